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
    private readonly ScoreSource?[][] _sources = [.. plan.Groups.Select(static group => new ScoreSource?[group.Clauses.Count])];

    /// <summary>Those that gave the hits their first scores.</summary>
    public IReadOnlyList<ScoreSource> Sources => [.. _sources.SelectMany(static sources => sources).OfType<ScoreSource>().Where(static source => source.Set.Count > 0)];

    /// <summary>All hits of the segment.</summary>
    public DocSet Run()
    {
        if (plan.IsImpossible) return DocSet.Empty;
        var costs = plan.Groups.Select(group => (Group: group, Cost: CostOf(group))).OrderBy(static pair => pair.Cost).ToList();
        if (costs.Count > 0 && costs[0].Cost == 0) return DocSet.Empty;
        DocSet? found = null;
        var late = new List<ClauseGroup>();
        foreach (var (group, cost) in costs)
        {
            if (group.Clauses.Count == 1 && group.Clauses[0].IsLateIn(leaf, found?.Count ?? int.MaxValue)) late.Add(group);
            else if (Narrow(ref found, SetOf(group)) == 0) return DocSet.Empty;
        }
        foreach (var filter in plan.Filters)
            if (Narrow(ref found, FilterSets.In(postings, leaf, filter, _algebra, scratch)) == 0) return DocSet.Empty;
        if (postings.LiveIn(leaf) is { } live && Narrow(ref found, live) == 0) return DocSet.Empty;
        foreach (var exclusion in plan.Exclusions)
            found = _algebra.Subtract(found ?? _algebra.All(), FilterSets.In(postings, leaf, exclusion, _algebra, scratch));
        foreach (var group in late)
        {
            var source = SourceOf(group.Clauses[0], found);
            _sources[IndexOf(group)][0] = source;
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
        var sources = _sources[IndexOf(group)];
        for (var i = 0; i < sources.Length; i++) sources[i] = SourceOf(group.Clauses[i], null);
        return _algebra.AtLeast(group.Fewest, [.. sources.OfType<ScoreSource>().Select(static source => source.Set)]);
    }

    private ScoreSource SourceOf(Clause clause, DocSet? within)
    {
        var source = clause.In(leaf, within, scratch);
        source.Promise = plan.PromiseOf(clause);
        return source;
    }

    private long CostOf(ClauseGroup group)
    {
        var costs = group.Clauses.Select(clause => clause.CostIn(leaf)).ToList();
        return costs.Count(static cost => cost > 0) < group.Fewest ? 0 : costs.Sum();
    }

    private int IndexOf(ClauseGroup group)
    {
        for (var i = 0; i < plan.Groups.Count; i++)
            if (ReferenceEquals(plan.Groups[i], group)) return i;
        throw new ArgumentException("The group is not of this plan.", nameof(group));
    }
}
