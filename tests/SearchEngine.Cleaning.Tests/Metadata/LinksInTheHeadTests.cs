using static SearchEngine.Cleaning.Tests.PageFixture;

namespace SearchEngine.Cleaning.Tests.Metadata;

public sealed class LinksInTheHeadTests
{
    [Theory]
    [InlineData("<meta property='og:image' content='/pier.jpg'>", "https://harbour.example/pier.jpg")]
    [InlineData("<meta property='og:image' content='data:image/gif;base64,R0lGOD'><meta name='twitter:image' content='//cdn.example/pier.jpg'>", "https://cdn.example/pier.jpg")]
    [InlineData("<meta property='og:image' content='https://harbour.example/harbour-logo-512x512.png'>", null)]
    [InlineData("<meta property='og:image' content='https://harbour.example/default-og.jpg'><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"image\":[{\"@type\":\"ImageObject\",\"url\":\"https://harbour.example/pier.jpg\"}]}</script>", "https://harbour.example/pier.jpg")]
    [InlineData("<meta property='og:image' content='https://harbour.example/1x1.gif'>", null)]
    [InlineData("<meta property='og:image' content='https://harbour.example/crane-under-a-logo.jpg'>", "https://harbour.example/crane-under-a-logo.jpg")]
    [InlineData("<link rel='image_src' href='/pier.jpg'>", "https://harbour.example/pier.jpg")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"image\":[\"/a.jpg\",\"/b.jpg\"]}</script>", "https://harbour.example/a.jpg")]
    public void A_lead_image_is_a_picture(string head, string? expected) => Assert.Equal(expected, Clean(Html(head: head)).Image?.AbsoluteUri);

    [Theory]
    [InlineData("<link rel='amphtml' href='/amp/pier'>", "https://harbour.example/amp/pier")]
    [InlineData("<link rel='amphtml' href='javascript:x()'>", null)]
    [InlineData("", null)]
    public void An_amp_version_is_absolute(string head, string? expected) => Assert.Equal(expected, Clean(Html(head: head)).AmpUrl?.AbsoluteUri);

    [Theory]
    [InlineData("<meta property='og:description' content='Council widens the northern pier'><meta name='description' content='Ferries will berth elsewhere.'>", "Ferries will berth elsewhere.")]
    [InlineData("<meta property='og:description' content='...'>", null)]
    public void A_description_says_more_than_the_title(string head, string? expected) => Assert.Equal(expected, Clean(Html(head: head)).Description);

    [Fact]
    public void Evidence_names_the_place_of_every_field()
    {
        var evidence = new ArticleCleaner().Explain(Page(Html(head: "<link rel='canonical' href='https://harbour.example/pier'><link rel='amphtml' href='/amp'><meta property='og:site_name' content='The Harbour Paper'><meta property='article:section' content='World'><meta name='description' content='Ferries will berth elsewhere.'><meta property='og:image' content='/pier.jpg'>"))).Evidence;
        Assert.Equal(
            ["amp: Link", "canonical: Link", "description: Head", "image: OpenGraph", "section: OpenGraph", "site: OpenGraph", "title: VisibleText"],
            evidence.Where(pair => pair.Key is not ("published" or "modified" or "language")).Select(pair => $"{pair.Key}: {pair.Value}").Order(StringComparer.Ordinal));
    }
}
