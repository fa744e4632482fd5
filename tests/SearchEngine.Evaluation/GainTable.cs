using System.Globalization;
using System.Text;

namespace SearchEngine.Evaluation;

/// <summary>A Markdown table of figures by collection, each with its gain over a baseline in the first row, and the mean of the gains.</summary>
internal sealed class GainTable
{
    private readonly StringBuilder _rows;
    private readonly double[] _baseline;

    public GainTable(IReadOnlyList<string> collections, string baselineName, double[] baseline)
    {
        _baseline = baseline;
        _rows = new StringBuilder("| | ").AppendJoin(" | ", collections).Append(" | mean gain |\n|").Append(string.Concat(Enumerable.Repeat(" --- |", 2 + collections.Count))).Append('\n');
        Add(baselineName, baseline);
    }

    public void Add(string name, double[] figures)
    {
        var gain = figures.Zip(_baseline, static (figure, plain) => (figure / plain) - 1).ToList();
        _rows.Append("| ").Append(name).Append(" | ")
            .AppendJoin(" | ", figures.Zip(gain, static (figure, change) => figure.ToString(".0000", CultureInfo.InvariantCulture) + (change == 0 ? "" : " " + Percent(change))))
            .Append(" | ").Append(Percent(gain.Average())).Append(" |\n");
    }

    public override string ToString() => _rows.ToString();

    private static string Percent(double share) => (100 * share).ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture) + " %";
}
