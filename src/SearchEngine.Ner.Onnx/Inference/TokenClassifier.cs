using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace SearchEngine.Ner.Onnx.Inference;

/// <summary>The network: ids of pieces in, a row of logits for each out. Thread-safe but for <see cref="Dispose"/>.</summary>
internal sealed class TokenClassifier : IDisposable
{
    private readonly InferenceSession _session;
    private readonly RunOptions _run = new() { LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL };
    private readonly (string Name, TensorElementType Type)[] _inputs;
    private readonly string[] _inputNames;
    private readonly string[] _outputNames;
    private readonly int _padding;

    private TokenClassifier(InferenceSession session, ModelGraph graph, int padding)
    {
        (_session, _padding) = (session, padding);
        _inputs = graph.Inputs;
        _inputNames = [.. graph.Inputs.Select(static input => input.Name)];
        _outputNames = [graph.Output];
        FixedLength = graph.FixedLength;
        DeclaredLabels = graph.Labels;
    }

    /// <summary>The length that each input has to have, where the graph was exported for one alone.</summary>
    public int? FixedLength { get; }

    /// <summary>Labels by the graph's description; null when only a run tells.</summary>
    public int? DeclaredLabels { get; }

    public static TokenClassifier Open(string file, int threads, int padding)
    {
        InferenceSession? session = null;
        try
        {
            using var options = new SessionOptions
            {
                IntraOpNumThreads = threads,
                InterOpNumThreads = 1,
                ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
                // What goes wrong comes as an exception; the terminal is not the library's.
                LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL,
            };
            session = new InferenceSession(file, options);
            return new TokenClassifier(session, ModelGraph.Read(session, file), padding);
        }
        catch (OnnxRuntimeException exception)
        {
            throw new NerModelException($"'{file}' cannot be read as an ONNX model: {exception.Message} Export it again; a model of more than 2 GB has a second file, model.onnx_data, that must lie beside it.", exception);
        }
        catch
        {
            session?.Dispose();
            throw;
        }
    }

    /// <summary>Runs one input, special tokens included.</summary>
    /// <returns>The logits, a row for each id, and the length of a row.</returns>
    /// <exception cref="OnnxRuntimeException">The network cannot take these ids.</exception>
    public Logits Run(ReadOnlySpan<int> ids)
    {
        var length = FixedLength ?? ids.Length;
        var values = new OrtValue[_inputs.Length];
        try
        {
            for (var i = 0; i < values.Length; i++) values[i] = InputTensor.Create(_inputs[i].Name, _inputs[i].Type, ids, length, _padding);
            using var outputs = _session.Run(_run, _inputNames, values, _outputNames);
            return Logits.Read(outputs[0], ids.Length);
        }
        finally
        {
            foreach (var value in values) value?.Dispose();
        }
    }

    public void Dispose()
    {
        _session.Dispose();
        _run.Dispose();
    }
}
