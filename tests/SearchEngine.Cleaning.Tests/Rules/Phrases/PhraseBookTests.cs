using CsCheck;
using SearchEngine.Cleaning.Rules.Phrases;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.Tests.Rules.Phrases;

/// <summary>Holds <c>phrases.tsv</c> against the code that looks phrases up.</summary>
public sealed class PhraseBookTests
{
    private static readonly Phrase[] All = [.. Read()];

    private static readonly Phrase[] Starting = [.. All.Where(static phrase => phrase.Mode == "starts")];

    private static readonly string[] Fillers = ["harbour", "42", "pier", "мост", "λιμάνι", "ميناء"];

    [Fact]
    public void Every_phrase_is_written_as_texts_are_compared() => Assert.DoesNotContain(All, static phrase => Words.Spaced(phrase.Text, 400) != phrase.Text);

    [Fact]
    public void No_phrase_has_capitals_punctuation_or_stray_spaces() =>
        Assert.DoesNotContain(All, static phrase => phrase.Text.Length == 0 || phrase.Text != phrase.Text.Trim() || phrase.Text.Contains("  ", StringComparison.Ordinal)
            || phrase.Text.Any(static c => char.IsUpper(c) || char.IsPunctuation(c) || char.IsSymbol(c)));

    [Fact]
    public void No_phrase_stands_twice_in_a_kind_mode_and_language() => Assert.Distinct(All);

    [Fact]
    public void Every_phrase_is_found_by_its_kind_and_mode() => Assert.DoesNotContain(All, static phrase => !IsFound(phrase, Words.Spaced(phrase.Text, 400)));

    [Fact]
    public void A_phrase_is_found_among_other_words_where_its_mode_says_so() =>
        Gen.Select(Gen.Int[0, All.Length - 1], Gen.Int[0, Fillers.Length - 1], Gen.Int[0, Fillers.Length - 1]).Sample((at, before, behind) =>
        {
            var (phrase, front, tail) = (All[at], Fillers[before], Fillers[behind]);
            return phrase.Mode switch
            {
                "whole" => !PhraseBook.IsWhole(phrase.Kind, Words.Spaced($"{phrase.Text} {tail} {tail}", 400)),
                "starts" => IsFound(phrase, Words.Spaced($"– {phrase.Text}: {tail}!", 400)),
                _ => IsFound(phrase, Words.Spaced($"{front}, “{phrase.Text}” ({tail})", 400)),
            };
        }, iter: 5000);

    [Fact]
    public void A_phrase_is_not_found_within_a_longer_word() =>
        Assert.All(All.Where(static phrase => phrase.Text[^1] < '\u2E80' && phrase.Mode == "starts" && !phrase.Text.Contains(' ')),
            static phrase => Assert.True(PhraseBook.StartLength(phrase.Kind, phrase.Text + "qx") < phrase.Text.Length));

    [Fact]
    public void The_longest_phrase_at_the_start_decides() =>
        Gen.Int[0, Starting.Length - 1].Sample(at =>
        {
            var words = Starting[at].Text + (Starting[at].Text[0] < '\u2E80' ? " harbour" : "港");
            var longest = All.Where(phrase => phrase.Kind == Starting[at].Kind && phrase.Mode == "starts" && words.StartsWith(phrase.Text, StringComparison.Ordinal)
                && (phrase.Text[0] >= '\u2E80' || words.Length == phrase.Text.Length || words[phrase.Text.Length] == ' ')).Max(static phrase => phrase.Text.Length);
            return PhraseBook.StartLength(Starting[at].Kind, words) == longest;
        }, iter: 2000);

    private static bool IsFound(Phrase phrase, string words) => phrase.Mode switch
    {
        "whole" => PhraseBook.IsWhole(phrase.Kind, words),
        "starts" => PhraseBook.StartLength(phrase.Kind, words) >= phrase.Text.Length,
        _ => PhraseBook.IsContained(phrase.Kind, words),
    };

    private static IEnumerable<Phrase> Read()
    {
        using var stream = typeof(PhraseBook).Assembly.GetManifestResourceStream("phrases.tsv");
        Assert.NotNull(stream);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var columns = line.Split('\t');
            foreach (var phrase in columns[3].Split(';')) yield return new Phrase(Enum.Parse<PhraseKind>(columns[0], ignoreCase: true), columns[1], columns[2], phrase);
        }
    }

    private sealed record Phrase(PhraseKind Kind, string Mode, string Language, string Text);
}
