using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchEngine.Articles;
using SearchEngine.Importing;
using SearchEngine.Search;
using SearchEngine.Search.Requests;
using SearchEngine.Search.Responses;
using SearchEngine.Server.Assets;
using SearchEngine.Server.Entities;
using SearchEngine.Server.Pages;
using SearchEngine.Server.Parameters;
using SearchEngine.Server.Problems;

namespace SearchEngine.Server;

/// <summary>The web pages, rendered on the server. They take the API's parameter names, and go on where the API would refuse: what cannot be used is said on the page.</summary>
public static class SearchPages
{
    private const int PageSize = 10;
    private const int ValuesPageSize = 60;

    /// <summary>Adds what the pages need beside <see cref="SearchApi.AddSearchApi"/>.</summary>
    public static IServiceCollection AddSearchPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        // Razor components bring data protection along; nothing here is protected with it, so no key is to be written to the home directory.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        return services;
    }

    /// <summary>Maps the pages and their styles and script.</summary>
    public static IEndpointRouteBuilder MapSearchPages(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        var pages = routes.MapGroup("").ExcludeFromDescription();
        pages.MapGet("/", Home);
        pages.MapGet("/search", Search);
        pages.MapGet("/facet/{dimension}", Facet);
        pages.MapGet("/article/{id}", Article);
        pages.MapGet("/entity/{dimension}/{id}", Entity);
        pages.MapGet("/help", () => PageResults.Of<HelpPage>(200));
        pages.MapGet("/problems", () => PageResults.Of<ProblemPage>(200));
        pages.MapGet("/problems/{name}", (string name) => ProblemKind.All.Any(k => k.Name == name)
            ? Results.Redirect($"/problems#{name}")
            : Missing($"There is no kind of error '{name}'."));
        pages.MapGet("/robots.txt", () => Results.Text("User-agent: *\nDisallow: /search\nDisallow: /facet\nDisallow: /feed\n"));
        pages.MapAssets();
        return routes;
    }

    private static RazorComponentResult<HomePage> Home(IArticleIndex index, CancellationToken cancellation)
    {
        var overview = index.Search(
            new SearchRequest
            {
                Sort = SortOrder.Newest,
                Size = 5,
                Facets = [new(Dimension.Country, 12), new(Dimension.Leader, 8), new(Dimension.Organisation, 8), new(Dimension.Source, 1)],
            },
            cancellation);
        return PageResults.Of<HomePage>(200, (nameof(HomePage.Overview), overview));
    }

    private static RazorComponentResult<SearchPage> Search([AsParameters] SearchQuery query, IArticleIndex index, CancellationToken cancellation)
    {
        var (read, errors) = SearchQueryReader.Read(query, PageSize);
        var notes = errors.Select(e => e.Message).ToList();
        var request = read with
        {
            Size = Math.Clamp(read.Size, 1, 100),
            Timeline = true,
            Highlight = true,
            Facets = [.. SearchPage.SideFacets.Select(d => new FacetRequest(d, 8)), new FacetRequest(Dimension.Published, 1_000)],
        };
        try
        {
            return Page(request, notes, index, cancellation);
        }
        catch (InvalidCursorException)
        {
            notes.Add("The address led to a page of results that is no longer there, so this is the first page.");
            return Page(request with { Cursor = null }, notes, index, cancellation);
        }
    }

    private static RazorComponentResult<SearchPage> Page(SearchRequest request, List<string> notes, IArticleIndex index, CancellationToken cancellation)
    {
        var response = index.Search(request, cancellation);
        return PageResults.Of<SearchPage>(200,
            (nameof(SearchPage.Request), request with { Selections = [.. request.Selections.Select(selection => Resolved(selection, response))] }),
            (nameof(SearchPage.Response), response),
            (nameof(SearchPage.Notes), notes));
    }

    /// <summary>Values in place of names: <c>country=Burma</c> is the box of MM, so that unticking it takes the filter away.</summary>
    private static FacetSelection Resolved(FacetSelection selection, SearchResponse response) =>
        response.Facets.TryGetValue(selection.Dimension, out var facet)
            ? selection with
            {
                Included = [.. facet.Values.Where(static value => value.Selected).Select(static value => value.Value)],
                Excluded = [.. facet.Values.Where(static value => value.Excluded).Select(static value => value.Value)],
            }
            : selection;

    private static IResult Facet(string dimension, string? prefix, string? offset, [AsParameters] SearchQuery query, IArticleIndex index, CancellationToken cancellation)
    {
        if (!Dimension.IsKnown(dimension)) return Missing($"There is no facet '{dimension}'.");
        var request = SearchQueryReader.Read(query, PageSize).Request with { Cursor = null };
        var skip = SearchQueryReader.Number(offset, "offset", 0, int.MaxValue - ValuesPageSize, 0, []);
        var sort = SearchQueryReader.ValueSort(query.Sort, []);
        prefix = (prefix ?? "").Trim();
        if (prefix.Length > SearchQueryReader.MaxValueLength) prefix = prefix[..SearchQueryReader.MaxValueLength];
        var values = index.FacetValues(
            new FacetValuesRequest { Search = request, Dimension = dimension, Prefix = prefix.Length == 0 ? null : prefix, Sort = sort, Offset = skip, Size = ValuesPageSize }, cancellation);
        return PageResults.Of<FacetPage>(200,
            (nameof(FacetPage.Name), dimension), (nameof(FacetPage.Search), request), (nameof(FacetPage.Result), values),
            (nameof(FacetPage.Prefix), prefix), (nameof(FacetPage.Sort), sort), (nameof(FacetPage.Offset), skip), (nameof(FacetPage.Size), ValuesPageSize));
    }

    private static IResult Article(string id, IArticleIndex index, IArticleLibrary library, CancellationToken cancellation)
    {
        if (!ArticleId.TryParse(id, out var parsed) || library.Find(parsed) is not { } article)
            return Missing("There is no such article. It may have been removed; search for its title.");
        return PageResults.Of<ArticlePage>(200,
            (nameof(ArticlePage.Article), article), (nameof(ArticlePage.Similar), index.Similar(parsed, 6, cancellation)));
    }

    private static IResult Entity(string dimension, string id, IArticleIndex index, IArticleLibrary library, CancellationToken cancellation) =>
        Dimension.IsKnown(dimension) && EntityPortrait.Find(dimension, id, index, library, cancellation) is { } portrait
            ? PageResults.Of<EntityPage>(200, (nameof(EntityPage.Portrait), portrait))
            : Missing("No article and no dictionary knows this name. Search for it in the text instead.");

    private static RazorComponentResult<MessagePage> Missing(string detail) =>
        PageResults.Of<MessagePage>(404, (nameof(MessagePage.Heading), "Page not found"), (nameof(MessagePage.Detail), detail));
}
