using SearchEngine.Articles;
using SearchEngine.Entities.Tagging;

namespace SearchEngine.Entities.Tests;

/// <summary>How the tagger's names join those of the knowledge base. The tagger here marks what a test says, so that only the joining is looked at.</summary>
public sealed class TaggedNamesTests
{
    [Fact]
    public void An_unknown_organisation_becomes_an_entity() =>
        Assert.Equal(["Tagger:Ridgeway Lumber"], Mentions("ridgeway-lumber", "A mill of [Ridgeway Lumber|ORG] burnt down."));

    [Fact]
    public void Legal_forms_and_articles_make_no_second_organisation() =>
        Assert.Equal(["Tagger:Ridgeway Lumber Inc", "Tagger:Ridgeway Lumber"], Mentions("ridgeway-lumber", "[Ridgeway Lumber Inc|ORG] paid. The [Ridgeway Lumber|ORG] mill burnt down."));

    [Fact]
    public void A_known_organisation_keeps_its_id_under_its_legal_form() =>
        Assert.Equal(["siemens"], Ids(EntityKind.Organisation, "[Siemens AG|ORG] built the line."));

    [Fact]
    public void A_longer_organisation_is_another_one_than_the_place_in_it()
    {
        const string Text = "[Harbour Mills of Tokyo|ORG] cut its staff.";

        Assert.Equal(["harbour-mills-of-tokyo"], Ids(EntityKind.Organisation, Text));
        Assert.Equal(["Part:Tokyo"], Mentions("JP", Text));
    }

    [Fact]
    public void A_person_hides_the_place_in_the_name() =>
        Assert.Empty(Ids(EntityKind.Country, "[Ludmilla London|PER] sang."));

    [Fact]
    public void A_place_that_is_a_given_name_is_none_where_it_names_a_person() =>
        Assert.Empty(Ids(EntityKind.Country, "[Jordan|PER] scored again."));

    [Fact]
    public void A_known_person_is_the_same_with_more_given_names() =>
        Assert.Equal(["vladimir-putin"], Ids(EntityKind.Person, "[Vladimir Vladimirovich Putin|PER] spoke."));

    [Theory]
    [InlineData("[Viktor Yanukovich|PER] spoke.", "viktor-yanukovych")]
    [InlineData("[Volodimir Zelenskiy|PER] spoke.", "volodymyr-zelenskyy")]
    public void A_known_person_is_the_same_in_another_transliteration(string marked, string id) => Assert.Equal([id], Ids(EntityKind.Person, marked));

    [Fact]
    public void Spellings_and_initials_make_one_person() =>
        Assert.Equal(["sergei-rogovin"], Ids(EntityKind.Person, "[Sergey V. Rogovin|PER] spoke. Later [Sergei Rogovin|PER] left."));

    [Theory]
    [InlineData("[Rogovin|PER] spoke.")]
    [InlineData("[The Monday|PER] spoke.")]
    public void A_lone_word_or_a_function_word_is_no_person(string text) => Assert.Empty(Ids(EntityKind.Person, text));

    [Fact]
    public void A_common_word_is_the_company_where_the_tagger_sees_one() =>
        Assert.Equal(["apple"], Ids(EntityKind.Organisation, "[Apple|ORG] paid a dividend."));

    [Fact]
    public void Every_name_is_listed_once_and_in_order()
    {
        var (text, tagger) = Marked("In [Smallville|LOC] [Ludmilla London|PER] met Xi Jinping of China and [Ridgeway Lumber|ORG].");
        var names = new EntityAnnotator(News.Knowledge, tagger).Read(News.Article(text)).Names;

        Assert.Equal(
            ["Location Smallville ", "Person Ludmilla London ludmilla-london", "Person Xi Jinping xi-jinping", "Location China CN", "Organisation Ridgeway Lumber ridgeway-lumber"],
            names.Select(n => $"{n.Type} {text.Substring(n.Span.Start, n.Span.Length)} {n.EntityId}"));
    }

    private static string[] Ids(EntityKind kind, string marked) => [.. Read(marked).Annotations.Where(a => a.Kind == kind).Select(a => a.Id)];

    private static string[] Mentions(string id, string marked)
    {
        var (annotations, text) = Read(marked);
        return [.. annotations.Single(a => a.Id == id).Mentions.Select(m => $"{m.Rule}:{text.Substring(m.Span.Start, m.Span.Length)}")];
    }

    private static (IReadOnlyList<Annotation> Annotations, string Text) Read(string marked)
    {
        var (text, tagger) = Marked(marked);
        return (new EntityAnnotator(News.Knowledge, tagger).Annotate(News.Article(text)), text);
    }

    private static (string Text, INameTagger Tagger) Marked(string marked)
    {
        var names = new List<TaggedName>();
        var text = new System.Text.StringBuilder();
        for (var at = 0; at < marked.Length; at++)
        {
            if (marked[at] != '[')
            {
                text.Append(marked[at]);
                continue;
            }
            var (bar, end) = (marked.IndexOf('|', at), marked.IndexOf(']', at));
            var type = marked[(bar + 1)..end] switch { "PER" => NameType.Person, "ORG" => NameType.Organisation, _ => NameType.Location };
            names.Add(new TaggedName(text.Length, bar - at - 1, type, 0.95f));
            text.Append(marked.AsSpan(at + 1, bar - at - 1));
            at = end;
        }
        return (text.ToString(), new ScriptedTagger(names));
    }

    private sealed class ScriptedTagger(List<TaggedName> names) : INameTagger
    {
        public void Tag(string title, string text, ICollection<TaggedName> inTitle, ICollection<TaggedName> inText) => names.ForEach(inText.Add);
    }
}
