using System.Globalization;

namespace SearchEngine.Training.Taggers;

/// <summary>Reads <c>name=value</c>, to try other settings than those that ship.</summary>
internal static class OptionReader
{
    public static TrainingOptions Read(IEnumerable<string> arguments)
    {
        var options = new TrainingOptions();
        foreach (var argument in arguments)
        {
            var (name, value) = (argument[..argument.IndexOf('=', StringComparison.Ordinal)], double.Parse(argument[(argument.IndexOf('=', StringComparison.Ordinal) + 1)..], CultureInfo.InvariantCulture));
            options = name switch
            {
                "rounds" => options with { Rounds = (int)value },
                "rate" => options with { Rate = (float)value },
                "hidden" => options with { HiddenNames = (float)value },
                "thinning" => options with { Thinning = (float)value },
                "swaps" => options with { Swaps = (float)value },
                "cases" => options with { OtherCases = (float)value },
                "rows" => options with { Rows = 1 << (int)value },
                "words" => options with { ClusteredWords = (int)value },
                "seed" => options with { Seed = (int)value },
                _ => options with { Weights = new Dictionary<string, double>(options.Weights, StringComparer.Ordinal) { [name] = value } },
            };
        }
        return options;
    }
}
