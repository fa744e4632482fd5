using System.Collections.Frozen;

namespace SearchEngine.Cleaning.Blocks;

/// <summary>Reads the words that authors put into class, id and test attributes ("related-articles", "articleShareBar").</summary>
internal static class ClassWords
{
    private const int LongestWord = 24;

    private static readonly FrozenDictionary<string, Zone> Zones = ZoneTable().ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Zone>.AlternateLookup<ReadOnlySpan<char>> ZoneOf = Zones.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The zones that a class or id names.</summary>
    public static Zone Read(ReadOnlySpan<char> names)
    {
        var zones = Zone.None;
        Span<char> word = stackalloc char[LongestWord];
        // Pairs such as "pull-quote" and "see-also" are looked up with their hyphen, within one name.
        Span<char> pair = stackalloc char[2 * LongestWord + 1];
        var previousLength = 0;
        var at = 0;
        while (at < names.Length)
        {
            if (!char.IsAsciiLetter(names[at]))
            {
                if (char.IsWhiteSpace(names[at])) previousLength = 0;
                at++;
                continue;
            }
            var end = WordEnd(names, at);
            var length = Math.Min(end - at, LongestWord);
            names.Slice(at, length).ToLowerInvariant(word);
            if (ZoneOf.TryGetValue(word[..length], out var zone)) zones |= zone;
            if (previousLength > 0)
            {
                pair[previousLength] = '-';
                word[..length].CopyTo(pair[(previousLength + 1)..]);
                if (ZoneOf.TryGetValue(pair[..(previousLength + 1 + length)], out var pairZone)) zones |= pairZone;
            }
            word[..length].CopyTo(pair);
            previousLength = length;
            at = end;
        }
        return zones;
    }

    // A word ends where letters do, and where lower case turns to upper case.
    private static int WordEnd(ReadOnlySpan<char> names, int start)
    {
        var end = start + 1;
        while (end < names.Length && char.IsAsciiLetter(names[end]) && !(char.IsAsciiLetterUpper(names[end]) && char.IsAsciiLetterLower(names[end - 1]))) end++;
        return end;
    }

    private static IEnumerable<KeyValuePair<string, Zone>> ZoneTable()
    {
        (Zone Zone, string Words)[] table =
        [
            (Zone.Navigation, "nav navigation navbar navi menu submenu megamenu breadcrumb breadcrumbs crumbs pagination pager paging toolbar topbar skip-link skiplink skip-to " +
                              "prev-next next-prev post-nav sitenav subnav jumpto back-to"),
            (Zone.Header, "masthead site-header page-header global-header"),
            (Zone.Footer, "footer colophon site-footer page-footer"),
            (Zone.Aside, "sidebar rail aside sidecar right-column right-col"),
            (Zone.Form, "search-form searchform login signin sign-in register registration"),
            (Zone.Caption, "caption captions figcaption wp-caption image-caption photo-caption credit credits photocredit imagecredit image-credit photo-credit " +
                           "media-caption img-caption cutline caption-text photographer legende bildunterschrift"),
            (Zone.Advertisement, "ad ads advert adverts advertisement advertisements advertising adslot adsense adwrapper ad-slot adunit ad-unit dfp gpt sponsor sponsored sponsors " +
                                 "promo promos promotion promotions promoted commercial partner-content outbrain taboola teads ntv cta upsell banner-ad"),
            (Zone.Share, "share sharing sharebar sharetools sharethis shares social socials socialmedia addthis addtoany sharedaddy sociable share-buttons follow-us followus social-links"),
            (Zone.Related, "related recommended recommendation recommendations recirc recirculation read-more readmore more-stories more-news more-from more-on more-posts more-articles " +
                           "see-also also-read also-like read-also read-next up-next next-up trending most-read mostread most-popular popular-posts mostpopular popular latest-news " +
                           "latest-posts latest-stories latest-articles recent-posts recentposts teaser teasers jp-relatedposts similar suggested suggestions relatedposts relatedarticles " +
                           "relatedcontent inline-related topstories top-stories keep-reading further-reading next-article next-post nextpost other-posts yarpp zergnet"),
            (Zone.Comments, "comment comments commenting commentlist disqus respond livefyre coral viafoura discussion replies"),
            (Zone.Newsletter, "newsletter newsletters subscribe subscription subscriptions signup sign-up mailchimp mailinglist mailing-list optin opt-in email-signup " +
                              "paywall regwall piano donate donation donations membership"),
            (Zone.Author, "author-bio authorbio author-box authorbox author-info author-card author-about author-description author-profile about-author about-the-author bio " +
                          "biography post-author-box contributor-bio authors-bio writer-bio author-details author-desc author-block"),
            (Zone.Byline, "byline bylines author authors writer contributors contributor posted-by written-by reporter submitted"),
            (Zone.Date, "timestamp pubdate publish-date published-date date-published publication-date post-date entry-date dateline posted-on time-stamp date published updated " +
                        "last-updated date-time datetime reading-time read-time readtime"),
            (Zone.Tags, "tags taglist tag-list tag-cloud tagcloud keywords categories post-categories entry-categories topics article-tags post-tags entry-tags topic-list hashtags cat-links"),
            (Zone.Consent, "cookie cookies consent gdpr ccpa onetrust cookiebot didomi"),
            (Zone.Gallery, "gallery slideshow carousel slider lightbox slick swiper slides thumbnails photogallery"),
            (Zone.PullQuote, "pullquote pull-quote pullquotes pulled-quote quote-pull"),
            (Zone.Player, "player jwplayer brightcove video-js videoplayer video-player video-title video-caption video-description video-meta playlist audio-player podcast-player jw"),
            (Zone.Standfirst, "standfirst subtitle sub-title subheadline sub-headline dek deck strapline chapeau chapo entradilla bajada copete sommario occhiello catenaccio vorspann sub-heading article-summary excerpt article-excerpt post-excerpt"),
            (Zone.Meta, "meta metadata post-meta entry-meta article-meta article-info post-info entry-info postmetadata post-header entry-header article-header article-head"),
            (Zone.Button, "button btn buttons toggle dropdown tooltip modal popup popover overlay"),
            (Zone.Disclosure, "disclaimer disclosure affiliate copyright license licence"),
        ];
        return table.SelectMany(row => row.Words.Split(' '), (row, word) => KeyValuePair.Create(word, row.Zone));
    }
}
