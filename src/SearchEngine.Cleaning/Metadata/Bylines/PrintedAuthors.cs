using System.Text.RegularExpressions;
using SearchEngine.Cleaning.Blocks;

namespace SearchEngine.Cleaning.Metadata.Bylines;

/// <summary>Authors that only the page's text names: in a line that says "By", beside the date, in a box about the author, below the text.</summary>
internal static partial class PrintedAuthors
{
    private const int LongestSignature = 60;
    private const int LongestPenNames = 80;
    private const int MostWordsOfLooseName = 5;

    /// <summary>What stands around the headline.</summary>
    public static Credit? NearHeadline(PageBlocks page, Surroundings surroundings, string? site) =>
        Led(page, surroundings.AroundHeadline(), site);

    /// <summary>A name beside the date, near the headline. A place or a section looks the same, so it counts only where nothing else names anybody.</summary>
    public static Credit? Loose(PageBlocks page, Surroundings surroundings, string? site) => BesideDate(page, surroundings.AroundHeadline(), surroundings, site);

    /// <summary>What stands below the text.</summary>
    public static Credit? BelowText(PageBlocks page, Surroundings surroundings, string? site) =>
        Led(page, surroundings.BehindText(), site) ?? Signed(surroundings.BehindText(), site) ?? BesideDate(page, surroundings.BehindText(), surroundings, site) ?? InBox(page, surroundings, site);

    private static Credit? Led(PageBlocks page, IEnumerable<Block> blocks, string? site)
    {
        foreach (var block in blocks)
        {
            if (block.HeadingLevel == 1 && BylineLead.LengthAt(block.Text) == 0) continue;
            // "By Sunday the ferries were full."
            var isSentence = block.Text[^1] == '.';
            var parts = LineParts.Of(block);
            if (parts.Count > 0 && BylineLead.LengthAt(parts[^1]) == parts[^1].Length && block.Index + 1 < page.Blocks.Count) parts.AddRange(LineParts.Of(page.Blocks[block.Index + 1]));
            for (var i = 0; i < parts.Count; i++)
            {
                var part = AfterDate(parts[i]);
                if (Joined(part) is { } joined && Credit.Of([joined], EvidenceSource.VisibleText, site) is { } signed) return signed;
                if (BylineLead.LengthAt(part) is var length and > 0 && !IsOtherCredit(parts, i)
                    && Credit.Of([.. AuthorNames.Read(NamesFrom(parts, i, part[length..])).Where(name => (isSentence ? NameShape.IsPerson(name) : IsLooseName(name)) || (parts.Count <= 3 && block.Text.Length <= LongestPenNames && IsPenName(name)))], EvidenceSource.VisibleText, site) is { } credit) return credit;
            }
        }
        return null;
    }

