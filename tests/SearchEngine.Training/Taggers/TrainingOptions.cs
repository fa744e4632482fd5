using System.Globalization;

namespace SearchEngine.Training.Taggers;

/// <summary>How the tagger is trained. The defaults are those of the model that ships.</summary>
internal sealed record TrainingOptions
{
    /// <summary>Times that each sentence is seen.</summary>
    public int Rounds { get; init; } = 16;

    /// <summary>The last rounds, whose weights are averaged.</summary>
    public int Averaged { get; init; } = 4;

    /// <summary>Length of the steps of the field.</summary>
    public float Rate { get; init; } = 0.05f;

    /// <summary>Length of the steps of the network.</summary>
    public float NetRate { get; init; } = 0.02f;

    /// <summary>Chance that a hidden unit of the network is left out of a sentence.</summary>
    public float NetDropout { get; init; } = 0.3f;

    /// <summary>Chances that the features of a <see cref="FeatureGroup"/> are left out of a sentence.</summary>
    public IReadOnlyList<float> Dropout { get; init; } = [0, 0.2f, 0.1f, 0.15f, 0.1f, 0, 0, 0, 0];

    /// <summary>A feature must occur so often.</summary>
    public int Rarest { get; init; } = 2;

    /// <summary>Documents made of each template.</summary>
    public int Templates { get; init; } = 3;

    /// <summary>Copies of the corpora with other names.</summary>
    public int Swaps { get; init; } = 1;

    /// <summary>How much these copies count.</summary>
    public float SwapWeight { get; init; } = 0.5f;

    /// <summary>How much documents of templates count.</summary>
    public float TemplateWeight { get; init; } = 1;

    /// <summary>Seed of all chance.</summary>
    public int Seed { get; init; } = 20;

    /// <summary>Weights of corpora other than those in <see cref="Corpora"/>.</summary>
    public IReadOnlyDictionary<string, float> Weights { get; init; } = new Dictionary<string, float>();

    public float WeightOf(Corpus corpus) => Weights.GetValueOrDefault(corpus.Name, corpus.Weight);

    /// <summary>Reads NAME=VALUE, to try other settings.</summary>
    public static TrainingOptions Parse(IEnumerable<string> arguments) => arguments.Aggregate(new TrainingOptions(), static (options, argument) =>
    {
        if (argument.Split('=') is not [var name, var text] || !float.TryParse(text, CultureInfo.InvariantCulture, out var value)) throw new ArgumentException($"'{argument}' is not a setting. Write NAME=NUMBER.", nameof(arguments));
        return name switch
        {
            "rounds" => options with { Rounds = (int)value },
            "averaged" => options with { Averaged = (int)value },
            "rate" => options with { Rate = value },
            "net-rate" => options with { NetRate = value },
            "net-dropout" => options with { NetDropout = value },
            "rarest" => options with { Rarest = (int)value },
            "templates" => options with { Templates = (int)value },
            "template-weight" => options with { TemplateWeight = value },
            "swaps" => options with { Swaps = (int)value },
            "swap-weight" => options with { SwapWeight = value },
            "seed" => options with { Seed = (int)value },
            _ when Enum.TryParse<FeatureGroup>(name, ignoreCase: true, out var group) => options with { Dropout = [.. options.Dropout.Select((d, i) => i == (int)group ? value : d)] },
            _ when Corpora.All.Any(c => c.Name == name) => options with { Weights = new Dictionary<string, float>(options.Weights) { [name] = value } },
            _ => throw new ArgumentException($"There is no setting '{name}'. Settings: rounds, averaged, rate, net-rate, net-dropout, rarest, templates, template-weight, swaps, swap-weight, seed, a feature group, a corpus.", nameof(arguments)),
        };
    });
}
