using System.CommandLine;

namespace SearchEngine.Cli.Commands;

/// <summary>The option <c>--out</c>.</summary>
internal static class OutputFile
{
    public static Option<string?> Option { get; } = new("--out") { Description = "File to write; standard output by default." };

    public static Stream Open(ParseResult parsed) => parsed.GetValue(Option) is { } path
        ? new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16)
        : new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
}
