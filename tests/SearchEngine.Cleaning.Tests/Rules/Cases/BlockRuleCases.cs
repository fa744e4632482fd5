using static SearchEngine.Cleaning.Tests.Rules.Cases.RulePages;

namespace SearchEngine.Cleaning.Tests.Rules.Cases;

/// <summary>The rules that look at a block's own shape and words, anywhere in the body.</summary>
internal static class BlockRuleCases
{
    private const string Caption = "The pier as seen from the lighthouse.";
    private const string LongCaption = "The pier as seen from the lighthouse, on the morning after the storm that took its railings, its lamps and the hut in which the harbour master used to wait for the first ferry.";

    public static IEnumerable<RuleCase> All => [.. Pictures, .. Boxes, .. Words];

    private static IEnumerable<RuleCase> Pictures =>
    [
        In("figure", "paragraph beside the caption", "<figure><video></video><p>{0}</p></figure>", LongCaption),
        In("figure", "a short paragraph", "<figure><iframe></iframe><p>{0}</p></figure>", Caption),
        In("picture box", "paragraph below a picture", "<div><img src='/pier.jpg'><p>{0}</p></div>", Caption),
        In("picture box", "line below a picture in a table", "<table><tr><td><img src='/pier.jpg'></td></tr><tr><td>{0}</td></tr></table>", Caption),
        In("picture box", "picture in a link", "<section><a href='/pier.jpg'><img src='/pier.jpg'></a><p>{0}</p></section>", Caption),
        In("picture credit", "English", "<p>{0}</p>", "Waves break over the pier in January. Photo: Mara Hale"),
        In("picture credit", "in brackets", "<p>{0}</p>", "Waves break over the pier in January (photo by Mara Hale)"),
        In("picture credit", "agency", "<p>{0}</p>", "Mara Hale/Getty Images"),
        In("picture credit", "German", "<p>{0}</p>", "Wellen schlagen im Januar über den Pier. Foto: dpa"),
        In("picture credit", "French", "<p>{0}</p>", "Les vagues passent sur la jetée en janvier. Crédit photo : Jean Morel"),
        In("picture credit", "Spanish", "<p>{0}</p>", "Las olas pasan sobre el muelle en enero. Crédito: Ana Ruiz"),
        In("picture credit", "Russian", "<p>{0}</p>", "Волны над причалом в январе. Фото: Анна Орлова"),
        In("picture credit", "Japanese", "<p>{0}</p>", "一月に波が岸壁を越えた。写真：港新聞"),
        In("picture credit", "row of a table", "<table><tr><td>Pier</td><td>Metres</td></tr><tr><td>Northern</td><td>Photo: Mara Hale</td></tr></table>", "Northern | Photo: Mara Hale"),
    ];

    private static IEnumerable<RuleCase> Boxes =>
    [
        In("box", "line in a div of its own", "<div class='fact'>{0}</div>", "A ticket for the ferry costs nine pounds."),
        In("box", "line in a span", "<div class='price'><span class='value'>{0}</span></div>", "A ticket for the ferry costs nine pounds."),
        In("box", "line in the middle", "<center>{0}</center>", "A ticket for the ferry costs nine pounds."),
    ];

    private static IEnumerable<RuleCase> Words =>
    [
        In("label", "English", "<p>{0}</p>", "Advertisement"),
        In("label", "German", "<p>{0}</p>", "Anzeige"),
        In("label", "French", "<p>{0}</p>", "Publicité"),
        In("label", "Arabic", "<p>{0}</p>", "إعلان"),
        In("label", "Japanese", "<p>{0}</p>", "スポンサーリンク"),
        In("label", "advertiser", "<p>{0}</p>", "Sponsored by Bluewater Cruises"),
        In("label", "counter of pictures", "<p>{0}</p>", "Image 1 of 5"),
        In("label", "time of a player", "<p>{0}</p>", "0:00 / 3:25"),
        Sign("English", "Read more: ", "The crane that fell into the sea", " and what became of it since"),
        Sign("German", "Lesen Sie auch: ", "Der Kran im Hafen", " und was daraus wurde"),
        Sign("French", "À lire aussi – ", "La grue du port", " et ce qu'elle est devenue"),
        Sign("Russian", "Читайте также: ", "Кран упал в море", " и что было потом"),
        Sign("Arabic", "اقرأ أيضاً: ", "الرافعة في الميناء", " وما جرى لها بعد ذلك"),
        Sign("Japanese", "関連記事：", "港のクレーン", "とその後の話をまとめて"),
        In("signpost", "Polish, before a list", "<p>{0}</p>", "Więcej na ten temat w naszym archiwum:"),
        In("appeal", "English", "<p>{0}</p>", "Sign up for our daily letter from the harbour and never miss a tide again."),
        In("appeal", "to follow", "<p>{0}</p>", "Follow the Harbour Paper on Facebook and send in the pictures of your morning walk."),
        In("appeal", "in a heading", "<h3>{0}</h3>", "Get the news of the coast delivered to your inbox"),
        In("appeal", "a short line", "<p>{0}</p>", "Newsletter from the quay"),
        In("appeal", "German", "<p>{0}</p>", "Bestellen Sie hier unseren Newsletter mit den Meldungen von der Küste."),
        In("appeal", "French", "<p>{0}</p>", "Inscrivez-vous pour recevoir chaque matin les nouvelles du port et de la côte."),
        In("appeal", "Spanish", "<p>{0}</p>", "Suscríbete y recibe cada mañana lo que pasa en el puerto."),
        In("appeal", "Dutch", "<p>{0}</p>", "Meld je aan en lees elke ochtend wat er in de haven gebeurt."),
        In("appeal", "Russian", "<p>{0}</p>", "Подписывайтесь на новости порта, чтобы ничего не пропустить."),
        In("appeal", "Japanese", "<p>{0}</p>", "港のニュースをメールマガジンで毎朝お届けします。"),
    ];

    private static RuleCase In(string rule, string what, string markup, string text) => new(rule, what, Between(markup.Replace("{0}", text, StringComparison.Ordinal)), text);

    // The link is less than three quarters of the line: a line that is all link is a link paragraph too.
    private static RuleCase Sign(string language, string lead, string link, string tail) => new("signpost", language, Between($"<p>{lead}<a href='/crane'>{link}</a>{tail}</p>"), lead + link + tail);
}
