using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using SearchEngine.Search;
using SearchEngine.Search.Requests;

namespace SearchEngine.Lucene.Tests;

/// <summary>Makes searches up: broken, huge, deep, and mixes of all valid forms.</summary>
internal static class RandomQueries
{
    public static readonly string[] Countries = ["CN", "RU", "FR", "KZ"];

    private const string Characters = "ab \"()*?~:-|+.,'019\u00E9\u0301漢\uD83D\uDE00";

    private static readonly string[] Fields =
        ["title", "country", "person", "leader", "office", "organisation", "source", "site", "language", "published", "mentions", "date", "before", "after", "since", "until", "nofield", "körper", ""];

    private static readonly string[] Operators = [" AND ", " OR ", " NOT ", " | ", " -", " +", " ", " && ", " || ", ", ", "\t"];
    private static readonly string[] Bombs = ["/(a+)+$/", "/(.*)*x/", "(x+x+)+y", "[a TO z]", "{* TO *}", "a^1e308", "\\", "\\\"", "`", "<!--", "%00", "\0", "\uD800", "\uDFFF\uD800", "\u202E", "ﷺ", "İı", "ß", "𝔘"];

    /// <summary>A search, and the dimension whose values are asked for instead, if so.</summary>
    public static (SearchRequest Request, string? Dimension) Next(Random random)
    {
        var request = new SearchRequest
        {
            Text = Text(random),
            WordMatch = random.Next(4) == 0 ? WordMatch.Any : WordMatch.AllThenSome,
            Selections = [.. Dimension.All.Where(_ => random.Next(12) == 0).Select(dimension => new FacetSelection(dimension, Values(random), Values(random)))],
            From = random.Next(8) == 0 ? Day(random) : null,
            To = random.Next(8) == 0 ? Day(random) : null,
            Sort = (SortOrder)random.Next(3),
            Size = random.Next(20) == 0 ? 1_000 : random.Next(30),
            Cursor = random.Next(12) == 0 ? Cursor(random) : null,
            Facets = [.. Dimension.All.Where(_ => random.Next(3) == 0).Select(dimension => new FacetRequest(dimension, random.Next(1, 1_001)))],
            DrillSideways = random.Next(2) == 0,
            Timeline = random.Next(3) == 0,
            Highlight = random.Next(4) != 0,
            Explain = random.Next(30) == 0,
        };
        return (request, random.Next(15) == 0 ? Dimension.All[random.Next(Dimension.All.Count)] : null);
    }

    /// <summary>What could stand in the search box.</summary>
    public static string Text(Random random) => random.Next(100) switch
    {
        < 12 => Unicode(random, random.Next(1, 60)),
        < 14 => Unicode(random, 100_000),
        < 16 => string.Join(Operators[random.Next(Operators.Length)], Enumerable.Range(0, 10_000).Select(_ => Clause(random))),
        < 19 => new string('(', random.Next(1, 3_000)) + Word(random) + new string(')', random.Next(0, 3_000)),
        < 22 => string.Concat(Enumerable.Repeat("(" + Clause(random) + Operators[random.Next(Operators.Length)], random.Next(1, 400))),
        < 25 => string.Join(' ', Enumerable.Range(0, random.Next(1, 300)).Select(_ => (char)('a' + random.Next(26)) + "*")),
        < 28 => string.Join(' ', Enumerable.Range(0, random.Next(1, 300)).Select(_ => Word(random) + "~" + random.Next(4))),
        < 31 => string.Join(' ', Enumerable.Range(0, random.Next(1, 60)).Select(_ => (random.Next(2) == 0 ? "*" : "?") + Word(random) + (random.Next(2) == 0 ? "*" : ""))),
        < 34 => string.Join(' ', Enumerable.Range(0, random.Next(1, 200)).Select(_ => "\"" + Words(random, random.Next(1, 9)) + "\"~" + random.Next(100))),
        < 38 => string.Concat(Enumerable.Repeat(Bombs[random.Next(Bombs.Length)], random.Next(1, 500))),
        < 40 => new string((char)random.Next(0x10000), random.Next(1, 5_000)),
        < 70 => string.Join(Operators[random.Next(Operators.Length)], Enumerable.Range(0, random.Next(1, 12)).Select(_ => Clause(random))),
        < 85 => Words(random, random.Next(1, 8)),
        _ => Mixed(random),
    };

