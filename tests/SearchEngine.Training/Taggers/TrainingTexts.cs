namespace SearchEngine.Training.Taggers;

/// <summary>Puts together what the tagger is trained on: the corpora, the templates filled in, and copies of the corpora with other names.</summary>
internal static class TrainingTexts
{
    private const double RecasedLines = 0.06;
    private const double RecasedLinesOfCopies = 0.08;

    public static List<LabelledText> Make(string corpora, string data, SlotLists slots, TrainingOptions options)
    {
        var swapper = new NameSwapper(slots, options.Seed);
        var natural = Corpora.All.Where(c => options.WeightOf(c) > 0).SelectMany(c => c.Read(corpora, "train").Select(t => t with { Weight = options.WeightOf(c) })).ToList();
        var templates = new TemplateExpander(slots, options.Seed).Expand(data, options.Templates, options.TemplateWeight).ToList();
        var swapped = Enumerable.Range(0, options.Swaps).SelectMany(_ => natural.Select(swapper.Swap)).Select(t => t with { Weight = t.Weight * options.SwapWeight }).ToList();
        return [.. natural, .. templates.Select(t => swapper.Recase(t, RecasedLines)), .. swapped.Select(t => swapper.Recase(t, RecasedLinesOfCopies))];
    }
}
