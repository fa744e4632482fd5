using System.Text;

namespace SearchEngine.Cleaning.Charsets;

/// <summary>Stands for encodings that browsers refuse to read, since markup hides in them: the whole page is one U+FFFD.</summary>
/// <remarks>https://encoding.spec.whatwg.org/#replacement</remarks>
internal sealed class ReplacementEncoding : Encoding
{
    public static readonly ReplacementEncoding Instance = new();

    public override string WebName => "replacement";

    public override int GetCharCount(byte[] bytes, int index, int count) => Math.Min(count, 1);

    public override int GetMaxCharCount(int byteCount) => 1;

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
    {
        if (byteCount == 0) return 0;
        chars[charIndex] = '\uFFFD';
        return 1;
    }

    public override int GetByteCount(char[] chars, int index, int count) => throw new NotSupportedException("Pages are read, not written.");

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) => throw new NotSupportedException("Pages are read, not written.");

    public override int GetMaxByteCount(int charCount) => charCount;
}
