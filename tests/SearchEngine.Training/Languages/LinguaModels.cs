using System.IO.Compression;
using System.Text.Json;

namespace SearchEngine.Training.Languages;

/// <summary>Reads the language models of the NuGet package SearchPioneer.Lingua (folder contentFiles/any/any/Lingua/LanguageModels).</summary>
internal sealed class LinguaModels(string folder)
{
    /// <summary>The package has the chance of a letter after those before it; their product is the chance of all three.</summary>
    public TrigramShares Read(string language)
    {
        var first = ReadModel(language, "unigrams");
        var second = ReadModel(language, "bigrams");
        var third = ReadModel(language, "trigrams");
        return new TrigramShares(third.ToDictionary(
            static pair => pair.Key,
            pair => pair.Value * second.GetValueOrDefault(pair.Key[..2]) * first.GetValueOrDefault(pair.Key[..1])));
    }

    private Dictionary<string, double> ReadModel(string language, string name)
    {
        using var file = File.OpenRead(Path.Combine(folder, language, $"{name}.json.br"));
        using var json = JsonDocument.Parse(new BrotliStream(file, CompressionMode.Decompress));
        var model = new Dictionary<string, double>();
        foreach (var fraction in json.RootElement.GetProperty("ngrams").EnumerateObject())
        {
            var slash = fraction.Name.IndexOf('/', StringComparison.Ordinal);
            var share = double.Parse(fraction.Name.AsSpan(0, slash)) / double.Parse(fraction.Name.AsSpan(slash + 1));
            foreach (var ngram in (fraction.Value.GetString() ?? "").Split(' ')) model[ngram] = share;
        }
        return model;
    }
}
