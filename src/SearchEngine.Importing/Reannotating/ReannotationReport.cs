namespace SearchEngine.Importing.Reannotating;

/// <summary>What annotating again changes, or would change.</summary>
/// <param name="Articles">Articles looked at.</param>
/// <param name="Changed">Of these, articles whose annotations change in anything: a value, a label, a mention, a salience.</param>
/// <param name="Given">Articles whose entities were given with them; they stay as they are.</param>
/// <param name="Facets">What it means for each facet, in the order country, leader, person, organisation.</param>
/// <param name="Gained">Values that most articles gain, most first.</param>
/// <param name="Lost">Values that most articles lose, most first.</param>
/// <param name="Elapsed">Time taken.</param>
public sealed record ReannotationReport(
    long Articles, long Changed, long Given, IReadOnlyList<FacetChange> Facets, IReadOnlyList<ValueChange> Gained, IReadOnlyList<ValueChange> Lost, TimeSpan Elapsed);

/// <summary>What changes in one facet.</summary>
/// <param name="Dimension">The facet.</param>
/// <param name="Gained">Pairs of an article and a value that are new.</param>
/// <param name="Lost">Pairs of an article and a value that go.</param>
/// <param name="Appearing">Values that no article had before.</param>
/// <param name="Vanishing">Values that no article has any more.</param>
public sealed record FacetChange(string Dimension, long Gained, long Lost, long Appearing, long Vanishing);

/// <summary>A facet value that articles gain or lose.</summary>
/// <param name="Dimension">The facet.</param>
/// <param name="Value">The value.</param>
/// <param name="Label">Its name.</param>
/// <param name="Articles">How many articles.</param>
/// <param name="Examples">Titles of a few of them.</param>
public sealed record ValueChange(string Dimension, string Value, string Label, long Articles, IReadOnlyList<string> Examples);
