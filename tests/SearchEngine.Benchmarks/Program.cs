using BenchmarkDotNet.Running;
using SearchEngine.Benchmarks.Indexing;

// dotnet run --project tests/SearchEngine.Benchmarks -c Release -- --filter '*Facets*'
// dotnet run --project tests/SearchEngine.Benchmarks -c Release -- indexing docs.jsonl 100000
// Compare the Ratio column: machines differ, and so does one machine from hour to hour.
if (args is ["indexing", .. var rest]) return IndexingSpeed.Run(rest);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
