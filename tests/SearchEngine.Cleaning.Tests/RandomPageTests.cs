using System.Text;
using CsCheck;
using static SearchEngine.Cleaning.Tests.PageFixture;

namespace SearchEngine.Cleaning.Tests;

public sealed class RandomPageTests
{
    private static readonly ArticleCleaner Cleaner = new();

    private static readonly string[] Fragments =
    [
        "<div>", "</div>", "<p>", "</p>", "<a href='/x'>", "</a>", "<table>", "<tr>", "<td>", "</td>", "</table>", "<li>", "<ul>", "</ul>", "<h1>", "</h1>", "<h2 class=title>", "<b>", "</b>",
        "<article class='related'>", "</article>", "<script>", "</script>", "<!--", "-->", "<br>", "<button>", "</button>", "<title>", "</title>", "<head>", "<body>", "</body>", "<html lang=en>",
        "<meta name=author content='By Mara Hale'>", "<time datetime='2026-02-24'>", "<svg>", "</svg>", "&amp;", "&lt;b&gt;", "<", ">", "\"", "'", "=", " ", "\n", "\0", "\uD800", "é",
        "The council voted on Tuesday to widen the pier. ", "Read more: ", "wave ", "<form hidden>", "</form>", "<blockquote>", "<pre>", "</pre>", "<dl><dt>", "<dd>", "<figure>", "<figcaption>",
    ];

    private static readonly Gen<string> Fragment = Gen.Int[0, Fragments.Length - 1].Select(i => Fragments[i]);

    [Fact]
    public void Tag_soup_never_throws() =>
        Fragment.Array[0, 200].Sample(parts => Cleaner.Clean(Page(string.Concat(parts))) is not null, iter: 3000);

    [Fact]
    public void Random_bytes_never_throw() =>
        Gen.Byte.Array[0, 2000].Sample(body => Cleaner.Clean(Page(body, null, null)) is not null, iter: 2000);

    [Fact]
    public void Random_bytes_within_a_page_never_throw() =>
        Gen.Select(Gen.Byte.Array[0, 500], Gen.Int[0, 600]).Sample((noise, at) =>
        {
            var body = Encoding.UTF8.GetBytes(Html());
            return Cleaner.Clean(Page([.. body[..at], .. noise, .. body[at..]])) is not null;
        }, iter: 2000);

    [Fact]
    public void Text_is_paragraphs_without_tags_and_without_stray_white_space() =>
        Fragment.Where(part => !part.Contains("&lt;", StringComparison.Ordinal)).Array[0, 60].Sample(parts =>
        {
            if (Cleaner.Clean(Page(Html(between: string.Concat(parts)))) is not CleaningResult.Cleaned(var article)) return true;
            return !article.Text.Contains("<div>", StringComparison.Ordinal) && !article.Text.Contains("</", StringComparison.Ordinal)
                && article.Text.Split("\n\n").All(paragraph => paragraph.Length > 0 && paragraph == paragraph.Trim() && !paragraph.Contains('\n') && !paragraph.Contains("  ", StringComparison.Ordinal));
        }, iter: 2000);

    [Fact]
    public void Cleaning_twice_gives_the_same() =>
        Fragment.Array[0, 60].Sample(parts =>
        {
            var page = Page(Html(between: string.Concat(parts)));
            return Describe(Cleaner.Clean(page)) == Describe(Cleaner.Clean(page));
        }, iter: 300);

    [Theory, InlineData(1), InlineData(1969), InlineData(9999)]
    public void A_time_of_fetching_that_cannot_be_is_no_harm(int year) =>
        Assert.Equal(new DateTimeOffset(2026, 2, 24, 0, 0, 0, TimeSpan.Zero), Clean(Page(Html(top: "<p>Tuesday 24 February, 2 hours ago</p>", head: "<meta name='date' content='2026-02-24'>")) with { FetchedAt = new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero) }).Published);

    [Fact]
    public void Threads_share_one_cleaner()
    {
        var page = Page(Html());
        var texts = new string[64];
        Parallel.For(0, texts.Length, i => texts[i] = Clean(page).Text);
        Assert.Single(texts.Distinct());
    }

    private static string Describe(CleaningResult result) => result switch
    {
        CleaningResult.Cleaned(var article) => article.Title + article.Text,
        CleaningResult.Rejected(var reason, var detail) => reason + detail,
        _ => "",
    };
}
