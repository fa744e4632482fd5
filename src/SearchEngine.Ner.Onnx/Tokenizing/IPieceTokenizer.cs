namespace SearchEngine.Ner.Onnx.Tokenizing;

/// <summary>Cuts text into the pieces that a model was trained on. Thread-safe; takes any text; linear in its length.</summary>
internal interface IPieceTokenizer
{
    /// <summary>The id that opens each input, such as that of <c>[CLS]</c>.</summary>
    int First { get; }

    /// <summary>The id that ends each input, such as that of <c>[SEP]</c>.</summary>
    int Last { get; }

    /// <summary>An id for places that do not count.</summary>
    int Padding { get; }

    /// <summary>The largest id that may come out.</summary>
    int MaxId { get; }

    /// <summary>The file it was read from, for messages.</summary>
    string Source { get; }

    /// <summary>Adds the pieces of a text in order, without special tokens. White space belongs to none.</summary>
    void Tokenize(string text, List<Piece> pieces);
}
