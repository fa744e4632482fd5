namespace SearchEngine.Entities.Tagging;

/// <summary>The features of a word in its sentence, as hashes. Training and tagging run this same code.</summary>
internal static class FeatureExtractor
{
    /// <summary>Room that one word's features need.</summary>
    public const int Most = 96;

    private static readonly TagWord Before = new() { Lower = 1, Exact = 1, Shape = 1, Fine = ushort.MaxValue, Middle = ushort.MaxValue, Coarse = byte.MaxValue };
    private static readonly TagWord After = new() { Lower = 2, Exact = 2, Shape = 2, Fine = ushort.MaxValue - 1, Middle = ushort.MaxValue - 1, Coarse = byte.MaxValue - 1 };

    /// <summary>Writes the features of a word and returns how many.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="at">Place of the word in it.</param>
    /// <param name="features">Receives them; at least <see cref="Most"/> long.</param>
    /// <param name="withIdentity">False leaves out what tells one word from another: in training, so that context and clusters learn to do without.</param>
    public static int Extract(ReadOnlySpan<TagWord> sentence, int at, Span<uint> features, bool withIdentity = true)
    {
        ref readonly var w = ref sentence[at];
        ref readonly var a = ref at > 0 ? ref sentence[at - 1] : ref Before;
        ref readonly var aa = ref at > 1 ? ref sentence[at - 2] : ref Before;
        ref readonly var b = ref at + 1 < sentence.Length ? ref sentence[at + 1] : ref After;
        ref readonly var bb = ref at + 2 < sentence.Length ? ref sentence[at + 2] : ref After;

        var writer = new Writer(features);
        var @case = (uint)(w.Traits & (WordTraits.Shouted | WordTraits.Headline));
        var form = WordHash.Join(w.Shape, @case);
        writer.Add(1, @case | ((uint)(w.Traits & (WordTraits.Capital | WordTraits.AllCapitals | WordTraits.Digit)) << 8) | (at == 0 ? 1u << 20 : 0));
        writer.Add(2, (uint)w.Traits | (at == 0 ? 1u << 20 : 0));
        if (withIdentity)
        {
            writer.Add(3, w.Lower);
            writer.Add(4, w.Exact);
            writer.Add(5, WordHash.Join(a.Lower, w.Lower));
            writer.Add(6, WordHash.Join(w.Lower, b.Lower));
            writer.Add(7, w.Suffix4);
            writer.Add(8, w.Prefix3);
            writer.Add(9, w.Suffix3);
        }
        writer.Add(10, w.Prefix2);
        writer.Add(11, w.Suffix2);
        writer.Add(12, form);
        writer.Add(13, WordHash.Join(a.Shape, form));
        writer.Add(14, WordHash.Join(form, b.Shape));
        writer.Add(15, WordHash.Join(WordHash.Join(a.Shape, form), b.Shape));

        writer.Add(16, a.Lower);
        writer.Add(17, b.Lower);
        writer.Add(18, aa.Lower);
        writer.Add(19, bb.Lower);
        writer.Add(20, WordHash.Join(a.Lower, form));
        writer.Add(21, WordHash.Join(b.Lower, form));
        writer.Add(22, WordHash.Join(WordHash.Join(a.Lower, b.Lower), form));
        writer.Add(23, WordHash.Join(WordHash.Join(aa.Lower, a.Lower), form));
        writer.Add(24, WordHash.Join(WordHash.Join(b.Lower, bb.Lower), form));
        writer.Add(25, a.Suffix3);
        writer.Add(26, b.Suffix3);
        writer.Add(27, aa.Shape);
        writer.Add(28, bb.Shape);

        writer.Add(30, w.Fine);
        writer.Add(31, w.Middle);
        writer.Add(32, w.Coarse);
        writer.Add(33, a.Fine);
        writer.Add(34, b.Fine);
        writer.Add(35, a.Middle);
        writer.Add(36, b.Middle);
        writer.Add(37, aa.Middle);
        writer.Add(38, bb.Middle);
        writer.Add(39, WordHash.Join(w.Fine, form));
        writer.Add(40, WordHash.Join(w.Middle, form));
        writer.Add(41, WordHash.Join(w.Coarse, form));
        writer.Add(42, WordHash.Join(a.Middle, form));
        writer.Add(43, WordHash.Join(b.Middle, form));
        writer.Add(44, ((uint)a.Middle << 16) | w.Middle);
        writer.Add(45, ((uint)w.Middle << 16) | b.Middle);
        writer.Add(46, WordHash.Join(((uint)a.Coarse << 16) | ((uint)w.Coarse << 8) | b.Coarse, form));
        writer.Add(47, WordHash.Join(((uint)aa.Coarse << 8) | a.Coarse, form));
        writer.Add(48, WordHash.Join(((uint)b.Coarse << 8) | bb.Coarse, form));
        writer.Add(49, WordHash.Join(WordHash.Join(a.Shape, w.Middle), form));
        writer.Add(50, WordHash.Join(WordHash.Join(b.Shape, w.Middle), form));

        AddMarks(ref writer, 60, w.Marks, form);
        AddMarks(ref writer, 80, a.Marks, 0);
        AddMarks(ref writer, 100, b.Marks, 0);
        writer.Add(120, WordHash.Join((uint)w.Marks, form));
        writer.Add(121, ((uint)a.Marks << 16) | (uint)w.Marks);
        writer.Add(122, ((uint)w.Marks << 16) | (uint)b.Marks);
        writer.Add(123, WordHash.Join(b.Lower, (uint)w.Marks));
        writer.Add(124, WordHash.Join(a.Lower, (uint)w.Marks));
        return writer.Count;
    }

    private static void AddMarks(ref Writer writer, uint kind, GazetteerMarks marks, uint form)
    {
        for (var rest = (uint)marks; rest != 0; rest &= rest - 1)
            writer.Add(kind + (uint)System.Numerics.BitOperations.TrailingZeroCount(rest), form);
    }

    private ref struct Writer(Span<uint> features)
    {
        private readonly Span<uint> _features = features;

        public int Count { get; private set; }

        public void Add(uint kind, uint value) => _features[Count++] = WordHash.Feature(kind, value);
    }
}
