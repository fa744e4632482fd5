using System.Text;

namespace SearchEngine.Cleaning.Tests.Hostile;

/// <summary>Pages of a given size that cost a parser as much as possible, each in its own way.</summary>
internal static class HostilePages
{
    private const string Head = "<html><head><title>Council widens the northern pier</title></head><body>";

    private static readonly Dictionary<string, Func<int, string>> Texts = new()
    {
        ["nested"] = size => Head + Repeat("<div>", size),
        ["nested lists"] = size => Head + Repeat("<ul><li>", size),
        ["nested tables"] = size => Head + Repeat("<table><tr><td>", size),
        ["nested quotes"] = size => Head + Repeat("<blockquote class=a>x", size),
        ["headings around blocks"] = size => Head + Repeat("<h1><div><p>word", size),
        ["attributes"] = size => $"{Head}<div{Number(" a{0}=\"v\"", size)}></div>",
        ["kept attributes"] = size => Head + Repeat("<p class=a id=b lang=c role=d href=e rel=f>x", size),
        ["small elements"] = size => Head + Repeat("<b>x</b>", size),
        ["empty elements"] = size => Head + Repeat("<i></i>", size),
        ["unknown elements"] = size => Head + Number("<x-{0}>", size),
        ["paragraphs"] = size => Head + Repeat("<p>", size),
        ["short paragraphs"] = size => Head + Repeat("<p>The pier is closed.</p>", size),
        ["line breaks"] = size => Head + Repeat("a<br>", size),
        ["one line"] = size => $"{Head}<p>{Repeat("the pier is closed and ", size)}",
        ["one word"] = size => $"{Head}<p>{Repeat("pier", size)}",
        ["ampersands"] = size => $"{Head}<p>{Repeat("&amp;", size)}",
        ["bare ampersands"] = size => $"{Head}<p>{Repeat("&", size)}",
        ["entities"] = size => $"{Head}<p>{Repeat("caf&eacute; &#8217; ", size)}",
        ["angle brackets"] = size => Head + Repeat("<", size),
        ["links"] = size => Head + Number("<a href=/{0}>{0}</a> ", size),
        ["linked items"] = size => Head + Number("<li><a href=/{0}>Council votes on the pier {0}</a>", size),
        ["comments"] = size => Head + Repeat("<!-- x -->a", size),
        ["cells"] = size => $"{Head}<table>{Repeat("<tr><td>1<td>2", size)}",
        ["pictures"] = size => Head + Repeat("<img src=a>", size),
        ["dates"] = size => Head + Repeat("<time datetime=2026-02-24>24 February 2026</time>", size),
        ["classes"] = size => Head + Number("<div class='related nav{0} share ad article-body'>x</div>", size),
        ["meta"] = size => "<html><head>" + Number("<meta name=n{0} content=c{0}>", size),
        ["title"] = size => "<title>" + Repeat("word ", size),
        ["json-ld"] = size => $"<script type=application/ld+json>[{Number("{{\"@type\":\"NewsArticle\",\"headline\":\"h{0}\",\"author\":[{{\"name\":\"n{0}\"}}]}},", size)}{{}}]</script><p>x",
        ["many json-ld"] = size => Repeat("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"h\"}</script>", size),
        ["json-ld of small objects"] = size => $"<script type=application/ld+json>[{Repeat("{},", size)}{{}}]</script><p>x",
        ["page state"] = size => $"<script>{Repeat("\"publishedAt\":\"2026-02-24\",", size)}</script><p>x",
        ["accents"] = size => $"{Head}<p>{Repeat("e\u0301\u0323 ", size / 2)}",
        ["ideographs"] = size => $"{Head}<p>{Repeat("港口委员会", size / 3)}",
        ["nothing"] = size => Repeat("\0", size) + "a",
        ["tag soup"] = Soup,
    };

    public static IEnumerable<string> Names => [.. Texts.Keys, "latin 1", "utf-16", "noise"];

    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="size">Bytes, about.</param>
    public static byte[] Make(string name, int size) => name switch
    {
        "latin 1" => Encoding.Latin1.GetBytes($"{Head}<p>{Repeat("größer é Fähren ", size)}"),
        "utf-16" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes($"{Head}<p>{Repeat("the pier is closed and ", size / 2)}")],
        "noise" => [.. "<html><body>"u8, .. Noise(size)],
        _ => Encoding.UTF8.GetBytes(Texts[name](size)),
    };

    private static string Repeat(string part, int size) => string.Concat(Enumerable.Repeat(part, size / part.Length));

    private static string Number(string format, int size)
    {
        var parsed = CompositeFormat.Parse(format);
        var text = new StringBuilder(size + 200);
        for (var i = 0; text.Length < size; i++) text.AppendFormat(null, parsed, i);
        return text.ToString();
    }

    private static string Soup(int size)
    {
        string[] parts =
        [
            "<div>", "</div>", "<p>", "</p>", "<a href='/x'>", "</a>", "<table>", "<tr>", "<td>", "</td>", "</table>", "<li>", "<ul>", "</ul>", "<h1>", "</h1>", "<b>", "</b>",
            "<article class='related'>", "</article>", "<br>", "<button>", "</button>", " ", "The council voted on Tuesday to widen the pier. ", "<time datetime='2026-02-24'>", "&amp;",
        ];
        var random = new Random(7);
        var text = new StringBuilder(size + 100);
        while (text.Length < size) text.Append(parts[random.Next(parts.Length)]);
        return text.ToString();
    }

    private static byte[] Noise(int size)
    {
        var noise = new byte[size];
        new Random(1).NextBytes(noise);
        return noise;
    }
}
