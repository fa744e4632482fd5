namespace SearchEngine.Crawling;

/// <summary>An amount of bytes, so that no option has to say its unit in its name.</summary>
/// <param name="Bytes">Bytes, 0 or more.</param>
public readonly record struct ByteSize(long Bytes)
{
    /// <summary>So many times 1,024 bytes.</summary>
    public static ByteSize Kibibytes(long count) => new(checked(count * 1024));

    /// <summary>So many times 1,048,576 bytes.</summary>
    public static ByteSize Mebibytes(long count) => new(checked(count * 1024 * 1024));

    /// <inheritdoc/>
    public override string ToString() => Bytes >= 1024 * 1024 ? $"{Bytes / (1024.0 * 1024):0.#} MiB" : Bytes >= 1024 ? $"{Bytes / 1024.0:0.#} KiB" : $"{Bytes} B";
}
