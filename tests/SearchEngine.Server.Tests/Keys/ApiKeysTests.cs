using Microsoft.Extensions.Time.Testing;
using SearchEngine.Server.Keys;

namespace SearchEngine.Server.Tests.Keys;

public sealed class ApiKeysTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("keys-tests-").FullName;
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2025, 5, 1, 12, 0, 0, TimeSpan.Zero));

    private string Path => System.IO.Path.Combine(_directory, "keys.json");

    [Fact]
    public void The_file_holds_a_hash_and_never_the_key()
    {
        var key = ApiKeys.Add(Path, "importer", ApiKeyScope.Write, null, _time);
        var file = File.ReadAllText(Path);
        Assert.DoesNotContain(key, file, StringComparison.Ordinal);
        Assert.DoesNotContain(key[12..], file, StringComparison.Ordinal);
        var entry = Assert.Single(ApiKeys.List(Path));
        Assert.Equal(("importer", ApiKeyScope.Write, _time.GetUtcNow(), 64), (entry.Name, entry.Scope, entry.Created, entry.Sha256.Length));
    }

    [Fact]
    public void Keys_differ_and_have_256_random_bits()
    {
        var keys = Enumerable.Range(0, 20).Select(_ => ApiKeys.Add(Path, "k", ApiKeyScope.Read, null, _time)).ToArray();
        Assert.Equal(20, keys.Distinct().Count());
        Assert.All(keys, k => Assert.Equal(4 + 43, k.Length));
    }

    [Fact]
    public void Only_the_owner_may_read_the_file()
    {
        if (OperatingSystem.IsWindows()) return;
        ApiKeys.Add(Path, "k", ApiKeyScope.Read, null, _time);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path));
    }

    [Fact]
    public void A_key_is_accepted_until_it_expires()
    {
        var key = ApiKeys.Add(Path, "k", ApiKeyScope.Write, _time.GetUtcNow().AddHours(1), _time);
        var keys = new ApiKeys(Path, _time);
        Assert.IsType<KeyCheck.Accepted>(keys.Check(key));
        _time.Advance(TimeSpan.FromHours(1));
        Assert.IsType<KeyCheck.Expired>(keys.Check(key));
    }

    [Fact]
    public void A_removed_key_is_unknown_at_once()
    {
        var key = ApiKeys.Add(Path, "k", ApiKeyScope.Write, null, _time);
        var keys = new ApiKeys(Path, _time);
        Assert.IsType<KeyCheck.Accepted>(keys.Check(key));
        File.SetLastWriteTimeUtc(Path, File.GetLastWriteTimeUtc(Path).AddSeconds(-5));
        Assert.True(ApiKeys.Remove(Path, ApiKeys.List(Path)[0].Id));
        Assert.IsType<KeyCheck.Unknown>(keys.Check(key));
        Assert.False(ApiKeys.Remove(Path, "sek_nobody"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("sek_")]
    [InlineData("Bearer")]
    public void Other_texts_are_unknown(string key)
    {
        ApiKeys.Add(Path, "k", ApiKeyScope.Admin, null, _time);
        Assert.IsType<KeyCheck.Unknown>(new ApiKeys(Path, _time).Check(key));
        Assert.IsType<KeyCheck.Unknown>(new ApiKeys(null, _time).Check(key));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"keys\":[null]}")]
    [InlineData("{\"keys\":[{\"id\":\"a\",\"name\":\"a\",\"scope\":\"admin\",\"sha256\":\"short\",\"created\":\"2025-01-01T00:00:00Z\"}]}")]
    [InlineData("{\"keys\":[{\"id\":\"a\",\"name\":\"a\",\"scope\":\"admin\",\"sha256\":\"zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz\",\"created\":\"2025-01-01T00:00:00Z\"}]}")]
    public void A_damaged_file_lets_nobody_in_and_is_not_overwritten(string content)
    {
        File.WriteAllText(Path, content);
        Assert.IsType<KeyCheck.Unreadable>(new ApiKeys(Path, _time).Check("sek_x"));
        Assert.Throws<InvalidDataException>(() => ApiKeys.Add(Path, "k", ApiKeyScope.Read, null, _time));
        Assert.Equal(content, File.ReadAllText(Path));
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);
}
