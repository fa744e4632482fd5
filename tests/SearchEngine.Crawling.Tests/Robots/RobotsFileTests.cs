using System.Text;
using CsCheck;
using SearchEngine.Crawling.Robots;

namespace SearchEngine.Crawling.Tests.Robots;

/// <summary>RFC 9309, and the behaviours that google/robotstxt checks, put in own cases.</summary>
/// <remarks>
/// Two differences from google/robotstxt are on purpose. It compares percent-encoded letters and unencoded URLs as they are;
/// RFC 9309, 2.2.2 wants both sides in one spelling. And it takes <c>Allow: /dir/index.html</c> for <c>/dir/</c> as well, which the RFC does not know.
/// </remarks>
public sealed class RobotsFileTests
{
    private const string Forbid = "User-agent: NewsBot\nDisallow: /\n";

    [Theory]
    // Lines
    [InlineData("user-agent: NewsBot\ndisallow: /", "/a", false)]
    [InlineData("agent: NewsBot\nno: /", "/a", true)]
    [InlineData("user-agent NewsBot\ndisallow /", "/a", false)]
    [InlineData("user-agent: NewsBot\ndisallow / and more words", "/a", true)]
    [InlineData("USER-AGENT: NewsBot\nDISALLOW: /", "/a", false)]
    [InlineData("uSeR-AgEnT: NewsBot\naLLoW: /x/\nDiSaLLoW: /", "/x/y", true)]
    [InlineData("  user-agent :  NewsBot  \n\t disallow\t:\t/ \n", "/a", false)]
    [InlineData("useragent: NewsBot\ndissallow: /", "/a", false)]
    [InlineData("user-agent: NewsBot\n# disallow: /", "/a", true)]
    [InlineData("user-agent: NewsBot # that is us\ndisallow: /a # not this", "/a", false)]
    [InlineData("user-agent: NewsBot\ndisallow: /a#b", "/a", false)]
    [InlineData("user-agent: NewsBot\rdisallow: /\r", "/a", false)]
    [InlineData("user-agent: NewsBot\r\ndisallow: /\r\n", "/a", false)]
    [InlineData("user-agent: NewsBot\n\r\n\n\rdisallow: /", "/a", false)]
    [InlineData("\uFEFFuser-agent: NewsBot\ndisallow: /", "/a", false)]
    [InlineData("user-agent: NewsBot\ndisallow: /\0", "/a", true)]
    [InlineData("\0\0\nuser-agent: NewsBot\ndisallow: /a", "/a", false)]
    [InlineData("", "/a", true)]
    [InlineData("<!DOCTYPE html><html><body>Not found: /</body></html>", "/a", true)]
    // Groups
    [InlineData("disallow: /a\nuser-agent: NewsBot\ndisallow: /b", "/a", true)]
    [InlineData("user-agent: Other\nuser-agent: NewsBot\ndisallow: /", "/a", false)]
    [InlineData("user-agent: NewsBot\nuser-agent: Other\ndisallow: /", "/a", false)]
    [InlineData("user-agent: NewsBot\n\n\ndisallow: /", "/a", false)]
    [InlineData("user-agent: NewsBot\ndisallow: /x\nuser-agent: Other\ndisallow: /y", "/y", true)]
    [InlineData("user-agent: NewsBot\ndisallow: /x\nuser-agent: Other\ndisallow: /y\nuser-agent: NewsBot\ndisallow: /z", "/z", false)]
    [InlineData("user-agent: NewsBot\ndisallow: /x\nuser-agent: Other\ndisallow: /y\nuser-agent: NewsBot\ndisallow: /z", "/x", false)]
    [InlineData("user-agent: NewsBot\nsitemap: https://e.example/s.xml\nuser-agent: Other\ndisallow: /", "/a", false)]
    [InlineData("user-agent: NewsBot\ncrawl-delay: 2\nuser-agent: Other\ndisallow: /", "/a", false)]
    [InlineData("user-agent: NewsBot\nunknown: x\ndisallow: /", "/a", false)]
    [InlineData("user-agent: *\ndisallow: /", "/a", false)]
    [InlineData("user-agent: *\ndisallow: /\nuser-agent: NewsBot\ndisallow: /x", "/a", true)]
    [InlineData("user-agent: NewsBot\ndisallow: /x\nuser-agent: *\ndisallow: /", "/a", true)]
    [InlineData("user-agent: *\ndisallow: /\nuser-agent: NewsBot\nallow:", "/a", true)]
    [InlineData("user-agent: *\ndisallow: /\nuser-agent: NewsBot", "/a", true)]
    [InlineData("user-agent: *\nuser-agent: NewsBot\ndisallow: /", "/a", false)]
    [InlineData("user-agent: Other\ndisallow: /", "/a", true)]
    [InlineData("user-agent: * \ndisallow: /", "/a", false)]
    [InlineData("user-agent: * everybody\ndisallow: /", "/a", false)]
    [InlineData("user-agent: *bot\ndisallow: /", "/a", true)]
    // Product token
    [InlineData("user-agent: NEWSBOT\ndisallow: /", "/a", false)]
    [InlineData("user-agent: newsbot\ndisallow: /", "/a", false)]
    [InlineData("user-agent: NewsBot/2.1\ndisallow: /", "/a", false)]
    [InlineData("user-agent: NewsBot Images\ndisallow: /", "/a", false)]
    [InlineData("user-agent: NewsBotter\ndisallow: /", "/a", true)]
    [InlineData("user-agent: News\ndisallow: /", "/a", true)]
    [InlineData("user-agent: News-Bot\ndisallow: /", "/a", true)]
    [InlineData("user-agent: MyNewsBot\ndisallow: /", "/a", true)]
    [InlineData("user-agent:\ndisallow: /", "/a", true)]
    public void Lines_and_groups(string robots, string path, bool allowed) => Assert.Equal(allowed, IsAllowed(robots, path));

