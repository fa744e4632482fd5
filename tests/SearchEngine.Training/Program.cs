using SearchEngine.Training.Languages;

// dotnet run --project tests/SearchEngine.Training -c Release -- COMMAND ARGS
// A trainer is a class with a static Run(arguments) and a line here.
return args switch
{
    ["language", .. var arguments] => LanguageTrainer.Run(arguments),
    ["language-measure", .. var arguments] => LanguageMeasurement.Run(arguments),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        language LINGUA UDHR OUT      writes the trigram tables of the language detector; see docs/language.md for the folders
        language-measure FOLDER       detects the language of each line of FOLDER/CODE.txt, and counts how often it is CODE
        """);
    return 2;
}
