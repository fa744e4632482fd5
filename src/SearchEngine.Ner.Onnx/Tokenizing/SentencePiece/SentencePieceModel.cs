using System.Buffers.Binary;
using System.Text;

namespace SearchEngine.Ner.Onnx.Tokenizing.SentencePiece;

/// <summary>Writes a Unigram vocabulary as the protocol buffer that the library reads (sentencepiece_model.proto).</summary>
internal static class SentencePieceModel
{
    /// <summary>What a piece is for; the numbers are those of the format.</summary>
    public enum PieceType
    {
        /// <summary>A piece of text.</summary>
        Normal = 1,

        /// <summary>What stands for all that is in no piece.</summary>
        Unknown = 2,

        /// <summary>Never in a text.</summary>
        Control = 3,
    }

    // A wire type of the format.
    private const int Varint = 0, Bytes = 2, Fixed32 = 5;

    public static byte[] Write(IReadOnlyList<(string Text, float Score, PieceType Type)> pieces, int unknown, int first, int last, ReadOnlySpan<byte> charactersMap)
    {
        using var stream = new MemoryStream();
        foreach (var (text, score, type) in pieces) WriteField(stream, 1, Piece(text, score, type));
        WriteField(stream, 2, Trainer(pieces, unknown, first, last));
        using var normalizer = new MemoryStream();
        WriteField(normalizer, 2, charactersMap);
        // Dummy prefix, and white space as U+2581; extra white space never comes in.
        foreach (var (field, value) in new[] { (3, 1), (4, 0), (5, 1) }) WriteNumber(normalizer, field, value);
        WriteField(stream, 3, normalizer.ToArray());
        return stream.ToArray();
    }

    private static byte[] Piece(string text, float score, PieceType type)
    {
        using var piece = new MemoryStream();
        WriteField(piece, 1, Encoding.UTF8.GetBytes(text));
        Span<byte> bits = stackalloc byte[4];
        BinaryPrimitives.WriteSingleLittleEndian(bits, score);
        WriteVarint(piece, (2 << 3) | Fixed32);
        piece.Write(bits);
        WriteNumber(piece, 3, (int)type);
        return piece.ToArray();
    }

    private static byte[] Trainer(IReadOnlyList<(string Text, float Score, PieceType Type)> pieces, int unknown, int first, int last)
    {
        using var trainer = new MemoryStream();
        WriteNumber(trainer, 3, 1);
        foreach (var (field, id) in new[] { (40, unknown), (41, first), (42, last) }) WriteNumber(trainer, field, id);
        foreach (var (field, id) in new[] { (45, unknown), (46, first), (47, last) }) WriteField(trainer, field, Encoding.UTF8.GetBytes(pieces[id].Text));
        return trainer.ToArray();
    }

    private static void WriteNumber(MemoryStream stream, int field, int value)
    {
        WriteVarint(stream, (field << 3) | Varint);
        WriteVarint(stream, value);
    }

    private static void WriteField(MemoryStream stream, int field, ReadOnlySpan<byte> content)
    {
        WriteVarint(stream, (field << 3) | Bytes);
        WriteVarint(stream, content.Length);
        stream.Write(content);
    }

    private static void WriteVarint(MemoryStream stream, int value)
    {
        var rest = (uint)value;
        for (; rest >= 0x80; rest >>= 7) stream.WriteByte((byte)(rest | 0x80));
        stream.WriteByte((byte)rest);
    }
}
