using System.Globalization;

namespace SearchEngine.Cleaning.Languages;

/// <summary>What a letter's writing system says about the language.</summary>
internal static class Scripts
{
    public static readonly int Count = Enum.GetValues<Script>().Length;

    /// <summary>The letter's script; <see cref="Script.None"/> for whatever is no letter or of a script that we do not know.</summary>
    public static Script Of(char c)
    {
        if (c < 0x80) return char.IsAsciiLetter(c) ? Script.Latin : Script.None;
        return IsLetterOrSign(c) ? OfBlock(c) : Script.None;
    }

    /// <summary>The language of a script that only one is commonly printed in; null where the words must decide.</summary>
    public static string? OnlyLanguage(Script script) => script switch
    {
        Script.Greek => "el",
        Script.Hebrew => "he",
        Script.Han => "zh",
        Script.Kana => "ja",
        Script.Hangul => "ko",
        Script.Thai => "th",
        Script.Bengali => "bn",
        Script.Tamil => "ta",
        Script.Telugu => "te",
        Script.Gujarati => "gu",
        Script.Gurmukhi => "pa",
        Script.Kannada => "kn",
        Script.Malayalam => "ml",
        Script.Sinhala => "si",
        Script.Lao => "lo",
        Script.Khmer => "km",
        Script.Burmese => "my",
        Script.Georgian => "ka",
        Script.Armenian => "hy",
        Script.Ethiopic => "am",
        _ => null,
    };

    public static bool IsOnlyLanguage(string language)
    {
        for (var script = Script.None; (int)script < Count; script++)
            if (OnlyLanguage(script) == language) return true;
        return false;
    }

    /// <summary>How many letters of an alphabet one of this script is worth: a word has five letters, but two ideographs.</summary>
    public static int Weight(Script script) => script is Script.Han or Script.Kana or Script.Hangul ? 2 : 1;

    /// <summary>Lower case, as the tables have it.</summary>
    // The invariant mapping leaves the Turkish capital as it is, since its small form has two characters elsewhere.
    public static char Fold(char c) => c == 'İ' ? 'i' : char.ToLowerInvariant(c);

    /// <summary>An accent or a vowel sign that may be left out, or a stretched line, written as a character of its own: it does not end a word.</summary>
    public static bool IsAccent(char c) => c is >= '\u0300' and < '\u0370' or >= '\u064B' and < '\u0660' or '\u0670' or '\u0640';

    private static bool IsLetterOrSign(char c) => char.IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.SpacingCombiningMark or UnicodeCategory.NonSpacingMark;

    // Block boundaries of the Unicode standard, chapter "Blocks" (Blocks.txt).
    private static Script OfBlock(char c) => (int)c switch
    {
        < 0x250 => Script.Latin,
        < 0x370 => Script.None,
        < 0x400 => Script.Greek,
        < 0x530 => Script.Cyrillic,
        < 0x590 => Script.Armenian,
        < 0x600 => Script.Hebrew,
        < 0x700 => Script.Arabic,
        >= 0x750 and < 0x780 => Script.Arabic,
        >= 0x8A0 and < 0x900 => Script.Arabic,
        >= 0x900 and < 0x980 => Script.Devanagari,
        >= 0x980 and < 0xA00 => Script.Bengali,
        >= 0xA00 and < 0xA80 => Script.Gurmukhi,
        >= 0xA80 and < 0xB00 => Script.Gujarati,
        >= 0xB80 and < 0xC00 => Script.Tamil,
        >= 0xC00 and < 0xC80 => Script.Telugu,
        >= 0xC80 and < 0xD00 => Script.Kannada,
        >= 0xD00 and < 0xD80 => Script.Malayalam,
        >= 0xD80 and < 0xE00 => Script.Sinhala,
        >= 0xE00 and < 0xE80 => Script.Thai,
        >= 0xE80 and < 0xF00 => Script.Lao,
        >= 0x1000 and < 0x10A0 => Script.Burmese,
        >= 0x10A0 and < 0x1100 => Script.Georgian,
        >= 0x1100 and < 0x1200 => Script.Hangul,
        >= 0x1200 and < 0x13A0 => Script.Ethiopic,
        >= 0x1780 and < 0x1800 => Script.Khmer,
        >= 0x1E00 and < 0x1F00 => Script.Latin,
        >= 0x1F00 and < 0x2000 => Script.Greek,
        >= 0x3040 and < 0x3100 => Script.Kana,
        >= 0x3130 and < 0x3190 => Script.Hangul,
        >= 0x3400 and < 0xA000 => Script.Han,
        >= 0xAC00 and < 0xD7B0 => Script.Hangul,
        >= 0xF900 and < 0xFB00 => Script.Han,
        >= 0xFB50 and < 0xFE00 => Script.Arabic,
        >= 0xFE70 and < 0xFF00 => Script.Arabic,
        >= 0xFF66 and < 0xFFA0 => Script.Kana,
        _ => Script.None,
    };
}
