using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SearchEngine.Lucene.Schema;

namespace SearchEngine.Lucene.Evaluation;

/// <summary>Scores of a term out of its decoded postings.</summary>
internal sealed class TermSource(Postings postings, PostingCursor cursor, ArticleSimilarity.Weight weight) : ScoreSource
{
    private readonly float _weight = weight.Value;
    private readonly float[] _lengths = weight.Lengths;

    public override DocSet Set => postings.Set;

    public override float Highest => _weight;

    public override void AddTops(Span<float> tops)
    {
        if (postings.Windows is not { } windows)
        {
            AddTopsOfPostings(tops);
            return;
        }
        // Lengths weigh more as the average grows, but never by a larger factor than it.
        var grown = (float)Math.Max(1, weight.AverageLength / windows.AverageLength);
        var known = windows.Tops.AsSpan(0, tops.Length);
        var i = 0;
        for (; i <= tops.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            var frequency = new Vector<float>(known[i..]) * grown;
            (new Vector<float>(tops[i..]) + frequency * _weight / (frequency + Vector<float>.One)).CopyTo(tops[i..]);
        }
        for (; i < tops.Length; i++) tops[i] += Score(known[i] * grown);
    }

    public override void AddScores(int window, Span<float> scores, Span<float> bounds)
    {
        var (start, end) = cursor.RangeOf(window);
        var docs = postings.Docs.AsSpan(start, end - start);
        var gained = (stackalloc float[Postings.Window])[..docs.Length];
        ReadScores(start, gained);
        ref var score = ref MemoryMarshal.GetReference(scores);
        ref var bound = ref MemoryMarshal.GetReference(bounds);
        var promise = Promise;
        for (var i = 0; i < docs.Length; i++)
        {
            var place = docs[i] & (Postings.Window - 1);
            Unsafe.Add(ref score, place) += gained[i];
            Unsafe.Add(ref bound, place) += gained[i] + promise;
        }
    }

    public override void AddScores(ReadOnlySpan<int> docs, Span<float> scores)
    {
        if (docs.Length == 0) return;
        var first = cursor.Find(docs[0]);
        // Often it decided alone what is found.
        if (first >= 0 && docs.Length <= Postings.Window && docs.Length <= postings.Docs.Length - first && docs.SequenceEqual(postings.Docs.AsSpan(first, docs.Length)))
        {
            var gained = (stackalloc float[Postings.Window])[..docs.Length];
            ReadScores(first, gained);
            for (var i = 0; i < docs.Length; i++) scores[i] += gained[i];
        }
        else
            for (var i = 0; i < docs.Length; i++)
                if (cursor.Find(docs[i]) is var posting and >= 0) scores[i] += ScoreAt(posting);
    }

    public override bool AddDocs(ulong[] bits)
    {
        Set.AddTo(bits);
        return true;
    }

    public override float ScoreOf(int doc) => cursor.Find(doc) is var posting and >= 0 ? ScoreAt(posting) : 0;

    private void AddTopsOfPostings(Span<float> tops)
    {
        var docs = postings.Docs;
        for (var i = 0; i < docs.Length;)
        {
            var window = docs[i] >> Postings.WindowShift;
            var end = (window + 1) << Postings.WindowShift;
            var top = 0f;
            for (; i < docs.Length && docs[i] < end; i++) top = Math.Max(top, ScoreAt(i));
            tops[window] += top;
        }
    }

    /// <summary>The scores of postings that follow each other.</summary>
    private void ReadScores(int start, Span<float> into)
    {
        if (postings.Frequencies is null || postings.Norms is null)
        {
            for (var i = 0; i < into.Length; i++) into[i] = ScoreAt(start + i);
            return;
        }
        var frequencies = postings.Frequencies.AsSpan(start, into.Length);
        var norms = postings.Norms.AsSpan(start, into.Length);
        var lengths = _lengths;
        for (var i = 0; i < into.Length; i++)
        {
            float occurrences = frequencies[i];
            if (occurrences == Postings.Large) occurrences = postings.FrequencyAt(start + i);
            var frequency = occurrences * lengths[norms[i]];
            into[i] = _weight * frequency / (frequency + 1);
        }
    }

    private float ScoreAt(int posting)
    {
        var frequency = postings.FrequencyAt(posting);
        return Score(postings.Norms is { } norms ? frequency * _lengths[norms[posting]] : frequency);
    }

    private float Score(float frequency) => _weight * frequency / (frequency + 1);
}
