namespace SearchEngine.Training.Languages;

/// <summary>Serbian has two alphabets, and each Cyrillic letter one Latin spelling.</summary>
internal static class SerbianSpelling
{
    private const string Cyrillic = "абвгдђежзијклмнопрстћуфхцчш";
    private const string LatinLetters = "abvgdđežzijklmnoprstćufhcčš";

    public static string Latin(char letter) => letter switch
    {
        'љ' => "lj",
        'њ' => "nj",
        'џ' => "dž",
        _ => Cyrillic.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var index ? LatinLetters[index].ToString() : letter.ToString(),
    };
}
