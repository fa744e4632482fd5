using static SearchEngine.Cleaning.Tests.PageFixture;
using static SearchEngine.Cleaning.Tests.Rules.Cases.RulePages;

namespace SearchEngine.Cleaning.Tests.Rules;

/// <summary>Sentences and subheads of an article that read like what sites print around it.</summary>
public sealed class LooksLikeFurnitureTests
{
    [Theory]
    [InlineData("label", "Anzeige wurde bis zum Abend nicht erstattet.")]
    [InlineData("label", "Реклама на причале подорожала вдвое.")]
    [InlineData("signpost", "More than three hundred people came to the quay.")]
    [InlineData("signpost", "Most popular with the children was the old lighthouse.")]
    [InlineData("signpost", "Related: that is what the two families have been since 1911, the archive says.")]
    [InlineData("signpost", "Click here, said the sign, and nobody ever did.")]
    [InlineData("picture credit", "The week ends with a reading from Photo: a love story.")]
    [InlineData("picture credit", "The picture by the door is older than the pier.")]
    [InlineData("picture credit", "The image of the port has changed, and nobody knows who is to thank for it.")]
    [InlineData("picture credit", "She asked for credit of ninety thousand pounds.")]
    [InlineData("appeal", "“Sign up for our newsletter”, says the card that the council has put up on the quay.")]
    [InlineData("appeal", "‘Sign up for our newsletter’, says the card that the council has put up on the quay.")]
    [InlineData("appeal", "「ニュースレターを読んでください」と港の掲示板に書かれている。")]
    [InlineData("appeal", "The island wants to become a member of the league of ports by next year.")]
    [InlineData("appeal", "Twelve ports have yet to sign up to the agreement on clean fuel.")]
    [InlineData("appeal", "A small commission of engineers will look at the pier in March.")]
    [InlineData("appeal", "Die Insel will noch in diesem Jahr Mitglied werden.")]
    [InlineData("appeal", "Ön ansökte i fjol om att bli medlem i hamnförbundet.")]
    [InlineData("appeal", "Øya vil gjerne bli medlem av havneforbundet i år.")]
    [InlineData("appeal", "انضم إلى مجلس الميناء عام 2019 بعد أن عمل بحاراً.")]
    [InlineData("appeal", "اشترك في السباق أربعون قارباً من الجزر القريبة.")]
    [InlineData("appeal", "מאות תושבים הצטרפו לצעדה לאורך הרציף.")]
    [InlineData("appeal", "該平台的訂閱用戶去年增加三成。")]
    [InlineData("disclosure", "Una comisión investigará las causas del accidente.")]
    [InlineData("byline", "By noon the ferries had stopped.")]
    [InlineData("dateline", "PORT HALE (Reuters) - The pier grows.")]
    [InlineData("date", "In 2019 the pier was closed for two months.")]
    [InlineData("short", "It will.")]
    public void A_paragraph_stays(string what, string text)
    {
        Assert.NotEmpty(what);
        Assert.Equal([First, Second, text, Third, Fourth], Paragraphs(Between($"<p>{text}</p>")));
    }

    [Theory]
    [InlineData("comments", "Comments from the minister")]
    [InlineData("comments", "Comments about the pier")]
    [InlineData("comments", "Responses to the flood")]
    [InlineData("comments", "Réactions au conseil municipal")]
    [InlineData("comments", "评论人士怎么看码头的未来")]
    [InlineData("comments", "コメントを控える市長の思惑")]
    [InlineData("end", "Contact with the islands")]
    [InlineData("end", "Share this burden")]
    [InlineData("end", "Más información y menos ruido")]
    [InlineData("label", "Anzeige gegen den Hafenmeister")]
    [InlineData("company", "About 300 people came")]
    [InlineData("company", "About Last Night")]
    [InlineData("company", "Over Budget and Over Time")]
    [InlineData("company", "Over de Maas")]
    [InlineData("year", "In 2019")]
    public void A_subhead_stays_and_so_does_what_follows(string what, string text)
    {
        Assert.NotEmpty(what);
        const string last = "Nobody on the quay could say on that evening what the next winter would bring.";
        Assert.Equal([First, Second, Third, Fourth, text, Third + " Again.", last], Paragraphs(Below($"<h3>{text}</h3><p>{Third} Again.</p><p>{last}</p>")));
    }

