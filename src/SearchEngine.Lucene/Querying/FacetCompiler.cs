using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchEngine.Lucene.Naming;
using SearchEngine.Lucene.Schema;
using SearchEngine.Search.Query;

namespace SearchEngine.Lucene.Querying;

/// <summary>Compiles <c>country:Burma</c> and its like: names to values to a filter. Says which values were taken where that is not plain.</summary>
internal sealed class FacetCompiler(IndexView view, List<string> notes)
{
    // As many names as a reader takes in at a glance.
    private const int MostSaid = 4;

    /// <summary>The filter; null when nothing is called so, which is noted.</summary>
    public Query? Compile(FacetTerm facet) =>
        facet.Dimension == FacetTerm.Mentions ? CompileMention(facet.Value) : CompileValue(facet.Dimension, facet.Value);

    private Query? CompileValue(string dimension, string typed)
    {
        var match = view.ValueNames.Resolve(dimension, typed);
        if (match.Absent is { } absent)
        {
            notes.Add($"No article is filed under {dimension} \u201C{view.Known.NamesOf(dimension, absent).FirstOrDefault(absent)}\u201D.");
            return QueryCompiler.Carrying(dimension, absent);
        }
        if (match.Values.Count == 0)
        {
            var likelier = view.ValueNames.Likelier(dimension, typed);
            notes.Add($"No {dimension} called \u201C{typed}\u201D is known; it was read as words.{(likelier is null ? "" : $" Did you mean {dimension}:{(likelier.Contains(' ') ? $"\"{likelier}\"" : likelier)}?")}");
            return null;
        }
        if (!match.IsWhole || match.Values.Count > 1) Say(dimension, typed, [.. match.Values.Select(value => LabelOf(dimension, value))], match.LeftOut);
        return AnyOf(match.Values.Select(value => QueryCompiler.Carrying(dimension, value)));
    }

    // By id or name as the articles print it, and by whatever else it is known as.
    private Query? CompileMention(string typed)
    {
        var matches = ValueNames.Mentionable.Select(dimension => (dimension, match: view.ValueNames.Resolve(dimension, typed))).ToList();
        // Words of longer names count only where there is nothing that has the name as a whole.
        if (matches.Exists(static entry => entry.match.IsWhole) || IsMentioned(typed)) matches.RemoveAll(static entry => !entry.match.IsWhole);
        var names = matches.SelectMany(static entry => entry.match.Values)
            .Concat(ValueNames.Mentionable.SelectMany(dimension => view.Known.Find(dimension, typed)))
            .Append(typed)
            .Select(TextFolding.Fold)
            .Distinct(StringComparer.Ordinal)
            .Where(IsMentioned)
            .ToList();
        if (names.Count == 0)
        {
            notes.Add($"Nothing called \u201C{typed}\u201D is known; it was read as words.");
            return null;
        }
        var guessed = matches.Where(static entry => !entry.match.IsWhole)
            .SelectMany(entry => entry.match.Values.Select(value => LabelOf(entry.dimension, value)))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (guessed.Count > 0) Say(FacetTerm.Mentions, typed, guessed, matches.Sum(static entry => entry.match.LeftOut));
        return AnyOf(names.Take(ValueNames.MostValues).Select(static name => new TermQuery(new Term(IndexFields.Mentions, name))));
    }

    private bool IsMentioned(string name) => view.Postings.DocFreq(new Term(IndexFields.Mentions, TextFolding.Fold(name))) > 0;

    private string LabelOf(string dimension, string value) => NameIndex.NameOf(dimension, view[dimension].Labelled(value).Label);

    private void Say(string field, string typed, List<string> labels, int leftOut)
    {
        var more = labels.Count - MostSaid;
        var said = more > 1 ? string.Join(", ", labels.Take(MostSaid)) + $" and {more:N0} more"
            : labels.Count > 1 ? string.Join(", ", labels.SkipLast(1)) + " or " + labels[^1]
            : labels[0];
        notes.Add($"{field}: \u201C{typed}\u201D was read as {said}{(leftOut > 0 ? $", the {labels.Count:N0} most frequent of {labels.Count + leftOut:N0}" : "")}.");
    }

    private static Query AnyOf(IEnumerable<Query> filters)
    {
        var any = new BooleanQuery();
        foreach (var filter in filters) any.Add(filter, Occur.SHOULD);
        return QueryCompiler.Unscored(any.Clauses.Count == 1 ? any.Clauses[0].Query : any);
    }
}
