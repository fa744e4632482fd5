namespace SearchEngine.Search.Query.Dates;

/// <summary>A written date cut into numbers and lower-case words; what parts them does not count, but for dots and slashes.</summary>
internal sealed class DateWords
{
    // "the last seven days of" is no longer than this.
    private const int Most = 6;

    private static readonly string[] Numbers = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    private static readonly string[] Months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
    private static readonly string[] Weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    // Every spoken date has one of them.
    private static readonly string[] Spoken = ["today", "yesterday", "this", "current", "last", "past", "previous", "ago"];

    private readonly List<(string Text, int Number)> _parts = [];
    private bool _endsWithFiller;

    private DateWords() { }

    public int Count => _parts.Count;

    /// <summary>There is a dot in it.</summary>
    public bool HasDots { get; private set; }

    /// <summary>Null when there is anything that no date has.</summary>
    public static DateWords? Read(string text)
    {
        var words = new DateWords { HasDots = text.Contains('.', StringComparison.Ordinal) };
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            if (char.IsAsciiDigit(text[at]))
            {
                while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
                if (at - start > 8) return null;
                words._parts.Add((text[start..at], int.Parse(text.AsSpan(start, at - start))));
            }
            else if (char.IsAsciiLetter(text[at]))
            {
                while (at < text.Length && char.IsAsciiLetter(text[at])) at++;
                if (!words.Add(text[start..at].ToLowerInvariant())) return null;
            }
            else if (text[at] is ' ' or '-' or '_' or ',' or '.' or '/') at++;
            else return null;
            if (words._parts.Count > Most) return null;
        }
        return words._parts.Count == 0 || words._endsWithFiller ? null : words;
    }

    /// <summary>True for a word that may be part of a date which depends on today, or be one by itself: "today", "last-week".</summary>
    public static bool IsSpoken(string word) =>
        Read(word) is { } words && words._parts.Exists(static part => Spoken.Contains(part.Text, StringComparer.Ordinal));

    private bool Add(string word)
    {
        _endsWithFiller = word is "the" or "of" or "in";
        if (_endsWithFiller) return true;
        // 31st, 2nd
        if (word is "st" or "nd" or "rd" or "th") return _parts.Count > 0 && _parts[^1].Number is > 0 and <= 31;
        var number = Array.IndexOf(Numbers, word);
        _parts.Add((word, Math.Max(number, 0)));
        return true;
    }

    /// <summary>The word at a place, or the digits.</summary>
    public string this[int at] => _parts[at].Text;

    public bool Is(int at, params ReadOnlySpan<string> words) => words.Contains(_parts[at].Text);

    /// <summary>A number in digits or words; 0 when it is none.</summary>
    public int Number(int at) => _parts[at].Number;

    /// <summary>A year in four digits that a date can have; 0 when it is none.</summary>
    public int Year(int at) => _parts[at].Text.Length == 4 && char.IsAsciiDigit(_parts[at].Text[0]) && Number(at) is >= 1 and <= 9998 ? Number(at) : 0;

    /// <summary>A day or month in one or two digits; 0 when it is none.</summary>
    public int Small(int at) => _parts[at].Text.Length <= 2 && char.IsAsciiDigit(_parts[at].Text[0]) ? Number(at) : 0;

    /// <summary>1 to 12 for a month's name or its first three letters ("sept" too); 0 when it is none.</summary>
    public int Month(int at) => IndexIn(Months, _parts[at].Text) + 1;

    /// <summary>A day's name, or at least three letters of it; null when it is none.</summary>
    public DayOfWeek? Weekday(int at) => IndexIn(Weekdays, _parts[at].Text) is var day and >= 0 ? (DayOfWeek)day : null;

    private static int IndexIn(string[] names, string word) =>
        word.Length < 3 ? -1 : Array.FindIndex(names, name => name == word || (word.Length <= 5 && name.StartsWith(word, StringComparison.Ordinal)));
}
