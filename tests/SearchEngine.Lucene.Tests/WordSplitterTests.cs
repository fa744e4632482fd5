using System.Text;
using CsCheck;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using SearchEngine.Lucene.Schema;

namespace SearchEngine.Lucene.Tests;

public sealed class WordSplitterTests
{
    // What words are made of and what parts them, often enough side by side.
    private const string Plain = "aaabzABZ0199  \n\t.,;:'’‘_-–—“”\"…!?()/@#&%*«»àéÉßÿñ×÷\u00A0\u00AD";
    private const string Foreign = "жЖשׁ\"'的国アー한ไ\u0301\u0308\u200D\u200B\uFF07\uFF0E\u00B7\u2024ǅİıﬁ😀\u0130٣";

    private static readonly Gen<string> Texts = Gen.Frequency(
        (4, Gen.Char[Plain].Array[0, 60]),
        (3, Gen.Frequency((8, Gen.Char[Plain]), (1, Gen.Char[Foreign])).Array[0, 60]),
        (1, Gen.Char.Array[0, 40])).Select(static characters => new string(characters));

    [Fact]
    public void Any_text_is_cut_into_the_words_of_the_analyzer() =>
        Texts.Sample(static text => Split(text).SequenceEqual(TextFolding.Tokens(ArticleAnalyzers.Exact, text)), iter: 50_000, print: Escaped);

    [Theory]
    [InlineData("The U.S. and the U.N. envoy's, U.K.", "the", "us", "and", "the", "un", "envoy", "uk")]
    [InlineData("Tim’s co-op: \"don't\" o'clock’s", "tim", "co", "op", "don't", "o'clock")]
    [InlineData("3.14 1,000,000 10:30 a:b x.y 1.a a.1 7;8", "3.14", "1,000,000", "10", "30", "a:b", "xy", "1", "a", "a", "1", "7;8")]
    [InlineData("_a_ __ a__b c_.d", "_a_", "a__b", "c_", "d")]
    [InlineData("Café Ærø — São Paulo… straße", "cafe", "aero", "sao", "paulo", "strasse")]
    [InlineData("naive 的国 Привет, мир again", "naive", "的", "国", "привет", "мир", "again")]
    [InlineData("", new string[0])]
    public void Words_are_cut_as_readers_of_the_index_expect(string text, params string[] words)
    {
        Assert.Equal(words, Split(text));
        Assert.Equal(words, TextFolding.Tokens(ArticleAnalyzers.Exact, text));
    }

    [Theory]
    [InlineData(254)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(300)]
    [InlineData(9_000)]
    public void Very_long_words_are_treated_as_the_analyzer_does(int length)
    {
        var text = $"before {new string('x', length)} {new string('Ж', length)} {new string('Æ', length)} after";
        Assert.Equal(TextFolding.Tokens(ArticleAnalyzers.Exact, text), Split(text));
    }

    [Fact]
    public void The_tape_gives_each_field_the_words_that_its_analyzer_would() => Gen.Select(Texts, Texts).Sample(static (title, text) =>
    {
        var tape = new WordTape();
        tape.Record("An older title", "and a text that is longer than the next one");
        Drain(tape.Stemmed);
        tape.Record(title, text);
        return Drain(tape.Exact).SequenceEqual([.. TextFolding.Tokens(ArticleAnalyzers.Exact, text), .. TextFolding.Tokens(ArticleAnalyzers.Exact, title)])
            && Drain(tape.Stemmed).SequenceEqual([.. TextFolding.Tokens(ArticleAnalyzers.Stemmed, text), .. TextFolding.Tokens(ArticleAnalyzers.Stemmed, title)])
            && Drain(tape.TitleExact).SequenceEqual(TextFolding.Tokens(ArticleAnalyzers.Exact, title))
            && Drain(tape.TitleStemmed).SequenceEqual(TextFolding.Tokens(ArticleAnalyzers.Stemmed, title));
    }, iter: 2_000);

    private static List<string> Split(string text)
    {
        var words = new List<string>();
        new WordSplitter().Split(text, word => words.Add(word.ToString()));
        return words;
    }

    private static List<string> Drain(TokenStream stream)
    {
        var words = new List<string>();
        var term = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken()) words.Add(term.ToString() ?? "");
        stream.End();
        return words;
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in text) escaped.Append(c is >= ' ' and < '\x7F' ? c : $"\\u{(int)c:X4}");
        return escaped.ToString();
    }
}
