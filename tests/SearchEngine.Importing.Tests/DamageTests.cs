using SearchEngine.Articles;
using SearchEngine.Importing.Indexing;
using SearchEngine.Search.Requests;

namespace SearchEngine.Importing.Tests;

/// <summary>Index files that rot, are cut or vanish: it is noticed, and everything is found again without anything being fetched.</summary>
public sealed class DamageTests : EngineFixture
{
    private const int Articles = 120;

    private static readonly IndexFollowerOptions Quick = new() { RetryAfter = TimeSpan.FromMilliseconds(20) };

    private string IndexPath => Path.Combine(DataPath, "lucene");

    [Fact]
    public void Every_file_with_a_flipped_bit_is_noticed_at_the_opening_and_built_again()
    {
        foreach (var (file, length) in Fill())
            foreach (var at in new[] { 0, 20, length / 3, length / 2, length - 20, length - 1 })
                Damaged(file, bytes => bytes[Math.Clamp(at, 0, length - 1)] ^= 1);
    }

    [Fact]
    public void Every_file_that_was_cut_or_lost_is_noticed_at_the_opening_and_built_again()
    {
        foreach (var (file, length) in Fill())
        {
            foreach (var kept in new[] { 0, 1, length / 2, length - 1 }) Damaged(file, bytes => Array.Resize(ref bytes, kept));
            Damaged(file, null);
        }
    }

    // Sound files in, one damaged, opened and looked at.
    private void Damaged(string file, Func<byte[], byte[]>? damage)
    {
        var path = Path.Combine(IndexPath, file);
    }
}
