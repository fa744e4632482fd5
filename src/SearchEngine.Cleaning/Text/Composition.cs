using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;

namespace SearchEngine.Cleaning.Text;

/// <summary>Unicode normalisation form C for the Basic Multilingual Plane. The runtime's own does nothing in invariant globalisation mode.</summary>
/// <remarks>https://www.unicode.org/reports/tr15/. Linear but for sorting the marks on one letter.</remarks>
internal static class Composition
{
    private const char FirstLead = '\u1100', FirstVowel = '\u1161', FirstTail = '\u11A7', FirstSyllable = '\uAC00';
    private const int Vowels = 21, Tails = 28, Leads = 19;

    // Letter and mark in that order; of both together the text says one character.
    private static readonly Dictionary<(char, char), char> Composed = [];
    private static readonly Dictionary<char, string> Decomposed = [];
    private static readonly Dictionary<char, byte> Classes = [];
    private static readonly HashSet<char> ComposingMarks = [];

    // One bit a character: whether the quick check has to look closer.
    private static readonly ulong[] MayChange = new ulong[0x10000 / 64];

    static Composition() => Load();

    /// <summary>The text in form C; the same instance when it is already.</summary>
    public static string Compose(string text) => IsComposed(text) ? text : ComposeAll(text);

    private static bool IsComposed(string text)
    {
        var previous = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if ((MayChange[c >> 6] >> (c & 63) & 1) == 0)
            {
                previous = 0;
                continue;
            }
            // Marks that compose with nothing only have to stand in order.
            var order = ClassOf(c);
            if (order == 0 || order < previous || Decomposed.ContainsKey(c) || ComposingMarks.Contains(c)) return false;
            previous = order;
        }
        return true;
    }

    private static string ComposeAll(string text)
    {
        // 1. Take everything apart
        var parts = new List<char>(text.Length + 16);
        foreach (var c in text) Decompose(c, parts);
        // 2. Sort the marks of each letter by class, stable
        var span = CollectionsMarshal.AsSpan(parts);
        for (var i = 1; i < span.Length; i++)
        {
            var order = ClassOf(span[i]);
            if (order == 0) continue;
            var c = span[i];
            var to = i;
            // Nobody stacks more marks than this; without a limit a page of marks alone would take forever.
            while (to > 0 && i - to < 32 && ClassOf(span[to - 1]) > order)
            {
                span[to] = span[to - 1];
                to--;
            }
            span[to] = c;
        }
        // 3. Join again
        var length = 0;
        var letter = -1;
        var previous = -1;
        for (var i = 0; i < span.Length; i++)
        {
            var c = span[i];
            var order = ClassOf(c);
            if (letter >= 0 && (previous < order || previous == -1) && Pair(span[letter], c) is { } joined)
            {
                span[letter] = joined;
                continue;
            }
            if (order == 0)
            {
                letter = length;
                previous = -1;
            }
            else
            {
                previous = order;
            }
            span[length++] = c;
        }
        return new string(span[..length]);
    }

    private static void Decompose(char c, List<char> parts)
    {
        if (!Decomposed.TryGetValue(c, out var apart))
        {
            parts.Add(c);
            return;
        }
        foreach (var part in apart) Decompose(part, parts);
    }

    private static char? Pair(char first, char second)
    {
        if (Composed.TryGetValue((first, second), out var joined)) return joined;
        if (first - FirstLead is >= 0 and < Leads && second - FirstVowel is >= 0 and < Vowels) return (char)(FirstSyllable + ((((first - FirstLead) * Vowels) + (second - FirstVowel)) * Tails));
        if (first - FirstSyllable is >= 0 and < Leads * Vowels * Tails && (first - FirstSyllable) % Tails == 0 && second - FirstTail is > 0 and < Tails) return (char)(first + (second - FirstTail));
        return null;
    }

    private static byte ClassOf(char c) => c < '\u0300' ? (byte)0 : Classes.GetValueOrDefault(c);

    private static void Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("compositions.tsv") ?? throw new InvalidOperationException("The resource 'compositions.tsv' is missing from the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            var fields = line.Split('\t');
            if (fields[0].Split('-') is [var first, var last])
            {
                for (int c = Code(first); c <= Code(last); c++) Mark((char)c, byte.Parse(fields[1], CultureInfo.InvariantCulture));
                continue;
            }
            var parts = string.Concat(fields[1].Split(' ').Select(Code));
            var whole = Code(fields[0]);
            Decomposed[whole] = parts;
            if (fields.Length > 2) Flag(whole);
            else
            {
                Composed[(parts[0], parts[1])] = whole;
                ComposingMarks.Add(parts[1]);
                Flag(parts[1]);
            }
        }
        for (var c = FirstVowel; c < FirstVowel + Vowels; c++) Flag(c);
        for (var c = FirstTail; c < FirstTail + Tails; c++) Flag(c);

        static void Mark(char c, byte order)
        {
            Classes[c] = order;
            Flag(c);
        }

        static void Flag(char c) => MayChange[c >> 6] |= 1UL << (c & 63);

        static char Code(string hex) => (char)int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }
}
