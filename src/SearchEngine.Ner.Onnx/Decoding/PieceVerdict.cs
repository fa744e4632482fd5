namespace SearchEngine.Ner.Onnx.Decoding;

/// <summary>What the model says of one piece.</summary>
/// <param name="Label">Index of the likeliest label.</param>
/// <param name="Probability">0 to 1; of the label's type, 0 where that is none.</param>
internal readonly record struct PieceVerdict(int Label, float Probability);
