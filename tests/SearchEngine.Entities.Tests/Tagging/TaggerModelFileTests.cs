using SearchEngine.Entities.Tagging;

namespace SearchEngine.Entities.Tests.Tagging;

public sealed class TaggerModelFileTests
{
    // One word is known: whatever stands after "Mr" is a person.
    private static TaggerModelFile Tiny()
    {
        var keys = new ulong[] { Hashing.Feature(3, WordHashes.Key("Mr")) & FeatureWeights.KeptBits };
        var rows = new sbyte[TagSet.Lanes];
        rows[TagSet.Only(0)] = 100;
        var moves = new float[Transitions.Forms * Transitions.Size];
        var net = new WindowWeights(new float[WindowNet.Inputs * WindowNet.Width], new float[WindowNet.Hidden], new float[WindowNet.Hidden * TagSet.Lanes]);
        return new TaggerModelFile
        {
            Words = [WordHashes.Key("Mr")], Entries = [new WordEntry(1, 2, 3, 4, WordMarks.PersonTitle, 0)], Phrases = [7], PhraseBits = [1],
            Features = keys, Rows = rows, Transitions = moves, Vectors = new sbyte[WindowNet.Dimensions], Net = net, Scale = 0.1f,
        };
    }

    [Fact]
    public void Is_read_as_it_was_written()
    {
        using var stream = new MemoryStream();
        Tiny().Write(stream);
        stream.Position = 0;
        var read = TaggerModelFile.Read(stream);
        Assert.Equivalent(Tiny(), read, strict: true);

        var names = new List<TaggedName>();
        new BuiltInTagger(TaggerModel.From(read)).Tag("", "then Mr Kowalski left", [], names);
        Assert.Equal(new TaggedName(8, 8, NameType.Person, names[0].Confidence), Assert.Single(names));
    }

    [Fact]
    public void Another_file_is_refused()
    {
        using var stream = new MemoryStream();
        using (var packed = new System.IO.Compression.BrotliStream(stream, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true)) packed.Write("nothing like a model"u8);
        stream.Position = 0;
        Assert.Throws<InvalidDataException>(() => TaggerModelFile.Read(stream));
    }
}
