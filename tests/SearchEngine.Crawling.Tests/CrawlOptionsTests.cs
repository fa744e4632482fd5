using System.Text.RegularExpressions;

namespace SearchEngine.Crawling.Tests;

public sealed class CrawlOptionsTests
{
    [Fact]
    public void The_defaults_are_valid() => new CrawlOptions().Validate();

    public static TheoryData<string, CrawlOptions> Invalid => new()
    {
        { "Concurrency", new CrawlOptions { Concurrency = 0 } },
        { "Concurrency", new CrawlOptions { Concurrency = 257 } },
        { "HostDelay", new CrawlOptions { HostDelay = TimeSpan.FromSeconds(-1) } },
        { "MaxPages", new CrawlOptions { MaxPages = 0 } },
        { "MaxDepth", new CrawlOptions { MaxDepth = -1 } },
        { "MaxBody", new CrawlOptions { MaxBody = new ByteSize(10) } },
        { "MaxSitemap", new CrawlOptions { MaxSitemap = ByteSize.Mebibytes(2000) } },
        { "RequestTimeout", new CrawlOptions { RequestTimeout = TimeSpan.Zero } },
        { "MaxRedirects", new CrawlOptions { MaxRedirects = 101 } },
        { "MaxUrlLength", new CrawlOptions { MaxUrlLength = 10 } },
        { "MaxFailuresPerUrl", new CrawlOptions { MaxFailuresPerUrl = 0 } },
        { "MaxFailuresPerHost", new CrawlOptions { MaxFailuresPerHost = 0 } },
        { "RetryDelay", new CrawlOptions { RetryDelay = TimeSpan.FromHours(1) } },
        { "MaxRetryDelay", new CrawlOptions { MaxRetryDelay = TimeSpan.FromDays(2) } },
        { "Include", new CrawlOptions { Include = new Regex("(a+)+b") } },
        { "Exclude", new CrawlOptions { Exclude = new Regex("(a+)+b") } },
    };

    [Theory, MemberData(nameof(Invalid))]
    public void An_option_out_of_range_is_named(string name, CrawlOptions options)
    {
        var error = Assert.Throws<ArgumentException>(options.Validate);

        Assert.Equal(name, error.ParamName);
        Assert.Contains(name, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_user_agent_names_the_product_and_the_contact()
    {
        Assert.Equal("SearchEngineBot/0.1", new CrawlOptions().UserAgent);
        Assert.Equal("SearchEngineBot/0.1 (+https://e.example/bot)", new CrawlOptions { Contact = new Uri("https://e.example/bot") }.UserAgent);
    }
}
