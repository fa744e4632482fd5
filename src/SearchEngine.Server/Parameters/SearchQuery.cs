using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace SearchEngine.Server.Parameters;

/// <summary>The parameters of a search as they come in. All are text here, so that <see cref="SearchQueryReader"/> can say what is wrong with one.</summary>
internal sealed class SearchQuery
{
    [FromQuery(Name = "q"), Description("What to search for, in the query language; empty for every article. Never an error up to 2,000 characters.")]
    public string? Q { get; init; }

    [FromQuery(Name = "verbatim"), Description("Search for exactly what was typed, without correcting words that no article has; false when absent.")]
    public string? Verbatim { get; init; }

    [FromQuery(Name = "country"), Description("ISO 3166-1 alpha-2 code. Repeat for any of several; prefix '-' to exclude.")]
    public string[]? Country { get; init; }

    [FromQuery(Name = "leader"), Description("Id of a person in office as head of state or government when the article appeared. Repeat for any of several; prefix '-' to exclude.")]
    public string[]? Leader { get; init; }

    [FromQuery(Name = "office"), Description("Office that somebody in the article held when it appeared: President of Russia. Repeat for any of several; prefix '-' to exclude.")]
    public string[]? Office { get; init; }

    [FromQuery(Name = "person"), Description("Person id. Repeat for any of several; prefix '-' to exclude.")]
    public string[]? Person { get; init; }

    [FromQuery(Name = "organisation"), Description("Organisation id. Repeat for any of several; prefix '-' to exclude.")]
    public string[]? Organisation { get; init; }

    [FromQuery(Name = "source"), Description("Name of the site. Repeat for any of several; prefix '-' to exclude.")]
    public string[]? Source { get; init; }

    [FromQuery(Name = "language"), Description("ISO 639-1 code. Repeat for any of several; prefix '-' to exclude.")]
    public string[]? Language { get; init; }

    [FromQuery(Name = "published"), Description("Year or month of publication: 2024 or 2024-05. Repeat for any of several; prefix '-' to exclude.")]
    public string[]? Published { get; init; }

    [FromQuery(Name = "from"), Description("First day of publication (UTC), or first of a month or year: 2024-05-31, 2024-05, 2024.")]
    public string? From { get; init; }

    [FromQuery(Name = "to"), Description("Last day of publication (UTC), or last of a month or year: 2024-05-31, 2024-05, 2024.")]
    public string? To { get; init; }

    [FromQuery(Name = "sort"), Description("relevance (default), newest or oldest.")]
    public string? Sort { get; init; }

    [FromQuery(Name = "freshness"), Description("How much newer articles are preferred under sort=relevance: 0 not at all, 1 as much as all the words of the query; 0.1 when absent.")]
    public string? Freshness { get; init; }

    [FromQuery(Name = "size"), Description("Results a page, 0 to 1,000; 10 when absent.")]
    public string? Size { get; init; }

    [FromQuery(Name = "cursor"), Description("'next' of the response before, to go on from there.")]
    public string? Cursor { get; init; }

    [FromQuery(Name = "facets"), Description("Comma list of the dimensions to count; all when absent, none when empty.")]
    public string? Facets { get; init; }

    [FromQuery(Name = "facetSize"), Description("Values a facet, 1 to 1,000; 10 when absent.")]
    public string? FacetSize { get; init; }

    [FromQuery(Name = "timeline"), Description("Count hits over time; true when absent.")]
    public string? Timeline { get; init; }

    [FromQuery(Name = "interval"), Description("What a bar of the timeline stands for: auto (default), day, week, month, quarter or year.")]
    public string? Interval { get; init; }

    [FromQuery(Name = "highlight"), Description("Mark what matched in title and snippet; true when absent.")]
    public string? Highlight { get; init; }

    [FromQuery(Name = "explain"), Description("Say for the first twenty hits of the page where their scores come from; false when absent.")]
    public string? Explain { get; init; }

    public string[]? this[string dimension] => dimension switch
    {
        Search.Dimension.Country => Country,
        Search.Dimension.Leader => Leader,
        Search.Dimension.Office => Office,
        Search.Dimension.Person => Person,
        Search.Dimension.Organisation => Organisation,
        Search.Dimension.Source => Source,
        Search.Dimension.Language => Language,
        Search.Dimension.Published => Published,
        _ => null,
    };
}
