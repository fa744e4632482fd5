using System.Text.Json;

namespace SearchEngine.Ner.Onnx.Tests.Models;

/// <summary>A tiny RoBERTa: a byte-level BPE of the 256 bytes and some merges.</summary>
internal static class ByteModel
{
    /// <summary>What is merged, in order; U+0120 stands for the space.</summary>
    private static readonly string[] Merges = ["A d", "Ad a", "Ġ Ada", "i s", "a r", "ar is", "P aris", "Ġ Paris", "Ã ©", "Z o", "Zo Ã", "ZoÃ «", "Ġ ZoÃ«"];

    /// <summary>The special pieces, the bytes, then what merges make.</summary>
    public static readonly string[] Vocabulary = [.. new[] { "<s>", "<pad>", "</s>", "<unk>" }.Concat(Bytes()).Concat(Merges.Select(static merge => merge.Replace(" ", ""))).Distinct()];

    public static TinyModel Create(Func<int, string> labelOf, bool addPrefixSpace = true)
    {
        var model = Base(labelOf);
        model.Write("vocab.json", JsonSerializer.Serialize(Ids()));
        model.Write("merges.txt", "#version: 0.2\n" + string.Join('\n', Merges) + "\n");
        model.Write("tokenizer_config.json", JsonSerializer.Serialize(new { add_prefix_space = addPrefixSpace }));
        return model;
    }

    /// <summary>The same in one file; newer exporters write a merge as two strings.</summary>
    public static TinyModel CreateInOneFile(Func<int, string> labelOf, bool pairs)
    {
        var model = Base(labelOf);
        model.Write("tokenizer.json", JsonSerializer.Serialize(new
        {
            pre_tokenizer = new { type = "ByteLevel", add_prefix_space = true },
            post_processor = new { type = "RobertaProcessing", sep = new object[] { "</s>", 2 }, cls = new object[] { "<s>", 0 } },
            model = new { type = "BPE", vocab = Ids(), merges = Merges.Select(merge => pairs ? (object)merge.Split(' ') : merge) },
        }));
        return model;
    }

    private static TinyModel Base(Func<int, string> labelOf) =>
        TinyModel.Create("roberta", TinyModel.Bio, [.. Vocabulary.Select((piece, id) => (piece, id < 4 ? "O" : labelOf(id)))], static network => network with { HasMask = false });

    private static Dictionary<string, int> Ids() => Vocabulary.Select(static (piece, id) => (piece, id)).ToDictionary(static each => each.piece, static each => each.id);

    private static IEnumerable<string> Bytes()
    {
        var moved = 0;
        for (var value = 0; value < 256; value++)
            yield return ((char)(value is (> 32 and < 127) or (> 160 and < 173) or > 173 ? value : 256 + moved++)).ToString();
    }
}
