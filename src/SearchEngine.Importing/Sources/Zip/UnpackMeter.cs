namespace SearchEngine.Importing.Sources.Zip;

/// <summary>Counts what an archive unpacks to. Small archives that unpack to very much are made to do harm.</summary>
internal sealed class UnpackMeter(ImportLimits limits, long archiveBytes)
{
    private readonly long _allowed = Math.Max(limits.MaxPageBytes, archiveBytes > long.MaxValue / limits.MaxArchiveRatio ? long.MaxValue : archiveBytes * limits.MaxArchiveRatio);
    private long _taken;

    public bool IsExceeded => _taken > _allowed;

    /// <exception cref="InvalidDataException">It is too much.</exception>
    public void Take(int bytes)
    {
        _taken += bytes;
        if (IsExceeded) throw new InvalidDataException($"The archive unpacks to more than {limits.MaxArchiveRatio} times its size.");
    }
}
