using System.Text;

namespace SearchEngine.Cleaning.Charsets;

/// <summary>An encoding whose lower half is ASCII and whose upper half is a table. Reads only.</summary>
/// <param name="name">As the Encoding Standard writes it.</param>
/// <param name="upperHalf">The 128 characters of the bytes 0x80 to 0xFF.</param>
internal sealed class SingleByteEncoding(string name, string upperHalf) : Encoding
{
    public override string WebName => name;

    public override string EncodingName => name;

    public override bool IsSingleByte => true;

    public override int GetCharCount(byte[] bytes, int index, int count) => count;

    public override int GetMaxCharCount(int byteCount) => byteCount;

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex) => GetChars(bytes.AsSpan(byteIndex, byteCount), chars.AsSpan(charIndex));

    public override int GetCharCount(ReadOnlySpan<byte> bytes) => bytes.Length;

    public override int GetChars(ReadOnlySpan<byte> bytes, Span<char> chars)
    {
        for (var i = 0; i < bytes.Length; i++) chars[i] = bytes[i] < 0x80 ? (char)bytes[i] : upperHalf[bytes[i] - 0x80];
        return bytes.Length;
    }

    public override int GetByteCount(char[] chars, int index, int count) => throw new NotSupportedException("Pages are read, not written.");

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) => throw new NotSupportedException("Pages are read, not written.");

    public override int GetMaxByteCount(int charCount) => charCount;
}
