using System.Buffers;
using System.Text.RegularExpressions;
using SearchEngine.Cleaning.Blocks;

namespace SearchEngine.Cleaning.Rules.Phrases;

/// <summary>Recognises what sites print around their articles by its words, whatever its markup.</summary>
internal static partial class Furniture
{
    private static readonly SearchValues<char> Quotes = SearchValues.Create("“”\"«»„‘「『");

    // "Photo: ", "Foto/", "Picture courtesy of "
    private const string CreditLead = @"(photo|photos|photograph|photography|pictures?|images?|foto|fotos|bild|bilder|photographie|crédits?|crédits? photo|crédito|créditos|fotografía|imagen|imagem|immagine|foto di|fotografie|afbeelding|beeld|fot\.|zdjęcie|kép|fotó|φωτο|φωτογραφία|фото|снимка|صورة|תצלום|צילום|写真|사진)( credits?| courtesy( of)?| by| via)?( ?[:：/] ?| ?©| by | courtesy of | via )";

    // Most blocks hold none of these, and are spared the search for the whole form.
    private static readonly SearchValues<char> CreditMarks = SearchValues.Create(":：/©(");
    private static readonly SearchValues<string> CreditWords = SearchValues.Create([" by ", " via ", "courtesy", "credit"], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<string> AppealVerbs = SearchValues.Create(["sign", "subscribe", "register", "follow", "like us", "get", "download", "install"], StringComparison.OrdinalIgnoreCase);

    private const int LongestCreditLine = 120;
    private const int LongestSignpost = 300;
    private const int LongestAppeal = 260;
    private const int LongestDisclosure = 400;
    private const int LongestHeading = 70;
    private const int MostExtraWords = 3;
    private const int ShortestName = 3;

    // Where words are not parted by spaces: "コメントを書く"
    private const int MostExtraCharacters = 4;

    /// <summary>"Advertisement", "Share": a mark and nothing else.</summary>
    public static bool IsLabel(Block block) => block.Text.Length < 60 && (PhraseBook.IsWhole(PhraseKind.Label, block.Words) || (block.Text[^1] != '.' && PhraseBook.StartLength(PhraseKind.Label, block.Words) > 0) || Counter().IsMatch(block.Text));

    /// <summary>"Read more: Council votes on pier", where what follows is a link, or nothing follows.</summary>
    public static bool IsSignpost(Block block)
    {
        if (block.Text.Length >= LongestSignpost) return false;
        var length = PhraseBook.StartLength(PhraseKind.Stories, block.Words);
        if ((block.LinkDensity > 0.4 && Pointer().IsMatch(block.Text)) || LoudPointer().IsMatch(block.Text)) return true;
        return length > 0 && (length == block.Words.Length || block.LinkDensity > 0.5 || (block.LinkLength > 0 && Separated().IsMatch(block.Text)) || block.Text[^1] is ':' or '：');
    }

    /// <summary>"Sign up for our newsletter": a sentence that asks the reader for something. People quoted in an article may ask too.</summary>
    public static bool IsAppeal(Block block) =>
        (block.Text.Length < LongestHeading && PhraseBook.StartLength(PhraseKind.Appeal, block.Words) > 0) || (block.Text.Length < LongestAppeal && block.Kind != BlockKind.ListItem && !block.Text.AsSpan().ContainsAny(Quotes) && (PhraseBook.IsContained(PhraseKind.Appeal, block.Words) || (block.Text.AsSpan().ContainsAny(AppealVerbs) && SocialAppeal().IsMatch(block.Text))));

    /// <summary>"We may earn a commission when you buy through our links."</summary>
    public static bool IsDisclosure(Block block) => block.Text.Length < LongestDisclosure && block.Kind != BlockKind.Heading && PhraseBook.IsContained(PhraseKind.Disclosure, block.Words);

    /// <summary>"3 Comments": what stands below is the readers'.</summary>
    public static bool StartsComments(Block block) => IsShortTitle(block) && IsNearly(PhraseKind.Comments, WithoutLeadingNumber(block.Words));

    /// <summary>Whether a heading of comments says no more than that, perhaps with their number. "Comments from the minister" may be a subhead.</summary>
    public static bool IsPlainCommentsHeading(Block block) => WithoutNumbers(block.Words) is var words && PhraseBook.StartLength(PhraseKind.Comments, words) == words.Length;

    /// <summary>"About the author", "Most read": what stands below is not the article's.</summary>
    public static bool StartsEnd(Block block) => IsShortTitle(block) && (IsNearly(PhraseKind.End, block.Words) || MoreStories().IsMatch(block.Text));

    /// <summary>A heading that promises other stories or is a label.</summary>
    public static bool IsPromotion(Block block) => IsLabel(block) || IsSignpost(block) || StartsEnd(block);

    /// <summary>Whether a promotion says nothing but the set phrase. What says more may be a subhead of the article: "Share this burden".</summary>
    public static bool IsPlainPromotion(Block block) =>
        IsSignpost(block) || PhraseBook.IsWhole(PhraseKind.Label, block.Words) || PhraseBook.StartLength(PhraseKind.Label, block.Words) == block.Words.Length || PhraseBook.StartLength(PhraseKind.End, block.Words) == block.Words.Length;

    /// <summary>"About Halvorsen Ferries": a heading or a bold line, where the text below names them again. "About Last Night" is a subhead.</summary>
    public static bool IsAboutSomeone(Block block, string below) =>
        (block.Kind == BlockKind.Heading || block.IsEmphasised) && block.Text.Length < LongestHeading && AboutSomeone().Match(block.Text) is { Success: true } about
        && block.Text[about.Groups["name"].Index..].Split(' ').Any(word => word.Length >= ShortestName && char.IsUpper(word[0]) && below.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>"Editing by …", below the text.</summary>
    public static bool IsContribution(Block block) => block.Text.Length < 400 && (PhraseBook.StartLength(PhraseKind.Contribution, block.Words) > 0 || Contributed().IsMatch(block.Text));

    /// <summary>"Tags: ferry, pier", below the text.</summary>
    public static bool IsFiling(Block block) =>
        block.Text.Length < LongestSignpost && PhraseBook.StartLength(PhraseKind.Filing, block.Words) is > 0 and var length && (length == block.Words.Length || block.LinkDensity > 0.3 || Separated().IsMatch(block.Text));

    /// <summary>"Waves break over the pier. Photo: M. Hale"</summary>
    public static bool EndsInCredit(string text) => MayBeCredit(text) && text.Length < 400 && Credit().IsMatch(text);

    private static bool MayBeCredit(string text)
    {
        var end = text.AsSpan(Math.Max(0, text.Length - LongestCreditLine));
        return end.ContainsAny(CreditMarks) || end.ContainsAny(CreditWords);
    }

    private static bool IsShortTitle(Block block) => block is { Kind: BlockKind.Heading or BlockKind.Paragraph, Text.Length: < LongestHeading } && block.Text[^1] is not ('.' or ',' or '。' or '，');

    // "Comments (2)", "More from Politics" but not "Comments by the minister anger the fishing fleet".
    private static bool IsNearly(PhraseKind kind, string words)
    {
        var length = PhraseBook.StartLength(kind, words);
        if (length == 0) return false;
        if (PhraseBook.IsUnspaced(words)) return words.Length - length <= MostExtraCharacters;
        var extra = 0;
        foreach (var c in words.AsSpan(length))
            if (c == ' ') extra++;
        return extra <= MostExtraWords;
    }

    private static string WithoutNumbers(string words) => string.Join(' ', words.Split(' ').Where(static word => !word.All(char.IsDigit)));

    private static string WithoutLeadingNumber(string words)
    {
        var start = 0;
        while (start < words.Length && (char.IsDigit(words[start]) || words[start] == ' ')) start++;
        return words[start..];
    }

    // "Read: How the floods came", "PHOTOS | A week on the shore".
    [GeneratedRegex(@"^\W*(read|watch|listen|see|more|photos?|pictures|video|gallery|live|opinion|analysis|explainer|explained|related|poll|quiz|podcast|interactive|map|timeline|fact check|profile|review|interview)\s?[:|»–—]", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Pointer();

    // "WATCH | Rosie crosses the bay", above a player.
    [GeneratedRegex(@"^\W*(WATCH|LISTEN|VIDEO|VIDEOS|VÍDEO|VÍDEOS|VIDÉO|PHOTOS|FOTOS|GALLERY|AUDIO|PODCAST|QUIZ|POLL|IN PICTURES|RELATED|READ MORE|MORE)( MORE| NOW| LIVE)?\s?[|:»]", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex LoudPointer();

    // "Lesen Sie auch | …", "Read more: …", "À lire aussi – …", within the first words.
    [GeneratedRegex(@"^[^:：|｜–—»→>]{2,40}\s?[:：|｜–—»→>]", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Separated();

    [GeneratedRegex(@"^\W*((image|photo|slide|picture|bild|foto|video) )?\d+ ?(of|/|von|de|sur|van|из) ?\d+\W*$|^\W*\d+ (shares?|comments?|views|likes|kommentare|commentaires|comentarios|reacties|claps?)\W*$|^\d+:\d\d$|^\W+$|^\d{1,3}%$|^(loaded|progress|current time|duration|remaining time|volume)\b.{0,60}\d|^(previous|next|play|pause|skip|mute|unmute|fullscreen|captions|settings|share|\W)+$|^\d+:\d\d ?/", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Counter();

    [GeneratedRegex(@"^\W*(about|über|à propos( de)?|sobre|acerca de|over|om|informazioni su|o|о)( the| die| der| das| la| le| los| las| o| a)? (?<name>(?-i:\p{Lu})[^.?!]*)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex AboutSomeone();

    [GeneratedRegex(@"((sign up|subscribe|register) .{0,80}newsletter|\b(get|download|install) (the|our) [^.]{0,40}\bapp\b|^\W*((sign up|subscribe|register) (now |here |today )?(for|to) (our|the|his|her|my)\b.{0,60}(newsletter|newsletters|email|emails|updates|channel|podcast|alerts)|follow (us|me|him|her|@\w+).{0,60} on (twitter|facebook|instagram|x|linkedin|youtube)|follow \W{0,2}[\p{L} ’']{2,40} on (twitter|facebook|instagram|x)\b|like us on facebook|get (the|our) .{0,40}(newsletter|app)\b|download (the|our) .{0,40}app\b))", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex SocialAppeal();

    [GeneratedRegex(@"^\W*(more .{1,30} (stories|news|articles|posts|guides|reading|coverage)|you.{1,12}(also )?(like|love|enjoy)|\d+ (comments|responses|thoughts on).*|what .{1,40} readers are saying|trending (in|on) .{1,20}|popular (in|on) .{1,20}|latest (from|in) .{1,20})\W*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex MoreStories();

    [GeneratedRegex(@"(contributed to this (report|story|article|piece|post|content)|contributed (reporting|research)|^\W*\(?(additional )?(reporting|writing|editing) (by|from)\b|^\W*\(?(reuters|ap|afp|dpa|anp|efe|ansa|lusa|pap|čtk)\)?\W*$|may not be (published|reproduced|reprinted)|all rights reserved|^\W*©|find this (article|story) (and more )?at|printed from (the )?)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Contributed();

    // Behind a word, without a stop, it takes a name: "Waves at the pier Photo: Mara Hale", but not "the film Photo: a love story".
    [GeneratedRegex(@"((^|[.!?)""”’»。！？）」] ?|[(\[|–—] ?)" + CreditLead + @"[^.!?]{1,70}[.)\]]?|[\p{L}\d] ?" + CreditLead + @"((?-i:[\p{Lu}\p{Lo}\d@©])[^.!?]{0,70}|[\p{L}-]{1,30}( ?/ ?[^.!?]{1,40})?)[.)\]]?|\b(credit|credits|courtesy)( ?[:.…]+ ?| of )(?-i:\p{Lu})[^.!?]{1,60}[.)\]]?|\((photo|picture|image|foto|credit|[\p{L} ]{2,30} photo) ?(by|courtesy|:|/)[^)]{1,60}\)|©[^.!?]{2,50}|[\p{L}.’ -]{4,40} ?/ ?(AP|AFP|Reuters|Getty( Images)?|dpa|EPA|PA|EFE|ANSA|Lusa|AAP|Shutterstock|Alamy|(?-i:\p{Lu})\w+ Images))$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Credit();
}
