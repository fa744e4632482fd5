namespace SearchEngine.Cleaning.Languages;

/// <summary>Up to eight windows spread over a text, so that a long article costs no more than a short one.</summary>
/// <remarks>A window begins and ends between words. Together they hold about 1,300 characters.</remarks>
internal readonly ref struct TextSample
{
    public const int MaxWindows = 8;
    private const int WindowLength = 160;
    private const int ShortestWindow = 80;

    // Scripts without spaces have no place to wait for.
    private const int LongestWord = 40;

    private readonly ReadOnlySpan<char> _text;

    public TextSample(ReadOnlySpan<char> text)
    {
        _text = text;
        Count = Math.Clamp(text.Length / ShortestWindow, 1, MaxWindows);
    }

    public int Count { get; }

    public ReadOnlySpan<char> Window(int index)
    {
        var start = Start(index);
        return _text[BetweenWords(start)..BetweenWords(Math.Min(start + WindowLength, Start(index + 1)))];
    }

    private int Start(int index) => (int)((long)_text.Length * index / Count);

    private int BetweenWords(int position)
    {
        if (position <= 0) return 0;
        var last = Math.Min(_text.Length, position + LongestWord);
        for (var i = position; i < last; i++)
            if (!char.IsLetter(_text[i])) return i;
        return last;
    }
}
