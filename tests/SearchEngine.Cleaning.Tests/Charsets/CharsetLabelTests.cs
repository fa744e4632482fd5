using System.Text;
using SearchEngine.Cleaning.Charsets;

namespace SearchEngine.Cleaning.Tests.Charsets;

public sealed class CharsetLabelTests
{
    // A character of each encoding's own and its byte, by https://encoding.spec.whatwg.org/
    [Theory]
    [InlineData("866", 0x80, 'А')]
    [InlineData("latin2", 0xA1, 'Ą')]
    [InlineData("latin3", 0xA1, 'Ħ')]
    [InlineData("latin3", 0xA5, '\uFFFD')]
    [InlineData("latin4", 0xA2, 'ĸ')]
    [InlineData("cyrillic", 0xB0, 'А')]
    [InlineData("arabic", 0xC7, 'ا')]
    [InlineData("greek", 0xA4, '€')]
    [InlineData("greek", 0xC1, 'Α')]
    [InlineData("visual", 0xE0, 'א')]
    [InlineData("logical", 0xE0, 'א')]
    [InlineData("iso-8859-8-i", 0xAF, '\u00AF')]
    [InlineData("latin6", 0xA2, 'Ē')]
    [InlineData("iso-8859-13", 0xE0, 'ą')]
    [InlineData("iso-8859-14", 0xA1, 'Ḃ')]
    [InlineData("l9", 0xA4, '€')]
    [InlineData("iso-8859-16", 0xAA, 'Ș')]
    [InlineData("koi8", 0xC1, 'а')]
    [InlineData("koi8-u", 0xA4, 'є')]
    [InlineData("macintosh", 0xBD, 'Ω')]
    [InlineData("mac", 0xDB, '€')]
    [InlineData("tis-620", 0xA1, 'ก')]
    [InlineData("cp1250", 0x8A, 'Š')]
    [InlineData("cp1251", 0xC0, 'А')]
    [InlineData("latin1", 0x80, '€')]
    [InlineData("us-ascii", 0x92, '’')]
    [InlineData("cp1253", 0xC1, 'Α')]
    [InlineData("latin5", 0xD0, 'Ğ')]
    [InlineData("cp1255", 0xCA, '\u05BA')]
    [InlineData("cp1256", 0xC7, 'ا')]
    [InlineData("cp1257", 0xE0, 'ą')]
    [InlineData("cp1258", 0xFE, '₫')]
    [InlineData("x-mac-ukrainian", 0xA2, 'Ґ')]
    [InlineData("x-user-defined", 0x80, '\uF780')]
    public void A_single_byte_means_what_browsers_take_it_for(string label, byte code, char expected) => Assert.Equal(expected.ToString(), CharsetLabels.Resolve(label)?.GetString([code]));

    [Theory]
    [InlineData("gbk", "gb18030")]
    [InlineData("GB2312", "gb18030")]
    [InlineData("chinese", "gb18030")]
    [InlineData("big5-hkscs", "big5")]
    [InlineData("x-euc-jp", "euc-jp")]
    [InlineData("csiso2022jp", "iso-2022-jp")]
    [InlineData(" Windows-31J\n", "shift_jis")]
    [InlineData("euc-kr", "ks_c_5601-1987")]
    [InlineData("unicodefffe", "utf-16BE")]
    [InlineData("ucs-2", "utf-16")]
    [InlineData("unicode-1-1-utf-8", "utf-8")]
    [InlineData("iso-2022-cn-ext", "replacement")]
    [InlineData("utf-7", "utf-8")]
    public void A_label_names_its_encoding(string label, string expected) => Assert.Equal(expected, CharsetLabels.Resolve(label)?.WebName);

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("utf 8")]
    [InlineData("a-label-that-is-longer-than-any-that-there-is-in-the-table")]
    public void Other_labels_name_none(string label) => Assert.Null(CharsetLabels.Resolve(label));

    public static TheoryData<string> AllLabels() => [.. Rows().SelectMany(static row => row[2].Split(' '))];

    [Theory]
    [MemberData(nameof(AllLabels))]
    public void Every_label_of_the_standard_reads_ascii_as_ascii(string label)
    {
        var encoding = Assert.IsAssignableFrom<Encoding>(CharsetLabels.Resolve(label.ToUpperInvariant()));
        if (encoding is UnicodeEncoding) Assert.Equal("<p>", encoding.GetString(encoding.GetBytes("<p>")));
        else Assert.Equal(encoding.WebName == "replacement" ? "\uFFFD" : "<p>pier</p>", encoding.GetString("<p>pier</p>"u8));
    }

    [Fact]
    public void The_table_is_complete() => Assert.Equal((40, 228), (Standard().Count(), Standard().Sum(static row => row[2].Split(' ').Length)));

    // What stands above the second comment; below are labels of our own.
    private static IEnumerable<string[]> Standard() => Rows().GroupBy(static row => row[0]).Select(static rows => rows.First()).Where(static row => !row[0].StartsWith("IBM85", StringComparison.Ordinal));

    private static IEnumerable<string[]> Rows()
    {
        using var reader = new StreamReader(typeof(ArticleCleaner).Assembly.GetManifestResourceStream("labels.tsv") ?? Stream.Null);
        return [.. reader.ReadToEnd().Split('\n').Where(static line => line.Length > 0 && !line.StartsWith('#')).Select(static line => line.Split('\t'))];
    }
}
