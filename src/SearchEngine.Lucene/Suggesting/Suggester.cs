using SearchEngine.Search.Responses;

namespace SearchEngine.Lucene.Suggesting;

/// <summary>Completes what is being typed from one state of the index. Immutable, thread-safe.</summary>
/// <param name="entities">Facet values with all their names.</param>
/// <param name="phrases">Words and runs of words that articles use.</param>
/// <param name="titles">Titles of the newest articles.</param>
internal sealed class Suggester(NameSet entities, NameSet phrases, NameSet titles)
{
    /// <summary>
    /// Entities first, then phrases, then titles; a half, a quarter and a quarter of the list, more where others are fewer. Entities: those that
    /// are called just so, those with a name that goes on so (what they are called here before what else they are called), those that have the words in another order,
    /// and, when that is little, those that would match without a slip or two.
    /// </summary>
    public IReadOnlyList<Suggestion> Complete(string typed, int size)
    {
        var plain = NameText.Plain(typed);
        if (plain.Length == 0 || size <= 0) return [];
        var words = plain.Split(' ');
        var mistyped = words.Length <= MostWords && words.Any(static word => word.Length >= 3) ? words.Select(static word => new TypedWord(word)).ToArray() : null;
        var found = new Found(
            Entities(plain, words, mistyped, size),
            Phrases(typed, plain, size),
            Titles(plain, words, size));
        if (found.IsEmpty && mistyped is not null) found = found with { Phrases = Mistyped(phrases, SuggestionKind.Phrase, mistyped, size), Titles = Mistyped(titles, SuggestionKind.Title, mistyped, size) };
        return found.Take(size);
    }

    // Longer texts are no beginnings of names.
    private const int MostWords = 8;

    private List<Suggestion> Entities(string plain, string[] words, TypedWord[]? mistyped, int size)
    {
        var chosen = new List<Suggestion>(size);
        var seen = new HashSet<int>();
        Take(best => entities.CollectWhole(plain, best));
        Take(best => entities.CollectStarting(plain, best));
        if (words.Length is > 1 and <= MostWords) Take(best => entities.CollectInAnyOrder(words, best));
        if (mistyped is not null && chosen.Count < (size + 1) / 2) Take(best => entities.CollectMistyped(mistyped, best));
        return chosen;

        void Take(Action<BestNames> collect)
        {
            if (chosen.Count >= size) return;
            var best = new BestNames(size);
            collect(best);
            foreach (var (item, name, _) in best.Found)
                if (chosen.Count < size && seen.Add(item)) chosen.Add(entities[item].As(SuggestionKind.Entity, entities.AliasOf(name)));
        }
    }

    /// <summary>Goes on with as many of the last words as a phrase begins with; the words before them stay as typed.</summary>
    private List<Suggestion> Phrases(string typed, string plain, int size)
    {
        // Operators and fields are not for completing.
        if (typed.AsSpan().IndexOfAny(Operators) >= 0) return [];
        for (var at = 0; at >= 0 && plain.Length - at > 1; at = plain.IndexOf(' ', at) is var space and >= 0 ? space + 1 : -1)
        {
            var best = new BestNames(size);
            phrases.CollectStarting(plain[at..], best);
            var before = plain[..at];
            var rest = plain[at..];
            var found = best.Found.Where(one => phrases[one.Item].Text.Length > rest.Length)
                .Select(one => (phrases[one.Item] with { Text = before + phrases[one.Item].Text }).As(SuggestionKind.Phrase)).ToList();
            if (found.Count > 0) return found;
        }
        return [];
    }

    private List<Suggestion> Titles(string plain, string[] words, int size)
    {
        var best = new BestNames(size);
        titles.CollectStarting(plain, best);
        if (words.Length is > 1 and <= MostWords && best.Found.Count < size) titles.CollectInAnyOrder(words, best);
        return [.. best.Found.Select(one => titles[one.Item].As(SuggestionKind.Title))];
    }

    private static List<Suggestion> Mistyped(NameSet names, SuggestionKind kind, TypedWord[] words, int size)
    {
        var best = new BestNames(size);
        names.CollectMistyped(words, best);
        return [.. best.Found.Select(one => names[one.Item].As(kind))];
    }

    private static readonly System.Buffers.SearchValues<char> Operators = System.Buffers.SearchValues.Create("\"“”„():*~|");

    private sealed record Found(List<Suggestion> Entities, List<Suggestion> Phrases, List<Suggestion> Titles)
    {
        public bool IsEmpty => Entities.Count + Phrases.Count + Titles.Count == 0;

        public IReadOnlyList<Suggestion> Take(int size)
        {
            var titles = Math.Min(Titles.Count, size / 4);
            var phrases = Math.Min(Phrases.Count, size / 4);
            var entities = Math.Min(Entities.Count, size - titles - phrases);
            phrases = Math.Min(Phrases.Count, size - entities - titles);
            titles = Math.Min(Titles.Count, size - entities - phrases);
            return [.. Entities.Take(entities), .. Phrases.Take(phrases), .. Titles.Take(titles)];
        }
    }
}
