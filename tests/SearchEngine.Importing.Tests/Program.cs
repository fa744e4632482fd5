using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace SearchEngine.Importing.Tests;

/// <summary>Runs the tests, or plays the process that works until it is killed.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        if (args is [ImportingProcess.Command, var data, var file]) return await ImportingProcess.ImportAsync(data, file);
        if (args is [ImportingProcess.ReannotateCommand, var directory]) return await ImportingProcess.ReannotateAsync(directory);
        return args.Contains("--server") || args.Contains("--internal-msbuild-node")
            ? await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
            : await ConsoleRunner.Run(args);
    }
}
