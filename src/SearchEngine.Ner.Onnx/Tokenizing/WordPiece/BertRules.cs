namespace SearchEngine.Ner.Onnx.Tokenizing.WordPiece;

/// <summary>How a BERT model prepares its text.</summary>
/// <param name="LowerCase">Small letters only.</param>
/// <param name="StripAccents">Letters without their marks; Hangul syllables as their letters.</param>
/// <param name="CleanText">Without control characters.</param>
/// <param name="SplitIdeographs">Each ideograph is a word.</param>
internal sealed record BertRules(bool LowerCase, bool StripAccents, bool CleanText, bool SplitIdeographs);
