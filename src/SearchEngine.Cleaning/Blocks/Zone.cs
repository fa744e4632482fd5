namespace SearchEngine.Cleaning.Blocks;

/// <summary>What a part of a page is for, by its tag, role, class or id. A block lies in all zones of the elements around it.</summary>
[Flags]
internal enum Zone
{
    None = 0,
    Hidden = 1 << 0,
    Navigation = 1 << 1,
    Header = 1 << 2,
    Footer = 1 << 3,
    Aside = 1 << 4,
    Form = 1 << 5,
    Caption = 1 << 6,
    Advertisement = 1 << 7,
    Share = 1 << 8,
    Related = 1 << 9,
    Comments = 1 << 10,
    Newsletter = 1 << 11,
    Author = 1 << 12,
    Byline = 1 << 13,
    Date = 1 << 14,
    Tags = 1 << 15,
    Consent = 1 << 16,
    Gallery = 1 << 17,
    PullQuote = 1 << 18,
    Player = 1 << 19,
    Standfirst = 1 << 20,
    Meta = 1 << 21,
    Button = 1 << 22,
    Disclosure = 1 << 23,
}
