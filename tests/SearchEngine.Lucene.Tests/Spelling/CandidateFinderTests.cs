using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using SearchEngine.Lucene.Schema;
using SearchEngine.Lucene.Spelling;

namespace SearchEngine.Lucene.Tests.Spelling;

/// <summary>How likely words of the index are to be what a misspelt one stands for.</summary>
public sealed class CandidateFinderTests : IDisposable
{
    private readonly RAMDirectory _directory = new();
    private readonly DirectoryReader _reader;

    public CandidateFinderTests()
    {
        using (var writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer())))
        {
            foreach (var word in (string[])["harbour", "lighthouse"])
                writer.AddDocument([new StringField(IndexFields.Exact, word, Field.Store.NO)]);
            // A stem that is no word, and one that is.
            writer.AddDocument([new StringField(IndexFields.Body, "intract", Field.Store.NO), new StringField(IndexFields.Body, "harbour", Field.Store.NO)]);
        }
        _reader = DirectoryReader.Open(_directory);
    }

    [Fact]
    public void One_slip_is_as_likely_in_short_words_as_in_long_ones() => Assert.Equal(ScoreOf("lgihthouse"), ScoreOf("hrabour"), 6);

    [Fact]
    public void Two_slips_are_less_likely_in_short_words() => Assert.True(ScoreOf("hrabor") < ScoreOf("lgihthose"));

    [Fact]
    public void Stems_are_found_once_whether_they_are_words_or_not()
    {
        var vocabulary = Vocabulary.Of(_reader);
        Assert.Equal("intract", Assert.Single(vocabulary.StemsNear("itnract", 1)).Text);
        Assert.Equal("harbour", Assert.Single(vocabulary.StemsNear("harbuor", 1)).Text);
        Assert.Empty(vocabulary.Near("itnract", 1));
    }

    private double ScoreOf(string typed) => Assert.Single(CandidateFinder.Find(Vocabulary.Of(_reader), typed, edits: 2)).Score;

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
    }
}
