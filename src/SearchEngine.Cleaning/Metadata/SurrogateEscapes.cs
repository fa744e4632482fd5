using System.Globalization;
using System.Text;

namespace SearchEngine.Cleaning.Metadata;

/// <summary>Mends halves of characters in JSON: a page that cut its texts by length leaves "\ud83d" without its other half, and System.Text.Json throws only when such a text is read.</summary>
internal static class SurrogateEscapes
{
    private const int Length = 6;
    private const string Replacement = "\\ufffd";

    /// <summary>The script with U+FFFD for every escaped half that stands alone.</summary>
    public static string Repair(string json)
    {
        if (!json.Contains("\\ud", StringComparison.OrdinalIgnoreCase)) return json;
        var repaired = new StringBuilder(json.Length);
        for (var at = 0; at < json.Length;)
        {
            if (json[at] != '\\')
            {
                repaired.Append(json[at++]);
                continue;
            }
            var unit = UnitAt(json, at);
            var isPair = char.IsHighSurrogate(unit) && char.IsLowSurrogate(UnitAt(json, at + Length));
            var length = Math.Min(isPair ? 2 * Length : char.IsSurrogate(unit) ? Length : 2, json.Length - at);
            if (!isPair && char.IsSurrogate(unit)) repaired.Append(Replacement);
            else repaired.Append(json, at, length);
            at += length;
        }
        return repaired.ToString();
    }

    // What "\uXXXX" at an index stands for; U+0000 for anything else.
    private static char UnitAt(string json, int at) =>
        at + Length <= json.Length && json[at] == '\\' && json[at + 1] is 'u' && ushort.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit) ? (char)unit : '\0';
}
