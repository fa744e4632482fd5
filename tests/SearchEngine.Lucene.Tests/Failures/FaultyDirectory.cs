using Lucene.Net.Store;

namespace SearchEngine.Lucene.Tests.Failures;

/// <summary>A directory that counts its operations and fails one of them.</summary>
/// <param name="inner">The sound one.</param>
/// <param name="faults">Which fails.</param>
internal sealed class FaultyDirectory(global::Lucene.Net.Store.Directory inner, Faults faults) : FilterDirectory(inner)
{
    public override string[] ListAll()
    {
        faults.Step("list");
        return m_input.ListAll();
    }

    public override void DeleteFile(string name)
    {
        faults.Step("delete " + name);
        m_input.DeleteFile(name);
    }

    // The power stays on, so that waiting for the disk would prove nothing.
    public override void Sync(ICollection<string> names) => faults.Step("sync");

    public override IndexOutput CreateOutput(string name, IOContext context)
    {
        faults.Step("create " + name);
        return new FaultyOutput(m_input.CreateOutput(name, context), name, faults);
    }

    public override IndexInput OpenInput(string name, IOContext context)
    {
        faults.Step("open " + name);
        return new FaultyInput(m_input.OpenInput(name, context), name, faults);
    }

    public override IndexInputSlicer CreateSlicer(string name, IOContext context)
    {
        faults.Step("open " + name);
        return new Slicer(m_input.OpenInput(name, context), name, faults);
    }

    /// <summary>Parts of a compound file.</summary>
    private sealed class Slicer(IndexInput whole, string name, Faults faults) : IndexInputSlicer
    {
        public override IndexInput OpenSlice(string sliceDescription, long offset, long length) => new FaultyInput((IndexInput)whole.Clone(), $"{name} {sliceDescription}", faults, offset, length);

        [Obsolete("Only for reading CFS files from 3.x indexes.")]
        public override IndexInput OpenFullSlice() => OpenSlice("full slice", 0, whole.Length);

        protected override void Dispose(bool disposing)
        {
            if (disposing) whole.Dispose();
        }
    }
}
