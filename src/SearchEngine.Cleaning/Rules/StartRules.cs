using System.Text.RegularExpressions;
using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Rules.Phrases;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.Rules;

/// <summary>What stands between the top of the article and its first sentence.</summary>
internal static partial class StartRules
{
    private const int LongestByline = 80;
    private const int LongestDate = 90;
    private const int LongestMonth = 16;

    public static IReadOnlyList<BlockRule> All { get; } =
    [
        new("title", (block, body) => block.HeadingLevel == 1 || Words.AreSame(block.Text, body.Title)),
        new("standfirst by class", (block, body) => (block.Element.ZonesAround & (Zone.Standfirst | Zone.Header)) != Zone.None && block.Text.Length < 400),
        new("byline above", IsByline),
        new("date above", (block, _) => IsDate(block)),
        new("reading time", (block, _) => IsReadingTime(block)),
        new("disclosure above", (block, _) => Furniture.IsDisclosure(block)),
        new("label above", (block, body) => block is { Text.Length: < 30, Kind: BlockKind.Paragraph } && !body.Paragraphs.Include(block) && block.Text[^1] is not ('.' or ':' or '!' or '?' or '"' or '”')),
    ];

    /// <summary>A line of the article's head, wherever it stands.</summary>
    /// <remarks>What stands above it is taken for a standfirst, so it says more than a year ("2019: a storm closes the pier").</remarks>
    public static bool IsBylineOrDate(Block block, Body body) =>
        block.Kind is BlockKind.Paragraph or BlockKind.ListItem && (IsByline(block, body) || (IsDate(block) && !IsYearAmongWords(block)) || IsReadingTime(block) || (block.Text.Length < 120 && (block.Element.ZonesAround & (Zone.Byline | Zone.Date)) != Zone.None));

    private static bool IsByline(Block block, Body body) =>
        (block.Text.Length < LongestByline && block.Text[^1] != '.' && Byline().IsMatch(block.Text))
        || (block.Text.Length < 120 && body.Authors.Any(name => name.Length > 4 && block.Text.Length < name.Length + 60 && block.Text.Contains(name, StringComparison.OrdinalIgnoreCase)));

    // Whatever the language: a short line that is no sentence and has a year or a time of day.
    private static bool IsDate(Block block) =>
        block.Text.Length < LongestDate && block.Text[^1] is not ('!' or '?' or '"' or '”' or ':' or '。' or '！' or '？' or '।' or '۔' or '؟') && block.Text.AsSpan().ContainsAnyInRange('0', '9') && (block.Text[^1] == '.' ? WrittenDate() : YearOrTime()).IsMatch(block.Text);

    private static bool IsYearAmongWords(Block block) => block.Text.Length > LongestMonth && YearAlone().IsMatch(block.Text);

    // "The crossing takes 40 minutes." is none; "4 min." is.
    private static bool IsReadingTime(Block block) =>
        block.Text.Length < 60 && (block.Text[^1] is not ('.' or '!' or '?' or ':') || block.Text.EndsWith("min.", StringComparison.OrdinalIgnoreCase)) && ReadingTime().IsMatch(block.Text);

    [GeneratedRegex(@"^\W*(by|written by|posted by|story by|words by|text by|von|par|por|di|door|av|af|autor|autorka|автор|текст|text|author|reporter|redaktion|yazan|autore|auteur|tekst|szöveg|írta|記者|文|作者|记者|γράφει|بقلم|كتب|מאת)\b\s?[:：/]? *(?-i:[\p{Lu}\p{Lo}])", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Byline();

    [GeneratedRegex(@"\b(19|20)\d\d\b|(19|20)\d\d ?[年년]|\b[0-2]?\d ?[:h] ?[0-5]\d\b|\bkl\.? [0-2]?\d\.[0-5]\d\b|\b[0-2]?\d\.[0-5]\d ?([ap]\.?m|uhr)\b|\b\d+ (min|mins|minutes?|hours?|hrs?|days?) ago\b|\b(vor|hace|il y a|há) \d+\b|\b\d+ \p{L}+ (fa|geleden|назад|temu|önce)\b|\d+ ?(分钟|小时|天|分|時間|日|분|시간|일) ?(前|전)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex YearOrTime();

    [GeneratedRegex(@"^\D*(19|20)\d\d\D*$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex YearAlone();

    [GeneratedRegex(@"^\W*((published|updated|posted|last updated|last modified|first published|created)\b.{0,60}\d|(mon|tues|wednes|thurs|fri|satur|sun)day,? .{0,40}\d{4}|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2},? \d{4}|\d{1,2}(st|nd|rd|th)? (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? \d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex WrittenDate();

    [GeneratedRegex(@"\b\d+ ?-?(min|minute|minutes|mins)\b.{0,10}\b(read|reading)?|\b(lesezeit|lesedauer|temps de lecture|tiempo de lectura|leestijd|tempo di lettura|tempo de leitura|lecture)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ReadingTime();
}
