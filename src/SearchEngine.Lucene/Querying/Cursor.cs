using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;
using SearchEngine.Search;

namespace SearchEngine.Lucene.Querying;

/// <summary>Where a page ended: the view it was cut from, the last hit in it, and what was searched for.</summary>
/// <param name="View">Number of the view, so that the next page continues on the same one while it is kept.</param>
/// <param name="Document">Document number of the last hit in that view.</param>
/// <param name="Key">Its score (as bits) or publication second: continues roughly in a newer view.</param>
/// <param name="Id">Its article.</param>
/// <param name="Corrected">The query that was searched for instead of the one typed, so that the next page is of the same list; empty when it was the one typed.</param>
internal sealed record Cursor(long View, int Document, long Key, string Id, string Corrected = "")
{
    private const int Fixed = 22;
    private const int Longest = 24_000;

    public string Encode()
    {
        var id = Encoding.UTF8.GetByteCount(Id);
        var bytes = new byte[Fixed + id + Encoding.UTF8.GetByteCount(Corrected)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, View);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), Document);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(12), Key);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(20), (ushort)id);
        Encoding.UTF8.GetBytes(Id, bytes.AsSpan(Fixed));
        Encoding.UTF8.GetBytes(Corrected, bytes.AsSpan(Fixed + id));
        return Base64Url.EncodeToString(bytes);
    }

    /// <exception cref="InvalidCursorException">It is not one of ours.</exception>
    public static Cursor Decode(string text)
    {
        if (text.Length > Longest || !Base64Url.IsValid(text)) throw new InvalidCursorException();
        var bytes = Base64Url.DecodeFromChars(text).AsSpan();
        if (bytes.Length <= Fixed) throw new InvalidCursorException();
        var document = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
        var id = BinaryPrimitives.ReadUInt16LittleEndian(bytes[20..]);
        if (document < 0 || id == 0 || Fixed + id > bytes.Length) throw new InvalidCursorException();
        return new Cursor(
            BinaryPrimitives.ReadInt64LittleEndian(bytes),
            document,
            BinaryPrimitives.ReadInt64LittleEndian(bytes[12..]),
            Encoding.UTF8.GetString(bytes.Slice(Fixed, id)),
            Encoding.UTF8.GetString(bytes[(Fixed + id)..]));
    }
}
