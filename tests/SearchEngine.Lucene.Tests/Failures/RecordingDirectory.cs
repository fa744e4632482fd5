using System.Collections.Immutable;
using Lucene.Net.Store;
using SearchEngine.Lucene.Store;

namespace SearchEngine.Lucene.Tests.Failures;

/// <summary>Records what a real directory would hold after a power cut at any moment.</summary>
internal sealed class RecordingDirectory : FilterDirectory
{
    private readonly string _path;
    private readonly List<DiskMoment> _moments;
    private ImmutableDictionary<string, byte[]> _written = ImmutableDictionary<string, byte[]>.Empty;
    private ImmutableDictionary<string, byte[]> _durable = ImmutableDictionary<string, byte[]>.Empty;

    private RecordingDirectory(string path, List<DiskMoment> moments, Recorder recorder) : base(new PositionalDirectory(path, recorder.Flushed))
    {
        (_path, _moments) = (path, moments);
        recorder.Directory = this;
    }

    public long? Confirmed { get; set; }

    public long Committing { get; set; }

    public static RecordingDirectory Open(string path, List<DiskMoment> moments) => new(path, moments, new Recorder());

    public override void DeleteFile(string name)
    {
        base.DeleteFile(name);
        // A deletion may reach the disk at once or never: at the worst at once for what was written, never for what is durable.
        lock (_moments)
        {
            _written = _written.Remove(name);
            Record();
        }
    }

    public override IndexOutput CreateOutput(string name, IOContext context) => new RecordingOutput(base.CreateOutput(name, context), () =>
    {
        lock (_moments)
        {
            _written = _written.SetItem(name, ReadShared(name));
            Record();
        }
    });

    public override IndexInputSlicer CreateSlicer(string name, IOContext context) => m_input.CreateSlicer(name, context);

    public override void Sync(ICollection<string> names)
    {
        Record();
        base.Sync(names);
        Record();
    }

    // Merges write on threads of their own.
    public void Record()
    {
        lock (_moments) _moments.Add(new DiskMoment(_written, _durable, Confirmed, Committing));
    }

    // What the file really holds when the disk confirms it: a flush that comes before the last buffer misses bytes.
    private void OnFlushed(string name)
    {
        lock (_moments)
        {
            _durable = _durable.SetItem(name, ReadShared(name));
            Record();
        }
    }

    private byte[] ReadShared(string name)
    {
        using var file = new FileStream(Path.Combine(_path, name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    private sealed class Recorder
    {
        public RecordingDirectory? Directory { get; set; }

        public void Flushed(string name) => Directory?.OnFlushed(name);
    }

    private sealed class RecordingOutput(IndexOutput inner, Action written) : BufferedIndexOutput(1024)
    {
        public override long Length => Position;

        protected override void FlushBuffer(byte[] b, int offset, int len) => inner.WriteBytes(b, offset, len);

        public override void Flush()
        {
            base.Flush();
            inner.Flush();
            written();
        }

        protected override void Dispose(bool disposing)
        {
            if (!disposing) return;
            base.Dispose(disposing);
            inner.Dispose();
            written();
        }
    }
}
