namespace SearchEngine.Importing.Sources.Zip;

/// <summary>A file in a ZIP archive.</summary>
/// <param name="Name">As it stands there, with slashes; it is never used as a path.</param>
/// <param name="IsEncrypted">It needs a password.</param>
/// <param name="Checksum">CRC-32 of its content.</param>
/// <param name="Open">Unpacks it; throws <see cref="InvalidDataException"/> when it is packed in a way that is not known.</param>
internal sealed record PackedFile(string Name, bool IsEncrypted, uint Checksum, Func<Stream> Open)
{
    /// <summary>A folder, or a file that folders would hide as well: its name or one above it begins with a dot, or macOS added it.</summary>
    public bool IsLeftOut =>
        Name.EndsWith('/') || Name.Split('/').Any(static part => part is ['.', not '.', ..] or "__MACOSX");
}
