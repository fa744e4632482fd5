using SearchEngine.Cleaning.Languages;

namespace SearchEngine.Cleaning.Metadata;

/// <summary>The article's language: what the page declares, unless its text clearly says otherwise.</summary>
internal static class LanguageCode
{
    /// <summary>From this many letters on the text is believed rather than the page: templates declare the language that they were written in.</summary>
    private const int LettersToOverrule = 200;

    /// <summary>ISO 639-1, lower case, <c>no</c> for both forms of Norwegian; null when none is declared with two letters and the text does not tell.</summary>
    /// <remarks>The text is the article's, without what surrounds it.</remarks>
    public static Found<string>? Read(PageHead head, LinkedArticle? linked, string text) => Decide(Declared(head, linked), LanguageDetector.Shared.Detect(text));

    /// <summary>What the page declares, the most reliable place first.</summary>
    public static IReadOnlyList<Found<string>> Declared(PageHead head, LinkedArticle? linked)
    {
        var found = new List<Found<string>>();
        Add(head.Lang, EvidenceSource.Head);
        Add(linked?.Language, EvidenceSource.JsonLd);
        Add(head.Meta("og:locale"), EvidenceSource.OpenGraph);
        Add(head.Meta("content-language", "language"), EvidenceSource.Head);
        Add(head.Meta("dc.language", "DC.language"), EvidenceSource.DublinCore);
        return found;

        void Add(string? tag, EvidenceSource source)
        {
            if (LanguageTag.TryPrimary(tag) is { } language) found.Add(new Found<string>(language, source));
        }
    }

    public static Found<string>? Decide(IReadOnlyList<Found<string>> declared, LanguageGuess? guess)
    {
        var first = declared.Count > 0 ? declared[0] : null;
        if (guess is not { Confidence: >= LanguageDetector.Confident } detected) return first;
        if (first is null) return new Found<string>(detected.Language, EvidenceSource.Statistics);
        if (Agree(first.Value, detected.Language)) return first;
        // A language that the detector has never seen looks like its nearest relative; only the page can know better.
        if (detected.Letters < LettersToOverrule || !LanguageDetector.Shared.Knows(first.Value)) return first;
        return declared.FirstOrDefault(other => Agree(other.Value, detected.Language)) ?? new Found<string>(detected.Language, EvidenceSource.Statistics);
    }

    private static bool Agree(string declared, string detected) => declared == detected || CloseLanguages.Are(declared, detected);
}
