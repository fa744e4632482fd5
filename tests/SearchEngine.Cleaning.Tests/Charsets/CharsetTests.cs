using System.Text;
using SearchEngine.Cleaning.Charsets;
using static SearchEngine.Cleaning.Tests.PageFixture;

namespace SearchEngine.Cleaning.Tests.Charsets;

public sealed class CharsetTests
{
    private const string Sentence = "Größere Fähren können ab März am nördlichen Pier anlegen – „endlich“, sagte der Hafenmeister.";

    static CharsetTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", "text/html; charset=utf-8", "")]
    [InlineData("utf-8", "text/html", "")]
    [InlineData("utf-8", "text/html", "<meta charset=utf-8>")]
    [InlineData("utf-8", "text/html; charset=iso-8859-1", "<meta charset='iso-8859-1'>")]
    [InlineData("windows-1252", "text/html; charset=windows-1252", "")]
    [InlineData("windows-1252", "text/html; charset=ISO-8859-1", "")]
    [InlineData("windows-1252", "text/html", "<meta charset=\"windows-1252\">")]
    [InlineData("windows-1252", "text/html", "<META http-equiv='Content-Type' content='text/html; charset=iso-8859-1'>")]
    [InlineData("windows-1252", "text/html; charset=utf-8", "")]
    [InlineData("windows-1252", "text/html", "")]
    [InlineData("utf-16", "text/html", "")]
    [InlineData("utf-16BE", "text/html", "")]
    public void A_page_reads_the_same_in_any_charset(string charset, string contentType, string meta)
    {
        var body = Encoding.GetEncoding(charset).GetBytes(Html(between: $"<p>{Sentence}</p>", head: meta));
        Assert.Contains(Sentence, Clean(Page(body, contentType)).Text);
    }

    [Theory]
    [InlineData("windows-1251", "Городской совет решил расширить северный причал после двух зим, когда штормы закрывали его для паромов.")]
    [InlineData("koi8-r", "Городской совет решил расширить северный причал после двух зим, когда штормы закрывали его для паромов.")]
    [InlineData("shift_jis", "港湾評議会は火曜日、二度の冬の嵐でフェリーが欠航したことを受け、北桟橋を拡張することを決定した。")]
    [InlineData("euc-kr", "항만 위원회는 화요일에 두 번의 겨울 폭풍으로 여객선이 중단된 후 북쪽 부두를 넓히기로 결정했다고 밝혔다.")]
    [InlineData("gb18030", "港口委员会周二投票决定扩建北码头，此前连续两个冬天的风暴使渡轮停航，商户对此表示欢迎。")]
    public void A_declared_charset_is_used(string charset, string sentence)
    {
        var html = $"<html><head><meta charset={charset}><title>x</title></head><body><h1>x</h1>{string.Concat(Enumerable.Repeat($"<p>{sentence}</p>", 4))}</body></html>";
        Assert.Contains(sentence, Clean(Page(Encoding.GetEncoding(charset).GetBytes(html))).Text);
    }

    [Fact]
    public void A_byte_order_mark_wins_over_the_header() =>
        Assert.Equal("é", Decode([0xEF, 0xBB, 0xBF, 0xC3, 0xA9], "text/html; charset=windows-1252"));

