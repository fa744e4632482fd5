using SearchEngine.Ner.Onnx.Tests.Models;

namespace SearchEngine.Ner.Onnx.Tests;

/// <summary>Folders that hold no model that can be used: each is refused when it is loaded, by a message that names the file and what to do.</summary>
public sealed class RefusalTests
{
    private static readonly (string, string)[] Pieces = [("Ada", "B-PER"), ("Paris", "B-LOC")];

    [Fact]
    public void A_folder_that_does_not_exist() =>
        Refused(Path.Combine(Path.GetTempPath(), "ner-nowhere"), "ner-nowhere' does not exist", "Name a folder");

    [Fact]
    public void A_folder_without_a_model()
    {
        using var model = TinyModel.WordPiece(Pieces);
        File.Delete(Path.Combine(model.Folder, "model.onnx"));
        Refused(model, "holds no model.onnx, onnx/model.onnx, model_quantized.onnx or onnx/model_quantized.onnx", "Export the model");
    }

    [Fact]
    public void A_model_without_a_config()
    {
        using var model = TinyModel.WordPiece(Pieces);
        File.Delete(Path.Combine(model.Folder, "config.json"));
        Refused(model, "config.json' is missing", "Copy it");
    }

    [Theory]
    [InlineData("""{"model_type": "bert"}""", "has no id2label")]
    [InlineData("""{"id2label": {}}""", "has no id2label")]
    [InlineData("""{"id2label": {"0": "O", "2": "B-PER"}}""", "do not run from 0 to 1")]
    [InlineData("""{"id2label": {"0": "LABEL_0", "1": "LABEL_1"}}""", "LABEL_0, LABEL_1) stands for a person, an organisation or a location")]
    [InlineData("""{"id2label": {"0": "O", "1": "B-PER"}}""", "has 2 labels, but")]
    [InlineData("[1]", "holds no JSON object")]
    [InlineData("{", "cannot be read")]
    public void A_config_that_does_not_fit(string config, string message)
    {
        using var model = TinyModel.WordPiece(Pieces);
        model.Write("config.json", config);
        Refused(model, "config.json'", message);
    }

    [Fact]
    public void Labels_are_counted_in_a_run_where_the_graph_does_not_say()
    {
        using var model = TinyModel.WordPiece(TinyModel.Bio, Pieces, network => network with { SaysLabels = false });
        model.Load().Dispose();
        model.WriteConfig("bert", ["O", "B-PER"], 6);
        Refused(model, "config.json' has 2 labels, but", "model.onnx' gives 8");
    }

    [Fact]
    public void A_model_that_is_none()
    {
        using var model = TinyModel.WordPiece(Pieces);
        model.Write("model.onnx", "version https://git-lfs.github.com/spec/v1");
        Refused(model, "model.onnx' cannot be read as an ONNX model", "Export it again");
    }

    [Fact]
    public void A_model_with_other_inputs()
    {
        using (var model = TinyModel.WordPiece(TinyModel.Bio, Pieces, network => network with { IdsName = "pixels" })) Refused(model, "has no input named input_ids (but pixels, attention_mask)");
        using (var model = TinyModel.WordPiece(TinyModel.Bio, Pieces, network => network with { FurtherInput = "boxes" })) Refused(model, "wants the input 'boxes'");
    }

    [Fact]
    public void A_model_for_too_few_pieces_at_once()
    {
        using var model = TinyModel.WordPiece(TinyModel.Bio, Pieces, network => network with { FixedLength = 2 });
        Refused(model, "takes 2 pieces at once", "Export it");
    }

    [Fact]
    public void A_model_with_fewer_positions_than_it_says()
    {
        using var model = TinyModel.WordPiece(TinyModel.Bio, Pieces, network => network with { Positions = [.. Enumerable.Repeat(new float[8], 64)] });
        Refused(model, "does not take 512 pieces at once", "model_max_length");
        model.Write("tokenizer_config.json", """{"model_max_length": 64}""");
        model.Load().Dispose();
    }

