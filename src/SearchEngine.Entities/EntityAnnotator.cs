using SearchEngine.Articles;
using SearchEngine.Entities.Lexicon;
using SearchEngine.Entities.Reading;
using SearchEngine.Entities.Rules;
using SearchEngine.Entities.Text;

namespace SearchEngine.Entities;

/// <summary>Finds the countries, people and organisations that an article names, and how much it is about each.</summary>
/// <remarks>Thread-safe; time and memory grow linearly with the article's length.</remarks>
public sealed class EntityAnnotator(KnowledgeBase knowledge)
{
    private readonly NameLexicon _lexicon = (knowledge ?? throw new ArgumentNullException(nameof(knowledge))).Lexicon;

    /// <summary>Everything the article names, passing mentions too; countries first, then people, then organisations, each by falling salience.</summary>
    /// <remarks>What the article is about is what reaches <see cref="Salience.AboutThreshold"/>.</remarks>
    public IReadOnlyList<Annotation> Annotate(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var reading = new ArticleReading(_lexicon, article.Title, article.Text, DayOf(article.Published));
        NameMatcher.Match(reading);
        new AcronymRule(reading).Apply();
        new MeaningRule(reading).Apply();
        new SurnameRule(reading).Apply();
        new RoleRule(reading).Apply();
        return Annotations(reading, Salience.LeadEnd(article.Text));
    }

    /// <summary>Annotations for what came with an imported article: rule <see cref="MentionRule.Given"/>, salience 1.</summary>
    /// <param name="countries">Codes or names.</param>
    /// <param name="people">Names or ids; unknown ones get a slug of the name as id.</param>
    /// <param name="organisations">Names, acronyms or ids; unknown ones get a slug.</param>
    /// <param name="published">Decides which office a leader held; null: the office held now.</param>
    /// <param name="unknownCountries">Receives the countries that are not known; they are left out.</param>
    public IReadOnlyList<Annotation> Given(
        IReadOnlyList<string>? countries, IReadOnlyList<string>? people, IReadOnlyList<string>? organisations, DateTimeOffset? published,
        ICollection<string>? unknownCountries = null)
    {
        var given = new List<Annotation>();
        foreach (var name in countries ?? [])
        {
            if (knowledge.FindCountry(name) is { } country) Add(given, EntityKind.Country, country.Code, country.Name, office: null);
            else unknownCountries?.Add(name);
        }
        foreach (var name in people ?? [])
        {
            var person = knowledge.FindPerson(name);
            Add(given, EntityKind.Person, person?.Id ?? Folding.Slug(name), person?.Name ?? name.Trim(), person is null ? null : knowledge.OfficeOf(person.Id, DayOf(published)));
        }
        foreach (var name in organisations ?? [])
        {
            var organisation = knowledge.FindOrganisation(name);
            Add(given, EntityKind.Organisation, organisation?.Id ?? Folding.Slug(name), organisation?.Name ?? name.Trim(), office: null);
        }
        return given;
    }

    private static void Add(List<Annotation> given, EntityKind kind, string id, string label, Office? office)
    {
        if (id.Length > 0 && !given.Exists(a => a.Kind == kind && string.Equals(a.Id, id, StringComparison.Ordinal)))
            given.Add(new Annotation { Kind = kind, Id = id, Label = label, Office = office, Salience = 1 });
    }

    private List<Annotation> Annotations(ArticleReading reading, int leadEnd)
    {
        var annotations = new List<Annotation>(reading.Ledger.Entries.Count);
        Span<double> strongest = stackalloc double[3];
        foreach (var (entity, mentions) in reading.Ledger.Entries)
            strongest[(int)entity.Kind] = Math.Max(strongest[(int)entity.Kind], Salience.Strength(mentions, leadEnd));
        foreach (var (entity, mentions) in reading.Ledger.Entries)
        {
            mentions.Sort(ByPlace);
            annotations.Add(Describe(entity, reading) with { Salience = Salience.Of(mentions, leadEnd, strongest[(int)entity.Kind]), Mentions = mentions });
        }
        annotations.Sort(static (a, b) =>
            a.Kind != b.Kind ? a.Kind.CompareTo(b.Kind)
            : a.Salience != b.Salience ? b.Salience.CompareTo(a.Salience)
            : string.CompareOrdinal(a.Id, b.Id));
        return annotations;
    }

    private Annotation Describe(EntityKey entity, ArticleReading reading)
    {
        switch (entity.Kind)
        {
            case EntityKind.Country:
                var country = _lexicon.Countries[entity.Index];
                return new Annotation { Kind = entity.Kind, Id = country.Code, Label = country.Name, Salience = 0 };
            case EntityKind.Person when !entity.IsNewcomer:
                var person = _lexicon.People[entity.Index];
                return new Annotation { Kind = entity.Kind, Id = person.Id, Label = person.Name, Office = OfficeOf(person, reading), Salience = 0 };
            case EntityKind.Organisation when !entity.IsNewcomer:
                var organisation = _lexicon.Organisations[entity.Index];
                return new Annotation { Kind = entity.Kind, Id = organisation.Id, Label = organisation.Name, Salience = 0 };
            default:
                var newcomer = entity.Kind == EntityKind.Person ? reading.People[entity.Newcomer] : reading.Organisations[entity.Newcomer];
                return new Annotation { Kind = entity.Kind, Id = newcomer.Id, Label = newcomer.Label, Salience = 0 };
        }
    }

    private Office? OfficeOf(Person person, ArticleReading reading)
    {
        if (person.Offices.IsEmpty) return null;
        var term = OfficeBook.AnyOf(person, reading.Day, code => _lexicon.CountryIndex.TryGetValue(code, out var c) ? reading.Ledger.Count(new EntityKey(EntityKind.Country, c)) : 0);
        return term is null ? null : new Office(term.Title, _lexicon.CodeToday(term.Country), term.Kind);
    }

    private static DateOnly? DayOf(DateTimeOffset? published) => published is { } moment ? DateOnly.FromDateTime(moment.UtcDateTime) : null;

    private static int ByPlace(Mention a, Mention b) =>
        a.Part != b.Part ? a.Part.CompareTo(b.Part) : a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.Length.CompareTo(a.Span.Length);
}
