using SearchEngine.Ner.Onnx.Decoding;
using SearchEngine.Ner.Onnx.Tokenizing;

namespace SearchEngine.Ner.Onnx.Inference;

/// <summary>Reads a text of any length through the network's window, in windows that overlap.</summary>
/// <remarks>
/// Windows run one by one: four of 512 pieces at once took 4.5 times as long as one (matrices of a base-size network, one thread), and their
/// memory together. Of the two that see a piece, the one in whose middle it stands nearer judges it, so the cut is half-way through the overlap.
/// </remarks>
internal sealed class WindowedReading(TokenClassifier classifier, LabelSet labels, int first, int last, int window)
{
    // Pieces between the two special tokens, and how many of them two windows share.
    private readonly int _content = window - 2;
    private readonly int _overlap = (window - 2) / 4;

    public PieceVerdict[] Read(IReadOnlyList<Piece> pieces)
    {
        var verdicts = new PieceVerdict[pieces.Count];
        var from = 0;
        for (var start = 0; ; start += _content - _overlap)
        {
            // The last window is full too: it reaches back for context.
            var isLast = start + _content >= pieces.Count;
            if (isLast) start = Math.Max(0, pieces.Count - _content);
            var count = Math.Min(_content, pieces.Count - start);
            var logits = classifier.Run(Frame(pieces, start, count));
            var to = isLast ? pieces.Count : start + count - (NextOverlap(start, pieces.Count) / 2);
            for (; from < to; from++) verdicts[from] = labels.Judge(logits[from - start + 1]);
            if (isLast) return verdicts;
        }
    }

    /// <summary>Pieces that a window shares with the next one, which may be the last and so begin earlier.</summary>
    private int NextOverlap(int start, int pieces) => start + _content - Math.Min(start + _content - _overlap, Math.Max(0, pieces - _content));

    private int[] Frame(IReadOnlyList<Piece> pieces, int start, int count)
    {
        var ids = new int[count + 2];
        ids[0] = first;
        for (var i = 0; i < count; i++) ids[i + 1] = pieces[start + i].Id;
        ids[^1] = last;
        return ids;
    }
}
