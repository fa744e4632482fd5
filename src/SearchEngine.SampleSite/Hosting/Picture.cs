using System.Text;
using SearchEngine.Samples.Designs;

namespace SearchEngine.Samples.Hosting;

/// <summary>Pictures are drawn, not stored: plain shapes in a colour that follows from the name.</summary>
internal static class Picture
{
    public const string ContentType = "image/svg+xml";

    public static byte[] Draw(string name)
    {
        var seed = Html.StableHash(name);
        var hue = seed % 360;
        return Encoding.UTF8.GetBytes($"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 675" width="1200" height="675">
            <rect width="1200" height="675" fill="hsl({hue},35%,80%)"/>
            <circle cx="{200 + seed % 800}" cy="{120 + seed % 90}" r="70" fill="hsl({hue},60%,92%)"/>
            <path d="M0 675 L0 {420 + seed % 80} L{300 + seed % 200} {300 + seed % 60} L{700 + seed % 200} {430 + seed % 50} L1200 {340 + seed % 70} L1200 675 Z" fill="hsl({hue},30%,45%)"/>
            </svg>
            """);
    }
}
