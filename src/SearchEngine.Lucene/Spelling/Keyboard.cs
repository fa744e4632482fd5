namespace SearchEngine.Lucene.Spelling;

/// <summary>Which keys lie side by side on a QWERTY keyboard.</summary>
internal static class Keyboard
{
    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
    private static readonly int[] Neighbours = NeighboursOfAll();

    public static bool AreNeighbours(char left, char right) =>
        left is >= 'a' and <= 'z' && right is >= 'a' and <= 'z' && (Neighbours[left - 'a'] >> (right - 'a') & 1) != 0;

    // Each row is set off by about half a key; a key touches those within one place in its own and the next rows.
    private static int[] NeighboursOfAll()
    {
        var all = new int[26];
        for (var row = 0; row < Rows.Length; row++)
            for (var column = 0; column < Rows[row].Length; column++)
                for (var near = Math.Max(0, row - 1); near <= Math.Min(Rows.Length - 1, row + 1); near++)
                    for (var beside = Math.Max(0, column - 1); beside <= Math.Min(Rows[near].Length - 1, column + 1); beside++)
                        if (near != row || beside != column) all[Rows[row][column] - 'a'] |= 1 << (Rows[near][beside] - 'a');
        return all;
    }
}
