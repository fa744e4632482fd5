using SearchEngine.Crawling.Urls;

namespace SearchEngine.Crawling.Tests.Urls;

public sealed class SiteScopeTests
{
    [Theory]
    [InlineData("https://paper.example/", "https://paper.example/a", true)]
    [InlineData("https://paper.example/", "https://www.paper.example/a", true)]
    [InlineData("https://www.paper.example/", "https://paper.example/a", true)]
    [InlineData("https://paper.example/", "http://paper.example/a", true)]
    [InlineData("https://paper.example/", "https://sport.paper.example/a", false)]
    [InlineData("https://sport.paper.example/", "https://paper.example/a", false)]
    [InlineData("https://paper.example/", "https://notpaper.example/a", false)]
    [InlineData("https://paper.example/", "https://paper.example:8443/a", false)]
    [InlineData("http://paper.localhost:5081/", "http://paper.localhost:5081/a", true)]
    [InlineData("http://paper.localhost:5081/", "http://other.localhost:5081/a", false)]
    public void A_site_is_a_host_with_and_without_www(string seed, string url, bool belongs)
    {
        var scope = new SiteScope();
        scope.Add(new Uri(seed));

        Assert.Equal(belongs, scope.Contains(new Uri(url)));
    }

    [Fact]
    public void Listed_hosts_are_fetched_but_not_followed()
    {
        var scope = new SiteScope();
        scope.AddListed("other.example");

        Assert.True(scope.MayFetch("other.example"));
        Assert.False(scope.Contains(new Uri("https://other.example/")));
    }
}
