using System.Diagnostics;
using Lucene.Net.Search;
using SearchEngine.Articles;
using SearchEngine.Lucene.Evaluation;
using SearchEngine.Lucene.Facets;
using SearchEngine.Lucene.Schema;
using SearchEngine.Search;
using SearchEngine.Search.Query;
using SearchEngine.Search.Requests;
using SearchEngine.Search.Responses;

namespace SearchEngine.Lucene.Querying;

/// <summary>Answers one search on one view.</summary>
internal sealed class SearchExecutor(IndexView view, SearchRequest request, CancellationToken cancellation)
{
    private readonly ParsedQuery _parsed = QueryParser.Parse(request.Text, view.Today);
    private readonly List<string> _notes = [];
    private readonly GivenSelections _given = new(view, request.Selections);
    private bool _keepsHits;

    /// <summary>
    /// (1) Parse; correct words that no article has. (2) Compile; selections in counted dimensions stay out of the query, for sideways counts.
    /// (3) One pass that ranks and counts. (4) No hit for all words: fewer words, step by step. (5) Cards, snippets and labels for what is shown.
    /// </summary>
    public SearchResponse Execute()
    {
        var clock = Stopwatch.GetTimestamp();
        if (view.IsEmpty) return Nothing();
        var found = FindCorrected(request.Cursor is { } text ? Cursor.Decode(text) : null);
        using (var outcome = found.Outcome)
        {
            var reader = new HitReader(view, found.Root, found.Query, request with { Selections = _given.Selections });
            var hits = reader.ReadAll([.. outcome.Hits.Take(request.Size)]);
            return new SearchResponse
            {
                Query = Reading(found, _notes),
                Total = outcome.Total,
                Hits = hits,
                Facets = FacetsOf(outcome),
                Timeline = outcome.Tally.Timeline?.Build() ?? [],
                Next = outcome.Hits.Count > request.Size && hits.Count > 0 ? NextAfter(outcome.Hits[request.Size - 1], hits[^1].Id, found) : null,
                TookMs = Stopwatch.GetElapsedTime(clock).TotalMilliseconds,
            };
        }
    }

    /// <summary>What is found and counted, without reading the hits.</summary>
    public (long Total, IReadOnlyList<RankedHit> Hits, Dictionary<string, FacetResult> Facets) Find()
    {
        using var outcome = Run(_parsed.Root, new QueryCompiler(view, _notes).Compile(_parsed.Root, request.WordMatch, freshness: request.Freshness), null);
        return (outcome.Total, outcome.Hits, FacetsOf(outcome));
    }

    /// <summary>Counts of one dimension with its values, paged.</summary>
    public FacetResult Values(FacetValuesRequest values)
    {
        if (view.IsEmpty) return new FacetResult([], 0, false);
        using var outcome = FindCorrected(null).Outcome;
        var accepted = values.Prefix?.Trim() is { Length: > 0 } prefix ? view.ValueNames.Starting(values.Dimension, prefix) : null;
        return Ranked(outcome, new FacetRequest(values.Dimension, values.Size, values.Sort), values.Offset, accepted);
    }

    /// <summary>How often the values of two dimensions come together.</summary>
    public FacetPairs Pairs(FacetPairsRequest pairs)
    {
        if (view.IsEmpty) return new FacetPairs([], [], []);
        _keepsHits = true;
        using var outcome = FindCorrected(null).Outcome;
        var rows = Ranked(outcome, new FacetRequest(pairs.Dimension, pairs.Rows)).Values.Take(pairs.Rows).Where(static value => value.Count > 0).ToList();
        var columns = Ranked(outcome, new FacetRequest(pairs.With, pairs.Columns)).Values.Take(pairs.Columns).Where(static value => value.Count > 0).ToList();
        return new FacetPairs(rows, columns, FacetPairing.Count(view.Facets, outcome.Tally.Kept ?? [], (pairs.Dimension, rows), (pairs.With, columns), cancellation));
    }

    private Dictionary<string, FacetResult> FacetsOf(Outcome outcome) =>
        request.Facets.ToDictionary(static facet => facet.Dimension, facet => Ranked(outcome, facet), StringComparer.Ordinal);

