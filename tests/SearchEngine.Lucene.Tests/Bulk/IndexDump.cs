using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchEngine.Lucene.Schema;

namespace SearchEngine.Lucene.Tests.Bulk;

/// <summary>All that an index holds of its live documents, a line each and in order, whatever segments they are in: equal indexes have equal dumps.</summary>
internal static class IndexDump
{
    public static List<string> Of(IndexReader reader)
    {
        var lines = new List<string>();
        foreach (var leaf in reader.Leaves) new LeafDump(leaf.AtomicReader, lines).Write();
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    private sealed class LeafDump(AtomicReader leaf, List<string> lines)
    {
        private readonly string[] _ids = new string[leaf.MaxDoc];

        public void Write()
        {
            var ids = leaf.GetTerms(IndexFields.Id)?.GetEnumerator();
            while (ids is not null && ids.MoveNext())
                for (var docs = ids.Docs(leaf.LiveDocs, null); docs.NextDoc() != DocIdSetIterator.NO_MORE_DOCS;)
                {
                    Assert.Null(_ids[docs.DocID]);
                    _ids[docs.DocID] = ids.Term.Utf8ToString();
                }
            foreach (var field in leaf.Fields ?? throw new InvalidOperationException("An index without fields.")) Postings(field);
            foreach (var info in leaf.FieldInfos) Values(info);
            for (var doc = 0; doc < leaf.MaxDoc; doc++)
                if (IsLive(doc))
                    foreach (var stored in leaf.Document(doc)) Add(doc, stored.Name, "stored", stored.GetStringValue() ?? Convert.ToHexString(stored.GetBinaryValue().Bytes));
        }

        private bool IsLive(int doc) => leaf.LiveDocs?.Get(doc) ?? true;

        private void Add(int doc, string field, string kind, string value) => lines.Add($"{_ids[doc]} {field} {kind} {value}");

        private void Postings(string field)
        {
            var info = leaf.FieldInfos.FieldInfo(field);
            // A merge that loses the last term of a field keeps its name.
            if (leaf.GetTerms(field)?.GetEnumerator() is not { } terms) return;
            BytesRef? before = null;
            while (terms.MoveNext())
            {
                Assert.True(before is null || before.CompareTo(terms.Term) < 0);
                before = BytesRef.DeepCopyOf(terms.Term);
                var hasPositions = info.IndexOptions == IndexOptions.DOCS_AND_FREQS_AND_POSITIONS;
                var docs = hasPositions ? terms.DocsAndPositions(leaf.LiveDocs, null) : terms.Docs(leaf.LiveDocs, null);
                while (docs.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
                    Add(docs.DocID, field, $"{info.IndexOptions} norms {info.NormType} {info.OmitsNorms}", $"{before} {docs.Freq}: {string.Join(' ', Enumerable.Range(0, hasPositions ? docs.Freq : 0).Select(_ => ((DocsAndPositionsEnum)docs).NextPosition()))}");
            }
        }

        private void Values(FieldInfo info)
        {
            var norms = leaf.GetNormValues(info.Name);
            var numbers = info.DocValuesType == DocValuesType.NUMERIC ? leaf.GetNumericDocValues(info.Name) : null;
            var sets = info.DocValuesType == DocValuesType.SORTED_SET ? leaf.GetSortedSetDocValues(info.Name) : null;
            for (var doc = 0; doc < leaf.MaxDoc; doc++)
            {
                if (!IsLive(doc)) continue;
                if (norms is not null) Add(doc, info.Name, "norm", norms.Get(doc).ToString(CultureInfo.InvariantCulture));
                if (numbers is not null && leaf.GetDocsWithField(info.Name).Get(doc)) Add(doc, info.Name, "number", numbers.Get(doc).ToString(CultureInfo.InvariantCulture));
                if (sets is null) continue;
                sets.SetDocument(doc);
                var term = new BytesRef();
                for (var ord = sets.NextOrd(); ord != SortedSetDocValues.NO_MORE_ORDS; ord = sets.NextOrd())
                {
                    sets.LookupOrd(ord, term);
                    Add(doc, info.Name, "value", term.ToString());
                }
            }
        }
    }
}
