using System.Collections.Immutable;
using SearchEngine.Articles;
using SearchEngine.Entities.Loading;
using SearchEngine.Entities.Text;

namespace SearchEngine.Entities.Correcting;

/// <summary>Reads the rows of <c>corrections.tsv</c> and sees that they agree with each other. One that does not becomes a problem and is left out.</summary>
internal sealed class CorrectionReader(IReadOnlyList<Country> countries, IReadOnlyList<Person> people, IReadOnlyList<Organisation> organisations, ProblemList problems)
{
    private readonly Dictionary<string, string> _codes = countries.ToDictionary(country => country.Code, country => country.Successor ?? country.Code, StringComparer.Ordinal);
    private readonly HashSet<string> _people = people.Select(person => person.Id).ToHashSet(StringComparer.Ordinal);
    private readonly HashSet<string> _organisations = organisations.Select(organisation => organisation.Id).ToHashSet(StringComparer.Ordinal);

    private readonly Dictionary<EntityId, EntityId> _merged = [];
    private readonly Dictionary<EntityId, string> _labels = [];
    private readonly HashSet<EntityId> _hidden = [];
    private readonly HashSet<(EntityId Entity, string Name)> _hiddenNames = [];
    private readonly Dictionary<(string Action, EntityId Entity), int> _lines = [];

    public List<Person> AddedPeople { get; } = [];

    public List<Organisation> AddedOrganisations { get; } = [];

    public void Read(IReadOnlyList<KnowledgeRow> rows)
    {
        // What is added can be named by other rows, and what is hidden or merged decides what those may do.
        Each(rows.Where(row => row["action"] is not ("add" or "hide" or "merge" or "rename" or "hide-name")), row => throw row.Error($"'{row["action"]}' is not an action. Actions: merge, rename, hide, hide-name, add."));
        Each(rows.Where(row => row["action"] == "add"), Add);
        Each(rows.Where(row => row["action"] == "hide"), row => _hidden.Add(Once(row, EntityOf(row, "id"))));
        Each(rows.Where(row => row["action"] == "merge"), Merge);
        Each(rows.Where(row => row["action"] == "rename"), Rename);
        Each(rows.Where(row => row["action"] == "hide-name"), HideName);
    }

    public Corrections ToCorrections() => new(_merged.Keys.ToDictionary(entity => entity, End), _labels, _hidden, _hiddenNames);

    public Country Correct(Country country) =>
        country with { Aliases = Unhidden(EntityKind.Country, country.Code, country.Name, country.Aliases), Demonyms = Without(EntityKind.Country, country.Code, country.Demonyms), Capitals = Without(EntityKind.Country, country.Code, country.Capitals) };

    public Person Correct(Person person) =>
        person with { Aliases = Unhidden(EntityKind.Person, person.Id, person.Name, person.Aliases), FamilyNames = person.FamilyNames.RemoveAll(name => IsHidden(EntityKind.Person, person.Id, name)) };

    public Organisation Correct(Organisation organisation) => organisation with
    {
        Aliases = Unhidden(EntityKind.Organisation, organisation.Id, organisation.Name, organisation.Aliases),
        Acronym = organisation.Acronym is { } acronym && IsHidden(EntityKind.Organisation, organisation.Id, acronym.Text) ? null : organisation.Acronym,
    };

    private void Each(IEnumerable<KnowledgeRow> rows, Action<KnowledgeRow> read)
    {
        foreach (var row in rows)
            try
            {
                read(row);
            }
            catch (RowException error)
            {
                problems.Add(error);
            }
    }

    private void Add(KnowledgeRow row)
    {
        var kind = KindOf(row);
        if (kind == EntityKind.Country) throw row.Error("a country cannot be added here. Add it to countries.tsv.");
        Value(row, "the name, then other names parted by ';',");
        var names = row.Names("value");
        if (names.IsEmpty) throw row.Error("'value' holds no name. Write the name, then other names parted by ';'.");
        var (name, others) = (names[0].Text, names[0].Mark == NameMark.None ? names[1..] : names);
        var id = row["id"].Length > 0 ? row["id"] : Folding.Slug(name);
        if (id.Length == 0 || id != Folding.Slug(id)) throw row.Error($"'{id}' is not an id. Use lower-case letters, digits and hyphens, such as '{Folding.Slug(name)}', or leave it empty.");
        if (!(kind == EntityKind.Person ? _people : _organisations).Add(id)) throw row.Error($"'{id}' is known already. Add names to it in {(kind == EntityKind.Person ? "people.tsv" : "organisations.tsv")}.");
        if (kind == EntityKind.Organisation) AddedOrganisations.Add(new Organisation(id, name, Acronym: null, others, Kind: "", Country: null));
        else AddedPeople.Add(new Person(id, name, others, FamilyNameOf(name), SurnameAlone: false, Offices: []));
    }

