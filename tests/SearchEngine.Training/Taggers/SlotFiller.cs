using System.Globalization;

namespace SearchEngine.Training.Taggers;

/// <summary>Fills the slots of templates; a numbered slot keeps its value in a document, <c>{per1.last}</c> is the family name of <c>{per1}</c>.</summary>
internal sealed class SlotFiller
{
    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private readonly NameLists _lists;
    private readonly Dictionary<string, (string[] Given, string[] Family)> _byNation;
    private readonly (string Country, string[] Demonyms)[] _nations;
    private readonly City[] _largeCities;

    public SlotFiller(NameLists lists)
    {
        _lists = lists;
        _byNation = lists.Rows("names").Where(r => r.Length > 2).ToDictionary(r => r[0].ToLowerInvariant(), r => (Split(r[1]), Split(r[2])), StringComparer.Ordinal);
        var knowledge = Entities.KnowledgeBase.LoadBuiltIn();
        _nations = [.. knowledge.Countries.Where(c => c.Successor is null && c.Demonyms.Length > 0).Select(c => (c.Name, c.Demonyms.Select(d => d.Text).ToArray()))];
        _largeCities = [.. lists.Cities.Where(c => c.Population > 400_000)];
    }

    /// <summary>The type of a slot's values; O for dates, numbers and the like.</summary>
    public static string TypeOf(string slot) => Kind(slot) switch
    {
        "per" => "PER",
        "city" or "country" or "region" => "LOC",
        "org" or "company" or "bank" or "party" or "agency" or "newspaper" or "university" or "club" or "team-us" => "ORG",
        "demonym" or "people" => "MISC",
        _ => "O",
    };

    /// <summary>The value of a slot.</summary>
    /// <param name="slot">As written: <c>per1:gb</c>, <c>per1.last</c>, <c>nn</c>.</param>
    /// <param name="filled">Values of the document so far.</param>
    /// <param name="random">Chooses.</param>
    public string Fill(string slot, Dictionary<string, string> filled, Random random)
    {
        var (hint, part) = ("", "");
        var name = slot;
        if (name.IndexOf('.', StringComparison.Ordinal) is var dot and > 0) (name, part) = (name[..dot], name[(dot + 1)..]);
        if (part.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0) (part, hint) = (part[..colon], part[(colon + 1)..]);
        if (name.IndexOf(':', StringComparison.Ordinal) is var mark and > 0) (name, hint) = (name[..mark], name[(mark + 1)..]);
        var isNumbered = char.IsAsciiDigit(name[^1]);
        var kind = Kind(name);
        if (kind is "demonym" or "people") return Nation(name, kind, filled, random);
        if (!isNumbered || !filled.TryGetValue(name, out var value))
        {
            if (hint.Length == 0) hint = filled.GetValueOrDefault("hint " + name, "");
            value = kind == "country" ? Country(name, filled, random) : Value(kind, hint, random);
            if (isNumbered) filled[name] = value;
        }
        return Part(kind, part, value, random);
    }

    private static string Kind(string slot)
    {
        var end = slot.IndexOfAny(['.', ':']);
        return (end < 0 ? slot : slot[..end]).TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
    }

    private string Part(string kind, string part, string value, Random random)
    {
        switch (kind, part)
        {
            case (_, ""): return value;
            case ("per", "first"): return value[..value.LastIndexOf(' ')];
            case ("per", _): return value[(value.LastIndexOf(' ') + 1)..];
            case ("team-us", "city"): return _lists.Rows("teams-us").FirstOrDefault(r => r[0] == value) is [_, var city, ..] ? city : value[..Math.Max(1, value.LastIndexOf(' '))];
            case ("team-us", _): return value[(value.LastIndexOf(' ') + 1)..];
            case ("club", _): return _lists.Rows("clubs").FirstOrDefault(r => r[0] == value) is [_, { Length: > 1 } shortName, ..] ? shortName : value;
            default: return random.Next(2) == 0 ? value : value.Split(' ')[0];
        }
    }

