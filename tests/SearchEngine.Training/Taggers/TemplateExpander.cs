using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SearchEngine.Entities.Tagging;

namespace SearchEngine.Training.Taggers;

/// <summary>Makes training documents from the templates in <c>Data/*.txt</c>: names are marked <c>[Vienna|LOC]</c>, slots <c>{city}</c> are filled from the lists.</summary>
internal sealed partial class TemplateExpander
{
    private readonly List<string[]> _templates = [];
    private readonly SlotFiller _slots;

    public TemplateExpander(string folder, NameLists lists)
    {
        _slots = new SlotFiller(lists);
        if (!Directory.Exists(folder)) return;
        foreach (var path in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            var lines = new List<string>();
            foreach (var line in File.ReadLines(path).Select(l => l.Trim()).Append(""))
            {
                if (line.StartsWith('#')) continue;
                if (line.Length > 0) lines.Add(line);
                else if (lines.Count > 0)
                {
                    _templates.Add([.. lines]);
                    lines.Clear();
                }
            }
        }
    }

    /// <summary>Templates.</summary>
    public int Count => _templates.Count;

    /// <summary>A document from a template; each time with other names.</summary>
    public LabelledDocument Expand(int template, Random random)
    {
        var lines = _templates[template];
        var filled = new Dictionary<string, string>(StringComparer.Ordinal);
        var isUpper = lines[0] == "@upper";
        // The nationality of a person may stand at a later place than the first.
        foreach (Match hint in Hints().Matches(string.Join('\n', lines))) filled.TryAdd("hint " + hint.Groups["name"].Value, hint.Groups["nation"].Value);
        var sentences = new List<LabelledSentence>();
        foreach (var line in isUpper ? lines.Skip(1) : lines)
            if (Sentence(line, isUpper && sentences.Count == 0, filled, random) is { } sentence) sentences.Add(sentence);
        return new LabelledDocument("templates", sentences);
    }

    [GeneratedRegex(@"\{(?<name>per[0-9]+)(\.[a-z]+)?:(?<nation>[a-z]{2})\}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Hints();

    private LabelledSentence? Sentence(string line, bool isUpper, Dictionary<string, string> filled, Random random)
    {
        var text = new StringBuilder();
        var spans = new List<(int Start, int Length, string Type)>();
        // Agencies write the place of a report in capitals: "LONDON 1996-08-30".
        var hasDateline = line.StartsWith("{city", StringComparison.Ordinal) && line.IndexOf("{date", StringComparison.Ordinal) is > 0 and < 30 && random.Next(4) > 0;
        Write(line);
        var plain = text.ToString();
        var buffer = new TagBuffer();
        TagTokenizer.Split(plain, buffer);
        if (buffer.Count == 0) return null;
        var words = buffer.Words.ToArray();
        var names = new List<LabelledName>();
        foreach (var (start, length, type) in spans)
        {
            var first = Array.FindIndex(words, w => w.Start + w.Length > start);
            var last = Array.FindLastIndex(words, w => w.Start < start + length);
            if (first >= 0 && last >= first && (names.Count == 0 || names[^1].Start + names[^1].Length <= first)) names.Add(new LabelledName(first, last - first + 1, type));
        }
        return new LabelledSentence([.. words.Select(w => plain.Substring(w.Start, w.Length))], names);

        void Write(string source)
        {
            for (var at = 0; at < source.Length; at++)
            {
                var close = source[at] switch { '[' => source.IndexOf(']', at), '{' => source.IndexOf('}', at), _ => -1 };
                if (close < 0)
                {
                    text.Append(isUpper ? char.ToUpperInvariant(source[at]) : source[at]);
                    continue;
                }
                var parts = source[(at + 1)..close].Split('|');
                var isSlot = source[at] == '{';
                if (!isSlot && parts.Length < 2)
                {
                    text.Append(isUpper ? char.ToUpperInvariant(source[at]) : source[at]);
                    continue;
                }
                var value = isSlot ? _slots.Fill(parts[0], filled, random) : parts[0].Contains('{', StringComparison.Ordinal) ? FillInside(parts[0]) : parts[0];
                var type = parts.Length > 1 ? parts[1] : isSlot ? SlotFiller.TypeOf(parts[0]) : "O";
                if (isUpper || (hasDateline && text.Length == 0)) value = value.ToUpper(CultureInfo.InvariantCulture);
                if (type != "O" && value.Length > 0) spans.Add((text.Length, value.Length, type));
                text.Append(value);
                at = close;
            }
        }

        string FillInside(string value)
        {
            var result = new StringBuilder();
            for (var i = 0; i < value.Length; i++)
            {
                var end = value[i] == '{' ? value.IndexOf('}', i) : -1;
                if (end < 0) result.Append(value[i]);
                else
                {
                    result.Append(_slots.Fill(value[(i + 1)..end], filled, random));
                    i = end;
                }
            }
            return result.ToString();
        }
    }
}
