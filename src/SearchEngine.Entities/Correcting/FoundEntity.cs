using SearchEngine.Articles;

namespace SearchEngine.Entities.Correcting;

/// <summary>An entity of one article before its salience is known.</summary>
/// <param name="Entity">Its names and office; the mentions stand beside it.</param>
/// <param name="Mentions">Where it is named; never empty.</param>
internal readonly record struct FoundEntity(Annotation Entity, List<Mention> Mentions)
{
    public EntityId Id => new(Entity.Kind, Entity.Id);
}
