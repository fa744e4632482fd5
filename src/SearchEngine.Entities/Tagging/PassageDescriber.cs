namespace SearchEngine.Entities.Tagging;

/// <summary>Adds to the words of a passage what lists, their line and the rest of the article say about them.</summary>
internal sealed class PassageDescriber(WordLexicon lexicon, PhraseList phrases)
{
    private const int TableSize = 16384;

    private readonly uint[] _keys = new uint[TableSize];
    private readonly ArticleMarks[] _marks = new ArticleMarks[TableSize];

    public void Describe(Passage passage, ReadOnlySpan<char> title, ReadOnlySpan<char> text)
    {
        var words = passage.Words;
        foreach (var sentence in passage.Sentences)
        {
            var part = sentence.InTitle ? title : text;
            var span = words.Slice(sentence.First, sentence.Count);
            foreach (ref var word in span) LookUp(part.Slice(word.Start, word.Length), ref word);
            phrases.Mark(span);
            MarkRuns(span);
        }
        passage.Topic = Topic(words);
        MarkArticle(passage, words);
    }

    private void LookUp(ReadOnlySpan<char> text, ref Word word)
    {
        WordHashes.Fill(text, ref word);
        var entry = lexicon[word.Folded];
        word.FineCluster = entry.FineCluster;
        word.MiddleCluster = entry.MiddleCluster;
        word.CoarseCluster = entry.CoarseCluster;
        word.Rarity = entry.Rarity;
        word.Marks = entry.Marks;
        word.Vector = entry.Vector;
    }

    private static void MarkRuns(Span<Word> sentence)
    {
        for (var i = 0; i < sentence.Length;)
        {
            var end = i;
            while (end < sentence.Length && sentence[end].IsCapitalised && end - i < byte.MaxValue) end++;
            for (var at = i; at < end; at++)
            {
                sentence[at].RunBefore = (byte)(at - i);
                sentence[at].RunAfter = (byte)(end - 1 - at);
            }
            i = Math.Max(end, i + 1);
        }
    }

    private static uint Topic(ReadOnlySpan<Word> words)
    {
        int sport = 0, count = 0;
        foreach (ref readonly var word in words)
        {
            if (word.Form is WordForm.Edge or WordForm.Mark) continue;
            count++;
            if (word.Is(WordMarks.SportWord)) sport++;
        }
        return sport * 100 >= 3 * count && sport > 1 ? 2u : sport * 100 >= count && sport > 0 ? 1u : 0u;
    }

    private void MarkArticle(Passage passage, Span<Word> words)
    {
        Array.Clear(_keys);
        Array.Clear(_marks);
        foreach (var sentence in passage.Sentences)
            for (var i = sentence.First; i < sentence.First + sentence.Count; i++)
                if (words[i].Form is not (WordForm.Number or WordForm.Mark)) Note(words, i);
        foreach (ref var word in words)
            if (word.IsCapitalised || word.Line == LineCase.Lower) word.Article = _marks[Slot(word.Folded)];
    }

    private void Note(ReadOnlySpan<Word> words, int at)
    {
        ref readonly var w = ref words[at];
        ref var marks = ref _marks[Slot(w.Folded)];
        if (w.Form == WordForm.Lower)
        {
            if (w.Line != LineCase.Lower) marks |= ArticleMarks.SeenLower;
            return;
        }
        ref readonly var l = ref words[at - 1];
        ref readonly var r = ref words[at + 1];
        if (w.Line == LineCase.Sentence && !w.StartsSentence)
        {
            if ((marks & ArticleMarks.SeenCapitalised) != ArticleMarks.None) marks |= ArticleMarks.Often;
            marks |= ArticleMarks.SeenCapitalised;
        }
        if (l.Is(WordMarks.PersonTitle) && l.IsCapitalised) marks |= ArticleMarks.AfterTitle;
        if (l.Is(WordMarks.GivenName) && l.IsCapitalised) marks |= ArticleMarks.AfterGivenName;
        if (l.Form == WordForm.Initial) marks |= ArticleMarks.AfterGivenName;
        if (r.Is(WordMarks.OrganisationWord | WordMarks.CompanySuffix) && r.IsCapitalised) marks |= ArticleMarks.BeforeOrganisationWord;
        if (l.Is(WordMarks.PlaceCue) && !l.IsCapitalised) marks |= ArticleMarks.AfterPlaceCue;
        if (r.Is(WordMarks.SpeechVerb) || (words[at + 1].Form == WordForm.Mark && words[at + 2].Is(WordMarks.SpeechVerb))) marks |= ArticleMarks.BeforeSpeech;
        if (r.Form == WordForm.Number) marks |= ArticleMarks.BeforeNumber;
        if ((w.Phrases & 0x02) != 0) marks |= ArticleMarks.InPersonPhrase;
        if ((w.Phrases & 0x0C) != 0) marks |= ArticleMarks.InOrganisationPhrase;
        if ((w.Phrases & 0x30) != 0) marks |= ArticleMarks.InPlacePhrase;
        if (w.Line is LineCase.Sentence && w.RunAfter == 0 && w.RunBefore == 1) marks |= ArticleMarks.EndsName;
        if (w.Line is LineCase.Sentence && w.RunBefore == 0 && w.RunAfter > 0 && !w.StartsSentence) marks |= ArticleMarks.BeginsName;
        if (l.Form == WordForm.Mark && r.Form == WordForm.Mark && w.Form == WordForm.Capitals) marks |= ArticleMarks.InBrackets;
        if (l.Is(WordMarks.FunctionWord) && l.Length == 3 && l.Form == WordForm.Lower) marks |= ArticleMarks.AfterThe;
    }

    // The table is several times larger than a passage, so there is always an empty slot.
    private int Slot(uint key)
    {
        var slot = (int)(key & (TableSize - 1));
        while (_keys[slot] != 0 && _keys[slot] != key) slot = (slot + 1) & (TableSize - 1);
        _keys[slot] = key;
        return slot;
    }
}
