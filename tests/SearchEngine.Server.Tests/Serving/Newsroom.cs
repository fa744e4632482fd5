using SearchEngine.Importing;

namespace SearchEngine.Server.Tests.Serving;

/// <summary>The articles of the tests: few, and easy to count by hand.</summary>
internal static class Newsroom
{
    public const string TalksId = "talks-2019";
    public const string HarbourId = "harbour-2015";
    public const string UndatedId = "undated";

    /// <summary>China in 5, Russia in 3, Germany in 3, Kazakhstan in 2; Xi Jinping in 3, Vladimir Putin in 2, Angela Merkel in 2.</summary>
    public static IReadOnlyList<ArticleInput> Articles { get; } =
    [
        new()
        {
            Id = TalksId, Url = "https://meridian.example/talks", Title = "Putin and Xi open border talks", Source = "Meridian Post", Author = "Nadia Ferrow, Tomas Quill",
            Language = "en", Published = "2019-06-05T09:00:00Z",
            Text = "Vladimir Putin and Xi Jinping spoke about the border treaty between Russia and China. Kazakhstan sent observers to the summit.\n\nRussia and China have shared a border treaty since 2001.",
        },
        new()
        {
            Id = "gas-2014", Url = "https://meridian.example/gas", Title = "A gas line from Russia to China", Source = "Meridian Post", Language = "en", Published = "2014-05-21",
            Text = "Vladimir Putin and Xi Jinping looked on as the contract was signed.\n\nRussia will deliver gas to China for thirty years, the summit was told.",
        },
        new()
        {
            Id = "summit-2014", Url = "https://civic.example/summit", Title = "Leaders gather for a summit", Source = "Civic Ledger", Language = "en", Published = "2014-11-11",
            Text = "Xi Jinping was host of the summit in China. The United Nations sent an envoy.",
        },
        new()
        {
            Id = HarbourId, Url = "https://harbour.example/port", Title = "Hamburg digs a deeper harbour", Source = "Harbour Gazette", Language = "en", Published = "2015-03-02",
            Text = "Angela Merkel opened the works. Germany ships machines through the harbour, goods from China come in.\n\nDredgers work at night.",
        },
        new()
        {
            Id = "rail-2018", Url = "https://harbour.example/rail", Title = "The long rail road from China to Germany", Source = "Harbour Gazette", Language = "en", Published = "2018-09-14",
            Text = "Trains from China cross Kazakhstan and Russia on their way to Germany. The rail road is long.",
        },
        new()
        {
            Id = "budget-2012", Url = "https://civic.example/budget", Title = "Berlin settles its budget", Source = "Civic Ledger", Language = "en", Published = "2012-07-01",
            Text = "Angela Merkel and the budget of Germany passed a vote.",
        },
        new()
        {
            Id = UndatedId, Title = "A note on sailing", Source = "Harbour Gazette", Language = "en",
            Text = "Sailing boats need wind. A boat without wind needs oars.",
        },
    ];
}
