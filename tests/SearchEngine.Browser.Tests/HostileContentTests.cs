using Microsoft.Playwright;
using SearchEngine.Browser.Tests.Browsing;
using SearchEngine.Server.Tests.Serving;

namespace SearchEngine.Browser.Tests;

/// <summary>What articles carry never runs in a reader's browser.</summary>
public sealed class HostileContentTests(Chromium chromium, HostileServer hostile)
{
    [Fact]
    public async Task No_payload_runs_on_any_page()
    {
        var page = await chromium.OpenAsync(hostile.Server.Address);
        var alarms = new List<string>();
        page.Dialog += async (_, dialog) =>
        {
            alarms.Add($"{page.Url}: {dialog.Message}");
            await dialog.DismissAsync();
        };
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && message.Text.Contains("Content Security Policy", StringComparison.Ordinal)) alarms.Add($"{page.Url}: {message.Text}");
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(hostile.Server.Address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) alarms.Add($"{page.Url} asked for {request.Url}");
        };
        string[] lists = ["/", "/search?q=attack", "/facet/organisation", "/facet/source", "/entity/country/XX"];
        var articles = Enumerable.Range(0, HostileNews.Payloads.Count).Select(i => $"/article/hostile-{i}");
        foreach (var path in lists.Concat(articles))
        {
            await page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded });
            Assert.NotEqual("XSS", await page.TitleAsync());
            Assert.Equal(0, await page.Locator("iframe, object, embed, img, base, main form[action*=evil], a[href^='javascript:'], a[href^='data:']").CountAsync());
        }
        Assert.Empty(alarms);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Suggestions_and_partial_updates_are_text_too()
    {
        var page = await chromium.OpenAsync(hostile.Server.Address);
        var alarms = new List<string>();
        page.Dialog += async (_, dialog) =>
        {
            alarms.Add(dialog.Message);
            await dialog.DismissAsync();
        };
        await page.GotoAsync("/search");
        await page.Locator("#q").PressSequentiallyAsync("attack");
        await page.GetByRole(AriaRole.Option).First.WaitForAsync();
        Assert.Equal(0, await page.Locator("#suggestions :is(img, svg, script, iframe)").CountAsync());
        await page.Locator("#q").PressAsync("Escape");
        // Not the first: HTML cannot carry its NUL, so that it comes back as the name of others.
        await page.Locator("fieldset[data-dimension=organisation] input").Nth(2).CheckAsync();
        await Assertions.Expect(page.Locator(".chip")).ToHaveCountAsync(1);
        Assert.Empty(alarms);
        await page.Context.CloseAsync();
    }
}
