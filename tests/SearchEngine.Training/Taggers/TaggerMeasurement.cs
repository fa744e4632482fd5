using SearchEngine.Articles;
using SearchEngine.Entities.Tagging;
using SearchEngine.Entities.Tests.Golden;

namespace SearchEngine.Training.Taggers;

/// <summary>Command <c>tagger-measure</c>: strict scores of a model on the dev parts of the corpora.</summary>
internal static class TaggerMeasurement
{
    private static readonly string[] Sets = ["wikigold", "uner_ewt", "re3d", "crossner_politics", "crossner_science", "crossner_literature", "crossner_music", "crossner_ai", "wnut17", "btc", "sec_filings"];

    public static int Run(string[] arguments)
    {
        if (arguments is not [var corpora, var model, ..])
        {
            Console.Error.WriteLine("Give: tagger-measure CORPORA MODEL");
            return 2;
        }
        using var stream = File.OpenRead(model);
        var tagger = new BuiltInTagger(TaggerModel.Read(stream));
        foreach (var set in Sets) Console.WriteLine($"{set,-20} {Measure(tagger, ConllCorpus.Read(Path.Combine(corpora, set, "dev.conll"), set))}");
        var golden = new SpanScore();
        foreach (var text in GoldenText.All)
        {
            List<TaggedName> inTitle = [], inText = [];
            tagger.Tag(text.Title, text.Text, inTitle, inText);
            golden.Add(Wanted(text, TextPart.Title), Found(inTitle));
            golden.Add(Wanted(text, TextPart.Text), Found(inText));
        }
        Console.WriteLine($"{"golden texts",-20} {golden}");
        return 0;
    }

    private static SpanScore Measure(BuiltInTagger tagger, IEnumerable<LabelledDocument> documents)
    {
        var score = new SpanScore();
        foreach (var document in documents)
        {
            var (text, wanted) = Detokenised(document);
            var found = new List<TaggedName>();
            tagger.Tag("", text, [], found);
            score.Add(wanted, Found(found));
        }
        return score;
    }

    private static List<LabelledName> Found(List<TaggedName> names) =>
        [.. names.Select(n => new LabelledName(n.Start, n.Length, n.Type switch { NameType.Person => "PER", NameType.Organisation => "ORG", _ => "LOC" }))];

    private static List<LabelledName> Wanted(GoldenText text, TextPart part) =>
    [
        .. text.Entities.Where(e => e.Part == part && e.Kind is (GoldenKind.Person or GoldenKind.Organisation or GoldenKind.Location)).Select(e => new LabelledName(e.Span.Start, e.Span.Length, e.Kind switch { GoldenKind.Person => "PER", GoldenKind.Organisation => "ORG", _ => "LOC" })),
    ];

    // Names are compared by characters, so that the tagger's own splitting is measured too.
    private static (string Text, List<LabelledName> Names) Detokenised(LabelledDocument document)
    {
        var text = new System.Text.StringBuilder();
        var names = new List<LabelledName>();
        foreach (var sentence in document.Sentences)
        {
            var starts = new int[sentence.Words.Count];
            for (var i = 0; i < sentence.Words.Count; i++)
            {
                if (i > 0 && NeedsSpace(sentence.Words[i - 1], sentence.Words[i])) text.Append(' ');
                starts[i] = text.Length;
                text.Append(sentence.Words[i]);
            }
            foreach (var name in sentence.Names)
            {
                var last = name.Start + name.Length - 1;
                names.Add(new LabelledName(starts[name.Start], starts[last] + sentence.Words[last].Length - starts[name.Start], name.Type));
            }
            text.Append('\n');
        }
        return (text.ToString(), names);
    }

    private static bool NeedsSpace(string left, string right) =>
        right is not ("," or "." or ";" or ":" or "!" or "?" or ")" or "]" or "}" or "%" or "'s" or "'S" or "n't" or "'re" or "'ve" or "'ll" or "'m" or "'d" or "'" or "\u201D" or "\u2019" or "...")
        && left is not ("(" or "[" or "{" or "$" or "#" or "\u00A3" or "\u201C" or "\u2018");
}
