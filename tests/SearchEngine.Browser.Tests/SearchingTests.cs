using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SearchEngine.Browser.Tests.Browsing;
using SearchEngine.Server.Tests.Serving;

namespace SearchEngine.Browser.Tests;

public sealed class SearchingTests(Chromium chromium, NewsServer news)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Typing_words_and_pressing_enter_finds_articles(bool script)
    {
        var page = await chromium.OpenAsync(news.Server.Address, script: script);
        await page.GotoAsync("/");
        await page.Locator("#q").FillAsync("border treaty");
        await page.Locator("#q").PressAsync("Enter");
        await Assertions.Expect(page.Locator("#found")).ToContainTextAsync("1 article");
        await Assertions.Expect(page.Locator(".hit mark").First).ToBeVisibleAsync();
        await page.Locator(".hit h3 a").First.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Putin and Xi open border talks");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_script_several_ticks_are_applied_by_a_button()
    {
        var page = await chromium.OpenAsync(news.Server.Address, script: false);
        await page.GotoAsync("/search");
        await Country(page, "CN").CheckAsync();
        await Country(page, "KZ").CheckAsync();
        await page.Locator("fieldset[data-dimension=country] .apply").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("country=CN&country=KZ"));
        await Assertions.Expect(page.Locator("#found")).ToContainTextAsync("5 articles");
        await Country(page, "KZ").UncheckAsync();
        await Country(page, "CN").UncheckAsync();
        await page.Locator("fieldset[data-dimension=country] .apply").ClickAsync();
        await Assertions.Expect(page.Locator("#found")).ToContainTextAsync("7 articles");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_tick_changes_results_and_address_but_not_the_counts_of_its_own_facet()
    {
        var page = await chromium.OpenAsync(news.Server.Address);
        await page.GotoAsync("/search");
        var before = await Counts(page);
        await page.EvaluateAsync("window.sameDocument = true");
        await Country(page, "DE").CheckAsync();
        await Assertions.Expect(page.Locator("#found")).ToContainTextAsync("3 articles");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/search\\?country=DE$"));
        Assert.Equal(before, await Counts(page));
        await Country(page, "KZ").CheckAsync();
        await Assertions.Expect(page.Locator("#found")).ToContainTextAsync("4 articles");
        Assert.Equal(before, await Counts(page));
        Assert.True(await page.EvaluateAsync<bool>("window.sameDocument === true"));
        Assert.Equal("KZ", await page.EvaluateAsync<string>("document.activeElement.value"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Back_and_forward_walk_through_the_searches()
    {
        var page = await chromium.OpenAsync(news.Server.Address);
        await page.GotoAsync("/search?q=summit");
        await Assertions.Expect(page.Locator("#found")).ToContainTextAsync("3 articles");
        await Country(page, "KZ").CheckAsync();
        await Assertions.Expect(page.Locator("#found")).ToContainTextAsync("1 article ");
        await page.Locator(".sorts a", new PageLocatorOptions { HasText = "Oldest" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("sort=oldest"));
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator(".sorts a[aria-current]")).ToHaveTextAsync("Relevance");
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("#found")).ToContainTextAsync("3 articles");
        await Assertions.Expect(Country(page, "KZ")).Not.ToBeCheckedAsync();
        await page.GoForwardAsync();
        await Assertions.Expect(Country(page, "KZ")).ToBeCheckedAsync();
        await page.Locator(".hit h3 a").First.ClickAsync();
        await page.GoBackAsync();
        await Assertions.Expect(Country(page, "KZ")).ToBeCheckedAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_value_is_excluded_shown_so_and_taken_back()
    {
        var page = await chromium.OpenAsync(news.Server.Address);
        await page.GotoAsync("/search");
        await page.GetByLabel("Exclude China", new PageGetByLabelOptions { Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#found")).ToContainTextAsync("2 articles");
        await Assertions.Expect(page.Locator(".chip.not")).ToContainTextAsync("China");
        await page.GetByLabel("No longer exclude China").ClickAsync();
        await Assertions.Expect(page.Locator("#found")).ToContainTextAsync("7 articles");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Chips_and_clear_all_take_filters_away()
    {
        var page = await chromium.OpenAsync(news.Server.Address);
        await page.GotoAsync("/search?q=summit&country=CN&person=xi-jinping&from=2014-06-01");
        await Assertions.Expect(page.Locator(".chip")).ToHaveCountAsync(3);
        await page.Locator(".chip", new PageLocatorOptions { HasText = "Date" }).ClickAsync();
        await Assertions.Expect(page.Locator(".chip")).ToHaveCountAsync(2);
        await page.GetByText("Clear all").ClickAsync();
        await Assertions.Expect(page.Locator(".chip")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("#q")).ToHaveValueAsync("summit");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_bar_of_the_timeline_narrows_the_dates()
    {
        var page = await chromium.OpenAsync(news.Server.Address);
        await page.GotoAsync("/search");
        await page.Locator(".timeline a").First.ClickAsync();
        await Assertions.Expect(page.Locator("#found")).ToContainTextAsync("1 article");
        await Assertions.Expect(page.Locator("input[name=from]")).ToHaveValueAsync(new Regex("^2012"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_suggestion_is_chosen_by_keyboard_and_sets_the_filter()
    {
        var page = await chromium.OpenAsync(news.Server.Address);
        await page.GotoAsync("/");
        var box = page.GetByRole(AriaRole.Combobox);
        await box.PressSequentiallyAsync("kaz");
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        await box.PressAsync("ArrowDown");
        await Assertions.Expect(page.GetByRole(AriaRole.Option, new PageGetByRoleOptions { Selected = true })).ToContainTextAsync("Kazakhstan");
        Assert.Equal("suggestion-0", await box.GetAttributeAsync("aria-activedescendant"));
        await box.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("country=KZ"));
        await Assertions.Expect(page.Locator("#found")).ToContainTextAsync("2 articles");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Escape_closes_the_suggestions_and_keeps_the_words()
    {
        var page = await chromium.OpenAsync(news.Server.Address);
        await page.GotoAsync("/search");
        var box = page.GetByRole(AriaRole.Combobox);
        await box.PressSequentiallyAsync("kaz");
        await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await box.PressAsync("Escape");
        await Assertions.Expect(page.GetByRole(AriaRole.Listbox)).ToBeHiddenAsync();
        await Assertions.Expect(box).ToHaveValueAsync("kaz");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Single_keys_lead_to_the_box_to_results_and_to_help_unless_switched_off()
    {
        var page = await chromium.OpenAsync(news.Server.Address);
        await page.GotoAsync("/search");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        Assert.Equal(1, await page.EvaluateAsync<int>("[...document.querySelectorAll('.hit h3 a')].indexOf(document.activeElement)"));
        await page.Keyboard.PressAsync("/");
        Assert.Equal("q", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.EvaluateAsync("document.activeElement.blur()");
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/help#shortcuts$"));
        await page.Locator("#shortcuts-on").UncheckAsync();
        await page.GotoAsync("/search");
        await page.Keyboard.PressAsync("/");
        Assert.NotEqual("q", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task On_a_small_screen_filters_are_in_a_drawer_that_stays_open_while_they_change()
    {
        var page = await chromium.OpenAsync(news.Server.Address, 360, 640);
        await page.GotoAsync("/search");
        await Assertions.Expect(Country(page, "CN")).ToBeHiddenAsync();
        await page.GetByText("Filters", new PageGetByTextOptions { Exact = true }).ClickAsync();
        await Country(page, "CN").CheckAsync();
        await Assertions.Expect(page.Locator("#found")).ToContainTextAsync("5 articles");
        await Assertions.Expect(Country(page, "CN")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_description_of_the_api_can_be_read_offline()
    {
        var page = await chromium.OpenAsync(news.Server.Address);
        var foreign = new List<string>();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(news.Server.Address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) foreign.Add(request.Url);
        };
        await page.GotoAsync("/scalar/");
        await page.GetByText("Ranked articles with facet counts and timeline").First.WaitForAsync();
        Assert.Empty(foreign);
        await page.Context.CloseAsync();
    }

    private static ILocator Country(IPage page, string code) => page.Locator($"input[name=country][value={code}]");

    private static async Task<string> Counts(IPage page) =>
        string.Join(' ', (await page.Locator("fieldset[data-dimension=country] li .value").AllInnerTextsAsync()).Select(t => Regex.Replace(t, "\\s+", " ")).Order());
}
