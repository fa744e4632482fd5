using System.IO.Compression;
using System.Runtime.InteropServices;

namespace SearchEngine.Entities.Tagging;

/// <summary>A model as it is stored: sorted keys with their values, column by column, compressed. Little-endian.</summary>
internal sealed class TaggerModelFile
{
    private const uint Signature = 0x31474154;

    public required uint[] Words { get; init; }
    public required WordEntry[] Entries { get; init; }
    public required uint[] Phrases { get; init; }
    public required byte[] PhraseBits { get; init; }
    public required ulong[] Features { get; init; }

    /// <summary>16 weights a feature.</summary>
    public required sbyte[] Rows { get; init; }

    public required float[] Transitions { get; init; }

    public required sbyte[] Vectors { get; init; }

    public required WindowWeights Net { get; init; }

    /// <summary>What one unit of a weight is worth.</summary>
    public required float Scale { get; init; }

    public static TaggerModelFile Read(Stream stream)
    {
        using var unpacked = new BrotliStream(stream, CompressionMode.Decompress, leaveOpen: true);
        using var reader = new BinaryReader(unpacked);
        if (reader.ReadUInt32() != Signature) throw new InvalidDataException("This is not a model of the name tagger, or one of another version. Train it anew with SearchEngine.Training.");
        return new TaggerModelFile
        {
            Scale = reader.ReadSingle(),
            Transitions = Column<float>(reader),
            Words = Column<uint>(reader),
            Entries = Column<WordEntry>(reader),
            Phrases = Column<uint>(reader),
            PhraseBits = Column<byte>(reader),
            Features = Column<ulong>(reader),
            Rows = Column<sbyte>(reader),
            Vectors = Column<sbyte>(reader),
            Net = new WindowWeights(Column<float>(reader), Column<float>(reader), Column<float>(reader)),
        };
    }

    public void Write(Stream stream)
    {
        using var packed = new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new BinaryWriter(packed);
        writer.Write(Signature);
        writer.Write(Scale);
        Column<float>(writer, Transitions);
        Column<uint>(writer, Words);
        Column<WordEntry>(writer, Entries);
        Column<uint>(writer, Phrases);
        Column<byte>(writer, PhraseBits);
        Column<ulong>(writer, Features);
        Column<sbyte>(writer, Rows);
        Column<sbyte>(writer, Vectors);
        Column<float>(writer, Net.Inner);
        Column<float>(writer, Net.Bias);
        Column<float>(writer, Net.Outer);
    }

    // Byte n of all values stands together, since neighbours are alike in it.
    private static T[] Column<T>(BinaryReader reader)
        where T : unmanaged
    {
        var values = new T[reader.ReadInt32()];
        var bytes = MemoryMarshal.AsBytes(values.AsSpan());
        var size = values.Length == 0 ? 1 : bytes.Length / values.Length;
        var plane = new byte[values.Length];
        for (var n = 0; n < size; n++)
        {
            reader.BaseStream.ReadExactly(plane);
            for (var i = 0; i < plane.Length; i++) bytes[(i * size) + n] = plane[i];
        }
        return values;
    }

    private static void Column<T>(BinaryWriter writer, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        writer.Write(values.Length);
        var bytes = MemoryMarshal.AsBytes(values);
        var size = values.Length == 0 ? 1 : bytes.Length / values.Length;
        var plane = new byte[values.Length];
        for (var n = 0; n < size; n++)
        {
            for (var i = 0; i < plane.Length; i++) plane[i] = bytes[(i * size) + n];
            writer.Write(plane);
        }
    }
}
