using SearchEngine.Entities.Text;

namespace SearchEngine.Entities.Rules;

/// <summary>The id of an organisation that the knowledge base does not hold: one for "Ridgeway Corp.", "Ridgeway Corporation" and "the Ridgeway Corp".</summary>
internal static class OrganisationNames
{
    // Legal forms say nothing about who it is.
    private static readonly HashSet<string> LegalForms = new(StringComparer.Ordinal)
    {
        "inc", "incorporated", "corp", "corporation", "co", "company", "ltd", "limited", "plc", "llc", "llp", "lp", "ag", "sa", "nv", "bv", "ab", "asa", "oyj",
        "spa", "gmbh", "kk", "bhd", "sdn", "pty", "pte", "pt", "tbk", "kgaa", "srl", "sarl", "sas", "jsc", "ojsc", "pjsc",
    };

    private const int LongestLegalForm = 12;

    /// <summary>Slug without article and legal form; never empty for a name with a letter or digit.</summary>
    public static string IdOf(string name)
    {
        var slug = Folding.Slug(name).Replace("ization", "isation", StringComparison.Ordinal);
        if (slug.StartsWith("the-", StringComparison.Ordinal)) slug = slug[4..];
        while (slug.LastIndexOf('-') is var at and > 0 && LegalForms.Contains(slug[(at + 1)..])) slug = slug[..at];
        return slug.EndsWith("-and", StringComparison.Ordinal) ? slug[..^4] : slug;
    }

    /// <summary>True for "Corp", "plc" and the like, folded or not.</summary>
    public static bool IsLegalForm(ReadOnlySpan<char> word) => word.Length <= LongestLegalForm && LegalForms.Contains(Folding.Fold(word.ToString()));
}
