using System.Globalization;
using SearchEngine.Samples.Designs;

namespace SearchEngine.Samples;

/// <summary>Reads the <c>.article</c> format: <c>key: value</c> lines, a line <c>---</c>, then blocks parted by blank lines.</summary>
/// <exception cref="FormatException">The file breaks the format; the message names file, cause and remedy.</exception>
internal static class ArticleFile
{
    private static readonly HashSet<string> Keys = new(StringComparer.Ordinal)
    {
        "title", "site", "section", "byline", "published", "modified", "description", "image-caption", "image-credit",
        "tags", "countries", "people", "leaders", "organisations", "features",
    };

    public static SampleArticle Parse(string slug, string file)
    {
        var lines = file.ReplaceLineEndings("\n").Split('\n');
        var rule = Array.IndexOf(lines, "---");
        if (rule < 0)
            throw new FormatException($"'{slug}.article' has no line '---'. Put one between head and body.");
        var head = ReadHead(slug, lines.AsSpan(0, rule));
        var design = SiteDesign.All.FirstOrDefault(design => design.Key == head["site"])
            ?? throw new FormatException($"'{slug}.article' names the unknown site '{head["site"]}'. Use one of: {string.Join(", ", SiteDesign.All.Select(design => design.Key))}.");
        var section = Required(slug, head, "section");
        var published = ReadTime(slug, Required(slug, head, "published"));
        return new SampleArticle
        {
            Slug = slug,
            Title = Required(slug, head, "title"),
            Site = design.Key,
            SiteName = design.Name,
            Url = new Uri(design.HomeAt(port: 80), design.ArticlePath(slug, section, published)),
            Byline = Split(head, "byline"),
            Published = published,
            Modified = head.TryGetValue("modified", out var modified) ? ReadTime(slug, modified) : null,
            Section = section,
            Description = Required(slug, head, "description"),
            Image = head.TryGetValue("image-caption", out var caption) ? new LeadImage(caption, head.GetValueOrDefault("image-credit")) : null,
            Tags = Split(head, "tags"),
            Features = Split(head, "features", ',', ';').ToHashSet(StringComparer.Ordinal),
            Countries = [.. Split(head, "countries", ' ').Select(Marked).Select(country => new GoldenCountry(country.Name, country.IsAbout))],
            People = [.. Split(head, "people").Select(Marked).Select(person => new GoldenPerson(person.Name, person.IsAbout))],
            Leaders = [.. Split(head, "leaders").Select(leader => ReadLeader(slug, leader))],
            Organisations = [.. Split(head, "organisations").Select(Marked).Select(body => new GoldenOrganisation(body.Name, body.IsAbout))],
            Blocks = [.. ReadBlocks(slug, lines.Skip(rule + 1))],
        };
    }

    private static Dictionary<string, string> ReadHead(string slug, ReadOnlySpan<string> lines)
    {
        var head = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var key = colon < 0 ? line : line[..colon];
            if (!Keys.Contains(key))
                throw new FormatException($"'{slug}.article' has the unknown key '{key}'. Use one of: {string.Join(", ", Keys)}.");
            var value = line[(colon + 1)..].Trim();
            if (value.Length > 0 && !head.TryAdd(key, value))
                throw new FormatException($"'{slug}.article' has the key '{key}' twice. Keep one.");
        }
        if (!head.ContainsKey("site"))
            throw new FormatException($"'{slug}.article' lacks 'site'. Add it to the head.");
        return head;
    }

    private static string Required(string slug, Dictionary<string, string> head, string key) =>
        head.GetValueOrDefault(key) ?? throw new FormatException($"'{slug}.article' lacks '{key}'. Add it to the head.");

    private static DateTimeOffset ReadTime(string slug, string value) =>
        DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw new FormatException($"'{slug}.article' has the time '{value}'. Write it as 2019-06-14T09:30:00+00:00.");

    private static string[] Split(Dictionary<string, string> head, string key, params ReadOnlySpan<char> separators) =>
        head.TryGetValue(key, out var value)
            ? value.Split(separators.IsEmpty ? [';'] : separators.ToArray(), StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : [];

    private static (string Name, bool IsAbout) Marked(string name) =>
        name.EndsWith('*') ? (name[..^1].TrimEnd(), true) : (name, false);

    private static GoldenLeader ReadLeader(string slug, string leader) =>
        leader.Split('=', 2, StringSplitOptions.TrimEntries) is [var name, var office]
            ? new GoldenLeader(name, office)
            : throw new FormatException($"'{slug}.article' has the leader '{leader}'. Write 'Full Name = Office of Country'.");

    private static IEnumerable<SampleBlock> ReadBlocks(string slug, IEnumerable<string> lines)
    {
        var block = new List<string>();
        foreach (var line in lines.Select(line => line.Trim()).Append(""))
        {
            if (line.Length > 0)
                block.Add(line);
            else if (block.Count > 0)
            {
                yield return ReadBlock(slug, block);
                block.Clear();
            }
        }
    }

    private static SampleBlock ReadBlock(string slug, List<string> lines)
    {
        switch (lines[0])
        {
            case ['#', '#', ' ', ..]: return new SampleBlock.Subhead(Joined(lines, "## "));
            case ['-', ' ', ..]: return new SampleBlock.BulletList(ReadItems(lines));
            case ['>', ' ', ..]: return new SampleBlock.Quotation(Joined(lines, "> "));
            case ['|', ..]: return new SampleBlock.Table([.. lines.Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)).Where(row => !IsRuler(row))]);
            case ['^', ' ', ..]: return new SampleBlock.PullQuote(Joined(lines, "^ "));
            case ['!', ' ', ..]:
                var picture = Joined(lines, "! ").Split("||", 2, StringSplitOptions.TrimEntries);
                return new SampleBlock.Picture(picture[0], picture.ElementAtOrDefault(1));
            case ['@', ' ', ..]:
                var entry = Joined(lines, "@ ").Split(' ', 2);
                return entry.Length == 2 && TimeOnly.TryParseExact(entry[0], "HH:mm", out var at)
                    ? new SampleBlock.LiveEntry(at, entry[1])
                    : throw new FormatException($"'{slug}.article' has the live-blog entry '{lines[0]}'. Write '@ 14:05 Title' and a blank line.");
            default: return new SampleBlock.Paragraph(string.Join(' ', lines));
        }
    }

    private static string Joined(List<string> lines, string marker) =>
        string.Join(' ', lines.Select(line => line.StartsWith(marker, StringComparison.Ordinal) ? line[marker.Length..].Trim() : line));

    private static List<string> ReadItems(List<string> lines)
    {
        var items = new List<string>();
        foreach (var line in lines)
        {
            if (line.StartsWith("- ", StringComparison.Ordinal))
                items.Add(line[2..].Trim());
            else
                items[^1] += " " + line;
        }
        return items;
    }

    // A Markdown habit: | --- | --- | under the head.
    private static bool IsRuler(string[] row) => row.All(cell => cell.Length > 0 && cell.All(sign => sign is '-' or ':'));
}
