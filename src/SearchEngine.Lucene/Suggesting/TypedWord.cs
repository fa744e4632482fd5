using System.Numerics;
using System.Runtime.CompilerServices;

namespace SearchEngine.Lucene.Suggesting;

/// <summary>One typed word, to be compared with many: edits between it and each beginning of another word, bit-parallel.</summary>
/// <remarks>
/// Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances", Nordic Journal of Computing 10, 2003: a column of the
/// table is two machine words, so a character of the other word costs about fifteen operations. Words that come in order share the columns of
/// what they begin with. An edit is a letter too many, missing or wrong, or two neighbours swapped. For one thread.
/// </remarks>
internal sealed class TypedWord
{
    private const int MostLetters = 64;

    private readonly string _typed;
    private readonly ulong[] _ascii = new ulong[128];
    private readonly Dictionary<char, ulong> _others = [];
    private readonly Column[] _columns = new Column[MostLetters + 3];
    private readonly char[] _last = new char[MostLetters + 2];
    private int _lastLength;

    public TypedWord(string typed)
    {
        _typed = typed.Length > MostLetters ? typed[..MostLetters] : typed;
        for (var i = 0; i < _typed.Length; i++)
        {
            if (_typed[i] < 128) _ascii[_typed[i]] |= 1UL << i;
            else _others[_typed[i]] = _others.GetValueOrDefault(_typed[i]) | (1UL << i);
        }
        _columns[0] = new Column(ulong.MaxValue, 0, 0, 0, _typed.Length, _typed.Length);
        Edits = _typed.Length switch { < 3 => 0, < 7 => 1, _ => 2 };
    }

    public string Text => _typed;

    /// <summary>Edits that a word of this length may be away: none before three letters, one from three on, two from seven on.</summary>
    public int Edits { get; }

    /// <summary>Letters of the last word compared after which nothing that follows could bring it near; 0 when it was read to its end.</summary>
    public int HopelessAfter { get; private set; }

    /// <summary>Fewest edits between the typed word and any beginning of the other, and to the whole of it; exact up to <see cref="Edits"/>.</summary>
    public (int ToBeginning, int ToWhole) Compare(ReadOnlySpan<char> word)
    {
        if (word.Length > _last.Length) word = word[.._last.Length];
        var depth = word.CommonPrefixLength(_last.AsSpan(0, _lastLength));
        if (HopelessAfter == 0 || depth < HopelessAfter)
        {
            HopelessAfter = 0;
            for (; depth < word.Length && HopelessAfter == 0; depth++)
            {
                _last[depth] = word[depth];
                _columns[depth + 1] = Next(in _columns[depth], MaskOf(word[depth]));
                if (IsHopeless(in _columns[depth + 1], depth + 1)) HopelessAfter = depth + 1;
            }
            _lastLength = depth;
        }
        ref readonly var end = ref _columns[depth];
        return (end.Fewest, HopelessAfter > 0 ? int.MaxValue : end.Edits);
    }

    /// <summary>True when every cell of the column is above the edits allowed; those more than that off the diagonal always are.</summary>
    private bool IsHopeless(in Column column, int depth)
    {
        var first = depth - Edits;
        if (first <= 0) return false;
        if (first > _typed.Length) return true;
        var below = first == MostLetters ? ulong.MaxValue : (1UL << first) - 1;
        var edits = depth + BitOperations.PopCount(column.Up & below) - BitOperations.PopCount(column.Down & below);
        for (var i = first; edits > Edits; i++)
        {
            if (i == Math.Min(_typed.Length, depth + Edits)) return true;
            edits += (int)(column.Up >> i & 1) - (int)(column.Down >> i & 1);
        }
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Column Next(in Column column, ulong mask)
    {
        var (up, down) = (column.Up, column.Down);
        var diagonal = (((mask & up) + up) ^ up) | mask | down | (((~column.Diagonal & mask) << 1) & column.Mask);
        var right = down | ~(diagonal | up);
        var left = diagonal & up;
        var last = _typed.Length == 0 ? 0 : 1UL << (_typed.Length - 1);
        var edits = column.Edits + ((right & last) != 0 ? 1 : 0) - ((left & last) != 0 ? 1 : 0);
        right = (right << 1) | 1;
        left <<= 1;
        return new Column(left | ~(diagonal | right), diagonal & right, diagonal, mask, edits, Math.Min(edits, column.Fewest));
    }

    private ulong MaskOf(char c) => c < 128 ? _ascii[c] : _others.GetValueOrDefault(c);

    /// <summary>The table's column at one character: where it goes up and down by one, and the edits at its foot.</summary>
    private readonly record struct Column(ulong Up, ulong Down, ulong Diagonal, ulong Mask, int Edits, int Fewest);
}
