using SearchEngine.Entities.Lexicon;

namespace SearchEngine.Entities.Reading;

/// <summary>A run of tokens that names something; tokens <see cref="Start"/> to <see cref="End"/> (exclusive).</summary>
internal sealed class Match(int start, int end, List<Phrase<Meaning>>? phrases, int newcomer = -1)
{
    public int Start => start;
    public int End => end;

    /// <summary>What it can mean; null for a person found by pattern.</summary>
    public List<Phrase<Meaning>>? Phrases => phrases;

    /// <summary>Number of a person that the knowledge base does not hold, or -1.</summary>
    public int Newcomer => newcomer;

    /// <summary>The country it was read as, or -1.</summary>
    public int Country { get; set; } = -1;

    /// <summary>The person it was read as, or -1.</summary>
    public int Person { get; set; } = -1;

    /// <summary>True when the country was named by a capital, city or region.</summary>
    public bool IsInside { get; set; }

    /// <summary>True when the tokens before it are an office or a form of address: "President Putin".</summary>
    public bool FollowsTitle { get; init; }

    /// <summary>True for a place's name that a person of the article bears.</summary>
    public bool IsNamesake { get; set; }

    public int Surname
    {
        get
        {
            if (phrases is null) return -1;
            foreach (var phrase in phrases)
                if (phrase.Value.Kind == MeaningKind.Surname) return phrase.Value.Index;
            return -1;
        }
    }
}
