using System.Collections.Immutable;
using SearchEngine.Articles;
using SearchEngine.Entities.Loading;
using SearchEngine.Entities.Text;

namespace SearchEngine.Entities.Lexicon;

/// <summary>Every name, role and cue of the knowledge base, ready for matching. Immutable once built, thread-safe.</summary>
internal sealed class NameLexicon
{
    private readonly List<ImmutableArray<int>> _surnames = [];
    private static readonly List<int> NoSurnames = [];
    private readonly Dictionary<int, List<int>> _surnamesOfPerson = [];
    private readonly Dictionary<string, int> _peopleByNameId = new(StringComparer.Ordinal);

    public NameLexicon(KnowledgeFiles files)
    {
        Countries = files.Countries;
        People = files.People;
        Organisations = files.Organisations;
        Places = files.Places;
        CountryIndex = Index(Countries.Select(c => c.Code));
        PersonIndex = Index(People.Select(p => p.Id));
        Names = new PhraseTrie<Meaning>(Vocabulary);
        Cues = new PhraseTrie<CuePhrase>(Vocabulary);
        Roles = new PhraseTrie<RolePhrase>(Vocabulary);

        AddCues(files);
        AddCountries(files.Places);
        AddPeople();
        AddOrganisations();
        Possessive = Vocabulary.Add("s");
        Of = Vocabulary.Add("of");
        The = Vocabulary.Add("the");
        Offices = new OfficeBook(this);
    }

    public Vocabulary Vocabulary { get; } = new();
    public PhraseTrie<Meaning> Names { get; }
    public PhraseTrie<CuePhrase> Cues { get; }
    public PhraseTrie<RolePhrase> Roles { get; }
    public OfficeBook Offices { get; }

    public ImmutableArray<Country> Countries { get; }
    public ImmutableArray<Person> People { get; }
    public ImmutableArray<Organisation> Organisations { get; }
    public ImmutableArray<Place> Places { get; }
    public Dictionary<string, int> CountryIndex { get; }
    public Dictionary<string, int> PersonIndex { get; }

    /// <summary>The code in use today: that of the successor for a state that is gone.</summary>
    public string CodeToday(string code) => CountryIndex.TryGetValue(code, out var i) ? Countries[i].Successor ?? code : code;

    /// <summary>What each role noun means, by the number that <see cref="Roles"/> gives.</summary>
    public List<RoleNoun> RoleNouns { get; } = [];

    public int Possessive { get; }
    public int Of { get; }
    public int The { get; }

    /// <summary>The people who share a family name.</summary>
    public ImmutableArray<int> PeopleOfSurname(int surname) => _surnames[surname];

    /// <summary>The family names of a person; most have one or none.</summary>
    public List<int> SurnamesOfPerson(int person) => _surnamesOfPerson.TryGetValue(person, out var surnames) ? surnames : NoSurnames;

    /// <summary>The person with a name of this id (see <see cref="Rules.PersonNames"/>), first and last word enough; null when none or several have.</summary>
    public int? PersonOfNameId(string id)
    {
        if (_peopleByNameId.TryGetValue(Rules.PersonNames.KeyOf(id), out var person)) return person < 0 ? null : person;
        var (first, last) = (id.IndexOf('-', StringComparison.Ordinal), id.LastIndexOf('-'));
        return first > 1 && last > first && _peopleByNameId.TryGetValue(Rules.PersonNames.KeyOf(string.Concat(id.AsSpan(0, first), id.AsSpan(last))), out person) && person >= 0 ? person : null;
    }

