using SearchEngine.Articles;

namespace SearchEngine.Entities.Correcting;

/// <summary>An entity by kind and id, known or not.</summary>
internal readonly record struct EntityId(EntityKind Kind, string Id);
