using SearchEngine.Entities;
using SearchEngine.Lucene;
using SearchEngine.Storage;

namespace SearchEngine.Cli.Commands;

/// <summary>What a data directory holds, in lines; read beside a process that works on it.</summary>
internal static class DirectoryStatus
{
    public static IEnumerable<string> Describe(string path)
    {
        using var directory = DataDirectory.OpenForReading(path);
        using var store = ArticleStore.Open(directory, TimeProvider.System);
        var status = store.Status;
        var frontier = store.Frontier.Count();
        yield return $"articles        {status.Articles:N0}";
        yield return $"store           {new FileInfo(directory.StoreFile).Length / 1e6:N1} MB, last change {status.LastSequence:N0}";
        yield return $"crawl frontier  {frontier.Queued:N0} queued, {frontier.Done:N0} done, {frontier.Failed:N0} failed";
        yield return IndexLine(directory, status.LastSequence);
        foreach (var line in KnowledgeLines(directory.KnowledgePath)) yield return line;
    }

    private static IEnumerable<string> KnowledgeLines(string path)
    {
        var knowledge = KnowledgeBase.Load(path);
        yield return $"knowledge       {knowledge.Countries.Length:N0} countries, {knowledge.People.Length:N0} people, {knowledge.Organisations.Length:N0} organisations{(knowledge.Problems.IsEmpty ? "" : "; of your own files is left out:")}";
        foreach (var problem in knowledge.Problems) yield return $"                {problem}";
    }

    private static string IndexLine(DataDirectory directory, long lastSequence)
    {
        try
        {
            using var index = LuceneArticleIndex.OpenForReading(directory.IndexPath);
            var status = index.Status;
            var behind = status.Sequence < lastSequence ? "; behind the store, it catches up when it is opened" : "";
            return $"index           {status.Articles:N0} articles, {status.SizeInBytes / 1e6:N1} MB, schema {status.SchemaVersion}, up to change {status.Sequence:N0}{behind}";
        }
        catch (IOException exception)
        {
            return $"index           {exception.Message}";
        }
    }
}
