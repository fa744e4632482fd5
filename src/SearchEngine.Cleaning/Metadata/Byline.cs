using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Metadata.Bylines;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.Metadata;

/// <summary>Who wrote the article: what the page's data declare and what it prints, weighed against each other.</summary>
/// <remarks>
/// Data win while they name people. Print wins where data name an account, the site or an office and print a person, and where print names the same
/// people and more of them, or the same with their degrees: templates often declare the first of several authors only.
/// </remarks>
internal static class Byline
{
    /// <summary>Null when nobody is named. <paramref name="headline"/> is the index of the block with the headline, -1 when it is not on the page.</summary>
    public static Found<IReadOnlyList<string>>? Read(PageHead head, LinkedArticle? linked, PageBlocks blocks, int headline, string? site)
    {
        var declared = Best(DeclaredAuthors.Read(head, linked, site));
        var surroundings = new Surroundings(blocks, headline);
        var printed = Printed(blocks, surroundings, site, declared);
        var chosen = Choose(declared, printed);
        return chosen is null ? null : new Found<IReadOnlyList<string>>(chosen.Names, chosen.Source);
    }

    // The most telling; among equals the first, unless a later one has all its names and more.
    private static Credit? Best(IEnumerable<Credit> credits)
    {
        Credit? best = null;
        foreach (var credit in credits)
            if (best is null || credit.Kind > best.Kind || (credit.Kind == best.Kind && credit.Names.Count > best.Names.Count && best.Names.All(credit.Holds))) best = credit;
        return best;
    }

    private static Credit? Printed(PageBlocks blocks, Surroundings surroundings, string? site, Credit? declared)
    {
        var marked = MarkedAuthors.Read(blocks, surroundings, site);
        if (marked is { IsNear: true, Credit.Kind: CreditKind.Person }) return marked.Value.Credit;
        var led = PrintedAuthors.NearHeadline(blocks, surroundings, site);
        if (led is { Kind: > CreditKind.Organisation } near && (near.Kind == CreditKind.Person || marked is null)) return near;
        if (marked is { } some && (some.IsNear || some.Credit.Kind == CreditKind.Person)) return some.Credit;
        // What stands below the text is often about somebody else; it counts where nothing better is known.
        if (declared is { Kind: CreditKind.Person }) return marked?.Credit;
        if (declared is null or { Kind: <= CreditKind.Site }) led ??= PrintedAuthors.Loose(blocks, surroundings, site);
        return led ?? PrintedAuthors.BelowText(blocks, surroundings, site) ?? marked?.Credit;
    }

    private static Credit? Choose(Credit? declared, Credit? printed)
    {
        if (declared is null || printed is null) return printed ?? (IsUsable(declared) ? declared : null);
        if (declared.Kind < CreditKind.Person) return printed.Kind >= declared.Kind || (IsOffice(declared) && IsOffice(printed)) ? printed : declared;
        var isSame = declared.Names.All(name => printed.Names.Any(other => IsSamePerson(name, other)));
        return isSame && Length(printed) > Length(declared) ? printed : declared;
    }

    private static bool IsOffice(Credit credit) => credit.Kind is CreditKind.Desk or CreditKind.Organisation;

    // The site's name is no author when only data give it, unless it may be a person's: a blog under its author's name.
    private static bool IsUsable(Credit? declared) => declared is not null && (declared.Kind != CreditKind.Site || declared.Names.All(static name => NameShape.IsPerson(name)));

    private static bool IsSamePerson(string name, string other)
    {
        string one = Words.Key(name), two = Words.Key(other);
        return one == two || (two.Length > one.Length && two.StartsWith(one, StringComparison.Ordinal) && other.Contains(", ", StringComparison.Ordinal));
    }

    private static int Length(Credit credit) => credit.Names.Sum(static name => Words.Key(name).Length);
}
