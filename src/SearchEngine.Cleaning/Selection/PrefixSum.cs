using SearchEngine.Cleaning.Blocks;

namespace SearchEngine.Cleaning.Selection;

/// <summary>Sums of a figure of the blocks within any element, in constant time.</summary>
internal sealed class PrefixSum
{
    private readonly double[] _sums;

    public PrefixSum(IReadOnlyList<Block> blocks, Func<Block, double> figure)
    {
        _sums = new double[blocks.Count + 1];
        for (var i = 0; i < blocks.Count; i++) _sums[i + 1] = _sums[i] + figure(blocks[i]);
    }

    /// <summary>Over the blocks from one index up to another.</summary>
    public double Between(int first, int end) => _sums[end] - _sums[first];

    public double Over(Element element) => _sums[element.EndBlock] - _sums[element.FirstBlock];
}
