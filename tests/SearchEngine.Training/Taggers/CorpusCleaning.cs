namespace SearchEngine.Training.Taggers;

/// <summary>Brings the corpora to one convention: mentions of tweets are no names, parties of a contract are none, peoples are MISC everywhere.</summary>
internal static class CorpusCleaning
{
    private static readonly HashSet<string> PartiesOfContracts = new(StringComparer.OrdinalIgnoreCase) { "lender", "borrower", "bank", "company", "guarantor", "agent", "tenant", "landlord", "purchaser", "seller" };

    public static IEnumerable<LabelledDocument> Clean(IEnumerable<LabelledDocument> documents, NameLists lists) =>
        documents.Select(d => d with { Sentences = [.. d.Sentences.Select(s => Clean(s, d.Source, lists))] });

    private static LabelledSentence Clean(LabelledSentence sentence, string source, NameLists lists)
    {
        var names = sentence.Names.Where(n => !IsHandle(sentence.Words[n.Start]) && !(source == "sec_filings" && n.Length == 1 && PartiesOfContracts.Contains(sentence.Words[n.Start]))).ToList();
        if (source is "uner_ewt" or "btc")
        {
            var covered = names.SelectMany(n => Enumerable.Range(n.Start, n.Length)).ToHashSet();
            for (var i = 0; i < sentence.Words.Count; i++)
                if (!covered.Contains(i) && char.IsUpper(sentence.Words[i][0]) && lists.Demonyms.Contains(sentence.Words[i].ToLowerInvariant())) names.Add(new LabelledName(i, 1, "MISC"));
        }
        return sentence with { Names = [.. names.OrderBy(n => n.Start)] };
    }

    private static bool IsHandle(string word) => word.StartsWith('@') || word.StartsWith("http", StringComparison.Ordinal);
}
