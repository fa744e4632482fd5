using static SearchEngine.Cleaning.Tests.Metadata.Dates.DatedPage;

namespace SearchEngine.Cleaning.Tests.Metadata.Dates.Consensus;

public sealed class ModificationTests
{
    [Theory]
    [InlineData("<p>Updated 25 February 2026, 11:20</p>")]
    [InlineData("<p>Published 20 February 2026 | Last updated on 25 February 2026</p>")]
    [InlineData("<p>Zuletzt aktualisiert: 25.02.2026</p>")]
    [InlineData("<p>Mis à jour le 25 février 2026 à 14h30</p>")]
    [InlineData("<p>Обновлено 25 февраля 2026</p>")]
    [InlineData("<p>更新：2026年2月25日</p>")]
    [InlineData("<time class='updated' datetime='2026-02-25T11:20:00Z'>Wednesday</time>")]
    [InlineData("<span itemprop='dateModified' content='2026-02-25'>Wednesday</span>")]
    [InlineData("<div class='last-modified'>25 February 2026</div>")]
    public void A_change_is_read(string markup)
    {
        var article = Read(head: Linked("2026-02-20T08:00:00Z"), top: markup);
        Assert.Equal("2026-02-25", article.Modified?.ToString("yyyy-MM-dd"));
        Assert.Equal("2026-02-20", article.Published?.ToString("yyyy-MM-dd"));
    }

    [Fact]
    public void A_declared_change_wins_over_a_printed_one() =>
        Assert.Equal("2026-02-26", Read(head: Linked("2026-02-20T08:00:00Z", "2026-02-26T08:00:00Z"), top: "<p>Updated 25 February 2026</p>").Modified?.ToString("yyyy-MM-dd"));

    [Fact]
    public void A_change_before_the_publication_is_none() => Assert.Null(Read(head: Linked("2026-02-20T08:00:00Z", "2026-02-19T08:00:00Z")).Modified);

    [Fact]
    public void A_printed_change_alone_is_no_publication() => Assert.Null(Read(top: "<p>Updated 25 February 2026</p>").Published);
}
