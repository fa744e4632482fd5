using static SearchEngine.Samples.Designs.Html;

namespace SearchEngine.Samples.Designs;

/// <summary>A site untouched since the 1990s: layout tables, upper-case and unclosed tags, no metadata but the title.</summary>
internal sealed class CourierDesign : SiteDesign
{
    public override string Key => "courier";

    public override string Name => "Old Town Courier";

    public override string ArticlePath(string slug, string section, DateTimeOffset published) => $"/archive/{slug}.htm";

    public override string SectionPath(string section) => $"/dept/{SlugOf(section)}.htm";

    public override bool IsLegacyEncoded(SampleArticle article) => article.Features.Contains("windows-1252");

    public override string Article(SampleArticle article, Newsroom newsroom)
    {
        var isBroken = BreaksLines(article);
        var main = $"""
            <H1><FONT FACE="Times New Roman" COLOR="#000066">{Text(article.Title)}</FONT></H1>
            <FONT SIZE="2"><I>{(article.Byline.Count == 0 ? "" : $"By {Text(Names(article.Byline))}<BR>")}
            Published {article.Published.UtcDateTime:d MMMM yyyy, HH:mm}</I></FONT>
            <HR NOSHADE SIZE="1">
            {(article.Image is { } image ? Picture(Newsroom.PicturePath(article, 1), image.Caption, image.Credit, "CENTER") : "")}
            {(isBroken ? "<DIV>" : "")}
            {Each(article.Blocks.Index(), block => Render(block.Item, article, isFirst: block.Index == 0, isBroken))}
            {(isBroken ? "</DIV>" : "")}
            <HR NOSHADE SIZE="1">
            <CENTER><FONT SIZE="1">[ <A HREF="{SectionPath(article.Section)}">Back to {Text(article.Section)}</A> ] [ {Each(newsroom.Others(article, 1), next => $"""<A HREF="{next.Url.AbsolutePath}">Next: {Text(next.Title)}</A>""")} ] [ <A HREF="javascript:window.print()">Print</A> ]</FONT></CENTER>
            """;
        return Frame(article.Title, IsLegacyEncoded(article) ? "windows-1252" : "utf-8", links: "", main, newsroom);
    }

    public override string Listing(Listing listing, Newsroom newsroom) => Frame(listing.Title, "utf-8", FeedLinks(newsroom), $"""
        <H2>{Text(listing.Title)}</H2>
        <UL>
        {Each(listing.Articles.Index(), teaser => $"""<LI><A HREF="{Newsroom.TeaserAddress(teaser.Item, teaser.Index)}">{Text(teaser.Item.Title)}</A> <FONT SIZE="1">({teaser.Item.Published:dd/MM/yyyy})</FONT><BR>{Text(teaser.Item.Description)}""")}
        </UL>
        <CENTER>{(listing.PreviousPath is { } previous ? $"""<A HREF="{previous}">&lt;&lt; newer</A>""" : "")} | {(listing.NextPath is { } next ? $"""<A HREF="{next}">older &gt;&gt;</A>""" : "")}</CENTER>
        <P><A HREF="/go/latest">What's new!</A> {Each(listing.Articles.Take(1), article => $"""<A HREF="/old/{article.Slug}">Old link</A>""")}
        """, newsroom);

    public override string Notice(string title, string content, Newsroom newsroom) =>
        Frame(title, "utf-8", links: "", $"<H2>{Text(title)}</H2>{content}", newsroom);

    // Some stories were typed with line breaks, some with paragraphs that nobody closed.
    private static bool BreaksLines(SampleArticle article) => StableHash(article.Slug) % 2 == 0;

    private static string Render(SampleBlock block, SampleArticle article, bool isFirst, bool isBroken) => block switch
    {
        SampleBlock.Paragraph paragraph => isBroken ? $"{Lead(paragraph.Text, isFirst)}<BR><BR>" : $"""<P ALIGN="JUSTIFY"><FONT FACE="Verdana" SIZE="2">{Lead(paragraph.Text, isFirst)}</FONT>""",
        SampleBlock.Subhead subhead => isBroken ? $"<B>{Text(subhead.Text)}</B><BR><BR>" : $"<H3>{Text(subhead.Text)}</H3>",
        SampleBlock.BulletList list => $"<UL>{Each(list.Items, item => $"<LI>{Text(item)}")}</UL>",
        SampleBlock.Quotation quotation => $"<BLOCKQUOTE><I>{Text(quotation.Text)}</I></BLOCKQUOTE>",
        SampleBlock.Table table => $"""<TABLE BORDER="1" CELLPADDING="3">{Each(table.Rows, row => $"<TR>{Each(row, cell => $"<TD>{Text(cell)}")}")}</TABLE>""",
        SampleBlock.PullQuote quote => $"""<TABLE ALIGN="RIGHT" WIDTH="150" BGCOLOR="#EEEEEE"><TR><TD><FONT SIZE="4" COLOR="#666666">{Text(quote.Text)}</FONT></TD></TR></TABLE>""",
        SampleBlock.Picture picture => Picture(Newsroom.PicturePath(article, picture), picture.Caption, picture.Credit, "RIGHT"),
        SampleBlock.LiveEntry entry => $"""<HR WIDTH="50%"><FONT SIZE="1" COLOR="#990000">{entry.At:HH:mm}</FONT><H3>{Text(entry.Title)}</H3>""",
        _ => "",
    };

