using SearchEngine.Articles;

namespace SearchEngine.Importing.Sources;

/// <summary>One thing that a source found, before anything was read out of it.</summary>
/// <param name="Name">For messages: a path, or path and line number.</param>
internal abstract record ImportItem(string Name)
{
    /// <summary>Bytes it keeps in memory.</summary>
    public virtual int Size => 0;

    /// <summary>A page to be cleaned.</summary>
    /// <param name="Page">The page.</param>
    /// <param name="Identity">Text that names it when it turns out to have no URL: the same for the same file, whatever the working directory.</param>
    public sealed record Html(Page Page, string Identity) : ImportItem(Page.Name)
    {
        public override int Size => Page.Body.Length + Page.Following.Sum(static following => following.Body.Length);
    }

    /// <summary>A text file: title in the first line.</summary>
    public sealed record Text(string Name, byte[] Bytes, string Identity) : ImportItem(Name)
    {
        public override int Size => Bytes.Length;
    }

    /// <summary>A line that should hold an <see cref="ArticleInput"/>.</summary>
    public sealed record JsonLine(string Name, byte[] Bytes) : ImportItem(Name)
    {
        public override int Size => Bytes.Length;
    }

    /// <summary>Something that is not imported.</summary>
    public sealed record Refused(string Name, string Reason, string Detail) : ImportItem(Name);

    /// <summary>Something that could not be read.</summary>
    public sealed record Unreadable(string Name, string Detail) : ImportItem(Name);
}
