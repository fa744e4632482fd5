using SearchEngine.Cleaning.Languages;

namespace SearchEngine.Cleaning.Tests.Languages;

public sealed class TrigramTablesTests
{
    [Fact]
    public void The_tables_of_the_project_can_be_read()
    {
        var tables = TrigramTables.Load();
        Assert.Equal([Script.Latin, Script.Cyrillic, Script.Arabic, Script.Devanagari], tables.Keys);
        Assert.All(tables.Values, static table => Assert.All(table.Expected, static level => Assert.InRange(level, 20, TrigramTable.RarestLevel)));
    }

    [Fact]
    public void A_table_has_a_level_for_each_column()
    {
        var table = TrigramTables.Read(new StringReader("# remark\nscript Latin en de\nthe!e\nsch%\"\n"))[Script.Latin];
        var key = "sch".Aggregate(0UL, TrigramTable.Push);
        Assert.True(table.TryFind(key, out var levels));
        Assert.Equal([4, 1], levels.ToArray());
        Assert.False(table.TryFind("der".Aggregate(0UL, TrigramTable.Push), out _));
    }

    [Theory]
    [InlineData("the!e")]
    [InlineData("script Latin en de\nthe!")]
    [InlineData("script Latin en de\nthe!ee")]
    public void A_damaged_file_is_refused(string file) => Assert.Throws<FormatException>(() => TrigramTables.Read(new StringReader(file)));
}
