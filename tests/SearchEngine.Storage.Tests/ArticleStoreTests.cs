using System.Text;
using System.Text.Json;
using SearchEngine.Articles;

namespace SearchEngine.Storage.Tests;

public sealed class ArticleStoreTests : StoreFixture
{
    private static readonly StoredArticle Full = new(new AnnotatedArticle(
        new Article
        {
            Id = ArticleId.FromText("full"),
            Url = new Uri("https://example.org/świat/a?b=c%20d"),
            Title = "«Саммит» 峰会 🤝",
            Text = "Erste Zeile.\n\nZweite \"Zeile\" \\ mit <Zeichen> & \0 Null.",
            Byline = ["Ana Ruiz", "Li Wei"],
            Published = new DateTimeOffset(2025, 8, 31, 23, 59, 59, 123, TimeSpan.FromHours(5.5)),
            Modified = new DateTimeOffset(2025, 9, 1, 0, 0, 0, TimeSpan.Zero).AddTicks(7),
            Site = "The Meridian Post",
            Language = "de",
            Description = "Summary",
            Image = new Uri("https://example.org/i.jpg"),
        },
        [
            new Annotation { Kind = EntityKind.Country, Id = "RU", Label = "Russia", Salience = 1d / 3, Mentions = [new Mention(TextPart.Title, new TextSpan(0, 3), MentionRule.Demonym), new Mention(TextPart.Text, new TextSpan(7, 4), MentionRule.Capital)] },
            new Annotation { Kind = EntityKind.Person, Id = "vladimir-putin", Label = "Vladimir Putin", Office = new Office("President of Russia", "RU"), Salience = 0 },
            new Annotation { Kind = EntityKind.Person, Id = "ana-ruiz", Label = "Ana Ruiz", Office = new Office("Secretary-General of OPEC", "", OfficeKind.BodyHead), Salience = 0 },
            new Annotation { Kind = EntityKind.Organisation, Id = "sco", Label = "SCO", Salience = 1 },
        ]))
    {
        SourceName = "news.jsonl:17",
        Page = new Page
        {
            Name = "https://example.org/a",
            Url = new Uri("https://example.org/a"),
            Body = Encoding.Latin1.GetBytes(string.Concat(Enumerable.Repeat("<p>caf\u00e9</p>", 1000))),
            ContentType = "text/html; charset=iso-8859-1",
            Status = 203,
            FetchedAt = new DateTimeOffset(2025, 9, 1, 7, 0, 0, TimeSpan.Zero),
        },
        AnnotationsGiven = true,
    };

    [Fact]
    public void Texts_are_read_in_the_order_asked_for_and_are_null_where_there_is_no_article()
    {
        Store.Save([Full, Article("a", text: "One."), Article("empty", text: ""), Article("deleted"), Article("damaged")]);
        Store.Delete(Id("deleted"));
        Tamper("UPDATE article SET content=x'7B2274657874223A' WHERE id='damaged'");

        var texts = Store.ReadTexts([Id("a"), Id("none"), Full.Article.Article.Id, Id("empty"), Id("deleted"), Id("damaged"), Id("a")]);

        Assert.Equal(["One.", null, Full.Article.Article.Text, "", null, null, "One."], texts);
    }

    [Fact]
    public void Everything_that_was_saved_is_found_after_reopening()
    {
        Store.Save([Full]);
        Close();

        var found = Store.FindStored(Full.Article.Article.Id);

        Assert.NotNull(found?.Page);
        Assert.Equal(AsText(Full.Article), AsText(found.Article));
        Assert.Equal("news.jsonl:17", found.SourceName);
        Assert.True(found.AnnotationsGiven);
        Assert.Equal(Full.Page, found.Page with { Body = Full.Page?.Body ?? default });
        Assert.Equal(Full.Page?.Body.ToArray(), found.Page.Body.ToArray());
    }

    [Fact]
    public void Following_pages_come_back_in_their_order_and_go_with_their_article()
    {
        Store.Save([WithPages("a", 2, 10, 3)]);
        Close();
        Assert.Equal(["/a/2", "/a/10", "/a/3"], PagesOf("a"));
        Assert.Equal(["/a/2", "/a/10", "/a/3"], Store.ReadAll().Single().Page?.Following.Select(page => page.Url?.AbsolutePath));
        Assert.True(Store.HasFollowingPages(Id("a")));

        Store.Save([WithPages("a", 2)]);
        Assert.Equal(["/a/2"], PagesOf("a"));
        Store.Save([WithPages("a")]);
        Assert.False(Store.HasFollowingPages(Id("a")));
        Store.Save([WithPages("a", 2)]);
        Store.Delete(Id("a"));
        Assert.Null(Store.FindByPage(new Uri("https://example.org/a/2")));
        Assert.Empty(Store.Verify());
    }

    [Fact]
    public void An_article_is_found_by_each_of_its_pages()
    {
        Store.Save([WithPages("a", 2, 3), WithPages("b", 2), Article("c")]);
        Assert.Equal("a", Store.FindByPage(new Uri("https://example.org/a"))?.Article.Article.Id.Value);
        Assert.Equal("a", Store.FindByPage(new Uri("https://example.org/a/3"))?.Article.Article.Id.Value);
        Assert.Null(Store.FindByPage(new Uri("https://example.org/b/3")));
    }

