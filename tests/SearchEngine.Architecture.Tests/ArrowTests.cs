using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace SearchEngine.Architecture.Tests;

/// <summary>The arrows of docs/architecture.md: what each project may use, in its project file and in what it was compiled against.</summary>
public sealed class ArrowTests
{
    private static readonly Dictionary<string, string[]> MayUse = new(StringComparer.Ordinal)
    {
        ["Articles"] = [],
        ["Cleaning"] = ["Articles"],
        ["Entities"] = ["Articles"],
        ["Ner.Onnx"] = ["Entities"],
        ["Crawling"] = ["Articles"],
        ["Storage"] = ["Articles"],
        ["Search"] = ["Articles"],
        ["Lucene"] = ["Search"],
        ["Importing"] = ["Articles", "Cleaning", "Entities", "Crawling", "Storage", "Search", "Lucene"],
        ["SampleSite"] = [],
        ["Server"] = ["Search", "Importing"],
        ["Cli"] = ["Server", "SampleSite", "Ner.Onnx"],
    };

    /// <summary>What may be used without an arrow: the words all stages share; and all of it where the program is put together.</summary>
    private static readonly Dictionary<string, string[]> MayTouch = new(StringComparer.Ordinal)
    {
        ["Lucene"] = ["Articles"],
        ["Server"] = ["Articles"],
        ["Cli"] = ["Articles", "Cleaning", "Entities", "Crawling", "Storage", "Search", "Lucene", "Importing"],
    };

    public static TheoryData<string> Projects => [.. MayUse.Keys];

    [Fact]
    public void Every_project_under_src_has_its_place() =>
        Assert.Equal(MayUse.Keys.Order(), Directory.GetDirectories(Path.Combine(Root(), "src")).Select(static path => Path.GetFileName(path)["SearchEngine.".Length..]).Order());

    [Theory, MemberData(nameof(Projects))]
    public void A_project_file_refers_only_along_the_arrows(string project)
    {
        var file = XDocument.Load(Path.Combine(Root(), "src", $"SearchEngine.{project}", $"SearchEngine.{project}.csproj"));
        var references = file.Descendants("ProjectReference").Select(static reference => Path.GetFileNameWithoutExtension((reference.Attribute("Include")?.Value ?? "").Replace('\\', '/'))["SearchEngine.".Length..]);
        Assert.Equal(MayUse[project].Order(), references.Order());
    }

    [Theory, MemberData(nameof(Projects))]
    public void An_assembly_uses_only_what_its_arrows_allow(string project)
    {
        var assembly = Assembly.Load(project == "Cli" ? "searchengine" : $"SearchEngine.{project}");
        var used = assembly.GetReferencedAssemblies()
            .Select(static name => name.Name ?? "")
            .Where(static name => name.StartsWith("SearchEngine.", StringComparison.Ordinal))
            .Select(static name => name["SearchEngine.".Length..]);
        Assert.Empty(used.Except(MayUse[project]).Except(MayTouch.GetValueOrDefault(project, [])));
    }

    [Theory]
    [InlineData("Search", "Lucene.Net")]
    [InlineData("Server", "Lucene.Net")]
    [InlineData("Server", "Microsoft.Data.Sqlite")]
    [InlineData("Articles", "HtmlAgilityPack")]
    [InlineData("Entities", "HtmlAgilityPack")]
    [InlineData("Entities", "Microsoft.ML")]
    [InlineData("Importing", "Microsoft.ML")]
    [InlineData("Cleaning", "Microsoft.AspNetCore")]
    public void Libraries_stay_behind_the_door_of_their_stage(string project, string library) =>
        Assert.DoesNotContain(Assembly.Load($"SearchEngine.{project}").GetReferencedAssemblies(), name => (name.Name ?? "").StartsWith(library, StringComparison.Ordinal));

    private static string Root([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file) ?? "", "..", ".."));
}
