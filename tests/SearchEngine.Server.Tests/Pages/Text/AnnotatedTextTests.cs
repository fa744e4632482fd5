using CsCheck;
using SearchEngine.Articles;
using SearchEngine.Server.Pages.Text;

namespace SearchEngine.Server.Tests.Pages.Text;

public sealed class AnnotatedTextTests
{
    [Fact]
    public void A_paragraph_is_cut_at_its_mentions() =>
        Assert.Equal(["[Xi]| met |[Putin]", "[Russia]| agreed"], Shown("Xi met Putin\n\nRussia agreed", (0, 2), (7, 5), (14, 6)));

    [Fact]
    public void Of_two_mentions_that_overlap_the_first_and_longer_stays() =>
        Assert.Equal(["The |[United Nations]| spoke"], Shown("The United Nations spoke", (4, 6), (4, 14), (11, 7)));

    [Fact]
    public void Mentions_outside_the_text_or_across_paragraphs_are_left_out() =>
        Assert.Equal(["one", "two"], Shown("one\n\ntwo", (-1, 2), (2, 5), (6, 50), (3, 0)));

    [Fact]
    public void No_text_is_lost_whatever_the_mentions() =>
        Gen.Select(Gen.String[Gen.Char["ab \n"], 0, 60], Gen.Select(Gen.Int[-2, 60], Gen.Int[-2, 20]).Array[0, 8]).Sample((text, spans) =>
        {
            var words = string.Join("\n\n", text.Split("\n\n").Where(p => !string.IsNullOrWhiteSpace(p)));
            var pieces = AnnotatedText.Paragraphs(Article(text, spans)).Select(p => string.Concat(p.Pieces.Select(x => x.Text))).Where(p => !string.IsNullOrWhiteSpace(p));
            return Squeezed(string.Join("\n\n", pieces)) == Squeezed(words);
        });

    [Fact]
    public void Items_of_a_list_and_rows_of_a_table_stand_together()
    {
        var article = Article("one\n\na\n\nb\n\nc\n\nx | y\n\nsaid", []);
        OutlineMark[] outline = [new(1, ParagraphKind.ListItem), new(2, ParagraphKind.ListItem), new(3, ParagraphKind.Heading, 2), new(4, ParagraphKind.TableRow), new(5, ParagraphKind.Quote)];
        var groups = AnnotatedText.Groups(article with { Article = article.Article with { Outline = outline } });
        Assert.Equal(["Paragraph 1", "ListItem 2", "Heading 1", "TableRow 1", "Quote 1"], groups.Select(group => $"{group[0].Kind} {group.Count}"));
    }

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static IEnumerable<string> Shown(string text, params (int Start, int Length)[] spans) =>
        AnnotatedText.Paragraphs(Article(text, spans)).Select(p => string.Join('|', p.Pieces.Select(x => x.Entity is null ? x.Text : $"[{x.Text}]")));

    private static AnnotatedArticle Article(string text, IEnumerable<(int Start, int Length)> spans) => new(
        new Article { Id = ArticleId.FromText("a"), Title = "", Text = text },
        [new Annotation { Kind = EntityKind.Person, Id = "p", Label = "P", Salience = 1, Mentions = [.. spans.Select(s => new Mention(TextPart.Text, new TextSpan(s.Start, s.Length), MentionRule.Name))] }]);
}
