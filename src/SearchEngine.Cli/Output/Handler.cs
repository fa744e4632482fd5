namespace SearchEngine.Cli.Output;

/// <summary>Progress that is heard on the thread that makes it; <see cref="Progress{T}"/> would post it elsewhere, out of order.</summary>
internal sealed class Handler<T>(Action<T> handle) : IProgress<T>
{
    public void Report(T value) => handle(value);
}
