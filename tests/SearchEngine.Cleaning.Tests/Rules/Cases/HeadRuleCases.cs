using static SearchEngine.Cleaning.Tests.Rules.Cases.RulePages;

namespace SearchEngine.Cleaning.Tests.Rules.Cases;

/// <summary>The rules for what stands above an article's first sentence.</summary>
internal static class HeadRuleCases
{
    private const string Standfirst = "Two winters of storms have convinced even the doubters on the council.";

    public static IEnumerable<RuleCase> All =>
    [
        new("headline and above", "line above", AroundHeadline($"<p>{Standfirst}</p>", ""), Standfirst),
        new("headline and above", "list above", AroundHeadline("<ul><li>Our ports and how they change.</li></ul>", ""), "Our ports and how they change."),
        new("headline and above", "more words on the line of the headline", Article("", $"<title>{Headline}</title><div class='article-body'><p>{Headline} | The Harbour Paper</p>{Prose}</div>"), $"{Headline} | The Harbour Paper"),
        new("standfirst above the byline", "English", AroundHeadline("", $"<p>{Standfirst}</p><p>By Mara Hale</p>"), Standfirst),
        new("standfirst above the byline", "as a heading", AroundHeadline("", $"<h2>{Standfirst}</h2><p>24 February 2026</p>"), Standfirst),
        new("standfirst above the byline", "German", AroundHeadline("", $"<p>Auch die letzten Zweifler im Rat stimmen nun zu.</p><p>Von Jan Petersen</p>"), "Auch die letzten Zweifler im Rat stimmen nun zu."),
        new("standfirst above the byline", "French", AroundHeadline("", $"<p>Même les sceptiques du conseil ont fini par céder.</p><p>Par Jean Morel</p><p>Le 24 février 2026</p>"), "Même les sceptiques du conseil ont fini par céder."),
        new("standfirst above the byline", "byline by class", AroundHeadline("", $"<p>{Standfirst}</p><p class='byline'>The harbour desk</p>"), Standfirst),
        new("title", "another main heading", AtTop("<h1>News from the harbour</h1>"), "News from the harbour"),
        new("title", "the headline in capitals", Article("", $"<div class='article-body'><p>COUNCIL WIDENS THE NORTHERN PIER!</p><p>{PageFixture.First}</p></div>"), "COUNCIL WIDENS THE NORTHERN PIER!"),
        new("standfirst by class", "standfirst", AtTop($"<p class='standfirst'>{Standfirst}</p>"), Standfirst),
        new("standfirst by class", "header", AtTop($"<header><p>{Standfirst}</p></header>"), Standfirst),
        new("standfirst by class", "Italian word", AtTop("<p class='occhiello'>Anche gli scettici del consiglio hanno ceduto.</p>"), "Anche gli scettici del consiglio hanno ceduto."),
        Top("byline above", "English", "By Mara Hale"),
        Top("byline above", "German", "Von Jan Petersen"),
        Top("byline above", "Greek", "Γράφει: Μαρία Νικολάου"),
        Top("byline above", "Chinese", "记者：张伟"),
        Top("byline above", "a name that the page declares", "Mara Hale, our reporter on the coast", AuthorTag("Mara Hale")),
        Top("date above", "English", "24 February 2026"),
        Top("date above", "a sentence of a date", "Published on 24 February 2026 at 10:15."),
        Top("date above", "German", "Stand: 24.02.2026, 10:15 Uhr"),
        Top("date above", "French", "il y a 3 heures"),
        Top("date above", "Japanese", "2026年2月24日 10時15分"),
        Top("reading time", "English", "4 minutes of reading"),
        Top("reading time", "Dutch", "Leestijd vier minuten"),
        Top("reading time", "French", "Temps de lecture : quatre minutes"),
        Top("disclosure above", "English", "Some of what we link to brings us an affiliate commission, which does not change what we write."),
        Top("disclosure above", "German", "Kaufen Sie über diese Verweise, erhalten wir eine Provision von den Händlern."),
        new("label above", "kicker", AtTop("<div class='kicker-head'>Ports and coasts</div>"), "Ports and coasts"),
    ];

    private static RuleCase Top(string rule, string what, string text, string head = "") => new(rule, what, AtTop($"<p>{text}</p>", head), text);
}
