using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using SearchEngine.Entities.Correcting;

namespace SearchEngine.Entities.Loading;

/// <summary>The knowledge files, read and checked: what a <see cref="KnowledgeBase"/> is built from.</summary>
internal sealed record KnowledgeFiles(
    ImmutableArray<Country> Countries, ImmutableArray<Place> Places, ImmutableArray<Person> People,
    ImmutableArray<Organisation> Organisations, ImmutableArray<Cue> Cues, ImmutableArray<GivenName> GivenNames)
{
    private const string CorrectionFile = "corrections.tsv";

    private static readonly Dictionary<string, TableShape> Shapes = new(StringComparer.Ordinal)
    {
        ["countries.tsv"] = new(["code", "iso3", "name", "official_name", "aliases", "demonyms", "capitals", "leader", "status", "successor", "source"], [0], [0, 2], [4, 5, 6]),
        ["places.tsv"] = new(["name", "country", "kind", "aliases", "source"], [0, 1], [0, 1], [3]),
        ["people.tsv"] = new(["id", "name", "aliases", "family_name", "surname_alone", "source"], [0], [0, 1], [2, 3]),
        ["offices.tsv"] = new(["person", "country", "role", "title", "from", "to", "source", "organisation"], [0, 1, 2, 4], [0, 2, 3], []),
        ["organisations.tsv"] = new(["id", "name", "acronym", "aliases", "kind", "country", "source"], [0], [0, 1], [3]),
        ["cues.tsv"] = new(["kind", "phrase", "value"], [0, 1], [0, 1], []),
        ["given-names.tsv"] = new(["name", "place", "family_first"], [0], [0], []),
    };

    // Corrections are always the user's.
    private static readonly TableShape CorrectionShape = new(["action", "kind", "id", "value", "note"], [0, 1, 2, 3], [0, 1], [3]);

    /// <summary>What the user corrected.</summary>
    public Corrections Corrections { get; private init; } = Corrections.None;

    /// <summary>What of the user's files cannot be used.</summary>
    public ImmutableArray<KnowledgeProblem> Problems { get; private init; } = [];

    /// <summary>Reads the built-in files and lays the user's over them.</summary>
    /// <param name="userDirectory">Null or missing: the built-in files alone.</param>
    /// <exception cref="KnowledgeBaseException">A built-in file cannot be used.</exception>
    public static KnowledgeFiles Read(string? userDirectory)
    {
        var problems = new ProblemList();
        var tables = Shapes.ToDictionary(s => s.Key, s => new KnowledgeTable(s.Value), StringComparer.Ordinal);
        foreach (var (name, table) in tables) table.Read(BuiltIn(name), name, isUsers: false, problems);
        if (problems.ToImmutable() is [var defect, ..]) throw new KnowledgeBaseException(defect.ToString());
        var corrections = new KnowledgeTable(CorrectionShape);
        if (userDirectory is not null && Directory.Exists(userDirectory)) ReadUser(userDirectory, new(tables, StringComparer.Ordinal) { [CorrectionFile] = corrections }, problems);
        return Build(tables, corrections, problems);
    }

    private static IEnumerable<(int Number, string Text)> BuiltIn(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Knowledge/" + name)
            ?? throw new InvalidOperationException($"The built-in knowledge file {name} is not embedded.");
        using var text = new StreamReader(stream, Encoding.UTF8);
        for (var number = 1; text.ReadLine() is { } line; number++) yield return (number, line);
    }

    private static void ReadUser(string directory, Dictionary<string, KnowledgeTable> tables, ProblemList problems)
    {
        try
        {
            foreach (var path in Directory.EnumerateFiles(directory).Where(IsTable).Order(StringComparer.Ordinal))
            {
                if (tables.TryGetValue(Path.GetFileName(path), out var table)) table.Read(UserFile.ReadLines(path, problems), path, isUsers: true, problems);
                else problems.Add(path, null, $"no knowledge file has this name, so it is not read. Rename it to one of {string.Join(", ", tables.Keys)}.");
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(directory, null, $"the directory cannot be read ({e.Message.TrimEnd('.')}). Check its permissions.");
        }
    }

    // Hidden files and what editors leave beside a file are not meant.
    private static bool IsTable(string path) =>
        Path.GetExtension(path).ToLowerInvariant() is ".tsv" or ".csv" && Path.GetFileName(path)[0] is not ('.' or '#' or '~');

    private static KnowledgeFiles Build(Dictionary<string, KnowledgeTable> tables, KnowledgeTable corrections, ProblemList problems)
    {
        var countries = WithSuccessors(tables["countries.tsv"].Rows, problems);
        var codes = countries.Select(c => c.Code).ToHashSet(StringComparer.Ordinal);
        var people = Usable(tables["people.tsv"].Rows, Person, problems);
        var ids = people.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        var organisations = Usable(tables["organisations.tsv"].Rows, r => Organisation(r, codes), problems);
        var bodies = organisations.Select(o => o.Id).ToHashSet(StringComparer.Ordinal);
        var offices = Usable(tables["offices.tsv"].Rows, r => Office(r, ids, codes, bodies), problems).ToLookup(o => o.PersonId, StringComparer.Ordinal);
        var correcting = new CorrectionReader(countries, people, organisations, problems);
        correcting.Read(corrections.Rows);
        return new KnowledgeFiles(
            [.. countries.Select(correcting.Correct)],
            [.. Usable(tables["places.tsv"].Rows, r => Place(r, codes), problems)],
            [.. people.Concat(correcting.AddedPeople).Select(p => correcting.Correct(p with { Offices = [.. offices[p.Id]] }))],
            [.. organisations.Concat(correcting.AddedOrganisations).Select(correcting.Correct)],
            [.. Usable(tables["cues.tsv"].Rows, Cue, problems)],
            [.. Usable(tables["given-names.tsv"].Rows, r => new GivenName(r["name"], r["place"] == "1", r["family_first"] == "1"), problems)])
        {
            Corrections = correcting.ToCorrections(),
            Problems = problems.ToImmutable(),
        };
    }

    /// <summary>What the rows say. A user's row that cannot be used becomes a problem, and the built-in one below it counts.</summary>
    private static List<T> Usable<T>(IEnumerable<KnowledgeRow> rows, Func<KnowledgeRow, T> read, ProblemList problems)
    {
        var usable = new List<T>();
        foreach (var row in rows)
            for (var each = row; each is not null; each = each.Below)
                try
                {
                    usable.Add(read(each));
                    break;
                }
                catch (RowException error) when (each.IsUsers)
                {
                    problems.Add(error);
                }
                catch (RowException error)
                {
                    throw new KnowledgeBaseException($"{each.File}, line {each.Line}: {error.Message}", error);
                }
        return usable;
    }

    // A country that falls away may be another one's successor, so it goes on until none is missing.
    private static List<Country> WithSuccessors(IReadOnlyList<KnowledgeRow> rows, ProblemList problems)
    {
        var left = Usable(rows, row => (Row: row, Country: Country(row)), problems);
        while (true)
        {
            var codes = left.Select(each => each.Country.Code).ToHashSet(StringComparer.Ordinal);
            var known = Usable(left.Select(each => each.Row), row => (Row: row, Country: Succeeded(row, Country(row), codes)), problems);
            if (known.Count == left.Count) return [.. known.Select(each => each.Country)];
            left = known;
        }
    }

    private static Country Succeeded(KnowledgeRow r, Country country, HashSet<string> codes) => country.Successor is null || codes.Contains(country.Successor)
        ? country
        : throw r.Error($"the successor '{country.Successor}' is not in countries.tsv. Use an ISO 3166-1 alpha-2 code or add the country there.");

    private static Country Country(KnowledgeRow r)
    {
        var code = r["code"];
        if (code.Length != 2 || !code.All(char.IsAsciiLetterUpper)) throw r.Error($"'{code}' is not a country code. Write two capital letters, ISO 3166-1 alpha-2.");
        var leader = r["leader"] switch
        {
            "state" or "" => false,
            "government" => true,
            var other => throw r.Error($"'{other}' is not a leader. Write state or government."),
        };
        return new Country(code, r["iso3"], r["name"], r["official_name"].Length > 0 ? r["official_name"] : r["name"],
            r.Names("aliases"), r.Names("demonyms"), r.Names("capitals"), leader, r["successor"].Length > 0 ? r["successor"] : null);
    }

    private static Place Place(KnowledgeRow r, HashSet<string> codes)
    {
        Known(r, r["country"], codes);
        if (r["kind"] is not ("city" or "region")) throw r.Error($"'{r["kind"]}' is not a kind of place. Write city or region.");
        return new Place(KnowledgeRow.MarkedName(r["name"]), r["country"], r["kind"] == "region", r.Names("aliases"));
    }

    private static Person Person(KnowledgeRow r)
    {
        if (!IsSlug(r["id"])) throw r.Error($"'{r["id"]}' is not an id. Use lower-case letters, digits and hyphens.");
        return new Person(r["id"], r["name"], r.Names("aliases"), r.List("family_name"), r["surname_alone"] == "1", Offices: []);
    }

    private static OfficeTerm Office(KnowledgeRow r, HashSet<string> people, HashSet<string> codes, HashSet<string> bodies)
    {
        if (!people.Contains(r["person"])) throw r.Error($"the person '{r["person"]}' is not in people.tsv. Add a row there.");
        var role = r["role"] switch
        {
            "state" => OfficeRole.State,
            "government" => OfficeRole.Government,
            "both" => OfficeRole.Both,
            "foreign" => OfficeRole.ForeignMinister,
            "finance" => OfficeRole.FinanceMinister,
            "body" => OfficeRole.BodyHead,
            var other => throw r.Error($"'{other}' is not a role. Write state, government, both, foreign, finance or body."),
        };
        if (role == OfficeRole.BodyHead)
        {
            if (r["country"].Length > 0) throw r.Error($"the head of a body has no country, but '{r["country"]}' is given. Leave the cell empty.");
            if (r["organisation"].Length == 0) throw r.Error("the head of a body needs the body's id in the column 'organisation'. Fill it in.");
        }
        else if (r["country"] != "EU") Known(r, r["country"], codes);
        if (r["organisation"].Length > 0 && !bodies.Contains(r["organisation"])) throw r.Error($"the organisation '{r["organisation"]}' is not in organisations.tsv. Add a row there.");
        var (from, to) = (r.Day("from", last: false), r.Day("to", last: true));
        if (from > to) throw r.Error($"the term ends ({r["to"]}) before it begins ({r["from"]}). Correct one of the dates.");
        return new OfficeTerm(r["person"], r["country"], role, r["title"], from, to, r["organisation"].Length > 0 ? r["organisation"] : null);
    }

    private static Organisation Organisation(KnowledgeRow r, HashSet<string> codes)
    {
        if (!IsSlug(r["id"])) throw r.Error($"'{r["id"]}' is not an id. Use lower-case letters, digits and hyphens.");
        if (r["country"].Length > 0) Known(r, r["country"], codes);
        return new Organisation(r["id"], r["name"], r["acronym"].Length > 0 ? KnowledgeRow.MarkedName(r["acronym"]) : null, r.Names("aliases"),
            r["kind"], r["country"].Length > 0 ? r["country"] : null);
    }

    private static Cue Cue(KnowledgeRow r) => CueKinds.TryParse(r["kind"], out var kind)
        ? new Cue(kind, r["phrase"], r.List("value"))
        : throw r.Error($"'{r["kind"]}' is not a kind of cue. Kinds: {string.Join(", ", CueKinds.Names)}.");

    private static void Known(KnowledgeRow r, string code, HashSet<string> codes)
    {
        if (!codes.Contains(code)) throw r.Error($"the country '{code}' is not in countries.tsv. Use an ISO 3166-1 alpha-2 code or add the country there.");
    }

    private static bool IsSlug(string id) => id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}

/// <summary>A given name, maybe also a country or city; or a family name that stands before the given one.</summary>
internal sealed record GivenName(string Name, bool IsPlace, bool IsFamilyNameFirst);
