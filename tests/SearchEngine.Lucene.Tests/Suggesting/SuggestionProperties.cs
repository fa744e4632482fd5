using CsCheck;
using SearchEngine.Lucene.Suggesting;

namespace SearchEngine.Lucene.Tests.Suggesting;

/// <summary>The parts of suggesting against naive models, on random names.</summary>
public sealed class SuggestionProperties
{
    private static readonly Gen<string> Names = Gen.String[Gen.Char["abé .'-ABß𐐀"], 1, 12];
    private static readonly Gen<string> Words = Gen.String[Gen.Char["abcé"], 0, 9];

    [Fact]
    public void A_prefix_of_any_word_finds_exactly_the_names_that_go_on_so() =>
        Gen.Select(Names.Array[0, 40], Gen.String[Gen.Char["ab "], 1, 3]).Sample((names, typed) =>
        {
            var plain = names.Select(NameText.Plain).Where(static name => name.Length > 0).ToArray();
            var prefix = NameText.Plain(typed);
            if (prefix.Length == 0) return;
            var best = new BestNames(100);
            var set = SetOf(plain);
            set.CollectStarting(prefix, best);
            var expected = Enumerable.Range(0, plain.Length).Where(i => (" " + plain[i]).Contains(" " + prefix, StringComparison.Ordinal));
            Assert.Equal(expected, best.Found.Select(static found => found.Item).Order());
        });

    [Fact]
    public void The_heaviest_are_found_first_whatever_the_size() =>
        Gen.Select(Words.Array[1, 300], Gen.Int[1, 10]).Sample((names, size) =>
        {
            var plain = names.Select(NameText.Plain).Where(static name => name.Length > 0).ToArray();
            var best = new BestNames(size);
            SetOf(plain).CollectStarting("a", best);
            var expected = Enumerable.Range(0, plain.Length).Where(i => plain[i][0] == 'a').OrderByDescending(static i => WeightOf(i)).Take(size).Select(static i => (int)WeightOf(i));
            Assert.Equal(expected, best.Found.Select(static found => found.Weight));
        });

    [Fact]
    public void Edits_are_those_of_the_table_as_far_as_they_are_allowed() =>
        Gen.Select(Words.Where(static word => word.Length > 0), Words.Array[1, 12]).Sample((typed, words) =>
        {
            var word = new TypedWord(typed);
            foreach (var other in words.Order(StringComparer.Ordinal))
            {
                var byBeginning = Enumerable.Range(0, other.Length + 1).Select(length => TextbookDistance.Between(typed, other[..length])).ToArray();
                var (toBeginning, toWhole) = word.Compare(other);
                Assert.Equal((Counted(byBeginning.Min()), Counted(byBeginning[^1])), (Counted(toBeginning), Counted(toWhole)));
            }

            int Counted(int edits) => Math.Min(edits, word.Edits + 1);
        });

    [Fact]
    public void Words_in_order_are_those_of_a_plain_sort() =>
        Names.Array[0, 60].Sample(names =>
        {
            var text = string.Concat(names.Select(static name => name + "\0"));
            var places = Enumerable.Range(0, text.Length).ToArray();
            var sorted = (int[])places.Clone();
            SuffixSort.Sort(text.ToCharArray(), sorted);
            string At(int place) => text[place..(text.IndexOf('\0', place) + 1)];
            Assert.Equal(places.OrderBy(At, StringComparer.Ordinal).ThenBy(static place => place), sorted);
        });

    [Fact]
    public void Plain_text_stays_as_it_is_when_made_plain_again() =>
        Gen.String.Sample(static text => Assert.Equal(NameText.Plain(text), NameText.Plain(NameText.Plain(text))));

    [Fact]
    public void Whatever_is_typed_gets_an_answer()
    {
        using var index = new TestIndex();
        index.Add(TestIndex.Article("a", "𐐀 of ﬁre, Ünïcode \uD800 and \u0301", "Text.", people: [("豈 Ann", null), ("O\u2019Brien-Łódź", null)]));
        Gen.OneOf(Gen.String, Names, Gen.String[Gen.Char["o'b 豈\uD800\u0301ﬁ\0"], 0, 300]).Sample(typed => Assert.InRange(index.Index.Suggest(typed, 5).Count, 0, 5), iter: 5_000);
    }

    [Fact]
    public void Every_label_is_found_by_the_beginning_of_each_of_its_words() =>
        Gen.String[Gen.Char["abcdé -'"], 1, 20].Where(static name => NameText.Plain(name).Length > 0).Array[1, 20].Sample(names =>
        {
            using var index = new TestIndex();
            index.Add([.. names.Select((name, i) => TestIndex.Article($"a{i}", "Title", "Text", organisations: [name]))]);
            foreach (var name in names)
                foreach (var word in NameText.Plain(name).Split(' '))
                    Assert.Contains(index.Index.Suggest(word[..Math.Min(word.Length, 3)], 100), suggestion => suggestion.Value == TestIndex.Slug(name));
        }, iter: 30);

    private static NameSet SetOf(string[] plain)
    {
        var builder = new PrefixIndexBuilder(mostWords: 100);
        for (var i = 0; i < plain.Length; i++) builder.Add(plain[i], i, WeightOf(i), WeightOf(i));
        return new NameSet(builder.Build(), [.. plain.Select(static name => new SuggestedItem(name, null, null, 1))], new Dictionary<int, string>());
    }

    private static ushort WeightOf(int item) => (ushort)((item * 7_919 % 251) + 1);
}
