namespace SearchEngine.Lucene.Facets;

/// <summary>Takes what a counting loop finds. A struct, so that the loop is compiled for it and nothing is called.</summary>
internal interface IAdder
{
    void Add(int ordinal);
}