    // "03/01/2017 by Mara Hale", "lundi 30 juin à 11:20 Par Mara Hale"
    private static string AfterDate(string part)
    {
        if (BylineLead.LengthAt(part) > 0) return part;
        var digit = part.LastIndexOfAny(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
        if (digit is < 0 or > 40) return part;
        var space = part.IndexOf(' ', digit);
        if (space < 0) return part;
        var rest = part[(space + 1)..];
        if (BylineLead.LengthAt(rest) > 0) return rest;
        // "10:02 am by Newsdesk"
        return rest.IndexOf(' ', StringComparison.Ordinal) is var next and > 0 and <= 5 && BylineLead.LengthAt(rest.AsSpan(next + 1)) > 0 ? rest[(next + 1)..] : part;
    }

    // "By" alone is followed by names and conjunctions, "By Mara Hale" by conjunctions and what they join.
    private static string NamesFrom(List<string> parts, int at, string rest)
    {
        var names = rest;
        for (var i = at + 1; i < parts.Count; i++)
        {
            var part = parts[i];
            if (part.AsSpan().ContainsAnyInRange('0', '9') || BylineLead.LengthAt(part) > 0) break;
            var space = part.IndexOf(' ', StringComparison.Ordinal);
            var startsJoined = NameList.Joins(space < 0 ? part : part.AsSpan(0, space));
            var endsJoined = names.Length == 0 || NameList.Joins(names.AsSpan(names.LastIndexOf(' ') + 1)) || names[^1] is ',' or '&';
            // "Mara Hale", "Jon Reyes" in links that a comma parts, which is no part by itself.
            var isListed = NameShape.IsPerson(part) && (names.Length == 0 || NameShape.IsPerson(names.AsSpan(names.LastIndexOf(", ", StringComparison.Ordinal) is var comma and >= 0 ? comma + 2 : 0)));
            if (!startsJoined && !endsJoined && !isListed) break;
            names = names.Length == 0 ? part : isListed && !startsJoined && !endsJoined ? $"{names}, {part}" : $"{names} {part}";
        }
        return names;
    }

    // "記者：陶玥" within a line, "김도담 기자" as a whole.
    private static string? Joined(string part)
    {
        if (part.EndsWith(" 기자", StringComparison.Ordinal) && NameShape.IsPerson(part.AsSpan(0, part.Length - 3))) return part[..^3];
        var at = BylineLead.EndOfJoined(part);
        if (at <= 0) return null;
        var end = part.IndexOfAny([' ', '　', ',', '，', ')', '）', '、', '/'], at);
        var name = part[at..(end < 0 ? part.Length : end)].Trim();
        return NameShape.IsPerson(name) ? name : null;
    }

    // "by kovarex"
    private static bool IsPenName(string name) => name.Length is >= 3 and <= 24 && name.All(char.IsLetter) && !NameShape.HasCommonWord(name);

    private static bool IsOtherCredit(List<string> parts, int at) => at > 0 && parts[at - 1].Length < 30 && OtherCredit().IsMatch(parts[at - 1] + " by");

    private static bool IsLooseName(string name) =>
        NameShape.IsPerson(name) || (NameShape.IsDesk(name) && (!char.IsLower(name[0]) || name.StartsWith("the ", StringComparison.Ordinal))) || (name.Split(' ').Length <= MostWordsOfLooseName && char.IsUpper(name[0]));

    /// <summary>"7 February 2026, Mara Hale": beside a date or a role, a person's name needs no word before it.</summary>
    private static Credit? BesideDate(PageBlocks page, IEnumerable<Block> blocks, Surroundings surroundings, string? site)
    {
        foreach (var block in blocks)
        {
            if (block.Kind is BlockKind.Heading or BlockKind.ListItem || block.Text.Length > 120 || surroundings.IsWithinText(block.Index)) continue;
            var parts = LineParts.Of(block, atCommas: true);
            // A link that does not lead to an author leads to a section.
            if (parts.Count > 8 || (block.LinkLength > 0 && AuthorMark.Of(block.Element) == 0) || parts.Exists(static part => OtherCredit().IsMatch(part)) || !HasDateNear(page, block)) continue;
            foreach (var part in parts)
            {
                var name = WithoutDate(part);
                if (NameShape.IsPerson(name) && name.Split(' ').Length <= 4 && Credit.Of(AuthorNames.Read(name), EvidenceSource.VisibleText, site) is { Kind: CreditKind.Person } credit) return credit;
                if (NameShape.IsDesk(name) && name.Split(' ').Length <= 3 && char.IsUpper(name[0]) && Credit.Of(AuthorNames.Read(name), EvidenceSource.VisibleText, site) is { } desk) return desk;
            }
        }
        return null;
    }

    private static string WithoutDate(string part)
    {
        if (!part.AsSpan().ContainsAnyInRange('0', '9')) return part;
        var words = part.Split(' ');
        var last = Array.FindLastIndex(words, static word => word.AsSpan().ContainsAnyInRange('0', '9'));
        var first = Array.FindIndex(words, static word => word.AsSpan().ContainsAnyInRange('0', '9'));
        return last < words.Length - 1 ? string.Join(' ', words[(last + 1)..]) : string.Join(' ', words[..first]);
    }

    private static bool HasDateNear(PageBlocks page, Block block)
    {
        for (var i = Math.Max(0, block.Index - 2); i < page.Blocks.Count && i <= block.Index + 2; i++)
        {
            var near = page.Blocks[i];
            if (near.Text.Length <= 120 && ((near.Element.ZonesAround & Zone.Date) != Zone.None || DateShape.LooksDated(near.Text))) return true;
        }
        return false;
    }

    /// <summary>"— Mara Hale"</summary>
    private static Credit? Signed(IEnumerable<Block> blocks, string? site)
    {
        foreach (var block in blocks)
            if (block.Text.Length <= LongestSignature && block.Text[0] is '—' or '–' or '-' or '―' or '(' && AuthorNames.Read(block.Text.Trim('(', ')')) is { Count: > 0 } names && names.All(static name => NameShape.IsPerson(name)))
                return Credit.Of(names, EvidenceSource.VisibleText, site);
        return null;
    }

    /// <summary>The name on top of a box about the author.</summary>
    private static Credit? InBox(PageBlocks page, Surroundings surroundings, string? site)
    {
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            var block = page.Blocks[i];
            if (block.Text.Length > LongestSignature || !surroundings.MayHoldByline(block.Element)) continue;
            var isBox = (block.Element.ZonesAround & Zone.Author) != Zone.None;
            var isAbout = AboutAuthor().IsMatch(block.Text);
            if (!isBox && !isAbout) continue;
            for (var j = i; j < Math.Min(i + 3, page.Blocks.Count); j++)
                if (page.Blocks[j].Text.Length <= LongestSignature && AuthorNames.Read(page.Blocks[j].Text) is { Count: 1 } names && NameShape.IsPerson(names[0]) && page.Blocks[j].Text.Length <= names[0].Length + 24) return Credit.Of(names, EvidenceSource.VisibleText, site);
        }
        return null;
    }

    [GeneratedRegex(@"\b(reviewed|edited|fact[- ]checked|checked|verified|photographs?|photos?|photography|images?|illustrat\w+|graphics?|video|produced|translated|fotos?|bilder?|bild|medically|powered|sponsored|presented|brought to you|comments?|hosted|built|owned) (by|von|par|por|di)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex OtherCredit();

    [GeneratedRegex(@"^\W*(about the (author|writer)s?|article by|written by|posted by|author|über (den autor|die autorin)|zur person|à propos de l.auteure?|sobre (el autor|la autora)|meet the author|the author)\W*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex AboutAuthor();
}
