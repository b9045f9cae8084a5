namespace TradePolicy.Serialization;

/// <summary>An optional member whose value is a struct: the domain has null if the member is absent.</summary>
internal sealed class NullableMember<TOwner, TValue>(string name, int index, JsonForm<TValue> form, Func<TOwner, TValue?> get)
    : Member<TValue?>(name, index, isRequired: false), IMemberWriter<TOwner>
    where TValue : struct
{
    internal override TValue? Absent => null;

    public void Write(JsonTokenWriter to, TOwner owner)
    {
        if (get(owner) is not { } value)
            return;
        WriteName(to);
        form.Write(to, value);
    }

    internal override bool MayBeNewer => Since != default || form.MayBeNewer;

    internal override SchemaNode Describe(SchemaDraft schema) => form.Describe(schema);

    internal override TValue? Read(in JsonCursor at) => form.Read(at);
}
