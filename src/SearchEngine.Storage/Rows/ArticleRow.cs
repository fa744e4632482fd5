using System.IO.Hashing;
using System.Text.Json;
using SearchEngine.Articles;

namespace SearchEngine.Storage.Rows;

/// <summary>An article in the shape of its table row.</summary>
/// <param name="Id">The article.</param>
/// <param name="Content">JSON of the article.</param>
/// <param name="Annotations">JSON of the annotations.</param>
/// <param name="Digest">Hash of both: tells a change from a repetition, and damage from what was written.</param>
internal readonly record struct ArticleRow(ArticleId Id, byte[] Content, byte[] Annotations, byte[] Digest)
{
    private const int NumbersPerMention = 4;

    public static ArticleRow Encode(AnnotatedArticle annotated)
    {
        var article = annotated.Article;
        var content = JsonSerializer.SerializeToUtf8Bytes(new ArticleDocument
        {
            Url = article.Url?.OriginalString,
            Title = article.Title,
            Text = article.Text,
            Byline = article.Byline.Count == 0 ? null : article.Byline,
            Published = article.Published,
            Modified = article.Modified,
            Site = article.Site,
            Language = article.Language,
            Description = article.Description,
            Image = article.Image?.OriginalString,
            Section = article.Section,
            AmpUrl = article.AmpUrl?.OriginalString,
            Outline = article.Outline.Count == 0 ? null : [.. article.Outline.Select(mark => new MarkDocument { Paragraph = mark.Paragraph, Kind = (int)mark.Kind, Level = mark.Level, Time = mark.EntryTime })],
        }, CompactJson.Article);
        var annotations = JsonSerializer.SerializeToUtf8Bytes(annotated.Annotations.Select(ToDocument).ToList(), CompactJson.Annotations);
        return new ArticleRow(article.Id, content, annotations, DigestOf(content, annotations));
    }

    public static byte[] DigestOf(ReadOnlySpan<byte> content, ReadOnlySpan<byte> annotations)
    {
        var hash = new XxHash128();
        hash.Append(content);
        hash.Append(annotations);
        return hash.GetCurrentHash();
    }

    /// <exception cref="JsonException">The bytes are damaged.</exception>
    public static AnnotatedArticle Decode(ArticleId id, ReadOnlySpan<byte> content, ReadOnlySpan<byte> annotations)
    {
        var document = JsonSerializer.Deserialize(content, CompactJson.Article) ?? throw new JsonException("The article is null.");
        var article = new Article
        {
            Id = id,
            Url = ToUri(document.Url),
            Title = document.Title,
            Text = document.Text,
            Byline = document.Byline ?? [],
            Published = document.Published,
            Modified = document.Modified,
            Site = document.Site,
            Language = document.Language,
            Description = document.Description,
            Image = ToUri(document.Image),
            Section = document.Section,
            AmpUrl = ToUri(document.AmpUrl),
            Outline = [.. (document.Outline ?? []).Select(mark => new OutlineMark(mark.Paragraph, (ParagraphKind)mark.Kind, mark.Level, mark.Time))],
        };
        var list = JsonSerializer.Deserialize(annotations, CompactJson.Annotations) ?? [];
        return new AnnotatedArticle(article, list.ConvertAll(FromDocument));
    }

    /// <summary>The text alone; null when the bytes are damaged. Far quicker than decoding all of it.</summary>
    public static string? TextOf(ReadOnlySpan<byte> content)
    {
        var reader = new Utf8JsonReader(content);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1) continue;
                var isText = reader.ValueTextEquals("text"u8);
                reader.Read();
                if (isText) return reader.GetString();
                reader.Skip();
            }

            return "";
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static AnnotationDocument ToDocument(Annotation annotation) => new()
    {
        Kind = (int)annotation.Kind,
        Id = annotation.Id,
        Label = annotation.Label,
        Office = annotation.Office?.Title,
        OfficeCountry = annotation.Office?.Country,
        OfficeKind = (int)(annotation.Office?.Kind ?? OfficeKind.Leader),
        Salience = annotation.Salience,
        Mentions = annotation.Mentions.Count == 0 ? null : Flatten(annotation.Mentions),
    };

    private static int[] Flatten(IReadOnlyList<Mention> mentions)
    {
        var numbers = new int[mentions.Count * NumbersPerMention];
        for (var i = 0; i < mentions.Count; i++)
        {
            var (part, span, rule) = mentions[i];
            numbers[i * NumbersPerMention] = (int)part;
            numbers[(i * NumbersPerMention) + 1] = span.Start;
            numbers[(i * NumbersPerMention) + 2] = span.Length;
            numbers[(i * NumbersPerMention) + 3] = (int)rule;
        }

        return numbers;
    }

    private static Annotation FromDocument(AnnotationDocument document) => new()
    {
        Kind = (EntityKind)document.Kind,
        Id = document.Id,
        Label = document.Label,
        Office = document.Office is { } title ? new Office(title, document.OfficeCountry ?? "", (OfficeKind)document.OfficeKind) : null,
        Salience = document.Salience,
        Mentions = document.Mentions is { } numbers ? Unflatten(numbers) : [],
    };

    private static Mention[] Unflatten(int[] numbers)
    {
        var mentions = new Mention[numbers.Length / NumbersPerMention];
        for (var i = 0; i < mentions.Length; i++)
        {
            var at = numbers.AsSpan(i * NumbersPerMention, NumbersPerMention);
            mentions[i] = new Mention((TextPart)at[0], new TextSpan(at[1], at[2]), (MentionRule)at[3]);
        }

        return mentions;
    }

    private static Uri? ToUri(string? text) => Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out var url) ? url : null;
}
