using SearchEngine.Samples.Designs;
using static SearchEngine.Samples.Designs.Html;

namespace SearchEngine.Samples.Hosting;

/// <summary>Contents of the pages that are neither article nor listing.</summary>
internal static class Notices
{
    // Only one site links its broken and its slow page, so that a crawl of the others is quick and clean.
    public static string About(Newsroom newsroom) => $"""
        <p>{Text(newsroom.Design.Name)} is a sample newspaper. Its reporters are invented; what they report is not.</p>
        <p>The paper has {newsroom.Articles.Count} articles in {newsroom.Sections.Count} sections. It was made to be crawled, cleaned, annotated and searched.</p>
        <ul><li><a href="/private/">For the staff</a></li>{(newsroom.Design == SiteDesign.Harbour ? """<li><a href="/error">A page that fails</a></li><li><a href="/slow">A page that takes its time</a></li>""" : "")}
        <li><a href="/no-such-page">A page that is gone</a></li></ul>
        """;

    /// <summary>Holds every kind of link that a crawler must not follow.</summary>
    public static string Contact(Newsroom newsroom) => $"""
        <p>Write to <a href="mailto:desk@{newsroom.Design.Host}">the desk</a> or call <a href="tel:+0000000">the switchboard</a>.</p>
        <p>Technical notes for the administrator: <a href="http://169.254.169.254/latest/">machine</a>, <a href="file:///etc/passwd">accounts</a>,
        <a href="javascript:alert('contact')">test</a>, <a href="data:text/html,hello">sample</a>, <a href="http://[::1]:1/">console</a>.</p>
        """;

    public const string Private = """<p>Rosters and drafts, for the staff alone. <a href="/private/drafts">Drafts</a></p>""";

    public const string Drafts = "<p>Nothing here is fit to print.</p>";

    public const string Login = """
        <form method="post" action="/login"><p><label>Name <input name="user"></label></p><p><label>Password <input type="password" name="password"></label></p><p><button>Sign in</button></p></form>
        <p>No account yet? Subscribers read more.</p>
        """;

    public const string Paywall = """
        <p>What happened this week, and what it means.</p>
        <div class="paywall"><p>The rest of this briefing is for subscribers. <a href="/login">Sign in</a> or choose a subscription to read on.</p></div>
        """;

    public const string NotFound = """<p>We are sorry: there is no page at this address. It may have moved. <a href="/">Go to the front page</a>.</p>""";

    public const string Error = "<p>Something went wrong on our side. Please come back later.</p>";

    public static string Slow { get; } = "<p>This page comes down a narrow wire.</p>\n" + string.Concat(Enumerable.Range(1, 40).Select(line => $"<!-- line {line} of what makes it long -->\n"));
}
