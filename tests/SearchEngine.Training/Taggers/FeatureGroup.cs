namespace SearchEngine.Training.Taggers;

/// <summary>Features that are left out together by chance while training, so that the others learn to do without them.</summary>
internal enum FeatureGroup : byte
{
    Always,
    Word,
    Neighbours,
    Lists,
    Article,
    Clusters,
    Runs,
    Topic,
    Endings,
    Count,
}

internal static class FeatureGroups
{
    public static FeatureGroup Of(int template) => template switch
    {
        40 or 41 or 42 or 43 or 44 or 56 or 73 => FeatureGroup.Topic,
        11 or 12 or 13 or 14 => FeatureGroup.Endings,
        1 or 2 or 37 or 61 or 62 => FeatureGroup.Word,
        7 or 8 => FeatureGroup.Word,
        3 or 4 or 5 or 6 or 63 or 64 => FeatureGroup.Neighbours,
        >= 30 and <= 40 => FeatureGroup.Lists,
        >= 50 and <= 56 => FeatureGroup.Article,
        >= 60 and <= 74 => FeatureGroup.Runs,
        >= 15 and <= 28 => FeatureGroup.Clusters,
        _ => FeatureGroup.Always,
    };
}
