using System.IO.Compression;
using System.Runtime.Intrinsics;
using System.Text;

namespace SearchEngine.Entities.Tagging;

/// <summary>The weights and tables of the built-in tagger. Immutable, thread-safe.</summary>
/// <remarks>
/// The file, compressed with Brotli: the signature, the number of rows, the step of the weights, the transitions, then the rows that are not empty
/// (distance to the row before, fifteen signed bytes), then word and phrase tables as sorted hashes with their values. All numbers little-endian.
/// </remarks>
internal sealed class TaggerModel
{
    private const string Signature = "SETAG002";

    private readonly sbyte[] _weights;
    private readonly uint _mask;
    private readonly float _step;

    private TaggerModel(sbyte[] weights, float step, float[] transitions, WordTable words)
    {
        (_weights, _step, Transitions, Words) = (weights, step, transitions, words);
        _mask = (uint)(weights.Length / NameTag.Lanes) - 1;
    }

    /// <summary>Scores of one tag after another, by rows of <see cref="NameTag.Lanes"/>.</summary>
    public float[] Transitions { get; }

    /// <summary>Clusters and name lists.</summary>
    public WordTable Words { get; }

    /// <summary>Writes the score of each tag for a word with these features.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        var low = Vector128<short>.Zero;
        var high = Vector128<short>.Zero;
        ref var first = ref _weights[0];
        foreach (var feature in features)
        {
            var (left, right) = Vector128.Widen(Vector128.LoadUnsafe(ref first, (nuint)(feature & _mask) * NameTag.Lanes));
            low += left;
            high += right;
        }
        for (var i = 0; i < 8; i++)
        {
            scores[i] = low[i] * _step;
            scores[i + 8] = high[i] * _step;
        }
    }

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">It is no model of this version.</exception>
    public static TaggerModel Read(Stream stream)
    {
        using var brotli = new BrotliStream(stream, CompressionMode.Decompress, leaveOpen: true);
        using var reader = new BinaryReader(new BufferedStream(brotli, 1 << 16), Encoding.ASCII);
        if (new string(reader.ReadChars(Signature.Length)) != Signature) throw new InvalidDataException("The file is no model of this version of the tagger. Train it again.");
        var rows = reader.ReadInt32();
        var step = reader.ReadSingle();
        var transitions = new float[NameTag.Lanes * NameTag.Lanes];
        for (var i = 0; i < transitions.Length; i++) transitions[i] = reader.ReadSingle();
        var weights = new sbyte[rows * NameTag.Lanes];
        var filled = reader.ReadInt32();
        var row = 0;
        Span<byte> buffer = stackalloc byte[NameTag.Count];
        for (var i = 0; i < filled; i++)
        {
            row += reader.Read7BitEncodedInt();
            reader.ReadExactly(buffer);
            for (var tag = 0; tag < NameTag.Count; tag++) weights[(row * NameTag.Lanes) + tag] = (sbyte)buffer[tag];
        }
        return new TaggerModel(weights, step, transitions, new WordTable(ReadTable(reader), ReadTable(reader)));
    }

    /// <summary>Writes a model.</summary>
    /// <param name="stream">Receives it.</param>
    /// <param name="weights">By rows of <see cref="NameTag.Lanes"/>; the number of rows is a power of two.</param>
    /// <param name="transitions">Scores of one tag after another.</param>
    /// <param name="words">Values of words by hash, as <see cref="WordTable.Pack"/> makes them.</param>
    /// <param name="phrases">Marks of phrases by hash.</param>
    public static void Write(Stream stream, ReadOnlySpan<float> weights, ReadOnlySpan<float> transitions, IReadOnlyDictionary<uint, ulong> words, IReadOnlyDictionary<uint, ulong> phrases)
    {
        using var brotli = new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new BinaryWriter(brotli, Encoding.ASCII);
        writer.Write(Signature.ToCharArray());
        writer.Write(weights.Length / NameTag.Lanes);
        const float Step = 1 / 24f;
        writer.Write(Step);
        foreach (var transition in transitions) writer.Write(transition);
        var rows = new List<int>();
        for (var row = 0; row < weights.Length / NameTag.Lanes; row++)
            if (IsFilled(weights.Slice(row * NameTag.Lanes, NameTag.Count), Step)) rows.Add(row);
        writer.Write(rows.Count);
        var last = 0;
        foreach (var row in rows)
        {
            writer.Write7BitEncodedInt(row - last);
            last = row;
            for (var tag = 0; tag < NameTag.Count; tag++) writer.Write(Quantised(weights[(row * NameTag.Lanes) + tag], Step));
        }
        WriteTable(writer, words);
        WriteTable(writer, phrases);
    }

    private static bool IsFilled(ReadOnlySpan<float> row, float step)
    {
        foreach (var weight in row)
            if (Quantised(weight, step) != 0) return true;
        return false;
    }

    private static sbyte Quantised(float weight, float step) => (sbyte)Math.Clamp(MathF.Round(weight / step), -127, 127);

    private static void WriteTable(BinaryWriter writer, IReadOnlyDictionary<uint, ulong> table)
    {
        writer.Write(table.Count);
        var last = 0u;
        foreach (var key in table.Keys.Order())
        {
            writer.Write7BitEncodedInt64(key - last);
            last = key;
        }
        foreach (var key in table.Keys.Order()) writer.Write7BitEncodedInt64((long)table[key]);
    }

    private static HashTable32 ReadTable(BinaryReader reader)
    {
        var keys = new uint[reader.ReadInt32()];
        var values = new ulong[keys.Length];
        var last = 0u;
        for (var i = 0; i < keys.Length; i++) keys[i] = last += (uint)reader.Read7BitEncodedInt64();
        for (var i = 0; i < keys.Length; i++) values[i] = (ulong)reader.Read7BitEncodedInt64();
        return new HashTable32(keys, values);
    }
}
