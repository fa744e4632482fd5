using SearchEngine.Server.Problems;

namespace SearchEngine.Server.Parameters;

/// <summary>A parameter that cannot be used.</summary>
/// <param name="Kind">Kind of problem.</param>
/// <param name="Parameter">Its name.</param>
/// <param name="Value">As given, cut to what fits in a message.</param>
/// <param name="Message">A sentence with name, value and remedy.</param>
internal sealed record ParameterError(ProblemKind Kind, string Parameter, string Value, string Message);