    // The press goes on with the last word; people.tsv can say otherwise.
    private static ImmutableArray<string> FamilyNameOf(string name) => name.LastIndexOf(' ') is var at and > 0 ? [name[(at + 1)..]] : [];

    private void Merge(KnowledgeRow row)
    {
        var (from, to) = (EntityOf(row, "id"), EntityOf(row, "value"));
        if (_hidden.Contains(from)) throw row.Error($"'{from.Id}' is hidden by line {_lines[("hide", from)]}. Remove one of the two rows.");
        if (End(to) == from) throw row.Error($"'{from.Id}' would be merged into itself, by way of '{to.Id}'. Remove one of the rows of this circle.");
        if (_hidden.Contains(End(to))) throw row.Error($"'{from.Id}' would be merged into '{End(to).Id}', which line {_lines[("hide", End(to))]} hides. Hide it too, or remove one of the two rows.");
        _merged.Add(Once(row, from), to);
    }

    private void Rename(KnowledgeRow row)
    {
        var (entity, label) = (Effective(row, EntityOf(row, "id")), Value(row, "the new label"));
        _labels.Add(Once(row, entity), label);
    }

    private void HideName(KnowledgeRow row)
    {
        var entity = EntityOf(row, "id");
        Value(row, "the name that does not mean it, or several parted by ';',");
        foreach (var name in row.List("value"))
            if (!_hiddenNames.Add((entity, Folding.Slug(name)))) throw row.Error($"'{name}' is hidden for '{entity.Id}' already. Remove one of the two rows.");
    }

    private EntityId End(EntityId entity)
    {
        while (_merged.TryGetValue(entity, out var next)) entity = next;
        return entity;
    }

    /// <summary>An entity that is neither hidden nor merged away, so that a new label can be seen.</summary>
    private EntityId Effective(KnowledgeRow row, EntityId entity)
    {
        if (_hidden.Contains(entity)) throw row.Error($"'{entity.Id}' is hidden by line {_lines[("hide", entity)]}. Remove one of the two rows.");
        if (_merged.ContainsKey(entity)) throw row.Error($"'{entity.Id}' is merged into '{End(entity).Id}' by line {_lines[("merge", entity)]}. Rename '{End(entity).Id}' instead.");
        return entity;
    }

    private EntityId Once(KnowledgeRow row, EntityId entity) => _lines.TryAdd((row["action"], entity), row.Line)
        ? entity
        : throw row.Error($"line {_lines[(row["action"], entity)]} has the action '{row["action"]}' for '{entity.Id}' already. Remove one of the two rows.");

    private static EntityKind KindOf(KnowledgeRow row) => row["kind"] switch
    {
        "country" => EntityKind.Country,
        "person" => EntityKind.Person,
        "organisation" => EntityKind.Organisation,
        var other => throw row.Error($"'{other}' is not a kind. Kinds: country, person, organisation."),
    };

    private EntityId EntityOf(KnowledgeRow row, string column)
    {
        var (kind, id) = (KindOf(row), row[column]);
        if (id.Length == 0) throw row.Error($"'{column}' is empty. Write the id that the facet has for it{(kind == EntityKind.Country ? ", such as FR" : ", such as 'ada-lovelace'")}.");
        if (kind == EntityKind.Country) return new EntityId(kind, _codes.GetValueOrDefault(id) ?? throw row.Error($"the country '{id}' in '{column}' is not in countries.tsv. Use an ISO 3166-1 alpha-2 code or add the country there."));
        return id == Folding.Slug(id) ? new EntityId(kind, id) : throw row.Error($"'{id}' in '{column}' is not an id. Write it as the facet has it, such as '{Folding.Slug(id)}'.");
    }

    private static string Value(KnowledgeRow row, string meaning) => row["value"] is { Length: > 0 } value ? value : throw row.Error($"'value' is empty. Write {meaning} there.");

    private bool IsHidden(EntityKind kind, string id, string name) => _hiddenNames.Count > 0 && _hiddenNames.Contains((new EntityId(kind, id), Folding.Slug(name)));

    private ImmutableArray<KnownName> Without(EntityKind kind, string id, ImmutableArray<KnownName> names) => names.RemoveAll(name => IsHidden(kind, id, name.Text));

    // The name itself stays as the label; the mark lets other meanings of it win, and what still comes of it is dropped from the article.
    private ImmutableArray<KnownName> Unhidden(EntityKind kind, string id, string name, ImmutableArray<KnownName> aliases)
    {
        var left = Without(kind, id, aliases);
        return IsHidden(kind, id, name) ? left.Add(new KnownName(name, NameMark.NeedsCompany)) : left;
    }
}
