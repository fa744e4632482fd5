using System.CommandLine;
using System.Globalization;
using SearchEngine.Cli.Output;
using SearchEngine.Search.Requests;

namespace SearchEngine.Cli.Commands;

/// <summary>Searches a file of queries and writes a TREC run file: <c>qid Q0 docid rank score tag</c>.</summary>
internal static class BatchSearch
{
    private const string Tag = "searchengine";

    public static int Run(ParseResult parsed, string queryFile, string runFile, int top, bool verbatim, CancellationToken cancellation)
    {
        var queries = QueryFile.Read(queryFile);
        using var access = IndexAccess.Open(parsed, cancellation);
        var report = new ProgressReport(TimeProvider.System);
        using (var run = new StreamWriter(runFile))
        {
            run.NewLine = "\n";
            for (var i = 0; i < queries.Count; i++)
            {
                var response = access.Index.Search(new SearchRequest
                {
                    Text = queries[i].Text,
                    Selections = queries[i].Selections,
                    WordMatch = WordMatch.Any,
                    Verbatim = verbatim,
                    Size = top,
                    Highlight = false,
                }, cancellation);
                for (var rank = 0; rank < response.Hits.Count; rank++)
                    run.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{queries[i].Id} Q0 {response.Hits[rank].Id} {rank + 1} {response.Hits[rank].Score:R} {Tag}"));
                report.Show(() => report.Of(i + 1, queries.Count));
            }
        }
        Terminal.Say($"{queries.Count:N0} queries in {report.Elapsed.TotalSeconds:0.0} s");
        return ExitCode.Done;
    }
}