    [Theory]
    [InlineData("newspaper comments", "评论人士认为，这座码头太窄，渡轮难以停靠。")]
    [InlineData("declined comment", "コメントは得られなかった。")]
    [InlineData("comments in Korean", "댓글을 조작한 혐의로 기소된 시장이 물러났다.")]
    public void A_sentence_that_begins_like_a_comments_heading_ends_nothing(string what, string text)
    {
        Assert.NotEmpty(what);
        Assert.Equal([First, Second, Third, text, Fourth], Paragraphs(Html(below: "").Replace($"<p>{Fourth}</p>", $"<p>{text}</p><p>{Fourth}</p>", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Dutch article", "De havenraad stemde dinsdag voor een bredere pier, na twee winters vol storm.")]
    [InlineData("Dutch article, short", "De pier wordt breder.")]
    [InlineData("Italian preposition", "Di notte il porto è chiuso da due inverni.")]
    [InlineData("Portuguese preposition", "Por ano passam nove mil barcos pelo cais.")]
    [InlineData("Danish preposition", "Af havnens ni færger sejler kun de to.")]
    [InlineData("German preposition", "Von den neun Fähren fahren nur noch zwei.")]
    [InlineData("German preposition with a name", "Von Hamburg aus fahren nur noch zwei Fähren.")]
    [InlineData("English preposition", "By Sunday the ferries were full.")]
    [InlineData("year", "In 2019 the council closed the pier for the first time.")]
    [InlineData("year before a list", "In 2019 the council had these three plans:")]
    [InlineData("year in Chinese", "2019年，港口关闭了两个月。")]
    [InlineData("year in Japanese", "港は2019年に二か月閉鎖された。")]
    [InlineData("year in Hindi", "बंदरगाह 2019 में दो महीने बंद रहा।")]
    [InlineData("dateline", "PORT HALE, Feb. 24 (Reuters) - The pier grows by six metres.")]
    [InlineData("French committee", "Une commission d'enquête a été ouverte mardi.")]
    [InlineData("Italian committee", "Una commissione indagherà sulle cause dell'incidente.")]
    [InlineData("minutes", "The crossing takes 40 minutes and costs nine pounds.")]
    [InlineData("lecture", "The lecture on the pier was full.")]
    public void A_first_sentence_stays(string what, string text)
    {
        Assert.NotEmpty(what);
        Assert.Equal([text, First, Second, Third, Fourth], Paragraphs(AtTop($"<p>{text}</p>")));
    }

    [Theory]
    [InlineData("short", "It will.")]
    [InlineData("short question", "Will it?")]
    [InlineData("Spanish committee", "Una comisión investigará las causas del accidente.")]
    [InlineData("French committee", "Une commission d'enquête rendra son rapport en mai.")]
    [InlineData("German subjects", "Themen gibt es genug.")]
    [InlineData("reached", "The island can be reached by ferry again from Monday.")]
    [InlineData("contact", "Contact with the island was lost at noon.")]
    [InlineData("more", "More storms will come.")]
    [InlineData("year", "The pier opens in 2029.")]
    [InlineData("list of sources", "Report of the engineers")]
    public void A_last_sentence_stays(string what, string text)
    {
        var markup = what == "list of sources" ? "<p>What we read for this:</p><ul><li><a href='https://elsewhere.example/report'>Report of the engineers</a></li></ul>" : $"<p>{text}</p>";
        Assert.Equal(text, Paragraphs(Below(markup))[^1]);
    }

    [Theory]
    [InlineData("timeline", "<ul><li>2019: a storm closes the pier</li><li>2024: it opens again</li></ul>", "2019: a storm closes the pier")]
    [InlineData("table", "<table><tr><td>2019</td><td>40 ferries</td></tr><tr><td>2024</td><td>12 ferries</td></tr></table>", "2019 | 40 ferries")]
    [InlineData("bold line", "<p><b>What happened in 2019</b></p>", "What happened in 2019")]
    [InlineData("question", "<p>Who closed the pier in 2019?</p>", "Who closed the pier in 2019?")]
    [InlineData("quotation", "<blockquote>Closed until 2029</blockquote>", "Closed until 2029")]
    public void A_lede_above_what_looks_like_a_date_stays(string what, string below, string text)
    {
        Assert.NotEmpty(what);
        const string lede = "The storm came on the night before Christmas, and by the morning half of the northern pier was gone.";
        var html = Article("", $"<div class='article-body'><h1>{Headline}</h1><p>{lede}</p>{below}{Prose}</div>");
        Assert.Equal([lede, text], Paragraphs(html)[..2]);
    }

    [Theory]
    [InlineData("adventure")]
    [InlineData("commentary")]
    [InlineData("shareholder")]
    [InlineData("relatedness")]
    [InlineData("navigator")]
    [InlineData("promoter")]
    [InlineData("footermost")]
    [InlineData("has-shadow")]
    [InlineData("md:hidden")]
    public void A_class_that_only_begins_like_a_zone_s_word_removes_nothing(string name) =>
        Assert.Equal([First, Second, "The moorings are ready.", Third, Fourth], Paragraphs(Between($"<p class='{name}'>The moorings are ready.</p>")));

    [Theory]
    [InlineData("short answers", "<p>How long will it take?</p><p>Eighteen months.</p>", "How long will it take?", "Eighteen months.")]
    [InlineData("definitions", "<dl><dt>Mooring</dt><dd>A place to tie a boat.</dd></dl>", "Mooring", "A place to tie a boat.")]
    [InlineData("picture above a paragraph in the text's own element", "<img src='/pier.jpg'><p>It was a cold morning.</p><p>The ferry came late.</p>", "It was a cold morning.", "The ferry came late.")]
    [InlineData("links within sentences", "<ul><li>The pier, which <a href='/p'>the council</a> widens.</li><li>The quay, where <a href='/q'>the ferries</a> berth.</li></ul>", "The pier, which the council widens.", "The quay, where the ferries berth.")]
    public void Two_lines_in_the_text_stay(string what, string markup, string first, string second)
    {
        Assert.NotEmpty(what);
        Assert.Equal([First, Second, first, second, Third, Fourth], Paragraphs(Between(markup)));
    }

    [Fact]
    public void A_list_of_sources_elsewhere_stays()
    {
        var list = "<ul><li><a href='https://elsewhere.example/report'>Report of the engineers on the northern pier</a></li><li><a href='https://council.example/votes'>Votes of the council in February</a></li></ul>";
        Assert.Equal([First, Second, "Report of the engineers on the northern pier", "Votes of the council in February", Third, Fourth], Paragraphs(BetweenInArticle(list)));
        Assert.Equal([First, Second, Third, Fourth, "Report of the engineers on the northern pier", "Votes of the council in February"], Paragraphs(Html(below: list, head: "<meta property='og:type' content='article'>")));
    }
}
