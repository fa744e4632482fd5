namespace SearchEngine.Training.Taggers;

/// <summary>A sentence ready for training.</summary>
/// <param name="Features">The rows of weights of all words' features, word after word.</param>
/// <param name="Ends">Where each word's features end.</param>
/// <param name="Groups">The group of each feature, for leaving groups out by chance.</param>
/// <param name="Allowed">Bits of the tags that a word may have: one, unless the corpus leaves it open.</param>
/// <param name="Forms">The form of each word.</param>
/// <param name="Weight">How much it counts.</param>
/// <param name="Source">The corpus.</param>
/// <param name="Vectors">The number of each word's vector, with two edges on each side.</param>
/// <param name="Signs">The signs of each word that are on, likewise.</param>
internal sealed record TrainingSentence(int[] Features, int[] Ends, byte[] Groups, ushort[] Allowed, byte[] Forms, float Weight, string Source, int[] Vectors, int[][] Signs)
{
    public int Count => Ends.Length;
    public bool IsCertain { get; } = Allowed.All(static a => System.Numerics.BitOperations.PopCount(a) == 1);
}
