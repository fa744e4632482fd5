using System.Collections.Immutable;

namespace SearchEngine.Entities.Lexicon;

/// <summary>Who held which office when.</summary>
internal sealed class OfficeBook
{
    private readonly NameLexicon _lexicon;
    private readonly Dictionary<string, ImmutableArray<OfficeTerm>> _byCountry;

    public OfficeBook(NameLexicon lexicon)
    {
        _lexicon = lexicon;
        _byCountry = lexicon.People.SelectMany(p => p.Offices).GroupBy(o => lexicon.CodeToday(o.Country), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.OrderByDescending(o => o.From).ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>The office a person held on a day; with no day, the one held now. Null when there was none.</summary>
    /// <remarks>Of several the one in the country that weighs most, so that Charles III is King of Canada in an article on Canada; else the first in the file.</remarks>
    public static OfficeTerm? Of(Person person, DateOnly? day, Func<string, int>? weightOf = null)
    {
        OfficeTerm? best = null;
        var weight = 0;
        foreach (var term in person.Offices)
        {
            if (!Covers(term, day)) continue;
            var own = weightOf?.Invoke(term.Country) ?? 0;
            if (best is not null && (term.Country == best.Country ? term.From <= best.From : own <= weight)) continue;
            (best, weight) = (term, own);
        }
        return best;
    }

    /// <summary>The person that "Iran's president" means on a day, with no day the latest one; null when nobody in the book fits. The title "*" means whoever leads the country.</summary>
    public int? Holder(int country, ImmutableArray<string> titles, DateOnly? day)
    {
        var entry = _lexicon.Countries[country];
        if (!_byCountry.TryGetValue(entry.Code, out var terms)) return null;
        foreach (var term in terms)
            if (Covers(term, day) && Means(titles, term, entry)) return _lexicon.PersonIndex[term.PersonId];
        return null;
    }

    /// <summary>True when the person ever led that country, or with null any.</summary>
    public bool HasLed(int person, int? country)
    {
        foreach (var term in _lexicon.People[person].Offices)
            if (country is not { } c || _lexicon.CodeToday(term.Country) == _lexicon.Countries[c].Code) return true;
        return false;
    }

    private static bool Covers(OfficeTerm term, DateOnly? day) => day is { } d ? term.IsHeldOn(d) : term.To == DateOnly.MaxValue;

    private static bool Means(ImmutableArray<string> titles, OfficeTerm term, Country country)
    {
        foreach (var title in titles)
        {
            var fits = title switch
            {
                "*" => term.Role != (country.LedByGovernment ? OfficeRole.State : OfficeRole.Government),
                "*state" => term.Role != OfficeRole.Government,
                "*government" => term.Role != OfficeRole.State,
                _ => string.Equals(title, term.Rank, StringComparison.Ordinal),
            };
            if (fits) return true;
        }
        return false;
    }
}
