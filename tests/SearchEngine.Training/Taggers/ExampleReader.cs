using SearchEngine.Entities.Tagging;

namespace SearchEngine.Training.Taggers;

/// <summary>Turns labelled texts into sentences of feature rows, with the code that reads texts in the product.</summary>
internal sealed class ExampleReader(WordLexicon lexicon, PhraseList phrases, int rarest)
{
    private const int CounterBits = 27;

    private readonly Dictionary<ulong, int> _rows = [];

    /// <summary>The features that occur often enough, by row.</summary>
    public ulong[] Features()
    {
        var features = new ulong[_rows.Count];
        foreach (var (key, row) in _rows) features[row] = key;
        return features;
    }

    public List<TrainingSentence> Read(IReadOnlyList<LabelledText> texts)
    {
        // 1. Count features in a table of small counters, where collisions only let a few rare ones through.
        var counters = new byte[1 << CounterBits];
        Visit(texts, (_, _, _, keys) =>
        {
            foreach (var key in keys)
            {
                ref var counter = ref counters[key >> (64 - CounterBits)];
                if (counter < byte.MaxValue) counter++;
            }
        });

        // 2. Give the frequent ones rows.
        var sentences = new List<TrainingSentence>();
        var (features, groups, ends) = (new List<int>(), new List<byte>(), new List<int>());
        Visit(texts, (text, sentence, at, keys) =>
        {
            foreach (var key in keys)
            {
                if (counters[key >> (64 - CounterBits)] < rarest) continue;
                ref var row = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_rows, key, out var known);
                if (!known) row = _rows.Count - 1;
                features.Add(row);
                groups.Add((byte)FeatureGroups.Of((int)(key & ((1 << Hashing.TemplateBits) - 1))));
            }
            ends.Add(features.Count);
            if (at < sentence.Length - 1) return;
            var forms = new byte[sentence.Length];
            for (var i = 0; i < forms.Length; i++) forms[i] = (byte)sentence[i].Form;
            var (vectors, signs) = (new int[sentence.Length + (2 * Passage.Edges)], new int[sentence.Length + (2 * Passage.Edges)][]);
            var buffer = new int[WindowNet.Signs];
            for (var i = 0; i < signs.Length; i++)
            {
                var inside = i >= Passage.Edges && i < sentence.Length + Passage.Edges;
                var word = inside ? sentence[i - Passage.Edges] : default;
                vectors[i] = word.Vector;
                signs[i] = buffer[..WindowNet.ReadSigns(word, buffer)];
            }
            sentences.Add(new TrainingSentence([.. features], [.. ends], [.. groups], TagProjection.Allowed(text, sentence), forms, text.Weight, text.Source, vectors, signs));
            features.Clear();
            groups.Clear();
            ends.Clear();
        });
        return sentences;
    }

    private delegate void WordVisitor(LabelledText text, ReadOnlySpan<Word> sentence, int at, ReadOnlySpan<ulong> keys);

    private void Visit(IReadOnlyList<LabelledText> texts, WordVisitor visit)
    {
        var passage = new Passage();
        var describer = new PassageDescriber(lexicon, phrases);
        var keys = new ulong[FeatureReader.Most];
        foreach (var text in texts)
            for (var at = 0; at < text.Text.Length;)
            {
                passage.Clear();
                at = passage.Read(text.Text, at, inTitle: false);
                describer.Describe(passage, "", text.Text);
                foreach (var sentence in passage.Sentences)
                    for (var i = 0; i < sentence.Count; i++)
                    {
                        var count = FeatureReader.Read(passage.Words, sentence.First + i, passage.Topic, keys);
                        visit(text, passage.Words.Slice(sentence.First, sentence.Count), i, keys.AsSpan(0, count));
                    }
            }
    }
}
