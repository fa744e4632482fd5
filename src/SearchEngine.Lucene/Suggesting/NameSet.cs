namespace SearchEngine.Lucene.Suggesting;

/// <summary>Things of one kind with their names, found by what is typed. Immutable.</summary>
/// <param name="index">The names, by the beginnings of their words.</param>
/// <param name="items">What they stand for.</param>
/// <param name="names">Names as they are printed, where they are not the item's text.</param>
internal sealed class NameSet(PrefixIndex index, SuggestedItem[] items, IReadOnlyDictionary<int, string> names)
{
    // Words typed in another order are looked for among so many names of the rarest of them.
    private const int MostLookedThrough = 2_048;

    private const int FewLookedThrough = 256;

    public int Count => items.Length;

    public SuggestedItem this[int item] => items[item];

    /// <summary>The printed name that led to an item, when that is not the item's text.</summary>
    public string? AliasOf(int name) => names.GetValueOrDefault(name);

    /// <summary>The whole of what was typed is a name.</summary>
    public void CollectWhole(string typed, BestNames best)
    {
        var (from, to) = index.Find(typed + "\0");
        index.Collect(from, to, best, accepts: static (_, place) => place == 0);
    }

    /// <summary>A name goes on like this from one of its words on.</summary>
    public void CollectStarting(string typed, BestNames best)
    {
        var (from, to) = index.Find(typed);
        index.Collect(from, to, best);
    }

    /// <summary>Each typed word begins a word of the name, in whatever order.</summary>
    public void CollectInAnyOrder(string[] words, BestNames best)
    {
        var (from, to) = words.Select(word => index.Find(word)).MinBy(static range => range.To - range.From);
        index.Collect(from, Math.Min(to, from + MostLookedThrough), best, accepts: (name, _) => HasAllStarting(name, words));
    }

    /// <summary>Each typed word is, but for a slip or two, a word of the name; the last one its beginning. First letters are right.</summary>
    public void CollectMistyped(TypedWord[] words, BestNames best)
    {
        List<(int From, int To, int Edits)>? rarest = null;
        var fewest = int.MaxValue;
        // The longest word first: what is like it is mostly so few that names with the others among them are soon told.
        foreach (var i in Enumerable.Range(0, words.Length).OrderByDescending(i => words[i].Text.Length))
        {
            if (fewest <= FewLookedThrough) break;
            var like = index.FindLike(words[i], beginning: i == words.Length - 1);
            var entries = like.Sum(static found => found.To - found.From);
            if (entries < fewest) (rarest, fewest) = (like, entries);
        }
        if (rarest is null || fewest == 0) return;
        PrefixIndex.NameFilter? accepts = words.Length == 1 ? null : (name, _) => IsLike(name, words);
        var left = MostLookedThrough;
        // One slip is likelier than two, whatever the weights.
        for (var edits = 0; edits <= 2; edits++)
            foreach (var (from, end, away) in rarest)
            {
                if (away != edits || left <= 0) continue;
                var to = accepts is null ? end : Math.Min(end, from + left);
                left -= accepts is null ? 0 : to - from;
                index.Collect(from, to, best, (2 - edits) << 16, accepts);
            }
    }

    private static bool IsLike(ReadOnlySpan<char> name, TypedWord[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var found = false;
            foreach (var part in name.Split(' '))
            {
                var word = name[part];
                if (word[0] != words[i].Text[0]) continue;
                var (toBeginning, toWhole) = words[i].Compare(word);
                found |= (i == words.Length - 1 ? toBeginning : toWhole) <= words[i].Edits;
            }
            if (!found) return false;
        }
        return true;
    }

    private static bool HasAllStarting(ReadOnlySpan<char> name, string[] words)
    {
        foreach (var word in words)
            if (!HasStarting(name, word)) return false;
        return true;
    }

    private static bool HasStarting(ReadOnlySpan<char> name, string word)
    {
        foreach (var part in name.Split(' '))
            if (name[part].StartsWith(word)) return true;
        return false;
    }
}
