using SearchEngine.Lucene.Naming;
using SearchEngine.Search.Requests;

namespace SearchEngine.Lucene.Querying;

/// <summary>The selections of a request with names turned into values, and what is to be said of those that nothing is called.</summary>
internal sealed class GivenSelections
{
    // As many names as a reader takes in at a glance.
    private const int MostOffered = 3;

    private readonly IndexView _view;
    private readonly List<string> _notes = [];

    public GivenSelections(IndexView view, IReadOnlyList<FacetSelection> given)
    {
        _view = view;
        Selections = [.. given.Where(static selection => !selection.IsEmpty).Select(Resolved)];
    }

    /// <summary>Those that choose anything. What nothing is called stays as it was given, and matches nothing.</summary>
    public IReadOnlyList<FacetSelection> Selections { get; }

    public IReadOnlyList<string> Notes => _notes;

    private FacetSelection Resolved(FacetSelection selection)
    {
        return selection with { Included = Values(selection.Included), Excluded = Values(selection.Excluded) };

        List<string> Values(IReadOnlyList<string> given) => [.. given.SelectMany(name => Called(selection.Dimension, name)).Distinct(StringComparer.Ordinal)];
    }

    private IReadOnlyList<string> Called(string dimension, string name)
    {
        var match = _view.ValueNames.Resolve(dimension, name, wholeOnly: true);
        if (match.Values.Count > 0) return match.Values;
        if (match.Absent is { } absent) return [absent];
        if (!_view.IsEmpty) Note(dimension, name);
        return [name];
    }

    // A filter is exact, so that counts and hits agree: names that only begin or end so are offered, not taken.
    private void Note(string dimension, string name)
    {
        var longer = _view.ValueNames.Resolve(dimension, name).Values.Take(MostOffered).Select(value => NameIndex.NameOf(dimension, _view[dimension].Labelled(value).Label)).ToList();
        if (longer.Count == 0 && _view.ValueNames.Likelier(dimension, name) is { } likelier) longer.Add(likelier);
        _notes.Add($"No {dimension} is called \u201C{name}\u201D.{(longer.Count == 0 ? "" : $" Did you mean {string.Join(" or ", longer)}?")}");
    }
}
