using System.CommandLine;
using SearchEngine.Cli.Output;
using SearchEngine.Server;

namespace SearchEngine.Cli.Commands;

internal static class KeysCommand
{
    public static Command Create() => new("keys", "Make, list and remove keys for the HTTP API.") { Add(), List(), Remove() };

    private static Command Add()
    {
        var scope = new Option<string>("--scope") { Description = "read, write or admin; each includes those before it.", Required = true };
        scope.AcceptOnlyFromAmong("read", "write", "admin");
        var name = new Option<string>("--name") { Description = "What the key is for.", DefaultValueFactory = static _ => "key" };
        var days = new Option<int?>("--days") { Description = "Days until it expires; never by default." };
        var command = new Command("add", "Make a key and show it once; only its hash is kept.") { scope, name, days };
        command.SetAction(parsed =>
        {
            DateTimeOffset? expires = parsed.GetValue(days) switch
            {
                null => null,
                { } count and > 0 and <= 36_500 => TimeProvider.System.GetUtcNow().AddDays(count),
                { } count => throw new UsageException($"--days {count} is out of range. Take 1 to 36,500."),
            };
            var path = SharedOptions.DataOf(parsed);
            Directory.CreateDirectory(path);
            Terminal.Print(ApiKeys.Add(SharedOptions.KeysFileOf(path), parsed.GetRequiredValue(name), Enum.Parse<ApiKeyScope>(parsed.GetRequiredValue(scope), ignoreCase: true), expires, TimeProvider.System));
            Terminal.Say("Keep it: it is not shown again. Send it as 'Authorization: Bearer KEY'.");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "List the keys' ids, scopes and names.");
        command.SetAction(parsed =>
        {
            foreach (var key in ApiKeys.List(SharedOptions.KeysFileOf(SharedOptions.DataOf(parsed))))
                Terminal.Print($"{key.Id,-12} {key.Scope,-6} {key.Created:yyyy-MM-dd} {(key.Expires is { } expires ? $"until {expires:yyyy-MM-dd}" : "no expiry"),-17} {key.Name}");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Remove()
    {
        var id = new Argument<string>("ID") { Description = "Id as 'keys list' shows it." };
        var command = new Command("remove", "Remove a key; it stops working at once.") { id };
        command.SetAction(parsed => ApiKeys.Remove(SharedOptions.KeysFileOf(SharedOptions.DataOf(parsed)), parsed.GetRequiredValue(id))
            ? ExitCode.Done
            : throw new UsageException($"There is no key '{parsed.GetRequiredValue(id)}'. See 'keys list'."));
        return command;
    }
}
