using SearchEngine.Entities.Tagging;

namespace SearchEngine.Training.Taggers;

/// <summary>Strict span score: a name is right if start, end and type are.</summary>
internal sealed class SpanScore
{
    private readonly int[] _right = new int[TagSet.Types];
    private readonly int[] _found = new int[TagSet.Types];
    private readonly int[] _marked = new int[TagSet.Types];

    public void Add(INameTagger tagger, LabelledText text, TextWriter? errors)
    {
        var found = new List<TaggedName>();
        var inTitle = new List<TaggedName>();
        tagger.Tag(text.Text[..text.TitleLength], text.Text[text.TitleLength..], inTitle, found);
        var marked = text.Spans.Where(static s => s.Type != LabelledType.Other).ToHashSet();
        var predicted = inTitle.Concat(found.Select(n => n with { Start = n.Start + text.TitleLength }))
            .Select(static n => new LabelledSpan(n.Start, n.End, (LabelledType)n.Type)).ToHashSet();
        foreach (var span in marked) _marked[(int)span.Type]++;
        foreach (var span in predicted)
        {
            _found[(int)span.Type]++;
            if (marked.Contains(span)) _right[(int)span.Type]++;
        }
        if (errors is null) return;
        foreach (var span in marked.Except(predicted).OrderBy(static s => s.Start)) Print(errors, text, span, "missed");
        foreach (var span in predicted.Except(marked).OrderBy(static s => s.Start)) Print(errors, text, span, "wrong");
    }

    public string Row()
    {
        var parts = Enumerable.Range(0, TagSet.Types).Select(t => F1(_right[t], _found[t], _marked[t])).ToArray();
        var (right, found, marked) = (_right.Sum(), _found.Sum(), _marked.Sum());
        return $"F1 {F1(right, found, marked):F3}  P {Share(right, found):F3} R {Share(right, marked):F3}   PER {parts[0]:F3}  ORG {parts[1]:F3}  LOC {parts[2]:F3}   of {marked}";
    }

    private void Print(TextWriter errors, LabelledText text, LabelledSpan span, string what)
    {

        var from = Math.Max(0, span.Start - 40);
        errors.WriteLine($"{text.Source}\t{what}\t{span.Type}\t{text.Text[span.Start..span.End]}\t…{text.Text[from..Math.Min(text.Text.Length, span.End + 30)].Replace('\n', '/')}");
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    private static double F1(int right, int found, int marked) => found + marked == 0 ? 0 : 2.0 * right / (found + marked);
}
