namespace SearchEngine.Entities.Tagging;

/// <summary>Tags one text at a time with scratch space of its own.</summary>
internal sealed class TaggingPass(TaggerModel model)
{
    // Scratch space above this is given back after a giant article.
    private const int MostWordsKept = 1 << 16;

    private readonly TagBuffer _buffer = new();
    private readonly WordReader _reader = new(model.Words);
    private readonly ChainDecoder _chain = new(model.Transitions);
    private readonly NameMemory _memory = new();
    private float[] _scores = [];
    private float[] _probabilities = [];
    private byte[] _tags = [];

    /// <summary>Adds the names of a text to a list.</summary>
    public void Tag(string text, ICollection<TaggedName> names)
    {
        _buffer.Clear();
        TagTokenizer.Split(text, _buffer);
        _reader.Read(text, _buffer);
        _memory.Clear();
        if (_tags.Length < _buffer.Count)
        {
            _tags = new byte[_buffer.Count];
            _scores = new float[_buffer.Count * NameTag.Lanes];
            _probabilities = new float[_buffer.Count * NameTag.Lanes];
        }
        var start = 0;
        foreach (var end in _buffer.SentenceEnds)
        {
            First(start, end);
            start = end;
        }
        start = 0;
        foreach (var end in _buffer.SentenceEnds)
        {
            Second(start, end, names);
            start = end;
        }
        if (_buffer.Count <= MostWordsKept) return;
        _buffer.Trim(MostWordsKept);
        (_tags, _scores, _probabilities) = ([], [], []);
    }

    // The sentence by itself.
    private void First(int start, int end)
    {
        Span<uint> features = stackalloc uint[FeatureExtractor.Most];
        var words = _buffer.Words[start..end];
        var scores = Scores(start, end);
        for (var i = 0; i < words.Length; i++)
            model.Score(features[..FeatureExtractor.Extract(words, i, features)], scores.Slice(i * NameTag.Lanes, NameTag.Lanes));
        _chain.Marginals(scores, Probabilities(start, end));
        _memory.Note(words, Probabilities(start, end));
    }

    // The sentence as part of the article.
    private void Second(int start, int end, ICollection<TaggedName> names)
    {
        var words = _buffer.Words[start..end];
        var scores = Scores(start, end);
        var probabilities = Probabilities(start, end);
        var tags = _tags.AsSpan(start, end - start);
        var isMoved = _memory.Recall(words, probabilities, scores);
        _chain.Best(scores, tags);
        if (!tags.ContainsAnyExcept((byte)NameTag.Outside)) return;
        if (isMoved) _chain.Marginals(scores, probabilities);
        Collect(words, tags, probabilities, names);
    }

    private Span<float> Scores(int start, int end) => _scores.AsSpan(start * NameTag.Lanes, (end - start) * NameTag.Lanes);

    private Span<float> Probabilities(int start, int end) => _probabilities.AsSpan(start * NameTag.Lanes, (end - start) * NameTag.Lanes);

    private static void Collect(ReadOnlySpan<TagWord> words, ReadOnlySpan<byte> tags, ReadOnlySpan<float> probabilities, ICollection<TaggedName> names)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!NameTag.IsBegin(tags[i]) && !NameTag.IsUnit(tags[i])) continue;
            var last = i;
            if (NameTag.IsBegin(tags[i]))
                while (last + 1 < words.Length && NameTag.MayFollow(tags[last], tags[last + 1]) && !NameTag.MayEnd(tags[last])) last++;
            var confidence = 1f;
            for (var at = i; at <= last; at++) confidence = Math.Min(confidence, probabilities[(at * NameTag.Lanes) + tags[at]]);
            if (NameTag.TypeOf(tags[i]) is { } type) names.Add(new TaggedName(words[i].Start, words[last].Start + words[last].Length - words[i].Start, type, confidence));
            i = last;
        }
    }
}
