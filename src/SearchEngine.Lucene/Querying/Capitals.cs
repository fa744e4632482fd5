namespace SearchEngine.Lucene.Querying;

/// <summary>Writes a corrected word the way the typed one was written: lower case, Capitalised or in CAPITALS.</summary>
internal static class Capitals
{
    public static string Like(string typed, string corrected)
    {
        var letters = typed.Where(char.IsLetter).ToList();
        if (letters.Count == 0 || !char.IsUpper(letters[0])) return corrected;
        if (letters.Count > 1 && letters.TrueForAll(char.IsUpper)) return corrected.ToUpperInvariant();
        return char.ToUpperInvariant(corrected[0]) + corrected[1..];
    }
}
