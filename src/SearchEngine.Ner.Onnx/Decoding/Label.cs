using SearchEngine.Entities.Tagging;

namespace SearchEngine.Ner.Onnx.Decoding;

/// <summary>Where in a name a word stands, by its label.</summary>
internal enum LabelPlace
{
    /// <summary>In no name.</summary>
    Outside,

    /// <summary>At the beginning of one (B).</summary>
    Begin,

    /// <summary>Within one (I, M).</summary>
    Inside,

    /// <summary>At the end of one (E, L).</summary>
    End,

    /// <summary>A whole name by itself (S, U).</summary>
    Single,

    /// <summary>In a name; the label has a kind alone.</summary>
    Unsaid,
}

/// <summary>One output of the model, read from its name.</summary>
/// <param name="Place">Where in a name the word stands.</param>
/// <param name="Entity">The kind in the model's own words, upper case: neighbours of different kinds are different names, though both may be locations.</param>
/// <param name="Type">What that is here; null for kinds that are not asked for.</param>
internal readonly record struct Label(LabelPlace Place, string Entity, NameType? Type)
{
    /// <summary>Reads <c>O</c>, <c>B-PER</c>, <c>I_org</c>, <c>S-LOC</c>, <c>GPE</c>.</summary>
    public static Label Parse(string text)
    {
        var name = text.Trim().ToUpperInvariant();
        if (name is "" or "O" or "OUTSIDE" or "NONE") return new Label(LabelPlace.Outside, "", null);
        var place = LabelPlace.Unsaid;
        if (name.Length > 2 && name[1] is '-' or '_' && PlaceOf(name[0]) is { } written) (place, name) = (written, name[2..]);
        return TypeOf(name) is { } type ? new Label(place, name, type) : new Label(LabelPlace.Outside, name, null);
    }

    private static LabelPlace? PlaceOf(char prefix) => prefix switch
    {
        'B' => LabelPlace.Begin,
        'I' or 'M' => LabelPlace.Inside,
        'E' or 'L' => LabelPlace.End,
        'S' or 'U' => LabelPlace.Single,
        _ => null,
    };

    private static NameType? TypeOf(string entity) => entity switch
    {
        "PER" or "PERS" or "PERSON" => NameType.Person,
        "ORG" or "ORGANIZATION" or "ORGANISATION" or "CORPORATION" => NameType.Organisation,
        "LOC" or "LOCATION" or "GPE" or "GEO" or "FAC" or "FACILITY" => NameType.Location,
        _ => null,
    };
}
