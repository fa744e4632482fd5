using SearchEngine.Articles;

namespace SearchEngine.Importing.Reannotating;

/// <summary>Annotations are equal when the store would keep the same of them, mention by mention.</summary>
internal sealed class AnnotationEquality : IEqualityComparer<Annotation>
{
    public static AnnotationEquality Instance { get; } = new();

    public bool Equals(Annotation? x, Annotation? y) => ReferenceEquals(x, y) || (x is not null && y is not null
        && x.Kind == y.Kind && x.Id == y.Id && x.Label == y.Label && x.Office == y.Office && x.Salience.Equals(y.Salience) && x.Mentions.SequenceEqual(y.Mentions));

    public int GetHashCode(Annotation obj) => HashCode.Combine(obj.Kind, obj.Id);
}
