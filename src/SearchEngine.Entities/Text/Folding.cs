using System.Buffers;

namespace SearchEngine.Entities.Text;

/// <summary>Lower case without accents, the form in which words are compared: "Erdoğan" and "Erdogan" are one word.</summary>
internal static class Folding
{
    // Base letter, then the letters that fold to it. By hand, because normalisation of other than ASCII text needs ICU data that an invariant process may lack.
    private static readonly string[] Families =
    [
        "aàáâãäåāăąǎạảấầẩẫậắằẳẵặ", "cçćĉċč", "dđďḍ", "eèéêëēĕėęěẹẻẽếềểễệə", "gĝğġģ", "hĥħḥ", "iìíîïĩīĭįıỉị", "jĵ", "kķ", "lĺļľŀł",
        "nñńņňŋ", "oòóôõöøōŏőơọỏốồổỗộớờởỡợ", "rŕŗř", "sśŝşšșṣ", "tţťŧțṭ", "uùúûüũūŭůűųưụủứừửữự", "wŵ", "yýÿŷỳỵỷỹ", "zźżžẓ",
    ];

    private static readonly char[] Folded = Build();

    /// <summary>Writes the folded form. Returns its length, or -1 when it does not fit.</summary>
    public static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        var length = 0;
        foreach (var c in word)
        {
            if (c is '.' or (>= '\u0300' and <= '\u036F')) continue;
            var (first, second) = c switch { 'ß' => ('s', 's'), 'æ' or 'Æ' => ('a', 'e'), 'œ' or 'Œ' => ('o', 'e'), 'þ' or 'Þ' => ('t', 'h'), 'ð' or 'Ð' => ('d', '\0'), _ => (c < Folded.Length ? Folded[c] : char.ToLowerInvariant(c), '\0') };
            if (length + 2 > folded.Length) return -1;
            folded[length++] = first;
            if (second != '\0') folded[length++] = second;
        }
        return length;
    }

    /// <summary>The folded form of a short text, spaces and punctuation kept.</summary>
    public static string Fold(string text)
    {
        var buffer = ArrayPool<char>.Shared.Rent((2 * text.Length) + 2);
        try
        {
            return new string(buffer, 0, Math.Max(0, Fold(text, buffer)));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    /// <summary>The id of a name: folded words joined by hyphens.</summary>
    public static string Slug(string name)
    {
        var folded = Fold(name);
        var slug = new char[folded.Length];
        var length = 0;
        foreach (var c in folded)
        {
            if (char.IsLetterOrDigit(c)) slug[length++] = c;
            else if (c is not ('\'' or '’' or 'ʻ') && length > 0 && slug[length - 1] != '-') slug[length++] = '-';
        }
        while (length > 0 && slug[length - 1] == '-') length--;
        return new string(slug, 0, length);
    }

    private static char[] Build()
    {
        var table = new char[0x1F00];
        for (var c = 0; c < table.Length; c++) table[c] = char.ToLowerInvariant((char)c);
        foreach (var family in Families)
            foreach (var c in family)
            {
                table[c] = family[0];
                var upper = char.ToUpperInvariant(c);
                if (upper < table.Length) table[upper] = family[0];
            }
        table['İ'] = 'i';
        return table;
    }
}
