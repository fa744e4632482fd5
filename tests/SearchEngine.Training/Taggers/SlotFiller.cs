using System.Globalization;

namespace SearchEngine.Training.Taggers;

/// <summary>Fills the slots of one document: the same slot with the same number keeps its value.</summary>
internal sealed class SlotFiller(SlotLists lists, Random random)
{
    private readonly Dictionary<string, string> _values = [];
    private readonly Dictionary<string, string> _hints = [];
    private readonly Dictionary<string, Nation> _nations = [];
    private readonly Dictionary<string, string[]> _rows = [];

    /// <summary>Remembers the nationality that a slot gives a person, which may stand at a later place than the first.</summary>
    public void Note(string slot)
    {
        var (name, _, hint) = Parse(slot);
        if (hint.Length > 0) _hints.TryAdd(name, hint);
    }

    /// <summary>The value of a slot as it stands in a template: <c>per1.last</c>, <c>per:gb</c>, <c>city</c>.</summary>
    public string Fill(string slot)
    {
        var (name, part, hint) = Parse(slot);
        var kind = name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        var number = name[kind.Length..];
        if (number.Length > 0 && hint.Length == 0) hint = _hints.GetValueOrDefault(name, "");
        if (number.Length == 0 && part.Length == 0) return Value(kind, "", hint, name + "#" + _values.Count);
        var key = number.Length == 0 ? kind + "#" + _values.Count : name;
        if (!_values.TryGetValue(key, out var value)) _values[key] = value = Value(kind, number, hint, key);
        return part switch
        {
            "first" => value.Contains(' ') ? value[..value.LastIndexOf(' ')] : value,
            "last" => FamilyName(value),
            "city" => _rows.TryGetValue(key, out var row) && row.Length > 1 && row[1].Length > 0 ? row[1] : value,
            "nick" or "nickname" => _rows.TryGetValue(key, out var team) && team.Length > 2 ? team[2] : value,
            "short" or "acronym" => _rows.TryGetValue(key, out var club) && club.Length > 1 && club[1].Length > 0 ? club[1] : value,
            _ => value,
        };
    }

    /// <summary>The type of a slot; null for dates, numbers and the like.</summary>
    public static LabelledType? TypeOf(string slot) => Parse(slot).Name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') switch
    {
        "per" => LabelledType.Person,
        "city" or "country" or "region" => LabelledType.Location,
        "org" or "company" or "bank" or "party" or "agency" or "newspaper" or "university" or "club" or "team-us" => LabelledType.Organisation,
        "demonym" or "people" => LabelledType.Other,
        _ => null,
    };

    private static (string Name, string Part, string Hint) Parse(string slot)
    {
        var colon = slot.IndexOf(':', StringComparison.Ordinal);
        var hint = colon < 0 ? "" : slot[(colon + 1)..];
        var name = colon < 0 ? slot : slot[..colon];
        if (hint.IndexOf('.', StringComparison.Ordinal) is var late and >= 0) (hint, name) = (hint[..late], name + hint[late..]);
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? (name, "", hint) : (name[..dot], name[(dot + 1)..], hint);
    }

    private static string FamilyName(string person)
    {
        var words = person.Split(' ');
        var from = words.Length - 1;
        while (from > 1 && char.IsLower(words[from - 1][0])) from--;
        return string.Join(' ', words[from..]);
    }

    private string Value(string kind, string number, string hint, string key) => kind switch
    {
        "per" => Person(hint),
        "city" => Pick(random.Next(2) == 0 ? lists.LargeCities : lists.Cities),
        "region" => random.Next(3) == 0 ? Pick(lists.Cities) : Pick(lists.Regions),
        "country" => NationOf(number).Country,
        "demonym" => NationOf(number).Demonym,
        "people" => NationOf(number).People,
        "org" => Organisation(),
        "company" => random.Next(4) == 0 ? InventCompany() : Row("companies", key) ?? Known("company") ?? InventCompany(),
        "bank" => Row("banks", key) ?? Known("central bank") ?? "Bank of " + Pick(lists.LargeCities),
        "party" => Row("parties", key) ?? Known("party") ?? "People's Party",
        "agency" => Row("agencies", key) ?? Known("agency") ?? "Ministry of Trade",
        "newspaper" => Row("newspapers", key) ?? Known("media") ?? Pick(lists.LargeCities) + " Times",
        "university" => Row("universities", key) ?? Known("university") ?? "University of " + Pick(lists.LargeCities),
        "club" => (random.Next(6) == 0 ? null : Row("clubs", key)) ?? Pick(lists.LargeCities),
        "team-us" => Row("teams-us", key) ?? Pick(lists.LargeCities) + " Bears",
        _ => Plain(kind),
    };

