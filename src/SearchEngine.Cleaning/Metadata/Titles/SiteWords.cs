using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.Metadata.Titles;

/// <summary>What the site is called: by its name, and by its host where the name is not known.</summary>
internal sealed class SiteWords(string? name, Uri? url)
{
    private const int LongestName = 60;

    private readonly string _key = Words.Key(name ?? "");
    private readonly string[] _labels = LabelsOf(url);

    /// <summary>Whether a heading or a part of a title is the site's name, a short form of it, or its name with a few words around.</summary>
    public bool AreIn(string part)
    {
        if (part.Length > LongestName) return false;
        var key = Words.Key(part);
        if (key.Length == 0) return false;
        if (_key.Length > 0 && (key == _key || (key.Length > 3 && _key.Contains(key, StringComparison.Ordinal)) || (_key.Length > 2 && key.Length <= _key.Length + 14 && key.Contains(_key, StringComparison.Ordinal)))) return true;
        return NameHost(part);
    }

    /// <summary>Whether a text has the words of the host's name and few others: "The Harbour Paper" for harbour-paper.example.</summary>
    public bool NameHost(string part)
    {
        if (part.Length > LongestName) return false;
        return NamesHost(Words.Key(part)) || (part.Contains('&', StringComparison.Ordinal) && NamesHost(Words.Key(part.Replace("&", "and", StringComparison.Ordinal))));
    }

    private bool NamesHost(string key)
    {
        foreach (var label in _labels)
            if ((key.Length <= label.Length * 2 && key.Contains(label, StringComparison.Ordinal)) || (key.Length >= 4 && key.Length * 2 > label.Length && label.Contains(key, StringComparison.Ordinal))) return true;
        return false;
    }

    // Of "www.harbour-paper.co.uk" only "harbourpaper": what is short or in every address names nothing.
    private static string[] LabelsOf(Uri? url)
    {
        if (url is not { IsAbsoluteUri: true, Host.Length: > 0 } || url.HostNameType != UriHostNameType.Dns) return [];
        var labels = url.Host.Split('.');
        return [.. labels[..^1].Select(Words.Key).Where(static label => label.Length > 3 && label is not ("news" or "blog" or "blogs" or "blogspot" or "wordpress" or "medium" or "substack" or "mobile" or "edition" or "static"))];
    }
}
