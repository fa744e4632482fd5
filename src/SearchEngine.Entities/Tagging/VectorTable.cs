namespace SearchEngine.Entities.Tagging;

/// <summary>Vectors of the commoner words, a byte a number. Number 0 is the vector of unknown words, all zeros.</summary>
internal sealed class VectorTable(sbyte[] values)
{
    /// <summary>A vector of length 1 is stored as so many units.</summary>
    public const float Largest = 254;

    /// <summary>What one unit is worth to the network: brings most numbers near to 1.</summary>
    public const float Unit = 1 / 32f;

    public void Read(int number, Span<float> vector)
    {
        var row = values.AsSpan(number * WindowNet.Dimensions, WindowNet.Dimensions);
        for (var i = 0; i < vector.Length; i++) vector[i] = row[i] * Unit;
    }
}
