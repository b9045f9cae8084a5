namespace TradePolicy.Serialization;

/// <summary>
/// A member with a default value (no items, false, null); the default is not written. A required member has no default.
/// </summary>
internal sealed class ValueMember<TOwner, TValue>(
    string name, int index, bool isRequired, JsonForm<TValue> form, Func<TOwner, TValue> get, TValue absent, Func<TValue, bool> isAbsent)
    : Member<TValue>(name, index, isRequired), IMemberWriter<TOwner>
{
    internal override TValue Absent => absent;

    public void Write(JsonTokenWriter to, TOwner owner)
    {
        TValue value = get(owner);
        if (!IsRequired && isAbsent(value))
            return;
        WriteName(to);
        form.Write(to, value);
    }

    internal override bool MayBeNewer => Since != default || form.MayBeNewer;

    internal override SchemaNode Describe(SchemaDraft schema) => form.Describe(schema);

    internal override TValue Read(in JsonCursor at) => form.Read(at);
}
