using SearchEngine.Entities.Tagging;

namespace SearchEngine.Entities.Tests.Tagging;

public sealed class LatticeTests
{
    private const int Words = 4;

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5)]
    public void Finds_what_trying_all_ways_finds(int seed)
    {
        var (lattice, transitions) = Make(seed);
        var ways = Ways(lattice, transitions);
        var best = ways.MaxBy(static w => w.Score).Tags;

        var tags = new byte[Words];
        lattice.Decode(transitions, tags);
        Assert.Equal(best, tags.Select(static t => (int)t));

        var logarithm = lattice.Weigh(transitions, Words);
        var sum = ways.Sum(static w => Math.Exp(w.Score));
        Assert.Equal(Math.Log(sum), logarithm, 3);
        for (var i = 0; i < Words; i++)
            for (var tag = 0; tag < TagSet.Count; tag++)
                Assert.Equal(ways.Where(w => w.Tags[i] == tag).Sum(static w => Math.Exp(w.Score)) / sum, lattice.Probabilities[(i * TagSet.Lanes) + tag], 4);
    }

    [Fact]
    public void Tags_that_are_not_allowed_have_no_probability()
    {
        var (lattice, transitions) = Make(9);
        lattice.Weigh(transitions, Words, [1, 1, 1 | (1 << 13), 1]);
        Assert.Equal(1, lattice.Probabilities[0], 4);
        Assert.Equal(1, lattice.Probabilities[(2 * TagSet.Lanes) + 0] + lattice.Probabilities[(2 * TagSet.Lanes) + 13], 4);
    }

    private static (Lattice Lattice, Transitions Transitions) Make(int seed)
    {
        var random = new Random(seed);
        var lattice = new Lattice();
        for (var i = 0; i < Words; i++) lattice.Forms[i] = (byte)random.Next(Transitions.Forms);
        for (var i = 0; i < Words * TagSet.Lanes; i++) lattice.Scores[i] = (random.NextSingle() * 4) - 2;
        return (lattice, new Transitions([.. Enumerable.Range(0, Transitions.Forms * Transitions.Size).Select(_ => (random.NextSingle() * 4) - 2)]));
    }

    private static List<(int[] Tags, double Score)> Ways(Lattice lattice, Transitions transitions)
    {
        var ways = new List<(int[] Tags, double Score)> { ([], 0) };
        for (var i = 0; i < Words; i++)
            ways = [.. ways.SelectMany(w => Enumerable.Range(0, TagSet.Count).Where(t => TagSet.Follows(w.Tags is [.., var p] ? p : TagSet.Outside, t)).Select(t =>
                (w.Tags.Append(t).ToArray(), w.Score + lattice.Scores[(i * TagSet.Lanes) + t] + transitions.Scores[(lattice.Forms[i] * Transitions.Size) + ((w.Tags is [.., var q] ? q : TagSet.Outside) * TagSet.Lanes) + t])))];
        return [.. ways.Where(static w => TagSet.CanEnd(w.Tags[^1]))];
    }
}
