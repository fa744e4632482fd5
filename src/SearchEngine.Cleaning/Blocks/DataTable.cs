using HtmlAgilityPack;
using SearchEngine.Cleaning.Markup;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.Blocks;

/// <summary>Tells tables of figures from tables that lay out a page.</summary>
internal static class DataTable
{
    private const int MaxNodes = 4000;
    private const int MaxCellLength = 400;

    /// <summary>Whether a table's rows are to be read as lines: no table within, two columns somewhere, no cell with an article's worth of text.</summary>
    public static bool Matches(HtmlNode table)
    {
        int nodes = 0, cells = 0, rows = 0, cellLength = 0;
        for (var node = table.FirstChild; node is not null; node = HtmlWalk.Next(node, table))
        {
            if (++nodes > MaxNodes) break;
            switch (node.Name)
            {
                case "table": return false;
                case "h1" or "h2": return false;
                case "tr":
                    rows++;
                    break;
                case "td" or "th":
                    cells++;
                    cellLength = 0;
                    break;
                case "#text":
                    cellLength += NodeText.Raw(node).Trim().Length;
                    if (cellLength > MaxCellLength) return false;
                    break;
            }
        }
        return rows > 0 && cells > rows;
    }
}
