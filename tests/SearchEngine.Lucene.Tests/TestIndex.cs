using System.Globalization;
using SearchEngine.Articles;
using SearchEngine.Search;
using SearchEngine.Search.Requests;
using SearchEngine.Search.Responses;

namespace SearchEngine.Lucene.Tests;

/// <summary>A real index in a temporary folder.</summary>
public sealed class TestIndex : IDisposable
{
    private readonly LuceneIndexOptions _options;
    private long _sequence;

    public TestIndex(LuceneIndexOptions? options = null)
    {
        _options = options ?? new LuceneIndexOptions();
        Index = LuceneArticleIndex.Open(Folder, _options);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("lucene-tests-").FullName;

    public LuceneArticleIndex Index { get; private set; }

    public static ArticleId Id(string text) => ArticleId.TryParse(text, out var id) ? id : throw new ArgumentException(text, nameof(text));

    public static AnnotatedArticle Article(string id, string title, string text, string? published = null, string site = "Test Post",
        string[]? countries = null, (string Name, string? Office)[]? people = null, string[]? organisations = null)
    {
        var article = new Article
        {
            Id = Id(id),
            Title = title,
            Text = text,
            Site = site,
            Language = "en",
            Url = new Uri($"https://example.org/{id}"),
            Published = published is null ? null : DateTimeOffset.Parse(published, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        };
        List<Annotation> annotations =
        [
            .. (countries ?? []).Select(code => new Annotation { Kind = EntityKind.Country, Id = code, Label = Name(code), Salience = 1 }),
            .. (people ?? []).Select(person => new Annotation
            {
                Kind = EntityKind.Person,
                Id = Slug(person.Name),
                Label = person.Name,
                Salience = 1,
                Office = person.Office is null ? null : new Office(person.Office, "XX"),
            }),
            .. (organisations ?? []).Select(name => new Annotation { Kind = EntityKind.Organisation, Id = Slug(name), Label = name, Salience = 1 }),
        ];
        return new AnnotatedArticle(article, annotations);
    }

    public static string Slug(string name) => name.ToLowerInvariant().Replace(' ', '-');

    public void Add(params AnnotatedArticle[] articles)
    {
        Index.Apply([.. articles.Select(article => new ArticleChange.Saved(++_sequence, article))]);
        Index.Refresh();
    }

    public void Delete(params string[] ids)
    {
        Index.Apply([.. ids.Select(id => new ArticleChange.Deleted(++_sequence, Id(id)))]);
        Index.Refresh();
    }

    public SearchResponse Search(string text, params FacetSelection[] selections) =>
        Index.Search(new SearchRequest { Text = text, Selections = selections, Size = 100, Facets = [.. Dimension.All.Select(dimension => new FacetRequest(dimension, 100))] });

    public string[] Ids(string text) => [.. Search(text).Hits.Select(static hit => hit.Id.Value)];

    public void Reopen(bool commit)
    {
        if (commit) Index.Commit();
        Index.Dispose();
        Index = LuceneArticleIndex.Open(Folder, _options);
    }

    public void Dispose()
    {
        Index.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static string Name(string code) => code switch { "CN" => "China", "RU" => "Russia", "FR" => "France", "KZ" => "Kazakhstan", _ => code };
}
