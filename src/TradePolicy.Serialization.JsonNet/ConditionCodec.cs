namespace TradePolicy;

/// <summary>
/// Conditions as JSON: an object with one member that says of which kind the condition is. All of, any of and unless are
/// the same for whatever the conditions are on.
/// </summary>
/// <typeparam name="T">What the conditions are on.</typeparam>
internal sealed class ConditionCodec<T>
    where T : notnull
{
    private readonly JsonShape shape;
    private readonly Func<JsonInput, string, Condition<T>> readKind;
    private readonly Action<JsonOutput, Condition<T>> writeKind;

    /// <summary>Conditions of some kinds, of which each is one member.</summary>
    internal ConditionCodec(Func<JsonInput, string, Condition<T>> readKind, Action<JsonOutput, Condition<T>> writeKind, params string[] kinds)
    {
        shape = new("a condition", [], ["allOf", "anyOf", "unless", .. kinds]);
        this.readKind = readKind;
        this.writeKind = writeKind;
    }

    internal Condition<T> Read(JsonInput input)
    {
        List<Condition<T>> read = [];
        input.Object(shape, member => read.Add(member switch
        {
            "allOf" => Condition<T>.AllOf(input.Array(() => Read(input))),
            "anyOf" => Condition<T>.AnyOf(input.Array(() => Read(input))),
            "unless" => Condition<T>.Unless(Read(input)),
            _ => readKind(input, member),
        }));
        return read.Count == 1 ? read[0] : throw input.Fail($"A condition has one of {shape.Expected}.");
    }

    internal void Write(JsonOutput output, Condition<T> condition) => output.Object(() =>
    {
        switch (condition)
        {
            case AllOf<T> several:
                output.Array("allOf", several.Conditions, each => Write(output, each));
                break;
            case AnyOf<T> several:
                output.Array("anyOf", several.Conditions, each => Write(output, each));
                break;
            case Unless<T> contrary:
                output.Member("unless", () => Write(output, contrary.Condition));
                break;
            default:
                writeKind(output, condition);
                break;
        }
    });
}
