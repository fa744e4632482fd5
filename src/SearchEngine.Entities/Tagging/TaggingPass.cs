namespace SearchEngine.Entities.Tagging;

/// <summary>Tags one text at a time with scratch space of its own.</summary>
internal sealed class TaggingPass(TaggerModel model)
{
    // Scratch space above this is given back after a giant article.
    private const int MostWordsKept = 1 << 16;

    private readonly TagBuffer _buffer = new();
    private readonly WordReader _reader = new(model.Words);
    private readonly ChainDecoder _chain = new(model.Transitions);
    private float[] _scores = [];
    private float[] _probabilities = [];
    private byte[] _tags = [];

    /// <summary>Adds the names of a text to a list.</summary>
    public void Tag(string text, ICollection<TaggedName> names)
    {
        _buffer.Clear();
        TagTokenizer.Split(text, _buffer);
        _reader.Read(text, _buffer);
        var start = 0;
        foreach (var end in _buffer.SentenceEnds)
        {
            Sentence(_buffer.Words[start..end], names);
            start = end;
        }
        _buffer.Trim(MostWordsKept);
    }

    private void Sentence(Span<TagWord> words, ICollection<TaggedName> names)
    {
        if (_tags.Length < words.Length)
        {
            _tags = new byte[words.Length];
            _scores = new float[words.Length * NameTag.Lanes];
            _probabilities = new float[words.Length * NameTag.Lanes];
        }
        Span<uint> features = stackalloc uint[FeatureExtractor.Most];
        var scores = _scores.AsSpan(0, words.Length * NameTag.Lanes);
        for (var i = 0; i < words.Length; i++)
            model.Score(features[..FeatureExtractor.Extract(words, i, features)], scores.Slice(i * NameTag.Lanes, NameTag.Lanes));
        var tags = _tags.AsSpan(0, words.Length);
        _chain.Best(scores, tags);
        if (!tags.ContainsAnyExcept((byte)NameTag.Outside)) return;
        var probabilities = _probabilities.AsSpan(0, scores.Length);
        _chain.Marginals(scores, probabilities);
        for (var i = 0; i < words.Length; i++)
        {
            if (!NameTag.IsBegin(tags[i]) && !NameTag.IsUnit(tags[i])) continue;
            var last = i;
            if (NameTag.IsBegin(tags[i]))
                while (last + 1 < words.Length && NameTag.TypeOf(tags[last]) is { } type && NameTag.TypeOf(tags[last + 1]) == type && !NameTag.IsBegin(tags[last + 1]) && !NameTag.IsUnit(tags[last + 1])) last++;
            var confidence = 1f;
            for (var at = i; at <= last; at++) confidence = Math.Min(confidence, probabilities[(at * NameTag.Lanes) + tags[at]]);
            names.Add(new TaggedName(words[i].Start, words[last].Start + words[last].Length - words[i].Start, NameTag.TypeOf(tags[i])!.Value, confidence));
            i = last;
        }
    }
}
