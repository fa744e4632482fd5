using SearchEngine.Importing.Pipeline;
using SearchEngine.Importing.Sources;

namespace SearchEngine.Importing.Output;

/// <summary>A line to write, or the event that says why there is none; both for a page that holds no article.</summary>
internal readonly record struct OutputLine(string Name, ReadOnlyMemory<byte>? Line, ImportEvent? Refusal)
{
    /// <summary>Something else to write for the item, when its turn has come.</summary>
    public Action? Beside { get; init; }
}

/// <summary>Turns items into lines on all cores and writes them in the order of the items, in bounded memory: a window of items moves along, so that one slow item holds up nothing but the writing.</summary>
internal static class OrderedLines
{
    private const long MaxBytesInWindow = 64 * 1024 * 1024;
    private static readonly int Window = 16 * Environment.ProcessorCount;

    public static async Task<OutputReport> WriteAsync(
        IAsyncEnumerable<ImportItem> items, Func<ImportItem, OutputLine> convert, Stream output, IProgress<ImportEvent>? problems, IProgress<OutputReport>? progress, CancellationToken cancellation)
    {
        var (written, refused) = (0L, 0L);
        var window = new Queue<(Task<OutputLine> Line, int Size)>();
        long bytes = 0;
        await foreach (var item in items.WithCancellation(cancellation))
        {
            // What is done is written at once, so that a slow source shows what it has brought; what is too much is waited for.
            while (window.TryPeek(out var next) && (next.Line.IsCompleted || window.Count >= Window || bytes + item.Size > MaxBytesInWindow)) await WriteNextAsync();
            bytes += item.Size;
            window.Enqueue((Task.Run(() => Convert(item, convert), cancellation), item.Size));
        }

        while (window.Count > 0) await WriteNextAsync();
        await output.FlushAsync(cancellation);
        return new OutputReport(written, refused);

        async Task WriteNextAsync()
        {
            var (task, size) = window.Dequeue();
            var line = await task;
            bytes -= size;
            line.Beside?.Invoke();
            if (line.Line is { } content)
            {
                await output.WriteAsync(content, cancellation);
                written++;
            }

            if (line.Refusal is { } refusal)
            {
                refused++;
                problems?.Report(refusal);
            }

            progress?.Report(new OutputReport(written, refused));
        }
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
}