    private FacetResult Ranked(Outcome outcome, FacetRequest facet, int offset = 0, IReadOnlySet<int>? accepted = null)
    {
        var counts = outcome.Tally.CountsOf(facet.Dimension);
        var ranking = new FacetRanking(view[facet.Dimension], SelectionIn(facet.Dimension), facet.Size, offset, accepted);
        return facet.Sort switch
        {
            FacetSort.Name => ranking.ByName(counts),
            FacetSort.Significance => ranking.BySignificance(counts, outcome.Total + outcome.Tally.NearMissesOf(facet.Dimension), view.Reader.NumDocs),
            _ => ranking.ByCount(counts),
        };
    }

    private SearchResponse Nothing() => new()
    {
        Query = Reading(null, []),
        Total = 0,
        Hits = [],
        Facets = request.Facets.ToDictionary(static facet => facet.Dimension, facet =>
            new FacetRanking(view[facet.Dimension], SelectionIn(facet.Dimension), facet.Size).ByCount(new FacetCounts([])), StringComparer.Ordinal),
    };

    /// <summary>Searches for what was meant, unless that finds no more than what was typed.</summary>
    private Found FindCorrected(Cursor? cursor)
    {
        // A page to come is of the list that the first one began, whatever the index has learned since.
        if (cursor?.Corrected is { Length: > 0 } pinned && !request.Verbatim) return Find(QueryParser.Parse(pinned, view.Today).Root, cursor) with { IsCorrected = true };
        if (cursor is not null || request.Verbatim || QueryCorrection.Of(view, _parsed.Root, request.WordMatch) is not { } corrected) return Find(_parsed.Root, cursor);
        var found = Find(corrected, cursor) with { IsCorrected = true };
        if (found is { Outcome.Total: > 0, Relaxed: false }) return found;
        // The words have no article in common either way: is any gained?
        string[] notes = [.. _notes];
        var typed = Find(_parsed.Root, cursor);
        var gained = found.Words > typed.Words || (found.Words == typed.Words && found.Outcome.Total > typed.Outcome.Total);
        (gained ? typed : found).Outcome.Dispose();
        if (!gained) return typed;
        _notes.Clear();
        _notes.AddRange(notes);
        return found;
    }

    /// <summary>All words, or, when no article has them all, fewer, step by step. The notes afterwards are those of this search.</summary>
    private Found Find(QueryNode root, Cursor? cursor)
    {
        var relaxation = request.WordMatch == WordMatch.Any ? null : new Relaxation(view, root);
        var found = Search(new RelaxedQuery(root, null, int.MaxValue, null));
        if (found.Outcome.Total > 0 || relaxation is null) return found;
        string[] notes = [.. _notes];
        foreach (var step in relaxation.Steps())
        {
            found.Outcome.Dispose();
            found = Search(step);
            if (found.Outcome.Total > 0) return found;
        }
        _notes.Clear();
        _notes.AddRange(notes);
        return found with { Words = 0 };

        Found Search(RelaxedQuery asked)
        {
            var said = new List<string>();
            var query = new QueryCompiler(view, said).Compile(asked.Root, request.WordMatch, asked.Fewest, request.Freshness);
            if (asked.Note is { } note) said.Insert(0, note);
            said.InsertRange(0, relaxation?.MissingNotes(relaxed: asked.Words < int.MaxValue) ?? []);
            _notes.Clear();
            _notes.AddRange(said.Distinct(StringComparer.Ordinal));
            return new Found(root, query, Run(root, query, cursor), asked.Words);
        }
    }

