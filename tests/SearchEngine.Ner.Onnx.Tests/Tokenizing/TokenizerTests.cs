using SearchEngine.Ner.Onnx.Folders;
using SearchEngine.Ner.Onnx.Tests.Models;
using SearchEngine.Ner.Onnx.Tokenizing;

namespace SearchEngine.Ner.Onnx.Tests.Tokenizing;

public sealed class TokenizerTests
{
    private static readonly (string, string)[] Places = [("▁Paris", "B-LOC"), ("▁Zoë", "B-PER"), ("▁Bron", "I-PER"), ("té", "O"), ("▁", "B-LOC"), ("東京", "O"), ("▁in", "O"), (".", "O"), ("▁(", "O"), ("Paris", "B-LOC")];

    [Fact]
    public void Uncased_words_are_small_and_without_accents()
    {
        using var model = TinyModel.WordPiece(("zoe", "B-PER"), ("bronte", "I-PER"), ("istanbul", "B-LOC"), ("\u1112", "B-ORG"), ("##\u1161\u11AB", "O"));
        model.Write("tokenizer_config.json", """{"do_lower_case": true}""");
        Assert.Equal(["zoe|Zoë", "bronte|BRONTE\u0301", "istanbul|İstanbul", "\u1112|한", "##\u1161\u11AB|한"], Pieces(model, "Zoë BRONTE\u0301 İstanbul 한"));
    }

    [Theory]
    [InlineData("PARIS", true)]
    [InlineData("paris", false)]
    public void Whether_a_vocabulary_is_cased_shows_in_its_pieces(string further, bool isCased)
    {
        using var model = TinyModel.WordPiece(("Ada".ToLowerInvariant(), "B-PER"), (further, "B-LOC"));
        Assert.Equal(isCased ? "[UNK]|ADA" : "ada|ADA", Pieces(model, "ADA").Single());
    }

    [Fact]
    public void A_word_is_cut_at_the_longest_pieces()
    {
        using var model = TinyModel.WordPiece(("un", "O"), ("##aff", "O"), ("##able", "O"), ("##a", "O"));
        Assert.Equal(["un|un", "##aff|aff", "##able|able"], Pieces(model, "unaffable"));
        Assert.Equal(["[UNK]|unaffordable"], Pieces(model, "unaffordable"));
        Assert.Equal(["[UNK]|" + new string('a', 101)], Pieces(model, new string('a', 101)));
    }

    [Fact]
    public void What_looks_like_a_special_token_is_text()
    {
        using var model = TinyModel.WordPiece(("S", "O"), ("[", "O"), ("]", "O"), ("##EP", "O"));
        Assert.Equal(["[|[", "S|S", "##EP|EP", "]|]"], Pieces(model, "[SEP]"));
    }

    [Fact]
    public void Bytes_are_merged_within_words_and_take_the_space_before()
    {
        using var model = ByteModel.Create(static _ => "O", addPrefixSpace: false);
        Assert.Equal(["Ada|Ada", "Ġ|", "n|n", "ĠParis|Paris", "'|'", "s|s"], Pieces(model, "Ada n Paris's"));
        Assert.Equal(["ĠZoÃ«|Zoë", "ĠAda|Ada"], Pieces(model, " Zoë\n\nAda"));
    }

