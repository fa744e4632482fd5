using BenchmarkDotNet.Running;
using SearchEngine.Benchmarks.Api;
using SearchEngine.Benchmarks.Engine;
using SearchEngine.Benchmarks.Indexing;
using SearchEngine.Benchmarks.Suggesting;

// dotnet run --project tests/SearchEngine.Benchmarks -c Release -- --filter '*Facets*'
// dotnet run --project tests/SearchEngine.Benchmarks -c Release -- indexing docs.jsonl 100000
// dotnet run --project tests/SearchEngine.Benchmarks -c Release -- engine --docs docs.jsonl --queries queries.jsonl --index DIR
// dotnet run --project tests/SearchEngine.Benchmarks -c Release -- api http://localhost:8080 queries.jsonl 4
// dotnet run --project tests/SearchEngine.Benchmarks -c Release -- suggesting
// Compare the Ratio column: machines differ, and so does one machine from hour to hour.
if (args is ["indexing", .. var indexing]) return IndexingSpeed.Run(indexing);
if (args is ["api", .. var api]) return await ApiLatency.RunAsync(api);
if (args is ["engine", .. var engine]) return EngineCommand.Run(engine);
if (args is ["suggesting"]) return SuggestionLatency.Run();
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
