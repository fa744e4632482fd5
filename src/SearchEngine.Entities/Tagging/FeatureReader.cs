namespace SearchEngine.Entities.Tagging;

/// <summary>Turns a word in its surroundings into features. The numbers of the templates are part of the model: append, never reorder.</summary>
internal static class FeatureReader
{
    public const int Most = 96;

    private const ArticleMarks PersonSigns = ArticleMarks.AfterTitle | ArticleMarks.AfterGivenName | ArticleMarks.BeforeSpeech | ArticleMarks.InPersonPhrase | ArticleMarks.EndsName | ArticleMarks.BeginsName;
    private const ArticleMarks OrganisationSigns = ArticleMarks.BeforeOrganisationWord | ArticleMarks.InOrganisationPhrase | ArticleMarks.BeforeNumber | ArticleMarks.InBrackets | ArticleMarks.AfterThe;
    private const ArticleMarks PlaceSigns = ArticleMarks.AfterPlaceCue | ArticleMarks.InPlacePhrase | ArticleMarks.AfterGivenName;
    private const ArticleMarks CaseSigns = ArticleMarks.SeenLower | ArticleMarks.SeenCapitalised | ArticleMarks.Often;

    /// <summary>Writes the keys of the features of the word at a place; two words stand on each side (edges, if need be).</summary>
    public static int Read(ReadOnlySpan<Word> words, int at, uint topic, Span<ulong> keys)
    {
        var writer = new Writer(keys);
        ref readonly var w = ref words[at];
        ref readonly var l = ref words[at - 1];
        ref readonly var r = ref words[at + 1];
        ref readonly var ll = ref words[at - 2];
        ref readonly var rr = ref words[at + 2];
        var form = (uint)w.Form | ((uint)w.Line << 4);
        var look = form | (w.StartsSentence ? 1u << 8 : 0) | (w.InTable ? 1u << 9 : 0);

        writer.Add(0, look);
        writer.Add(1, w.Folded);
        writer.Add(2, w.Folded, look);
        writer.Add(3, l.Folded);
        writer.Add(4, r.Folded);
        writer.Add(5, ll.Folded);
        writer.Add(6, rr.Folded);
        writer.Add(7, l.Folded, w.Folded);
        writer.Add(8, w.Folded, r.Folded);
        writer.Add(9, w.Shape, look);
        writer.Add(10, Forms(l, w, r), (uint)ll.Form | ((uint)rr.Form << 4) | ((uint)w.Line << 8));
        writer.Add(11, w.Prefix3, form);
        writer.Add(12, w.Suffix2, form);
        writer.Add(13, w.Suffix3, form);
        writer.Add(14, w.Suffix4, form);

        writer.Add(15, w.FineCluster, form);
        writer.Add(16, w.MiddleCluster, form);
        writer.Add(17, w.CoarseCluster, look);
        writer.Add(18, l.FineCluster);
        writer.Add(19, r.FineCluster);
        writer.Add(20, l.MiddleCluster, form);
        writer.Add(21, r.MiddleCluster, form);
        writer.Add(22, ll.MiddleCluster);
        writer.Add(23, rr.MiddleCluster);
        writer.Add(24, l.CoarseCluster | ((uint)w.CoarseCluster << 8) | ((uint)r.CoarseCluster << 16), form);
        writer.Add(25, l.MiddleCluster, w.MiddleCluster);
        writer.Add(26, w.MiddleCluster, r.MiddleCluster);
        writer.Add(27, ll.CoarseCluster | ((uint)l.CoarseCluster << 8), form);
        writer.Add(28, rr.CoarseCluster | ((uint)r.CoarseCluster << 8), form);

        writer.Add(30, (uint)w.Marks, form | ((uint)w.Rarity << 16));
        writer.Add(31, (uint)w.Marks | ((uint)l.Marks << 16), form);
        writer.Add(32, (uint)w.Marks | ((uint)r.Marks << 16), form);
        writer.Add(33, (uint)l.Marks, (uint)l.Form | (form << 8));
        writer.Add(34, (uint)r.Marks, (uint)r.Form | (form << 8));
        writer.Add(35, w.Phrases, look);
        writer.Add(36, w.Phrases | ((uint)l.Phrases << 8) | ((uint)r.Phrases << 16), form);
        writer.Add(37, w.Phrases, w.Folded);
        writer.Add(38, w.Phrases | ((uint)l.MiddleCluster << 8), form);
        writer.Add(39, w.Phrases | ((uint)r.MiddleCluster << 8), form);
        writer.Add(40, topic, w.Phrases | (form << 8));
        writer.Add(41, topic | ((uint)w.MiddleCluster << 8), form);
        writer.Add(42, topic | ((uint)l.MiddleCluster << 8), form);
        writer.Add(43, topic | ((uint)r.MiddleCluster << 8), form);
        writer.Add(44, topic | ((uint)l.Form << 8) | ((uint)r.Form << 16) | (w.InTable ? 1u << 24 : 0), form);

        if (w.IsCapitalised || w.Line == LineCase.Lower)
        {
            var article = w.Article;
            writer.Add(50, (uint)(article & CaseSigns), look);
            writer.Add(51, (uint)(article & PersonSigns), form);
            writer.Add(52, (uint)(article & OrganisationSigns), form);
            writer.Add(53, (uint)(article & PlaceSigns), form);
            writer.Add(54, (uint)article, form);
            writer.Add(55, (uint)article, w.CoarseCluster);
            writer.Add(56, (uint)article, w.Phrases | (topic << 8));
        }
        if (w.IsCapitalised) ReadRun(words, at, form, topic, ref writer);
        return writer.Count;
    }

