using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace SearchEngine.Articles;

/// <summary>Name of one article, unique in a data directory: 1 to 128 characters out of letters, digits, <c>-_.:~</c>.</summary>
/// <remarks>Ordinal equality. <c>default</c> is not a valid id; <see cref="Value"/> is then empty.</remarks>
public readonly record struct ArticleId : IComparable<ArticleId>
{
    /// <summary>Longest id that is accepted, in UTF-16 code units.</summary>
    public const int MaxLength = 128;

    private readonly string? _value;

    private ArticleId(string value) => _value = value;

    /// <summary>The id as text; never null.</summary>
    public string Value => _value ?? "";

    /// <summary>The id that an article gets from its canonical URL: 128-bit XxHash, 32 hexadecimal digits.</summary>
    /// <param name="canonicalUrl">Absolute URL; the fragment does not count.</param>
    public static ArticleId FromUrl(Uri canonicalUrl)
    {
        ArgumentNullException.ThrowIfNull(canonicalUrl);
        return FromText(canonicalUrl.IsAbsoluteUri ? canonicalUrl.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped) : canonicalUrl.OriginalString);
    }

    /// <summary>The id of any other text that names an article, such as a file's path: 128-bit XxHash, 32 hexadecimal digits.</summary>
    public static ArticleId FromText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Span<byte> hash = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(hash, XxHash128.HashToUInt128(Encoding.UTF8.GetBytes(text)));
        return new ArticleId(Convert.ToHexStringLower(hash));
    }

    /// <summary>Reads an id given from outside. False when it is empty, too long or holds other characters.</summary>
    public static bool TryParse(string? text, out ArticleId id)
    {
        id = default;
        if (string.IsNullOrEmpty(text) || text.Length > MaxLength) return false;
        foreach (var c in text)
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.' or ':' or '~')) return false;
        id = new ArticleId(text);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(ArticleId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>Ordinal order.</summary>
    public static bool operator <(ArticleId left, ArticleId right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >(ArticleId left, ArticleId right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator <=(ArticleId left, ArticleId right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >=(ArticleId left, ArticleId right) => left.CompareTo(right) >= 0;
}