    [Theory]
    // Case and prefix
    [InlineData("disallow: /x/", "/x/y", false)]
    [InlineData("disallow: /X/", "/x/y", true)]
    [InlineData("disallow: /fish", "/fish", false)]
    [InlineData("disallow: /fish", "/fish.html", false)]
    [InlineData("disallow: /fish", "/fish/salmon.html", false)]
    [InlineData("disallow: /fish", "/fishheads/yummy.html", false)]
    [InlineData("disallow: /fish", "/fish.php?id=1", false)]
    [InlineData("disallow: /fish", "/Fish.asp", true)]
    [InlineData("disallow: /fish", "/catfish", true)]
    [InlineData("disallow: /fish", "/?id=fish", true)]
    [InlineData("disallow: /fish*", "/fish", false)]
    [InlineData("disallow: /fish*", "/fishheads", false)]
    [InlineData("disallow: /fish*", "/catfish", true)]
    [InlineData("disallow: /fish/", "/fish", true)]
    [InlineData("disallow: /fish/", "/fish/", false)]
    [InlineData("disallow: /fish/", "/fish/?salmon", false)]
    [InlineData("disallow: /fish/", "/fish.html", true)]
    [InlineData("disallow: fish", "/fish", true)]
    [InlineData("disallow:", "/fish", true)]
    // Wildcards
    [InlineData("disallow: /*.php", "/filename.php", false)]
    [InlineData("disallow: /*.php", "/folder/any.php.file.html", false)]
    [InlineData("disallow: /*.php", "/filename.php?x", false)]
    [InlineData("disallow: /*.php", "/index?f=filename.php/", false)]
    [InlineData("disallow: /*.php", "/", true)]
    [InlineData("disallow: /*.php", "/windows.PHP", true)]
    [InlineData("disallow: /*.php$", "/filename.php", false)]
    [InlineData("disallow: /*.php$", "/folder/filename.php", false)]
    [InlineData("disallow: /*.php$", "/filename.php?x", true)]
    [InlineData("disallow: /*.php$", "/filename.php/", true)]
    [InlineData("disallow: /*.php$", "/filename.php5", true)]
    [InlineData("disallow: /*.php$", "/a.php.php", false)]
    [InlineData("disallow: /fish*.php", "/fish.php", false)]
    [InlineData("disallow: /fish*.php", "/fishheads/catfish.php?x", false)]
    [InlineData("disallow: /fish*.php", "/Fish.PHP", true)]
    [InlineData("disallow: /a*b*c", "/a-b-c", false)]
    [InlineData("disallow: /a*b*c", "/a-c-b", true)]
    [InlineData("disallow: /a**b", "/a/x/b", false)]
    [InlineData("disallow: *", "/anything", false)]
    [InlineData("disallow: *.pdf$", "/x/y.pdf", false)]
    [InlineData("disallow: /$", "/", false)]
    [InlineData("disallow: /$", "/page", true)]
    [InlineData("disallow: /a$b", "/a$b", false)]
    [InlineData("disallow: /a*a$", "/a", true)]
    [InlineData("disallow: /a*$", "/abc", false)]
    [InlineData("disallow: $", "/", true)]
    // Precedence
    [InlineData("disallow: /x/page.html\nallow: /x/", "/x/page.html", false)]
    [InlineData("allow: /x/page.html\ndisallow: /x/", "/x/page.html", true)]
    [InlineData("allow: /x/page.html\ndisallow: /x/", "/x/", false)]
    [InlineData("disallow:\nallow:", "/x", true)]
    [InlineData("disallow: /\nallow: /", "/x", true)]
    [InlineData("disallow: /x\nallow: /x/", "/x", false)]
    [InlineData("disallow: /x\nallow: /x/", "/x/", true)]
    [InlineData("disallow: /x/page.html\nallow: /x/page.html", "/x/page.html", true)]
    [InlineData("allow: /page\ndisallow: /*.html", "/page.html", false)]
    [InlineData("allow: /page\ndisallow: /*.htm", "/page.htm", false)]
    [InlineData("allow: /x/page.\ndisallow: /*.html", "/x/page.html", true)]
    [InlineData("allow: /x/page.\ndisallow: /*.html", "/x/y.html", false)]
    [InlineData("allow: /p\ndisallow: /", "/page", true)]
    [InlineData("allow: /folder\ndisallow: /folder", "/folder/page", true)]
    [InlineData("allow: /$\ndisallow: /", "/", true)]
    [InlineData("allow: /$\ndisallow: /", "/page.htm", false)]
    [InlineData("disallow: /foo/bar/quz\nallow: /foo/*/qux", "/foo/bar/quz", false)]
    [InlineData("disallow: /foo/bar/quz\nallow: /foo/*/qux", "/foo/bax/quz", true)]
    [InlineData("disallow: /foo/bar$\nallow: /foo/bar/qux", "/foo/bar", false)]
    [InlineData("disallow: /foo/bar$\nallow: /foo/bar/qux", "/foo/bar/", true)]
    // Percent-encoding: both sides in one spelling, as RFC 9309, 2.2.2 demands
    [InlineData("disallow: /\nallow: /bar/ツ", "/bar/%E3%83%84", true)]
    [InlineData("disallow: /\nallow: /bar/%E3%83%84", "/bar/%E3%83%84", true)]
    [InlineData("disallow: /\nallow: /bar/%e3%83%84", "/bar/%E3%83%84", true)]
    [InlineData("disallow: /\nallow: /bar/ツ", "/bar/ツ", true)]
    [InlineData("disallow: /\nallow: /bar/%62%61%7A", "/bar/baz", true)]
    [InlineData("disallow: /\nallow: /bar/baz", "/bar/%62%61%7A", true)]
    [InlineData("disallow: /a%3Cd.html", "/a%3cd.html", false)]
    [InlineData("disallow: /a%2Fb", "/a/b", true)]
    [InlineData("disallow: /a%2ab", "/a-b", true)]
    [InlineData("disallow: /\nallow: /foo?qux=taz&baz=http://e.example?tar&par", "/foo?qux=taz&baz=http://e.example?tar&par", true)]
    public void Longest_matching_rule_decides(string rules, string path, bool allowed) =>
        Assert.Equal(allowed, IsAllowed("user-agent: NewsBot\n" + rules, path));

