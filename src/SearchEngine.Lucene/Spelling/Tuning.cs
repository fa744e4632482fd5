namespace SearchEngine.Lucene.Spelling;
internal static class Tuning
{
    private static double Of(string name, double otherwise) => System.Environment.GetEnvironmentVariable("T_" + name) is { Length: > 0 } text ? double.Parse(text) : otherwise;
    public static readonly double F = Of("F", 0.8);
    public static readonly double Stop = Of("STOP", 3);
    public static readonly double Known = Of("KNOWN", -3);
    public static readonly double C = Of("C", 1);
    public static readonly double Rate = Of("RATE", 0.01);
    public static readonly double Gate = Of("GATE", 1.5);
    public static readonly double Smooth = Of("SMOOTH", 0.5);
    public static readonly double K = Of("K", 6);
    public static readonly double Lo = Of("LO", -3);
    public static readonly double Hi = Of("HI", 4);
}