    private string Plain(string kind)
    {
        var (month, day, year) = (CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[random.Next(12)], random.Next(1, 29), random.Next(1988, 2026));
        return kind switch
        {
            "n" => $"{random.Next(1, 10)}",
            "nn" => $"{random.Next(10, 400)}",
            "score" => $"{random.Next(0, 6)}-{random.Next(0, 5)}",
            "money" => Pick(["$", "$", "£", "€", ""]) + $"{random.Next(1, 900)}{Pick(["", ".5", ".2"])} {Pick(["million", "billion"])}",
            "pct" => $"{random.Next(0, 60)}.{random.Next(0, 10)} {Pick(["percent", "per cent"])}",
            "day" => CultureInfo.InvariantCulture.DateTimeFormat.DayNames[random.Next(7)],
            "month" => month,
            "date" => random.Next(2) == 0 ? $"{month} {day}" : $"{day} {month}",
            "date-iso" => $"{year}-{random.Next(1, 13):00}-{day:00}",
            "year" => $"{year}",
            "time" => $"{random.Next(0, 24):00}{Pick(["", ":"])}{random.Next(0, 60):00}",
            _ => throw new InvalidDataException($"There is no slot {{{kind}}}. Slots are listed in docs/tagger.md."),
        };
    }

    private Nation NationOf(string number)
    {
        var key = number.Length == 0 ? "#" + _nations.Count : number;
        if (!_nations.TryGetValue(key, out var nation)) _nations[key] = nation = Pick(lists.Nations);
        return nation;
    }

    /// <summary>A name of a person: of a nation, or any given and family name, or one that nobody bears, since the lists know half of the names that occur at best.</summary>
    public string Person(string hint)
    {
        var nation = hint.Length > 0 ? lists.Nations.FirstOrDefault(n => n.Code.Equals(hint, StringComparison.OrdinalIgnoreCase)) : random.Next(4) == 0 ? Pick(lists.Nations) : null;
        var hasNames = nation is { GivenNames.Length: > 4, FamilyNames.Length: > 4 };
        var given = hasNames && nation is not null ? Pick(nation.GivenNames) : Pick(lists.Names.GivenNames);
        var family = hasNames && nation is not null && random.Next(4) > 0 ? Pick(nation.FamilyNames) : random.Next(3) == 0 ? InventName() : Pick(lists.Names.FamilyNames);
        return random.Next(14) switch
        {
            0 => $"{given} {(char)('A' + random.Next(26))}. {family}",
            1 => $"{given[..1]}. {family}",
            2 => $"{given}-{Pick(lists.Names.GivenNames)} {family}",
            _ => given + " " + family,
        };
    }

    /// <summary>The beginning of one family name with the end of another.</summary>
    public string InventName()
    {
        var (one, other) = (Pick(lists.Names.FamilyNames), Pick(lists.Names.FamilyNames));
        return one[..((one.Length + 1) / 2)] + other[(other.Length / 2)..].ToLowerInvariant();
    }

    public string InventCompany() => random.Next(3) switch
    {
        0 => Pick(lists.Names.FamilyNames) + " " + Pick(CompanyWords) + " " + Pick(CompanySuffixes),
        1 => InventName() + " " + Pick(CompanySuffixes),
        _ => Pick(lists.Names.FamilyNames) + " " + Pick(CompanyWords),
    };

    public string Organisation()
    {
        var organisation = Pick(lists.Organisations);
        return organisation.Acronym is { Text: { Length: > 1 } acronym } && random.Next(3) == 0 ? acronym : organisation.Name;
    }

    private static readonly string[] CompanyWords = ["Industries", "Holdings", "Group", "Motors", "Steel", "Foods", "Energy", "Petroleum", "Electric", "Systems", "Software", "Airlines", "Insurance", "Securities", "Chemicals", "Mining", "Resources", "Telecom", "Partners", "Brothers", "Pharmaceuticals", "Technologies", "Financial", "Shipping", "Brewing"];
    private static readonly string[] CompanySuffixes = ["Inc", "Inc.", "Corp", "Corp.", "Co", "Co.", "Ltd", "Ltd.", "plc", "AG", "SA", "NV", "SpA", "Group", "& Co", "Bhd"];

    private string? Known(string kind)
    {
        var known = lists.Organisations.Where(o => o.Kind == kind).ToArray();
        return known.Length == 0 ? null : Pick(known).Name;
    }

    private string? Row(string list, string key)
    {
        var rows = lists.Rows(list);
        if (rows.Length == 0) return null;
        var row = Pick(rows);
        _rows[key] = row;
        return row.Length > 1 && list == "clubs" && row[1].Length > 0 && random.Next(5) < 3 ? row[1] : row[0];
    }

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
