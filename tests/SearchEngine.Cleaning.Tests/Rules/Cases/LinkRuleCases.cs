using SearchEngine.Cleaning.Rules;
using static SearchEngine.Cleaning.Tests.Rules.Cases.RulePages;

namespace SearchEngine.Cleaning.Tests.Rules.Cases;

/// <summary>The rules that tell links that the article makes from links to other stories.</summary>
internal static class LinkRuleCases
{
    private const string First = "The crane that fell into the sea last winter";
    private const string Second = "The boat that sank where the crane had been";

    public static IEnumerable<RuleCase> All =>
    [
        new(LinkRules.Box, "link in a div of its own", Between(Link("<div class='title'>{0}</div>", "/crane", "The crane that fell")), "The crane that fell"),
        new(LinkRules.Box, "where paragraphs are div", BetweenDivs(Link("<div class='other'>{0}</div>", "https://elsewhere.example/crane", "The crane that fell")), "The crane that fell"),
        new(LinkRules.Headline, "headline in a box of its own", BetweenInArticle(Link("<div><span>Ports</span><h3>{0}</h3></div>", "/crane", First)), First),
        new("heading of an emptied box", "its links are gone", BetweenInArticle($"<section><h3>The latest from the coast</h3>{Items("/crane", "/boat")}</section>"), "The latest from the coast"),
        Paragraph("headline of the same site", "/crane", "The crane that fell into the sea"),
        Paragraph("headline with the site's address", "https://www.harbour.example/crane", "What became of the crane and its crew"),
        Paragraph("in capitals", "/crane", "THE FALLEN CRANE"),
        Paragraph("to a place on the page", "#contents", "Contents of this page"),
        Paragraph("to a social site", "https://www.facebook.com/harbour", "The harbour's page"),
        Paragraph("English appeal", "https://elsewhere.example/shop", "Check price of this lamp"),
        Paragraph("arrow", "https://elsewhere.example/tides", "Tides of the week →"),
        Paragraph("German", "https://elsewhere.example/kran", "Mehr über den Kran"),
        Paragraph("French", "https://elsewhere.example/grue", "Lire notre enquête"),
        Paragraph("Spanish", "https://elsewhere.example/grua", "Lea la crónica completa"),
        Paragraph("Russian", "https://elsewhere.example/kran", "Читать о кране"),
        List("headlines in the text", BetweenInArticle(Items("/crane", "/boat"))),
        List("short links at the end", Below($"<ul><li><a href='/a'>{First}</a></li><li><a href='/b'>The boat</a></li></ul>")),
        List("below a label", BetweenInArticle("<p>You might enjoy these</p>" + Items("https://elsewhere.example/crane", "https://elsewhere.example/boat"))),
        List("below a heading, English", BetweenInArticle("<h3>More stories from the coast</h3>" + Items("https://elsewhere.example/crane", "https://elsewhere.example/boat"))),
        List("below a heading, German", BetweenInArticle("<h3>Mehr zum Thema</h3>" + Items("https://elsewhere.example/kran", "https://elsewhere.example/boot"))),
        List("below a label, Italian", BetweenInArticle("<p>Leggi anche:</p>" + Items("https://elsewhere.example/gru", "https://elsewhere.example/barca"))),
    ];

    private static RuleCase Paragraph(string what, string href, string text) => new(LinkRules.Paragraph, what, Between(Link("<p>{0}</p>", href, text)), text);

    private static RuleCase List(string what, string html) => new(LinkRules.List, what, html, First);

    private static string Items(string one, string other) => $"<ul>{Link("<li>{0}</li>", one, First)}{Link("<li>{0}</li>", other, Second)}</ul>";

    private static string Link(string around, string href, string text) => around.Replace("{0}", $"<a href='{href}'>{text}</a>", StringComparison.Ordinal);
}
