using System.Xml;

namespace SearchEngine.Server.Feeds;

internal static class XmlText
{
    /// <summary>The text without characters that XML 1.0 cannot hold.</summary>
    public static string Clean(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (!IsAllowed(text, ref i)) return Rest(text);
        return text;
    }

    private static string Rest(string text)
    {
        var clean = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            if (IsAllowed(text, ref i)) clean.Append(text, start, i - start + 1);
        }
        return clean.ToString();
    }

    private static bool IsAllowed(string text, ref int i)
    {
        if (XmlConvert.IsXmlChar(text[i])) return true;
        if (i + 1 >= text.Length || !XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])) return false;
        i++;
        return true;
    }
}
