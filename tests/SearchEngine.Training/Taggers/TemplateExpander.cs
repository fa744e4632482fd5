using System.Text;

namespace SearchEngine.Training.Taggers;

/// <summary>Makes labelled texts of the templates in Taggers/Data: "[Vienna|LOC]" is a name, "{city}" a slot. Their form is told in docs/tagger.md.</summary>
internal sealed class TemplateExpander(SlotLists lists, int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>Each template so many times, each time with other names.</summary>
    public IEnumerable<LabelledText> Expand(string folder, int times, float weight)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal))
            foreach (var document in Documents(path))
                for (var time = 0; time < times; time++)
                    yield return Fill(document, "templates", weight);
    }

    private static List<List<string>> Documents(string path)
    {
        var documents = new List<List<string>> { new() };
        foreach (var line in File.ReadLines(path).Select(static l => l.TrimEnd()).Append(""))
        {
            if (line.StartsWith('#')) continue;
            if (line.Length > 0) documents[^1].Add(line);
            else if (documents[^1].Count > 0) documents.Add([]);
        }
        return [.. documents.Where(static d => d.Count > 0)];
    }

    private LabelledText Fill(List<string> document, string source, float weight)
    {
        var slots = new SlotFiller(lists, _random);
        var (text, spans) = (new StringBuilder(), new List<LabelledSpan>());
        var upper = document[0] == "@upper";
        foreach (var slot in document.SelectMany(Slots)) slots.Note(slot);
        foreach (var line in document.Skip(upper ? 1 : 0))
        {
            if (text.Length > 0) text.Append('\n');
            Append(line, upper && text.Length == 0, slots, text, spans);
        }
        return new LabelledText(source, text.ToString(), spans, MarksOthers: true, weight);
    }

    private static IEnumerable<string> Slots(string line)
    {
        for (var open = line.IndexOf('{', StringComparison.Ordinal); open >= 0; open = line.IndexOf('{', open + 1))
            if (line.IndexOf('}', open) is var close and > 0) yield return line[(open + 1)..close].Split('|')[0];
    }

    private static void Append(string line, bool upper, SlotFiller slots, StringBuilder text, List<LabelledSpan> spans)
    {
        for (var at = 0; at < line.Length;)
        {
            var open = line.AsSpan(at).IndexOfAny('[', '{');
            var plain = open < 0 ? line[at..] : line.Substring(at, open);
            text.Append(upper ? plain.ToUpperInvariant() : plain);
            if (open < 0) return;
            at += open;
            var close = line.IndexOf(line[at] == '[' ? ']' : '}', at);
            var parts = close < 0 ? [] : line[(at + 1)..close].Split('|');
            if (close < 0 || (line[at] == '[' && parts.Length < 2))
            {
                text.Append(line[at++]);
                continue;
            }
            var surface = line[at] == '{' ? slots.Fill(parts[0]) : FillInside(parts[0], slots);
            var type = parts.Length > 1 ? LabelledText.Type(parts[1]) : SlotFiller.TypeOf(parts[0]);
            if (type is { } known) spans.Add(new LabelledSpan(text.Length, text.Length + surface.Length, known));
            text.Append(upper ? surface.ToUpperInvariant() : surface);
            at = close + 1;
        }
    }

    // "[{city1} Zoo|ORG]": a name with slots in it.
    private static string FillInside(string name, SlotFiller slots)
    {
        for (var open = name.IndexOf('{', StringComparison.Ordinal); open >= 0; open = name.IndexOf('{', open + 1))
        {
            var close = name.IndexOf('}', open);
            if (close < 0) break;
            name = name[..open] + slots.Fill(name[(open + 1)..close]) + name[(close + 1)..];
        }
        return name;
    }
}
