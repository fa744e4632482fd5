using System.Globalization;
using System.Text;
using System.Xml;

namespace SearchEngine.Crawling.Sitemaps;

/// <summary>Reads the entries of sitemaps and feeds as a stream; of a broken file, those before the fault.</summary>
internal sealed class ListingReader(int maxEntries = ListingReader.MaxEntries)
{
    /// <summary>Entries that sitemaps.org allows in one file.</summary>
    public const int MaxEntries = 50_000;

    private const int MaxValue = 8192;
    private const int MaxDepth = 32;

    /// <summary>What ended the reading early; null when the file was read to its end.</summary>
    public string? Fault { get; private set; }

    /// <summary>The entries in the file's order.</summary>
    public IEnumerable<ListingEntry> Read(Stream stream, ListingKind kind, Encoding encoding)
    {
        using var entries = (kind == ListingKind.TextSitemap ? ReadLines(stream, encoding) : ReadXml(stream, encoding)).GetEnumerator();
        for (var count = 0; MoveNext(entries); count++)
        {
            if (count == maxEntries)
            {
                Fault = $"over {maxEntries} entries";
                yield break;
            }
            yield return entries.Current;
        }
    }

    private bool MoveNext(IEnumerator<ListingEntry> entries)
    {
        try
        {
            return entries.MoveNext();
        }
        catch (Exception e) when (e is XmlException or IOException or InvalidDataException)
        {
            Fault = e.Message;
            return false;
        }
    }

    private static IEnumerable<ListingEntry> ReadLines(Stream stream, Encoding encoding)
    {
        using var reader = new StreamReader(stream, encoding);
        var line = new StringBuilder();
        var buffer = new char[4096];
        int count;
        while ((count = reader.Read(buffer)) > 0)
        {
            for (var i = 0; i < count; i++)
            {
                if (buffer[i] is not ('\n' or '\r'))
                {
                    // The rest of an over-long line is dropped as it comes.
                    if (line.Length <= MaxValue) line.Append(buffer[i]);
                    continue;
                }
                if (Entry(line) is { } entry) yield return entry;
                line.Clear();
            }
        }
        if (Entry(line) is { } last) yield return last;

        static ListingEntry? Entry(StringBuilder line) =>
            line.Length is 0 or > MaxValue || string.IsNullOrWhiteSpace(line.ToString()) ? null : new ListingEntry(line.ToString().Trim(), null, IsNews: false);
    }

    private static IEnumerable<ListingEntry> ReadXml(Stream stream, Encoding encoding)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
            CheckCharacters = false,
            CloseInput = false,
        };
        // Through a text reader, which replaces what cannot be decoded where XmlReader would give up.
        using var text = new StreamReader(stream, encoding);
        using var reader = XmlReader.Create(text, settings);
        var item = new ItemReader();
        while (reader.Read())
        {
            if (reader.Depth > MaxDepth) throw new XmlException($"over {MaxDepth} elements inside each other");
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    item.Start(reader);
                    if (reader.IsEmptyElement && item.End(reader.LocalName, reader.Depth) is { } empty) yield return empty;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    item.Append(reader);
                    break;
                case XmlNodeType.EndElement when item.End(reader.LocalName, reader.Depth) is { } entry:
                    yield return entry;
                    break;
            }
        }
    }

    /// <summary>Puts one entry together out of the elements between its start and end.</summary>
    private sealed class ItemReader
    {
        private const string NewsNamespace = "http://www.google.com/schemas/sitemap-news/0.9";

        private static readonly string[] Fields = ["loc", "link", "guid", "publication_date", "lastmod", "pubDate", "published", "date", "updated"];

        private readonly StringBuilder _text = new();
        private readonly char[] _chunk = new char[1024];
        private int _itemDepth = -1;
        private string _field = "";
        private string? _location;
        private string? _permalink;
        private DateTimeOffset? _date;
        private bool _isNews;

        public void Start(XmlReader reader)
        {
            var name = reader.LocalName;
            if (_itemDepth < 0)
            {
                if (name is not ("url" or "sitemap" or "item" or "entry")) return;
                _itemDepth = reader.Depth;
                _location = _permalink = null;
                _date = null;
                _isNews = false;
                return;
            }
            _text.Clear();
            _field = "";
            if (name == "news" && reader.NamespaceURI == NewsNamespace) _isNews = true;
            // Atom writes the address as an attribute; only the entry's own links count, not those of its content.
            if (name == "link" && reader.Depth == _itemDepth + 1 && reader.GetAttribute("href") is { } href && reader.GetAttribute("rel") is null or "alternate") _location ??= Cut(href);
            if (name == "guid" && reader.GetAttribute("isPermaLink") == "false") return;
            if (Fields.Contains(name) && reader.Depth <= _itemDepth + 2) _field = name;
        }

        public void Append(XmlReader reader)
        {
            if (_itemDepth < 0 || _field.Length == 0 || _text.Length > MaxValue) return;
            // In pieces: one element's text may be as long as the file.
            int count;
            while ((count = reader.ReadValueChunk(_chunk, 0, _chunk.Length)) > 0)
                if (_text.Length <= MaxValue) _text.Append(_chunk, 0, count);
        }

        public ListingEntry? End(string name, int depth)
        {
            if (_itemDepth < 0) return null;
            if (depth > _itemDepth)
            {
                Take(depth);
                return null;
            }
            _itemDepth = -1;
            var location = _location ?? _permalink;
            return string.IsNullOrWhiteSpace(location) ? null : new ListingEntry(location.Trim(), _date, _isNews);
        }

        private void Take(int depth)
        {
            var text = _text.ToString().Trim();
            _text.Clear();
            var field = _field;
            _field = "";
            if (text.Length is 0 or > MaxValue) return;
            var isOwn = depth == _itemDepth + 1;
            switch (field)
            {
                case "loc" or "link" when isOwn:
                    _location ??= text;
                    break;
                case "guid" when isOwn:
                    _permalink = text;
                    break;
                // News entries date themselves one level down; the publication date says more than the last change.
                case "publication_date":
                    _date = DateOf(text) ?? _date;
                    break;
                case "lastmod" or "pubDate" or "published" or "date" or "updated" when isOwn:
                    _date ??= DateOf(text);
                    break;
            }
        }

        private static string? Cut(string value) => value.Length <= MaxValue ? value : null;

        private static DateTimeOffset? DateOf(string text) =>
            DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var date) ? date : null;
    }
}