    [Fact]
    public void Articles_that_became_a_part_of_another_go_in_the_same_transaction()
    {
        Store.Save([Article("two"), Article("three")]);
        var changes = Store.Save([WithPages("one", 2, 3)], removed: [Id("two"), Id("three"), Id("nobody")]);
        Assert.Equal([(3L, "one"), (4L, "two"), (5L, "three")], changes.Select(change => (change.Sequence, change.Id.Value)));
        Assert.Equal((1L, 2L), (Store.Status.Articles, Store.Status.Deleted));
    }

    [Fact]
    public void A_store_of_the_first_version_opens_with_all_it_holds()
    {
        Store.Save([Full]);
        Close();
        Tamper("DROP TABLE following_page; DROP INDEX page_url; PRAGMA user_version=1");
        Assert.Equal(AsText(Full.Article), AsText(Store.FindStored(Full.Article.Article.Id)?.Article ?? Article("nothing").Article));
        Store.Save([WithPages("a", 2)]);
        Assert.Equal(["/a/2"], PagesOf("a"));
        Assert.Empty(Store.Verify());
    }

    private IEnumerable<string?>? PagesOf(string id) => Store.FindStored(Id(id))?.Page?.Following.Select(page => page.Url?.AbsolutePath);

    private static StoredArticle WithPages(string id, params int[] following)
    {
        Page At(string path) => new() { Name = path, Url = new Uri("https://example.org/" + path), Body = Encoding.UTF8.GetBytes("<p>" + path), FetchedAt = new DateTimeOffset(2025, 9, 1, 7, 0, 0, TimeSpan.Zero) };
        return Article(id) with { Page = At(id) with { Following = [.. following.Select(number => At($"{id}/{number}"))] } };
    }

    [Fact]
    public void A_lone_surrogate_is_kept_as_one_replacement_character_so_that_offsets_hold()
    {
        Store.Save([Article("a", text: "before \ud83d after")]);
        Assert.Equal("before \ufffd after", Store.Find(Id("a"))?.Article.Text);
    }

    [Fact]
    public void Unknown_articles_are_null()
    {
        Assert.Null(Store.Find(Id("nobody")));
        Assert.Null(Store.Delete(Id("nobody")));
        Assert.Equal(0, Store.LastSequence);
    }

    [Fact]
    public void Changes_rise_in_the_order_of_the_batch()
    {
        var first = Store.Save([Article("a"), Article("b")]);
        var second = Store.Save([Article("c")]);
        Assert.Equal([1L, 2L, 3L], first.Concat(second).Select(change => change.Sequence));
        Assert.Equal(3, Store.LastSequence);
    }

    [Fact]
    public void The_same_article_again_is_no_change()
    {
        Store.Save([Full]);
        Assert.Empty(Store.Save([Full]));
        Assert.Equal(1, Store.LastSequence);
    }

    [Fact]
    public void The_same_article_again_replaces_page_and_source()
    {
        Store.Save([Full]);
        Store.Save([Full with { Page = null, SourceName = "elsewhere" }]);
        Assert.Equal((null, "elsewhere"), (Store.FindStored(Full.Article.Article.Id)?.Page, Store.FindStored(Full.Article.Article.Id)?.SourceName));
    }

    [Fact]
    public void New_annotations_alone_are_a_change()
    {
        Store.Save([Full]);
        Assert.Single(Store.Save([Full with { Article = Full.Article with { Annotations = [] } }]));
    }

    [Fact]
    public void An_article_twice_in_a_batch_ends_as_the_later_one()
    {
        Store.Save([Article("a", "old"), Article("a", "new")]);
        Assert.Equal("new", Store.Find(Id("a"))?.Article.Title);
        Assert.Equal(["a"], Store.ReadChanges(0).Select(change => change.Id.Value));
    }

    [Fact]
    public void Revising_keeps_page_source_and_origin_of_annotations()
    {
        Store.Save([Full]);
        var better = new AnnotatedArticle(Full.Article.Article with { Title = "Better" }, Full.Article.Annotations);

        var changes = Store.Revise([new Revision(better, 1), new Revision(Article("gone").Article, 1)]);

        var found = Store.FindStored(Full.Article.Article.Id);
        Assert.Equal([2L], changes.Select(change => change.Sequence));
        Assert.Equal(("Better", "news.jsonl:17", true), (found?.Article.Article.Title, found?.SourceName, found?.AnnotationsGiven));
        Assert.Equal(Full.Page?.Body.Length, found?.Page?.Body.Length);
        Assert.Empty(Store.Revise([new Revision(better, 2)]));
    }

    [Fact]
    public void A_revision_of_what_has_changed_since_is_dropped()
    {
        Store.Save([Article("a", "read")]);
        var read = Assert.Single(Store.ReadAll());
        Store.Save([Article("a", "newer")]);
        Assert.Empty(Store.Revise([new Revision(read.Article with { Annotations = Full.Article.Annotations }, read.Sequence)]));
        Assert.Equal("newer", Store.Find(Id("a"))?.Article.Title);
    }

