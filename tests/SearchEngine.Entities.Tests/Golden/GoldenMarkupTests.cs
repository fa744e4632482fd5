using SearchEngine.Articles;

namespace SearchEngine.Entities.Tests.Golden;

public sealed class GoldenMarkupTests
{
    private const string Head = "title: T\npublished: 2020-01-02\ncountries: \npeople: \norganisations: \nleaders: a-b = King of C; d = Queen of E\n\n";

    [Fact]
    public void Marks_are_taken_out_and_nest()
    {
        var (text, entities) = GoldenMarkup.Read("Ask [the [Russian|MISC|RU] president|ROLE|vladimir-putin] on [Europe|LOC|].", TextPart.Text, "x.txt", firstLine: 8);
        Assert.Equal("Ask the Russian president on Europe.", text);
        Assert.Equal(
            [
                new GoldenEntity(TextPart.Text, new TextSpan(4, 21), GoldenKind.Role, "vladimir-putin"),
                new GoldenEntity(TextPart.Text, new TextSpan(8, 7), GoldenKind.Miscellaneous, "RU"),
                new GoldenEntity(TextPart.Text, new TextSpan(29, 6), GoldenKind.Location, ""),
            ],
            entities);
    }

    [Fact]
    public void The_head_is_read()
    {
        var text = GoldenText.Parse("x.txt", Head + "One | two.\n");
        Assert.Equal(new DateOnly(2020, 1, 2), text.Published);
        Assert.Equal([new GoldenLeader("a-b", "King of C"), new GoldenLeader("d", "Queen of E")], text.Leaders);
        Assert.Equal("One | two.", text.Text);
    }

    [Theory]
    [InlineData("One.\n\n[Two.", "x.txt:10: a mark is opened by '[' and has no kind and id.")]
    [InlineData("One.\n\n[Two|PER|two", "x.txt:10: a mark is not closed by ']'.")]
    [InlineData("One.\n\n[Two|MAN|two]", "x.txt:10: 'MAN|two' names no kind; write PER, ORG, LOC, MISC or ROLE.")]
    [InlineData("One [Two|PER].\n", "x.txt:8: 'PER' is not KIND|id.")]
    [InlineData("One [|PER|two].\n", "x.txt:8: a mark holds no name.")]
    [InlineData("One two].\n", "x.txt:8: ']' without kind and id before it; a mark is [name|KIND|id].")]
    public void Broken_marks_are_named_by_file_and_line(string text, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidDataException>(() => GoldenText.Parse("x.txt", Head + text)).Message);

    [Theory]
    [InlineData("title: T\npublished: 2.1.2020\ncountries:\npeople:\norganisations:\nleaders:\n\nOne.", "x.txt:2: a date is written yyyy-MM-dd.")]
    [InlineData("title: T\ncountries:\n\nOne.", "x.txt:2: 'published:' is expected here.")]
    [InlineData("title: T\npublished: 2020-01-02\ncountries:\npeople:\norganisations:\nleaders: a\n\nOne.", "x.txt:6: 'a' is not 'id = office'.")]
    [InlineData("title: T\npublished: 2020-01-02\ncountries:\npeople:\norganisations:\nleaders:\nOne.", "x.txt:7: a blank line and the text are expected after the head.")]
    public void A_broken_head_is_named_by_file_and_line(string content, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidDataException>(() => GoldenText.Parse("x.txt", content)).Message);
}
