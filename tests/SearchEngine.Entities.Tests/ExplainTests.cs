using SearchEngine.Articles;

namespace SearchEngine.Entities.Tests;

public sealed class ExplainTests
{
    [Fact]
    public void Names_taken_for_nothing_are_told_with_their_place()
    {
        const string Text = "China and Mr Jordan talked.";
        var article = News.Article(Text, title: "Talks");
        var explanation = News.Annotator.Explain(article);
        Assert.Equal(News.Annotator.Annotate(article).Select(a => a.Id), explanation.Annotations.Select(a => a.Id));
        Assert.All(explanation.Unused, place => Assert.DoesNotContain(explanation.Annotations.SelectMany(a => a.Mentions), mention => mention.Part == place.Part && mention.Span == place.Span));
    }

    [Fact]
    public void A_family_name_of_somebody_who_is_not_named_is_taken_for_nothing()
    {
        const string Text = "The village baker Bush waved.";
        var place = Assert.Single(News.Annotator.Explain(News.Article(Text)).Unused);
        Assert.Equal((TextPart.Text, "Bush"), (place.Part, Text.Substring(place.Span.Start, place.Span.Length)));
    }
}
