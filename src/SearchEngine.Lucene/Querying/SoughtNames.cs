using SearchEngine.Lucene.Highlighting;
using SearchEngine.Lucene.Naming;
using SearchEngine.Search;
using SearchEngine.Search.Query;
using SearchEngine.Search.Requests;

namespace SearchEngine.Lucene.Querying;

/// <summary>The countries, people and organisations that a search asks for, with the names under which articles mention them.</summary>
/// <remarks>Asked for by a filter, by a field of the query, or by words that are a known name: whoever types "Burma" reads about Myanmar.</remarks>
internal static class SoughtNames
{
    // Of a name that stands for many things, or a filter of many values, the first say enough.
    private const int MostThings = 16;
    private const int MostNames = 24;
    private const int FewestLettersOfSurname = 4;
    private const int MostWordsOfName = 5;

    public static List<SoughtName> Of(IndexView view, QueryNode root, IEnumerable<FacetSelection> selections)
    {
        var sought = new Dictionary<(string Dimension, string Value), SoughtName>();
        foreach (var selection in selections)
            foreach (var value in selection.Included) Add(selection.Dimension, value);
        Gather(root);
        return [.. sought.Values];

        void Gather(QueryNode node)
        {
            switch (node)
            {
                case FacetTerm { Dimension: FacetTerm.Mentions } mention:
                    foreach (var dimension in ValueNames.Mentionable) AddAll(dimension, view.ValueNames.Resolve(dimension, mention.Value, wholeOnly: true).Values);
                    break;
                case FacetTerm facet when IsNamed(facet.Dimension): AddAll(facet.Dimension, view.ValueNames.Resolve(facet.Dimension, facet.Value).Values); break;
                case Phrase { Field: null } phrase: AddKnown(phrase.Text); break;
                case Word { Field: null } word: AddKnown(word.Text); break;
                case AllOf all:
                    // "Xi Jinping" is a name in two words.
                    var words = all.Children.Select(static child => child is Word { Field: null } word ? word.Text : null).TakeWhile(static word => word is not null).ToList();
                    if (words.Count is > 1 and <= MostWordsOfName) AddKnown(string.Join(' ', words));
                    foreach (var child in all.Children) Gather(child);
                    break;
                case AnyOf any: foreach (var child in any.Children) Gather(child); break;
            }
        }

        void AddKnown(string name)
        {
            if (name.Length < 2) return;
            foreach (var dimension in ValueNames.Mentionable) AddAll(dimension, view.Known.Find(dimension, name));
        }

        void AddAll(string dimension, IEnumerable<string> values)
        {
            foreach (var value in values.Take(MostThings)) Add(dimension, value);
        }

        void Add(string dimension, string value)
        {
            // A leader is a person.
            if (dimension == Dimension.Leader) dimension = Dimension.Person;
            if (sought.Count >= MostThings || !IsNamed(dimension) || sought.ContainsKey((dimension, value))) return;
            var names = view.Known.NamesOf(dimension, value).ToList();
            if (view[dimension].OrdinalOf(value) >= 0) names.Add(view[dimension].Labelled(value).Label);
            if (dimension == Dimension.Person) names.AddRange(names.Take(2).Select(SurnameOf).OfType<string>().ToList());
            sought[(dimension, value)] = new SoughtName(value, [.. names.Distinct(StringComparer.Ordinal).Take(MostNames)]);
        }
    }

    private static bool IsNamed(string dimension) => dimension is Dimension.Country or Dimension.Person or Dimension.Leader or Dimension.Organisation;

    private static string? SurnameOf(string name) => name.LastIndexOf(' ') is var space and > 0 && name.Length - space > FewestLettersOfSurname ? name[(space + 1)..] : null;
}
