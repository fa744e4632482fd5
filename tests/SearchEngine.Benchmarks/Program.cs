using BenchmarkDotNet.Running;
using SearchEngine.Benchmarks.Engine;
using SearchEngine.Benchmarks.Indexing;

// dotnet run --project tests/SearchEngine.Benchmarks -c Release -- --filter '*Facets*'
// dotnet run --project tests/SearchEngine.Benchmarks -c Release -- indexing docs.jsonl 100000
// dotnet run --project tests/SearchEngine.Benchmarks -c Release -- engine --docs docs.jsonl --queries queries.jsonl --index DIR
// Compare the Ratio column: machines differ, and so does one machine from hour to hour.
if (args is ["indexing", .. var indexing]) return IndexingSpeed.Run(indexing);
if (args is ["engine", .. var engine]) return EngineCommand.Run(engine);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
