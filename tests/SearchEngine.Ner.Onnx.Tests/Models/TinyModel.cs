using System.Text.Json;

namespace SearchEngine.Ner.Onnx.Tests.Models;

/// <summary>A folder with an exported model as Hugging Face lays it out, made for one test.</summary>
internal sealed class TinyModel : IDisposable
{
    /// <summary>The labels that most tests use.</summary>
    public static readonly string[] Bio = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC"];

    private TinyModel() => Directory.CreateDirectory(Folder);

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "ner-" + Guid.NewGuid().ToString("N"));

    /// <summary>A cased BERT: pieces with their labels after the four special ones.</summary>
    public static TinyModel WordPiece(params (string Piece, string Label)[] pieces) => WordPiece(Bio, pieces);

    public static TinyModel WordPiece(string[] labels, (string Piece, string Label)[] pieces, Func<TinyNetwork, TinyNetwork>? change = null)
    {
        (string, string)[] all = [("[PAD]", "O"), ("[UNK]", "O"), ("[CLS]", "O"), ("[SEP]", "O"), .. pieces];
        var model = Create("bert", labels, all, change);
        model.Write("vocab.txt", string.Join('\n', all.Select(static piece => piece.Item1)));
        return model;
    }

    /// <summary>A model whose tokenizer the test writes by itself.</summary>
    public static TinyModel Create(string type, string[] labels, (string Piece, string Label)[] pieces, Func<TinyNetwork, TinyNetwork>? change = null)
    {
        var model = new TinyModel();
        var network = new TinyNetwork { Rows = [.. pieces.Select(piece => RowOf(labels, piece.Label))] };
        File.WriteAllBytes(Path.Combine(model.Folder, "model.onnx"), (change?.Invoke(network) ?? network).ToBytes());
        model.WriteConfig(type, labels, pieces.Length);
        return model;
    }

    public void WriteConfig(string type, string[] labels, int vocabulary, int maxPositions = 512) => Write("config.json", JsonSerializer.Serialize(new
    {
        model_type = type,
        vocab_size = vocabulary,
        max_position_embeddings = maxPositions,
        id2label = labels.Select(static (label, id) => (label, id)).ToDictionary(static each => each.id.ToString(), static each => each.label),
    }));

    public string Write(string name, string content)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? "");
        File.WriteAllText(path, content);
        return path;
    }

    public OnnxTagger Load(OnnxTaggerOptions? options = null) => OnnxTagger.Load(Folder, options);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    // Logit 4 for the label, 0 for the others: a probability of e⁴ / (e⁴ + others).
    private static float[] RowOf(string[] labels, string label)
    {
        var row = new float[labels.Length];
        row[Array.IndexOf(labels, label)] = 4;
        return row;
    }
}