    [Theory]
    [InlineData(5)]
    [InlineData(100)]
    public void A_vocabulary_of_another_size_than_the_config_says(int size)
    {
        using var model = TinyModel.WordPiece(Pieces);
        model.WriteConfig("bert", TinyModel.Bio, size);
        Refused(model, "vocab.txt' has 6 pieces, but vocab_size", $"is {size}", "Copy both from the same one");
    }

    [Fact]
    public void A_vocabulary_that_is_larger_than_the_embedding()
    {
        using var model = TinyModel.WordPiece(Pieces);
        model.WriteConfig("bert", TinyModel.Bio, 7);
        File.AppendAllText(Path.Combine(model.Folder, "vocab.txt"), "\nBerlin");
        Refused(model, "vocab.txt' is larger than the embedding of", "no row 6");
    }

    [Fact]
    public void A_folder_without_a_tokenizer()
    {
        using var model = TinyModel.WordPiece(Pieces);
        File.Delete(Path.Combine(model.Folder, "vocab.txt"));
        Refused(model, "holds no tokenizer", "tokenizer.json, or vocab.txt, vocab.json with merges.txt, or sentencepiece.bpe.model");
    }

    [Theory]
    [InlineData("tokenizer.json", """{"model": {"type": "WordLevel", "vocab": {"a": 0}}}""", "The tokenizer type 'WordLevel'")]
    [InlineData("tokenizer.json", """{"model": {"type": "BPE", "vocab": {"a": 0}, "merges": []}, "pre_tokenizer": {"type": "Metaspace"}}""", "does not work on bytes")]
    [InlineData("tokenizer.json", """{"model": {"type": "BPE", "vocab": {"<s>": 0, "</s>": 1}, "merges": []}, "pre_tokenizer": {"type": "ByteLevel"}}""", "lacks the piece 'Ā'")]
    [InlineData("tokenizer.json", """{"model": {"type": "WordPiece", "vocab": {"[CLS]": 0, "[SEP]": 1}}}""", "lacks the token for unknown words, '[UNK]'")]
    [InlineData("tokenizer.json", """{"model": {"type": "WordPiece", "vocab": {"[UNK]": 0}}}""", "has no token for the first place")]
    [InlineData("tokenizer.json", """{"model": {"type": "WordPiece", "vocab": {"[UNK]": 0}}, "normalizer": {"type": "Lowercase"}}""", "The normalizer 'Lowercase'")]
    [InlineData("tokenizer.json", """{"model": {"type": "WordPiece", "vocab": {"[UNK]": -1}}}""", "has the id -1")]
    [InlineData("tokenizer.json", """{"model": {"type": "WordPiece", "vocab": {}}}""", "is empty")]
    [InlineData("tokenizer.json", """{"model": {"type": "WordPiece", "vocab": [1, 2]}}""", "cannot be read as a tokenizer")]
    [InlineData("tokenizer.json", """{"model": {"type": "Unigram", "vocab": [["<s>", 0]], "unk_id": 7}}""", "has no place 7, its unk_id")]
    [InlineData("tokenizer.json", """{"model": {"type": "Unigram", "vocab": [["<s>", 0], ["</s>", 0], ["<unk>", 0], ["a", -1]], "unk_id": 2}, "normalizer": {"type": "StripAccents"}}""", "The normalizer 'StripAccents'")]
    [InlineData("tokenizer.json", "{}", "has no model")]
    [InlineData("vocab.json", """{"a": 0}""", "no merges.txt")]
    [InlineData("spm.model", "rubbish", "cannot be read as a tokenizer")]
    public void A_tokenizer_that_is_not_understood(string file, string content, string message)
    {
        using var model = TinyModel.WordPiece(Pieces);
        File.Delete(Path.Combine(model.Folder, "vocab.txt"));
        model.Write(file, content);
        Refused(model, message);
    }

    private static void Refused(TinyModel model, params string[] parts) => Refused(model.Folder, parts);

    private static void Refused(string folder, params string[] parts)
    {
        var message = Assert.Throws<NerModelException>(() => OnnxTagger.Load(folder)).Message;
        foreach (var part in parts) Assert.Contains(part, message);
    }
}
