using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchEngine.Lucene.Evaluation;
using SearchEngine.Lucene.Schema;

namespace SearchEngine.Lucene.Ranking;

/// <summary>The stretch of an article in which the most telling words of a query stand together: the sum of their rarities, each word once.</summary>
/// <remarks>
/// A passage that has most of what was asked for says more than the same words strewn over a page; the highest sum over all windows of a fixed number of
/// words is the plainest measure of it. After the minimal-span and window measures of Tao &amp; Zhai, "An exploration of proximity measures in
/// information retrieval", SIGIR 2007.
/// </remarks>
/// <param name="stems">Stemmed words with their rarities, each once.</param>
/// <param name="length">Words in a window.</param>
/// <param name="spread">What a window loses, as a share, when nearly all of it are other words.</param>
internal sealed class WordWindowQuery(IReadOnlyList<(string Stem, float Rarity)> stems, int length, float spread) : SignalQuery, IPostingsSignal, IStemSignal
{
    private readonly Term[] _terms = [.. stems.Select(static stem => new Term(IndexFields.Body, stem.Stem))];
    private readonly float[] _rarities = [.. stems.Select(static stem => stem.Rarity)];

    public override float HighestScore { get; } = stems.Sum(static stem => stem.Rarity);

    public IReadOnlyList<(string Stem, float Most)> Stems => stems;

    public override string Description => $"{string.Join(", ", stems.Select(static stem => stem.Stem))}: the most telling of these within {length} words of each other";

    public bool IsOfTitles => false;

    public int Cost => 3;

    public DocScores? SignalIn(ViewPostings postings, int leaf, float boost, Scratch scratch) =>
        TermLists.In(postings, leaf, _terms, positions: true) is { } lists
            ? new WordWindowSignal(lists, scratch, _rarities, length, spread, boost)
            : null;

    public override SignalScorer? ScorerIn(AtomicReaderContext leaf, Weight weight, float boost)
    {
        var postings = new List<DocsEnum>(stems.Count);
        var rarities = new List<float>(stems.Count);
        foreach (var (stem, rarity) in stems)
        {
            if (leaf.AtomicReader.GetTermPositionsEnum(new Term(IndexFields.Body, stem)) is not { } found) continue;
            postings.Add(found);
            rarities.Add(rarity);
        }
        return postings.Count == 0 ? null : new WindowScorer(weight, boost, [.. postings], [.. rarities], length, spread);
    }

    private sealed class WindowScorer(Weight weight, float boost, DocsEnum[] postings, float[] rarities, int length, float spread) : UnionScorer(weight, boost, postings)
    {
        private readonly WordWindow _window = new(rarities, length, spread);

        protected override float Value()
        {
            _window.Clear();
            for (var word = 0; word < rarities.Length; word++)
            {
                if (!Has(word)) continue;
                var found = (DocsAndPositionsEnum)Postings[word];
                var positions = new int[Math.Min(found.Freq, WordWindow.MostPlaces)];
                for (var i = 0; i < positions.Length; i++) positions[i] = found.NextPosition();
                _window.Add(word, positions);
            }
            return _window.Best();
        }
    }
}
