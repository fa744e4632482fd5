using System.Net.Sockets;
using SearchEngine.Entities;
using SearchEngine.Importing.Indexing;
using SearchEngine.Ner.Onnx;
using SearchEngine.Search;
using SearchEngine.Storage;

namespace SearchEngine.Cli;

/// <summary>Tells what went wrong in one line; what is a bug keeps its stack trace.</summary>
internal static class Failures
{
    public static string? Explain(Exception exception) => exception switch
    {
        UsageException or StoreException or DataDirectoryInUseException or KnowledgeBaseException or NerModelException or IndexUnavailableException or InvalidCursorException => exception.Message,
        OperationCanceledException => "Stopped. Run the same command again to go on.",
        IOException { InnerException: SocketException or Microsoft.AspNetCore.Connections.AddressInUseException } => $"{exception.Message} Choose another port.",
        IOException or UnauthorizedAccessException or InvalidDataException => exception.Message,
        ArgumentException argument => argument.Message,
        _ => null,
    };
}
