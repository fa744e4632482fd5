using System.Globalization;
using SearchEngine.Articles;
using SearchEngine.Entities.Tagging;

namespace SearchEngine.Entities.Tests;

/// <summary>Short articles for tests, read with the built-in knowledge.</summary>
internal static class News
{
    public static KnowledgeBase Knowledge { get; } = KnowledgeBase.LoadBuiltIn();

    /// <summary>Without the tagger, so that a test of a rule sees the rule alone.</summary>
    public static EntityAnnotator Annotator { get; } = new(Knowledge);

    /// <summary>As it ships.</summary>
    public static EntityAnnotator WithTagger { get; } = new(Knowledge, BuiltInTagger.Shared);

    public static Article Article(string text, string? date = null, string title = "") => new()
    {
        Id = ArticleId.FromText(title + text),
        Title = title,
        Text = text,
        Published = date is null ? null : Day(date),
    };

    public static DateTimeOffset Day(string date) => DateTimeOffset.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static IReadOnlyList<Annotation> Read(string text, string? date = null, string title = "") => Annotator.Annotate(Article(text, date, title));

    public static string[] Countries(string text, string? date = null, string title = "") => Ids(EntityKind.Country, text, date, title);

    public static string[] People(string text, string? date = null, string title = "") => Ids(EntityKind.Person, text, date, title);

    public static string[] Organisations(string text, string? date = null, string title = "") => Ids(EntityKind.Organisation, text, date, title);

    /// <summary>"Rule:text" of each mention of an entity, in order.</summary>
    public static string[] Mentions(string id, string text, string? date = null, string title = "") =>
        [.. Read(text, date, title).Single(a => a.Id == id).Mentions.Select(m => $"{m.Rule}:{(m.Part == TextPart.Title ? title : text).Substring(m.Span.Start, m.Span.Length)}")];

    private static string[] Ids(EntityKind kind, string text, string? date, string title) =>
        [.. Read(text, date, title).Where(a => a.Kind == kind).Select(a => a.Id).Order(StringComparer.Ordinal)];
}
