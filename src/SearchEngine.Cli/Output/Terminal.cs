using SearchEngine.Importing.Output;

namespace SearchEngine.Cli.Output;

/// <summary>Results on standard output, everything said about them on standard error, a line each. Thread-safe.</summary>
/// <remarks>Names of files and words of pages come from outside: what a terminal could take for a command is replaced.</remarks>
internal static class Terminal
{
    private static readonly Lock Gate = new();
    private static int _transientLength;

    public static bool IsInteractive { get; } = !Console.IsErrorRedirected;

    /// <summary>Whether somebody reads questions and can answer them.</summary>
    public static bool CanAsk => IsInteractive && !Console.IsInputRedirected;

    /// <summary>Asks a question that is answered with yes or no; no when the answer is anything else.</summary>
    public static bool Ask(string question)
    {
        lock (Gate)
        {
            ClearTransient();
            Console.Error.Write(PrintableText.Of(question) + " [y/N] ");
            return Console.In.ReadLine()?.Trim().ToUpperInvariant() is "Y" or "YES";
        }
    }

    public static void Print(string line)
    {
        lock (Gate)
        {
            ClearTransient();
            // Programs get every character as it is.
            Console.Out.WriteLine(Console.IsOutputRedirected ? line : PrintableText.Of(line));
        }
    }

    public static void Error(string line) => Say("searchengine: " + line);

    /// <summary>A remark beside the results.</summary>
    public static void Say(string line)
    {
        lock (Gate)
        {
            ClearTransient();
            Console.Error.WriteLine(PrintableText.Of(line));
        }
    }

    /// <summary>A line that the next one replaces; only on a terminal.</summary>
    public static void SayTransient(string line)
    {
        lock (Gate)
        {
            ClearTransient();
            var width = Math.Max(20, Console.WindowWidth - 1);
            if (line.Length > width) line = line[..width];
            Console.Error.Write(line);
            _transientLength = line.Length;
        }
    }

    private static void ClearTransient()
    {
        if (_transientLength == 0) return;
        Console.Error.Write('\r' + new string(' ', _transientLength) + '\r');
        _transientLength = 0;
    }
}
