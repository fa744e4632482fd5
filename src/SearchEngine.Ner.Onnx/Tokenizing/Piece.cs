namespace SearchEngine.Ner.Onnx.Tokenizing;

/// <summary>A piece of the vocabulary and what it stands for in the text; the offsets count UTF-16 code units of the text as it was given.</summary>
/// <param name="Start">First code unit.</param>
/// <param name="Length">Code units. Pieces of one character (its bytes) all cover the whole of it.</param>
/// <param name="Id">Row of the embedding.</param>
internal readonly record struct Piece(int Start, int Length, int Id)
{
    public int End => Start + Length;
}