    // The run of capitalised words around a word: its extent, its first and last words, and what stands before and after.
    private static void ReadRun(ReadOnlySpan<Word> words, int at, uint form, uint topic, ref Writer writer)
    {
        ref readonly var w = ref words[at];
        ref readonly var first = ref words[at - w.RunBefore];
        ref readonly var last = ref words[at + w.RunAfter];
        ref readonly var before = ref words[at - w.RunBefore - 1];
        ref readonly var after = ref words[at + w.RunAfter + 1];
        var place = Math.Min(w.RunBefore, (byte)4) | ((uint)Math.Min(w.RunAfter, (byte)4) << 4);
        writer.Add(60, place, form);
        writer.Add(61, last.Folded, place);
        writer.Add(62, first.Folded, place);
        writer.Add(63, before.Folded, place & 0xF);
        writer.Add(64, after.Folded, place >> 4);
        writer.Add(65, before.MiddleCluster, form);
        writer.Add(66, after.MiddleCluster, form);
        writer.Add(67, last.FineCluster, place);
        writer.Add(68, first.FineCluster, place);
        writer.Add(69, (uint)first.Marks | ((uint)last.Marks << 16), place | ((uint)w.Line << 8));
        writer.Add(70, before.CoarseCluster | ((uint)after.CoarseCluster << 8), place | ((uint)w.Line << 8));
        writer.Add(71, before.MiddleCluster, after.MiddleCluster);
        writer.Add(72, (uint)before.Marks | ((uint)after.Marks << 16), place);
        writer.Add(73, topic | ((uint)before.CoarseCluster << 8) | ((uint)after.CoarseCluster << 16), place);
        writer.Add(74, (uint)last.Marks, last.Phrases | (place << 8));
    }

    private static uint Forms(in Word l, in Word w, in Word r) => (uint)l.Form | ((uint)w.Form << 4) | ((uint)r.Form << 8);

    private ref struct Writer(Span<ulong> keys)
    {
        private readonly Span<ulong> _keys = keys;

        public int Count { get; private set; }

        public void Add(int template, uint value, uint second = 0) => _keys[Count++] = Hashing.Feature(template, value, second);
    }
}
