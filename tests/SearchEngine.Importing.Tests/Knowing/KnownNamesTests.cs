using SearchEngine.Entities;
using SearchEngine.Importing.Knowing;
using SearchEngine.Search;

namespace SearchEngine.Importing.Tests.Knowing;

public sealed class KnownNamesTests
{
    private static readonly KnowledgeBase Knowledge = KnowledgeBase.LoadBuiltIn();
    private static readonly KnownNames Names = new(static () => Knowledge);

    [Theory]
    [InlineData(Dimension.Country, "Burma", "MM")]
    [InlineData(Dimension.Country, "MMR", "MM")]
    [InlineData(Dimension.Country, "holland", "NL")]
    [InlineData(Dimension.Person, "Volodymyr Zelenskiy", "volodymyr-zelenskyy")]
    [InlineData(Dimension.Leader, "vladimir putin", "vladimir-putin")]
    [InlineData(Dimension.Language, "english", "en")]
    [InlineData(Dimension.Language, "Farsi", "fa")]
    [InlineData(Dimension.Office, "President of France", null)]
    [InlineData(Dimension.Country, "Atlantis", null)]
    [InlineData(Dimension.Language, "Klingon", null)]
    public void A_name_is_known_for_its_value(string dimension, string name, string? value) =>
        Assert.Equal(value is null ? [] : [value], Names.Find(dimension, name));

    [Theory]
    [InlineData(Dimension.Country, "MM", "Burma")]
    [InlineData(Dimension.Person, "volodymyr-zelenskyy", "Volodymyr Zelenskiy")]
    [InlineData(Dimension.Organisation, "world-health-organization", "WHO")]
    [InlineData(Dimension.Language, "no", "Norwegian")]
    public void A_value_has_its_other_names(string dimension, string value, string name) => Assert.Contains(name, Names.NamesOf(dimension, value));
}
