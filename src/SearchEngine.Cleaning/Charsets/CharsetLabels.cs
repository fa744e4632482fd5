using System.Globalization;
using System.Reflection;
using System.Text;

namespace SearchEngine.Cleaning.Charsets;

/// <summary>The names that pages use for encodings, and what browsers read them as.</summary>
/// <remarks>https://encoding.spec.whatwg.org/#names-and-labels</remarks>
internal static class CharsetLabels
{
    private const int LongestLabel = 40;

    private static readonly Dictionary<string, Encoding> ByLabel = Load();

    private static readonly Dictionary<string, Encoding>.AlternateLookup<ReadOnlySpan<char>> Lookup = ByLabel.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The encoding of a label, white space around it and case ignored; null for unknown ones.</summary>
    public static Encoding? Resolve(ReadOnlySpan<char> label)
    {
        label = label.Trim();
        if (label.Length is 0 or > LongestLabel) return null;
        Span<char> lower = stackalloc char[LongestLabel];
        return Lookup.TryGetValue(lower[..label.ToLowerInvariant(lower)], out var encoding) ? encoding : null;
    }

    private static Dictionary<string, Encoding> Load()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var tables = Rows("single-byte.tsv").ToDictionary(static row => row[0], static row => new SingleByteEncoding(row[0], string.Concat(row[1].Split(' ').Select(static code => (char)int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture)))));
        var labels = new Dictionary<string, Encoding>();
        foreach (var row in Rows("labels.tsv"))
        {
            var encoding = row[1] switch
            {
                "table" => tables[row[0]],
                "none" => ReplacementEncoding.Instance,
                var name => Encoding.GetEncoding(name),
            };
            foreach (var label in row[2].Split(' ')) labels.Add(label, encoding);
        }
        return labels;
    }

    private static IEnumerable<string[]> Rows(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"The resource '{resource}' is missing from the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (!line.StartsWith('#')) yield return line.Split('\t');
    }
}
