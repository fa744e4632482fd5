namespace SearchEngine.Crawling.Robots;

/// <summary>One allow or disallow line.</summary>
/// <param name="Allows">Whether it allows.</param>
/// <param name="Pattern">What it is about.</param>
/// <param name="Line">The line as the file has it, cut to a readable length.</param>
internal sealed record RobotsRule(bool Allows, RobotsPattern Pattern, string Line);

/// <summary>What robots.txt says about a URL.</summary>
/// <param name="Allowed">Whether it may be fetched.</param>
/// <param name="Rule">The line that decided; empty when none did.</param>
internal readonly record struct RobotsVerdict(bool Allowed, string Rule);
