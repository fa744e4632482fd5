using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Kinds;
using SearchEngine.Cleaning.Metadata;
using SearchEngine.Cleaning.Rules;

namespace SearchEngine.Cleaning;

/// <summary>A page that was read, with what led to the result; the parts are null when it was refused before they were known.</summary>
internal sealed record Reading(CleaningResult Result, PageBlocks? Blocks, Verdicts? Verdicts, ArticleMetadata? Metadata)
{
    /// <summary>What the judges of page kinds saw.</summary>
    public PageSignals? Signals { get; init; }

    public IReadOnlyList<ExplainedBlock> ExplainBlocks() => Blocks is null || Verdicts is null ? [] : [.. Blocks.Blocks.Select(block => Explain(block, Verdicts))];

    private static ExplainedBlock Explain(Block block, Verdicts verdicts)
    {
        var kind = block.Kind.ToString();
        var path = new Stack<string>();
        for (var element = block.Element; element is not null; element = element.Parent)
            if (element.Tag is not ("#document" or "html" or "body")) path.Push(Describe(element));
        return new ExplainedBlock(block.Text, char.ToLowerInvariant(kind[0]) + kind[1..], string.Join(" > ", path), verdicts.RemovedBy(block));
    }

    private static string Describe(Element element) =>
        element.Node.Attributes["class"]?.Value?.Trim() is { Length: > 0 } names ? $"{element.Tag}.{names.Split(' ', 2)[0]}" : element.Tag;
}
