using System.Globalization;
using System.Xml;
using SearchEngine.Search.Responses;
using SearchEngine.Server.Pages.Text;
using SearchEngine.Server.Parameters;

namespace SearchEngine.Server.Feeds;

/// <summary>Any search as a feed (RFC 4287).</summary>
internal static class AtomFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <param name="title">Name of the feed.</param>
    /// <param name="site">Scheme and host, without a slash at the end.</param>
    /// <param name="queryString">The search, as <c>?q=…</c>.</param>
    /// <param name="response">What to list.</param>
    public static async Task<string> WriteAsync(string title, string site, string queryString, SearchResponse response)
    {
        await using var text = new Utf8Writer();
        await using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Async = true, Indent = true }))
        {
            await xml.WriteStartElementAsync(null, "feed", Atom);
            await ElementAsync(xml, "title", title);
            await ElementAsync(xml, "id", $"{site}/feed{queryString}");
            await ElementAsync(xml, "updated", Instant(response.Hits.Max(h => h.Published) ?? DateTimeOffset.UnixEpoch));
            await LinkAsync(xml, "self", $"{site}/feed{queryString}", "application/atom+xml");
            await LinkAsync(xml, "alternate", $"{site}/search{queryString}", "text/html");
            foreach (var hit in response.Hits) await EntryAsync(xml, site, hit);
            await xml.WriteEndElementAsync();
        }
        return text.ToString();
    }

    private static async Task EntryAsync(XmlWriter xml, string site, SearchHit hit)
    {
        var page = $"{site}/article/{Uri.EscapeDataString(hit.Id.Value)}";
        await xml.WriteStartElementAsync(null, "entry", Atom);
        await ElementAsync(xml, "title", hit.Title);
        await ElementAsync(xml, "id", page);
        await ElementAsync(xml, "updated", Instant(hit.Published ?? DateTimeOffset.UnixEpoch));
        if (hit.Published is { } published) await ElementAsync(xml, "published", Instant(published));
        await xml.WriteStartElementAsync(null, "author", Atom);
        await ElementAsync(xml, "name", hit.Source ?? "unknown");
        await xml.WriteEndElementAsync();
        await LinkAsync(xml, "alternate", page, "text/html");
        if (SafeAddress.Of(hit.Url) is { } original) await LinkAsync(xml, "via", original, "text/html");
        foreach (var country in hit.Countries)
        {
            await xml.WriteStartElementAsync(null, "category", Atom);
            await xml.WriteAttributeStringAsync(null, "term", null, XmlText.Clean(country.Value));
            await xml.WriteAttributeStringAsync(null, "label", null, XmlText.Clean(country.Label));
            await xml.WriteEndElementAsync();
        }
        if (hit.Snippet is { } snippet) await ElementAsync(xml, "summary", MarkedText.Plain(snippet));
        await xml.WriteEndElementAsync();
    }

    private static Task ElementAsync(XmlWriter xml, string name, string value) => xml.WriteElementStringAsync(null, name, Atom, XmlText.Clean(value));

    private static async Task LinkAsync(XmlWriter xml, string relation, string address, string type)
    {
        await xml.WriteStartElementAsync(null, "link", Atom);
        await xml.WriteAttributeStringAsync(null, "rel", null, relation);
        await xml.WriteAttributeStringAsync(null, "type", null, type);
        await xml.WriteAttributeStringAsync(null, "href", null, XmlText.Clean(address));
        await xml.WriteEndElementAsync();
    }

    private static string Instant(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private sealed class Utf8Writer : StringWriter
    {
        public override System.Text.Encoding Encoding => System.Text.Encoding.UTF8;
    }
}
