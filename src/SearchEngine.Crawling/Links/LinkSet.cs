using SearchEngine.Crawling.Urls;

namespace SearchEngine.Crawling.Links;

/// <summary>Collects the links of one page.</summary>
internal sealed class LinkSet
{
    // Longer references cannot become a URL that is fetched.
    private const int MaxReference = 8192;

    private readonly HashSet<Uri> _seen = [];
    private readonly List<Uri> _found = [];

    public IReadOnlyCollection<Uri> Found => _found;
    public bool IsCut { get; private set; }
    public int NoFollowCount { get; private set; }
    public int OtherSchemeCount { get; private set; }

    public void Add(string reference, Uri baseUrl, bool isNoFollow)
    {
        // A bare fragment is the page itself.
        if (reference.Length is 0 or > MaxReference || reference[0] == '#') return;
        if (isNoFollow)
        {
            NoFollowCount++;
            return;
        }
        if (_found.Count >= PageLinks.MaxLinks)
        {
            IsCut = true;
            return;
        }
        if (!CanonicalUrl.TryResolve(reference, baseUrl, out var url) || !CanonicalUrl.IsWeb(url))
        {
            OtherSchemeCount++;
            return;
        }
        if (_seen.Add(url)) _found.Add(url);
    }
}
