namespace SearchEngine.Cleaning.Languages;

/// <summary>Writing systems that news is printed in.</summary>
internal enum Script
{
    None,
    Latin,
    Cyrillic,
    Arabic,
    Devanagari,
    Hebrew,
    Greek,
    Han,
    Kana,
    Hangul,
    Thai,
    Bengali,
    Tamil,
    Telugu,
    Gujarati,
    Gurmukhi,
    Kannada,
    Malayalam,
    Sinhala,
    Lao,
    Khmer,
    Burmese,
    Georgian,
    Armenian,
    Ethiopic,
}
