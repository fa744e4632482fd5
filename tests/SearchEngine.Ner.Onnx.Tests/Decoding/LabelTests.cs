using SearchEngine.Entities.Tagging;
using SearchEngine.Ner.Onnx.Decoding;
using SearchEngine.Ner.Onnx.Tests.Models;

namespace SearchEngine.Ner.Onnx.Tests.Decoding;

public sealed class LabelTests
{
    [Theory]
    [InlineData("B-PER", "Begin", NameType.Person)]
    [InlineData("I-PERSON", "Inside", NameType.Person)]
    [InlineData("E-org", "End", NameType.Organisation)]
    [InlineData("L-ORGANIZATION", "End", NameType.Organisation)]
    [InlineData("S-LOC", "Single", NameType.Location)]
    [InlineData("U-GPE", "Single", NameType.Location)]
    [InlineData("B_FAC", "Begin", NameType.Location)]
    [InlineData("PER", "Unsaid", NameType.Person)]
    [InlineData("location", "Unsaid", NameType.Location)]
    [InlineData("O", "Outside", null)]
    [InlineData("B-MISC", "Outside", null)]
    [InlineData("I-DATE", "Outside", null)]
    [InlineData("NORP", "Outside", null)]
    [InlineData("LABEL_0", "Outside", null)]
    [InlineData("", "Outside", null)]
    public void Labels_are_read_from_their_names(string text, string place, NameType? type)
    {
        var label = Label.Parse(text);
        Assert.Equal((place, type), (label.Place.ToString(), label.Type));
    }

    [Theory]
    // Begin, inside, outside.
    [InlineData("B-PER I-PER O B-PER", "PER 1 2|PER 4")]
    [InlineData("B-PER B-PER", "PER 1|PER 2")]
    [InlineData("B-PER I-ORG", "PER 1|ORG 2")]
    [InlineData("I-LOC I-LOC O I-LOC", "LOC 1 2|LOC 4")]
    [InlineData("B-GPE I-LOC", "LOC 1|LOC 2")]
    // With ends and single words.
    [InlineData("S-PER S-PER", "PER 1|PER 2")]
    [InlineData("B-ORG I-ORG E-ORG I-ORG", "ORG 1 2 3|ORG 4")]
    [InlineData("E-ORG E-ORG", "ORG 1|ORG 2")]
    // Kinds alone.
    [InlineData("PER PER O ORG LOC", "PER 1 2|ORG 4|LOC 5")]
    [InlineData("PER MISC PER", "PER 1|PER 3")]
    public void Names_are_put_together_by_their_labels(string labels, string expected)
    {
        string[] each = labels.Split(' ');
        string[] set = [.. each.Append("O").Distinct()];
        using var model = TinyModel.WordPiece(set, [.. each.Select((label, i) => ($"{i + 1}", label))]);
        using var tagger = model.Load();
        Assert.Equal(expected, string.Join('|', tagger.Found(string.Join(' ', each.Select(static (_, i) => $"{i + 1}")))));
    }

    [Theory]
    [InlineData("U.S", 2, false)]
    [InlineData("Lovelace", 4, true)]
    [InlineData("e\u0301a", 1, true)]
    [InlineData("e\u0301a", 2, true)]
    [InlineData("G20", 1, true)]
    [InlineData("東京", 1, false)]
    [InlineData("in東", 2, false)]
    [InlineData("ทรัมป์", 1, false)]
    [InlineData("대통령", 1, true)]
    [InlineData("a b", 1, false)]
    [InlineData("ab", 0, false)]
    [InlineData("ab", 2, false)]
    public void Words_go_on_over_letters_digits_and_marks(string text, int place, bool expected) => Assert.Equal(expected, WordJoints.IsWithinWord(text, place));
}
