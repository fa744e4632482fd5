namespace SearchEngine.Lucene.Spelling;

/// <summary>English words that carry grammar rather than a subject: pronouns, prepositions, conjunctions, auxiliaries and the like.</summary>
/// <remarks>They are right even where a small index lacks one, and nobody misspells them to search for them.</remarks>
internal static class FunctionWords
{
    private static readonly HashSet<string> All = new(
        """
        i me my mine myself you your yours yourself yourselves he him his himself she her hers herself it its itself we us our ours ourselves they them their theirs themselves
        this that these those who whom whose which what someone somebody something anyone anybody anything everyone everybody everything nobody nothing none one ones
        a an the some any no each every either neither both all many much few several more most less least other others another such own same
        am is are was were be been being have has had having do does did doing done will would shall should can could may might must ought cannot
        and or but nor so yet for if unless because since although though while whereas whether than as like
        of in on at by to from with without within into onto upon about above below over under up down out off after before between among against during through across
        along around behind beside besides beyond near toward towards until till per via except despite
        not never ever always often sometimes also too very just only even still already again then there here now when where why how well else instead rather quite almost
        perhaps maybe however therefore thus hence yes
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    public static bool Contains(string word) => All.Contains(word);
}
