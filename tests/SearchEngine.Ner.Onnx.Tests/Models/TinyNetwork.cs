namespace SearchEngine.Ner.Onnx.Tests.Models;

/// <summary>A real ONNX model that looks each piece's logits up in a table, so that a test decides which piece gets which label.</summary>
internal sealed record TinyNetwork
{
    private const int FloatType = 1, Int32Type = 6, Int64Type = 7, Float16Type = 10;

    /// <summary>Rows of the table by piece id, each a logit for each label.</summary>
    public required float[][] Rows { get; init; }

    /// <summary>What is added by position, by position and label; a longer input is an error, as in a real model.</summary>
    public float[][]? Positions { get; init; }

    /// <summary>With it, places that the mask leaves out have no logits but 0.</summary>
    public bool HasMask { get; init; } = true;

    public bool HasSegments { get; init; }

    public bool TakesInt32 { get; init; }

    public bool GivesFloat16 { get; init; }

    /// <summary>Whether the graph says how many labels there are.</summary>
    public bool SaysLabels { get; init; } = true;

    public int? FixedLength { get; init; }

    public string IdsName { get; init; } = "input_ids";

    public string? FurtherInput { get; init; }

    public byte[] ToBytes()
    {
        var labels = Rows[0].Length;
        List<Proto> nodes = [Node("Gather", ["table", IdsName], "looked_up")], constants = [Floats("table", Rows)];
        var last = "looked_up";
        if (Positions is not null)
        {
            constants.AddRange([Floats("positions", Positions), Scalar("zero", 0), Scalar("one", 1)]);
            nodes.AddRange([Node("Shape", [IdsName], "shape"), Node("Gather", ["shape", "one"], "length"), Node("Range", ["zero", "length", "one"], "places"), Node("Gather", ["positions", "places"], "by_place"), Node("Add", [last, "by_place"], "placed")]);
            last = "placed";
        }
        if (HasMask)
        {
            constants.Add(new Proto().Number(1, 1).Number(2, Int64Type).Text(8, "axis").Content(9, BitConverter.GetBytes(2L)));
            nodes.AddRange([Node("Cast", ["attention_mask"], "mask", ("to", FloatType)), Node("Unsqueeze", ["mask", "axis"], "column"), Node("Mul", [last, "column"], "masked")]);
            last = "masked";
        }
        if (HasSegments)
        {
            constants.Add(Floats("segments", [new float[labels], new float[labels]]));
            nodes.AddRange([Node("Gather", ["segments", "token_type_ids"], "by_segment"), Node("Add", [last, "by_segment"], "segmented")]);
            last = "segmented";
        }
        nodes.Add(Node("Cast", [last], "logits", ("to", GivesFloat16 ? Float16Type : FloatType)));

        var inputs = new[] { IdsName, HasMask ? "attention_mask" : null, HasSegments ? "token_type_ids" : null, FurtherInput }.OfType<string>();
        var graph = new Proto().Messages(1, nodes).Text(2, "tiny").Messages(5, constants)
            .Messages(11, inputs.Select(name => Value(name, TakesInt32 ? Int32Type : Int64Type, ["batch", FixedLength ?? (object)"length"])))
            .Messages(12, [Value("logits", GivesFloat16 ? Float16Type : FloatType, ["batch", FixedLength ?? (object)"length", SaysLabels ? labels : "labels"])]);
        return new Proto().Number(1, 8).Message(7, graph).Message(8, new Proto().Text(1, "").Number(2, 17)).ToBytes();
    }

    private static Proto Node(string kind, string[] inputs, string output, (string Name, int Value)? attribute = null)
    {
        var node = new Proto().Texts(1, inputs).Text(2, output).Text(3, output).Text(4, kind);
        return attribute is { } given ? node.Message(5, new Proto().Text(1, given.Name).Number(3, given.Value).Number(20, 2)) : node;
    }

    private static Proto Floats(string name, float[][] rows) =>
        new Proto().Number(1, rows.Length).Number(1, rows[0].Length).Number(2, FloatType).Text(8, name).Content(9, [.. rows.SelectMany(static row => row).SelectMany(BitConverter.GetBytes)]);

    private static Proto Scalar(string name, long value) => new Proto().Number(2, Int64Type).Text(8, name).Content(9, BitConverter.GetBytes(value));

    private static Proto Value(string name, int type, object[] dimensions) => new Proto().Text(1, name).Message(2, new Proto().Message(1, new Proto().Number(1, type).Message(2,
        new Proto().Messages(1, dimensions.Select(static dimension => dimension is int size ? new Proto().Number(1, size) : new Proto().Text(2, (string)dimension))))));
}
