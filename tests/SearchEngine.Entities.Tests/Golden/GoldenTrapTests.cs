using SearchEngine.Articles;

namespace SearchEngine.Entities.Tests.Golden;

/// <summary>Words that mean several things stand in the golden texts in each of their meanings.</summary>
public sealed class GoldenTrapTests
{
    public static TheoryData<string, string, string> Meanings { get; } = new()
    {
        { "Georgia", "Location", "GE" }, { "Georgia", "Location", "US" }, { "Georgian", "Miscellaneous", "GE" }, { "Georgian", "Miscellaneous", "US" },
        { "Jordan", "Location", "JO" }, { "Jordan", "Person", "michael-jordan" }, { "Jordan", "Person", "jordan-hale" },
        { "Chad", "Location", "TD" }, { "Chad", "Person", "chad-mercer" },
        { "Turkey", "Location", "TR" }, { "Guinea", "Location", "GN" }, { "Guinea-Bissau", "Location", "GW" }, { "Equatorial Guinea", "Location", "GQ" },
        { "Papua New Guinea", "Location", "PG" }, { "Gulf of Guinea", "Location", "" },
        { "Congo", "Location", "CD" }, { "Congo", "Location", "CG" }, { "Zaire", "Location", "CD" },
        { "Korea", "Location", "" }, { "Koreans", "Miscellaneous", "KR" }, { "N.Korea", "Location", "KP" }, { "S.Korea", "Location", "KR" },
        { "US", "Location", "US" }, { "China", "Location", "CN" },
        { "Washington", "Location", "US" }, { "Washington", "Person", "denise-washington" }, { "WASHINGTON", "Organisation", "washington" },
        { "Paris", "Location", "FR" }, { "Paris", "Person", "paris-hilton" }, { "Hilton", "Organisation", "hilton" },
        { "Victoria", "Location", "AU" }, { "Victoria", "Location", "SC" }, { "Victoria", "Person", "victoria" }, { "Lake Victoria", "Location", "" },
        { "Bill Clinton", "Person", "bill-clinton-namesake" }, { "Bill Clinton", "Person", "bill-clinton" }, { "George Bush", "Person", "george-bush-namesake" }, { "George Bush", "Person", "george-h-w-bush" },
        { "Ivory Coast", "Location", "CI" }, { "Niger", "Location", "NE" }, { "Niger", "Location", "NG" }, { "Niger", "Location", "" }, { "Nigerien", "Miscellaneous", "NE" },
        { "May", "Person", "theresa-may" }, { "Trump", "Person", "donald-trump" },
        { "Amazon", "Organisation", "amazon" }, { "Amazon", "Location", "" }, { "Apple", "Organisation", "apple" }, { "Orange", "Organisation", "orange" }, { "Orange", "Location", "FR" },
        { "Isis", "Miscellaneous", "" }, { "Isis", "Location", "" }, { "ISIS", "Organisation", "islamic-state" },
        { "Mali", "Location", "ML" }, { "Mali", "Person", "mali-prys" }, { "Cuba", "Location", "CU" }, { "Cuba", "Person", "cuba-gooding" },
        { "Israel", "Location", "IL" }, { "Israel", "Person", "israel-horovitz" }, { "Holland", "Location", "NL" }, { "Holland", "Person", "tom-holland" },
        { "London", "Person", "brian-london" }, { "England", "Person", "kevin-england" }, { "France", "Person", "alice-france" },
        { "Sterling", "Person", "raheem-okafor-sterling" }, { "Reading", "Location", "GB" }, { "Reading", "Organisation", "reading" }, { "Nice", "Location", "FR" }, { "Mobile", "Location", "US" }, { "Lima", "Location", "PE" },
        { "Macedonia", "Location", "MK" }, { "Macedonia", "Location", "GR" }, { "North Macedonia", "Location", "MK" },
        { "Ireland", "Location", "IE" }, { "Ireland", "Location", "" }, { "Northern Ireland", "Location", "GB" },
        { "Dominica", "Location", "DM" }, { "Dominican Republic", "Location", "DO" }, { "Dominican", "Miscellaneous", "DM" }, { "Dominican", "Miscellaneous", "DO" },
        { "British Virgin Islands", "Location", "VG" }, { "U.S. Virgin Islands", "Location", "VI" }, { "Samoa", "Location", "WS" }, { "American Samoa", "Location", "AS" },
        { "White House", "Organisation", "white-house" }, { "White House", "Location", "RU" }, { "San Jose", "Location", "CR" }, { "San Jose", "Location", "US" },
        { "Tripoli", "Location", "LB" }, { "Tripoli", "Location", "LY" }, { "Democratic Party", "Organisation", "democratic-party-of-korea" },
    };

    [Theory, MemberData(nameof(Meanings))]
    public void Name_stands_in_this_meaning(string surface, string kind, string id) => Assert.Contains(
        GoldenText.All,
        text => text.Entities.Any(e => e.Id == id && e.Kind.ToString() == kind && text.SurfaceOf(e) == surface));

    [Theory]
    [InlineData("Turkey")]
    [InlineData("turkey")]
    [InlineData("guinea pig")]
    [InlineData("china")]
    [InlineData("us")]
    [InlineData("US")]
    [InlineData("May")]
    [InlineData("trump")]
    [InlineData("apple")]
    [InlineData("orange")]
    [InlineData("Brazil nut")]
    [InlineData("brazil nut")]
    [InlineData("panama hat")]
    [InlineData("French fries")]
    [InlineData("lima beans")]
    [InlineData("bush")]
    [InlineData("Bush")]
    [InlineData("Sterling")]
    [InlineData("reading")]
    [InlineData("nice")]
    [InlineData("mobile")]
    public void Word_stands_where_it_is_no_name(string word) => Assert.Contains(
        GoldenText.All,
        text => StandsUnmarked(text, TextPart.Title, word) || StandsUnmarked(text, TextPart.Text, word));

    private static bool StandsUnmarked(GoldenText text, TextPart part, string word)
    {
        var whole = text.Whole(part);
        for (var at = whole.IndexOf(word, StringComparison.Ordinal); at >= 0; at = whole.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var span = new TextSpan(at, word.Length);
            if (text.IsWholeWord(part, span) && !text.Entities.Any(e => e.Part == part && e.Span.Start < span.End && at < e.Span.End)) return true;
        }

        return false;
    }
}
