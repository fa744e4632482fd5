using CsCheck;
using SearchEngine.Crawling.Urls;

namespace SearchEngine.Crawling.Tests.Urls;

public sealed class CanonicalUrlTests
{
    [Theory]
    [InlineData("HTTP://Example.COM/", "http://example.com/")]
    [InlineData("http://example.com", "http://example.com/")]
    [InlineData("http://example.com./a", "http://example.com/a")]
    [InlineData("http://bücher.example/", "http://xn--bcher-kva.example/")]
    [InlineData("http://BÜCHER.example/", "http://xn--bcher-kva.example/")]
    [InlineData("http://example.com:80/a", "http://example.com/a")]
    [InlineData("https://example.com:443/a", "https://example.com/a")]
    [InlineData("http://example.com:8080/a", "http://example.com:8080/a")]
    [InlineData("http://[2606:4700::1111]/a", "http://[2606:4700::1111]/a")]
    [InlineData("http://0x7f.1/", "http://127.0.0.1/")]
    [InlineData("http://example.com/a#part", "http://example.com/a")]
    [InlineData("http://example.com/a/./b/../c", "http://example.com/a/c")]
    [InlineData("http://example.com/../a", "http://example.com/a")]
    [InlineData("http://example.com/a/%2E%2e/b", "http://example.com/b")]
    [InlineData("http://example.com/%7Euser", "http://example.com/~user")]
    [InlineData("http://example.com/%e2%82%ac", "http://example.com/%E2%82%AC")]
    [InlineData("http://example.com/€", "http://example.com/%E2%82%AC")]
    [InlineData("http://example.com/a b", "http://example.com/a%20b")]
    [InlineData("http://example.com/a%2Fb", "http://example.com/a%2Fb")]
    [InlineData("http://example.com/100%", "http://example.com/100%25")]
    [InlineData("http://example.com/%zz", "http://example.com/%25zz")]
    [InlineData("http://example.com/a?", "http://example.com/a")]
    [InlineData("http://example.com/a?&&", "http://example.com/a")]
    [InlineData("http://example.com/a?b=2&a=1", "http://example.com/a?b=2&a=1")]
    [InlineData("http://example.com/a?utm_source=x&id=7&UTM_Medium=y", "http://example.com/a?id=7")]
    [InlineData("http://example.com/a?fbclid=1", "http://example.com/a")]
    [InlineData("http://example.com/a?id=1&gclid=2&mc_cid=3&mc_eid=4&igshid=5", "http://example.com/a?id=1")]
    [InlineData("http://example.com/a?PHPSESSID=0123456789abcdef&id=1", "http://example.com/a?id=1")]
    [InlineData("http://example.com/a;jsessionid=0123ABC?id=1", "http://example.com/a?id=1")]
    [InlineData("http://example.com/(S(lit3py55t21z5v55vlm25s55))/a.aspx", "http://example.com/a.aspx")]
    [InlineData("http://example.com/a?sid=0123456789abcdef0123456789abcdef", "http://example.com/a")]
    [InlineData("http://example.com/a?sid=7", "http://example.com/a?sid=7")]
    [InlineData("http://example.com/a//b", "http://example.com/a//b")]
    [InlineData("http://example.com/A", "http://example.com/A")]
    public void One_page_has_one_spelling(string url, string expected)
    {
        Assert.True(CanonicalUrl.TryCreate(new Uri(url), out var canonical));
        Assert.Equal(expected, canonical.AbsoluteUri);
        Assert.Equal(expected, canonical.OriginalString);
    }

    [Theory]
    [InlineData("ftp://example.com/"), InlineData("file:///etc/passwd"), InlineData("gopher://example.com/"), InlineData("mailto:a@example.com"), InlineData("javascript:alert(1)"), InlineData("data:text/html,x")]
    [InlineData("http://user:secret@example.com/"), InlineData("http://user@example.com/")]
    public void Other_schemes_and_credentials_have_none(string url) => Assert.False(CanonicalUrl.TryCreate(new Uri(url), out _));

    [Theory]
    [InlineData(" /b ", "http://e.example/b")]
    [InlineData("\n\t/b\n", "http://e.example/b")]
    [InlineData("/b\nc", "http://e.example/bc")]
    [InlineData("b", "http://e.example/d/b")]
    [InlineData("../b", "http://e.example/b")]
    [InlineData("//other.example/b", "http://other.example/b")]
    [InlineData("?q=1", "http://e.example/d/page?q=1")]
    [InlineData("https://other.example", "https://other.example/")]
    public void References_are_resolved_as_browsers_do(string reference, string expected)
    {
        Assert.True(CanonicalUrl.TryResolve(reference, new Uri("http://e.example/d/page"), out var url));
        Assert.Equal(expected, url.AbsoluteUri);
    }

    [Theory]
    [InlineData("http://"), InlineData("http://:80/"), InlineData("http://exa mple.com/"), InlineData("https://[::1/"), InlineData("http://a..b/")]
    public void What_is_no_url_is_said_to_be_none(string reference) =>
        Assert.False(CanonicalUrl.TryResolve(reference, new Uri("http://e.example/"), out var url) && CanonicalUrl.TryCreate(url, out _));

    [Fact]
    public void Canonical_is_idempotent()
    {
        var piece = Gen.OneOf(
            Gen.OneOf("a", "B", "/", "//", "/../", "/./", "%2e", "%2E%2e", "%41", "%c3%a9", "é", "日", " ", "%", "%2", "%zz", "?", "&", "=", "utm_source=1", "sid=0123456789abcdef0123456789abcdef", ";jsessionid=7", "(S(aaaaaaaaaaaaaaaaaaaa))", "[", "]", "|", "\\", "^", "'", "\"", "<", "+", "~", "%7e", "%25", "%2F", ":", "@", "*", "$", "#", "\ud800"),
            Gen.Char.Select(character => character.ToString()));
        piece.Array[0, 14].Sample(pieces =>
        {
            if (!CanonicalUrl.TryResolve("/" + string.Concat(pieces), new Uri("http://e.example/d/"), out var url) || !CanonicalUrl.TryCreate(url, out var once)) return;
            Assert.True(CanonicalUrl.TryCreate(once, out var twice));
            Assert.Equal(once.AbsoluteUri, twice.AbsoluteUri);
            Assert.Equal(once, new Uri(once.AbsoluteUri));
        }, iter: 50_000);
    }
}
