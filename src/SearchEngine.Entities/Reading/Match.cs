using SearchEngine.Articles;
using SearchEngine.Entities.Lexicon;
using SearchEngine.Entities.Tagging;

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

    /// <summary>A person of the knowledge base under a variant of a name that it holds ("Sergey Viktorovich Lavrov"), or -1.</summary>
    public int Known { get; init; } = -1;

    /// <summary>Number of an organisation that the knowledge base does not hold, or -1.</summary>
    public int NewOrganisation { get; init; } = -1;

    /// <summary>What the tagger takes the same words for; null when it marks other words or none.</summary>
    public NameType? Tagged { get; set; }

    /// <summary>How sure the tagger is, 0 to 1.</summary>
    public float TaggedConfidence { get; set; }

    /// <summary>Known names inside a longer one: "Tokyo" in "Bank of Tokyo".</summary>
    public IReadOnlyList<Match> Inside { get; init; } = [];

    /// <summary>The rule that found a name that the knowledge base does not hold.</summary>
    public MentionRule FoundBy { get; init; } = MentionRule.Dictionary;

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
