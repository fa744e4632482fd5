using System.Collections.Immutable;
using System.Globalization;
using SearchEngine.Articles;
using SearchEngine.Entities.Correcting;
using SearchEngine.Entities.Lexicon;
using SearchEngine.Entities.Loading;
using SearchEngine.Entities.Text;

namespace SearchEngine.Entities;

/// <summary>What the engine knows of countries, people and organisations: the built-in files and the user's own.</summary>
/// <remarks>Immutable and thread-safe. Loading takes some tens of milliseconds; keep one instance.</remarks>
public sealed class KnowledgeBase
{
    private readonly Dictionary<string, string> _codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _organisations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _organisationIds = new(StringComparer.Ordinal);

    private KnowledgeBase(KnowledgeFiles files)
    {
        Lexicon = new NameLexicon(files);
        Corrections = files.Corrections;
        Problems = files.Problems;
        foreach (var country in files.Countries)
            foreach (var name in country.Aliases.Select(a => a.Text).Prepend(country.OfficialName).Prepend(country.Code3).Prepend(country.Name).Prepend(country.Code))
                _codes.TryAdd(Folding.Slug(name), country.Successor ?? country.Code);
        for (var i = 0; i < files.People.Length; i++)
            foreach (var name in files.People[i].Aliases.Select(a => a.Text).Prepend(files.People[i].Name).Prepend(files.People[i].Id))
                _people.TryAdd(Folding.Slug(name), i);
        AddOrganisations(files.Organisations);
        foreach (var ((kind, id), label) in Corrections.Labels) AddLabel(kind, id, label);
    }

    /// <summary>What of the user's files cannot be used and was left out, by file and line; empty when all of it is in use.</summary>
    public ImmutableArray<KnowledgeProblem> Problems { get; }

    internal NameLexicon Lexicon { get; }

    internal Corrections Corrections { get; }

    /// <summary>All countries, in the order of the file.</summary>
    public ImmutableArray<Country> Countries => Lexicon.Countries;

    /// <summary>All people, in the order of the file.</summary>
    public ImmutableArray<Person> People => Lexicon.People;

    /// <summary>All organisations, in the order of the file.</summary>
    public ImmutableArray<Organisation> Organisations => Lexicon.Organisations;

    /// <summary>The knowledge that comes with the program.</summary>
    public static KnowledgeBase LoadBuiltIn() => Load(userDirectory: null);

    /// <summary>The built-in knowledge with the user's files laid over it.</summary>
    /// <param name="userDirectory">
    /// Holds files named as the built-in ones (<c>countries.tsv</c>, <c>places.tsv</c>, <c>people.tsv</c>, <c>offices.tsv</c>, <c>organisations.tsv</c>,
    /// <c>cues.tsv</c>, <c>given-names.tsv</c>), and <c>corrections.tsv</c>, each optional. A row with a known id replaces the cells that it fills and
    /// adds to lists; others are new. What cannot be used is left out; see <see cref="Problems"/>.
    /// Null, or a directory that does not exist: the built-in knowledge alone.
    /// </param>
    public static KnowledgeBase Load(string? userDirectory) => new(KnowledgeFiles.Read(userDirectory));

    /// <summary>ISO 3166-1 alpha-2 code of a country given by code (two or three letters), name or alias in any case: "Burma" → MM. States that are gone give their successor's: "Soviet Union" → RU. Null when unknown.</summary>
    public string? CountryCodeOf(string codeOrName)
    {
        ArgumentNullException.ThrowIfNull(codeOrName);
        return _codes.GetValueOrDefault(Folding.Slug(codeOrName));
    }

    /// <summary>The country with this code or name; null when unknown.</summary>
    public Country? FindCountry(string codeOrName) =>
        CountryCodeOf(codeOrName) is { } code ? Countries[Lexicon.CountryIndex[code]] : null;

