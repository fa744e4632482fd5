namespace SearchEngine.Entities.Tagging;

/// <summary>What the tagging of one article needs to write on; some 2 MB, used again for the next.</summary>
internal sealed class TaggerScratch(TaggerModel model)
{
    public Passage Passage { get; } = new();
    public PassageDescriber Describer { get; } = new(model.Lexicon, model.Phrases);
    public Lattice Lattice { get; } = new();
    public ulong[] Keys { get; } = new ulong[FeatureReader.Most];
    public short[] Scores { get; } = new short[TagSet.Lanes * Passage.Capacity];
    public float[] Vector { get; } = new float[WindowNet.Dimensions];
    public int[] Signs { get; } = new int[WindowNet.Signs];
    public float[] Products { get; } = new float[(Lattice.Longest + (2 * Passage.Edges)) * WindowNet.Width];
    public float[] Hidden { get; } = new float[WindowNet.Hidden];
    public byte[] Tags { get; } = new byte[Lattice.Longest];
}
