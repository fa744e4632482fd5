namespace SearchEngine.Cleaning.Languages;

/// <summary>The language of a text, as its letters tell.</summary>
/// <param name="Language">ISO 639-1, lower case; Norwegian of either form is <c>no</c>, Chinese <c>zh</c>.</param>
/// <param name="Confidence">0 to 1. From <see cref="LanguageDetector.Confident"/> on it is right almost always.</param>
/// <param name="Letters">How many letters were looked at; ideographs and syllables count double, since they say more.</param>
internal readonly record struct LanguageGuess(string Language, double Confidence, int Letters);
