using System.Text;
using System.Text.Json;
using CsCheck;
using SearchEngine.Importing.Pipeline;
using SearchEngine.Importing.Sources;
using SearchEngine.Importing.Sources.Warc;

namespace SearchEngine.Importing.Tests;

public sealed class ParserTests
{
    private static readonly Gen<byte[]> Bytes = Gen.OneOf(Gen.Byte, Gen.Int[0, 3].Select(i => "\n\r{\""u8[i])).Array[0, 300];

    [Fact]
    public void Lines_are_what_splitting_gives_whatever_the_reads() =>
        Gen.Select(Bytes, Gen.Int[1, 40]).Sample((content, chunk) =>
        {
            var expected = Encoding.Latin1.GetString(content).Split('\n').Select(line => line.EndsWith('\r') ? line[..^1] : line).ToList();
            if (content.Length == 0 || content[^1] == '\n') expected.RemoveAt(expected.Count - 1);
            var lines = ReadLines(new LineReader(new Trickle(content, chunk), 1000));
            return lines.Select(line => Encoding.Latin1.GetString(line.Bytes ?? [])).SequenceEqual(expected)
                && lines.Select(line => line.Number).SequenceEqual(Enumerable.Range(1, expected.Count).Select(i => (long)i));
        });

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_line() =>
        Assert.Equal("{}"u8.ToArray(), ReadLines(new LineReader(new MemoryStream([0xEF, 0xBB, 0xBF, (byte)'{', (byte)'}']), 100)).Single().Bytes);

    [Fact]
    public void Any_bytes_give_an_input_or_a_reason() =>
        Bytes.Sample(bytes => ArticleInputJson.TryRead(bytes, out _, out var error) == (error.Length == 0));

    [Fact]
    public void What_was_written_is_read_back() =>
        Gen.Select(Gen.String, Gen.String, Gen.String.Array[0, 4]).Where((a, b, c) => IsWhole(a) && IsWhole(b) && c.All(IsWhole)).Sample((title, text, people) =>
        {
            var json = JsonSerializer.SerializeToUtf8Bytes(new { title = "first", extra = new { a = 1 }, people, text, url = (string?)null });
            json = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(json)[..^1] + ",\"title\":" + JsonSerializer.Serialize(title) + "}");
            return ArticleInputJson.TryRead(json, out var input, out _) && input.Title == title && input.Text == text && input.Url is null && (input.People ?? []).SequenceEqual(people);
        });

    [Fact]
    public async Task Any_bytes_are_a_web_archive_or_a_reason()
    {
        foreach (var bytes in Bytes.Array[300].Single())
        {
            byte[] content = [.. "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.org/\r\nContent-Length: 40\r\n\r\nHTTP/1.1 200 OK\r\n"u8, .. bytes];
            try
            {
                await foreach (var item in new WarcReader(new ImportLimits(), TimeProvider.System).ReadAsync("x", new MemoryStream(content), CancellationToken.None)) Assert.NotNull(item.Name);
            }
            catch (InvalidDataException e)
            {
                Assert.NotEmpty(e.Message);
            }
        }
    }

    [Theory]
    [InlineData("2025-08-31", "2025-08-31T00:00:00+00:00")]
    [InlineData("2025-08-31T10:15", "2025-08-31T10:15:00+00:00")]
    [InlineData("2025-08-31T10:15:30Z", "2025-08-31T10:15:30+00:00")]
    [InlineData("2025-08-31T10:15:30.5+02:00", "2025-08-31T10:15:30.5+02:00")]
    [InlineData("2025-08-31 10:15:30", "2025-08-31T10:15:30+00:00")]
    [InlineData("Sun, 31 Aug 2025 10:15:30 GMT", "2025-08-31T10:15:30+00:00")]
    public void Dates_without_offset_are_utc(string text, string expected)
    {
        Assert.True(PublicationDate.TryParse(text, out var date));
        Assert.Equal(DateTimeOffset.Parse(expected), date);
    }

    private static bool IsWhole(string text) => !Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Contains('\uFFFD');

    private static List<ByteLine> ReadLines(LineReader reader)
    {
        var lines = new List<ByteLine>();
        while (reader.ReadAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult() is { } line) lines.Add(line);
        return lines;
    }

    /// <summary>A stream that gives few bytes at a time.</summary>
    private sealed class Trickle(byte[] content, int chunk) : MemoryStream(content)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, chunk)], cancellationToken);
    }
}
