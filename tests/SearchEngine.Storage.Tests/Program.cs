using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace SearchEngine.Storage.Tests;

/// <summary>Runs the tests, or plays the second process in one of them.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        if (args is [OtherProcess.OwnCommand, var path]) return OtherProcess.Own(path);
        return args.Contains("--server") || args.Contains("--internal-msbuild-node")
            ? await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
            : await ConsoleRunner.Run(args);
    }
}
