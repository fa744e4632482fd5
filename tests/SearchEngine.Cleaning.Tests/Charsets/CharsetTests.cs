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
        Assert.Equal("é", PageText.Decode(new byte[] { 0xEF, 0xBB, 0xBF, 0xC3, 0xA9 }, "text/html; charset=windows-1252"));

    [Fact]
    public void One_broken_byte_does_not_spoil_utf_8()
    {
        var good = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("größer ", 20)));
        Assert.Contains("größer", PageText.Decode(good.Append((byte)0xE9).ToArray(), "text/html; charset=utf-8"));
    }

    [Fact]
    public void A_declaration_in_a_comment_is_none() =>
        Assert.Null(DeclaredCharset.InMarkup("<!-- <meta charset=koi8-r> --><title>x</title>"u8));

    [Fact]
    public void Nul_bytes_vanish() => Assert.Contains(First, Clean(Page(Encoding.UTF8.GetBytes(Html().Replace("pier,", "pi\0er,")))).Text);
}
