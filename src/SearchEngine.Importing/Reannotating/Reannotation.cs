using SearchEngine.Articles;
using SearchEngine.Entities;
using SearchEngine.Storage;

namespace SearchEngine.Importing.Reannotating;

/// <summary>Annotates stored articles by today's knowledge; their text stays as it is, and so do entities that were given.</summary>
/// <param name="store">The articles.</param>
/// <param name="annotator">Says what an article is about.</param>
/// <param name="save">Saves a batch, in store and index; says how many articles it changed.</param>
/// <param name="time">For the time taken.</param>
internal sealed class Reannotation(ArticleStore store, EntityAnnotator annotator, Func<IReadOnlyList<Revision>, int> save, TimeProvider time)
{
    public ReannotationReport Run(ReannotationOptions options, IProgress<RebuildProgress>? progress, CancellationToken cancellation)
    {
        var begun = time.GetTimestamp();
        var tally = new FacetTally();
        var (articles, changed, given) = (0L, 0L, 0L);
        new Renewal(store, options.BatchSize).Run(Renew, See, options.IsPreview ? static _ => 0 : save, progress, cancellation);
        return new ReannotationReport(articles, changed, given, tally.Facets(), tally.Gained(options.Top), tally.Lost(options.Top), time.GetElapsedTime(begun));

        void See(StoredArticle stored, AnnotatedArticle? newer)
        {
            articles++;
            if (stored.AnnotationsGiven) given++;
            if (newer is not null) changed++;
            tally.Add(stored.Article.Article, stored.Article.Annotations, newer?.Annotations ?? stored.Article.Annotations);
        }
    }

    private AnnotatedArticle? Renew(StoredArticle stored)
    {
        if (stored.AnnotationsGiven) return null;
        var annotations = annotator.Annotate(stored.Article.Article);
        return annotations.SequenceEqual(stored.Article.Annotations, AnnotationEquality.Instance) ? null : stored.Article with { Annotations = annotations };
    }
}
