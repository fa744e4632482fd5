using SearchEngine.Cleaning.Metadata;

namespace SearchEngine.Cleaning.Tests.Metadata;

public sealed class AuthorNamesTests
{
    [Theory]
    [InlineData("By Mara Hale", "Mara Hale")]
    [InlineData("by Mara Hale and Jon Reyes", "Mara Hale|Jon Reyes")]
    [InlineData("Mara Hale, Jon Reyes & Ada Quist", "Mara Hale|Jon Reyes|Ada Quist")]
    [InlineData("Mara Hale, Staff Writer", "Mara Hale")]
    [InlineData("By Mara Hale mara@harbour.example", "Mara Hale")]
    [InlineData("Written by: Mara Hale | 24 February 2026", "Mara Hale")]
    [InlineData("Mara Hale February 24", "Mara Hale")]
    [InlineData("Mara Hale, MD", "Mara Hale, MD")]
    [InlineData("Von Mara Hale", "Mara Hale")]
    [InlineData("Par Mara Hale et Jon Reyes", "Mara Hale|Jon Reyes")]
    [InlineData("https://harbour.example/mara", "")]
    [InlineData("admin", "")]
    [InlineData("24 February 2026", "")]
    [InlineData("", "")]
    public void Names_are_cut_out_of_bylines(string byline, string names) => Assert.Equal(names, string.Join('|', AuthorNames.Read(byline)));
}