    // An enlarged initial: the markup parts a word.
    private static string Lead(string text, bool isFirst) =>
        isFirst && char.IsAsciiLetter(text[0]) ? $"""<FONT SIZE="+3" COLOR="#990000">{text[0]}</FONT>{Text(text[1..])}""" : Text(text);

    private static string Picture(string path, string caption, string? credit, string align) => $"""
        <TABLE ALIGN="{align}" BORDER="0"><TR><TD><IMG SRC="{path}" WIDTH="320" HEIGHT="180" ALT=""></TD></TR><TR><TD ALIGN="CENTER"><FONT SIZE="1">{Text(caption)} {Text(credit ?? "")}</FONT></TD></TR></TABLE>
        """;

    private string Frame(string title, string charset, string links, string main, Newsroom newsroom) => $$"""
        <!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
        <HTML>
        <HEAD>
        <META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset={{charset}}">
        <TITLE>{{Text(title)}} - {{Text(Name)}}</TITLE>
        {{links}}
        <STYLE TYPE="text/css"><!-- A:hover { color: #FF0000 } #notice { display: none } --></STYLE>
        <SCRIPT LANGUAGE="JavaScript"><!--
        function best() { document.write("<P>Best viewed at 800 x 600 pixels</P>"); }
        //--></SCRIPT>
        </HEAD>
        <BODY BGCOLOR="#FFFFFF" TEXT="#000000" LINK="#0000CC">
        <A NAME="top"></A><A HREF="#story">Skip the menu</A>
        <TABLE WIDTH="780" BORDER="0" CELLPADDING="0" CELLSPACING="0" ALIGN="CENTER">
        <TR><TD COLSPAN="3" BGCOLOR="#000066"><A HREF="/"><FONT SIZE="6" COLOR="#FFFFFF">{{Text(Name)}}</FONT></A><BR><FONT SIZE="1" COLOR="#FFFFFF">The paper of the old town, on the World Wide Web</FONT></TD></TR>
        <TR VALIGN="TOP">
        <TD WIDTH="140" BGCOLOR="#EEEEFF"><FONT SIZE="2"><B>Departments</B><BR>
        {{Each(newsroom.Sections, section => $"""<A HREF="{SectionPath(section)}">{Text(section)}</A><BR>""")}}
        <BR><B>Services</B><BR>
        {{Each(newsroom.Services, service => $"""<A HREF="{service.Path}">{service.Label}</A><BR>""")}}
        <BR><B>Weather</B><BR>Cloudy, later fair. Wind from the west.<BR></FONT></TD>
        <TD WIDTH="500"><A NAME="story"></A><TABLE BORDER="0" CELLPADDING="8"><TR><TD>
        {{main}}
        </TD></TR></TABLE></TD>
        <TD WIDTH="140"><CENTER><FONT SIZE="1">ADVERTISEMENT<BR><IMG SRC="/images/banner.svg" WIDTH="120" HEIGHT="60" ALT="Visit Miller's shoe shop, by the bridge"></FONT></CENTER>
        <BR><FONT SIZE="2"><B>Most clicked</B><BR>{{Each(newsroom.Articles.Take(4), article => $"""<A HREF="{article.Url.AbsolutePath}">{Text(article.Title)}</A><BR>""")}}</FONT></TD>
        </TR>
        <TR><TD COLSPAN="3"><HR><CENTER><FONT SIZE="1">Copyright {{Text(Name)}}. Questions? Write to the <A HREF="mailto:webmaster@courier.localhost">webmaster</A>. You are visitor number 004711.</FONT></CENTER></TD></TR>
        </TABLE>
        <DIV ID="notice">This web site uses "cookies". They are small files and do no harm.</DIV>
        <SCRIPT LANGUAGE="JavaScript"><!--
        best();
        //--></SCRIPT>
        </BODY>
        </HTML>
        """;
}
