using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using SearchEngine.Browser.Tests.Browsing;
using SearchEngine.Server.Tests.Serving;

namespace SearchEngine.Browser.Tests;

public sealed class AccessibilityTests(Chromium chromium, NewsServer news)
{
    private static readonly AxeRunOptions Contrast = new() { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast"] } };

    public static TheoryData<string> Pages =>
    [
        "/", "/search", "/search?q=summit&country=CN&country=-DE&from=2010-01-01", "/search?q=sumit", "/search?q=xyzzy&country=CN", "/facet/country?q=summit", "/article/talks-2019", "/entity/person/angela-merkel",
        "/entity/country/CN", "/help", "/problems", "/nowhere",
    ];

    [Theory, MemberData(nameof(Pages))]
    public async Task Axe_finds_no_violation(string path)
    {
        var page = await chromium.OpenAsync(news.Server.Address);
        await page.GotoAsync(path);
        Check(await page.RunAxe(), path);

        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        Check(await page.RunAxe(Contrast), path + ", dark");

        await page.SetViewportSizeAsync(360, 640);
        if (await page.Locator(".drawer > summary").CountAsync() > 0) await page.Locator(".drawer > summary").ClickAsync();
        Check(await page.RunAxe(), path + ", small");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Open_suggestions_have_no_violation_either()
    {
        var page = await chromium.OpenAsync(news.Server.Address);
        await page.GotoAsync("/");
        await page.Locator("#q").PressSequentiallyAsync("kaz");
        await page.GetByRole(AriaRole.Option).First.WaitForAsync();
        Check(await page.RunAxe(), "open suggestions");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(360)]
    [InlineData(320)]
    public async Task Nothing_scrolls_sideways_on_a_small_screen(int width)
    {
        var page = await chromium.OpenAsync(news.Server.Address, width, 640);
        foreach (string path in Pages.Select(row => row.Data))
        {
            await page.GotoAsync(path);
            if (await page.Locator(".drawer > summary").CountAsync() > 0) await page.Locator(".drawer > summary").ClickAsync();
            Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_first_tab_stop_skips_to_the_content()
    {
        var page = await chromium.OpenAsync(news.Server.Address);
        await page.GotoAsync("/search");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Context.CloseAsync();
    }

    private static void Check(AxeResult result, string where) =>
        Assert.True(result.Violations.Length == 0, $"{where}:\n" + string.Join('\n', result.Violations.Select(v => $"{v.Id}: {v.Help}\n  {string.Join("\n  ", v.Nodes.Take(3).Select(n => n.Html))}")));
}
