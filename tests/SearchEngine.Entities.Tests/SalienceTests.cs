using SearchEngine.Articles;

namespace SearchEngine.Entities.Tests;

public sealed class SalienceTests
{
    private const string Rest = "More of the story follows here, and as it is about nothing it can go on for as long as it takes to be a story of some length, sentence after sentence.";
    private const string Lead = "The first paragraph is long enough to count as the lead of a story about nothing.";

    [Fact]
    public void The_title_counts_more_than_the_lead_and_the_lead_more_than_the_rest()
    {
        var title = Of(Lead + "\n\nMore.", "Norway votes");
        var lead = Of("Norway votes. " + Lead + "\n\nMore.", "");
        var body = Of(Lead + "\n\nNorway votes.\n\n" + Rest, "");
        Assert.True(title > lead && lead > body);
        Assert.True(lead >= Annotation.AboutThreshold && body < Annotation.AboutThreshold);
    }

    [Fact]
    public void A_name_counts_more_than_an_adjective_and_that_more_than_a_capital() =>
        Assert.True(Of("Norway votes.", "") > Of("Norwegian votes.", "") && Of("Norwegian votes.", "") > Of("Oslo votes.", ""));

    [Fact]
    public void In_a_text_of_two_sentences_each_counts() => Assert.True(Of(Lead + "\n\nNorway votes.", "") >= Annotation.AboutThreshold);

    [Fact]
    public void Members_in_a_list_count_where_the_article_is_about_the_body()
    {
        const string Body = Lead + "\n\nASEAN met. ASEAN ate. The members of ASEAN are Brunei, Cambodia, Indonesia, Laos, Malaysia and Norway.\n\n" + Rest;

        Assert.True(Of(Body, "") >= Annotation.AboutThreshold);
        Assert.True(Of(Body.Replace("members of", "talks of", StringComparison.Ordinal), "") < Annotation.AboutThreshold);
    }

    [Fact]
    public void Money_tells_little_of_the_country_that_prints_it() =>
        Assert.True(Of("It cost 30 Norwegian crowns.", "") < Of("It cost 30 Norwegian lives.", "") / 2);

    [Fact]
    public void More_mentions_count_more() => Assert.True(Of(Lead + "\n\nNorway, Norway, Norway.", "") > Of(Lead + "\n\nNorway.", ""));

    [Fact]
    public void Beside_a_country_named_far_more_often_one_is_background() =>
        Assert.True(
            Of(Lead + "\n\nNorway, Norway. Chile, Chile, Chile, Chile, Chile, Chile.", "") < Of(Lead + "\n\nNorway, Norway.", ""));

    [Fact]
    public void Annotations_are_ordered_by_kind_and_falling_salience()
    {
        var all = News.Read("Peru, Peru and Chile. Angela Merkel. The OECD.", title: "Peru");
        Assert.Equal(["PE", "CL", "angela-merkel", "organisation-for-economic-co-operation-and-development"], all.Select(a => a.Id));
        Assert.All(all, a => Assert.InRange(a.Salience, 0, 1));
    }

    private static double Of(string text, string title) =>
        News.Read(text, title: title).Single(a => a is { Kind: EntityKind.Country, Id: "NO" }).Salience;
}
