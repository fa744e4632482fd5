namespace SearchEngine.Ner.Onnx;

/// <summary>A folder does not hold a model that can tag names; the message names file, cause and remedy.</summary>
public sealed class NerModelException : Exception
{
    /// <summary>An error with a message for whoever chose the model.</summary>
    public NerModelException(string message) : base(message) { }

    /// <summary>An error caused by another one, such as an unreadable file.</summary>
    public NerModelException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>An error without details.</summary>
    public NerModelException() { }
}
