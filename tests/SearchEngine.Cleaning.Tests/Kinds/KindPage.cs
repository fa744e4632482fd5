using System.Globalization;
using System.Text;
using SearchEngine.Articles;

namespace SearchEngine.Cleaning.Tests.Kinds;

/// <summary>Builds small pages of any kind in several sites' manners.</summary>
internal sealed record KindPage(KindLanguage Language, int Manner)
{
    public const string Address = "https://marlin.example/2026/02/24/bridge";

    /// <summary>How many manners there are: markup of paragraphs, containers, menus.</summary>
    public const int Manners = 6;

    public string Url { get; init; } = Address;

    public string? Title { get; init; }

    public string Head { get; init; } = "";

    public string Body { get; init; } = "";

    /// <summary>All languages in all manners.</summary>
    public static IEnumerable<KindPage> Everywhere() => from language in KindLanguage.All from manner in Enumerable.Range(0, Manners) select new KindPage(language, manner);

    public static TheoryData<string, int> Cases()
    {
        var cases = new TheoryData<string, int>();
        foreach (var page in Everywhere()) cases.Add(page.Language.Code, page.Manner);
        return cases;
    }

    public static KindPage Of(string language, int manner) => new(KindLanguage.Named(language), manner);

    public string Paragraph(string text) => Manner switch
    {
        2 => $"<div class='css-{text.Length % 7}x'>{text}</div>",
        4 => $"<p class='Text-sc-1{text.Length % 5}'><span>{text}</span></p>",
        _ => $"<p>{text}</p>",
    };

    public string Paragraphs(params IEnumerable<string> texts) => string.Concat(texts.Select(Paragraph));

    public string Heading(string text) => $"<h1{(Manner == 4 ? " class='Headline-sc-9'" : "")}>{text}</h1>";

    public string Container(string inner) => Manner switch
    {
        0 => $"<main><article>{inner}</article></main>",
        1 => $"<div id='content'><div class='entry-content'>{inner}</div></div>",
        2 => $"<div class='css-1a2b'><div class='css-77'>{inner}</div></div>",
        3 => $"<table width='100%'><tr><td width='70%'>{inner}</td><td>&nbsp;</td></tr></table>",
        4 => $"<div id='__next'><section class='Page-sc-3'>{inner}</section></div>",
        _ => $"<main role='main'>{inner}</main>",
    };

    /// <summary>Teasers with links to other pages of the site.</summary>
    public string Teasers(int count, bool withText = true, bool withDates = false)
    {
        var teasers = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            var headline = Language.Headlines[i % Language.Headlines.Length];
            var date = withDates ? $"<span class='date'>2026-02-{20 - i:00}</span>" : "";
            var text = withText ? Paragraph(Language.Teasers[i % Language.Teasers.Length]) : "";
            teasers.Append(Manner % 2 == 0 ? $"<div class='item'><h2><a href='/2026/02/{i}'>{headline}</a></h2>{date}{text}</div>" : $"<article class='item'><a href='/2026/02/{i}'><h3>{headline}</h3></a>{date}{text}</article>");
        }
        return teasers.ToString();
    }

    public string Article(int from = 0, int count = 6) => Paragraphs(Language.Prose.Skip(from).Take(count));

    public static string Linked(string type, string more = "") => $"<script type='application/ld+json'>{{\"@context\":\"https://schema.org\",\"@type\":\"{type}\"{more}}}</script>";

    public static string NewsArticle(string more = "") => Linked("NewsArticle", ",\"headline\":\"x\",\"datePublished\":\"2026-02-24T09:00:00Z\",\"author\":{\"@type\":\"Person\",\"name\":\"Mara Hale\"}" + more);

    public string Fill(string pattern, params object[] values) => string.Format(CultureInfo.InvariantCulture, pattern, values);

    public CleaningResult Clean()
    {
        var menu = "<nav><ul><li><a href='/'>Start</a></li><li><a href='/sport'>Sport</a></li></ul></nav>";
        var foot = $"<footer><a href='/imprint'>{Language.Notices[3]}</a> <a href='/privacy'>{Language.Notices[0]}</a></footer>";
        var html = $"<!DOCTYPE html><html lang='{Language.Code}'><head><meta charset='utf-8'><title>{Title ?? Language.Headlines[0]} | Marlin Gazette</title>{Head}</head><body>{menu}{Container(Body)}{foot}</body></html>";
        return new ArticleCleaner().Clean(new Page { Name = Url, Url = new Uri(Url), Body = Encoding.UTF8.GetBytes(html), FetchedAt = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero) });
    }

    public void MustBe(RejectReason reason)
    {
        var result = Clean();
        Assert.True(result is CleaningResult.Rejected rejected && rejected.Reason == reason, $"{Language.Code} {Manner}: {result}\n{Body}");
    }

    /// <summary>Asserts that it is an article and that its last paragraph is not lost.</summary>
    public void MustBeArticle(string? last = null)
    {
        var result = Clean();
        Assert.True(result is CleaningResult.Cleaned cleaned && (last is null || cleaned.Article.Text.Contains(last, StringComparison.Ordinal)), $"{Language.Code} {Manner}: {result}\n{Body}");
    }
}
