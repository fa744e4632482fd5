using CsCheck;
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
    [InlineData("By Mara Hale, CNN Business", "Mara Hale")]
    [InlineData("Mara Hale and Jon Reyes, USA TODAY", "Mara Hale|Jon Reyes")]
    [InlineData("Mara Hale Monday, November 18, 2019", "Mara Hale")]
    [InlineData("Mara Hale • yesterday at 6.40 pm", "Mara Hale")]
    [InlineData("Mara Hale Founder at Hale & Co", "Mara Hale")]
    [InlineData("Mara Hale in Sorrel, Valdorra", "Mara Hale")]
    [InlineData("María Ortega y Gasset", "María Ortega y Gasset")]
    [InlineData("Bożena Świątek i Jan Nowak", "Bożena Świątek|Jan Nowak")]
    [InlineData("Von Miller", "Von Miller")]
    [InlineData("Per Hansson", "Per Hansson")]
    [InlineData("Newsdesk", "Newsdesk")]
    [InlineData("Staff Writer", "")]
    [InlineData("webdesk2", "")]
    [InlineData("default", "")]
    [InlineData("Mara Hale (mara@harbour.example)", "Mara Hale")]
    [InlineData("Mara Hale @marahale", "Mara Hale")]
    [InlineData("", "")]
    public void Names_are_cut_out_of_bylines(string byline, string names) => Assert.Equal(names, string.Join('|', AuthorNames.Read(byline)));

    [Theory]
    [InlineData("Hale, Mara", "Mara Hale")]
    [InlineData("Hale, M.", "M. Hale")]
    [InlineData("Mara Hale", "Mara Hale")]
    [InlineData("Mara Hale, Jon Reyes", "Mara Hale|Jon Reyes")]
    [InlineData("Hale, MD", "Hale, MD")]
    public void Libraries_put_the_last_name_first(string name, string expected) => Assert.Equal(expected, string.Join('|', AuthorNames.ReadInverted(name)));

    [Fact]
    public void Any_text_gives_short_names() => Gen.String[Gen.Char["ab ABy.,&|()@<>-'\"éж陶0123:/"], 0, 450].Sample(text => AuthorNames.Read(text).All(name => name.Length is > 0 and < 200), iter: 5000);
}