    [Fact]
    public void One_broken_byte_does_not_spoil_utf_8()
    {
        var good = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("größer ", 20)));
        Assert.Contains("größer", Decode([.. good, 0xE9], "text/html; charset=utf-8"));
    }

    [Fact]
    public void A_declaration_in_a_comment_is_none() =>
        Assert.Null(DeclaredCharset.InMarkup("<!-- <meta charset=koi8-r> --><title>x</title>"u8));

    [Fact]
    public void Nul_bytes_vanish() => Assert.Contains(First, Clean(Page(Encoding.UTF8.GetBytes(Html().Replace("pier,", "pi\0er,")))).Text);

    // Each of these pages says one thing and is another.
    [Theory]
    [InlineData("utf-8", "iso-8859-1", "Größere Fähren")]
    [InlineData("windows-1251", "utf-8", "Городской совет решил расширить северный причал после двух зим, когда штормы закрывали его")]
    [InlineData("shift_jis", "utf-8", "港湾評議会は火曜日、二度の冬の嵐でフェリーが欠航したことを受け、北桟橋を拡張することを決定した。")]
    [InlineData("utf-8", "utf-16", "Größere Fähren")]
    [InlineData("utf-8", "no-such-charset", "Größere Fähren")]
    [InlineData("utf-8", "iso-2022-kr", "Größere Fähren")]
    [InlineData("utf-8", "x-user-defined", "Größere Fähren")]
    [InlineData("utf-16", "utf-8", "Größere Fähren")]
    [InlineData("utf-16BE", "windows-1252", "Größere Fähren")]
    public void A_lie_is_seen_through(string charset, string declared, string sentence)
    {
        var encoding = Encoding.GetEncoding(charset);
        byte[] body = [.. encoding is UnicodeEncoding ? encoding.GetPreamble() : [], .. encoding.GetBytes($"<html><head><meta charset={declared}></head><body><p>{sentence}</p></body></html>")];
        Assert.Contains(sentence, Decode(body, null));
        Assert.Contains(sentence, Decode(body, $"text/html; charset={declared}"));
    }

    [Fact]
    public void What_was_encoded_twice_is_left_as_it_is() =>
        Assert.Equal("GrÃ¶ÃŸere", Decode(Encoding.UTF8.GetBytes("GrÃ¶ÃŸere"), "text/html; charset=windows-1252"));

    [Fact]
    public void The_header_wins_over_the_markup() =>
        Assert.Contains("žluťoučký", Decode(Encoding.GetEncoding("windows-1250").GetBytes("<meta charset=koi8-r>žluťoučký"), "text/html; charset=windows-1250"));

    [Fact]
    public void Markup_wins_over_the_xml_declaration() =>
        Assert.Equal("windows-1251", Declared("<?xml version='1.0' encoding='koi8-r'?><meta charset=windows-1251>"));

    // https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding
    [Theory]
    [InlineData("<?xml version=\"1.0\" encoding=\"koi8-r\"?><html>", "koi8-r")]
    [InlineData("<meta charset=koi8-r>", "koi8-r")]
    [InlineData("<META\nCHARSET = 'KOI8-R' >", "koi8-r")]
    [InlineData("<meta/charset=koi8-r>", "koi8-r")]
    [InlineData("<meta charset=\" koi8-r \">", "koi8-r")]
    [InlineData("<meta http-equiv=Content-Type content='text/html; charset=koi8-r'>", "koi8-r")]
    [InlineData("<meta content='text/html; charset=koi8-r' http-equiv=content-type>", "koi8-r")]
    [InlineData("<meta name=Content-Type content='text/html;charset=\"koi8-r\"'>", "koi8-r")]
    [InlineData("<meta name=description content='charset=koi8-r'>", null)]
    [InlineData("<meta name=description content='charset=koi8-r'><meta charset=windows-1251>", "windows-1251")]
    [InlineData("<meta charset=nonsense><meta charset=koi8-r>", "koi8-r")]
    [InlineData("<meta charset=utf-16le>", "utf-8")]
    [InlineData("<meta charset=x-user-defined>", "windows-1252")]
    [InlineData("<metadata charset=koi8-r>", null)]
    [InlineData("<p title='<meta charset=koi8-r>'>", null)]
    [InlineData("<p title=\"a>b\" data-x='<meta charset=koi8-r>'>", null)]
    [InlineData("<!--><meta charset=koi8-r>", "koi8-r")]
    [InlineData("<!-- <meta charset=koi8-r> --><title>x</title>", null)]
    [InlineData("<!-- never closed <meta charset=koi8-r>", null)]
    [InlineData("</p title='<meta charset=koi8-r>'>", null)]
    [InlineData("<![if x]><meta charset=koi8-r>", "koi8-r")]
    [InlineData("<meta charset=\"koi8-r", null)]
    [InlineData("< meta charset=koi8-r>", null)]
    public void Markup_is_scanned_as_browsers_do(string markup, string? expected) => Assert.Equal(expected, Declared(markup));

    [Theory]
    [InlineData(900, true)]
    [InlineData(4_000, true)]
    [InlineData(5_000, false)]
    public void A_declaration_is_looked_for_near_the_start(int before, bool isFound) => Assert.Equal(isFound, Declared($"<!--{new string('x', before)}--><meta charset=koi8-r>") is not null);

    [Fact]
    public void A_charset_that_browsers_refuse_gives_no_text() => Assert.Equal("\uFFFD", Decode("<meta charset=hz-gb-2312>~{<:Ky2;VU~}"u8.ToArray(), null));

    private static string? Declared(string markup) => DeclaredCharset.InMarkup(Encoding.Latin1.GetBytes(markup))?.WebName;

    private static string Decode(byte[] body, string? contentType)
    {
        using var characters = PageText.Decode(body, contentType);
        Assert.Equal(PageText.DecodeToString(body, contentType), characters.ToString());
        return characters.ToString();
    }
}
