namespace SearchEngine.Entities.Tagging;

/// <summary>Scores the words of a described passage, finds the best tags, and reads the names off them.</summary>
internal static class PassageTagger
{
    private const int Lanes = TagSet.Lanes;

    public static void Tag(TaggerModel model, TaggerScratch scratch, ICollection<TaggedName> inTitle, ICollection<TaggedName> inText)
    {
        Score(model, scratch);
        foreach (var sentence in scratch.Passage.Sentences)
        {
            var tags = scratch.Tags.AsSpan(0, sentence.Count);
            Fill(model, scratch, sentence);
            scratch.Lattice.Decode(model.Transitions, tags);
            if (!tags.ContainsAnyExcept((byte)TagSet.Outside)) continue;
            scratch.Lattice.Weigh(model.Transitions, sentence.Count);
            ReadNames(scratch, sentence, tags, sentence.InTitle ? inTitle : inText);
        }
    }

    private static void Score(TaggerModel model, TaggerScratch scratch)
    {
        var words = scratch.Passage.Words;
        foreach (var sentence in scratch.Passage.Sentences)
            for (var i = sentence.First; i < sentence.First + sentence.Count; i++)
            {
                var count = FeatureReader.Read(words, i, scratch.Passage.Topic, scratch.Keys);
                model.Weights.Sum(scratch.Keys.AsSpan(0, count), scratch.Scores.AsSpan(i * Lanes, Lanes));
            }
    }

    private static void Fill(TaggerModel model, TaggerScratch scratch, SentenceRange sentence)
    {
        var words = scratch.Passage.Words.Slice(sentence.First, sentence.Count);
        var scores = scratch.Scores.AsSpan(sentence.First * Lanes, sentence.Count * Lanes);
        for (var i = 0; i < scores.Length; i++) scratch.Lattice.Scores[i] = scores[i] * model.Scale;
        for (var i = 0; i < words.Length; i++) scratch.Lattice.Forms[i] = (byte)words[i].Form;
        AddNet(model, scratch, scratch.Passage.Words.Slice(sentence.First - Passage.Edges, sentence.Count + (2 * Passage.Edges)));
    }

    // Words include two edges on each side.
    private static void AddNet(TaggerModel model, TaggerScratch scratch, ReadOnlySpan<Word> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var vector = ReadOnlySpan<float>.Empty;
            if (words[i].Vector > 0)
            {
                model.Vectors.Read(words[i].Vector, scratch.Vector);
                vector = scratch.Vector;
            }
            WindowNet.Multiply(model.Net, vector, scratch.Signs.AsSpan(0, WindowNet.ReadSigns(words[i], scratch.Signs)), scratch.Products.AsSpan(i * WindowNet.Width, WindowNet.Width));
        }
        for (var i = 0; i < words.Length - (2 * Passage.Edges); i++)
        {
            WindowNet.Gather(model.Net, scratch.Products.AsSpan(i * WindowNet.Width, WindowNet.Window * WindowNet.Width), scratch.Hidden);
            WindowNet.Add(model.Net, scratch.Hidden, scratch.Lattice.Scores.AsSpan(i * Lanes, Lanes));
        }
    }

    private static void ReadNames(TaggerScratch scratch, SentenceRange sentence, ReadOnlySpan<byte> tags, ICollection<TaggedName> names)
    {
        var words = scratch.Passage.Words.Slice(sentence.First, sentence.Count);
        var start = 0;
        var confidence = 1f;
        for (var i = 0; i < tags.Length; i++)
        {
            if (TagSet.Begins(tags[i])) (start, confidence) = (i, 1f);
            if (!TagSet.IsName(tags[i])) continue;
            confidence = Math.Min(confidence, scratch.Lattice.Probabilities[(i * Lanes) + tags[i]]);
            if (TagSet.Ends(tags[i]))
                names.Add(new TaggedName(words[start].Start, words[i].End - words[start].Start, (NameType)TagSet.TypeOf(tags[i]), confidence));
        }
    }
}
