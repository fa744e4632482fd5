namespace SearchEngine.Server.Api.Contracts;

internal sealed record HealthAnswer(string Status);

internal sealed record ReadinessAnswer(string Status, long Articles, long Sequence, long SizeInBytes, int SchemaVersion);
