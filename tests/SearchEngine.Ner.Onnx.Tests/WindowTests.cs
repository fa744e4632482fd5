using SearchEngine.Ner.Onnx.Tests.Models;

namespace SearchEngine.Ner.Onnx.Tests;

public sealed class WindowTests
{
    private static readonly (string, string)[] Pieces = [("Ada", "B-PER"), ("Love", "I-PER"), ("##lace", "O"), ("met", "O"), ("Paris", "B-LOC")];

    [Theory]
    [InlineData(13)]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(28)]
    [InlineData(100)]
    [InlineData(1000)]
    public void A_long_text_reads_like_its_parts(int sentences)
    {
        using var model = TinyModel.WordPiece(Pieces);
        using var tagger = model.Load(new OnnxTaggerOptions { MaxWindow = 16 });
        const string sentence = "Ada Lovelace met Paris met ";
        var once = tagger.NamesIn(sentence);
        var expected = Enumerable.Range(0, sentences).SelectMany(i => once.Select(name => name with { Start = name.Start + (i * sentence.Length) }));
        Assert.Equal(expected, tagger.NamesIn(string.Concat(Enumerable.Repeat(sentence, sentences))));
    }

    [Fact]
    public void A_piece_is_judged_where_it_has_most_context()
    {
        // A window of 18 has 16 places for text, 4 of them shared with the next. Here the model sees nothing in the 2 at its edges.
        const int window = 18;
        var positions = Enumerable.Range(0, window).Select(place => new float[] { place is <= 2 or >= window - 3 ? 9 : 0, 0, 0, 0, 0, 0, 0, 0 }).ToArray();
        using var model = TinyModel.WordPiece(TinyModel.Bio, Pieces, network => network with { Positions = positions });
        model.WriteConfig("bert", TinyModel.Bio, Pieces.Length + 4, window);
        using var tagger = model.Load();
        foreach (var words in (int[])[16, 17, 20, 28, 40, 41, 99])
            Assert.Equal(words - 4, tagger.NamesIn(string.Join(' ', Enumerable.Repeat("Paris", words))).Count);
    }

    [Theory]
    [InlineData("bert", 32, null, 32)]
    [InlineData("roberta", 34, null, 32)]
    [InlineData("bert", 64, 32, 32)]
    [InlineData("bert", 32, 64, 32)]
    public void A_window_is_no_longer_than_the_model_takes(string type, int positions, int? declared, int rows)
    {
        // The network has no position beyond its rows, so a longer window would be refused when it is loaded.
        using var model = TinyModel.WordPiece(TinyModel.Bio, Pieces, network => network with { Positions = [.. Enumerable.Repeat(new float[8], rows)] });
        model.WriteConfig(type, TinyModel.Bio, Pieces.Length + 4, positions);
        if (declared is not null) model.Write("tokenizer_config.json", $$"""{"model_max_length": {{declared}}}""");
        using var tagger = model.Load();
        Assert.Equal(300, tagger.NamesIn(string.Join(' ', Enumerable.Repeat("Paris", 300))).Count);
    }

    [Fact]
    public void A_model_without_a_limit_has_a_window_of_512()
    {
        using var model = TinyModel.WordPiece(TinyModel.Bio, Pieces, network => network with { Positions = [.. Enumerable.Repeat(new float[8], 512)] });
        model.WriteConfig("bert", TinyModel.Bio, Pieces.Length + 4, 100_000);
        model.Write("tokenizer_config.json", """{"model_max_length": 1000000000000000019884624838656}""");
        using var tagger = model.Load();
        Assert.Equal(2000, tagger.NamesIn(string.Join(' ', Enumerable.Repeat("Paris", 2000))).Count);
    }
}
