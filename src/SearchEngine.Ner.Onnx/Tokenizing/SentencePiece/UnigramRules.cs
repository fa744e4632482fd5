using System.Text.Json;
using SearchEngine.Ner.Onnx.Folders;

namespace SearchEngine.Ner.Onnx.Tokenizing.SentencePiece;

/// <summary>How the text of a SentencePiece model is prepared.</summary>
/// <param name="CharactersMap">SentencePiece's compiled table of characters and what they become; empty for none.</param>
/// <param name="LowerCase">Small letters only.</param>
internal sealed record UnigramRules(byte[] CharactersMap, bool LowerCase)
{
    public static UnigramRules Read(JsonElement root, string file)
    {
        var rules = new UnigramRules([], LowerCase: false);
        return root.Property("normalizer") is { } normalizer ? Apply(rules, normalizer, file) : rules;
    }

    private static UnigramRules Apply(UnigramRules rules, JsonElement normalizer, string file)
    {
        switch (normalizer.Text("type"))
        {
            case "Sequence":
                return normalizer.Property("normalizers") is { ValueKind: JsonValueKind.Array } parts ? parts.EnumerateArray().Aggregate(rules, (each, part) => Apply(each, part, file)) : rules;
            case "Precompiled":
                return normalizer.Text("precompiled_charsmap") is { } map ? rules with { CharactersMap = Convert.FromBase64String(map) } : rules;
            case "Lowercase":
                return rules with { LowerCase = true };
            // White space, quotes and compositions, which a cleaned text has in order already.
            case "Strip" or "Replace" or "Nmt" or "NFC" or "NFKC":
                return rules;
            case var other:
                throw new NerModelException($"The normalizer '{other}' of the SentencePiece tokenizer in '{file}' is not supported. Choose a model that keeps accents, such as one of the XLM-RoBERTa or DeBERTa-v3 families.");
        }
    }
}
