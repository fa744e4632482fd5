namespace SearchEngine.Server;

/// <summary>What an API key allows; each one includes those before it.</summary>
public enum ApiKeyScope
{
    /// <summary>Search and read.</summary>
    Read,

    /// <summary>Add, replace and remove articles.</summary>
    Write,

    /// <summary>Everything.</summary>
    Admin,
}
