using BenchmarkDotNet.Attributes;
using Lucene.Net.Analysis.TokenAttributes;
using SearchEngine.Articles;
using SearchEngine.Lucene.Highlighting;
using SearchEngine.Lucene.Schema;
using SearchEngine.Search;
using SearchEngine.Search.Query;

namespace SearchEngine.Benchmarks;

/// <summary>Titles and snippets of a page of ten hits; the baseline only cuts the same texts into stems, which is the least that a highlighter does that analyses them again.</summary>
[MemoryDiagnoser]
public class HowFastIsHighlighting
{
    private readonly Article[] _articles = [.. Corpus.Changes(10).OfType<ArticleChange.Saved>().Select(static saved => saved.Article.Article)];
    private readonly QueryNode _words = QueryParser.Parse($"{Corpus.Word(3)} {Corpus.Word(40)} {Corpus.Word(100)}", new DateOnly(2024, 7, 1)).Root;
    private readonly QueryNode _phrase = QueryParser.Parse($"\"{Corpus.Word(3)} {Corpus.Word(4)}\"", new DateOnly(2024, 7, 1)).Root;

    [Benchmark(Baseline = true)]
    public int Analysing()
    {
        var stems = 0;
        foreach (var article in _articles)
        {
            using var stream = ArticleAnalyzers.Stemmed.GetTokenStream(IndexFields.Body, article.Text);
            var term = stream.GetAttribute<ICharTermAttribute>();
            stream.Reset();
            while (stream.IncrementToken()) stems += term.Length > 0 ? 1 : 0;
            stream.End();
        }
        return stems;
    }

    [Benchmark] public int Words() => Highlight(_words);

    [Benchmark] public int Phrase() => Highlight(_phrase);

    private int Highlight(QueryNode query)
    {
        var highlighter = new Highlighter(new WordMatcher(query, [], static _ => 1));
        var length = 0;
        foreach (var article in _articles) length += highlighter.MarkTitle(article.Title).Length + highlighter.Snippet(article.Text).Length;
        return length;
    }
}
