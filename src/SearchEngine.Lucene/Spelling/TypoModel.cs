namespace SearchEngine.Lucene.Spelling;

/// <summary>How unlikely it is that a word was mistyped as another: the negative logarithm, up to a constant, of the likeliest way of slips.</summary>
/// <remarks>
/// A noisy channel in the manner of Kernighan, Church &amp; Gale, "A spelling correction program based on a noisy channel model" (1990).
/// A slip that can go only one way (a swap, a letter left out) is likelier than one that could have brought any of 25 letters.
/// </remarks>
internal static class TypoModel
{
    // Two slips in one word happen once in about ten misspelt words, and there are far more ways to make two.
    private const double SecondSlip = 3.5;
    private const double FirstLetter = 0.7;

    private const double Swap = 2.5;
    private const double LeftOut = 2.5;
    private const double LeftOutOfDouble = 2.0;
    private const double Doubled = 2.7;
    private const double AddedNeighbour = 4.3;
    private const double Added = 6.5;
    private const double ReplacedNeighbour = 4.3;
    private const double ReplacedVowel = 4.5;
    private const double SoundsAlike = 4.5;
    private const double Replaced = 6.5;

    private static readonly string[] AlikeInSound = ["ck", "cs", "sz", "fv", "gj", "iy", "kq", "td", "bp", "mn"];

    /// <summary>The cost of typing <paramref name="typed"/> for <paramref name="word"/>, in nats; 0 when they are equal. O(product of the lengths).</summary>
    public static double Cost(ReadOnlySpan<char> typed, ReadOnlySpan<char> word)
    {
        if (typed.SequenceEqual(word)) return 0;
        var width = word.Length + 1;
        Span<double> costs = stackalloc double[(typed.Length + 1) * width];
        costs.Fill(double.PositiveInfinity);
        costs[0] = 0;
        for (var i = 0; i <= typed.Length; i++)
            for (var j = 0; j <= word.Length; j++)
            {
                ref var cost = ref costs[i * width + j];
                if (i > 0 && j > 0 && typed[i - 1] == word[j - 1]) cost = Math.Min(cost, costs[(i - 1) * width + j - 1]);
                if (i > 0) cost = Math.Min(cost, costs[(i - 1) * width + j] + SecondSlip + Place(i) + CostOfAdding(typed, i - 1));
                if (j > 0) cost = Math.Min(cost, costs[i * width + j - 1] + SecondSlip + Place(j) + (j > 1 && word[j - 1] == word[j - 2] ? LeftOutOfDouble : LeftOut));
                if (i > 0 && j > 0 && typed[i - 1] != word[j - 1])
                    cost = Math.Min(cost, costs[(i - 1) * width + j - 1] + SecondSlip + Place(i) + CostOfReplacing(typed[i - 1], word[j - 1]));
                if (i > 1 && j > 1 && typed[i - 1] == word[j - 2] && typed[i - 2] == word[j - 1])
                    cost = Math.Min(cost, costs[(i - 2) * width + j - 2] + SecondSlip + Place(i - 1) + Swap);
            }
        return costs[^1] - SecondSlip;

        // People seldom get the first letter wrong.
        static double Place(int at) => at == 1 ? FirstLetter : 0;
    }

    private static double CostOfAdding(ReadOnlySpan<char> typed, int at)
    {
        var added = typed[at];
        var cost = Added;
        if (at > 0) cost = Math.Min(cost, CostBeside(typed[at - 1]));
        if (at + 1 < typed.Length) cost = Math.Min(cost, CostBeside(typed[at + 1]));
        return cost;

        double CostBeside(char beside) => beside == added ? Doubled : Keyboard.AreNeighbours(beside, added) ? AddedNeighbour : Added;
    }

    private static double CostOfReplacing(char typed, char meant)
    {
        if (Keyboard.AreNeighbours(typed, meant)) return ReplacedNeighbour;
        if (IsVowel(typed) && IsVowel(meant)) return ReplacedVowel;
        foreach (var pair in AlikeInSound)
            if ((pair[0] == typed && pair[1] == meant) || (pair[1] == typed && pair[0] == meant)) return SoundsAlike;
        return Replaced;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
