using static SearchEngine.Cleaning.Tests.Rules.Cases.RulePages;

namespace SearchEngine.Cleaning.Tests.Rules.Cases;

/// <summary>The rules that find an article's end and clear what stands below its last sentence, and those that look at the whole once more.</summary>
internal static class EndRuleCases
{
    private const string Reader = "I have fished from this pier for forty years and I do not like the plan.";
    private const string Other = "Last year the crane on the eastern pier fell into the sea during a gale.";
    private const string Company = "Halvorsen runs nine ferries between the islands and the coast, and employs two hundred people.";
    private const string House = "The Harbour Paper is printed on the island of Hale, where it was founded.";
    private const string Disclosure = "Some of the lamps and ropes that we write about were lent to us by their makers, whom we name in our list; when you buy them by way of a link we earn a commission, and nobody outside of the editors' room has read the text before it was printed here in this form.";

    public static IEnumerable<RuleCase> All => [.. Edges, .. Below, .. WholeText];

    private static IEnumerable<RuleCase> Edges =>
    [
        From("comments heading", "English", "<h3>Comments (2)</h3>", Reader),
        From("comments heading", "English, a line", "<p>Leave a reply</p>", Reader),
        From("comments heading", "German", "<h3>Kommentare</h3>", "Seit vierzig Jahren angle ich hier, und der Plan gefällt mir nicht."),
        From("comments heading", "French", "<h3>12 commentaires</h3>", "Je pêche ici depuis quarante ans et ce projet ne me plaît pas."),
        From("comments heading", "Russian", "<h3>Комментарии</h3>", "Я ловлю здесь рыбу сорок лет, и этот план мне не нравится."),
        From("comments heading", "Japanese", "<h3>コメント一覧</h3>", "四十年ここで釣りをしているが、この計画は好きではない。"),
        From("appendix", "English", "<h3>Related stories</h3>", Other),
        From("appendix", "English, about the site", "<h3>About us</h3>", House),
        From("appendix", "German", "<h3>Mehr zum Thema</h3>", "Im vorigen Jahr stürzte der Kran am östlichen Pier ins Meer."),
        From("appendix", "French", "<h3>Sur le même sujet</h3>", "L'an dernier, la grue de la jetée est tombée à la mer."),
        From("appendix", "Spanish", "<h3>Te puede interesar</h3>", "El año pasado la grúa del muelle cayó al mar durante una tormenta."),
        From("appendix", "Ukrainian", "<h3>Читайте також</h3>", "Торік кран на східному причалі впав у море під час бурі."),
        From("appendix", "Korean", "<h3>많이 본 뉴스</h3>", "지난해 동쪽 부두의 크레인이 폭풍 속에서 바다에 빠졌다."),
        From("about the company", "English", "<h3>About Halvorsen Ferries</h3>", Company),
        From("about the company", "bold line", "<p><b>About Halvorsen Ferries</b></p>", Company),
        From("about the company", "German", "<h3>Über die Halvorsen GmbH</h3>", "Halvorsen betreibt neun Fähren zwischen den Inseln und der Küste."),
        new("next article", "below the first", Article("", $"<main><article><h1>{Headline}</h1>{Prose}</article><article><h1>The crane that fell into the sea</h1><p>{Long}</p><p>{Company}</p><p>{Disclosure}</p></article></main>"), Company),
        From("credit line", "line of the site below a credit", "<p>Reporting by Mara Hale; editing by Jon Reyes</p>", House),
        From("credit line", "line of the site below a German credit", "<p>Mit Material von dpa</p>", House),
        From("credit line", "line of the site below a biography", "<p>You can follow her on Bluebird and write to her there.</p>", House),
        new("credit line", "line of the site below the author's name", BelowBy("Mara Hale", $"<p>Mara Hale</p><p>{House}</p>"), House),
    ];

