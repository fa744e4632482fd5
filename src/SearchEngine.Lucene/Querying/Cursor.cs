using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;
using SearchEngine.Search;

namespace SearchEngine.Lucene.Querying;

/// <summary>Where a page ended: the view it was cut from, and the last hit in it.</summary>
/// <param name="View">Number of the view, so that the next page continues on the same one while it is kept.</param>
/// <param name="Document">Document number of the last hit in that view.</param>
/// <param name="Key">Its score (as bits) or publication second: continues roughly in a newer view.</param>
/// <param name="Id">Its article.</param>
internal sealed record Cursor(long View, int Document, long Key, string Id)
{
    private const int Fixed = 20;

    public string Encode()
    {
        var bytes = new byte[Fixed + Encoding.UTF8.GetByteCount(Id)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, View);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), Document);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(12), Key);
        Encoding.UTF8.GetBytes(Id, bytes.AsSpan(Fixed));
        return Base64Url.EncodeToString(bytes);
    }

    /// <exception cref="InvalidCursorException">It is not one of ours.</exception>
    public static Cursor Decode(string text)
    {
        if (text.Length > 1_000 || !Base64Url.IsValid(text)) throw new InvalidCursorException();
        var bytes = Base64Url.DecodeFromChars(text);
        if (bytes.Length <= Fixed) throw new InvalidCursorException();
        var document = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(8));
        if (document < 0) throw new InvalidCursorException();
        return new Cursor(BinaryPrimitives.ReadInt64LittleEndian(bytes), document, BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(12)), Encoding.UTF8.GetString(bytes.AsSpan(Fixed)));
    }
}
