using System.Text.RegularExpressions;
using SearchEngine.Cleaning.Blocks;

namespace SearchEngine.Cleaning.Rules;

/// <summary>Set phrases of news pages that are no part of the story, whatever their markup.</summary>
internal static partial class Phrases
{
    /// <summary>Appeals and signposts: "Read more: …", "Advertisement", "Sign up for our newsletter".</summary>
    public static bool IsPromotion(Block block) => block.Text.Length < 250 && (Label().IsMatch(block.Text) || (block.LinkDensity > 0.5 && Teaser().IsMatch(block.Text)) || (block.LinkLength > 0 && LinkLabel().IsMatch(block.Text)) || Appeal().IsMatch(block.Text));

    /// <summary>"Waves break over the pier. Photo: M. Hale"</summary>
    public static bool EndsInCredit(string text) => Credit().IsMatch(text);

    [GeneratedRegex(@"(^|[.!?)""”’] |[(\[|])\s*(photo|photograph|picture|image|foto|bild|crédit photo)( credit| courtesy| by)?( ?:| ?/| ©| by ) ?\p{Lu}[^.!?]{1,60}[.)\]]?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Credit();

    [GeneratedRegex(@"^\W*(advertisement|advert|ad|advertising|sponsored( content)?|continue reading( below)?|story continues( below)?( advertisement)?|article continues( below)?|loading\W*|share( this)?( article| story)?|print|email|comments?|image \d+ of \d+|photos?|video|watch( now)?|play|listen|close|menu|skip advert(isement)?|read (more|next|also)|related( articles| stories| content)?|more on this( story)?|tags?|topics?)\W*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Label();

    [GeneratedRegex(@"^\W*(read (more|next|also)|also read|see also|more|more (on|from|about|like) \w+|related( (article|story|stories|coverage|post|posts|reading|content|news|video))?|watch|listen|don't miss|recommended|must[- ]read|click here|subscribe|follow us|for more)\b[^:.]{0,20}[:|]", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex LinkLabel();

    [GeneratedRegex(@"^\W*(don.t miss|just in|read more|see also|also read|must read|trending|related)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Teaser();

    [GeneratedRegex(@"((sign up|subscribe) .{0,80}newsletter|^\W*((sign up|subscribe|register) (now |here |today )?(for|to) (our|the|his|her|my)\b.{0,60}(newsletter|newsletters|email|emails|updates|channel|podcast|alerts)|follow (us|me|him|her|@\w+).{0,60} on (twitter|facebook|instagram|x|linkedin|youtube)|like us on facebook|get (the|our) .{0,40}(newsletter|app)\b|download (the|our) .{0,40}app\b))", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Appeal();
}
