using BenchmarkDotNet.Running;

// dotnet run --project tests/SearchEngine.Benchmarks -c Release -- --filter '*Facets*'
// Compare the Ratio column: machines differ, and so does one machine from hour to hour.
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
