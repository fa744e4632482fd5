namespace SearchEngine.Entities.Tagging;

/// <summary>What the model knows of words by themselves: clusters of words used alike, and the name lists.</summary>
/// <param name="words">By lower-case hash: fine cluster (16 bits), middle (16), coarse (8) from the lowest bit up, then marks (16).</param>
/// <param name="phrases">By hash of two or more lower-case words: marks.</param>
internal sealed class WordTable(HashTable32 words, HashTable32 phrases)
{
    /// <summary>Longest phrase of the name lists, in words.</summary>
    public const int LongestPhrase = 5;

    /// <summary>Packs the value of a word.</summary>
    public static ulong Pack(ushort fine, ushort middle, byte coarse, GazetteerMarks marks) => fine | ((ulong)middle << 16) | ((ulong)coarse << 32) | ((ulong)marks << 40);

    /// <summary>Fills clusters and marks of a sentence.</summary>
    public void Look(Span<TagWord> sentence)
    {
        for (var i = 0; i < sentence.Length; i++)
        {
            ref var word = ref sentence[i];
            var value = words[word.Lower];
            word.Fine = (ushort)value;
            word.Middle = (ushort)(value >> 16);
            word.Coarse = (byte)(value >> 32);
            word.Marks |= (GazetteerMarks)(ushort)(value >> 40);
            if ((word.Traits & WordTraits.Capital) != WordTraits.None || (word.Traits & WordTraits.Shouted) != WordTraits.None) MarkPhrases(sentence, i);
        }
    }

    // A phrase from the lists marks its first word and the others apart.
    private void MarkPhrases(Span<TagWord> sentence, int start)
    {
        var hash = sentence[start].Lower;
        var end = Math.Min(sentence.Length, start + LongestPhrase);
        for (var i = start + 1; i < end; i++)
        {
            hash = WordHash.Join(hash, sentence[i].Lower);
            var marks = (GazetteerMarks)phrases[hash];
            if (marks == GazetteerMarks.None) continue;
            if ((marks & GazetteerMarks.PlaceWhole) != GazetteerMarks.None) Mark(sentence[start..(i + 1)], GazetteerMarks.PlaceFirst, GazetteerMarks.PlacePart);
            if ((marks & (GazetteerMarks.OrganisationWhole | GazetteerMarks.Club)) != GazetteerMarks.None) Mark(sentence[start..(i + 1)], GazetteerMarks.OrganisationFirst, GazetteerMarks.OrganisationPart);
            if ((marks & GazetteerMarks.PersonPart) != GazetteerMarks.None) Mark(sentence[start..(i + 1)], GazetteerMarks.PersonPart, GazetteerMarks.PersonPart);
            if ((marks & GazetteerMarks.Country) != GazetteerMarks.None) Mark(sentence[start..(i + 1)], GazetteerMarks.Country, GazetteerMarks.Country);
        }
    }

    private static void Mark(Span<TagWord> phrase, GazetteerMarks first, GazetteerMarks rest)
    {
        phrase[0].Marks |= first;
        for (var i = 1; i < phrase.Length; i++) phrase[i].Marks |= rest;
    }
}
