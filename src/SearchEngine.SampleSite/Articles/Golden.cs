namespace SearchEngine.Samples;

/// <summary>A country that title or text refer to.</summary>
/// <param name="Code">ISO 3166-1 alpha-2, upper case. Historic states carry their successor's code.</param>
/// <param name="IsAbout">True where a reader who filters by the country would want this article.</param>
public sealed record GoldenCountry(string Code, bool IsAbout);

/// <summary>A person that title or text name.</summary>
/// <param name="Name">The full name as the press writes it.</param>
/// <param name="IsAbout">True where the article is about the person.</param>
public sealed record GoldenPerson(string Name, bool IsAbout);

/// <summary>One of the article's people who was head of state or of government on the day of publication.</summary>
/// <param name="Name">As in the article's people.</param>
/// <param name="Office">"Office of Country", e.g. "Chancellor of Germany".</param>
public sealed record GoldenLeader(string Name, string Office);

/// <summary>An organisation that title or text name, also by acronym.</summary>
/// <param name="Name">The full name.</param>
/// <param name="IsAbout">True where the article is about the organisation.</param>
public sealed record GoldenOrganisation(string Name, bool IsAbout);

/// <summary>The picture at the head of an article.</summary>
/// <param name="Caption">Not article text.</param>
/// <param name="Credit">Null where none is given.</param>
public sealed record LeadImage(string Caption, string? Credit);
