using System.Text.Json;

namespace SearchEngine.Ner.Onnx.Tests.Models;

/// <summary>A tiny SentencePiece Unigram model, as tokenizer.json or as the protocol buffer that SentencePiece writes.</summary>
internal static class UnigramModel
{
    private static readonly (string, string)[] Special = [("<s>", "O"), ("<pad>", "O"), ("</s>", "O"), ("<unk>", "O")];

    /// <summary>As <c>tokenizer.json</c>.</summary>
    public static TinyModel Create(params (string Piece, string Label)[] pieces)
    {
        (string Piece, string Label)[] all = [.. Special, .. pieces];
        var model = TinyModel.Create("xlm-roberta", TinyModel.Bio, all);
        model.Write("tokenizer.json", JsonSerializer.Serialize(new
        {
            added_tokens = Special.Select(static (token, id) => new { id, content = token.Item1, special = true }),
            normalizer = (object?)null,
            pre_tokenizer = new { type = "Metaspace" },
            post_processor = new { type = "TemplateProcessing", single = new object[] { new { SpecialToken = new { id = "<s>" } }, new { Sequence = new { id = "A" } }, new { SpecialToken = new { id = "</s>" } } } },
            model = new { type = "Unigram", unk_id = 3, vocab = all.Select(static (piece, id) => new object[] { piece.Piece, id < 4 ? 0 : ScoreOf(piece.Piece) }) },
        }));
        return model;
    }

    /// <summary>As a <c>.model</c>, which begins with other pieces than the network does.</summary>
    public static TinyModel CreateBinary(string type, string file, (string Piece, string Label)[] pieces)
    {
        var isFairseq = type == "xlm-roberta";
        string[] own = isFairseq ? ["<unk>", "<s>", "</s>"] : ["[PAD]", "[CLS]", "[SEP]", "[UNK]"];
        (string, string)[] network = [.. isFairseq ? Special : own.Select(static name => (name, "O")), .. pieces];
        var model = TinyModel.Create(type, TinyModel.Bio, network);
        var (unknown, first, last) = isFairseq ? (0, 1, 2) : (3, 1, 2);
        var trainer = new Proto().Number(3, 1).Number(40, unknown).Number(41, first).Number(42, last).Text(45, own[unknown]).Text(46, own[first]).Text(47, own[last]);
        var proto = new Proto()
            .Messages(1, own.Select((name, id) => new Proto().Text(1, name).Float(2, 0).Number(3, id == unknown ? 2 : 3)))
            .Messages(1, pieces.Select(static piece => new Proto().Text(1, piece.Piece).Float(2, ScoreOf(piece.Piece))))
            .Message(2, trainer)
            .Message(3, new Proto().Text(1, "identity").Number(3, 1).Number(4, 1).Number(5, 1));
        File.WriteAllBytes(Path.Combine(model.Folder, file), proto.ToBytes());
        return model;
    }

    // Longer pieces are likelier than their parts.
    private static float ScoreOf(string piece) => -10 + piece.Length;
}
