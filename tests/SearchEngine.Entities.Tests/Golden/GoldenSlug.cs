using System.Globalization;
using System.Text;

namespace SearchEngine.Entities.Tests.Golden;

/// <summary>The id of a name that the knowledge files lack: "Lars Jørgensen" is <c>lars-jorgensen</c>.</summary>
internal static class GoldenSlug
{
    public static string Of(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var c in name.ToLowerInvariant().Replace("&", "and", StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
        {
            if (c is '\'' or '’' or '.' || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            var plain = c switch { 'ø' => 'o', 'ł' => 'l', _ => c };
            if (char.IsAsciiLetterOrDigit(plain)) slug.Append(plain);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        return slug.ToString().TrimEnd('-');
    }
}
