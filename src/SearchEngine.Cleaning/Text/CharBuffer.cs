using System.Buffers;

namespace SearchEngine.Cleaning.Text;

/// <summary>Characters that are needed for a short while. Of a usual page they come from a pool; of a huge one they are left to the collector, so that the pool stays small.</summary>
internal sealed class CharBuffer : IDisposable
{
    private const int LargestPooled = 512 * 1024;

    private char[] _characters;
    private bool _isRented;

    public CharBuffer(int capacity) => (_characters, _isRented) = Allocate(capacity);

    public int Length { get; set; }

    public Span<char> Capacity => _characters;

    public ReadOnlyMemory<char> Memory => _characters.AsMemory(0, Length);

    public ReadOnlySpan<char> Span => _characters.AsSpan(0, Length);

    public void EnsureCapacity(int capacity)
    {
        if (capacity <= _characters.Length) return;
        var (larger, isRented) = Allocate(Math.Max(capacity, _characters.Length * 2));
        Span.CopyTo(larger);
        Release();
        (_characters, _isRented) = (larger, isRented);
    }

    public void Dispose()
    {
        Release();
        (_characters, _isRented, Length) = ([], false, 0);
    }

    public override string ToString() => new(Span);

    private static (char[] Characters, bool IsRented) Allocate(int capacity) =>
        capacity <= LargestPooled ? (ArrayPool<char>.Shared.Rent(capacity), true) : (GC.AllocateUninitializedArray<char>(capacity), false);

    private void Release()
    {
        if (_isRented) ArrayPool<char>.Shared.Return(_characters);
    }
}