    [Fact]
    public void A_deleted_article_leaves_a_tombstone_and_may_come_back()
    {
        Store.Save([Full, Article("b")]);
        var id = Full.Article.Article.Id;

        Assert.Equal(new ArticleChange.Deleted(3, id), Store.Delete(id));
        Assert.Null(Store.Delete(id));
        Assert.Null(Store.Find(id));
        Assert.Equal([(2L, false), (3L, true)], Store.ReadChanges(0).Select(change => (change.Sequence, change is ArticleChange.Deleted)));
        Assert.Equal((1L, 1L, 0L), (Store.Status.Articles, Store.Status.Deleted, Store.Status.Pages));

        Assert.Equal([4L], Store.Save([Full]).Select(change => change.Sequence));
        Assert.NotNull(Store.Find(id));
    }

    [Fact]
    public void Changes_are_read_from_any_point_on()
    {
        Store.Save([.. Enumerable.Range(1, 10).Select(i => Article($"n{i}"))]);
        Store.Save([Article("n3", "changed")]);
        Assert.Equal(["n7", "n8", "n9", "n10", "n3"], Store.ReadChanges(6, batchSize: 2).Select(change => change.Id.Value));
        Assert.Empty(Store.ReadChanges(11));
    }

    [Fact]
    public void Reading_changes_sees_what_is_written_meanwhile()
    {
        Store.Save([Article("a"), Article("b")]);
        var seen = new List<string>();
        foreach (var change in Store.ReadChanges(0, batchSize: 1))
        {
            seen.Add(change.Id.Value);
            if (seen.Count == 1) Store.Save([Article("c")]);
        }

        Assert.Equal(["a", "b", "c"], seen);
    }

    [Fact]
    public void All_articles_are_read_with_their_pages_and_ids_in_order()
    {
        Store.Save([Article("b"), Full, Article("a")]);
        Store.Delete(Id("b"));
        Assert.Equal([false, true], Store.ReadAll(batchSize: 1).Select(stored => stored.Page is null).Order());
        Assert.Equal(new[] { Full.Article.Article.Id, Id("a") }.Order(), Store.ReadIds());
    }

    [Fact]
    public void Articles_can_be_read_without_the_pages_they_came_from()
    {
        Store.Save([Full]);
        var read = Assert.Single(Store.ReadAll(withPages: false));
        Assert.Null(read.Page);
        Assert.Equal((Full.SourceName, true, 1L, Full.Article.Article.Title), (read.SourceName, read.AnnotationsGiven, read.Sequence, read.Article.Article.Title));
        Assert.Equal(1, Store.Status.Pages);
    }

    [Fact]
    public void A_sound_store_has_no_problems()
    {
        Store.Save([Full, Article("b")]);
        Store.Delete(Id("b"));
        Assert.Empty(Store.Verify());
    }

    [Theory]
    [InlineData("UPDATE article SET content = CAST(replace(CAST(content AS TEXT), 'Саммит', 'Саммис') AS BLOB)", "content and digest differ")]
    [InlineData("UPDATE article SET annotations = x'5B7B'", "content and digest differ")]
    [InlineData("UPDATE page SET body = x'00FF'", "cannot be unpacked")]
    [InlineData("UPDATE page SET length = -1", "cannot be unpacked")]
    [InlineData("INSERT INTO following_page (key, position, name, status, fetched, length, body) SELECT key, 1, name, status, fetched, length, x'00FF' FROM page", "its following page 1 cannot be unpacked")]
    [InlineData("PRAGMA foreign_keys=OFF; UPDATE page SET key = 77", "belong to no article")]
    public void Damage_is_named(string tampering, string problem)
    {
        Store.Save([Full]);
        Tamper(tampering);
        Assert.Contains(problem, Assert.Single(Store.Verify()));
    }

    [Fact]
    public void A_store_of_a_newer_version_is_refused_with_the_remedy()
    {
        Store.Save([Full]);
        Close();
        Tamper("PRAGMA user_version=99");
        var error = Assert.Throws<StoreException>(() => Store);
        Assert.Equal(StoreFailure.NewerVersion, error.Failure);
        Assert.Contains("newer version of the program", error.Message);
    }

    [Fact]
    public void A_database_of_another_program_is_refused()
    {
        Directory.CreateDirectory(DataPath);
        Tamper("CREATE TABLE contact (name TEXT)");
        Assert.Equal(StoreFailure.Damaged, Assert.Throws<StoreException>(() => Store).Failure);
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused()
    {
        File.WriteAllText(Data.StoreFile, string.Concat(Enumerable.Repeat("not a database ", 1000)));
        var error = Assert.Throws<StoreException>(() => Store);
        Assert.Equal(StoreFailure.Damaged, error.Failure);
        Assert.Contains(Data.StoreFile, error.Message);
    }

    private static string AsText(AnnotatedArticle article) =>
        JsonSerializer.Serialize(new { article.Article, Id = article.Article.Id.Value, article.Annotations });
}
