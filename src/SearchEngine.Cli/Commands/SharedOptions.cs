using System.CommandLine;
using Microsoft.Extensions.Logging;
using SearchEngine.Entities.Tagging;
using SearchEngine.Importing;

namespace SearchEngine.Cli.Commands;

/// <summary>What several commands take.</summary>
internal static class SharedOptions
{
    private const string DataVariable = "SEARCHENGINE_DATA";

    public static Option<string> Data { get; } = new("--data")
    {
        Description = $"Data directory. Default: the environment variable {DataVariable}, else index-data in the working directory.",
        DefaultValueFactory = static _ => Environment.GetEnvironmentVariable(DataVariable) is { Length: > 0 } path ? path : "index-data",
        Recursive = true,
    };

    public static string DataOf(ParseResult parsed) => parsed.GetRequiredValue(Data);

    public static ArticleEngine OpenEngine(ParseResult parsed, INameTagger? tagger = null) => ArticleEngine.Open(new EngineOptions { DataPath = DataOf(parsed), Logging = Logging, Tagger = tagger });

    public static ILoggerFactory Logging { get; } = LoggerFactory.Create(static builder => builder
        .SetMinimumLevel(LogLevel.Warning)
        .AddSimpleConsole(static options => options.SingleLine = true)
        .Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(static options => options.LogToStandardErrorThreshold = LogLevel.Trace));

    /// <summary>The key file of a data directory.</summary>
    public static string KeysFileOf(string dataPath) => Path.Combine(dataPath, "keys.json");
}