    [Fact]
    public void The_bytes_of_a_character_all_cover_it()
    {
        using var model = ByteModel.Create(static _ => "O", addPrefixSpace: false);
        Assert.Equal(["ð|😀", "Ł|😀", "ĺ|😀", "Ģ|😀"], Pieces(model, "😀"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void One_file_says_the_same_as_two(bool pairs)
    {
        using var two = ByteModel.Create(static _ => "O");
        using var one = ByteModel.CreateInOneFile(static _ => "O", pairs);
        const string text = "Ada Zoë in Paris, Paris's 😀\n12 é";
        Assert.Equal(Pieces(two, text), Pieces(one, text));
    }

    [Theory]
    [InlineData("""{"type": "TemplateProcessing", "single": [{"SpecialToken": {"id": "[CLS]"}}, {"Sequence": {"id": "A"}}, {"SpecialToken": {"id": "[SEP]"}}]}""", 5, 6)]
    [InlineData("""{"type": "Sequence", "processors": [{"type": "ByteLevel"}, {"type": "BertProcessing", "sep": ["end", 3], "cls": ["start", 2]}]}""", 2, 3)]
    [InlineData("null", 5, 6)]
    public void The_frame_of_an_input_is_what_the_tokenizer_says(string processor, int first, int last)
    {
        using var model = TinyModel.WordPiece(("Ada", "B-PER"));
        var file = model.Write("tokenizer.json", $$"""
            {"post_processor": {{processor}},
             "model": {"type": "WordPiece", "vocab": {"[PAD]": 0, "[UNK]": 1, "start": 2, "end": 3, "Ada": 4} },
             "added_tokens": [{"id": 5, "content": "[CLS]", "special": true}, {"id": 6, "content": "[SEP]", "special": true}]}
            """);
        var tokenizer = TokenizerLoader.Load(ModelFolder.Open(model.Folder), new ModelConfig("bert", TinyModel.Bio, null, null));
        Assert.Equal((first, last, 0, Math.Max(4, last), file), (tokenizer.First, tokenizer.Last, tokenizer.Padding, tokenizer.MaxId, tokenizer.Source));
    }

    [Theory]
    [InlineData("tokenizer.json")]
    [InlineData("sentencepiece.bpe.model")]
    [InlineData("spm.model")]
    public void Sentence_pieces_have_the_ids_of_the_network(string file)
    {
        using var model = file == "tokenizer.json" ? UnigramModel.Create(Places) : UnigramModel.CreateBinary(file == "spm.model" ? "deberta-v2" : "xlm-roberta", file, Places);
        using var tagger = model.Load();
        Assert.Equal(["PER Zoë Bronté", "LOC Paris", "LOC 東京"], tagger.Found("Zoë Bronté in Paris. \u200B 東京"));
        Assert.Equal(["LOC Paris"], tagger.Found("in (Paris)"));
    }

    [Fact]
    public void What_is_in_no_piece_is_one_unknown_piece()
    {
        using var model = UnigramModel.Create(Places);
        Assert.Equal(["▁|", "<unk>|XYZ", "▁in|in"], Pieces(model, "XYZ in"));
    }

    [Fact]
    public void A_SentencePiece_model_of_an_unknown_family_needs_the_whole_file()
    {
        using var model = UnigramModel.CreateBinary("xlm-roberta", "spiece.model", Places);
        model.WriteConfig("albert", TinyModel.Bio, Places.Length + 4);
        Assert.Contains("not known. Save the model with a fast tokenizer", Assert.Throws<NerModelException>(() => model.Load()).Message);
    }

    /// <summary>Pieces as "piece|what it covers", by the names in the vocabulary of the test model.</summary>
    private static List<string> Pieces(TinyModel model, string text)
    {
        var folder = ModelFolder.Open(model.Folder);
        var tokenizer = TokenizerLoader.Load(folder, ModelConfig.Read(folder));
        var names = folder.Find("vocab.txt") is { } file ? File.ReadAllLines(file)
            : folder.Find("vocab.json") is not null || File.ReadAllText(Path.Combine(model.Folder, "tokenizer.json")).Contains("BPE", StringComparison.Ordinal) ? ByteModel.Vocabulary
            : [.. new[] { "<s>", "<pad>", "</s>", "<unk>" }.Concat(Places.Select(static piece => piece.Item1))];
        var pieces = new List<Piece>();
        tokenizer.Tokenize(text, pieces);
        return [.. pieces.Select(piece => $"{names[piece.Id]}|{text.Substring(piece.Start, piece.Length)}")];
    }
}
