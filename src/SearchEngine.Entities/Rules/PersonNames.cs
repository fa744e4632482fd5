using System.Text;
using SearchEngine.Entities.Text;

namespace SearchEngine.Entities.Rules;

/// <summary>The id of a person whom the knowledge base does not hold: one for "Sergey V. Rogov" and "Sergei Rogov Jr.".</summary>
internal static class PersonNames
{
    private static readonly HashSet<string> Suffixes = new(StringComparer.Ordinal) { "jr", "sr", "ii", "iii", "iv" };

    // One spelling of given names that come from other scripts in several.
    private static readonly Dictionary<string, string> Spellings = new(StringComparer.Ordinal)
    {
        ["sergey"] = "sergei", ["andrey"] = "andrei", ["alexey"] = "alexei", ["aleksey"] = "alexei", ["aleksei"] = "alexei", ["alexandr"] = "alexander", ["aleksandr"] = "alexander", ["aleksander"] = "alexander",
        ["nikolay"] = "nikolai", ["dmitri"] = "dmitry", ["dmitriy"] = "dmitry", ["yuriy"] = "yuri", ["yury"] = "yuri", ["evgeny"] = "yevgeny", ["evgeni"] = "yevgeny", ["yevgeni"] = "yevgeny", ["evgenii"] = "yevgeny", ["vasiliy"] = "vasily", ["vasili"] = "vasily",
        ["yulia"] = "julia", ["yuliya"] = "julia", ["iuliia"] = "julia", ["maksim"] = "maxim", ["mikhael"] = "mikhail", ["volodymir"] = "volodymyr", ["wladimir"] = "vladimir", ["anatoliy"] = "anatoly", ["anatoli"] = "anatoly", ["valeriy"] = "valery", ["valeri"] = "valery",
        ["mohammed"] = "muhammad", ["mohammad"] = "muhammad", ["mohamed"] = "muhammad", ["muhammed"] = "muhammad", ["mohamad"] = "muhammad", ["mahomed"] = "muhammad", ["ahmad"] = "ahmed", ["achmed"] = "ahmed",
        ["hussain"] = "hussein", ["husain"] = "hussein", ["hossein"] = "hussein", ["hasan"] = "hassan", ["yusuf"] = "yousef", ["yousuf"] = "yousef", ["youssef"] = "yousef", ["yusef"] = "yousef", ["ibraheem"] = "ibrahim", ["khaled"] = "khalid", ["saeed"] = "said", ["sayed"] = "sayyid", ["syed"] = "sayyid", ["abdallah"] = "abdullah", ["abdulla"] = "abdullah", ["omer"] = "omar", ["umar"] = "omar", ["osama"] = "usama", ["mustapha"] = "mustafa", ["moustafa"] = "mustafa", ["mahmud"] = "mahmoud",
    };

    /// <summary>What the ids of one name in different transliterations have in common: "viktor-yanukovich" and "viktor-yanukovych". To find a known person by; not an id.</summary>
    public static string KeyOf(string id)
    {
        var key = new StringBuilder(id.Length);
        for (var i = 0; i < id.Length; i++)
        {
            var (c, next) = (id[i], i + 1 < id.Length ? id[i + 1] : '\0');
            switch (c, next)
            {
                case ('-', _): continue;
                case ('k', 'h') or ('g', 'h'): (c, i) = (c == 'k' ? 'h' : 'g', i + 1); break;
                case ('t', 's') or ('t', 'z'): (c, i) = ('c', i + 1); break;
                case ('c', 'k'): (c, i) = ('k', i + 1); break;
                case ('p', 'h'): (c, i) = ('f', i + 1); break;
                case ('o', 'u') or ('o', 'o'): (c, i) = ('u', i + 1); break;
                case ('e', 'e'): (c, i) = ('i', i + 1); break;
                case ('y', _) or ('j', _): c = 'i'; break;
                case ('w', _): c = 'v'; break;
                case ('q', _): c = 'k'; break;
            }
            if (key.Length == 0 || key[^1] != c) key.Append(c);
        }
        return key.ToString();
    }

    /// <summary>Slug of the name without middle initials and "Jr.", given names in one spelling.</summary>
    public static string IdOf(string name)
    {
        var words = Folding.Slug(name).Split('-', StringSplitOptions.RemoveEmptyEntries).ToList();
        while (words.Count > 2 && Suffixes.Contains(words[^1])) words.RemoveAt(words.Count - 1);
        for (var i = words.Count - 2; i > 0; i--)
            if (words[i].Length == 1 && words.Count > 2) words.RemoveAt(i);
        for (var i = 0; i < words.Count; i++) words[i] = Spellings.GetValueOrDefault(words[i], words[i]);
        return string.Join('-', words);
    }
}
