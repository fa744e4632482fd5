using System.Globalization;
using Microsoft.ML.Tokenizers;

namespace SearchEngine.Ner.Onnx.Tokenizing.SentencePiece;

/// <summary>Pieces of a SentencePiece model, found word by word so that their places in the text as it was given are known.</summary>
/// <remarks>No piece runs over a space, so words can be taken one by one. What is in no piece comes out as one unknown piece a run.</remarks>
internal sealed class UnigramPieces(SentencePieceTokenizer model, Func<int, int> modelId, SpecialTokens special, int maxId, string source) : IPieceTokenizer
{
    private const char Space = '\u2581';

    public bool LowerCase { get; init; }

    public int First => special.First;

    public int Last => special.Last;

    public int Padding => special.Padding;

    public int MaxId => maxId;

    public string Source => source;

    public void Tokenize(string text, List<Piece> pieces)
    {
        var word = new PreparedWord();
        for (var place = 0; place < text.Length;)
        {
            if (IsSpace(text[place]))
            {
                place++;
                continue;
            }
            var end = place + 1;
            while (end < text.Length && !IsSpace(text[end])) end++;
            Prepare(text, place, end, word);
            if (word.Length > 1) Cut(word, pieces);
            place = end;
        }
    }

    private void Cut(PreparedWord word, List<Piece> pieces)
    {
        var wasUnknown = false;
        foreach (var token in model.EncodeToTokens(word.Characters, out _, addBeginningOfSentence: false, addEndOfSentence: false, considerPreTokenization: false, considerNormalization: false))
        {
            var (start, length) = word.PlaceOf(token.Offset);
            var isUnknown = token.Id == model.UnknownId;
            if (isUnknown && wasUnknown) pieces[^1] = pieces[^1] with { Length = start + length - pieces[^1].Start };
            else pieces.Add(new Piece(start, length, modelId(token.Id)));
            wasUnknown = isUnknown;
        }
    }

    /// <summary>Normalises character by character, each with its marks, as the compiled table of the model does; plain ASCII is what it is.</summary>
    private void Prepare(string text, int start, int end, PreparedWord word)
    {
        word.Clear();
        word.Add(Space, start, 0);
        for (var place = start; place < end;)
        {
            var length = text[place] < 0x80 && (place + 1 == end || text[place + 1] < 0x80) ? 1 : StringInfo.GetNextTextElementLength(text.AsSpan(place, end - place));
            var characters = text.AsSpan(place, length);
            if (length > 1 || text[place] > '~') characters = Normal(characters);
            // SentencePiece's tables drop control characters.
            foreach (var character in characters)
                if (!char.IsControl(character)) word.Add(LowerCase ? char.ToLowerInvariant(character) : character, place, length);
            place += length;
        }
    }

    private ReadOnlySpan<char> Normal(ReadOnlySpan<char> characters)
    {
        _ = model.EncodeToTokens(characters, out var normal, addBeginningOfSentence: false, addEndOfSentence: false, considerPreTokenization: false, considerNormalization: true);
        return normal is null ? characters : model.AddDummyPrefix ? normal.AsSpan().TrimStart(Space) : normal;
    }

    // SentencePiece reads the invisible ones as spaces too.
    private static bool IsSpace(char character) => char.IsWhiteSpace(character) || character is '\u200B' or '\uFEFF';
}
