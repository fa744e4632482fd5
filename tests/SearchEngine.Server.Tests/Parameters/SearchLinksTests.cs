using CsCheck;
using Microsoft.AspNetCore.WebUtilities;
using SearchEngine.Search;
using SearchEngine.Search.Requests;
using SearchEngine.Server.Parameters;

namespace SearchEngine.Server.Tests.Parameters;

public sealed class SearchLinksTests
{
    private static readonly Gen<string> Value = Gen.String[Gen.OneOf(Gen.Char['!', '~'], Gen.Char['à', 'ÿ'], Gen.Const(' '), Gen.Const('中')), 1, 12]
        .Select(v => v.Trim(' ', '-')).Where(v => v.Length > 0 && !v.Any(char.IsLower));

    private static readonly Gen<SearchRequest> Requests = Gen.Select(
        Gen.String[Gen.Char[' ', '~'], 0, 20], Value.Array[0, 3], Value.Array[0, 2], Gen.Int[0, 3_000], Gen.Enum<SortOrder>(), Gen.Int[0, 5],
        (text, included, excluded, days, sort, dimension) => new SearchRequest
        {
            Text = text.Trim(),
            Selections = [.. new[] { new FacetSelection(Dimension.All[dimension], [.. included.Distinct()], [.. excluded.Distinct()]) }.Where(s => !s.IsEmpty)],
            From = days % 3 == 0 ? null : new DateOnly(2010, 1, 1).AddDays(days),
            To = days % 2 == 0 ? null : new DateOnly(2020, 1, 1).AddDays(days),
            Sort = sort,
            Verbatim = days % 5 == 0,
        });

    [Fact]
    public void An_address_reads_back_as_the_search_it_was_made_from() =>
        Requests.Sample(request =>
        {
            var (read, errors) = Read(SearchLinks.QueryString(request));
            return errors.Count == 0 && Same(read, request);
        });

    [Fact]
    public void Adding_and_removing_a_value_leads_back() =>
        Gen.Select(Requests, Value).Sample((request, value) =>
            Same(SearchLinks.Remove(SearchLinks.Include(request, Dimension.Country, value + "#"), Dimension.Country, value + "#"), request)
            && Same(SearchLinks.Remove(SearchLinks.Exclude(request, Dimension.Country, value + "#"), Dimension.Country, value + "#"), request));

    [Fact]
    public void A_value_is_included_or_excluded_never_both()
    {
        var request = SearchLinks.Exclude(SearchLinks.Include(new SearchRequest(), Dimension.Person, "a"), Dimension.Person, "a");
        Assert.Equal("?person=-a", SearchLinks.QueryString(request));
        Assert.Equal("?person=a", SearchLinks.QueryString(SearchLinks.Include(request, Dimension.Person, "a")));
    }

    [Fact]
    public void A_changed_search_begins_at_its_first_page() =>
        Assert.Equal("?q=x&country=CN", SearchLinks.QueryString(SearchLinks.Include(new SearchRequest { Text = "x", Cursor = "c" }, Dimension.Country, "CN")));

    private static bool Same(SearchRequest left, SearchRequest right) => SearchLinks.QueryString(left) == SearchLinks.QueryString(right);

    private static ReadSearch Read(string queryString)
    {
        var values = QueryHelpers.ParseQuery(queryString);
        string[]? All(string name) => values.TryGetValue(name, out var found) ? [.. found.Select(v => v ?? "")] : null;
        string? One(string name) => All(name)?[0];
        return SearchQueryReader.Read(new SearchQuery
        {
            Q = One("q"), Verbatim = One("verbatim"), From = One("from"), To = One("to"), Sort = One("sort"), Country = All("country"), Leader = All("leader"), Office = All("office"), Person = All("person"),
            Organisation = All("organisation"), Source = All("source"), Language = All("language"), Published = All("published"),
        });
    }
}
