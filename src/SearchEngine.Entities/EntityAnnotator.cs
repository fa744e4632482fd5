using SearchEngine.Articles;
using SearchEngine.Entities.Correcting;
using SearchEngine.Entities.Lexicon;
using SearchEngine.Entities.Reading;
using SearchEngine.Entities.Rules;
using SearchEngine.Entities.Tagging;
using SearchEngine.Entities.Text;

namespace SearchEngine.Entities;

/// <summary>Finds the countries, people and organisations that an article names, and how much it is about each.</summary>
/// <remarks>Thread-safe; time and memory grow linearly with the article's length.</remarks>
/// <param name="knowledge">Who and what is known by name.</param>
/// <param name="tagger">Finds names that the knowledge base does not hold; null: only what is known, or follows a title or given name.</param>
public sealed class EntityAnnotator(KnowledgeBase knowledge, INameTagger? tagger = null)
{
    private readonly NameLexicon _lexicon = (knowledge ?? throw new ArgumentNullException(nameof(knowledge))).Lexicon;

    /// <summary>Everything the article names, passing mentions too; countries first, then people, then organisations, each by falling salience.</summary>
    /// <remarks>What the article is about is what reaches <see cref="Annotation.AboutThreshold"/>.</remarks>
    public IReadOnlyList<Annotation> Annotate(Article article) => Read(article).Annotations;

    /// <summary>What <see cref="Annotate"/> returns, and every name in title and text, those too that belong to no entity.</summary>
    public ArticleEntities Read(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var read = ReadNames(article);
        var annotations = Annotations(read.Reading, article);
        return new ArticleEntities(annotations, FoundNames.Of(annotations, read.InTitle, read.InText));
    }

    /// <summary>The same annotations, with the names that the rules found and took for nothing.</summary>
    public EntityExplanation Explain(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var reading = ReadNames(article).Reading;
        var annotations = Annotations(reading, article);
        var taken = annotations.SelectMany(annotation => annotation.Mentions).ToList();
        return new EntityExplanation(annotations, [.. reading.Matches.Select(match => reading.PlaceOf(match.Start, match.End))
            .Where(place => !taken.Exists(mention => mention.Part == place.Part && mention.Span.Start < place.Span.End && place.Span.Start < mention.Span.End))]);
    }

    private ReadArticle ReadNames(Article article)
    {
        var reading = new ArticleReading(_lexicon, article.Title, article.Text, DayOf(article.Published));
        NameMatcher.Match(reading);
        List<TaggedName> inTitle = [], inText = [];
        if (tagger is not null)
        {
            tagger.Tag(article.Title, article.Text, inTitle, inText);
            new TaggedNames(reading).Apply(inTitle, inText);
        }
        new AcronymRule(reading).Apply();
        new MeaningRule(reading).Apply();
        new SurnameRule(reading).Apply();
        new RoleRule(reading).Apply();
        return new ReadArticle(reading, inTitle, inText);
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
        var day = DayOf(published);
        foreach (var name in countries ?? [])
        {
            if (knowledge.FindCountry(name) is { } country) Add(given, new EntityId(EntityKind.Country, country.Code), name, day);
            else unknownCountries?.Add(name);
        }
        foreach (var name in people ?? []) Add(given, new EntityId(EntityKind.Person, knowledge.FindPerson(name)?.Id ?? PersonNames.IdOf(name)), name, day);
        foreach (var name in organisations ?? []) Add(given, new EntityId(EntityKind.Organisation, knowledge.FindOrganisation(name)?.Id ?? OrganisationNames.IdOf(name)), name, day);
        return given;
    }

    private void Add(List<Annotation> given, EntityId named, string name, DateOnly? day)
    {
        if (named.Id.Length == 0 || knowledge.Corrections.IsHiddenName(named, name) || knowledge.Corrections.TargetOf(named) is not { } entity) return;
        if (given.Exists(a => a.Kind == entity.Kind && string.Equals(a.Id, entity.Id, StringComparison.Ordinal))) return;
        var described = knowledge.Describe(entity, day);
        given.Add(described with { Label = entity != named || knowledge.LabelOf(entity.Kind, entity.Id) is not null ? described.Label : name.Trim(), Salience = 1 });
    }

    private List<Annotation> Annotations(ArticleReading reading, Article article)
    {
        var scale = new SalienceScale(article.Text, MemberList.Find(reading));
        var read = reading.Ledger.Entries.Select(entry => new FoundEntity(Describe(entry.Key, reading), entry.Value)).ToList();
        var found = knowledge.Corrections.Apply(read, article, entity => knowledge.Describe(entity, reading.Day));
        var annotations = new List<Annotation>(found.Count);
        Span<double> strongest = stackalloc double[3];
        foreach (var (entity, mentions) in found)
            strongest[(int)entity.Kind] = Math.Max(strongest[(int)entity.Kind], scale.Strength(mentions, entity.Office is not null));
        foreach (var (entity, mentions) in found)
        {
            mentions.Sort(ByPlace);
            annotations.Add(entity with { Salience = scale.Of(mentions, entity.Office is not null, strongest[(int)entity.Kind]), Mentions = mentions });
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

    private sealed record ReadArticle(ArticleReading Reading, List<TaggedName> InTitle, List<TaggedName> InText);
}
