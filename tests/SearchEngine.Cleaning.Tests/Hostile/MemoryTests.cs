using System.Diagnostics;

namespace SearchEngine.Cleaning.Tests.Hostile;

/// <summary>A page takes at most ten times its size in memory, whatever it holds.</summary>
/// <remarks>
/// Counted are all bytes that cleaning allocates, collected or not: more than is ever in use at once, and the same on every machine. The first
/// cleaning of a kind of page is not counted: it fills tables that the process keeps, such as those of regular expressions.
/// </remarks>
public sealed class MemoryTests
{
    private const double MostTimesTheSize = 10;

    // Guards against a hang; how long it takes is a matter for the benchmarks.
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(20);

    private static readonly ArticleCleaner Cleaner = new();

    public static TheoryData<string, int> Pages()
    {
        var pages = new TheoryData<string, int>();
        foreach (var name in HostilePages.Names)
            foreach (var megabytes in (ReadOnlySpan<int>)[1, 6])
                pages.Add(name, megabytes);
        pages.Add("one line", 30);
        pages.Add("tag soup", 30);
        pages.Add("nested", 30);
        return pages;
    }

    public static TheoryData<string> Kinds() => [.. HostilePages.Names];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_hostile_page_takes_at_most_ten_times_its_size(string name, int megabytes) => AssertTakesLittle(HostilePages.Make(name, megabytes * 1024 * 1024));

    // With less of it, a page is just not refused.
    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_page_with_a_hostile_part_takes_at_most_ten_times_its_size(string name)
    {
        const int Size = 1024 * 1024;
        foreach (var share in (ReadOnlySpan<int>)[3, 8, 15, 50])
        {
            var part = HostilePages.Make(name, Size / share);
            AssertTakesLittle([.. part, .. "'\" ><!--"u8, .. Enumerable.Repeat((byte)'x', Size - part.Length), .. "-->"u8]);
        }
    }

    private static void AssertTakesLittle(byte[] body)
    {
        var page = PageFixture.Page(body, contentType: null);
        var started = Stopwatch.GetTimestamp();
        Cleaner.Clean(page);
        Assert.True(Stopwatch.GetElapsedTime(started) < Hang, $"It took {Stopwatch.GetElapsedTime(started)}.");
        var least = Enumerable.Range(0, 2).Min(_ => BytesFor(page));
        Assert.True(least <= MostTimesTheSize * page.Body.Length, $"It took {(double)least / page.Body.Length:0.0} times its size.");
    }

    [Fact]
    public void A_page_over_the_limit_is_refused_by_name() => Assert.Equal("too-large", PageFixture.Reject(PageFixture.Page(new byte[50 * 1024 * 1024].Select(static _ => (byte)'a').ToArray())).Kind);

    private static long BytesFor(Articles.Page page)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Cleaner.Clean(page);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
