using SearchEngine.Articles;
using SearchEngine.Search;
using SearchEngine.Search.Requests;

namespace SearchEngine.Lucene.Tests.Spelling;

/// <summary>Names under another spelling than the articles' find what the articles print.</summary>
public sealed class KnownNamesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lucene-tests-").FullName;
    private readonly LuceneArticleIndex _index;

    public KnownNamesTests()
    {
        _index = LuceneArticleIndex.Open(_folder, new LuceneIndexOptions { Names = new Names() });
        _index.Apply([new ArticleChange.Saved(1, TestIndex.Article("a", "A speech", "President Tokayev spoke about Burma. Kassym Tokayev is the president."))]);
        _index.Refresh();
    }

    [Theory]
    [InlineData("tokaev", "tokayev")]
    [InlineData("qasym-jomart toqaev", "qasym-jomart tokayev")]
    [InlineData("Toqaev speech", "Tokayev speech")]
    [InlineData("qasym toqaev", "kassym tokayev")]
    [InlineData("myanmar", "burma")]
    [InlineData("tokayev", null)]
    [InlineData("\"toqaev\"", null)]
    public void A_known_name_that_no_article_prints_becomes_the_one_they_print(string typed, string? expected) =>
        Assert.Equal(expected, _index.Search(new SearchRequest { Text = typed }).Query.Corrected);

    public void Dispose()
    {
        _index.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class Names : IKnownNames
    {
        private static readonly (string Dimension, string Value, string[] Names)[] All =
        [
            (Dimension.Person, "tokayev", ["Kassym-Jomart Tokayev", "Kassym Tokayev", "Qasym Toqaev", "Tokayev", "Toqaev"]),
            (Dimension.Country, "MM", ["Myanmar", "Burma"]),
        ];

        public object Edition => All;

        public IReadOnlyList<string> Find(string dimension, string name) =>
            [.. All.Where(one => one.Dimension == dimension && one.Names.Contains(name, StringComparer.OrdinalIgnoreCase)).Select(static one => one.Value)];

        public IReadOnlyList<string> NamesOf(string dimension, string value) =>
            All.FirstOrDefault(one => one.Dimension == dimension && one.Value == value).Names ?? [];
    }
}
