namespace SearchEngine.Lucene.Evaluation;

/// <summary>Finds what a plan matches in one segment.</summary>
/// <remarks>
/// (1) Sets that are at hand: terms, prefixes, filters; the smallest first. (2) Less what is deleted or excluded. (3) What has to be read document
/// by document, phrases above all, only for those that are left. Sources of the score stay in the order of the plan, so that a hit's score
/// does not depend on how it was found.
/// </remarks>
internal sealed class SegmentMatching(ViewPostings postings, QueryPlan plan, int leaf, Scratch scratch)
{
    private readonly SetAlgebra _algebra = new(scratch, postings.Leaves[leaf].AtomicReader.MaxDoc);
    private readonly ScoreSource?[] _sources = new ScoreSource?[plan.Clauses];

    /// <summary>Those that gave the hits their first scores.</summary>
    public ScoreSource[] Sources()
    {
        var filled = 0;
        foreach (var source in _sources)
            if (source?.Set.Count > 0) _sources[filled++] = source;
        return _sources.AsSpan(0, filled).ToArray()!;
    }

    /// <summary>All hits of the segment.</summary>
    public DocSet Run()
    {
        if (plan.IsImpossible) return DocSet.Empty;
        var groups = plan.Groups;
        var costs = (stackalloc (long Cost, int Group)[groups.Count]);
        for (var i = 0; i < costs.Length; i++)
            if ((costs[i] = (CostOf(groups[i]), i)).Cost == 0) return DocSet.Empty;
        costs.Sort();
        DocSet? found = null;
        var late = 0;
        foreach (var (_, at) in costs)
        {
            var group = groups[at];
            if (group.Clauses.Length == 1 && group.Clauses[0].IsLateIn(leaf, found?.Count ?? int.MaxValue)) costs[late++].Group = at;
            else if (Narrow(ref found, SetOf(group)) == 0) return DocSet.Empty;
        }
        foreach (var filter in plan.Filters)
            if (Narrow(ref found, FilterSets.In(postings, leaf, filter, _algebra, scratch)) == 0) return DocSet.Empty;
        if (postings.LiveIn(leaf) is { } live && Narrow(ref found, live) == 0) return DocSet.Empty;
        foreach (var exclusion in plan.Exclusions)
            found = _algebra.Subtract(found ?? _algebra.All(), FilterSets.In(postings, leaf, exclusion, _algebra, scratch));
        foreach (var (_, at) in costs[..late])
        {
            var source = _sources[groups[at].First] = SourceOf(groups[at].Clauses[0], found);
            found = found is null ? source.Set : _algebra.Intersect(found, source.Set);
            if (found.Count == 0) return DocSet.Empty;
        }
        return found ?? _algebra.All();
    }

    private int Narrow(ref DocSet? found, DocSet set)
    {
        found = found is null ? set : _algebra.Intersect(found, set);
        return found.Count;
    }

    private DocSet SetOf(ClauseGroup group)
    {
        if (group.Clauses.Length == 1) return (_sources[group.First] = SourceOf(group.Clauses[0], null)).Set;
        var sets = new List<DocSet>();
        // Of the many words that one fuzzy word stands for, a segment has few.
        for (var i = 0; i < group.Clauses.Length; i++)
            if (group.Clauses[i].CostIn(leaf) > 0) sets.Add((_sources[group.First + i] = SourceOf(group.Clauses[i], null)).Set);
        return _algebra.AtLeast(group.Fewest, sets);
    }

    private ScoreSource SourceOf(Clause clause, DocSet? within)
    {
        var source = clause.In(leaf, within, scratch);
        source.Promise = plan.PromiseOf(clause);
        return source;
    }

    /// <summary>Zero when too few of its clauses match anything.</summary>
    private long CostOf(ClauseGroup group)
    {
        var (sum, matching) = (0L, 0);
        foreach (var clause in group.Clauses)
        {
            var cost = clause.CostIn(leaf);
            sum += cost;
            if (cost > 0) matching++;
        }
        return matching < group.Fewest ? 0 : sum;
    }
}
