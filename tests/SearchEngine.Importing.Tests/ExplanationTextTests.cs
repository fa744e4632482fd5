using SearchEngine.Articles;
using SearchEngine.Cleaning;
using SearchEngine.Importing.Output;

namespace SearchEngine.Importing.Tests;

public sealed class ExplanationTextTests
{
    private static readonly Article Harbour = new() { Id = ArticleId.FromText("x"), Title = "Harbour\u001b[2J", Text = "One.\n\nTwo.", Byline = ["Ana Ruiz"], Outline = [new OutlineMark(1, ParagraphKind.Quote)] };

    [Theory]
    [InlineData("title")]
    [InlineData("Title")]
    public void A_field_is_printed_with_the_place_where_it_was_found(string field) =>
        Assert.Contains("\n  title        open-graph    Harbour\uFFFD[2J\n", Explain(evidence: new() { [field] = EvidenceSource.OpenGraph }));

    [Fact]
    public void What_is_missing_has_a_dash_and_the_text_is_summed_up()
    {
        var text = Explain();
        Assert.Contains("\n  published                  -\n", text);
        Assert.Contains("10 characters: 1 paragraph, 1 quote\n", text);
    }

    [Fact]
    public void Of_a_long_path_the_inner_elements_are_printed()
    {
        var path = string.Join(" > ", Enumerable.Range(1, 40).Select(i => $"div.level-{i}"));
        var line = Explain(blocks: new ExplainedBlock("One.", "paragraph", path, null)).Split('\n').Single(line => line.Contains("level-40"));
        Assert.Matches(@"^ +… > div\.level-\d+ .*level-40$", line);
        Assert.True(line.Length <= 100, line);
    }

    [Fact]
    public void A_dropped_block_names_its_rule() =>
        Assert.Matches(@"\n- share bar +listItem +Share this\n +ul > li\n", Explain(blocks: new ExplainedBlock("Share\nthis", "listItem", "ul > li", "share bar")));

    private static string Explain(Dictionary<string, EvidenceSource>? evidence = null, params ExplainedBlock[] blocks) =>
        new ExplanationText(100).Of("a.html", "a", new CleaningExplanation(new CleaningResult.Cleaned(Harbour), blocks, evidence ?? []));
}
