using SearchEngine.Fuzzing;

namespace SearchEngine.Cleaning.Tests.Hostile;

/// <summary>The fuzzer's seeds and some mutations of them; see tests/SearchEngine.Fuzzing.</summary>
public sealed class FuzzTests
{
    private const int Mutations = 2_000;
    private const int RandomSeed = 20260224;

    public static TheoryData<string> Seeds() => [.. Directory.EnumerateFiles(Folder).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Seeds");

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_seed_keeps_the_promises(string name) => CleanTarget.Run(File.ReadAllBytes(Path.Combine(Folder, name)));

    [Fact]
    public void Mutations_of_seeds_keep_the_promises()
    {
        var mutator = new Mutator(new Random(RandomSeed), [.. Directory.EnumerateFiles(Folder).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)]);
        for (var i = 0; i < Mutations; i++)
        {
            var input = mutator.Next();
            var failure = Record.Exception(() => CleanTarget.Run(input));
            Assert.True(failure is null, $"Mutation {i} of random seed {RandomSeed}: {failure}");
        }
    }
}
