using SearchEngine.Cleaning.Metadata.Dates.Reading;

namespace SearchEngine.Cleaning.Tests.Metadata.Dates.Reading;

public sealed class SiteDateOrderTests
{
    [Theory]
    [InlineData("en-US", "harbour.example", true)]
    [InlineData("en", "harbour.example", true)]
    [InlineData("en", "harbour.com", true)]
    [InlineData(null, "harbour.com", true)]
    [InlineData("en-PH", "harbour.ph", true)]
    [InlineData("en-GB", "harbour.com", false)]
    [InlineData("en_AU", "harbour.com", false)]
    [InlineData("en-ZA", "harbour.com", false)]
    [InlineData("en", "harbour.co.uk", false)]
    [InlineData("en-US", "harbour.co.uk", false)]
    [InlineData("en", "harbour.ie", false)]
    [InlineData("en", "harbour.in", false)]
    [InlineData("en", "harbour.co.nz", false)]
    [InlineData("de", "hafen.com", false)]
    [InlineData("de-AT", null, false)]
    [InlineData("fr-CA", "port.ca", false)]
    [InlineData("ja", "minato.jp", false)]
    [InlineData(null, "hafen.de", false)]
    [InlineData(null, null, true)]
    [InlineData("", "harbour.io", true)]
    public void Language_region_and_domain_tell(string? language, string? host, bool monthFirst) =>
        Assert.Equal(monthFirst ? DateOrder.MonthFirst : DateOrder.DayFirst, SiteDateOrder.Of(language, host));
}
