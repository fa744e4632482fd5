using static SearchEngine.Cleaning.Tests.PageFixture;

namespace SearchEngine.Cleaning.Tests.Rules.Cases;

/// <summary>Pages with a place for the part that a rule is about.</summary>
internal static class RulePages
{
    public const string Headline = "Council widens the northern pier";

    /// <summary>Longer than what counts as a long paragraph in the head of an article.</summary>
    public const string Long = "The northern pier was built in the years after the great flood, when the harbour had only two fishing boats and a ferry that came on Sundays, and nobody believed that it would ever be too narrow for anything.";

    /// <summary>In the middle of the text.</summary>
    public static string Between(string markup) => Html(between: markup);

    /// <summary>In the middle of the text of a page that declares itself an article, so that a row of links does not make it a list.</summary>
    public static string BetweenInArticle(string markup) => Html(between: markup, head: "<meta property='og:type' content='article'>");

    /// <summary>Below the last sentence.</summary>
    public static string Below(string markup) => Html(below: markup);

    /// <summary>Below the last sentence of an article by an author that the page declares.</summary>
    public static string BelowBy(string author, string markup) => Html(below: markup, head: AuthorTag(author));

    /// <summary>At the top of a body that the headline stands outside of.</summary>
    public static string AtTop(string markup, string head = "") => Article(head, $"""<h1>{Headline}</h1><div class="article-body">{markup}{Prose}</div>""");

    /// <summary>Around the headline, which is part of the body.</summary>
    public static string AroundHeadline(string above, string below) => Article("", $"""<div class="article-body">{above}<h1>{Headline}</h1>{below}{Prose}</div>""");

    /// <summary>A piece of news of one paragraph, and what stands below it.</summary>
    public static string ShortNews(string below, string head = "") => Article(head, $"""<h1>{Headline}</h1><div class="article-body"><p>{Long}</p>{below}</div>""");

    /// <summary>A page whose paragraphs are not p: the place in their middle.</summary>
    public static string BetweenDivs(string markup) =>
        Article("", $"""<h1>{Headline}</h1><div class="article-body">{Line(First)}{Line(Second)}{markup}{Line(Third)}{Line(Fourth)}</div>""");

    public static string Article(string head, string body) => $"<!DOCTYPE html><html><head><title>{Headline}</title>{head}</head><body>{body}</body></html>";

    public static string AuthorTag(string author) => $"""<meta name="author" content="{author}">""";

    public static string Prose => $"<p>{First}</p><p>{Second}</p><p>{Third}</p><p>{Fourth}</p>";

    /// <summary>A menu that parts what stands before it from what follows.</summary>
    public static string Menu(int links) => $"<ul>{string.Concat(Enumerable.Range(1, links).Select(i => $"<li><a href='/{i}'>Pictures of the ferry number {i}</a></li>"))}</ul>";

    private static string Line(string text) => $"""<div class="line">{text}</div>""";
}
