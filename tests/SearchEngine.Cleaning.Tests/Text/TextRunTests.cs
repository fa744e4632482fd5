using CsCheck;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.Tests.Text;

public sealed class TextRunTests
{
    [Theory]
    [InlineData("a  b\t\r\n c ", "a b c")]
    [InlineData("a\u00A0b\u2009c\u202Fd\u3000e\u2028f", "a b c d e f")]
    [InlineData("nor\u00ADthern", "northern")]
    [InlineData("nor\u200Bthern\u2060 \uFEFFpier", "northern pier")]
    [InlineData("nor\u200Cthern\u200D", "northern")]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    [InlineData("👩\u200D🚀", "👩\u200D🚀")]
    [InlineData("\u202Bשלום\u202C \u200Fא\u2066b\u2069\u061C", "שלום אb")]
    [InlineData("ﬁne, eﬀect, aﬄict, ﬆand, ﬅ", "fine, effect, afflict, stand, st")]
    [InlineData("pier\u0092s \u0093end\u0094 \u0096\u0085 \u0081", "pier’s “end” –…")]
    [InlineData("a\0b\u0007c\u007Fd", "abcd")]
    [InlineData("\uD83C\uDFAC", "🎬")]
    [InlineData("a\uFFFE\uFFFF\uFDD0\uFFFCb", "ab")]
    [InlineData("Cafe\u0301, Zu\u0308rich, Å (\u212B)", "Café, Zürich, Å (Å)")]
    [InlineData("Vi\u00EA\u0323t Nam", "Vi\u1EC7t Nam")]
    [InlineData("\u1100\u1161\u200D\u11A8 b", "\uAC01 b")]
    [InlineData("\u1112\u1161\u11AB\u1100\u116E\u11A8", "한국")]
    [InlineData("ＡＢＣ１２３ｘ", "ABC123x")]
    [InlineData("ＮＨＫは１２日", "ＮＨＫは１２日")]
    [InlineData("He said ``no'' and (``yes'').", "He said “no” and (“yes”).")]
    [InlineData("`` no'' ``never closed", "`` no'' ``never closed")]
    [InlineData("5'10'' and a``b''", "5'10'' and a``b''")]
    public void Text_is_normalised(string text, string expected) => Assert.Equal(expected, TextRun.Normalize(text));

    // No attribute can hold them.
    [Fact]
    public void Half_a_surrogate_pair_is_replaced() => Assert.Equal("a\uFFFDb\uFFFD", TextRun.Normalize("a\uD800b\uDC00"));

    [Fact]
    public void Normalising_twice_changes_nothing() =>
        Gen.OneOf(Gen.Char["ab `'\u0301\u0323\u00EA\u200D\u0092\uFF21\uFB01\uD83C\uDFAC\u1100\u1161\u11A8\u00A0は"], Gen.Char).Array[0, 40].Select(static characters => new string(characters))
            .Sample(static text => TextRun.Normalize(TextRun.Normalize(text)) == TextRun.Normalize(text));

    [Fact]
    public void Pieces_make_the_same_text_as_the_whole() =>
        Gen.Select(Gen.Char["ab c\u00A0é日\u00AD  "].Array[0, 60], Gen.Int[0, 60]).Sample(static (characters, at) =>
        {
            var text = new string(characters);
            var run = new TextRun();
            run.Append(text.AsSpan(0, Math.Min(at, text.Length)), isLink: false, isEmphasised: false);
            run.Append(text.AsSpan(Math.Min(at, text.Length)), isLink: false, isEmphasised: false);
            return run.Take() == TextRun.Normalize(text);
        });

    [Fact]
    public void A_million_marks_on_a_letter_end() => Assert.NotEmpty(TextRun.Normalize("a" + string.Concat(Enumerable.Repeat("\u0301\u0323", 500_000))));

    [Fact]
    public void A_million_quotation_marks_end() => Assert.NotEmpty(TextRun.Normalize(string.Concat(Enumerable.Repeat("``a'' `` ", 200_000))));

    [Fact]
    public void Links_and_emphasis_are_counted_in_what_is_kept()
    {
        var run = new TextRun();
        run.AppendMarkup("The ", isLink: false, isEmphasised: false);
        run.AppendMarkup("nor&shy;th &amp; ", isLink: true, isEmphasised: false);
        run.AppendMarkup("pier", isLink: false, isEmphasised: true);
        Assert.Equal((7 + 1, 5), (run.LinkLength, run.EmphasisLength));
        Assert.Equal("The north & pier", run.Take());
    }
}
