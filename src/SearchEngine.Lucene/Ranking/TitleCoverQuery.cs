using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchEngine.Lucene.Evaluation;
using SearchEngine.Lucene.Schema;

namespace SearchEngine.Lucene.Ranking;

/// <summary>How much of a title is what was asked for: the rarities of the query's words in it, times the share of its words that they are.</summary>
/// <remarks>A title that a query covers is about just that; one with a word of it among twenty others need not be.</remarks>
/// <param name="stems">Stemmed words with their rarities in title and text, each once.</param>
internal sealed class TitleCoverQuery(IReadOnlyList<(string Stem, float Rarity)> stems) : SignalQuery, IPostingsSignal, IStemSignal
{
    private readonly Term[] _terms = [.. stems.Select(static stem => new Term(IndexFields.Title, stem.Stem))];
    private readonly float[] _rarities = [.. stems.Select(static stem => stem.Rarity)];

    public override float HighestScore { get; } = stems.Sum(static stem => stem.Rarity);

    public IReadOnlyList<(string Stem, float Most)> Stems => stems;

    public override string Description => $"{string.Join(", ", stems.Select(static stem => stem.Stem))}: how much of the title these make up";

    public bool IsOfTitles => true;

    public int Cost => 1;

    public DocScores? SignalIn(ViewPostings postings, int leaf, float boost, Scratch scratch) =>
        TermLists.In(postings, leaf, _terms, positions: false) is { } lists
            ? new TitleCoverSignal(lists, scratch, _rarities, SegmentColumns.Of(postings.Leaves[leaf].AtomicReader).TitleWords, boost)
            : null;

    public override SignalScorer? ScorerIn(AtomicReaderContext leaf, Weight weight, float boost)
    {
        var postings = new List<DocsEnum>(stems.Count);
        var rarities = new List<float>(stems.Count);
        foreach (var (stem, rarity) in stems)
        {
            if (leaf.AtomicReader.GetTermDocsEnum(new Term(IndexFields.Title, stem)) is not { } found) continue;
            postings.Add(found);
            rarities.Add(rarity);
        }
        return postings.Count == 0 ? null : new CoverScorer(weight, boost, [.. postings], [.. rarities], SegmentColumns.Of(leaf.AtomicReader).TitleWords);
    }

    private sealed class CoverScorer(Weight weight, float boost, DocsEnum[] postings, float[] rarities, byte[] lengths) : UnionScorer(weight, boost, postings)
    {
        protected override float Value()
        {
            var (rarity, found) = (0f, 0);
            for (var stem = 0; stem < rarities.Length; stem++)
            {
                if (!Has(stem)) continue;
                rarity += rarities[stem];
                found++;
            }
            return rarity * Math.Min(1, found / (float)Math.Max((byte)1, lengths[DocID]));
        }
    }
}
