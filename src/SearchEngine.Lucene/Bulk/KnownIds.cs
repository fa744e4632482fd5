using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using Lucene.Net.Index;
using SearchEngine.Lucene.Schema;

namespace SearchEngine.Lucene.Bulk;

/// <summary>Which articles an index may hold, so that nothing is looked for that cannot be there. Thread-safe.</summary>
/// <remarks>A Bloom filter (Bloom 1970) of 4 MB: false is certain, true is wrong for one in 5,000 at a million articles and one in 25 at five. It forgets nothing.</remarks>
internal sealed class KnownIds
{
    private const int Bits = 1 << 25;
    private const int Probes = 4;

    private readonly long[] _words = new long[Bits / 64];

    /// <summary>The ids of all articles in a view.</summary>
    public static KnownIds Of(IndexReader reader)
    {
        var known = new KnownIds();
        foreach (var leaf in reader.Leaves)
        {
            if (leaf.AtomicReader.GetTerms(IndexFields.Id) is not { } terms) continue;
            var each = terms.GetEnumerator();
            while (each.MoveNext()) known.Add(Encoding.UTF8.GetString(each.Term.Bytes, each.Term.Offset, each.Term.Length));
        }
        return known;
    }

    public void Add(string id)
    {
        var hash = HashOf(id);
        for (var probe = 0; probe < Probes; probe++) Interlocked.Or(ref WordOf(hash, probe, out var bit), bit);
    }

    public bool MayHold(string id)
    {
        var hash = HashOf(id);
        for (var probe = 0; probe < Probes; probe++)
            if ((Volatile.Read(ref WordOf(hash, probe, out var bit)) & bit) == 0) return false;
        return true;
    }

    private static ulong HashOf(string id) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(id.AsSpan()));

    private ref long WordOf(ulong hash, int probe, out long bit)
    {
        // Two halves of one hash make all probes: Kirsch & Mitzenmacher 2006.
        var at = (uint)hash + ((uint)probe * ((uint)(hash >> 32) | 1));
        bit = 1L << (int)(at % 64);
        return ref _words[(at % Bits) / 64];
    }
}
