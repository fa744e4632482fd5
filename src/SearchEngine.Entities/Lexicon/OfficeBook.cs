using System.Collections.Immutable;
using SearchEngine.Articles;

namespace SearchEngine.Entities.Lexicon;

/// <summary>Who held which office when.</summary>
internal sealed class OfficeBook
{
    private readonly NameLexicon _lexicon;
    private readonly Dictionary<string, ImmutableArray<OfficeTerm>> _byCountry;
    private readonly Dictionary<string, ImmutableArray<OfficeTerm>> _byOrganisation;

    public OfficeBook(NameLexicon lexicon)
    {
        _lexicon = lexicon;
        _byCountry = LatestFirst(lexicon.People, o => o.Country.Length > 0 ? lexicon.CodeToday(o.Country) : null);
        _byOrganisation = LatestFirst(lexicon.People, o => o.Organisation);
    }

    /// <summary>The state or government that a person led on a day; with no day, now. Null when there was none.</summary>
    public static OfficeTerm? Of(Person person, DateOnly? day)
    {
        foreach (var term in person.Offices)
            if (term.Kind == OfficeKind.Leader && Covers(term, day)) return term;
        return null;
    }

    /// <summary>The office of any kind that a person held on a day; with no day, the one held now. Null when there was none.</summary>
    /// <remarks>
    /// Leading a state or government goes before all else. Of several the one in the country that weighs most, so that Charles III is
    /// King of Canada in an article on Canada; else the first in the file.
    /// </remarks>
    public static OfficeTerm? AnyOf(Person person, DateOnly? day, Func<string, int>? weightOf = null)
    {
        OfficeTerm? best = null;
        var weight = 0;
        foreach (var term in person.Offices)
        {
            if (!Covers(term, day)) continue;
            if (best is { Kind: OfficeKind.Leader } && term.Kind != OfficeKind.Leader) continue;
            var own = weightOf?.Invoke(term.Country) ?? 0;
            var isHigher = term.Kind == OfficeKind.Leader && best?.Kind != OfficeKind.Leader;
            if (best is not null && !isHigher && (term.Country == best.Country ? term.From <= best.From : own <= weight)) continue;
            (best, weight) = (term, own);
        }
        return best;
    }

    /// <summary>The person that "Iran's president" means on a day, with no day the latest one; null when nobody in the book fits. The title "*" means whoever leads the country.</summary>
    public int? Holder(int country, ImmutableArray<string> titles, DateOnly? day)
    {
        var entry = _lexicon.Countries[country];
        return _byCountry.TryGetValue(entry.Code, out var terms) ? Holder(terms, titles, day, entry) : null;
    }

    /// <summary>The person that "the IMF's managing director" means on a day; the titles "*" and "*head" mean whoever leads the body.</summary>
    public int? HeadOf(int organisation, ImmutableArray<string> titles, DateOnly? day) =>
        _byOrganisation.TryGetValue(_lexicon.Organisations[organisation].Id, out var terms) ? Holder(terms, titles, day, country: null) : null;

    /// <summary>True when the person ever held an office of that country, or with null led any.</summary>
    /// <remarks>Ministers are many and their names common: "Minister Snow" without a country is not enough to know one.</remarks>
    public bool HasLed(int person, int? country)
    {
        foreach (var term in _lexicon.People[person].Offices)
            if (country is { } c ? _lexicon.CodeToday(term.Country) == _lexicon.Countries[c].Code : term.Kind == OfficeKind.Leader) return true;
        return false;
    }

    private static Dictionary<string, ImmutableArray<OfficeTerm>> LatestFirst(ImmutableArray<Person> people, Func<OfficeTerm, string?> keyOf)
    {
        var terms = new Dictionary<string, List<OfficeTerm>>(StringComparer.Ordinal);
        foreach (var term in people.SelectMany(p => p.Offices))
        {
            if (keyOf(term) is not { } key) continue;
            if (!terms.TryGetValue(key, out var list)) terms.Add(key, list = []);
            list.Add(term);
        }
        return terms.ToDictionary(t => t.Key, t => t.Value.OrderByDescending(o => o.From).ToImmutableArray(), StringComparer.Ordinal);
    }

    private int? Holder(ImmutableArray<OfficeTerm> terms, ImmutableArray<string> titles, DateOnly? day, Country? country)
    {
        foreach (var term in terms)
            if (Covers(term, day) && Means(titles, term, country)) return _lexicon.PersonIndex[term.PersonId];
        return null;
    }

    private static bool Covers(OfficeTerm term, DateOnly? day) => day is { } d ? term.IsHeldOn(d) : term.To == DateOnly.MaxValue;

    private static bool Means(ImmutableArray<string> titles, OfficeTerm term, Country? country)
    {
        foreach (var title in titles)
        {
            var fits = title switch
            {
                "*" when country is not null => term.Kind == OfficeKind.Leader && term.Role != (country.LedByGovernment ? OfficeRole.State : OfficeRole.Government),
                "*" or "*head" => country is null && term.Kind != OfficeKind.Minister,
                "*state" => term.Role is OfficeRole.State or OfficeRole.Both,
                "*government" => term.Role is OfficeRole.Government or OfficeRole.Both,
                "*foreign" => term.Role == OfficeRole.ForeignMinister,
                "*finance" => term.Role == OfficeRole.FinanceMinister,
                _ => term.Title.StartsWith(title, StringComparison.Ordinal) && (term.Title.Length == title.Length || term.Title.AsSpan(title.Length).StartsWith(" of ", StringComparison.Ordinal)),
            };
            if (fits) return true;
        }
        return false;
    }
}
