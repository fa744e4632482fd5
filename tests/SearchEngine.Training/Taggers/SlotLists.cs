using SearchEngine.Entities;

namespace SearchEngine.Training.Taggers;

/// <summary>A nation as templates need it.</summary>
internal sealed record Nation(string Code, string Country, string Demonym, string People, string[] GivenNames, string[] FamilyNames);

/// <summary>What the slots of templates are filled with: the lists in Taggers/Data/lists, the knowledge files, the packages.</summary>
internal sealed class SlotLists
{
    private readonly string _folder;
    private readonly Dictionary<string, string[][]> _rows = [];

    public SlotLists(NameLists lists, string data)
    {
        _folder = Path.Combine(data, "lists");
        Names = lists;
        var named = Rows("names").ToDictionary(static r => r[0].ToUpperInvariant(), static r => r);
        var byCountry = lists.Knowledge.People.Where(static p => p.Offices.Length > 0 && p.Name.Contains(' ')).ToLookup(static p => p.Offices[0].Country);
        Nations = [.. lists.Knowledge.Countries.Where(static c => c.Demonyms.Length > 0).Select(c => ReadNation(c, named.GetValueOrDefault(c.Code), byCountry[c.Code]))];
        // The larger a place, the more often the news is from there; but small ones teach more.
        Cities = [.. lists.SlotCities];
        LargeCities = [.. lists.LargeCities];
        Regions = [.. lists.Knowledge.Places.Where(static p => p.IsRegion).Select(static p => p.Name.Text)];
        Organisations = [.. lists.Knowledge.Organisations];
    }

    public NameLists Names { get; }
    public IReadOnlyList<Nation> Nations { get; }
    public IReadOnlyList<string> Cities { get; }
    public IReadOnlyList<string> LargeCities { get; }
    public IReadOnlyList<string> Regions { get; }
    public IReadOnlyList<Organisation> Organisations { get; }

    /// <summary>The rows of a list without its head; none where there is no such file.</summary>
    public string[][] Rows(string list)
    {
        if (_rows.TryGetValue(list, out var rows)) return rows;
        var path = Path.Combine(_folder, list + ".tsv");
        return _rows[list] = File.Exists(path)
            ? [.. File.ReadLines(path).Where(static l => l.Length > 0 && l[0] != '#').Select(static l => l.Split('\t')).Where(static r => r[0] is not ("name" or "code" or "country" or "iso" or "full name" or "nationality"))]
            : [];
    }

    private static Nation ReadNation(Country country, string[]? names, IEnumerable<Person> people)
    {
        string[] Split(int column) => names is not null && names.Length > column ? names[column].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [];
        var adjective = country.Demonyms[0].Text;
        var plural = country.Demonyms.Select(static d => d.Text).FirstOrDefault(d => d == adjective + "s" || (d != adjective && d.EndsWith('s'))) ?? adjective;
        var known = people.ToArray();
        string[] given = [.. Split(1), .. known.Select(static p => p.Name[..p.Name.LastIndexOf(' ')])];
        string[] family = [.. Split(2), .. known.Select(static p => p.Name[(p.Name.LastIndexOf(' ') + 1)..])];
        return new Nation(country.Code, country.Name, adjective, plural, given, family);
    }
}