    /// <summary>A word of a made-up language of a few thousand words, the common ones far more often.</summary>
    public static string Word(Random random)
    {
        var rank = (int)(Math.Pow(random.NextDouble(), 4) * 4_000);
        var word = new StringBuilder();
        for (var rest = rank + 20; rest > 0; rest /= 20) word.Append("bcdfghjklmnprstvwxyz"[rest % 20]).Append("aeiou"[rest % 5]);
        return word.ToString();
    }

    private static string Words(Random random, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Word(random)));

    private static string Clause(Random random) => random.Next(14) switch
    {
        0 => "\"" + Words(random, random.Next(0, 5)) + "\"",
        1 => "\"" + Words(random, 3) + "\"~" + Number(random),
        2 => Word(random)[..1] + "*",
        3 => Word(random) + "~" + random.Next(3),
        4 => Fields[random.Next(Fields.Length)] + ":" + (random.Next(2) == 0 ? Word(random) : "\"" + Words(random, 2) + "\""),
        5 => Fields[random.Next(Fields.Length)] + ":" + Number(random) + (random.Next(2) == 0 ? ".." + Number(random) : ""),
        6 => "country:" + Countries[random.Next(Countries.Length)],
        7 => "-" + Word(random),
        8 => "(" + Words(random, 2) + ")",
        9 => "*" + Word(random)[1..] + "*",
        10 => Day(random).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "..",
        11 => Number(random),
        12 => Word(random) + "-" + Word(random) + "'s",
        _ => Word(random),
    };

    private static string Mixed(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(1, 20); i > 0; i--)
            text.Append(random.Next(3) switch { 0 => Clause(random), 1 => Operators[random.Next(Operators.Length)], _ => Unicode(random, random.Next(1, 4)) }).Append(random.Next(2) == 0 ? " " : "");
        // A cut leaves quotation marks and parentheses open.
        return random.Next(3) == 0 ? text.ToString()[..random.Next(text.Length)] : text.ToString();
    }

    private static string Number(Random random) => random.Next(5) switch
    {
        0 => random.Next(1900, 2100).ToString(CultureInfo.InvariantCulture),
        1 => new string('9', random.Next(1, 400)),
        2 => "-1",
        3 => "1e999",
        _ => $"{random.Next(0, 3_000)}-{random.Next(0, 20)}-{random.Next(0, 40)}",
    };

    private static string Unicode(Random random, int length)
    {
        var text = new char[length];
        for (var i = 0; i < length; i++) text[i] = random.Next(3) == 0 ? (char)random.Next(0x10000) : Characters[random.Next(Characters.Length)];
        return new string(text);
    }

    private static List<string> Values(Random random) =>
        [.. Enumerable.Range(0, random.Next(3)).Select(_ => random.Next(4) switch { 0 => Unicode(random, 8), 1 => Countries[random.Next(Countries.Length)], 2 => "2010", _ => "Ada " + Word(random) })];

    private static DateOnly Day(Random random) => random.Next(6) switch { 0 => DateOnly.MinValue, 1 => DateOnly.MaxValue, _ => new DateOnly(1995, 1, 1).AddDays(random.Next(12_000)) };

    private static string Cursor(Random random)
    {
        if (random.Next(2) == 0) return Unicode(random, random.Next(0, 60));
        var bytes = new byte[random.Next(0, 60)];
        random.NextBytes(bytes);
        // Well formed, of a view and a document that may or may not be.
        if (bytes.Length > 20)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes, random.Next(20));
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), random.Next(5) == 0 ? int.MaxValue : random.Next(4_000));
        }
        return Base64Url.EncodeToString(bytes);
    }
}
