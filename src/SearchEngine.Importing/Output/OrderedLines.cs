using SearchEngine.Importing.Pipeline;
using SearchEngine.Importing.Sources;

namespace SearchEngine.Importing.Output;

/// <summary>A line to write, or the event that says why there is none; both for a page that holds no article.</summary>
internal readonly record struct OutputLine(string Name, ReadOnlyMemory<byte>? Line, ImportEvent? Refusal);

/// <summary>Turns items into lines on all cores and writes them in the order of the items, in bounded memory.</summary>
internal static class OrderedLines
{
    private const int BatchSize = 64;
    private const long MaxBatchBytes = 64 * 1024 * 1024;

    public static async Task<OutputReport> WriteAsync(
        IAsyncEnumerable<ImportItem> items, Func<ImportItem, OutputLine> convert, Stream output, IProgress<ImportEvent>? problems, CancellationToken cancellation)
    {
        var (written, refused) = (0L, 0L);
        await foreach (var batch in InBatches(items, cancellation))
        {
            foreach (var line in batch.AsParallel().AsOrdered().WithCancellation(cancellation).Select(item => Convert(item, convert)))
            {
                if (line.Line is { } bytes)
                {
                    await output.WriteAsync(bytes, cancellation);
                    written++;
                }

                if (line.Refusal is not { } refusal) continue;
                refused++;
                problems?.Report(refusal);
            }
        }

        await output.FlushAsync(cancellation);
        return new OutputReport(written, refused);
    }

    private static OutputLine Convert(ImportItem item, Func<ImportItem, OutputLine> convert)
    {
        try
        {
            return item switch
            {
                ImportItem.Refused refused => new OutputLine(item.Name, null, new ImportEvent.Skipped(item.Name, refused.Reason, refused.Detail)),
                ImportItem.Unreadable unreadable => new OutputLine(item.Name, null, new ImportEvent.Failed(item.Name, unreadable.Detail)),
                _ => convert(item),
            };
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return new OutputLine(item.Name, null, new ImportEvent.Failed(item.Name, $"An unexpected error: {e.GetType().Name}: {e.Message}"));
        }
    }

    private static async IAsyncEnumerable<List<ImportItem>> InBatches(IAsyncEnumerable<ImportItem> items, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var batch = new List<ImportItem>(BatchSize);
        long bytes = 0;
        await foreach (var item in items.WithCancellation(cancellation))
        {
            batch.Add(item);
            bytes += item.Size;
            if (batch.Count < BatchSize && bytes < MaxBatchBytes) continue;
            yield return batch;
            batch = new List<ImportItem>(BatchSize);
            bytes = 0;
        }

        if (batch.Count > 0) yield return batch;
    }
}
