namespace SearchEngine.Lucene.Evaluation;

/// <summary>Where the windows of a segment begin in a postings list, and the most that a posting in each is worth.</summary>
/// <param name="Starts">First posting of each window, and the end.</param>
/// <param name="Tops">By window: the highest frequency weighed by length, as lengths weighed when <paramref name="AverageLength"/> was the average. Zero in empty windows.</param>
/// <param name="AverageLength">The average length of the field then. As it grows, weights grow no faster than it does; as it falls, they fall.</param>
internal sealed record PostingWindows(int[] Starts, float[] Tops, double AverageLength);
