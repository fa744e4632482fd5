using System.Text;

namespace SearchEngine.Training.Taggers;

/// <summary>Reads "token TAB tag" files and joins the tokens to text the way spans are scored elsewhere, so that both speak of the same offsets.</summary>
internal static class ConllReader
{
    private const int SentencesPerDocument = 20;
    private static readonly HashSet<string> Closing = [.. ", . ; : ! ? ) ] } % 's 'S n't 're 've 'll 'm 'd ' ” ’ ...".Split(' ')];
    private static readonly HashSet<string> Opening = [.. "( [ { $ £ “ ‘ #".Split(' ')];

    public static IEnumerable<LabelledText> Read(string path, string source, bool marksOthers)
    {
        var documents = new List<List<List<(string Token, string Tag)>>> { new() };
        var sentence = new List<(string, string)>();
        var marked = false;
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.StartsWith("-DOCSTART-", StringComparison.Ordinal))
            {
                marked = true;
                documents.Add([]);
            }
            else if (line.Length > 0 && line.Split('\t') is [var token, var tag]) sentence.Add((token, tag));
            else if (sentence.Count > 0)
            {
                documents[^1].Add(sentence);
                sentence = [];
            }
        }
        var parts = marked ? documents.Where(static d => d.Count > 0) : documents[0].Chunk(SentencesPerDocument).Select(static d => d.ToList());
        return parts.Select(d => Join(d, source, marksOthers));
    }

    private static LabelledText Join(List<List<(string Token, string Tag)>> sentences, string source, bool marksOthers)
    {
        var text = new StringBuilder();
        var spans = new List<LabelledSpan>();
        foreach (var sentence in sentences)
        {
            if (text.Length > 0) text.Append('\n');
            var places = new List<(int Start, int End)>();
            var quote = false;
            string? before = null;
            foreach (var (token, _) in sentence)
            {
                var surface = token switch { "-LRB-" => "(", "-RRB-" => ")", "-LSB-" => "[", "-RSB-" => "]", "``" or "''" => "\"", _ => token };
                var space = before is not null && !Closing.Contains(surface) && !IsClitic(surface) && !Opening.Contains(before) && before != "open\"";
                var mark = surface;
                if (surface == "\"")
                {
                    if (quote) space = false;
                    else mark = "open\"";
                    quote = !quote;
                }
                if (space) text.Append(' ');
                places.Add((text.Length, text.Length + surface.Length));
                text.Append(surface);
                before = mark;
            }
            AddSpans(sentence, places, spans);
        }
        return new LabelledText(source, text.ToString(), spans, marksOthers);
    }

    private static bool IsClitic(string token) => token.Length is 2 or 3 && token[0] == '\'' && token.AsSpan(1).IndexOfAnyExceptInRange('a', 'z') < 0;

    private static void AddSpans(List<(string Token, string Tag)> sentence, List<(int Start, int End)> places, List<LabelledSpan> spans)
    {
        var start = -1;
        for (var i = 0; i <= sentence.Count; i++)
        {
            var tag = i < sentence.Count ? sentence[i].Tag : "O";
            if (start >= 0 && (tag[0] != 'I' || tag[2..] != sentence[start].Tag[2..]))
            {
                // Mentions of tweeters are no names.
                if (!sentence[start].Token.StartsWith('@') && LabelledText.Type(sentence[start].Tag[2..]) is { } type) spans.Add(new LabelledSpan(places[start].Start, places[i - 1].End, type));
                start = -1;
            }
            if (start < 0 && tag != "O") start = i;
        }
    }
}
