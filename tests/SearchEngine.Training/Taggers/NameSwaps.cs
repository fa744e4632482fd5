namespace SearchEngine.Training.Taggers;

/// <summary>Puts other names from the lists in place of a document's own, and shows sentences in other cases; what a name is named stays the same in a document.</summary>
internal sealed class NameSwaps(NameLists lists, TrainingOptions options)
{
    /// <summary>The document with other names.</summary>
    public LabelledDocument Vary(LabelledDocument document, Random random)
    {
        var chosen = new Dictionary<string, string[]>(StringComparer.Ordinal);
        return document with { Sentences = [.. document.Sentences.Select(s => Recase(Swap(s, chosen, random), random))] };
    }

    private LabelledSentence Swap(LabelledSentence sentence, Dictionary<string, string[]> chosen, Random random)
    {
        if (sentence.Names.Count == 0) return sentence;
        var words = new List<string>(sentence.Words.Count + 8);
        var names = new List<LabelledName>(sentence.Names.Count);
        var at = 0;
        foreach (var name in sentence.Names)
        {
            while (at < name.Start) words.Add(sentence.Words[at++]);
            var own = sentence.Words.Skip(name.Start).Take(name.Length).ToArray();
            var key = name.Type + " " + string.Join(' ', own);
            if (!chosen.TryGetValue(key, out var other)) chosen[key] = other = random.NextSingle() < options.Swaps ? Other(own, name.Type, random) ?? own : own;
            names.Add(name with { Start = words.Count, Length = other.Length });
            words.AddRange(other);
            at = name.Start + name.Length;
        }
        while (at < sentence.Words.Count) words.Add(sentence.Words[at++]);
        return new LabelledSentence(words, names);
    }

    private string[]? Other(string[] own, string type, Random random)
    {
        if (!own[0].Any(char.IsUpper) || own.Any(w => w is "," or "of" or "the" or "The" or "and" or "'s" or "-")) return null;
        var isShouted = own.All(w => !w.Any(char.IsLower)) && own[0].Length > 1;
        string[]? other = type switch
        {
            "PER" => Person(own, random),
            "LOC" => Place(own, random),
            "ORG" when own.Length > 1 || random.Next(2) == 0 => NameLists.Split(Pick(lists.Organisations, random)),
            _ => null,
        };
        if (other is null || other.Length > 8) return null;
        return isShouted && type != "ORG" ? [.. other.Select(w => w.ToUpperInvariant())] : other;
    }

    private string[]? Person(string[] own, Random random) => own.Length switch
    {
        1 when random.Next(4) == 0 => [Pick(lists.GivenNames, random)],
        1 => [Pick(lists.FamilyNames, random)],
        2 => [Pick(lists.GivenNames, random), Pick(lists.FamilyNames, random)],
        3 when own[1].Length <= 2 => [Pick(lists.GivenNames, random), own[1], Pick(lists.FamilyNames, random)],
        _ => null,
    };

    private string[] Place(string[] own, Random random) =>
        NameLists.Split(lists.Countries.Contains(string.Join(' ', own)) ? Pick(lists.Countries, random) : Pick(lists.Cities, random).Name);

    private LabelledSentence Recase(LabelledSentence sentence, Random random)
    {
        var chance = random.NextSingle();
        if (chance < options.OtherCases) return sentence with { Words = [.. sentence.Words.Select(w => w.ToUpperInvariant())] };
        if (chance < 1.5f * options.OtherCases) return sentence with { Words = [.. sentence.Words.Select(w => w.ToLowerInvariant())] };
        if (chance < 2.5f * options.OtherCases) return sentence with { Words = [.. sentence.Words.Select(w => w.Length > 3 ? char.ToUpperInvariant(w[0]) + w[1..] : w)] };
        return sentence;
    }

    private static T Pick<T>(IReadOnlyList<T> list, Random random) => list[random.Next(list.Count)];
}
