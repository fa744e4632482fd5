using SearchEngine.Entities.Tagging;

namespace SearchEngine.Ner.Onnx.Tests.Models;

/// <summary>What a tagger finds, in a form that assertions can show.</summary>
internal static class Tagging
{
    public static List<TaggedName> NamesIn(this INameTagger tagger, string text)
    {
        List<TaggedName> names = [], none = [];
        tagger.Tag("", text, none, names);
        Assert.Empty(none);
        return names;
    }

    /// <summary>Names as "PER Ada Lovelace", taken from the text by their offsets.</summary>
    public static string[] Found(this INameTagger tagger, string text) => [.. tagger.NamesIn(text).Select(name => $"{Short(name.Type)} {text.Substring(name.Start, name.Length)}")];

    private static string Short(NameType type) => type switch { NameType.Person => "PER", NameType.Organisation => "ORG", _ => "LOC" };
}