    /// <summary>The person with this id, name or alias, in any case and with or without accents; null when unknown.</summary>
    public Person? FindPerson(string idOrName)
    {
        ArgumentNullException.ThrowIfNull(idOrName);
        return _people.TryGetValue(Folding.Slug(idOrName), out var i) ? People[i] : null;
    }

    /// <summary>The organisation with this id, name, acronym or alias; null when unknown.</summary>
    public Organisation? FindOrganisation(string idOrName)
    {
        ArgumentNullException.ThrowIfNull(idOrName);
        return _organisations.TryGetValue(OrganisationKey(idOrName), out var i) ? Organisations[i] : null;
    }

    /// <summary>What the facet prints for an id: the country's, person's or organisation's name, or the label that the user gave it; null when the id is unknown.</summary>
    public string? LabelOf(EntityKind kind, string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Corrections.LabelOf(new EntityId(kind, id)) ?? kind switch
        {
            EntityKind.Country => Lexicon.CountryIndex.TryGetValue(id, out var country) ? Countries[country].Name : null,
            EntityKind.Person => Lexicon.PersonIndex.TryGetValue(id, out var person) ? People[person].Name : null,
            _ => _organisationIds.TryGetValue(id, out var organisation) ? Organisations[organisation].Name : null,
        };
    }

    /// <summary>The office that the person held on a day, that of a head of state or government before others; null when there was none.</summary>
    /// <param name="personId">Id of the person.</param>
    /// <param name="day">Null: the office held now.</param>
    public Office? OfficeOf(string personId, DateOnly? day) =>
        FindPerson(personId) is { } person && OfficeBook.AnyOf(person, day) is { } term ? new Office(term.Title, Lexicon.CodeToday(term.Country), term.Kind) : null;

    /// <summary>An entity by its id, as an annotation without mentions; one that is not known is called by the words of its id.</summary>
    internal Annotation Describe(EntityId entity, DateOnly? day) => new()
    {
        Kind = entity.Kind,
        Id = entity.Id,
        Label = LabelOf(entity.Kind, entity.Id) ?? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(entity.Id.Replace('-', ' ')),
        Office = entity.Kind == EntityKind.Person && Lexicon.PersonIndex.ContainsKey(entity.Id) ? OfficeOf(entity.Id, day) : null,
        Salience = 0,
    };

    // A new label is a name that people will give and ask for, not one to look for in texts.
    private void AddLabel(EntityKind kind, string id, string label)
    {
        if (kind == EntityKind.Country) _codes.TryAdd(Folding.Slug(label), id);
        else if (kind == EntityKind.Person && Lexicon.PersonIndex.TryGetValue(id, out var person)) _people.TryAdd(Folding.Slug(label), person);
        else if (kind == EntityKind.Organisation && _organisationIds.TryGetValue(id, out var organisation)) _organisations.TryAdd(OrganisationKey(label), organisation);
    }

    // A name goes to its owner before the aliases of others, and to whoever needs no mark before those who share it: "Labour Party" is the British one.
    private void AddOrganisations(ImmutableArray<Organisation> organisations)
    {
        for (var i = 0; i < organisations.Length; i++)
        {
            _organisationIds.Add(organisations[i].Id, i);
            foreach (var name in new[] { organisations[i].Id, organisations[i].Name }) _organisations.TryAdd(OrganisationKey(name), i);
        }
        foreach (var marked in new[] { false, true })
            for (var i = 0; i < organisations.Length; i++)
            {
                var aliases = organisations[i].Acronym is { } acronym ? organisations[i].Aliases.Add(acronym) : organisations[i].Aliases;
                foreach (var alias in aliases)
                    if (alias.Mark != NameMark.None == marked) _organisations.TryAdd(OrganisationKey(alias.Text), i);
            }
    }

    private static string OrganisationKey(string name)
    {
        var slug = Folding.Slug(name).Replace("ization", "isation", StringComparison.Ordinal);
        return slug.StartsWith("the-", StringComparison.Ordinal) ? slug[4..] : slug;
    }
}
