using System.Diagnostics;
using CsCheck;
using SearchEngine.Entities.Tagging;
using SearchEngine.Ner.Onnx.Tests.Models;

namespace SearchEngine.Ner.Onnx.Tests;

/// <summary>Nothing that a text holds makes a tagger fail, and time grows with its length.</summary>
public sealed class RobustnessTests
{
    private static readonly string[] Parts =
    [
        "Ada", "love", "a", "b", "Z", " ", "\n", "\t", ".", "'", "-", "é", "e\u0301", "\u0301", "東", "京", "한", "\uD83D\uDE00", "\uD83D", "\uDE00", "\u200D", "\u00A0", "\u0000", "ﬁ", "…", "İ", "▁", "##", "[SEP]", "<s>",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Char.Array[0, 60].Select(static characters => new string(characters)),
        Gen.Int[0, Parts.Length - 1].Array[0, 60].Select(static parts => string.Concat(parts.Select(static part => Parts[part]))));

    public static TheoryData<string> Tokenizers => ["wordpiece", "wordpiece uncased", "bytes", "sentencepiece"];

    [Theory, MemberData(nameof(Tokenizers))]
    public void Names_lie_in_the_text_in_order_and_apart(string tokenizer)
    {
        using var model = ModelOf(tokenizer);
        using var tagger = model.Load(new OnnxTaggerOptions { MaxWindow = 16 });
        Texts.Sample(text =>
        {
            var end = 0;
            foreach (var name in tagger.NamesIn(text))
            {
                Assert.InRange(name.Start, end, text.Length - 1);
                Assert.InRange(name.End, name.Start + 1, text.Length);
                Assert.InRange(name.Confidence, 0.01f, 1f);
                Assert.False(char.IsWhiteSpace(text[name.Start]) || char.IsWhiteSpace(text[name.End - 1]));
                Assert.DoesNotContain("\n", text[name.Start..name.End]);
                end = name.End;
            }
        }, iter: 3_000);
    }

    [Theory, MemberData(nameof(Tokenizers))]
    public void A_megabyte_of_anything_is_read(string tokenizer)
    {
        using var model = ModelOf(tokenizer);
        using var tagger = model.Load();
        var begun = Stopwatch.GetTimestamp();
        foreach (var part in new[] { "a", " ", "é", "a ", "'", "\u0301", "\uD83D\uDE00", "東", "\uD800", "Ada love\n", "\u0000", "한" })
            _ = tagger.NamesIn(string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length)));
        // Seconds when it is linear, hours when it is not.
        Assert.InRange(Stopwatch.GetElapsedTime(begun).TotalSeconds, 0, 120);
    }

    [Theory, MemberData(nameof(Tokenizers))]
    public void Nothing_is_found_in_nothing(string tokenizer)
    {
        using var model = ModelOf(tokenizer);
        using var tagger = model.Load();
        foreach (var text in (string[])["", " ", "\n\n", "\t \u00A0"]) Assert.Empty(tagger.Found(text));
    }

    [Fact]
    public void A_model_that_answers_with_no_numbers_finds_no_sure_names()
    {
        using var model = TinyModel.WordPiece(TinyModel.Bio, [("Ada", "B-PER")], static network => network with { Rows = [.. network.Rows.Select(static row => row.Select(static _ => float.NaN).ToArray())] });
        using var tagger = model.Load();
        Assert.Empty(tagger.Found("Ada Ada"));
    }

    // Every other piece begins a person, so that rubbish has names.
    private static TinyModel ModelOf(string tokenizer)
    {
        switch (tokenizer)
        {
            case "bytes":
                return ByteModel.Create(static id => id % 3 == 0 ? "B-PER" : id % 3 == 1 ? "I-PER" : "O");
            case "sentencepiece":
                return UnigramModel.Create(("▁Ada", "B-PER"), ("▁a", "B-PER"), ("a", "I-PER"), ("▁", "O"), ("é", "B-LOC"), ("東", "B-LOC"), ("▁love", "I-PER"), ("fi", "B-ORG"), ("'", "O"));
            default:
                var model = TinyModel.WordPiece(("Ada", "B-PER"), ("ada", "B-PER"), ("love", "I-PER"), ("a", "B-PER"), ("##a", "O"), ("e", "B-LOC"), ("é", "I-PER"), ("東", "B-LOC"), ("京", "I-LOC"), ("'", "O"), ("-", "O"), (".", "O"), ("\u1112", "B-ORG"));
                model.Write("tokenizer_config.json", tokenizer == "wordpiece" ? """{"do_lower_case": false}""" : """{"do_lower_case": true}""");
                return model;
        }
    }
}
