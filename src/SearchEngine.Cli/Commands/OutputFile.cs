using System.CommandLine;
using SearchEngine.Importing.Output;

namespace SearchEngine.Cli.Commands;

/// <summary>The option <c>--out</c>.</summary>
internal static class OutputFile
{
    public static Option<string?> Option { get; } = new("--out") { Description = "File to write; standard output by default." };

    public static string? PathOf(ParseResult parsed) => parsed.GetValue(Option);

    /// <summary>Whether people read along.</summary>
    public static bool IsTerminal(ParseResult parsed) => PathOf(parsed) is null && !Console.IsOutputRedirected;

    /// <summary>Opens the output, lets it be written and closes it.</summary>
    /// <exception cref="OutputFailedException">It cannot be opened or written; the message names the remedy.</exception>
    public static async Task<OutputReport> WriteAsync(ParseResult parsed, Func<Stream, Task<OutputReport>> write)
    {
        try
        {
            await using var output = Open(parsed);
            return await write(output);
        }
        catch (Exception e) when (e is (IOException and not OutputFailedException) or UnauthorizedAccessException or NotSupportedException)
        {
            throw PathOf(parsed) is { } path
                ? new OutputFailedException($"'{path}' cannot be written: {e.Message} Make room, check the permissions, or choose another file with --out.", e)
                : new OutputFailedException($"Standard output cannot be written: {e.Message} Write to a file with --out.", e);
        }
    }

    private static Stream Open(ParseResult parsed) => PathOf(parsed) is { } path
        ? new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16)
        : new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
}
