using Microsoft.ML.Tokenizers;

namespace SearchEngine.Ner.Onnx.Tokenizing.ByteLevel;

/// <summary>Pieces of the RoBERTa family: runs of letters, digits or marks, with the space before them, merged from their UTF-8 bytes.</summary>
/// <remarks>Any white space counts as one space, line feeds too: models for names are trained on sentences, where words have one space before them.</remarks>
internal sealed class ByteLevelPieces(BpeTokenizer model, SpecialTokens special, int maxId, string source, bool addPrefix) : IPieceTokenizer
{
    public int First => special.First;

    public int Last => special.Last;

    public int Padding => special.Padding;

    public int MaxId => maxId;

    public string Source => source;

    public void Tokenize(string text, List<Piece> pieces)
    {
        for (var place = 0; ByteLevelWords.Next(text, ref place, addPrefix) is { } word;)
        {
            var characters = text.AsSpan(word.Start, word.Length);
            var shift = word.HasSpace ? 1 : 0;
            var tokens = word.HasSpace
                ? model.EncodeToTokens($" {characters}", out _, considerPreTokenization: false, considerNormalization: false)
                : model.EncodeToTokens(characters, out _, considerPreTokenization: false, considerNormalization: false);
            foreach (var token in tokens)
            {
                var (start, length) = token.Offset.GetOffsetAndLength(characters.Length + shift);
                var (from, to) = (Math.Max(0, start - shift), Math.Max(0, start + length - shift));
                // The library gives the bytes of a surrogate pair to one of its halves.
                if (to < characters.Length && to > 0 && char.IsSurrogatePair(characters[to - 1], characters[to])) to++;
                if (from > 0 && from < characters.Length && char.IsSurrogatePair(characters[from - 1], characters[from])) from--;
                pieces.Add(new Piece(word.Start + from, to - from, token.Id));
            }
        }
    }
}
