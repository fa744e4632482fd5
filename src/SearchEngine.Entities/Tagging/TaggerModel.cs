namespace SearchEngine.Entities.Tagging;

/// <summary>All that a tagger has learnt, in the form in which it works.</summary>
internal sealed record TaggerModel(WordLexicon Lexicon, PhraseList Phrases, FeatureWeights Weights, Transitions Transitions, float Scale, VectorTable Vectors, WindowWeights Net)
{
    public static TaggerModel From(TaggerModelFile file) => new(
        new WordLexicon(file.Words, file.Entries),
        new PhraseList(file.Phrases, file.PhraseBits),
        new FeatureWeights(file.Features, file.Rows),
        new Transitions(file.Transitions),
        file.Scale,
        new VectorTable(file.Vectors),
        file.Net);
}
