using SearchEngine.Crawling.Urls;

namespace SearchEngine.Crawling.Robots;

/// <summary>The path pattern of one allow or disallow line: <c>*</c> stands for anything, <c>$</c> at the end for the end.</summary>
/// <remarks>Matching takes a leftmost search per literal piece, so patterns full of stars cost no more than others.</remarks>
internal sealed class RobotsPattern
{
    private readonly string[] _pieces;
    private readonly bool _isAnchored;

    /// <summary>Reads a pattern as it stands in the file.</summary>
    public RobotsPattern(string text)
    {
        var normal = PercentEncoding.Normalize(text);
        Length = normal.Length;
        _isAnchored = normal.EndsWith('$');
        _pieces = (_isAnchored ? normal[..^1] : normal).Split('*');
    }

    /// <summary>Octets of the pattern in its percent-encoded form; the longest matching pattern decides.</summary>
    public int Length { get; }

    /// <summary>Whether the pattern matches a path with its query, percent-encoded in normal form.</summary>
    public bool Matches(ReadOnlySpan<char> target)
    {
        if (!target.StartsWith(_pieces[0], StringComparison.Ordinal)) return false;
        if (_pieces.Length == 1) return !_isAnchored || target.Length == _pieces[0].Length;

        var rest = target[_pieces[0].Length..];
        var last = _pieces.Length - 1;
        for (var i = 1; i < _pieces.Length; i++)
        {
            if (i == last && _isAnchored) return rest.EndsWith(_pieces[i], StringComparison.Ordinal);
            var found = rest.IndexOf(_pieces[i], StringComparison.Ordinal);
            if (found < 0) return false;
            rest = rest[(found + _pieces[i].Length)..];
        }
        return true;
    }
}
