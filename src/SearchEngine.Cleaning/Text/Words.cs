using System.Text;

namespace SearchEngine.Cleaning.Text;

/// <summary>Compares texts by their letters and digits alone.</summary>
internal static class Words
{
    public static bool AreSame(string one, string other) => one.Length > 0 && Key(one) is { Length: > 0 } key && key == Key(other);

    /// <summary>Letters and digits in lower case, nothing else.</summary>
    public static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in text)
            if (char.IsLetterOrDigit(c)) key.Append(char.ToLowerInvariant(c));
        return key.ToString();
    }

    public static int CountLettersAndDigits(string text)
    {
        var count = 0;
        foreach (var c in text)
            if (char.IsLetterOrDigit(c)) count++;
        return count;
    }
}
