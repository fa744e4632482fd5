using BenchmarkDotNet.Attributes;
using Lucene.Net.Index;
using SearchEngine.Lucene;
using SearchEngine.Lucene.Facets;
using SearchEngine.Lucene.Generations;
using SearchEngine.Lucene.Querying;
using SearchEngine.Lucene.Schema;
using SearchEngine.Search;

namespace SearchEngine.Benchmarks;

/// <summary>Counting people over every second of 50,000 articles: straight from doc values against arrays.</summary>
public class WhatDoFacetArraysGain
{
    private readonly string _folder = Directory.CreateTempSubdirectory("benchmark-").FullName;
    private IndexGeneration? _generation;
    private IndexView? _view;
    private int[] _counts = [];

    private IndexView View => _view ?? throw new InvalidOperationException("Setup has not run.");

    [GlobalSetup]
    public void Setup()
    {
        _generation = IndexGeneration.Open(_folder, new LuceneIndexOptions());
        foreach (var batch in Corpus.Changes(50_000).Chunk(1_000)) _generation.Apply(batch);
        _generation.Refresh();
        _view = _generation.TryAcquire();
        _counts = new int[View[Dimension.Person].Values.Length];
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _view?.Release();
        _generation?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark(Baseline = true)]
    public int FromDocValues()
    {
        Array.Clear(_counts);
        foreach (var leaf in View.Reader.Leaves)
        {
            var values = leaf.AtomicReader.GetSortedSetDocValues(IndexFields.FacetOf(Dimension.Person));
            if (values is null) continue;
            for (var doc = 0; doc < leaf.AtomicReader.MaxDoc; doc += 2)
            {
                values.SetDocument(doc);
                for (var ordinal = values.NextOrd(); ordinal != SortedSetDocValues.NO_MORE_ORDS; ordinal = values.NextOrd())
                    _counts[ordinal % _counts.Length]++;
            }
        }
        return _counts[0];
    }

    [Benchmark]
    public int FromArrays()
    {
        Array.Clear(_counts);
        var dimension = View[Dimension.Person];
        foreach (var leaf in View.Reader.Leaves)
        {
            var docs = new int[(leaf.AtomicReader.MaxDoc + 1) / 2];
            for (var i = 0; i < docs.Length; i++) docs[i] = 2 * i;
            dimension.Count(leaf.Ord, docs, _counts);
        }
        return _counts[0];
    }
}
