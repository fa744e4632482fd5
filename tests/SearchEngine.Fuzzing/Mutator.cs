using System.Text;

namespace SearchEngine.Fuzzing;

/// <summary>Makes broken pages of good ones, the same for the same seed of the random numbers.</summary>
internal sealed class Mutator(Random random, IReadOnlyList<byte[]> seeds)
{
    private const int LargestInput = 64 * 1024;
    private const int MostChanges = 8;

    private static readonly byte[] LongComment = [.. "<!--"u8, .. Enumerable.Repeat((byte)'x', 600_000), .. "-->"u8];

    private static readonly byte[][] Tokens =
    [
        .. new[]
        {
            "<", ">", "</", "/>", "<!--", "-->", "<!", "<![CDATA[", "]]>", "<?", "\"", "'", "=", "&", "&#", "&#x", ";", "&amp", "&#xD800;", "&#0;", "&NotEqualTilde;", "\0", "\n\n", "\uFEFF", "\u200D", "\u0301", "\uFB03",
            "<p>", "</p>", "<div>", "</div>", "<table>", "<tr>", "<td>", "</table>", "<a href=#x>", "</a>", "<li>", "<ul>", "</ul>", "<h1>", "</h1>", "<br>", "<b>", "</b>", "<button>", "<article>", "</article>",
            "<body>", "</body>", "<html>", "<head>", "</head>", "<title>", "</title>", "<script>", "</script>", "<style>", "<svg>", "<template shadowrootmode=open>", "<select>", "<plaintext>", "<form hidden>",
            "<script type=application/ld+json>", "{\"@type\":\"NewsArticle\",", "\"author\":", "\"datePublished\":\"2026-02-24\"", "[[[[", "}}", "\"@graph\":[", "<meta charset=utf-16>", "<meta charset=shift_jis>",
            "<meta property=article:published_time content=2026-13-45>", "<time datetime=9999-12-31T23:59:59-14:00>", " class=\"related\"", " itemprop=articleBody", " style=display:none", "99999999999999999999", "``", "''",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x1B, (byte)'$', (byte)'B'], [0x80], [0x85], [0x92],
    ];

    public byte[] Next()
    {
        var input = new List<byte>(seeds[random.Next(seeds.Count)]);
        for (var changes = random.Next(1, MostChanges + 1); changes > 0; changes--) Change(input);
        if (input.Count > LargestInput) input.RemoveRange(LargestInput, input.Count - LargestInput);
        // Long pages are read in another way.
        if (random.Next(200) == 0) input.InsertRange(random.Next(2) == 0 ? 0 : input.Count, LongComment);
        return random.Next(40) == 0 ? Encoding.Unicode.GetBytes(Encoding.UTF8.GetString([.. input])) : [.. input];
    }

    private void Change(List<byte> input)
    {
        var at = random.Next(input.Count + 1);
        var length = Math.Min(input.Count - at, random.Next(1, 1 << random.Next(1, 10)));
        switch (random.Next(8))
        {
            case 0 when at < input.Count:
                input[at] = (byte)random.Next(256);
                break;
            case 1 when at < input.Count:
                input[at] ^= (byte)(1 << random.Next(8));
                break;
            case 2:
                input.RemoveRange(at, length);
                break;
            case 3:
                input.InsertRange(random.Next(input.Count + 1), input.GetRange(at, length));
                break;
            case 4:
                var other = seeds[random.Next(seeds.Count)];
                var start = random.Next(other.Length + 1);
                input.InsertRange(at, other[start..Math.Min(other.Length, start + length + 1)]);
                break;
            case 5 when input.Count < LargestInput:
                var times = 1 << random.Next(1, 9);
                var part = random.Next(2) == 0 ? Tokens[random.Next(Tokens.Length)] : [.. input.GetRange(at, Math.Min(length, 64))];
                input.InsertRange(at, Enumerable.Repeat(part, times).SelectMany(static bytes => bytes));
                break;
            case 6 when random.Next(4) == 0:
                input.RemoveRange(at, input.Count - at);
                break;
            default:
                input.InsertRange(at, Tokens[random.Next(Tokens.Length)]);
                break;
        }
    }
}
