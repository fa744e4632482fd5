namespace SearchEngine.Training.Taggers;

/// <summary>A corpus with marked names, and how much it counts.</summary>
/// <param name="MarksOthers">False where nationalities and events are not marked.</param>
/// <param name="Weight">0: only measured on.</param>
internal sealed record Corpus(string Name, bool MarksOthers, float Weight)
{
    public IEnumerable<LabelledText> Read(string folder, string part) =>
        ConllReader.Read(Path.Combine(folder, Name, part + ".conll"), Name, MarksOthers);
}

/// <summary>The corpora that docs/tagger.md names. Tweets count little; contracts, where a lender is a person, are only measured on.</summary>
internal static class Corpora
{
    public static IReadOnlyList<Corpus> All { get; } =
    [
        new("wikigold", true, 1.5f),
        new("uner_ewt", false, 1.5f),
        new("re3d", true, 1),
        new("crossner_politics", true, 1),
        new("crossner_science", true, 1),
        new("crossner_literature", true, 1),
        new("crossner_music", true, 1),
        new("crossner_ai", true, 0.5f),
        new("sec_filings", true, 0),
        new("wnut17", true, 0.3f),
        new("btc", false, 0.3f),
    ];
}
