using SearchEngine.Articles;
using SearchEngine.Search;

namespace SearchEngine.Importing.Reannotating;

/// <summary>Counts what articles gain and lose in the facets of entities. For one thread.</summary>
/// <remarks>Memory grows with the number of facet values, not with the articles.</remarks>
internal sealed class FacetTally
{
    private const int MostExamples = 3;
    private static readonly string[] Dimensions = [Dimension.Country, Dimension.Leader, Dimension.Person, Dimension.Organisation];

    private readonly Dictionary<(string Dimension, string Value), Count> _counts = [];

    /// <summary>Counts an article with what it is about before and after.</summary>
    public void Add(Article article, IReadOnlyList<Annotation> before, IReadOnlyList<Annotation> after)
    {
        if (ReferenceEquals(before, after))
        {
            foreach (var (dimension, value, label) in ValuesOf(before)) CountOf(dimension, value, label).Keep();
            return;
        }

        var gone = ValuesOf(before).ToDictionary(each => (each.Dimension, each.Value), each => each.Label);
        foreach (var (dimension, value, label) in ValuesOf(after))
        {
            if (gone.Remove((dimension, value))) CountOf(dimension, value, label).Keep();
            else CountOf(dimension, value, label).Gain(article.Title);
        }

        foreach (var ((dimension, value), label) in gone) CountOf(dimension, value, label).Lose(article.Title);
    }

    public IReadOnlyList<FacetChange> Facets() => [.. Dimensions.Select(dimension =>
    {
        var counts = _counts.Where(each => each.Key.Dimension == dimension).Select(each => each.Value).ToList();
        return new FacetChange(
            dimension, counts.Sum(count => count.Gained), counts.Sum(count => count.Lost), counts.Count(count => count.Kept + count.Lost == 0), counts.Count(count => count.Kept + count.Gained == 0));
    })];

    public IReadOnlyList<ValueChange> Gained(int top) => Top(top, static count => count.Gained, static count => count.GainedBy);

    public IReadOnlyList<ValueChange> Lost(int top) => Top(top, static count => count.Lost, static count => count.LostBy);

    private IReadOnlyList<ValueChange> Top(int top, Func<Count, long> number, Func<Count, List<string>> examples) => [.. _counts
        .Where(each => number(each.Value) > 0)
        .OrderByDescending(each => number(each.Value)).ThenBy(each => each.Key.Dimension, StringComparer.Ordinal).ThenBy(each => each.Key.Value, StringComparer.Ordinal)
        .Take(top)
        .Select(each => new ValueChange(each.Key.Dimension, each.Key.Value, each.Value.Label, number(each.Value), examples(each.Value)))];

    private Count CountOf(string dimension, string value, string label)
    {
        if (!_counts.TryGetValue((dimension, value), out var count)) _counts.Add((dimension, value), count = new Count(label));
        return count;
    }

    private static IEnumerable<(string Dimension, string Value, string Label)> ValuesOf(IReadOnlyList<Annotation> annotations)
    {
        foreach (var annotation in annotations)
        {
            yield return (DimensionOf(annotation.Kind), annotation.Id, annotation.Label);
            if (annotation.Office is not null) yield return (Dimension.Leader, annotation.Id, annotation.Label);
        }
    }

    private static string DimensionOf(EntityKind kind) => kind switch
    {
        EntityKind.Country => Dimension.Country,
        EntityKind.Person => Dimension.Person,
        _ => Dimension.Organisation,
    };

    private sealed class Count(string label)
    {
        public string Label => label;
        public long Kept { get; private set; }
        public long Gained { get; private set; }
        public long Lost { get; private set; }
        public List<string> GainedBy { get; } = [];
        public List<string> LostBy { get; } = [];

        public void Keep() => Kept++;

        public void Gain(string title) => Note(GainedBy, title, Gained++);

        public void Lose(string title) => Note(LostBy, title, Lost++);

        private static void Note(List<string> examples, string title, long before)
        {
            if (before < MostExamples && title.Length > 0) examples.Add(title);
        }
    }
}