    private static IEnumerable<RuleCase> Below =>
    [
        End("heading without text", "at the end", "<h3>{0}</h3>", "What happens next on the quay"),
        End("author or disclosure below", "disclaimer", "<p class='disclaimer'>{0}</p>", House),
        End("author or disclosure below", "long byline", "<p class='byline'>{0}</p>", "She has written about ports and ferries since she was a deckhand, and before that about the weather, the lighthouses and the people who keep them, for this paper and for two more on the coast."),
        // A credit within a few lines of the end is the credit line's, but for news as short as this.
        new("contribution", "news of one paragraph", ShortNews("<p>Reporting by Mara Hale</p>"), "Reporting by Mara Hale"),
        new("contribution", "Spanish", ShortNews("<p>Con información de la autoridad portuaria</p>"), "Con información de la autoridad portuaria"),
        new("contribution", "Korean", ShortNews("<p>저작권자 항구신문</p>"), "저작권자 항구신문"),
        new("author's biography", "news of one paragraph", ShortNews("<p>Mara Hale is a reporter in Port Hale.</p>", AuthorTag("Mara Hale")), "Mara Hale is a reporter in Port Hale."),
        new("author's biography", "above two long disclosures", BelowBy("Mara Hale", $"<p>Mara Hale covers ports and the weather.</p><p>{Disclosure}</p><p>{Disclosure} Ask us.</p>"), "Mara Hale covers ports and the weather."),
        new("author's biography", "how to reach the author", ShortNews("<p>She can be reached at the office on the quay, every day but Sunday.</p>"), "She can be reached at the office on the quay, every day but Sunday."),
        End("disclosure below", "English", "<p>{0}</p>", "Some of what we link to brings us an affiliate commission, which does not change what we write."),
        End("disclosure below", "German", "<p>{0}</p>", "Kaufen Sie über diese Verweise, erhalten wir eine Provision von den Händlern."),
        End("disclosure below", "French", "<p>{0}</p>", "Ce texte contient des liens affiliés, qui ne changent rien à notre avis."),
        End("filing", "English", "<p>{0}</p>", "Topics: ferries, piers"),
        End("filing", "many tags", "<p>{0}</p>", "Tags: ferries, piers, storms, councils, harbours"),
        End("filing", "German", "<p>{0}</p>", "Themen: Hafen, Sturm"),
        End("filing", "French", "<p>{0}</p>", "Mots-clés : port, tempête"),
        End("filing", "Chinese", "<p>{0}</p>", "关键词：港口，风暴"),
        End("contact", "address", "<p>{0}</p>", "Contact the writer at mara@harbour.example"),
        End("contact", "address alone", "<p>{0}</p>", "mara@harbour.example"),
        End("contact", "handle", "<p>{0}</p>", "@marahale"),
        End("label below", "section", "<div class='section-head'>{0}</div>", "Ports and coasts"),
    ];

    private static IEnumerable<RuleCase> WholeText =>
    [
        new("title again", "in the middle of the text", Article("", $"<div class='article-body'><h1>{Headline}</h1><p>{Long}</p>{Prose}<h2>Council widens the northern pier!</h2><p>{Other}</p></div>"), "Council widens the northern pier!"),
        new("promotion heading", "English", BetweenInArticle("<h3>More from the harbour</h3><ul><li><a href='/crane'>The crane that fell</a></li></ul>"), "More from the harbour"),
        new("promotion heading", "German", Between("<h3>Passend zum Thema</h3>"), "Passend zum Thema"),
        new("promotion heading", "Turkish", Between("<h3>Reklam</h3>"), "Reklam"),
    ];

    // The line below the heading is the case; where the heading ends nothing, it stays.
    private static RuleCase From(string rule, string what, string heading, string text) => new(rule, what, RulePages.Below($"{heading}<p>{text}</p>"), text);

    private static RuleCase End(string rule, string what, string markup, string text) => new(rule, what, RulePages.Below(markup.Replace("{0}", text, StringComparison.Ordinal)), text);
}
