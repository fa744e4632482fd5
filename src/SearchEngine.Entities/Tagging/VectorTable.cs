namespace SearchEngine.Entities.Tagging;

/// <summary>Vectors of the commoner words, a byte a number. Number 0 is the vector of unknown words, all zeros.</summary>
internal sealed class VectorTable(sbyte[] values)
{
    /// <summary>What one unit is worth: brings the numbers of a vector of length 1, times 254, near to 1.</summary>
    public const float Unit = 1 / 32f;

    public sbyte[] Values => values;

    public int Count => values.Length / WindowNet.Dimensions;

    public void Read(int number, Span<float> vector)
    {
        var row = values.AsSpan(number * WindowNet.Dimensions, WindowNet.Dimensions);
        for (var i = 0; i < vector.Length; i++) vector[i] = row[i] * Unit;
    }
}
