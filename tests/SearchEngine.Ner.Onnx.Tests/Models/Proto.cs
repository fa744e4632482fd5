using System.Text;

namespace SearchEngine.Ner.Onnx.Tests.Models;

/// <summary>A protocol-buffer message that is being written.</summary>
internal sealed class Proto
{
    private readonly List<byte> _bytes = [];

    public Proto Number(int field, long value) => Varint((ulong)field << 3).Varint((ulong)value);

    public Proto Text(int field, string value) => Content(field, Encoding.UTF8.GetBytes(value));

    public Proto Message(int field, Proto message) => Content(field, message.ToBytes());

    public Proto Messages(int field, IEnumerable<Proto> messages)
    {
        foreach (var message in messages) Message(field, message);
        return this;
    }

    public Proto Texts(int field, IEnumerable<string> values)
    {
        foreach (var value in values) Text(field, value);
        return this;
    }

    public Proto Content(int field, byte[] content)
    {
        Varint(((ulong)field << 3) | 2).Varint((ulong)content.Length);
        _bytes.AddRange(content);
        return this;
    }

    public Proto Float(int field, float value)
    {
        Varint(((ulong)field << 3) | 5);
        _bytes.AddRange(BitConverter.GetBytes(value));
        return this;
    }

    public byte[] ToBytes() => [.. _bytes];

    private Proto Varint(ulong value)
    {
        for (; value >= 0x80; value >>= 7) _bytes.Add((byte)(value | 0x80));
        _bytes.Add((byte)value);
        return this;
    }
}
