namespace SearchEngine.Benchmarks.Engine;

/// <summary>Arguments of the <c>engine</c> command.</summary>
internal sealed record EngineOptions
{
    public const string Usage = """
        engine --docs FILE --queries FILE [--index DIR] [--articles N] [--take N] [--rounds N] [--rows NAME,NAME] [--classes NAME,NAME]
          --docs      corpus, JSON Lines in the import format
          --queries   JSON Lines with id, class, text and filters
          --index     folder to keep the index in; without it a temporary one
          --articles  only so many articles of the corpus
          --take      queries of each class and kind of filter; 10
          --rounds    measured rounds, after three that warm up; 5
        """;

    public string Docs { get; private init; } = "";

    public string Queries { get; private init; } = "";

    public string? Index { get; private init; }

    public int? Articles { get; private init; }

    public int Take { get; private init; } = 10;

    public int Rounds { get; private init; } = 5;

    /// <summary>Empty for all.</summary>
    public string[] Rows { get; private init; } = [];

    /// <summary>Empty for all.</summary>
    public string[] Classes { get; private init; } = [];

    /// <exception cref="ArgumentException">The arguments cannot be used.</exception>
    public static EngineOptions Parse(string[] arguments)
    {
        var options = new EngineOptions();
        for (var i = 0; i < arguments.Length; i += 2)
        {
            var value = i + 1 < arguments.Length ? arguments[i + 1] : throw new ArgumentException($"{arguments[i]} has no value.", nameof(arguments));
            options = arguments[i] switch
            {
                "--docs" => options with { Docs = value },
                "--queries" => options with { Queries = value },
                "--index" => options with { Index = value },
                "--articles" => options with { Articles = Number(value) },
                "--take" => options with { Take = Number(value) },
                "--rounds" => options with { Rounds = Number(value) },
                "--rows" => options with { Rows = value.Split(',') },
                "--classes" => options with { Classes = value.Split(',') },
                var unknown => throw new ArgumentException($"'{unknown}' is no option.", nameof(arguments)),
            };
        }
        return options.Docs.Length > 0 && options.Queries.Length > 0 ? options : throw new ArgumentException("--docs and --queries are needed.", nameof(arguments));
    }

    private static int Number(string value) => int.TryParse(value, out var number) && number > 0 ? number : throw new ArgumentException($"'{value}' is no number above 0.", nameof(value));
}
