namespace SearchEngine.Ner.Onnx;

/// <summary>How an <see cref="OnnxTagger"/> works.</summary>
public sealed record OnnxTaggerOptions
{
    /// <summary>Threads that work on one article, 1 to 64. One by default: importing already tags one article on each core.</summary>
    public int Threads
    {
        get;
        init => field = InRange(value, 1, 64);
    } = 1;

    /// <summary>Pieces that the model sees at once, special tokens included, 16 to 8192; fewer where the model takes fewer. Time grows with the square of it in most models.</summary>
    public int MaxWindow
    {
        get;
        init => field = InRange(value, 16, 8192);
    } = 512;

    private static int InRange(int value, int least, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most);
        return value;
    }
}
