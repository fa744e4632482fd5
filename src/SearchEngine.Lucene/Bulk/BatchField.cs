using Lucene.Net.Index;

namespace SearchEngine.Lucene.Bulk;

/// <summary>A field of a batch: what its documents hold, in their order, as numbers of terms.</summary>
/// <param name="Options">What is written of an occurrence.</param>
/// <param name="Terms">The terms.</param>
/// <param name="Tape">Numbers of terms, or of words.</param>
/// <param name="TermOfWord">The term of each word; null where the tape has terms.</param>
/// <param name="StartOf">Where a document's part of the tape begins; it ends with the document.</param>
internal sealed record BatchField(IndexOptions Options, TermTable Terms, TermTape Tape, int[]? TermOfWord, Func<int, int> StartOf)
{
    public ReadOnlySpan<int> NumbersOf(int document) => Tape.Numbers[StartOf(document)..Tape.EndOf(document)];

    public int TermOf(int number) => TermOfWord is null ? number : TermOfWord[number];
}
