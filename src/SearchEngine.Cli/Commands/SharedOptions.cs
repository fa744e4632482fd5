using System.CommandLine;
using Microsoft.Extensions.Logging;
using SearchEngine.Entities.Tagging;
using SearchEngine.Cli.Output;
using SearchEngine.Entities;
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

    /// <summary>The data directory at work; what of its knowledge cannot be used is said.</summary>
    public static ArticleEngine OpenEngine(ParseResult parsed, INameTagger? tagger = null)
    {
        var engine = ArticleEngine.Open(new EngineOptions { DataPath = DataOf(parsed), Logging = Logging, Tagger = tagger });
        SayProblems(engine.Knowledge);
        return engine;
    }

    /// <summary>The knowledge of the data directory, which need not exist; what of it cannot be used is said.</summary>
    public static KnowledgeBase LoadKnowledge(ParseResult parsed)
    {
        var knowledge = KnowledgeBase.Load(KnowledgeOf(DataOf(parsed)));
        SayProblems(knowledge);
        return knowledge;
    }

    public static ILoggerFactory Logging { get; } = LoggerFactory.Create(static builder => builder
        .SetMinimumLevel(LogLevel.Warning)
        .AddFilter("SearchEngine.Importing.Knowing", LogLevel.Information)
        .AddSimpleConsole(static options => options.SingleLine = true)
        .Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(static options => options.LogToStandardErrorThreshold = LogLevel.Trace));

    /// <summary>The user's own knowledge in a data directory.</summary>
    public static string KnowledgeOf(string dataPath) => Path.Combine(dataPath, "knowledge");

    /// <summary>The key file of a data directory.</summary>
    public static string KeysFileOf(string dataPath) => Path.Combine(dataPath, "keys.json");

    private static void SayProblems(KnowledgeBase knowledge)
    {
        foreach (var problem in knowledge.Problems) Terminal.Say($"left out of the knowledge: {problem}");
    }
}
