using CsCheck;

namespace SearchEngine.Samples.Tests;

public sealed class ArticleFileTests
{
    private const string Head = """
        title: Who keeps the "keys"
        site: civic
        section: Rules & Rooms
        byline: Ann Ford; Bo Lind
        published: 2019-06-14T09:30:00+02:00
        description: Summary.
        countries: KG* CN*
        people: Ann Bell*; Carl Dorn
        leaders: Carl Dorn = President of Nowhere
        organisations: League of Doors*; Key Union
        ---

        """;

    [Fact]
    public void The_head_gives_metadata_and_answers()
    {
        var article = ArticleFile.Parse("keys", Head + "Text.");

        Assert.Equal("Who keeps the \"keys\"", article.Title);
        Assert.Equal("Civic Ledger", article.SiteName);
        Assert.Equal("http://civic.localhost/articles/2019/keys.html", article.Url.AbsoluteUri);
        Assert.Equal(["Ann Ford", "Bo Lind"], article.Byline);
        Assert.Equal(TimeSpan.FromHours(2), article.Published.Offset);
        Assert.Null(article.Modified);
        Assert.Null(article.Image);
        Assert.Equal([new GoldenCountry("KG", true), new GoldenCountry("CN", true)], article.Countries);
        Assert.Equal([new GoldenPerson("Ann Bell", true), new GoldenPerson("Carl Dorn", false)], article.People);
        Assert.Equal([new GoldenLeader("Carl Dorn", "President of Nowhere")], article.Leaders);
        Assert.Equal([new GoldenOrganisation("League of Doors", true), new GoldenOrganisation("Key Union", false)], article.Organisations);
    }

    [Fact]
    public void The_text_holds_every_kind_of_block_but_captions()
    {
        var article = ArticleFile.Parse("keys", Head + """
            First line
            goes on.

            ## Subhead

            - one
            - two
              and a half

            > A rule,
            > and its end.

            | Key | Door |
            | --- | --- |
            | Brass | Front |

            ^ Repeated.

            ! A door. || Photo: Nobody

            @ 14:05 The door opens

            It creaks.
            """);

        Assert.Equal("First line goes on.\n\nSubhead\n\none\n\ntwo and a half\n\nA rule, and its end.\n\nKey | Door\n\nBrass | Front\n\nRepeated.\n\nThe door opens\n\nIt creaks.", article.Text);
        Assert.Equal(["A door."], article.Captions);
        Assert.Contains(new SampleBlock.Picture("A door.", "Photo: Nobody"), article.Blocks);
        Assert.Contains(new SampleBlock.LiveEntry(new TimeOnly(14, 5), "The door opens"), article.Blocks);
    }

    [Theory]
    [InlineData("title: T", "no line '---'")]
    [InlineData("colour: red\n---\nText.", "unknown key 'colour'")]
    [InlineData("title: T\ntitle: U\n---\nText.", "'title' twice")]
    [InlineData("title: T\n---\nText.", "lacks 'site'")]
    [InlineData("site: moon\n---\nText.", "unknown site 'moon'")]
    [InlineData("title: T\nsite: civic\nsection: S\npublished: yesterday\ndescription: D\n---\nText.", "time 'yesterday'")]
    [InlineData("title: T\nsite: civic\nsection: S\npublished: 2019-06-14T09:30:00+00:00\ndescription: D\nleaders: Somebody\n---\nText.", "leader 'Somebody'")]
    [InlineData("title: T\nsite: civic\nsection: S\npublished: 2019-06-14T09:30:00+00:00\ndescription: D\n---\n@ noon Title", "live-blog entry")]
    public void A_broken_file_is_refused_with_its_name_and_the_cause(string file, string cause)
    {
        var error = Assert.Throws<FormatException>(() => ArticleFile.Parse("broken", file));
        Assert.Contains("'broken.article'", error.Message, StringComparison.Ordinal);
        Assert.Contains(cause, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_survives_any_design() =>
        Gen.Select(Gen.String[Gen.Char[" abé“—<>&\"'|€ł漢"], 1, 60], Gen.OneOf([.. new[] { "meridian", "harbour", "civic", "courier", "wire" }.Select(Gen.Const)]), Gen.Bool)
            .Where((text, _, _) => !string.IsNullOrWhiteSpace(text))
            .Sample((text, site, isLegacy) =>
            {
                var article = ArticleFile.Parse("keys", Head + "Text.") with
                {
                    Site = site,
                    Title = text,
                    Blocks = [new SampleBlock.Paragraph(text), new SampleBlock.Subhead(text), new SampleBlock.BulletList([text]), new SampleBlock.Quotation(text), new SampleBlock.Table([[text], [text]])],
                    Features = new HashSet<string>(isLegacy ? ["windows-1252"] : []),
                };
                var page = SamplePages.Render(article, new Uri($"http://{site}.localhost:5081/"));
                var visible = RunningSite.Visible(RunningSite.Decode(page.Body, page.ContentType));
                return visible.Split(text).Length - 1 >= 8;
            }, iter: 300);
}
