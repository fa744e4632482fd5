using SearchEngine.Entities.Tagging;

namespace SearchEngine.Importing.Tests;

/// <summary>A tagger that finds nothing, so that what an article carries comes from the knowledge that a test writes.</summary>
internal sealed class Untagged : INameTagger
{
    public static Untagged Instance { get; } = new();

    public void Tag(string title, string text, ICollection<TaggedName> inTitle, ICollection<TaggedName> inText)
    {
    }
}
