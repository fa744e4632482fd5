using System.Text.Json;
using Lucene.Net.Index;
using SearchEngine.Lucene.Querying;
using SearchEngine.Lucene.Schema;
using SearchEngine.Search;

namespace SearchEngine.Lucene.Suggesting;

/// <summary>Makes the suggester of a view. About two seconds for 100,000 articles; for a thread of its own.</summary>
internal sealed class SuggesterBuilder(IndexView view, CancellationToken cancellation)
{
    /// <summary>Titles that are suggested: those of the newest articles.</summary>
    public const int MostTitles = 100_000;

    private const int MostWords = 30_000;
    private const int MostPhrases = 50_000;
    private const int FewestArticles = 3;
    private const int TitleWords = 12;
    private const int NameWords = 16;

    // What articles call a thing goes before what else it is called.
    private const int OwnName = 1 << 15;

    /// <summary>Leaders are among the people.</summary>
    private static readonly string[] Suggested = [Dimension.Country, Dimension.Person, Dimension.Organisation, Dimension.Office, Dimension.Source];

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public Suggester Build()
    {
        var entities = Entities();
        var newest = NewestTitles();
        return new Suggester(entities, Phrases(newest.Select(static title => title.Text)), Titles(newest));
    }

    private NameSet Entities()
    {
        var builder = new PrefixIndexBuilder(NameWords);
        var items = new List<SuggestedItem>();
        var aliases = new Dictionary<int, string>();
        foreach (var name in Suggested)
        {
            var dimension = view[name];
            var counts = dimension.Totals;
            for (var ordinal = 0; ordinal < counts.Length; ordinal++)
            {
                if (counts[ordinal] == 0) continue;
                cancellation.ThrowIfCancellationRequested();
                var (value, label) = (dimension.Values[ordinal], dimension.LabelAt(ordinal));
                var own = NameText.Plain(label);
                _names.Add(own);
                builder.Add(own, items.Count, Weight(counts[ordinal], first: true, OwnName), Weight(counts[ordinal], first: false, OwnName));
                foreach (var alias in view.Known.NamesOf(name, value))
                {
                    var plain = NameText.Plain(alias);
                    if (plain.Length == 0 || plain == own) continue;
                    _names.Add(plain);
                    aliases[builder.Count] = alias;
                    builder.Add(plain, items.Count, Weight(counts[ordinal], first: true), Weight(counts[ordinal], first: false));
                }
                items.Add(new SuggestedItem(label, name, value, counts[ordinal]));
            }
        }
        return new NameSet(builder.Build(), [.. items], aliases);
    }

    private NameSet Phrases(IEnumerable<string> titles)
    {
        // People type no possessives where they look for a subject.
        var plain = titles.Select(static title => NameText.Plain(title.Replace("\u2019s ", " ", StringComparison.Ordinal).Replace("'s ", " ", StringComparison.Ordinal))).ToList();
        var phrases = TitlePhrases.Find(plain, Math.Max(FewestArticles, plain.Count / 20_000)).OrderByDescending(static phrase => phrase.Count).Take(MostPhrases);
        var builder = new PrefixIndexBuilder(mostWords: 1);
        var items = new List<SuggestedItem>();
        foreach (var (text, count) in FrequentWords().Concat(phrases))
        {
            if (_names.Contains(text)) continue;
            builder.Add(text, items.Count, Weight(count, first: true), 0);
            items.Add(new SuggestedItem(text, null, null, count));
        }
        return new NameSet(builder.Build(), [.. items], new Dictionary<int, string>());
    }

    private IEnumerable<(string Text, int Count)> FrequentWords()
    {
        if (MultiFields.GetTerms(view.Reader, IndexFields.Exact) is not { } terms) return [];
        var words = new PriorityQueue<string, int>();
        var found = terms.GetEnumerator();
        while (found.MoveNext())
        {
            var count = found.DocFreq;
            if (count < FewestArticles || found.Term.Length < 3 || (words.Count == MostWords && words.TryPeek(out _, out var least) && count <= least)) continue;
            cancellation.ThrowIfCancellationRequested();
            var text = found.Term.Utf8ToString();
            if (text.Length < 3 || !char.IsLetter(text[0]) || NameText.Plain(text) != text || Stemming.IsStopWord(text)) continue;
            if (words.Count == MostWords) words.DequeueEnqueue(text, count);
            else words.Enqueue(text, count);
        }
        return words.UnorderedItems.Select(static item => (item.Element, item.Priority));
    }

    private static NameSet Titles(List<(string Id, string Text)> newest)
    {
        var builder = new PrefixIndexBuilder(TitleWords);
        var items = new List<SuggestedItem>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < newest.Count; i++)
        {
            var plain = NameText.Plain(newest[i].Text);
            if (plain.Length == 0 || !seen.Add(plain)) continue;
            // The newest first; as heavy as if ten times newer where the title begins so.
            var weight = 30_000 - (int)(3_000 * Math.Log(1 + i));
            builder.Add(plain, items.Count, (ushort)Math.Max(1, weight + 6_900), (ushort)Math.Max(1, weight));
            items.Add(new SuggestedItem(newest[i].Text, null, newest[i].Id, 1));
        }
        return new NameSet(builder.Build(), [.. items], new Dictionary<int, string>());
    }

    /// <summary>Newest first.</summary>
    private List<(string Id, string Text)> NewestTitles()
    {
        var newest = new PriorityQueue<int, long>();
        foreach (var leaf in view.Reader.Leaves)
        {
            var reader = leaf.AtomicReader;
            var published = reader.GetNumericDocValues(IndexFields.Published);
            var live = reader.LiveDocs;
            for (var doc = 0; doc < reader.MaxDoc; doc++)
            {
                if (live is not null && !live.Get(doc)) continue;
                var time = published?.Get(doc) ?? 0;
                if (newest.Count < MostTitles) newest.Enqueue(leaf.DocBase + doc, time);
                else newest.EnqueueDequeue(leaf.DocBase + doc, time);
            }
        }
        // Stored fields are read fastest in their order.
        var titles = newest.UnorderedItems.OrderBy(static item => item.Element).Select(item => (Time: item.Priority, Title: TitleOf(item.Element))).ToList();
        return [.. titles.OrderByDescending(static title => title.Time).Select(static title => title.Title)];
    }

    private (string Id, string Text) TitleOf(int document)
    {
        cancellation.ThrowIfCancellationRequested();
        var bytes = view.Reader.Document(document, CardOnly).GetBinaryValue(IndexFields.Card);
        return bytes is not null && JsonSerializer.Deserialize(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length), CardJson.Default.Card) is { } card ? (card.Id, card.Title) : ("", "");
    }

    private static readonly HashSet<string> CardOnly = [IndexFields.Card];

    /// <summary>Twice the articles weigh as much as beginning with what was typed.</summary>
    private static ushort Weight(int count, bool first, int tier = 0) =>
        (ushort)(tier + Math.Min(OwnName - 1, (int)(1_400 * Math.Log2(1 + count)) + (first ? 1_400 : 0)));
}
