namespace SearchEngine.Cleaning.Text;

/// <summary>What U+0080 to U+009F mean: nobody writes these control characters, so they are windows-1252 bytes that were taken for Latin-1.</summary>
/// <remarks>https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state</remarks>
internal static class Windows1252
{
    private const string Meanings = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <param name="control">U+0080 to U+009F. The five that windows-1252 leaves out come back as they are.</param>
    public static char Meaning(char control) => Meanings[control - '\u0080'];
}
