using SearchEngine.Training.Languages;
using SearchEngine.Training.Taggers;

// dotnet run --project tests/SearchEngine.Training -c Release -- COMMAND ARGS
// A trainer is a class with a static Run(arguments) and a line here.
return args switch
{
    ["language", .. var arguments] => LanguageTrainer.Run(arguments),
    ["language-measure", .. var arguments] => LanguageMeasurement.Run(arguments),
    ["tagger", .. var arguments] => TaggerTrainer.Run(arguments),
    ["tagger-measure", .. var arguments] => TaggerMeasurement.Run(arguments),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        language LINGUA UDHR OUT      writes the trigram tables of the language detector; see docs/language.md for the folders
        language-measure FOLDER       detects the language of each line of FOLDER/CODE.txt, and counts how often it is CODE
        tagger CORPORA ASSETS DATA OUT [NAME=NUMBER…]    trains the tagger of names; see docs/tagger.md for the folders
        tagger-measure CORPORA [MODEL [ERRORS]]          prints span scores on the dev parts and the golden texts, and the speed
        """);
    return 2;
}
