using SearchEngine.Entities.Tagging;
using SearchEngine.Ner.Onnx.Tests.Models;

namespace SearchEngine.Ner.Onnx.Tests;

public sealed class LifetimeTests
{
    private static readonly (string, string)[] Pieces = [("Ada", "B-PER"), ("Lovelace", "I-PER"), ("met", "O"), ("Paris", "B-LOC")];

    [Fact]
    public void Many_threads_get_what_one_gets()
    {
        using var model = TinyModel.WordPiece(Pieces);
        using var tagger = model.Load(new OnnxTaggerOptions { MaxWindow = 16 });
        var texts = Enumerable.Range(1, 200).Select(static length => string.Join(' ', Enumerable.Range(0, length).Select(i => Pieces[i * length % 4].Item1))).ToArray();
        var expected = texts.Select(tagger.NamesIn).ToArray();
        Parallel.For(0, texts.Length * 5, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => Assert.Equal(expected[i % texts.Length], tagger.NamesIn(texts[i % texts.Length])));
    }

    [Fact]
    public void A_tagger_that_was_disposed_of_says_so()
    {
        using var model = TinyModel.WordPiece(Pieces);
        var tagger = model.Load();
        tagger.Dispose();
        tagger.Dispose();
        Assert.Throws<ObjectDisposedException>(() => tagger.Found("Ada"));
    }

    [Fact]
    public async Task Disposing_waits_for_calls_that_run()
    {
        using var model = TinyModel.WordPiece(Pieces);
        var text = string.Join(' ', Enumerable.Repeat("Ada Lovelace met Paris", 2_000));
        for (var round = 0; round < 5; round++)
        {
            var tagger = model.Load();
            using var started = new CountdownEvent(4);
            var calls = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
            {
                started.Signal();
                try
                {
                    return tagger.NamesIn(text).Count;
                }
                catch (ObjectDisposedException)
                {
                    return 4_000;
                }
            })).ToArray();
            started.Wait(TestContext.Current.CancellationToken);
            tagger.Dispose();
            Assert.All(await Task.WhenAll(calls), static found => Assert.Equal(4_000, found));
        }
    }

    [Fact]
    public void The_model_is_not_held_open_when_it_is_refused()
    {
        using var model = TinyModel.WordPiece(Pieces);
        model.WriteConfig("bert", ["O", "B-PER"], Pieces.Length + 4);
        Assert.Throws<NerModelException>(() => model.Load());
        File.Delete(Path.Combine(model.Folder, "model.onnx"));
    }
}
