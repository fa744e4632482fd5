using System.Globalization;

namespace SearchEngine.Training.Taggers;

/// <summary>Strict scores of names by type: right only with the same first and last word and the same type.</summary>
internal sealed class SpanScore
{
    private readonly Dictionary<string, (int Right, int Found, int Wanted)> _counts = new(StringComparer.Ordinal) { ["PER"] = default, ["ORG"] = default, ["LOC"] = default };

    public void Add(IReadOnlyCollection<LabelledName> wanted, IReadOnlyCollection<LabelledName> found)
    {
        foreach (var type in _counts.Keys.ToList())
        {
            var (right, all, gold) = _counts[type];
            _counts[type] = (right + found.Count(f => f.Type == type && wanted.Contains(f)), all + found.Count(f => f.Type == type), gold + wanted.Count(w => w.Type == type));
        }
    }

    public double F1(string? type = null)
    {
        var (right, found, wanted) = type is not null ? _counts[type] : (_counts.Values.Sum(c => c.Right), _counts.Values.Sum(c => c.Found), _counts.Values.Sum(c => c.Wanted));
        return found + wanted == 0 ? 0 : 2.0 * right / (found + wanted);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{F1():F3}  PER {F1("PER"):F3} ORG {F1("ORG"):F3} LOC {F1("LOC"):F3}");
}
