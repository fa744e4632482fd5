namespace SearchEngine.Entities.Tagging;

/// <summary>What a tagger takes a name for.</summary>
public enum NameType
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>An organisation.</summary>
    Organisation,

    /// <summary>A place.</summary>
    Location,
}

/// <summary>A name that a tagger found; the offsets count UTF-16 code units of the text that it was given.</summary>
/// <param name="Start">First code unit.</param>
/// <param name="Length">Code units; never 0.</param>
/// <param name="Type">What it is.</param>
/// <param name="Confidence">0 to 1; how sure the tagger is of extent and type together.</param>
public readonly record struct TaggedName(int Start, int Length, NameType Type, float Confidence)
{
    /// <summary>First code unit after the name.</summary>
    public int End => Start + Length;
}

/// <summary>Finds names of people, organisations and places by statistics, those too that the knowledge base does not hold.</summary>
/// <remarks>Implementations are thread-safe and never throw for what a text holds.</remarks>
public interface INameTagger
{
    /// <summary>Finds the names of one article.</summary>
    /// <param name="title">May be empty.</param>
    /// <param name="text">Paragraphs are separated by line feeds; may be empty.</param>
    /// <param name="inTitle">Receives the names in the title, in order, never overlapping.</param>
    /// <param name="inText">Receives the names in the text, likewise.</param>
    void Tag(string title, string text, ICollection<TaggedName> inTitle, ICollection<TaggedName> inText);
}
