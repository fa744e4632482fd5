using SearchEngine.Search;

namespace SearchEngine.Lucene.Schema;

/// <summary>The fields of a document. Changing them, or the analysis, raises <see cref="Version"/>: older indexes are rebuilt from the store.</summary>
internal static class IndexFields
{
    public const int Version = 3;

    /// <summary>Article id, one term.</summary>
    public const string Id = "id";

    /// <summary>Title and text, stemmed, with positions: what decides, and windows.</summary>
    public const string Body = "body";

    /// <summary>Title and text, unstemmed, with positions: phrases, prefixes, fuzzy words.</summary>
    public const string Exact = "exact";

    /// <summary>Title, stemmed.</summary>
    public const string Title = "title";

    /// <summary>Words of the title, doc value.</summary>
    public const string TitleWords = "title.words";

    /// <summary>Title, unstemmed, with positions.</summary>
    public const string TitleExact = "title.exact";

    /// <summary>Day number of publication, for ranges.</summary>
    public const string Day = "day";

    /// <summary>Publication in Unix seconds, doc value; absent when unknown.</summary>
    public const string Published = "published";

    /// <summary>Ids and names of all entities that are named, folded: what <c>mentions:</c> looks up.</summary>
    public const string Mentions = "mentions";

    /// <summary>All entities that are named, as <see cref="FacetTerm"/>; the frequency is the salience.</summary>
    public const string Salience = "salience";

    /// <summary>Frequency of an entity with salience 1.</summary>
    public const int SalienceSteps = 10;

    /// <summary>What a hit shows, stored.</summary>
    public const string Card = "card";

    /// <summary>Article text, stored, for snippets; only in an index that has no other source of texts.</summary>
    public const string Text = "text";

    /// <summary>Between dimension and value, as Lucene.Net.Facet encodes them; between value and label.</summary>
    public const char Separator = '\u001F';

    /// <summary>Doc values and terms of a dimension, <c>dimension␟value</c>.</summary>
    public static string FacetOf(string dimension) => "$" + dimension;

    /// <summary>Terms <c>value␟label</c> of a dimension, from which labels are read.</summary>
    public static string LabelOf(string dimension) => dimension + ".label";

    /// <summary>The term that stands for a facet value.</summary>
    public static string FacetTerm(string dimension, string value) => dimension + Separator + value;

    /// <summary>The term that gives a facet value its label.</summary>
    public static string LabelTerm(string value, string label) => value + Separator + label;

    /// <summary>Dimensions whose values carry a label apart from the value.</summary>
    public static IReadOnlyList<string> Labelled { get; } = [.. FacetSchema.All.Where(static facet => facet.IsLabelled).Select(static facet => facet.Dimension)];
}
