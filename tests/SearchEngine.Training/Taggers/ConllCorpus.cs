namespace SearchEngine.Training.Taggers;

/// <summary>Reads corpora in the two-column form of CoNLL: a word and its tag a line, an empty line after each sentence.</summary>
internal static class ConllCorpus
{
    // Where a corpus does not say where a document begins.
    private const int SentencesADocument = 20;

    /// <summary>The documents of a file.</summary>
    public static List<LabelledDocument> Read(string path, string source)
    {
        var documents = new List<LabelledDocument>();
        var sentences = new List<LabelledSentence>();
        var words = new List<string>();
        var tags = new List<string>();
        var hasMarks = false;
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith("-DOCSTART-", StringComparison.Ordinal))
            {
                EndSentence();
                EndDocument();
                hasMarks = true;
            }
            else if (string.IsNullOrWhiteSpace(line))
            {
                EndSentence();
                if (!hasMarks && sentences.Count == SentencesADocument) EndDocument();
            }
            else
            {
                var tab = line.IndexOf('\t', StringComparison.Ordinal);
                words.Add(line[..tab]);
                tags.Add(line[(tab + 1)..].Trim());
            }
        }
        EndSentence();
        EndDocument();
        return documents;

        void EndSentence()
        {
            if (words.Count > 0) sentences.Add(new LabelledSentence([.. words], Names(tags)));
            words.Clear();
            tags.Clear();
        }

        void EndDocument()
        {
            if (sentences.Count > 0) documents.Add(new LabelledDocument(source, [.. sentences]));
            sentences.Clear();
        }
    }

    private static List<LabelledName> Names(List<string> tags)
    {
        var names = new List<LabelledName>();
        for (var i = 0; i < tags.Count; i++)
        {
            if (tags[i].Length < 3) continue;
            var type = tags[i][2..];
            var end = i + 1;
            while (end < tags.Count && tags[end] == "I-" + type) end++;
            names.Add(new LabelledName(i, end - i, type));
            i = end - 1;
        }
        return names;
    }
}
