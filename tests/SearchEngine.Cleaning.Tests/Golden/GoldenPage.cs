using System.Globalization;
using SearchEngine.Articles;

namespace SearchEngine.Cleaning.Tests.Golden;

/// <summary>A page written for this project and what a good reader keeps of it; the format is told in <c>Pages/README.md</c>.</summary>
internal sealed class GoldenPage
{
    private readonly Dictionary<string, string> _fields;

    private GoldenPage(string name, byte[] body, Dictionary<string, string> fields, IReadOnlyList<string> paragraphs)
    {
        (Name, _fields, Paragraphs) = (name, fields, paragraphs);
        Page = new Page
        {
            Name = name,
            Url = fields.TryGetValue("url", out var url) ? new Uri(url) : null,
            Body = body,
            FetchedAt = DateTimeOffset.Parse(fields["fetched"], CultureInfo.InvariantCulture),
        };
    }

    public string Name { get; }

    public Page Page { get; }

    /// <summary><c>article</c>, <c>live-blog</c>, <c>listing</c> …</summary>
    public string Kind => _fields["kind"];

    public bool HasText => Kind is "article" or "live-blog";

    /// <summary>With their marks: <c># </c> for a heading, <c>- </c> for a list item, <c>&gt; </c>, <c>| </c>, and <c>@ time</c> before an entry.</summary>
    public IReadOnlyList<string> Paragraphs { get; }

    /// <summary>The paragraphs without their marks, as an article's text.</summary>
    public string Text => string.Join("\n\n", Paragraphs.Where(static paragraph => !paragraph.StartsWith("@ ", StringComparison.Ordinal)).Select(WithoutMark));

    /// <summary>A line of the head; null when the page has no such thing.</summary>
    public string? Field(string name) => _fields.GetValueOrDefault(name);

    public static IReadOnlyList<GoldenPage> Load(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.expected").Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>An article's paragraphs with their marks.</summary>
    public static IEnumerable<string> Marked(Article article)
    {
        foreach (var paragraph in article.Paragraphs())
        {
            if (paragraph.EntryTime is { } time) yield return "@ " + Written(time);
            yield return paragraph.Kind switch
            {
                ParagraphKind.Heading => "# ",
                ParagraphKind.ListItem => "- ",
                ParagraphKind.Quote => "> ",
                ParagraphKind.TableRow => "| ",
                _ => "",
            } + paragraph.Text;
        }
    }

    private static GoldenPage Read(string path)
    {
        var parts = File.ReadAllText(path).Replace("\r", "", StringComparison.Ordinal).Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        var fields = parts[0].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair.ElementAtOrDefault(1)?.Trim() ?? "");
        // "@ time" and the entry's first paragraph may stand on lines that follow each other.
        var paragraphs = parts.Skip(1).SelectMany(part => part.StartsWith("@ ", StringComparison.Ordinal) ? part.Split('\n', 2) : [part]).Select(part => Normalized(part.Trim())).Where(part => part.Length > 0).ToList();
        return new GoldenPage(Path.GetFileNameWithoutExtension(path), File.ReadAllBytes(Path.ChangeExtension(path, ".html")), fields, paragraphs);
    }

    // "Z" and "+00:00" are the same.
    private static string Normalized(string paragraph) => paragraph.StartsWith("@ ", StringComparison.Ordinal) ? "@ " + Written(DateTimeOffset.Parse(paragraph[2..], CultureInfo.InvariantCulture)) : paragraph;

    private static string Written(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static string WithoutMark(string paragraph) => paragraph is ['#' or '-' or '>' or '|', ' ', ..] ? paragraph[2..] : paragraph;
}
