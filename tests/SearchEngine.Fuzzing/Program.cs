using System.Globalization;
using SearchEngine.Fuzzing;
using SharpFuzz;

// SearchEngine.Fuzzing TARGET [--smoke SECONDS [RANDOM_SEED] | --libfuzzer | FILE]; under afl-fuzz: TARGET alone. See README.md.
Action<byte[]>? target = args.FirstOrDefault() switch
{
    "clean" => CleanTarget.Run,
    _ => null,
};
if (target is null)
{
    Console.Error.WriteLine("Name a target: clean.");
    return 2;
}

switch (args[1..])
{
    case ["--smoke", var seconds, .. var rest]:
        var randomSeed = rest is [var given, ..] ? int.Parse(given, CultureInfo.InvariantCulture) : Random.Shared.Next();
        return Smoke.Run(target, TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture)), randomSeed) == 0 ? 0 : 1;
    case ["--libfuzzer", ..]:
        Fuzzer.LibFuzzer.Run(input => target(input.ToArray()));
        return 0;
    case [var file]:
        target(File.ReadAllBytes(file));
        return 0;
    default:
        Fuzzer.OutOfProcess.Run(stream =>
        {
            using var input = new MemoryStream();
            stream.CopyTo(input);
            target(input.ToArray());
        });
        return 0;
}
