namespace TradePolicy.Serialization;

/// <summary>
/// A form of values that a document repeats, such as windows and rates: of those that are written alike, only the first is read.
/// </summary>
/// <remarks>The values are immutable, and follow from their own JSON and the reading alone: no context is used.</remarks>
internal sealed class RepeatedForm<T>(JsonForm<T> form) : JsonForm<T>
    where T : class
{
    // What is longer is seldom repeated.
    private const int Longest = 1024;

    internal override bool MayBeNewer => form.MayBeNewer;

    // What the form refuses is not kept, so that each refusal names its own place. Of newer members each is reported.
    internal override T Read(in JsonCursor at)
    {
        ReadOnlyMemory<byte> text = at.Written();
        if (text.Length is 0 or > Longest || at.Reading.Version.IsNewer)
            return form.Read(at);
        WrittenValue written = new(form, text);
        if (at.Reading.Kept(written) is T same)
            return same;
        T value = form.Read(at);
        at.Reading.Keep(written, value);
        return value;
    }

    internal override void Write(JsonTokenWriter to, T value) => form.Write(to, value);

    internal override SchemaNode Describe(SchemaDraft schema) => form.Describe(schema);
}
