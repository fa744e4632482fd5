using System.CommandLine;
using SearchEngine.Ner.Onnx;

namespace SearchEngine.Cli.Commands;

/// <summary>The user's own model for names, on each command that annotates.</summary>
internal static class NerModelOption
{
    public static Option<string?> Option { get; } = new("--ner-model")
    {
        Description = "Folder of a token-classification model exported to ONNX that finds names too; see docs/own-models.md.",
        HelpName = "DIR",
    };

    /// <summary>Loads the model that is asked for; null when none is, and then nothing of the runtime for models is loaded either.</summary>
    /// <exception cref="NerModelException">The folder cannot be used.</exception>
    public static OnnxTagger? Load(ParseResult parsed) => parsed.GetValue(Option) is { } directory ? OnnxTagger.Load(directory) : null;
}
