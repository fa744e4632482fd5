using System.Text;

namespace SearchEngine.Importing.Tests;

/// <summary>An article that runs over three pages, as sites of several habits serve it.</summary>
public static class SeveralPages
{
    public const string Title = "Council widens the northern pier";

    private static readonly string[] Texts =
    [
        "The harbour council voted on Tuesday to widen the northern pier, after two winters in which storms had closed it to the ferries of the line.",
        "Engineers expect the work to take eighteen months, and the ferries will berth at the fish market until the new moorings are ready for them.",
        "The money comes from a fund that the ministry of transport set up for ports on the western coast, and a small part from the town itself.",
    ];

    /// <summary>How a site tells which pages belong together.</summary>
    public enum Habit
    {
        /// <summary>rel=next and rel=prev in the head; each page is its own canonical page.</summary>
        Relations,

        /// <summary>rel=next, and page one as the canonical page of all.</summary>
        FirstIsCanonical,

        /// <summary>Numbers below the text.</summary>
        Numbers,

        /// <summary>A "Next page" link and nothing else.</summary>
        NextOnly,
    }

    public static string Text(params int[] numbers) => string.Join("\n\n", numbers.Select(Paragraph));

    public static string Paragraph(int number) => $"{Texts[number - 1]} This was paragraph {number}.";

    /// <summary>A page of the article.</summary>
    /// <param name="number">1 to 3.</param>
    /// <param name="address">Absolute address of page one.</param>
    /// <param name="habit">How it names its neighbours.</param>
    /// <param name="extra">One more sentence.</param>
    /// <param name="last">Number of the last page.</param>
    public static string Html(int number, string address, Habit habit, string extra = "", int last = 3)
    {
        var head = new StringBuilder();
        if (habit is Habit.Relations) head.Append($"""<link rel="canonical" href="{At(number)}">""");
        if (habit is Habit.FirstIsCanonical) head.Append($"""<link rel="canonical" href="{address}">""");
        if (habit is Habit.Relations or Habit.FirstIsCanonical && number < last) head.Append(number < last ? $"""<link rel="next" href="{At(number + 1)}">""" : "");
        if (habit is Habit.Relations && number > 1) head.Append($"""<link rel="prev" href="{At(number - 1)}">""");
        var below = habit switch
        {
            Habit.Numbers => $"""<p class="page-links">{string.Join(" ", Enumerable.Range(1, last).Select(other => other == number ? $"<span>{other}</span>" : $"""<a href="{At(other)}">{other}</a>"""))}</p>""",
            Habit.NextOnly when number < last => $"""<p><a href="{At(number + 1)}">Next page</a></p>""",
            _ => "",
        };
        return $"""
            <!doctype html><html lang="en"><head><title>{Title}</title><meta property="og:type" content="article"><meta name="author" content="Anna Berg">{head}</head>
            <body><nav><a href="/">Home</a></nav><article><h1>{Title}</h1><div><p>{Paragraph(number)}{extra}</p></div>{below}</article></body></html>
            """;

        string At(int other) => other == 1 ? address : $"{address}/{other}";
    }
}
