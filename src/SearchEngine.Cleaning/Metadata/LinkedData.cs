using System.Text.Json;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.Metadata;

/// <summary>Reads schema.org JSON-LD: the page's article out of arrays, @graph and what else is on the page.</summary>
internal static class LinkedData
{
    private const int MaxObjects = 2000;
    private const int MaxBreadcrumbs = 12;
    private const int MaxArticles = 50;
    private const int LongestTitle = 300;

    /// <summary>The page's article, else its page object as far as it is dated or named, and what kind of things the page says it holds.</summary>
    /// <param name="scripts">Contents of the JSON-LD scripts, in page order.</param>
    /// <param name="titles">What the page is titled elsewhere. Of several articles the one so titled is the page's; without titles the first.</param>
    public static LinkedPage Read(IReadOnlyList<string> scripts, params ReadOnlySpan<string?> titles)
    {
        var documents = new List<JsonDocument>();
        try
        {
            foreach (var script in scripts)
                if (LinkedScript.Parse(script) is { } document) documents.Add(document);
            return Read(documents, titles);
        }
        finally
        {
            foreach (var document in documents) document.Dispose();
        }
    }

    private static LinkedPage Read(List<JsonDocument> documents, ReadOnlySpan<string?> titles)
    {
        var objects = new List<JsonElement>();
        var values = new LinkedValues();
        foreach (var document in documents) Collect(document.RootElement, objects, values);
        return new LinkedPage(ArticleIn(objects, values, titles), LinkedFacts.Of(objects));
    }

    private static LinkedArticle? ArticleIn(List<JsonElement> objects, LinkedValues values, ReadOnlySpan<string?> titles)
    {
        var articles = new List<LinkedArticle>();
        LinkedArticle? rest = null;
        string? site = null;
        foreach (var found in objects)
        {
            if (IsArticle(found)) articles.Add(ToArticle(found, values));
            else if (IsPage(found) || IsCredited(found)) rest = Merge(rest, ToArticle(found, values) with { Headline = null });
            else if (LinkedValues.HasType(found, static type => type == "BreadcrumbList")) rest = Merge(rest, new LinkedArticle { Breadcrumbs = Breadcrumbs(found) });
            else if (LinkedValues.HasType(found, static type => type == "WebSite")) site ??= LinkedValues.Text(found, "name");
        }
        var article = MainArticle(articles, titles);
        if (article is not null || rest is not null) article = article is null ? rest : Merge(article, rest ?? new LinkedArticle());
        if (article is null) return site is null ? null : new LinkedArticle { Publisher = site };
        return article with { Publisher = article.Publisher ?? site };
    }

    // A page that goes on with the next article, or lists others, declares them all. Objects about one article complete each other.
    private static LinkedArticle? MainArticle(List<LinkedArticle> articles, ReadOnlySpan<string?> titles)
    {
        if (articles.Count == 0) return null;
        var main = articles[0];
        var best = Agreement(main, titles);
        foreach (var article in articles.Take(MaxArticles).Skip(1))
        {
            if (Agreement(article, titles) is var agreement && agreement <= best + 0.3) continue;
            main = article;
            best = agreement;
        }
        foreach (var article in articles.Take(MaxArticles))
            if (article != main && (article.Headline is null || main.Headline is null || Words.AreSame(article.Headline, main.Headline))) main = main.CompletedBy(article);
        return main;
    }

    private static double Agreement(LinkedArticle article, ReadOnlySpan<string?> titles)
    {
        var best = 0.0;
        foreach (var title in titles)
            if (title is not null && article.Headline is not null) best = Math.Max(best, Words.Overlap(Start(article.Headline), Start(title)));
        return best;
    }

    private static string Start(string text) => text.Length > LongestTitle ? text[..LongestTitle] : text;

    private static LinkedArticle Merge(LinkedArticle? first, LinkedArticle second) => first is null ? second : first.CompletedBy(second);

    // Objects in page order; nested ones only where an article may be: lists, @graph, mainEntity.
    private static void Collect(JsonElement root, List<JsonElement> objects, LinkedValues values)
    {
        var pending = new Stack<JsonElement>();
        pending.Push(root);
        while (pending.TryPop(out var element) && objects.Count < MaxObjects)
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in element.EnumerateArray().Take(MaxObjects).Reverse()) pending.Push(item);
                continue;
            }
            if (element.ValueKind != JsonValueKind.Object) continue;
            objects.Add(element);
            values.Add(element);
            foreach (var name in (ReadOnlySpan<string>)["breadcrumb", "mainEntity", "mainEntityOfPage", "@graph"])
                if (LinkedValues.Member(element, name) is { } inner) pending.Push(inner);
        }
    }

    private static LinkedArticle ToArticle(JsonElement found, LinkedValues values)
    {
        var credit = values.Names(found, "author").Count > 0 ? "author" : "creator";
        return new LinkedArticle
        {
            Headline = LinkedValues.Text(found, "headline") ?? LinkedValues.Text(found, "name"),
            Authors = values.Names(found, credit),
            AuthorIsOrganisation = values.AreOrganisations(found, credit),
            Published = LinkedValues.Text(found, "datePublished") ?? LinkedValues.Text(found, "dateCreated") ?? LinkedValues.Text(found, "uploadDate"),
            Modified = LinkedValues.Text(found, "dateModified"),
            Publisher = values.Names(found, "publisher").FirstOrDefault(),
            Section = LinkedValues.Text(found, "articleSection"),
            Description = LinkedValues.Text(found, "description"),
            Images = values.Urls(found, "image") is { Count: > 0 } images ? images : values.Urls(found, "thumbnailUrl"),
            Language = LinkedValues.Text(found, "inLanguage"),
        };
    }

    private static List<string> Breadcrumbs(JsonElement list)
    {
        if (LinkedValues.Member(list, "itemListElement") is not { } items) return [];
        var crumbs = new List<(double Position, string Name)>();
        foreach (var item in LinkedValues.Items(items).Take(MaxBreadcrumbs))
        {
            var name = LinkedValues.Text(item, "name") ?? (LinkedValues.Member(item, "item") is { } inner ? LinkedValues.Text(inner, "name") : null);
            var position = LinkedValues.Member(item, "position") is { ValueKind: JsonValueKind.Number } number && number.TryGetDouble(out var given) ? given : crumbs.Count + 1;
            if (name is not null) crumbs.Add((position, name));
        }
        return [.. crumbs.OrderBy(static crumb => crumb.Position).Select(static crumb => crumb.Name)];
    }

    private static bool IsArticle(JsonElement found) =>
        LinkedValues.HasType(found, static type => type.EndsWith("Article", StringComparison.Ordinal) || (type.EndsWith("Posting", StringComparison.Ordinal) && type != "JobPosting") || type is "Report" or "Review" or "CreativeWork");

    private static bool IsPage(JsonElement found) => LinkedValues.HasType(found, static type => type is "WebPage" or "ItemPage" or "AboutPage" or "MedicalWebPage" or "FAQPage" or "HowTo" or "Recipe");

    // Some sites call their articles Movie, Event or nothing at all.
    private static bool IsCredited(JsonElement found) =>
        LinkedValues.Member(found, "author") is not null && LinkedValues.Member(found, "datePublished") is not null && !LinkedValues.HasType(found, static type => type is "Comment" or "Review");
}
