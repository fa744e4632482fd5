using System.Text.RegularExpressions;
using System.Xml;
using SearchEngine.Server.Tests.Serving;

namespace SearchEngine.Server.Tests.Pages;

/// <summary>Nothing of an article is ever markup. The browser tests ask a real browser the same.</summary>
public sealed partial class HostileContentTests(HostileServer hostile)
{
    private readonly RunningServer _server = hostile.Server;

    public static TheoryData<int> Articles => [.. Enumerable.Range(0, HostileNews.Payloads.Count)];

    [Theory, MemberData(nameof(Articles))]
    public async Task Payloads_come_out_as_text(int article)
    {
        var payload = HostileNews.Payloads[article];
        var id = Uri.EscapeDataString(payload);
        string[] paths =
        [
            $"/article/hostile-{article}", $"/search?q={id}", $"/search?organisation={id}&person={Uri.EscapeDataString("person-" + payload)}&source={id}&language=-{id}", $"/facet/organisation?q=attack&prefix={id}",
            $"/entity/organisation/{id}", $"/entity/leader/{Uri.EscapeDataString("person-" + payload)}",
        ];
        foreach (var path in paths)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Accept.ParseAdd("text/html");
            using var response = await _server.Client.SendAsync(request);
            // The server itself refuses a NUL in a path with 400.
            Assert.True((int)response.StatusCode is 200 or 404 or 400, $"{path}: {(int)response.StatusCode}");
            if ((int)response.StatusCode != 400) AssertInert(await response.Content.ReadAsStringAsync(), path);
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/search?size=100")]
    [InlineData("/facet/person")]
    [InlineData("/facet/source")]
    [InlineData("/entity/country/XX")]
    public async Task Lists_of_payloads_are_text(string path) => AssertInert(await _server.GetPageAsync(path), path);

    [Fact]
    public async Task The_api_gives_no_address_but_http_and_marks_but_no_other_tags()
    {
        var hits = (await _server.GetJsonAsync("/api/v1/search?q=attack&size=100")).GetProperty("hits");
        Assert.Equal(HostileNews.Payloads.Count, hits.GetArrayLength());
        foreach (var hit in hits.EnumerateArray())
        {
            var url = hit.GetProperty("url").GetString();
            Assert.True(url is null || url.StartsWith("http://", StringComparison.Ordinal) || url.StartsWith("https://", StringComparison.Ordinal), url);
            foreach (var member in new[] { "titleHighlighted", "snippet" })
                Assert.DoesNotMatch(OtherTag(), hit.GetProperty(member).GetString() ?? "");
        }
    }

    [Fact]
    public async Task The_feed_stays_well_formed()
    {
        var xml = await _server.Client.GetStringAsync("/feed?q=attack&size=100");
        var document = new XmlDocument { XmlResolver = null };
        document.LoadXml(xml);
        Assert.Equal(HostileNews.Payloads.Count, document.GetElementsByTagName("entry").Count);
        foreach (XmlElement link in document.GetElementsByTagName("link")) Assert.StartsWith("http", link.GetAttribute("href"), StringComparison.Ordinal);
    }

    /// <summary>Our own pages have one script, no handler attributes and no inline style, so that anything of the kind came from an article.</summary>
    private static void AssertInert(string html, string path)
    {
        Assert.Equal(1, Script().Count(html));
        foreach (Match tag in Tag().Matches(html))
        {
            var attributes = QuotedValue().Replace(tag.Value, "\"\"");
            Assert.False(Dangerous().IsMatch(attributes), $"{path}: {tag.Value}");
            Assert.False(ForeignAddress().IsMatch(tag.Value), $"{path}: {tag.Value}");
        }
    }

    [GeneratedRegex("<script", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Script();

    [GeneratedRegex("<[a-zA-Z!/](?:\"[^\"]*\"|[^\">])*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex("\"[^\"]*\"", RegexOptions.NonBacktracking)]
    private static partial Regex QuotedValue();

    [GeneratedRegex("[\\s\"'/]on[a-z]+\\s*=|\\sstyle\\s*=|srcdoc|^<(?:img|iframe|object|style|base|math|template|video|source|animate|noscript)|http-equiv", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Dangerous();

    [GeneratedRegex("(?:href|src|action)=\"\\s*(?:javascript|data|vbscript|file):", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex ForeignAddress();

    [GeneratedRegex("<(?:[^m/]|m[^a]|/[^m])", RegexOptions.NonBacktracking)]
    private static partial Regex OtherTag();
}
