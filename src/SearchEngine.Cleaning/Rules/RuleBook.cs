namespace SearchEngine.Cleaning.Rules;

/// <summary>All rules of cleaning in the order in which they are asked, without those that are switched off.</summary>
internal sealed class RuleBook
{
    private readonly IReadOnlySet<string> _disabled;

    /// <param name="disabled">Names out of <see cref="Names"/>.</param>
    /// <exception cref="ArgumentException">A name is not known.</exception>
    public RuleBook(IReadOnlySet<string> disabled)
    {
        if (disabled.FirstOrDefault(name => !Names.Contains(name)) is { } unknown)
            throw new ArgumentException($"There is no cleaning rule '{unknown}'. The rules are: {string.Join(", ", Names)}.", nameof(disabled));
        _disabled = disabled;
        Blocks = [.. BlockRules.All.Where(IsOn)];
        Start = [.. StartRules.All.Where(IsOn)];
        End = [.. EndRules.All.Where(IsOn)];
    }

    /// <summary>Every rule's name, in the order in which they apply.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. SelectionRules.Names, PullQuotes.Name, .. BlockRules.All.Select(Name), LinkRules.List, .. StartRules.All.Select(Name), .. EdgeRules.Names, .. EndRules.All.Select(Name), .. WholeTextRules.Names];

    public static RuleBook Complete { get; } = new(new HashSet<string>());

    /// <summary>Look at one block, anywhere in the body.</summary>
    public BlockRule[] Blocks { get; }

    /// <summary>Look at the blocks between the top of the body and its first sentence.</summary>
    public BlockRule[] Start { get; }

    /// <summary>Look at the blocks below the last sentence, from the end upwards.</summary>
    public BlockRule[] End { get; }

    public bool IsOn(string name) => !_disabled.Contains(name);

    private bool IsOn(BlockRule rule) => IsOn(rule.Name);

    private static string Name(BlockRule rule) => rule.Name;
}
