using SearchEngine.Articles;
using SearchEngine.Entities.Text;

namespace SearchEngine.Entities.Correcting;

/// <summary>What the user corrected, applied to what was found: ids merged, labels changed, entities and wrong names hidden. Immutable, thread-safe.</summary>
internal sealed class Corrections(
    IReadOnlyDictionary<EntityId, EntityId> merged, IReadOnlyDictionary<EntityId, string> labels, IReadOnlySet<EntityId> hidden, IReadOnlySet<(EntityId Entity, string Name)> hiddenNames)
{
    public static Corrections None { get; } = new(
        new Dictionary<EntityId, EntityId>(), new Dictionary<EntityId, string>(), new HashSet<EntityId>(), new HashSet<(EntityId, string)>());

    /// <summary>New labels by entity.</summary>
    public IReadOnlyDictionary<EntityId, string> Labels => labels;

    /// <summary>The entity that counts in the place of this one; null when it is hidden.</summary>
    public EntityId? TargetOf(EntityId entity)
    {
        var target = merged.GetValueOrDefault(entity, entity);
        return hidden.Contains(target) ? null : target;
    }

    /// <summary>The label the user gave; null when none.</summary>
    public string? LabelOf(EntityId entity) => labels.GetValueOrDefault(entity);

    /// <summary>True when the name does not mean the entity; case and accents do not count.</summary>
    public bool IsHiddenName(EntityId entity, ReadOnlySpan<char> name) => hiddenNames.Count > 0 && hiddenNames.Contains((entity, Folding.Slug(name.ToString())));

    /// <summary>What was found in an article, corrected.</summary>
    /// <param name="found">Each entity once.</param>
    /// <param name="article">The mentions' text.</param>
    /// <param name="describe">An entity by id, for one that others were merged into.</param>
    public IReadOnlyList<FoundEntity> Apply(IReadOnlyList<FoundEntity> found, Article article, Func<EntityId, Annotation> describe)
    {
        if (merged.Count + labels.Count + hidden.Count + hiddenNames.Count == 0) return found;
        var byId = new OrderedDictionary<EntityId, FoundEntity>();
        foreach (var each in found)
        {
            var mentions = hiddenNames.Count == 0 ? each.Mentions : each.Mentions.FindAll(mention => !IsHiddenName(each.Id, TextOf(mention, article)));
            if (mentions.Count == 0 || TargetOf(each.Id) is not { } target) continue;
            if (byId.TryGetValue(target, out var there)) there.Mentions.AddRange(mentions.Where(mention => !there.Mentions.Exists(other => other.Part == mention.Part && other.Span == mention.Span)));
            else byId.Add(target, new FoundEntity(target == each.Id ? each.Entity : describe(target), [.. mentions]));

            // The article's own reading of it knows more, such as the office that fits the article best.
            if (target == each.Id) byId[target] = byId[target] with { Entity = each.Entity };
        }
        return [.. byId.Values.Select(each => LabelOf(each.Id) is { } label ? each with { Entity = each.Entity with { Label = label } } : each)];
    }

    private static ReadOnlySpan<char> TextOf(Mention mention, Article article) =>
        (mention.Part == TextPart.Title ? article.Title : article.Text).AsSpan(mention.Span.Start, mention.Span.Length);
}
