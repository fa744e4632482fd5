using System.Diagnostics;
using CsCheck;
using SearchEngine.Entities.Tagging;
using SearchEngine.Entities.Tests.Golden;

namespace SearchEngine.Entities.Tests.Tagging;

public sealed class BuiltInTaggerTests
{
    [Theory]
    [InlineData("Norwegian Prime Minister Ingrid Solheim met officials of the World Bank in Nairobi on Tuesday.", "PER Ingrid Solheim|ORG World Bank|LOC Nairobi")]
    [InlineData("Shares of Kestrel Holdings Plc rose 3 percent in London, said Tom Harkness, an analyst.", "ORG Kestrel Holdings Plc|LOC London|PER Tom Harkness")]
    [InlineData("LAGOS, March 3 - Police in Nigeria said on Friday they had freed 12 oil workers.", "LOC LAGOS|LOC Nigeria")]
    [InlineData("SOCCER - ARSENAL BEAT EVERTON 2-0.\nLONDON 1996-11-30\nArsenal beat Everton 2-0 in an English premier league match on Saturday.", "ORG ARSENAL|ORG EVERTON|LOC LONDON|ORG Arsenal|ORG Everton")]
    public void Finds_the_names_of_plain_news(string text, string names) => Assert.Equal(names, string.Join('|', Names("", text)));

    [Fact]
    public void The_title_is_read_apart() => Assert.Equal(["LOC Kenya", "LOC Uganda"], Names("Floods hit Kenya", "Heavy rain fell in Uganda."));

    [Fact]
    public void Empty_texts_have_no_names() => Assert.Empty(Names("", ""));

    [Fact]
    public void Rubbish_does_no_harm() =>
        Gen.Select(Gen.String, Gen.String[Gen.Char["AbC .'\n\0\uD83D\uDE00\uFFFF\u0301-9"], 0, 400]).Sample(static (title, text) =>
        {
            var (inTitle, inText) = (new List<TaggedName>(), new List<TaggedName>());
            BuiltInTagger.Shared.Tag(title, text, inTitle, inText);
            Check(inTitle, title);
            Check(inText, text);
        });

    public static TheoryData<string, string> Giants => new()
    {
        { "one word", new string('A', 10_000_000) },
        { "one line", string.Concat(Enumerable.Repeat("Anna Berg met Lee of IBM in Oslo and ", 60_000)) },
        { "one sentence a word", string.Concat(Enumerable.Repeat("Oslo. ", 100_000)) },
        { "marks", string.Concat(Enumerable.Repeat("( ", 200_000)) },
        { "controls", new string('\u0001', 10_000_000) },
    };

    [Theory, MemberData(nameof(Giants))]
    public void Giant_texts_take_time_in_proportion(string what, string text)
    {
        var started = Stopwatch.GetTimestamp();
        var names = new List<TaggedName>();
        BuiltInTagger.Shared.Tag("", text, [], names);
        Check(names, text);
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(120), what);
    }

    [Fact]
    public void Finds_the_same_again_and_from_many_threads()
    {
        var expected = GoldenText.All.Select(static t => string.Join('|', Names(t.Title, t.Text))).ToArray();
        Parallel.For(0, 4, _ =>
        {
            for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i], string.Join('|', Names(GoldenText.All[i].Title, GoldenText.All[i].Text)));
        });
    }

    [Fact]
    public void Allocates_nothing_once_warm()
    {
        var names = new List<TaggedName>(10_000);
        var text = string.Join('\n', GoldenText.All.Take(50).Select(static t => t.Text));
        long Run()
        {
            names.Clear();
            var before = GC.GetAllocatedBytesForCurrentThread();
            BuiltInTagger.Shared.Tag("", text, names, names);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
        // Other tests run beside and may have taken the warm scratch space, so the best of several runs counts.
        Assert.True(Enumerable.Range(0, 10).Min(_ => Run()) < 1000, "bytes for some 8,000 words");
    }

    private static List<string> Names(string title, string text)
    {
        var (inTitle, inText) = (new List<TaggedName>(), new List<TaggedName>());
        BuiltInTagger.Shared.Tag(title, text, inTitle, inText);
        return [.. inTitle.Select(n => Print(n, title)), .. inText.Select(n => Print(n, text))];
    }

    private static string Print(TaggedName name, string text) =>
        $"{name.Type switch { NameType.Person => "PER", NameType.Organisation => "ORG", _ => "LOC" }} {text.AsSpan(name.Start, name.Length)}";

    private static void Check(List<TaggedName> names, string text)
    {
        var end = 0;
        foreach (var name in names)
        {
            Assert.True(name.Length > 0 && name.Start >= end && name.End <= text.Length);
            Assert.InRange(name.Confidence, 0, 1.0001f);
            end = name.End;
        }
    }
}
