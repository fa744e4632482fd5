using SearchEngine.Articles;
using SearchEngine.Importing;
using SearchEngine.Search;

namespace SearchEngine.Server.Tests.Serving;

internal sealed class InterimLibrary(IArticleIndexWriter index) : IArticleLibrary
{
    private static readonly (EntityKind Kind, string Id, string Label, string? Office)[] Known =
    [
        (EntityKind.Country, "CN", "China", null), (EntityKind.Country, "RU", "Russia", null), (EntityKind.Country, "DE", "Germany", null), (EntityKind.Country, "KZ", "Kazakhstan", null),
        (EntityKind.Person, "xi-jinping", "Xi Jinping", "President of China"), (EntityKind.Person, "vladimir-putin", "Vladimir Putin", "President of Russia"),
        (EntityKind.Person, "angela-merkel", "Angela Merkel", "Chancellor of Germany"), (EntityKind.Organisation, "united-nations", "United Nations", null),
    ];

    private readonly Dictionary<ArticleId, AnnotatedArticle> _articles = [];
    private readonly Lock _gate = new();
    private long _sequence;

    public AnnotatedArticle? Find(ArticleId id) { lock (_gate) return _articles.GetValueOrDefault(id); }

    public IReadOnlyList<AddResult> Add(IReadOnlyList<ArticleInput> inputs, CancellationToken cancellation = default)
    {
        lock (_gate) return [.. inputs.Select(AddOne)];
    }

    public bool Remove(ArticleId id)
    {
        lock (_gate)
        {
            if (!_articles.Remove(id)) return false;
            index.Apply([new ArticleChange.Deleted(++_sequence, id)]);
            index.Refresh();
            return true;
        }
    }

    public EntityProfile? Describe(EntityKind kind, string id) =>
        kind == EntityKind.Person && id == "angela-merkel"
            ? new EntityProfile(kind, id, "Angela Merkel", ["Merkel"], [new OfficeTerm("Chancellor of Germany", "DE", new DateOnly(2005, 11, 22), new DateOnly(2021, 12, 8))])
            : null;

    private AddResult AddOne(ArticleInput input)
    {
        if (input.Text is null && input.Html is null) return new AddResult(null, "The article has neither 'text' nor 'html': give one of them.");
        var url = Uri.TryCreate(input.Url, UriKind.Absolute, out var parsed) ? parsed : null;
        if (!ArticleId.TryParse(input.Id, out var id)) id = ArticleId.FromText(input.Url ?? input.Title ?? "");
        var article = new Article
        {
            Id = id, Url = url, Title = input.Title ?? "", Text = input.Text ?? "", Site = input.Source, Language = input.Language,
            Byline = input.Author?.Split(", ") ?? [], Published = input.Published is null ? null : DateTimeOffset.Parse(input.Published, null, System.Globalization.DateTimeStyles.AssumeUniversal),
        };
        var saved = new AnnotatedArticle(article, [.. Known.Select(k => Annotate(article, k)).OfType<Annotation>()]);
        _articles[id] = saved;
        index.Apply([new ArticleChange.Saved(++_sequence, saved)]);
        index.Refresh();
        return new AddResult(id, null);
    }

    private static Annotation? Annotate(Article article, (EntityKind Kind, string Id, string Label, string? Office) entity)
    {
        var mentions = Places(article.Title, TextPart.Title, entity.Label).Concat(Places(article.Text, TextPart.Text, entity.Label)).ToArray();
        return mentions.Length == 0 ? null : new Annotation
        {
            Kind = entity.Kind, Id = entity.Id, Label = entity.Label, Salience = 0.4, Mentions = mentions,
            Office = entity.Office is null ? null : new Office(entity.Office, "XX"),
        };
    }

    private static IEnumerable<Mention> Places(string text, TextPart part, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
            yield return new Mention(part, new TextSpan(at, name.Length), MentionRule.Name);
    }
}
