using SearchEngine.Entities.Tagging;

namespace SearchEngine.Training.Taggers;

/// <summary>Lays the marked names of a text over the words of the tagger's own reader.</summary>
internal static class TagProjection
{
    private const ushort OtherOrOutside = (1 << TagSet.Outside) | (1 << TagSet.OtherFirst) | (1 << TagSet.OtherInner);

    /// <summary>The tags that each word of a sentence may have, as bits.</summary>
    public static ushort[] Allowed(LabelledText text, ReadOnlySpan<Word> sentence)
    {
        var allowed = new ushort[sentence.Length];
        for (var i = 0; i < allowed.Length; i++)
            allowed[i] = !text.MarksOthers && sentence[i].IsCapitalised ? OtherOrOutside : (ushort)(1 << TagSet.Outside);
        foreach (var span in text.Spans) Mark(text, sentence, span, allowed);
        return allowed;
    }

    private static void Mark(LabelledText text, ReadOnlySpan<Word> sentence, LabelledSpan span, ushort[] allowed)
    {
        var first = -1;
        var last = -1;
        for (var i = 0; i < sentence.Length; i++)
        {
            if (sentence[i].End <= span.Start || sentence[i].Start >= span.End) continue;
            if (first < 0) first = i;
            last = i;
        }
        if (first < 0) return;
        // "U.S.-led" is one word, of which a part is marked.
        var parted = sentence[first].Start < span.Start || sentence[last].End > span.End + 1;
        for (var i = first; i <= last; i++)
            allowed[i] = parted ? OtherOrOutside : (ushort)(1 << Tag(span.Type, i == first, i == last));
    }

    private static int Tag(LabelledType type, bool first, bool last) => (type, first, last) switch
    {
        (LabelledType.Other, true, _) => TagSet.OtherFirst,
        (LabelledType.Other, false, _) => TagSet.OtherInner,
        (_, true, true) => TagSet.Only((int)type),
        (_, true, false) => TagSet.First((int)type),
        (_, false, false) => TagSet.Inner((int)type),
        _ => TagSet.Last((int)type),
    };
}
