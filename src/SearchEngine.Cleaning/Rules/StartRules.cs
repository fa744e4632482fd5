using System.Text.RegularExpressions;
using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.Rules;

/// <summary>What stands between the top of the article and its first sentence.</summary>
internal static partial class StartRules
{
    public static IReadOnlyList<BlockRule> All { get; } =
    [
        new("title", (block, body) => block.HeadingLevel == 1 || Words.AreSame(block.Text, body.Title)),
        new("standfirst by class", (block, body) => (block.Element.ZonesAround & (Zone.Standfirst | Zone.Header)) != Zone.None && block.Text.Length < 400),
        new("byline above", (block, body) => block.Text.Length < 120 && (Byline().IsMatch(block.Text) || body.Authors.Any(name => name.Length > 4 && block.Text.Length < name.Length + 60 && block.Text.Contains(name, StringComparison.OrdinalIgnoreCase)))),
        new("date above", (block, _) => block.Text.Length < 80 && Date().IsMatch(block.Text)),
        new("reading time", (block, _) => block.Text.Length < 60 && ReadingTime().IsMatch(block.Text)),
        new("label above", (block, _) => block is { Text.Length: < 30, Kind: BlockKind.Paragraph, Element.Tag: not "p" } && block.Text[^1] is not ('.' or ':' or '!' or '?' or '"' or '”')),
    ];

    [GeneratedRegex(@"^\W*(by|written by|posted by|von|par|por|di|door|text|author|story by|words by)\b:? +\p{Lu}", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Byline();

    [GeneratedRegex(@"^\W*((published|updated|posted|last updated|last modified|first published|created)\b.{0,60}\d|(mon|tues|wednes|thurs|fri|satur|sun)day,? .{0,40}\d{4}|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2},? \d{4}|\d{1,2}(st|nd|rd|th)? (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? \d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Date();

    [GeneratedRegex(@"\b\d+ ?-?(min|minute|minutes|mins)\b.{0,10}\b(read|reading)?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ReadingTime();
}
