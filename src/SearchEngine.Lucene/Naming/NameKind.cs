namespace SearchEngine.Lucene.Naming;

/// <summary>How typed words agree with a name; the lower the better.</summary>
internal enum NameKind
{
    /// <summary>They are the name.</summary>
    Whole,

    /// <summary>They are its end: a surname.</summary>
    End,

    /// <summary>All are among its words.</summary>
    Part,

    /// <summary>Not at all.</summary>
    None,
}
