namespace SearchEngine.Storage.Tests;

public sealed class DataDirectoryTests : StoreFixture
{
    [Fact]
    public void A_second_process_is_told_who_owns_the_directory()
    {
        using var other = OtherProcess.ThatOwns(DataPath);
        var error = Assert.Throws<DataDirectoryInUseException>(() => DataDirectory.Open(DataPath));
        Assert.Equal($"'{DataPath}' is in use by process {other.Id}. Stop it, or choose another directory with --data.", error.Message);
    }

    [Fact]
    public void The_lock_ends_with_a_killed_process()
    {
        using var other = OtherProcess.ThatOwns(DataPath);
        other.Kill();
        Assert.False(Data.IsReadOnly);
    }

    [Fact]
    public void The_same_process_gets_it_only_once_at_a_time()
    {
        using (DataDirectory.Open(DataPath))
            Assert.Throws<DataDirectoryInUseException>(() => DataDirectory.Open(DataPath));
        Assert.False(Data.IsReadOnly);
    }

    [Fact]
    public void A_directory_can_be_read_while_another_process_owns_it()
    {
        Store.Save([Article("a")]);
        Close();
        using var other = OtherProcess.ThatOwns(DataPath);
        using var reading = DataDirectory.OpenForReading(DataPath);
        using var store = ArticleStore.Open(reading, Time);
        Assert.NotNull(store.Find(Id("a")));
    }

    [Fact]
    public void Reading_an_empty_directory_says_what_to_do()
    {
        Directory.CreateDirectory(DataPath);
        Assert.Contains("Run import or crawl first", Assert.Throws<StoreException>(() => DataDirectory.OpenForReading(DataPath)).Message);
    }

    [Fact]
    public void A_path_that_cannot_be_a_directory_is_named()
    {
        File.WriteAllText(DataPath, "a file");
        var error = Assert.Throws<StoreException>(() => DataDirectory.Open(DataPath));
        Assert.Contains(DataPath, error.Message);
        Assert.Contains("--data", error.Message);
    }
}