    private Outcome Run(QueryNode root, CompiledQuery compiled, Cursor? cursor)
    {
        var counted = request.Facets.Select(static facet => facet.Dimension).ToHashSet(StringComparer.Ordinal);
        var filtered = new BooleanQuery { { compiled.Matching, Occur.MUST } };
        var sideways = new List<SelectionFilter>();
        foreach (var selection in _given.Selections)
        {
            if (request.DrillSideways && counted.Contains(selection.Dimension)) sideways.Add(new SelectionFilter(selection.Dimension, selection));
            else AddSelection(filtered, selection);
        }
        if (request.From is not null || request.To is not null) filtered.Add(QueryCompiler.Published(request.From, request.To), Occur.MUST);
        // Nothing to rank by in an empty query: the latest news first.
        var order = request.Sort == SortOrder.Relevance && root is MatchAll ? SortOrder.Newest : request.Sort;
        // One more than asked for tells whether there is a next page.
        var ranking = request.Size > 0 ? RankedSearch.Ranking(view, order, request.Size + 1, cursor) : null;
        var timeline = request.Timeline ? new TimelineBuilder(request.Interval) : null;
        var everything = compiled.Matching is MatchAllDocsQuery && filtered.Clauses.Count == 1;
        var tally = new FacetTally(view.Facets, view.Postings, sideways, counted, timeline, everything, cancellation) { Kept = _keepsHits ? [] : null };
        try
        {
            var total = RankedSearch.Run(view, compiled with { Matching = filtered }, ranking, tally.IsNeeded ? tally : null, cancellation);
            return new Outcome(total, tally, ranking?.Ranked() ?? []);
        }
        catch
        {
            tally.Dispose();
            throw;
        }
    }

    private static void AddSelection(BooleanQuery query, FacetSelection selection)
    {
        if (selection.Included.Count > 0)
        {
            var any = new BooleanQuery();
            foreach (var value in selection.Included) any.Add(QueryCompiler.Carrying(selection.Dimension, value), Occur.SHOULD);
            query.Add(QueryCompiler.Unscored(any.Clauses.Count == 1 ? any.Clauses[0].Query : any), Occur.MUST);
        }
        foreach (var value in selection.Excluded) query.Add(QueryCompiler.Carrying(selection.Dimension, value), Occur.MUST_NOT);
    }

    private FacetSelection? SelectionIn(string dimension) => _given.Selections.FirstOrDefault(selection => selection.Dimension == dimension);

    private string NextAfter(RankedHit last, ArticleId id, Found found)
    {
        var corrected = found.IsCorrected ? new ParsedQuery("", found.Root, []).Canonical : "";
        return new Cursor(view.Number, last.Document, last.Key, id.Value, corrected).Encode();
    }

    private QueryReading Reading(Found? found, IReadOnlyList<string> notes) =>
        new(request.Text, _parsed.Canonical, found?.Relaxed ?? false, found is { IsCorrected: false } ? Offered(found.Root) : null, [.. _parsed.Notes, .. _given.Notes, .. notes])
        {
            Corrected = found is { IsCorrected: true } ? Spoken(found.Root) : null,
        };

    private string? Offered(QueryNode root) =>
        !request.Verbatim && request.WordMatch == WordMatch.AllThenSome && QueryCorrection.Offered(view, root) is { } offered ? Spoken(offered) : null;

    /// <summary>A corrected query as a person would type it: words side by side, where that reads as the same query.</summary>
    private string Spoken(QueryNode root)
    {
        if (root is AllOf all)
        {
            var spoken = string.Join(' ', all.Children.Select(static child => child is Word { Field: null } word ? word.Text : Grouped(child)));
            if (QueryParser.Parse(spoken, view.Today).Root.Equals(root)) return spoken;
        }
        return new ParsedQuery("", root, []).Canonical;
    }

    private static string Grouped(QueryNode node)
    {
        var text = new ParsedQuery("", node, []).Canonical;
        return node is AllOf or AnyOf ? $"({text})" : text;
    }

    /// <param name="Root">What was searched for.</param>
    /// <param name="Query">The same, or less, compiled.</param>
    /// <param name="Outcome">What was found.</param>
    /// <param name="Words">How many words every hit has; the greatest number for all of them, 0 when nothing was found.</param>
    /// <param name="IsCorrected">What was searched for is not what was typed.</param>
    private sealed record Found(QueryNode Root, CompiledQuery Query, Outcome Outcome, int Words, bool IsCorrected = false)
    {
        public bool Relaxed => Words is > 0 and < int.MaxValue;
    }

    private sealed record Outcome(long Total, FacetTally Tally, IReadOnlyList<RankedHit> Hits) : IDisposable
    {
        public void Dispose() => Tally.Dispose();
    }
}
