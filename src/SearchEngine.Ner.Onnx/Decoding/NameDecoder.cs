using SearchEngine.Entities.Tagging;
using SearchEngine.Ner.Onnx.Tokenizing;

namespace SearchEngine.Ner.Onnx.Decoding;

/// <summary>Puts the verdicts on pieces together to names.</summary>
/// <remarks>A word has the label of its first piece, since models are trained on those alone. A name is as sure as its words are on average.</remarks>
internal sealed class NameDecoder(LabelSet labels)
{
    /// <summary>Finds the names; never overlapping, in order.</summary>
    public void Decode(string text, IReadOnlyList<Piece> pieces, ReadOnlySpan<PieceVerdict> verdicts, ICollection<TaggedName> names)
    {
        var open = new OpenName();
        for (var first = 0; first < pieces.Count;)
        {
            var next = first + 1;
            var word = pieces[first];
            for (; next < pieces.Count && Continues(text, word, pieces[next]); next++) word = word with { Length = Math.Max(word.End, pieces[next].End) - word.Start };
            if (word.Length > 0) Add(text, word, verdicts[first], open, names);
            first = next;
        }
        open.Close(names);
    }

    private void Add(string text, Piece word, PieceVerdict verdict, OpenName open, ICollection<TaggedName> names)
    {
        var label = labels[verdict.Label];
        if (label.Type is not { } type)
        {
            if (!open.IsOpen) return;
            // "O'Neill", "Al-Assad": a mark within a name that the model leaves out. It counts when the name goes on behind it.
            if (open.IsWhole && word.Start == open.End && WordJoints.IsMarkWithin(text, word)) open.SetAside(word);
            else open.Close(names);
            return;
        }
        if (!GoesOn(text, word, label, open))
        {
            open.Close(names);
            open.Begin(word, label.Entity, type);
        }
        open.Take(word, verdict.Probability);
        if (label.Place is LabelPlace.End or LabelPlace.Single) open.Close(names);
    }

    private static bool GoesOn(string text, Piece word, Label label, OpenName open)
    {
        var isFurther = label.Place is LabelPlace.Inside or LabelPlace.End || (label.Place == LabelPlace.Unsaid && open.IsWhole);
        // No name runs over the end of a paragraph.
        return isFurther && open.MayTake(label.Entity) && !text.AsSpan(open.End, word.Start - open.End).Contains('\n');
    }

    /// <summary>Whether a piece belongs to the word before it; also where that is so far the mark of a word's beginning alone, which covers nothing.</summary>
    private static bool Continues(string text, Piece word, Piece piece) =>
        piece.Start < word.End || (piece.Start == word.End && (word.Length == 0 || WordJoints.IsWithinWord(text, piece.Start)));
}
