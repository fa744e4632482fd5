namespace SearchEngine.Ner.Onnx.Folders;

/// <summary>The files of an exported model.</summary>
internal sealed class ModelFolder
{
    private static readonly string[] ModelNames = ["model.onnx", "onnx/model.onnx", "model_quantized.onnx", "onnx/model_quantized.onnx"];

    private ModelFolder(string directory, string modelFile) => (Directory, ModelFile) = (directory, modelFile);

    public string Directory { get; }

    public string ModelFile { get; }

    public string ConfigFile => Path.Combine(Directory, "config.json");

    public static ModelFolder Open(string directory)
    {
        if (!System.IO.Directory.Exists(directory))
            throw new NerModelException($"The model folder '{directory}' does not exist. Name a folder that holds model.onnx, config.json and the files of the tokenizer.");
        return ModelNames.Select(name => Path.Combine(directory, name)).FirstOrDefault(File.Exists) is { } file
            ? new ModelFolder(directory, file)
            : throw new NerModelException($"'{directory}' holds no {string.Join(", ", ModelNames[..^1])} or {ModelNames[^1]}. Export the model for token classification, or name the folder it was exported to.");
    }

    /// <summary>A file of this name in the folder, or null.</summary>
    public string? Find(string name) => Path.Combine(Directory, name) is var path && File.Exists(path) ? path : null;
}