    // {country1}, {demonym1} and {people1} are of one country.
    private string Country(string name, Dictionary<string, string> filled, Random random)
    {
        var nation = random.Next(_nations.Length);
        filled["nation" + name[^1]] = nation.ToString(CultureInfo.InvariantCulture);
        return _nations[nation].Country;
    }

    private string Nation(string name, string kind, Dictionary<string, string> filled, Random random)
    {
        var key = "nation" + name[^1];
        if (!char.IsAsciiDigit(name[^1]) || !filled.TryGetValue(key, out var number))
        {
            number = random.Next(_nations.Length).ToString(CultureInfo.InvariantCulture);
            if (char.IsAsciiDigit(name[^1]))
            {
                filled[key] = number;
                filled["country" + name[^1]] = _nations[int.Parse(number, CultureInfo.InvariantCulture)].Country;
            }
        }
        var demonyms = _nations[int.Parse(number, CultureInfo.InvariantCulture)].Demonyms;
        return kind == "people" ? demonyms.FirstOrDefault(d => d.EndsWith('s')) ?? demonyms[^1] : demonyms[0];
    }

    private string Value(string kind, string hint, Random random) => kind switch
    {
        "per" => Person(hint, random),
        "city" => random.Next(2) == 0 ? Pick(_largeCities, random).Name : Pick(_lists.Cities, random).Name,
        "region" => FromList("regions", random) ?? Pick(_lists.Cities, random).Name + " province",
        "org" => Pick(_lists.Organisations, random),
        "company" => FromList("companies", random) ?? Pick(_lists.Organisations, random),
        "bank" => FromList("banks", random) ?? Pick(_lists.Organisations, random),
        "party" => FromList("parties", random) ?? "People's Party",
        "agency" => FromList("agencies", random) ?? "Ministry of Trade",
        "newspaper" => FromList("newspapers", random) ?? "Daily Courier",
        "university" => FromList("universities", random) ?? Pick(_lists.Cities, random).Name + " University",
        "club" => FromList("clubs", random) ?? Pick(_lists.Cities, random).Name,
        "team-us" => FromList("teams-us", random) ?? Pick(_lists.Cities, random).Name + " Bears",
        "n" => random.Next(1, 10).ToString(CultureInfo.InvariantCulture),
        "nn" => random.Next(10, 1000).ToString(CultureInfo.InvariantCulture),
        "score" => $"{random.Next(0, 7)}-{random.Next(0, 7)}",
        "money" => string.Create(CultureInfo.InvariantCulture, $"${random.Next(1, 900)} million"),
        "pct" => string.Create(CultureInfo.InvariantCulture, $"{random.Next(1, 600) / 10.0:F1} percent"),
        "day" => Pick(Days, random),
        "month" => CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[random.Next(12)],
        "date" => $"{CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[random.Next(12)]} {random.Next(1, 29)}",
        "date-iso" => string.Create(CultureInfo.InvariantCulture, $"{random.Next(1990, 2026)}-{random.Next(1, 13):D2}-{random.Next(1, 29):D2}"),
        "year" => random.Next(1985, 2026).ToString(CultureInfo.InvariantCulture),
        "time" => string.Create(CultureInfo.InvariantCulture, $"{random.Next(0, 24):D2}:{random.Next(0, 60):D2}"),
        _ => "",
    };

    private string Person(string hint, Random random)
    {
        var family = "";
        if (_byNation.TryGetValue(hint, out var names) || (_byNation.Count > 0 && random.Next(3) > 0 && _byNation.TryGetValue(_byNation.Keys.ElementAt(random.Next(_byNation.Count)), out names)))
        {
            family = Pick(names.Family, random);
            return Pick(names.Given, random) + " " + family;
        }
        family = Pick(_lists.FamilyNames, random);
        return random.Next(12) == 0 ? $"{Pick(_lists.GivenNames, random)} {(char)random.Next('A', 'Z')}. {family}" : $"{Pick(_lists.GivenNames, random)} {family}";
    }

    private string? FromList(string list, Random random) => _lists.Rows(list) is { Count: > 0 } rows ? Pick(rows, random)[0] : null;

    private static string[] Split(string cell) => cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static T Pick<T>(IReadOnlyList<T> list, Random random) => list[random.Next(list.Count)];
}
