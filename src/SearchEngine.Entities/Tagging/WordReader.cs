namespace SearchEngine.Entities.Tagging;

/// <summary>Fills in what the features need of each word of an article: hashes, shape, case of the sentence, other places of the word.</summary>
internal sealed class WordReader(WordTable table)
{
    private const byte SeenLower = 1;
    private const byte SeenCapital = 2;

    private readonly Dictionary<uint, byte> _seen = [];

    /// <summary>Reads the words of a buffer.</summary>
    /// <param name="text">The text that their offsets count in.</param>
    /// <param name="buffer">Words and sentences.</param>
    public void Read(string text, TagBuffer buffer)
    {
        var words = buffer.Words;
        for (var i = 0; i < words.Length; i++) Describe(ref words[i], text.AsSpan(words[i].Start, words[i].Length));
        _seen.Clear();
        var start = 0;
        foreach (var end in buffer.SentenceEnds)
        {
            MarkCase(words[start..end]);
            Note(words[start..end]);
            start = end;
        }
        start = 0;
        foreach (var end in buffer.SentenceEnds)
        {
            var sentence = words[start..end];
            Recall(sentence);
            table.Look(sentence);
            start = end;
        }
        if (_seen.Count > 100_000) _seen.TrimExcess(1_000);
    }

    private static void Describe(ref TagWord word, ReadOnlySpan<char> text)
    {
        word.Lower = WordHash.Lower(text);
        word.Exact = WordHash.Exact(text);
        var length = text.Length;
        word.Prefix2 = length > 2 ? WordHash.Lower(text[..2]) : 0;
        word.Prefix3 = length > 3 ? WordHash.Lower(text[..3]) : 0;
        word.Suffix2 = length > 2 ? WordHash.Lower(text[^2..]) : 0;
        word.Suffix3 = length > 3 ? WordHash.Lower(text[^3..]) : 0;
        word.Suffix4 = length > 4 ? WordHash.Lower(text[^4..]) : 0;

        Span<char> shape = stackalloc char[12];
        var used = 0;
        int upper = 0, lower = 0, digits = 0;
        foreach (var c in text)
        {
            var kind = c;
            if (char.IsUpper(c))
            {
                upper++;
                kind = 'X';
            }
            else if (char.IsDigit(c))
            {
                digits++;
                kind = 'd';
            }
            else if (char.IsLetter(c))
            {
                lower++;
                kind = 'x';
            }
            // A run of small letters or digits is one sign; of capitals two tell "X" from "XX".
            if (used > 0 && shape[used - 1] == kind && (kind is not 'X' || (used > 1 && shape[used - 2] == kind))) continue;
            if (used < shape.Length) shape[used++] = kind;
        }
        word.Shape = WordHash.Exact(shape[..used]);
        word.Traits = WordTraits.None;
        word.Marks = GazetteerMarks.None;
        if (upper > 0 && char.IsUpper(text[0])) word.Traits |= WordTraits.Capital;
        if (upper > 1 && lower == 0) word.Traits |= WordTraits.AllCapitals;
        if (digits > 0) word.Traits |= WordTraits.Digit;
    }

    private static void MarkCase(Span<TagWord> sentence)
    {
        int words = 0, shouted = 0, capital = 0, small = 0;
        for (var i = 0; i < sentence.Length; i++)
        {
            if (sentence[i].Length < 2 || (sentence[i].Traits & WordTraits.Digit) != WordTraits.None) continue;
            words++;
            if ((sentence[i].Traits & WordTraits.AllCapitals) != WordTraits.None) shouted++;
            if (i == 0 || sentence[i].Length < 4) continue;
            if ((sentence[i].Traits & WordTraits.Capital) != WordTraits.None) capital++;
            else small++;
        }
        var mark = words > 1 && shouted * 10 >= words * 8 ? WordTraits.Shouted : capital > 2 && capital >= 4 * small ? WordTraits.Headline : WordTraits.None;
        if (mark == WordTraits.None) return;
        foreach (ref var word in sentence) word.Traits |= mark;
    }

    private void Note(Span<TagWord> sentence)
    {
        for (var i = 0; i < sentence.Length; i++)
        {
            ref var word = ref sentence[i];
            if ((word.Traits & (WordTraits.Shouted | WordTraits.Headline)) != WordTraits.None) return;
            var isCapital = (word.Traits & WordTraits.Capital) != WordTraits.None;
            if (isCapital && i == 0) continue;
            _seen[word.Lower] = (byte)(_seen.GetValueOrDefault(word.Lower) | (isCapital ? SeenCapital : SeenLower));
        }
    }

    private void Recall(Span<TagWord> sentence)
    {
        for (var i = 0; i < sentence.Length; i++)
        {
            ref var word = ref sentence[i];
            if ((word.Traits & WordTraits.Capital) == WordTraits.None) continue;

            // Where capitals tell nothing: how is the word written elsewhere?
            if (i > 0 && (word.Traits & (WordTraits.Shouted | WordTraits.Headline)) == WordTraits.None)
            {
                if ((_seen.GetValueOrDefault(word.Lower) & SeenLower) != 0) word.Traits |= WordTraits.LowerElsewhere;
                continue;
            }
            var seen = _seen.GetValueOrDefault(word.Lower);
            if ((seen & SeenLower) != 0) word.Traits |= WordTraits.LowerElsewhere;
            if ((seen & SeenCapital) != 0) word.Traits |= WordTraits.CapitalElsewhere;
        }
    }
}
