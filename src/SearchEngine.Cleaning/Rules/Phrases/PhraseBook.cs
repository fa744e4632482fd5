using System.Buffers;
using System.Reflection;

namespace SearchEngine.Cleaning.Rules.Phrases;

/// <summary>The set phrases of news sites in many languages, read from <c>phrases.tsv</c>. Thread-safe.</summary>
internal static class PhraseBook
{
    private const char FirstUnspaced = '\u2E80';
    private const char LastUnspaced = '\uFAFF';

    private static readonly Dictionary<(PhraseKind, string), string[]> Starts = [];
    private static readonly Dictionary<PhraseKind, string[]> UnspacedStarts = [];
    private static readonly Dictionary<PhraseKind, HashSet<string>> Whole = [];
    private static readonly Dictionary<PhraseKind, SearchValues<string>> Contained = [];

    static PhraseBook()
    {
        var rows = Rows().ToList();
        foreach (var kind in rows.GroupBy(row => (row.Kind, row.Mode)))
        {
            var phrases = kind.SelectMany(row => row.Phrases).Distinct().ToList();
            switch (kind.Key.Mode)
            {
                case "whole":
                    Whole[kind.Key.Kind] = [.. phrases];
                    break;
                case "contains":
                    Contained[kind.Key.Kind] = SearchValues.Create([.. phrases.Select(phrase => IsUnspaced(phrase) ? phrase : $" {phrase} ")], StringComparison.Ordinal);
                    break;
                case "starts":
                    UnspacedStarts[kind.Key.Kind] = [.. phrases.Where(IsUnspaced)];
                    foreach (var group in phrases.Where(phrase => !IsUnspaced(phrase)).GroupBy(FirstWord)) Starts[(kind.Key.Kind, group.Key)] = [.. group.OrderByDescending(phrase => phrase.Length)];
                    break;
                default:
                    throw new InvalidDataException($"phrases.tsv compares phrases by '{kind.Key.Mode}'; it takes whole, starts or contains.");
            }
        }
    }

    /// <summary>Whether the words are one of the phrases.</summary>
    /// <param name="kind">Which phrases.</param>
    /// <param name="words">Letters and digits in lower case, parted by single spaces.</param>
    public static bool IsWhole(PhraseKind kind, string words) => Whole.TryGetValue(kind, out var phrases) && phrases.Contains(words);

    /// <summary>Length of the phrase that the words begin with, in characters; 0 when they begin with none.</summary>
    /// <inheritdoc cref="IsWhole"/>
    public static int StartLength(PhraseKind kind, string words)
    {
        if (words.Length == 0) return 0;
        if (IsUnspaced(words))
        {
            foreach (var phrase in UnspacedStarts.GetValueOrDefault(kind, []))
                if (words.StartsWith(phrase, StringComparison.Ordinal)) return phrase.Length;
            return 0;
        }
        if (!Starts.TryGetValue((kind, FirstWord(words)), out var phrases)) return 0;
        foreach (var phrase in phrases)
            if (words.StartsWith(phrase, StringComparison.Ordinal) && (words.Length == phrase.Length || words[phrase.Length] == ' ')) return phrase.Length;
        return 0;
    }

    /// <summary>Whether one of the phrases stands anywhere in the words.</summary>
    /// <inheritdoc cref="IsWhole"/>
    public static bool IsContained(PhraseKind kind, string words) => Contained.TryGetValue(kind, out var phrases) && $" {words} ".AsSpan().ContainsAny(phrases);

    /// <summary>Chinese, Japanese and Korean are not parted by spaces where phrases end.</summary>
    /// <param name="text">Not empty.</param>
    public static bool IsUnspaced(string text) => text[0] is >= FirstUnspaced and <= LastUnspaced;

    private static string FirstWord(string words) => words.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? words[..end] : words;

    private static IEnumerable<(PhraseKind Kind, string Mode, string[] Phrases)> Rows()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("phrases.tsv") ?? throw new InvalidOperationException("phrases.tsv is not in the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line.Split('\t') is not [var kind, var mode, _, var phrases] || !Enum.TryParse<PhraseKind>(kind, ignoreCase: true, out var known))
                throw new InvalidDataException($"phrases.tsv has a line that cannot be read: '{line}'.");
            yield return (known, mode, phrases.Split(';', StringSplitOptions.RemoveEmptyEntries));
        }
    }
}
