namespace SearchEngine.Crawling;

/// <summary>A host's address is one that must not be connected to. Nothing was sent.</summary>
public sealed class AddressRefusedException : IOException
{
    /// <summary>Creates it without details.</summary>
    public AddressRefusedException() : this("The address is refused.") { }

    /// <summary>Creates it with a message.</summary>
    public AddressRefusedException(string message) : base(message) { }

    /// <summary>Creates it with a message and a cause.</summary>
    public AddressRefusedException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>Creates it for one address of a host.</summary>
    /// <param name="host">The host as it was asked for.</param>
    /// <param name="rule">The address and the range that it is in.</param>
    public AddressRefusedException(string host, string rule)
        : base($"'{host}' is at {rule}; it was not connected to. Allow private networks if this is your own site.") => Rule = rule;

    /// <summary>The address and the range that it is in, such as <c>10.0.0.1: private use (RFC 1918)</c>; empty when unknown.</summary>
    public string Rule { get; } = "";
}
