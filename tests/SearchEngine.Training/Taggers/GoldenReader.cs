using System.Text;

namespace SearchEngine.Training.Taggers;

/// <summary>Reads the golden texts of the entity tests: a head, an empty line, then text in which names are marked as [surface|TYPE|id]. Only for measuring.</summary>
internal static class GoldenReader
{
    public static IEnumerable<LabelledText> Read(string folder) =>
        Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(ReadFile);

    private static LabelledText ReadFile(string path)
    {
        var lines = File.ReadAllLines(path);
        var body = Array.IndexOf(lines, "") + 1;
        var title = lines.First(static l => l.StartsWith("title:", StringComparison.Ordinal))[6..].Trim();
        var (text, spans) = (new StringBuilder(), new List<LabelledSpan>());
        Append(title, text, spans);
        text.Append('\n');
        var titleLength = text.Length;
        foreach (var line in lines.Skip(body))
        {
            Append(line, text, spans);
            text.Append('\n');
        }
        return new LabelledText("golden", text.ToString(), spans) { TitleLength = titleLength };
    }

    private static void Append(string line, StringBuilder text, List<LabelledSpan> spans)
    {
        var open = new Stack<int>();
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '[') open.Push(text.Length);
            else if (line[i] == '|' && open.Count > 0)
            {
                var end = line.IndexOf(']', i);
                if (LabelledText.Type(line[(i + 1)..end].Split('|')[0]) is { } type) spans.Add(new LabelledSpan(open.Peek(), text.Length, type));
                open.Pop();
                i = end;
            }
            else text.Append(line[i]);
        }
    }
}
