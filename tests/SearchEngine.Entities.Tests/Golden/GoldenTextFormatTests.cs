using SearchEngine.Entities.Text;

namespace SearchEngine.Entities.Tests.Golden;

/// <summary>The golden texts are whole; nothing here asks what the annotator makes of them. A failure lists the texts and what is wrong with each.</summary>
public sealed class GoldenTextFormatTests
{
    private static readonly IReadOnlyList<GoldenText> Texts = GoldenText.All;

    [Fact]
    public void There_are_many() => Assert.True(Texts.Count >= 180, $"There are {Texts.Count} golden texts; were they copied beside the tests?");

    [Fact]
    public void Texts_are_short_news() => Assert.Empty(
        from text in Texts
        let words = text.Text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length
        where words is < 50 or > 230
        select $"{text.Name}: {words} words");

    [Fact]
    public void Paragraphs_are_trimmed_and_hold_one_line() => Assert.Empty(
        from text in Texts
        from paragraph in text.Text.Split("\n\n")
        where paragraph.Length == 0 || paragraph.Contains('\n') || paragraph != paragraph.Trim()
        select $"{text.Name}: '{paragraph}'");

    [Fact]
    public void Names_are_whole_words_within_a_line() => Assert.Empty(
        from text in Texts
        from entity in text.Entities
        let surface = text.SurfaceOf(entity)
        where surface != surface.Trim() || surface.Contains('\n') || !text.IsWholeWord(entity.Part, entity.Span)
        select $"{text.Name}: '{surface}'");

    [Fact]
    public void Only_roles_hold_other_names() => Assert.Empty(
        from text in Texts
        from pair in text.Entities.Index()
        from inner in text.Entities.Skip(pair.Index + 1)
        where inner.Part == pair.Item.Part && inner.Span.Start < pair.Item.Span.End && (pair.Item.Kind != GoldenKind.Role || inner.Kind == GoldenKind.Role)
        select $"{text.Name}: '{text.SurfaceOf(inner)}' in '{text.SurfaceOf(pair.Item)}'");

    [Fact]
    public void Ids_have_the_form_of_their_kind() => Assert.Empty(
        from text in Texts
        from entity in text.Entities
        where !(entity.Kind is GoldenKind.Location or GoldenKind.Miscellaneous ? entity.Id.Length == 0 || IsCurrentCountry(entity.Id) : IsSlug(entity.Id))
        select $"{text.Name}: '{text.SurfaceOf(entity)}' carries '{entity.Id}'");

    [Fact]
    public void An_id_that_is_not_known_is_the_slug_of_a_form_in_the_text() => Assert.Empty(
        from text in Texts
        let slugs = text.Entities.Select(e => Folding.Slug(text.SurfaceOf(e))).ToHashSet(StringComparer.Ordinal)
        from entity in text.Entities
        where entity.Kind is GoldenKind.Person && News.Knowledge.FindPerson(entity.Id)?.Id != entity.Id || entity.Kind is GoldenKind.Organisation && News.Knowledge.FindOrganisation(entity.Id)?.Id != entity.Id
        where !slugs.Contains(entity.Id.Replace("-namesake", "", StringComparison.Ordinal))
        select $"{text.Name}: '{text.SurfaceOf(entity)}' carries '{entity.Id}'");

    [Fact]
    public void Roles_mean_people_who_are_known() => Assert.Empty(
        from text in Texts
        from entity in text.Entities
        where entity.Kind == GoldenKind.Role && News.Knowledge.FindPerson(entity.Id)?.Id != entity.Id
        select $"{text.Name}: '{text.SurfaceOf(entity)}' carries '{entity.Id}'");

    [Fact]
    public void One_surface_of_several_words_is_one_person_in_a_text() => Assert.Empty(
        from text in Texts
        from entity in text.Entities
        where entity.Kind == GoldenKind.Person && text.SurfaceOf(entity).Contains(' ', StringComparison.Ordinal)
        group entity.Id by (text.Name, Surface: text.SurfaceOf(entity).ToUpperInvariant()) into same
        where same.Distinct(StringComparer.Ordinal).Skip(1).Any()
        select $"{same.Key.Name}: '{same.Key.Surface}' is {string.Join(" and ", same.Distinct(StringComparer.Ordinal))}");

    [Fact]
    public void Facets_list_current_countries() => Assert.Empty(
        from text in Texts
        from code in text.Countries
        where !IsCurrentCountry(code)
        select $"{text.Name}: {code}");

    [Fact]
    public void Facets_list_names_of_the_text_once() => Assert.Empty(
        from text in Texts
        let ids = (string[])[.. text.Countries, .. text.People, .. text.Organisations]
        from id in text.People.Except(Named(text)).Concat(text.Organisations.Except(Ids(text, GoldenKind.Organisation))).Concat(ids.Where(id => ids.Count(other => other == id) > 1))
        select $"{text.Name}: {id}");

    [Fact]
    public void Leaders_are_those_named_who_held_an_office_that_day() => Assert.Empty(
        from text in Texts
        let held = Named(text)
            .Select(static id => News.Knowledge.FindPerson(id) is { } person && person.Id == id ? person : null)
            .SelectMany(person => person?.Offices.Where(office => office.Role is (OfficeRole.State or OfficeRole.Government or OfficeRole.Both) && office.IsHeldOn(text.Published)).Take(1) ?? [])
            .Select(static office => new GoldenLeader(office.PersonId, office.Title))
        from leader in held.Except(text.Leaders).Concat(text.Leaders.Except(held))
        select $"{text.Name}: {leader}");

    private static bool IsCurrentCountry(string code) => News.Knowledge.FindCountry(code) is { Successor: null } country && country.Code == code;

    private static bool IsSlug(string id) => id.Length > 0 && id[0] != '-' && id[^1] != '-' && id.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    private static IEnumerable<string> Named(GoldenText text) => Ids(text, GoldenKind.Person, GoldenKind.Role);

    private static IEnumerable<string> Ids(GoldenText text, params GoldenKind[] kinds) =>
        text.Entities.Where(e => kinds.Contains(e.Kind)).Select(static e => e.Id).Distinct(StringComparer.Ordinal);
}
