using System.Collections.Frozen;
using SearchEngine.Articles;
using SearchEngine.Importing;
using SearchEngine.Lucene;

namespace SearchEngine.Server.Tests.Serving;

/// <summary>Articles as nobody should store them, in a real index: whatever a page is handed, it has to print it as text.</summary>
internal static class HostileNews
{
    /// <summary>Payloads for markup, attributes, addresses, styles and scripts. Each would set the title or call <c>alert</c> if it ran.</summary>
    public static IReadOnlyList<string> Payloads { get; } =
    [
        "<script>document.title='XSS'</script>", "</title><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><svg onload=alert(1)>", "' onmouseover='alert(1)", "\" autofocus onfocus=\"alert(1)",
        "<mark><script>alert(1)</script></mark>", "</mark><img src=x onerror=alert(1)>", "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;alert(1)&#60;/script&#62;", "<iframe srcdoc='<script>alert(1)</script>'>",
        "<a href=javascript:alert(1)>x</a>", "javascript:alert(1)", "<style>*{display:none}</style>", "<base href=//evil.example>", "<meta http-equiv=refresh content=0;url=//evil.example>", "<!--", "-->", "<![CDATA[", "]]>",
        "{{7*7}}", "${7*7}", "@Html.Raw(1)", "<object data=javascript:alert(1)>", "<form action=//evil.example><input name=q>", "<math><mtext></p><script>alert(1)</script>", "<template><script>alert(1)</script>", "\u2028<script>alert(1)</script>",
        "<ScRiPt>alert(1)</sCrIpT>", "<svg><animate onbegin=alert(1)>", "<details open ontoggle=alert(1)>", "<video><source onerror=alert(1)>", "<body onload=alert(1)>", "<input type=image src=x onerror=alert(1)>", "<link rel=stylesheet href=//evil.example>",
        "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e", "\0<script>alert(1)</script>", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "%3Cscript%3Ealert(1)%3C/script%3E", "=HYPERLINK(\"//evil.example\")",
    ];

    private static readonly string[] Addresses =
        ["javascript:alert(1)", "data:text/html,<script>alert(1)</script>", "vbscript:msgbox(1)", "file:///etc/passwd", "http://good.example/\"onmouseover=\"alert(1)", "https://good.example/<script>"];

    /// <summary>One article for each payload, which it carries in every field.</summary>
    public static IReadOnlyList<AnnotatedArticle> Articles { get; } = [.. Payloads.Select(Article)];

    private static AnnotatedArticle Article(string payload, int i)
    {
        if (!ArticleId.TryParse($"hostile-{i}", out var id)) throw new InvalidOperationException("The id is well formed.");
        var text = $"Report of an attack: {payload}\n\nIt said {payload} twice.";
        return new AnnotatedArticle(
            new Article
            {
                Id = id, Url = new Uri(Addresses[i % Addresses.Length]), Title = $"Attack {payload}", Text = text, Byline = [payload], Site = payload, Language = payload, Description = payload,
                Published = new DateTimeOffset(2020, 1, 1 + (i % 28), 0, 0, 0, TimeSpan.Zero), Image = new Uri("javascript:alert(1)"),
            },
            [
                Named(EntityKind.Country, "XX", payload, text), Named(EntityKind.Person, $"person-{payload}", payload, text) with { Office = new Office(payload, payload) },
                Named(EntityKind.Organisation, payload, payload, text),
            ]);
    }

    private static Annotation Named(EntityKind kind, string id, string label, string text) => new()
    {
        Kind = kind, Id = id, Label = label, Salience = 0.5,
        Mentions = [new Mention(TextPart.Title, new TextSpan(0, 6), MentionRule.Name), new Mention(TextPart.Text, new TextSpan(text.IndexOf(label, StringComparison.Ordinal), label.Length), MentionRule.Alias)],
    };
}

/// <summary>A library that holds what the store would never have been given.</summary>
internal sealed class HostileLibrary : IArticleLibrary
{
    private static readonly FrozenDictionary<ArticleId, AnnotatedArticle> Articles = HostileNews.Articles.ToFrozenDictionary(a => a.Article.Id);

    public static LuceneArticleIndex Index(string path)
    {
        var index = LuceneArticleIndex.Open(path);
        index.Apply([.. HostileNews.Articles.Select((a, i) => new ArticleChange.Saved(i + 1, a))]);
        index.Refresh();
        return index;
    }

    public AnnotatedArticle? Find(ArticleId id) => Articles.GetValueOrDefault(id);

    public IReadOnlyList<AddResult> Add(IReadOnlyList<ArticleInput> inputs, CancellationToken cancellation = default) => [.. inputs.Select(_ => new AddResult(null, "This library is closed."))];

    public bool Remove(ArticleId id) => false;

    public EntityProfile Describe(EntityKind kind, string id) =>
        new(kind, id, id, HostileNews.Payloads, [new OfficeTerm(HostileNews.Payloads[0], HostileNews.Payloads[1], null, null)]);
}
