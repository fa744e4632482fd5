using System.Text;

namespace SearchEngine.Training.Taggers;

/// <summary>Makes further texts of labelled ones: with other names in their places, and in capitals, in headline case or without capitals.</summary>
internal sealed class NameSwapper(SlotLists lists, int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>The text with most names replaced, the same name by the same one throughout.</summary>
    public LabelledText Swap(LabelledText text)
    {
        var slots = new SlotFiller(lists, _random);
        var chosen = new Dictionary<(string, LabelledType), string>();
        var (result, spans) = (new StringBuilder(), new List<LabelledSpan>());
        var at = 0;
        foreach (var span in text.Spans.OrderBy(static s => s.Start))
        {
            if (span.Start < at) continue;
            var name = text.Text[span.Start..span.End];
            result.Append(text.Text, at, span.Start - at);
            if (!chosen.TryGetValue((name, span.Type), out var other)) chosen[(name, span.Type)] = other = Other(name, span.Type, slots);
            spans.Add(span with { Start = result.Length, End = result.Length + other.Length });
            result.Append(other);
            at = span.End;
        }
        result.Append(text.Text, at, text.Text.Length - at);
        return text with { Text = result.ToString(), Spans = spans };
    }

    /// <summary>Some lines of the text in another case.</summary>
    public LabelledText Recase(LabelledText text, double share)
    {
        var characters = text.Text.ToCharArray();
        for (var start = 0; start < characters.Length;)
        {
            var end = Array.IndexOf(characters, '\n', start);
            if (end < 0) end = characters.Length;
            if (_random.NextDouble() < share) Recase(characters.AsSpan(start, end - start), _random.Next(5));
            start = end + 1;
        }
        return text with { Text = new string(characters) };
    }

    private static void Recase(Span<char> line, int how)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (how < 2) line[i] = char.ToUpperInvariant(line[i]);
            else if (how == 2) line[i] = char.ToLowerInvariant(line[i]);
            else if ((i == 0 || line[i - 1] is ' ' or '"' or '(') && i + 3 < line.Length && char.IsLetter(line[i + 3])) line[i] = char.ToUpperInvariant(line[i]);
        }
    }

    private string Other(string name, LabelledType type, SlotFiller slots)
    {
        var words = name.Split(' ');
        if (!char.IsUpper(name[0]) || _random.Next(4) == 0) return name;
        var person = slots.Person("").Split(' ');
        return (type, words.Length) switch
        {
            (LabelledType.Person, 1) => lists.Names.GivenNames.Count > 0 && _random.Next(5) == 0 ? person[0] : person[^1],
            (LabelledType.Person, 2 or 3) => string.Join(' ', person),
            (LabelledType.Location, 1) when words[0].All(char.IsUpper) => name,
            (LabelledType.Location, 1 or 2) when !words.Contains("of") => slots.Fill(lists.Nations.Any(n => n.Country == name) ? "country" : "city"),
            (LabelledType.Organisation, > 1) => slots.Fill(_random.Next(8) switch { 0 or 1 => "company", 2 => "agency", 3 => "university", 4 => "party", 5 => "newspaper", _ => "org" }),
            (LabelledType.Organisation, 1) when _random.Next(2) == 0 => slots.InventName(),
            _ => name,
        };
    }
}
