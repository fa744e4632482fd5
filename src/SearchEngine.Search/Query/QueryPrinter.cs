using System.Text;

namespace SearchEngine.Search.Query;

/// <summary>Writes a tree in canonical query language, such that parsing gives the same tree.</summary>
internal static class QueryPrinter
{
    public static string Print(QueryNode root)
    {
        var text = Print(root, " AND ", " OR ");
        // Without a lower-case letter the operators may be read as words.
        return text.Any(char.IsLower) ? text : Print(root, " ", " | ");
    }

    private static string Print(QueryNode root, string and, string or)
    {
        var text = new StringBuilder();
        Write(root, Place.Top);
        return text.ToString();

        void Write(QueryNode node, Place place)
        {
            switch (node)
            {
                case MatchAll: break;
                case Word word: text.Append(FieldOf(word.Field)).Append(Escape(word.Text, word.Field is null && (and == " " || root is Word))); break;
                case Prefix prefix: text.Append(FieldOf(prefix.Field)).Append(Escape(prefix.Text)).Append('*'); break;
                case Fuzzy fuzzy: text.Append(FieldOf(fuzzy.Field)).Append(Escape(fuzzy.Text)).Append('~').Append(fuzzy.Edits); break;
                case Phrase phrase:
                    text.Append(FieldOf(phrase.Field)).Append(Quote(phrase.Text));
                    if (phrase.Slop > 0) text.Append('~').Append(phrase.Slop);
                    break;
                case FacetTerm facet: text.Append(facet.Dimension).Append(':').Append(Quote(facet.Value)); break;
                case DateRange range: text.Append(Dimension.Published).Append(':').Append($"{range.From:yyyy-MM-dd}..{range.To:yyyy-MM-dd}"); break;
                case Excluding excluding:
                    text.Append('-');
                    Write(excluding.Child, Place.Inside);
                    break;
                case AllOf all: WriteList(all.Children, and, place != Place.Top); break;
                case AnyOf any: WriteList(any.Children, or, place != Place.Top); break;
                default: throw new InvalidOperationException($"'{node.GetType().Name}' is no node of the query language.");
            }
        }

        void WriteList(QueryNodes nodes, string separator, bool group)
        {
            if (group) text.Append('(');
            for (var i = 0; i < nodes.Count; i++)
            {
                if (i > 0) text.Append(separator);
                Write(nodes[i], Place.Inside);
            }
            if (group) text.Append(')');
        }
    }

    private enum Place
    {
        Top,
        Inside,
    }

    private static string FieldOf(string? field) => field is null ? "" : field + ":";

    private static string Quote(string text) =>
        '"' + string.Concat(text.Select(c => c == '\\' || QueryLexer.IsQuote(c) ? "\\" + c : c.ToString())) + '"';

    /// <summary>The word as it is where that reads back as the same word, else with every character escaped that is no letter or digit.</summary>
    /// <param name="word">The word.</param>
    /// <param name="alone">No operator stands beside it, so that it might be read as part of a date: "LAST WEEK".</param>
    private static string Escape(string word, bool alone = false)
    {
        if (word is not ("AND" or "OR" or "NOT")
            && !(alone && Dates.DateWords.IsSpoken(word))
            && word.All(static c => char.IsLetterOrDigit(c) || c is '.' or '\'' or '\u2019' or '-')
            && char.IsLetterOrDigit(word[0]) && !word.Contains("..", StringComparison.Ordinal)) return word;
        var text = new StringBuilder("\\").Append(word[0]);
        foreach (var c in word.AsSpan(1))
        {
            if (!char.IsLetterOrDigit(c)) text.Append('\\');
            text.Append(c);
        }
        return text.ToString();
    }
}
