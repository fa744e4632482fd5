using Microsoft.ML.Tokenizers;

namespace SearchEngine.Ner.Onnx.Tokenizing.WordPiece;

/// <summary>Pieces of the BERT family: words, cut at the longest pieces that the vocabulary holds.</summary>
internal sealed class WordPiecePieces(WordPieceTokenizer model, BertWords words, SpecialTokens special, int maxId, string source) : IPieceTokenizer
{
    public int First => special.First;

    public int Last => special.Last;

    public int Padding => special.Padding;

    public int MaxId => maxId;

    public string Source => source;

    public void Tokenize(string text, List<Piece> pieces)
    {
        var word = new PreparedWord();
        for (var place = 0; words.Next(text, ref place, word);)
        {
            foreach (var token in model.EncodeToTokens(word.Characters, out _, considerPreTokenization: false, considerNormalization: false))
            {
                var (start, length) = word.PlaceOf(token.Offset);
                pieces.Add(new Piece(start, length, token.Id));
            }
        }
    }
}
