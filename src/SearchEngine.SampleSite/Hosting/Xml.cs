using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace SearchEngine.Samples.Hosting;

/// <summary>Writing XML files.</summary>
internal static class Xml
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true };

    /// <summary>UTF-8 with an XML declaration and without a byte order mark.</summary>
    public static byte[] Bytes(XElement root)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, Settings))
            root.Save(writer);
        return stream.ToArray();
    }

    /// <summary>RFC 3339, as sitemaps and Atom want it.</summary>
    public static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-ddTHH:mm:sszzz");
}
