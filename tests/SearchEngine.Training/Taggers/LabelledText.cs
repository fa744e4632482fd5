namespace SearchEngine.Training.Taggers;

/// <summary>What a name in a labelled text is.</summary>
internal enum LabelledType
{
    Person,
    Organisation,
    Location,
    Other,
}

/// <summary>A name in a labelled text; offsets count UTF-16 code units.</summary>
internal readonly record struct LabelledSpan(int Start, int End, LabelledType Type);

/// <summary>A text with all its names marked, one sentence or paragraph a line.</summary>
/// <param name="MarksOthers">False where nationalities and events are not marked.</param>
/// <param name="Weight">How much it counts in training.</param>
internal sealed record LabelledText(string Source, string Text, IReadOnlyList<LabelledSpan> Spans, bool MarksOthers = true, float Weight = 1)
{
    /// <summary>Length of the title at the beginning of the text, which a line feed ends; 0 for none.</summary>
    public int TitleLength { get; init; }

    public static LabelledType? Type(string name) => name switch
    {
        "PER" => LabelledType.Person,
        "ORG" => LabelledType.Organisation,
        "LOC" => LabelledType.Location,
        "MISC" => LabelledType.Other,
        _ => null,
    };
}
