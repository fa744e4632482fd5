using Lucene.Net.Index;
using SearchEngine.Lucene.Ranking;
using SearchEngine.Lucene.Schema;

namespace SearchEngine.Lucene.Querying;

/// <summary>How likely each stem is in an article: a language model without smoothing.</summary>
internal sealed class TermModel
{
    // What comes after says little new about what an article is about.
    private const int MostText = 20_000;
    private const int FewestArticles = 2;

    private readonly Dictionary<string, double> _chances;

    private TermModel(Dictionary<string, double> chances) => _chances = chances;

    public static TermModel Of(string title, string text, SimilarityRecipe recipe)
    {
        var counts = new Dictionary<string, double>(StringComparer.Ordinal);
        Add(text[..Math.Min(text.Length, MostText)], 1);
        Add(title, recipe.Title);
        var total = counts.Values.Sum();
        foreach (var stem in counts.Keys) counts[stem] /= total;
        return new TermModel(counts);

        void Add(string words, double times)
        {
            foreach (var stem in Stemming.Stems(words)) counts[stem] = counts.GetValueOrDefault(stem) + times;
        }
    }

    /// <summary>A mixture with the average of others.</summary>
    /// <param name="others">Models with the weight of each.</param>
    /// <param name="own">The share of this one.</param>
    public TermModel Mixed(IReadOnlyList<(TermModel Model, float Weight)> others, double own)
    {
        var mixed = _chances.ToDictionary(static entry => entry.Key, entry => own * entry.Value, StringComparer.Ordinal);
        var total = others.Sum(static other => other.Weight);
        foreach (var (model, weight) in others)
            foreach (var (stem, chance) in model._chances)
                mixed[stem] = mixed.GetValueOrDefault(stem) + ((1 - own) * weight / total * chance);
        return new TermModel(mixed);
    }

    /// <summary>The stems that tell it most from other articles, the most telling first, each with its weight, 1 for the likeliest.</summary>
    /// <remarks>Weights leave rarity out: the ranking puts it in again.</remarks>
    public List<(Term Term, float Weight)> Telling(IndexView view, int most)
    {
        var documents = Math.Max(1, view.Reader.NumDocs);
        var telling = new List<(Term Term, double Chance, double Worth)>();
        foreach (var (stem, chance) in _chances)
        {
            if (stem.Length <= 2) continue;
            var term = new Term(IndexFields.Body, stem);
            var frequency = view.Postings.DocFreq(term);
            if (frequency >= FewestArticles && frequency < Math.Max(FewestArticles + 1, documents / 2))
                telling.Add((term, Math.Sqrt(chance), chance * Math.Log(1 + ((double)documents / frequency))));
        }
        telling.Sort(static (left, right) => left.Worth != right.Worth ? right.Worth.CompareTo(left.Worth) : string.CompareOrdinal(left.Term.Text, right.Term.Text));
        if (telling.Count > most) telling.RemoveRange(most, telling.Count - most);
        var likeliest = telling.Count == 0 ? 1 : telling.Max(static entry => entry.Chance);
        return telling.ConvertAll(entry => (entry.Term, (float)(entry.Chance / likeliest)));
    }
}