    [Fact]
    public void The_file_itself_is_always_allowed() => Assert.True(IsAllowed(Forbid, "/robots.txt"));

    [Fact]
    public void An_index_page_stands_for_itself_alone()
    {
        const string Robots = "user-agent: *\nallow: /dir/index.html\ndisallow: /";

        Assert.True(IsAllowed(Robots, "/dir/index.html"));
        Assert.False(IsAllowed(Robots, "/dir/"));
        Assert.False(IsAllowed(Robots, "/dir/index.htm"));
    }

    [Fact]
    public void The_deciding_line_is_named() =>
        Assert.Equal(new RobotsVerdict(false, "Disallow: /private/"), Parse("User-agent: *\nAllow: /\nDisallow: /private/").Check(Url("/private/x")));

    [Fact]
    public void Length_counts_in_octets_not_characters()
    {
        // Nine octets percent-encoded against eight characters.
        Assert.True(IsAllowed("user-agent: *\ndisallow: /??????\nallow: /ツ", "/%E3%83%84"));
        Assert.False(IsAllowed("user-agent: *\nallow: /*a*b*c\ndisallow: /ツ", "/%E3%83%84abc"));
    }

    [Fact]
    public void Five_hundred_kibibytes_are_read()
    {
        var robots = new StringBuilder("user-agent: *\n");
        while (robots.Length < 500 * 1024) robots.Append("disallow: /filler/").Append(robots.Length).Append('\n');
        robots.Append("disallow: /last\n");

        Assert.False(IsAllowed(robots.ToString(), "/last"));
    }

