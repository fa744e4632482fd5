using System.Globalization;
using SearchEngine.Articles;

namespace SearchEngine.Entities.Tests.Golden;

/// <summary>A news text written for this project and annotated by hand; the format is told in <c>Texts/README.md</c>.</summary>
internal sealed record GoldenText
{
    private static readonly string[] Keys = ["title", "published", "countries", "people", "organisations", "leaders"];

    /// <summary>All texts, in the order of their files' names.</summary>
    public static IReadOnlyList<GoldenText> All { get; } = Load(Path.Combine(AppContext.BaseDirectory, "Golden", "Texts"));

    /// <summary>The file's name without its ending.</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    /// <summary>Paragraphs joined by a blank line, without marks.</summary>
    public required string Text { get; init; }

    public required DateOnly Published { get; init; }

    /// <summary>Codes of the countries that the text is about, as an editor judges.</summary>
    public required IReadOnlyList<string> Countries { get; init; }

    /// <summary>Ids of the people that it is about.</summary>
    public required IReadOnlyList<string> People { get; init; }

    /// <summary>Ids of the organisations that it is about.</summary>
    public required IReadOnlyList<string> Organisations { get; init; }

    /// <summary>Those named, in passing too, who led a state or government on that day.</summary>
    public required IReadOnlyList<GoldenLeader> Leaders { get; init; }

    /// <summary>Every name: those of the title first, in each part in the order of their starts.</summary>
    public required IReadOnlyList<GoldenEntity> Entities { get; init; }

    /// <summary>What an annotator reads.</summary>
    public Article Article => new()
    {
        Id = ArticleId.FromText(Name),
        Title = Title,
        Text = Text,
        Published = new DateTimeOffset(Published, TimeOnly.MinValue, TimeSpan.Zero),
    };

    public string Whole(TextPart part) => part == TextPart.Title ? Title : Text;

    public string SurfaceOf(GoldenEntity entity) => Whole(entity.Part).Substring(entity.Span.Start, entity.Span.Length);

    /// <summary>False when the span begins or ends inside a word.</summary>
    public bool IsWholeWord(TextPart part, TextSpan span) =>
        (span.Start == 0 || !char.IsLetterOrDigit(Whole(part)[span.Start - 1])) && (span.End == Whole(part).Length || !char.IsLetterOrDigit(Whole(part)[span.End]));

    /// <exception cref="InvalidDataException">A file is broken; the message names file and line.</exception>
    public static IReadOnlyList<GoldenText> Load(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(path => Parse(Path.GetFileName(path), File.ReadAllText(path)))];

    /// <param name="file">Its name, for messages.</param>
    /// <param name="content">Six lines of head, a blank line, the text.</param>
    /// <exception cref="InvalidDataException">The content is broken; the message names file and line.</exception>
    public static GoldenText Parse(string file, string content)
    {
        var lines = content.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        for (var i = 0; i < Keys.Length; i++)
            if (i >= lines.Length || !lines[i].StartsWith(Keys[i] + ":", StringComparison.Ordinal)) throw Broken(i, $"'{Keys[i]}:' is expected here");
        if (lines.Length < Keys.Length + 2 || lines[Keys.Length].Length > 0) throw Broken(Keys.Length, "a blank line and the text are expected after the head");

        var (title, inTitle) = GoldenMarkup.Read(Value(0), TextPart.Title, file, firstLine: 1);
        var (text, inText) = GoldenMarkup.Read(string.Join('\n', lines.Skip(Keys.Length + 1)), TextPart.Text, file, firstLine: Keys.Length + 2);
        return new GoldenText
        {
            Name = Path.GetFileNameWithoutExtension(file),
            Title = title,
            Text = text,
            Published = DateOnly.TryParseExact(Value(1), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw Broken(1, "a date is written yyyy-MM-dd"),
            Countries = Words(2),
            People = Words(3),
            Organisations = Words(4),
            Leaders = [.. Value(5).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Leader)],
            Entities = [.. inTitle, .. inText],
        };

        string Value(int line) => lines[line][(Keys[line].Length + 1)..].Trim();

        string[] Words(int line) => Value(line).Split(' ', StringSplitOptions.RemoveEmptyEntries);

        GoldenLeader Leader(string pair) => pair.Split(" = ") is [var id, var office] ? new GoldenLeader(id, office) : throw Broken(5, $"'{pair}' is not 'id = office'");

        InvalidDataException Broken(int line, string cause) => new($"{file}:{line + 1}: {cause}.");
    }
}
