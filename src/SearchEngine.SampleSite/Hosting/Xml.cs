using System.Xml.Linq;

namespace SearchEngine.Samples.Hosting;

/// <summary>Writing XML files.</summary>
internal static class Xml
{
    /// <summary>UTF-8 with an XML declaration.</summary>
    public static byte[] Bytes(XElement root)
    {
        using var stream = new MemoryStream();
        new XDocument(root).Save(stream);
        return stream.ToArray();
    }

    /// <summary>RFC 3339, as sitemaps and Atom want it.</summary>
    public static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-ddTHH:mm:sszzz");
}
