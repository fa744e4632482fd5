using SearchEngine.Articles;
using SearchEngine.Entities.Reading;
using SearchEngine.Entities.Text;

namespace SearchEngine.Entities.Rules;

/// <summary>Finds lists of a body's members: "the members of the SCO are Russia, Belarus, China, India and Iran" in an article on the SCO.</summary>
internal static class MemberList
{
    private const int FewestMembers = 5;
    private const int FewestMentionsOfBody = 3;
    private const int FarthestBody = 120;

    /// <summary>Places in the text where countries of such lists are named.</summary>
    public static HashSet<int> Find(ArticleReading reading)
    {
        var places = new HashSet<int>();
        var bodies = new List<int>();
        foreach (var (entity, mentions) in reading.Ledger.Entries)
            if (entity.Kind == EntityKind.Organisation && mentions.Count >= FewestMentionsOfBody)
                foreach (var mention in mentions)
                    if (mention.Part == TextPart.Text) bodies.Add(mention.Span.End);
        if (bodies.Count == 0) return places;
        bodies.Sort();

        var matches = reading.Matches;
        for (var i = 0; i < matches.Count; i++)
        {
            var last = i;
            while (last + 1 < matches.Count && IsMember(matches[last]) && IsMember(matches[last + 1]) && Continues(reading, matches[last].End, matches[last + 1].Start)) last++;
            if (last - i + 1 >= FewestMembers && FollowsBody(reading, matches[i].Start, bodies))
                for (var at = i; at <= last; at++) places.Add(reading.Tokens[matches[at].Start].Start);
            i = last;
        }
        return places;
    }

    private static bool IsMember(Match match) => match is { Country: >= 0, IsInside: false };

    private static bool Continues(ArticleReading reading, int from, int to)
    {
        if (to - from > 2 || reading.Tokens[to].Is(TokenFlags.SentenceStart)) return false;
        for (var i = from; i < to; i++)
            if (!reading.HasCue(i, Loading.CueKind.FunctionWord) && !reading.Characters(i, i + 1).Equals("and", StringComparison.OrdinalIgnoreCase)) return false;
        return reading.Tokens[from].Gap is Gap.Comma or Gap.Space;
    }

    private static bool IsMembership(ReadOnlySpan<char> word) =>
        word is "member" or "members" or "membership" or "Members" or "Membership" or "comprises" or "comprising" or "groups" or "grouping" or "joined";

    private static bool FollowsBody(ArticleReading reading, int first, List<int> bodies)
    {
        var start = reading.Tokens[first].Start;
        var at = bodies.BinarySearch(start);
        var before = (at < 0 ? ~at : at) - 1;
        if (before < 0 || start - bodies[before] > FarthestBody) return false;
        var speaksOfMembers = false;
        for (var token = first - 1; token >= 0; token--)
        {
            speaksOfMembers |= IsMembership(reading.Characters(token, token + 1));
            if (reading.Tokens[token].Is(TokenFlags.SentenceStart)) return speaksOfMembers && reading.Tokens[token].Start < bodies[before];
        }
        return false;
    }
}
