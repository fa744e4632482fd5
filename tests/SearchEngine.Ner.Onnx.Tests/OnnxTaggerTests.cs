using SearchEngine.Entities.Tagging;
using SearchEngine.Ner.Onnx.Tests.Models;

namespace SearchEngine.Ner.Onnx.Tests;

public sealed class OnnxTaggerTests
{
    private static readonly (string, string)[] Pieces =
    [
        ("Ada", "B-PER"), ("Love", "I-PER"), ("##lace", "O"), ("met", "O"), ("in", "O"), ("Paris", "B-LOC"), ("Royal", "B-ORG"), ("Society", "I-ORG"),
        (".", "O"), (",", "O"), ("東", "B-LOC"), ("京", "I-LOC"), ("Zoë", "B-PER"), ("Bronte", "I-PER"), ("O", "B-PER"), ("'", "O"), ("Neill", "I-PER"), ("French", "B-MISC"), ("the", "O"),
    ];

    [Fact]
    public void Names_come_with_their_places()
    {
        using var model = TinyModel.WordPiece(Pieces);
        using var tagger = model.Load();
        const string text = "Ada Lovelace met the Royal Society in Paris.";
        Assert.Equal(["PER Ada Lovelace", "ORG Royal Society", "LOC Paris"], tagger.Found(text));
        Assert.Equal((0, 12), (tagger.NamesIn(text)[0].Start, tagger.NamesIn(text)[0].End));
    }

    [Fact]
    public void Title_and_text_are_read_apart()
    {
        using var model = TinyModel.WordPiece(Pieces);
        using var tagger = model.Load();
        List<TaggedName> inTitle = [], inText = [];
        tagger.Tag("in Paris", "Royal Society", inTitle, inText);
        Assert.Equal((3, 5, NameType.Location), (inTitle.Single().Start, inTitle.Single().Length, inTitle.Single().Type));
        Assert.Equal((0, 13, NameType.Organisation), (inText.Single().Start, inText.Single().Length, inText.Single().Type));
    }

    [Fact]
    public void A_name_is_as_sure_as_its_words_are_on_average()
    {
        using var model = TinyModel.WordPiece(TinyModel.Bio, Pieces, network => network with
        {
            Rows = [.. network.Rows.Select((row, id) => id == 4 ? [0, 2, 0, 0, 0, 0, 0, 0] : row)],
        });
        using var tagger = model.Load();
        // Both labels of a person speak for it: (e² + 1) / (e² + 7) and (e⁴ + 1) / (e⁴ + 7).
        var expected = (((Math.Exp(2) + 1) / (Math.Exp(2) + 7)) + ((Math.Exp(4) + 1) / (Math.Exp(4) + 7))) / 2;
        Assert.Equal(expected, tagger.NamesIn("Ada Lovelace").Single().Confidence, 5);
    }

    [Fact]
    public void Labels_of_other_kinds_are_no_names()
    {
        using var model = TinyModel.WordPiece(Pieces);
        using var tagger = model.Load();
        Assert.Empty(tagger.Found("the French"));
    }

    [Theory]
    [InlineData("😀 Ada 👩‍👩‍👧 Paris 😀", "PER Ada", "LOC Paris")]
    [InlineData("Zoë Bronte", "PER Zoë Bronte")]
    [InlineData("met東京in Paris", "LOC 東京", "LOC Paris")]
    [InlineData("  Ada\t\tLovelace\u00A0, Paris", "PER Ada\t\tLovelace", "LOC Paris")]
    [InlineData("\uD800 Ada \uDFFF", "PER Ada")]
    [InlineData("Ada\u0000 \u200BParis\u200D", "PER Ada", "LOC Paris")]
    public void Places_count_code_units_of_the_text_as_given(string text, params string[] expected)
    {
        using var model = TinyModel.WordPiece(Pieces);
        using var tagger = model.Load();
        Assert.Equal(expected, tagger.Found(text));
    }

    [Fact]
    public void A_mark_within_a_name_belongs_to_it_when_the_name_goes_on()
    {
        using var model = TinyModel.WordPiece(Pieces);
        using var tagger = model.Load();
        Assert.Equal(["PER O'Neill"], tagger.Found("O'Neill"));
        Assert.Equal(["PER O", "PER Neill"], tagger.Found("O' Neill"));
        Assert.Equal(["PER Ada", "LOC Paris"], tagger.Found("Ada'Paris"));
    }

    [Fact]
    public void No_name_runs_over_the_end_of_a_paragraph()
    {
        using var model = TinyModel.WordPiece(Pieces);
        using var tagger = model.Load();
        Assert.Equal(["PER Ada", "PER Lovelace"], tagger.Found("Ada\n\nLovelace"));
    }

    [Theory]
    [InlineData(true, false, false, false)]
    [InlineData(false, false, false, true)]
    [InlineData(true, true, false, true)]
    [InlineData(true, true, true, false)]
    public void Inputs_are_given_as_the_graph_wants_them(bool mask, bool segments, bool shortIds, bool halfLogits)
    {
        using var model = TinyModel.WordPiece(TinyModel.Bio, Pieces, network => network with { HasMask = mask, HasSegments = segments, TakesInt32 = shortIds, GivesFloat16 = halfLogits });
        using var tagger = model.Load();
        Assert.Equal(["PER Ada Lovelace", "LOC Paris"], tagger.Found("Ada Lovelace in Paris"));
    }

    [Fact]
    public void A_graph_of_one_length_is_given_that_length()
    {
        using var model = TinyModel.WordPiece(TinyModel.Bio, Pieces, network => network with { FixedLength = 16 });
        using var tagger = model.Load();
        Assert.Equal(Enumerable.Repeat("LOC Paris", 50), tagger.Found(string.Join(' ', Enumerable.Repeat("in Paris", 50))));
    }

    [Theory]
    [InlineData("onnx/model.onnx")]
    [InlineData("model_quantized.onnx")]
    [InlineData("onnx/model_quantized.onnx")]
    public void The_model_is_found_where_exporters_put_it(string place)
    {
        using var model = TinyModel.WordPiece(Pieces);
        Directory.CreateDirectory(Path.Combine(model.Folder, "onnx"));
        File.Move(Path.Combine(model.Folder, "model.onnx"), Path.Combine(model.Folder, place));
        using var tagger = model.Load();
        Assert.Equal(["LOC Paris"], tagger.Found("Paris"));
    }

    [Theory]
    [InlineData(0, 512)]
    [InlineData(65, 512)]
    [InlineData(1, 15)]
    [InlineData(1, 8193)]
    public void Options_out_of_range_are_refused(int threads, int window) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new OnnxTaggerOptions { Threads = threads, MaxWindow = window });
}
