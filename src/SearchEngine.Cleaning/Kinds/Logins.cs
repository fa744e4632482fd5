using SearchEngine.Cleaning.Markup;

namespace SearchEngine.Cleaning.Kinds;

/// <summary>A form to sign in, with little around it. Articles have one too, in the page's head; they have text.</summary>
internal static class Logins
{
    private const int LongestText = 400;

    public static CleaningResult.Rejected? Judge(PageSignals page) =>
        (page.Embeds & Embeds.Password) != Embeds.None && page.Length < LongestText && !page.IsDeclared && !page.HasAuthor ? new(RejectReason.Other, "The page is a form to sign in.") : null;
}
