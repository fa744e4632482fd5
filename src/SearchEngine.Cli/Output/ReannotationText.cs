using SearchEngine.Importing.Reannotating;

namespace SearchEngine.Cli.Output;

/// <summary>Tells people what annotating again changes.</summary>
internal static class ReannotationText
{
    public static void Print(ReannotationReport report, bool isDone)
    {
        var given = report.Given == 0 ? "" : $"; {report.Given:N0} have entities that were given and stay as they are";
        Terminal.Print($"{report.Changed:N0} of {report.Articles:N0} articles {(isDone ? "changed" : "would change")} in {report.Elapsed.TotalSeconds:0.0} s{given}");
        if (report.Changed == 0) return;
        foreach (var facet in report.Facets)
            Terminal.Print($"  {facet.Dimension,-13} {facet.Gained,9:N0} gained {facet.Lost,9:N0} lost; {facet.Appearing:N0} values appear, {facet.Vanishing:N0} vanish");
        Print("gained by most articles", report.Gained);
        Print("lost by most articles", report.Lost);
    }

    private static void Print(string heading, IReadOnlyList<ValueChange> values)
    {
        if (values.Count == 0) return;
        Terminal.Print("");
        Terminal.Print(heading);
        foreach (var value in values)
            Terminal.Print($"  {value.Articles,9:N0}  {value.Dimension} {value.Value} ({value.Label}){(value.Examples.Count > 0 ? ": " : "")}{string.Join("; ", value.Examples)}");
    }
}