    [Fact]
    public void A_line_that_the_limit_cuts_through_is_left_out()
    {
        var robots = "user-agent: *\n" + new string('\n', RobotsParser.MaxBytes - 30) + "disallow: /only-the-half-of-this";

        Assert.True(IsAllowed(robots, "/only-the-half-of-this"));
        Assert.True(IsAllowed(robots, "/only"));
    }

    [Fact]
    public void Over_long_lines_are_cut()
    {
        var longPath = "/x/" + new string('a', 20_000);

        Assert.False(IsAllowed($"user-agent: *\ndisallow: {longPath}/end", longPath + "/other"));
        Assert.True(IsAllowed($"user-agent: *\ndisallow: {longPath}/end", "/other"));
    }

    [Fact]
    public void Patterns_full_of_stars_take_no_time()
    {
        var robots = "user-agent: *\ndisallow: /" + string.Concat(Enumerable.Repeat("*a", 4000)) + "$";

        Assert.True(IsAllowed(robots, "/" + new string('a', 2000) + "b"));
    }

    [Theory]
    [InlineData("user-agent: *\ncrawl-delay: 10", 10.0)]
    [InlineData("user-agent: *\ncrawl-delay: 0.5", 0.5)]
    [InlineData("user-agent: *\ncrawl-delay: 2\ncrawl-delay: 1", 2.0)]
    [InlineData("user-agent: Other\ncrawl-delay: 10\nuser-agent: *\ndisallow: /x", null)]
    [InlineData("user-agent: *\ncrawl-delay: 10\nuser-agent: NewsBot\ncrawl-delay: 3", 3.0)]
    [InlineData("user-agent: *\ncrawl-delay: soon", null)]
    [InlineData("user-agent: *\ncrawl-delay: -5", null)]
    [InlineData("user-agent: *\ncrawl-delay: 1e999", null)]
    public void Crawl_delay_of_the_own_group(string robots, double? seconds) =>
        Assert.Equal(seconds, Parse(robots).CrawlDelay?.TotalSeconds);

    [Fact]
    public void Sitemaps_stand_outside_of_groups() =>
        Assert.Equal(["https://e.example/a.xml", "/b.xml"], Parse("Sitemap: https://e.example/a.xml\nuser-agent: Other\ndisallow: /\nSITEMAP:/b.xml").Sitemaps);

    [Fact]
    public void Any_bytes_can_be_read() =>
        Gen.Byte.Array[0, 400].Sample(bytes => RobotsFile.Parse(bytes, "NewsBot").Check(Url("/a")).Allowed || bytes.Length > 0);

    [Fact]
    public void Matching_equals_a_naive_matcher() =>
        Gen.Select(Gen.OneOf('a', 'b', '*', '$', '/').Array[0, 8], Gen.OneOf('a', 'b', '$', '/').Array[0, 10]).Sample((pattern, path) =>
        {
            var text = "/" + new string(path);
            return new RobotsPattern(new string(pattern)).Matches(text) == NaiveMatches(new string(pattern), text);
        }, iter: 20_000);

    private static bool NaiveMatches(string pattern, string text)
    {
        if (pattern.Length == 0) return true;
        if (pattern == "$") return text.Length == 0;
        if (pattern[0] == '*') return NaiveMatches(pattern[1..], text) || (text.Length > 0 && NaiveMatches(pattern, text[1..]));
        return text.Length > 0 && text[0] == pattern[0] && NaiveMatches(pattern[1..], text[1..]);
    }

    private static bool IsAllowed(string robots, string path) => Parse(robots).Check(Url(path)).Allowed;

    private static RobotsFile Parse(string robots) => RobotsFile.Parse(Encoding.UTF8.GetBytes(robots), "NewsBot");

    private static Uri Url(string path) => new("https://e.example" + path);
}
