using SearchEngine.Articles;
using SearchEngine.Entities.Tagging;

namespace SearchEngine.Entities.Reading;

/// <summary>Joins the mentions of entities and the tagger's names to one list of names.</summary>
internal static class FoundNames
{
    public static IReadOnlyList<FoundName> Of(IReadOnlyList<Annotation> annotations, List<TaggedName> inTitle, List<TaggedName> inText)
    {
        var known = new List<FoundName>();
        foreach (var annotation in annotations)
            foreach (var mention in annotation.Mentions)
                if (IsName(mention.Rule) || (mention.Rule == MentionRule.Part && annotation.Kind == EntityKind.Organisation)) known.Add(new FoundName(mention.Part, mention.Span, TypeOf(annotation.Kind), annotation.Id));
        var names = new List<FoundName>(known.Count + inTitle.Count + inText.Count);
        Join(TextPart.Title, known, inTitle, names);
        Join(TextPart.Text, known, inText, names);
        return names;
    }

    private static void Join(TextPart part, List<FoundName> known, List<TaggedName> tagged, List<FoundName> names)
    {
        // By place, the longer first; a shorter one inside it is part of it. Of two readings of the same words the narrower kind names
        // them: "Bundestag" is an organisation that stands for its country.
        var own = known.FindAll(n => n.Part == part);
        own.Sort(static (a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : a.Span.Length != b.Span.Length ? b.Span.Length.CompareTo(a.Span.Length) : Preference(a.Type).CompareTo(Preference(b.Type)));
        var next = 0;
        var end = 0;
        foreach (var name in own)
        {
            while (next < tagged.Count && tagged[next].Start < name.Span.Start)
            {
                var before = tagged[next++];
                if (before.Start < end) continue;
                if (before.End <= name.Span.Start) Add(new FoundName(part, new TextSpan(before.Start, before.Length), before.Type, null));
                else if (before.End >= name.Span.End) Add(new FoundName(part, new TextSpan(before.Start, before.Length), before.Type, before.Type == name.Type ? name.EntityId : null));
            }
            if (name.Span.Start < end) continue;
            if (next < tagged.Count && tagged[next].Start == name.Span.Start)
            {
                var same = tagged[next++];
                Add(same.Length > name.Span.Length ? new FoundName(part, new TextSpan(same.Start, same.Length), same.Type, same.Type == name.Type ? name.EntityId : null) : name);
            }
            else Add(name);
        }
        for (; next < tagged.Count; next++)
            if (tagged[next].Start >= end) Add(new FoundName(part, new TextSpan(tagged[next].Start, tagged[next].Length), tagged[next].Type, null));

        void Add(FoundName name)
        {
            names.Add(name);
            end = name.Span.End;
        }
    }

    private static int Preference(NameType type) => type == NameType.Location ? 1 : 0;

    private static bool IsName(MentionRule rule) =>
        rule is MentionRule.Name or MentionRule.Alias or MentionRule.Surname or MentionRule.Capital or MentionRule.Dictionary or MentionRule.Tagger;

    private static NameType TypeOf(EntityKind kind) => kind switch
    {
        EntityKind.Person => NameType.Person,
        EntityKind.Organisation => NameType.Organisation,
        _ => NameType.Location,
    };
}
