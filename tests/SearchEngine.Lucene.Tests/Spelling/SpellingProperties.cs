using CsCheck;
using SearchEngine.Search.Requests;

namespace SearchEngine.Lucene.Tests.Spelling;

/// <summary>One slip in a word is put right, whatever the slip; words of the index never change; nothing that is typed throws.</summary>
public sealed class SpellingProperties : IDisposable
{
    // No two of them are within four edits, so that a word one edit away from one is three away from all others.
    private static readonly string[] Words = ["harbour", "lighthouse", "mechanism", "parliament", "volcano", "election", "drought", "symphony", "negotiate", "quartz"];

    private static readonly Gen<string> Word = Gen.Int[0, Words.Length - 1].Select(static i => Words[i]);
    private static readonly Gen<char> Sign = Gen.Int[0, Signs.Length - 1].Select(static i => Signs[i]);
    private const string Signs = "   \"-()*~:,.éЖ中\\OR";

    private readonly TestIndex _index = new();

    public SpellingProperties() =>
        _index.Add([.. Enumerable.Range(0, 50).Select(static i => TestIndex.Article($"a{i}", "Words", $"The {Words[i % Words.Length]} and the {Words[i * 3 % Words.Length]}."))]);

    private static readonly Gen<(string Word, string Typed)> Slips =
        from word in Word
        from at in Gen.Int[0, word.Length - 2]
        from letter in Gen.Char['a', 'z']
        from kind in Gen.Int[0, 3]
        select (word, kind switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, letter.ToString()),
            2 => word.Remove(at, 1).Insert(at, letter.ToString()),
            _ => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
        });

    [Fact]
    public void One_slip_in_a_word_without_neighbours_is_put_right() =>
        Slips.Where(static slip => slip.Word != slip.Typed).Sample(slip =>
        {
            var response = _index.Search(slip.Typed);
            return response.Total > 0 && (response.Query.Corrected ?? slip.Word) == slip.Word;
        }, iter: 500);

    [Fact]
    public void Words_of_the_index_never_change() =>
        Word.Array[1, 6].Sample(words => _index.Search(string.Join(' ', words)).Query.Corrected is null, iter: 100);

    [Fact]
    public void Whatever_is_typed_is_answered_and_the_correction_reads_as_what_was_searched() =>
        Gen.Select(Gen.String[Gen.OneOf(Gen.Char['a', 'f'], Sign), 0, 40], Gen.Bool, Slips).Sample((noise, any, slip) =>
        {
            var match = any ? WordMatch.Any : WordMatch.AllThenSome;
            var response = _index.Index.Search(new SearchRequest { Text = $"{slip.Typed} {noise}", WordMatch = match, Size = 100 });
            return response.Query.Corrected is not { } corrected
                || _index.Index.Search(new SearchRequest { Text = corrected, WordMatch = match, Verbatim = true, Size = 100 }).Total == response.Total;
        }, iter: 500);

    public void Dispose() => _index.Dispose();
}