    private static Dictionary<string, int> Index(IEnumerable<string> ids)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var id in ids) index.Add(id, index.Count);
        return index;
    }

    private void AddCues(KnowledgeFiles files)
    {
        foreach (var cue in files.Cues)
        {
            switch (cue.Kind)
            {
                case CueKind.Hidden:
                    Names.Add(cue.Phrase, new Meaning(MeaningKind.Hidden, 0, MentionRule.Name, NameMark.None));
                    break;
                case CueKind.Role:
                    Roles.Add(cue.Phrase.ToLowerInvariant(), new RolePhrase(RoleNouns.Count));
                    RoleNouns.Add(RoleNounOf(cue));
                    break;
                case CueKind.Title or CueKind.OfficeTitle or CueKind.Honorific:
                    Cues.Add(cue.Phrase, new CuePhrase(cue.Kind));
                    break;
                default:
                    Vocabulary.AddCue(Vocabulary.Add(cue.Phrase), cue.Kind);
                    break;
            }
        }
        foreach (var name in files.GivenNames)
            Vocabulary.AddCue(Vocabulary.Add(name.Name), name.IsFamilyNameFirst ? CueKind.FamilyNameFirst : name.IsPlace ? CueKind.PlaceGivenName : CueKind.GivenName);
    }

    // "@US" among the titles: the office is one of that country when no other is named.
    private RoleNoun RoleNounOf(Cue cue)
    {
        var country = cue.Values.FirstOrDefault(v => v.StartsWith('@'));
        return new RoleNoun(
            country is not null && CountryIndex.TryGetValue(country[1..], out var index) ? index : null,
            cue.Values.RemoveAll(v => v.StartsWith('@')));
    }

    private void AddCountries(ImmutableArray<Place> places)
    {
        for (var i = 0; i < Countries.Length; i++)
        {
            var country = Countries[i];
            var today = CountryIndex[country.Successor ?? country.Code];
            if (today == i) AddName(country.Name, country.Aliases, MeaningKind.Country, i);
            else Names.Add(country.Name, new Meaning(MeaningKind.Country, today, MentionRule.Alias, NameMark.None));
            foreach (var alias in country.Aliases) Names.Add(alias.Text, new Meaning(MeaningKind.Country, today, MentionRule.Alias, alias.Mark));
            foreach (var demonym in country.Demonyms) Names.Add(demonym.Text, new Meaning(MeaningKind.Country, today, MentionRule.Demonym, demonym.Mark));
            foreach (var capital in country.Capitals) Names.Add(capital.Text, new Meaning(MeaningKind.Country, today, MentionRule.Capital, capital.Mark));
        }
        foreach (var place in places)
        {
            var kind = place.IsRegion ? MeaningKind.Region : MeaningKind.City;
            foreach (var name in place.Aliases.Insert(0, place.Name))
                Names.Add(name.Text, new Meaning(kind, CountryIndex[CodeToday(place.Country)], MentionRule.Capital, name.Mark));
        }
    }

    private void AddPeople()
    {
        var bySurname = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < People.Length; i++)
        {
            var person = People[i];
            AddName(person.Name, person.Aliases, MeaningKind.Person, i);
            foreach (var alias in person.Aliases) Names.Add(alias.Text, new Meaning(MeaningKind.Person, i, MentionRule.Alias, alias.Mark));
            foreach (var name in person.Aliases.Select(a => a.Text).Prepend(person.Name))
            {
                // Of namesakes none is meant by the bare name.
                var id = Rules.PersonNames.IdOf(name);
                var key = Rules.PersonNames.KeyOf(id);
                if (id.Contains('-', StringComparison.Ordinal) && !_peopleByNameId.TryAdd(key, i) && _peopleByNameId[key] != i) _peopleByNameId[key] = -1;
            }
            foreach (var family in person.FamilyNames)
            {
                var surname = Folding.Slug(family);
                if (!bySurname.TryGetValue(surname, out var people)) bySurname.Add(surname, people = []);
                if (!people.Contains(i)) people.Add(i);
            }
        }
        var added = new HashSet<string>(StringComparer.Ordinal);
        var number = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (key, people) in bySurname)
        {
            number.Add(key, _surnames.Count);
            foreach (var person in people)
            {
                if (!_surnamesOfPerson.TryGetValue(person, out var surnames)) _surnamesOfPerson.Add(person, surnames = []);
                surnames.Add(_surnames.Count);
            }
            _surnames.Add([.. people]);
        }
        foreach (var family in People.SelectMany(p => p.FamilyNames))
        {
            // "von der Leyen" opens a sentence as "Von der Leyen": only the last word must be capitalised.
            var key = Folding.Slug(family);
            if (added.Add(key)) Names.Add(family, new Meaning(MeaningKind.Surname, number[key], MentionRule.Surname, NameMark.None));
        }
    }

    private void AddOrganisations()
    {
        for (var i = 0; i < Organisations.Length; i++)
        {
            var organisation = Organisations[i];
            AddName(organisation.Name, organisation.Aliases, MeaningKind.Organisation, i);
            if (organisation.Acronym is { } acronym) Names.Add(acronym.Text, new Meaning(MeaningKind.Organisation, i, MentionRule.Alias, acronym.Mark));
            foreach (var alias in organisation.Aliases)
                if (!string.Equals(alias.Text, organisation.Name, StringComparison.Ordinal)) Names.Add(alias.Text, new Meaning(MeaningKind.Organisation, i, MentionRule.Alias, alias.Mark));
        }
    }

    // A name that is a common word stands again, marked, among the aliases.
    private void AddName(string name, ImmutableArray<KnownName> aliases, MeaningKind kind, int index)
    {
        var mark = aliases.FirstOrDefault(a => string.Equals(a.Text, name, StringComparison.Ordinal)).Mark;
        Names.Add(name, new Meaning(kind, index, MentionRule.Name, mark));
    }
}
