namespace SearchEngine.Lucene.Facets;

/// <summary>A segment in which no document has a value of the dimension.</summary>
internal sealed class NoValues : ValueLists
{
    private NoValues() { }

    public static NoValues Instance { get; } = new();

    public override long Size => 0;

    public override void Count<TAdder>(ReadOnlySpan<int> docs, ref TAdder adder) { }
}
