using CsCheck;

namespace SearchEngine.Articles.Tests;

public sealed class ArticleIdTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("docs.jsonl:17")]
    [InlineData("A-Z_0~9")]
    public void Letters_digits_and_a_few_signs_are_an_id(string text)
    {
        Assert.True(ArticleId.TryParse(text, out var id));
        Assert.Equal(text, id.Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("../etc/passwd")]
    [InlineData("é")]
    [InlineData("a\0")]
    public void Anything_else_is_none(string? text) => Assert.False(ArticleId.TryParse(text, out _));

    [Fact]
    public void The_longest_id_has_128_characters()
    {
        Assert.True(ArticleId.TryParse(new string('x', 128), out _));
        Assert.False(ArticleId.TryParse(new string('x', 129), out _));
    }

    [Fact]
    public void A_fragment_does_not_count_in_a_url() =>
        Assert.Equal(ArticleId.FromUrl(new Uri("https://example.org/a?b=1")), ArticleId.FromUrl(new Uri("https://example.org/a?b=1#top")));

    [Fact]
    public void Different_pages_of_a_site_have_different_ids() =>
        Assert.NotEqual(ArticleId.FromUrl(new Uri("https://example.org/a?b=1")), ArticleId.FromUrl(new Uri("https://example.org/a?b=2")));

    [Fact]
    public void Ids_that_are_made_can_be_read_back() =>
        Gen.String.Sample(text => ArticleId.TryParse(ArticleId.FromText(text).Value, out var id) && id == ArticleId.FromText(text));

    [Fact]
    public void An_id_that_was_never_set_is_empty() => Assert.Equal("", default(ArticleId).Value);
}
