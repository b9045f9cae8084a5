namespace TradePolicy.Serialization;

/// <summary>
/// A member with a default value (no items, false, null); the default is not written. A required member has no default.
/// </summary>
/// <param name="name">Its name.</param>
/// <param name="index">Its position in the table.</param>
/// <param name="form">The form of its value.</param>
/// <param name="get">Its value in the object.</param>
/// <param name="absent">The default.</param>
/// <param name="isAbsent">Whether a value is the default; null if the member is required.</param>
internal sealed class ValueMember<TOwner, TValue>(
    string name, int index, JsonForm<TValue> form, Func<TOwner, TValue> get, TValue absent, Func<TValue, bool>? isAbsent)
    : Member<TValue>(name, index, isRequired: isAbsent is null), IMemberWriter<TOwner>
{
    internal override TValue Absent => absent;

    public void Write(JsonTokenWriter to, TOwner owner)
    {
        TValue value = get(owner);
        if (isAbsent is not null && isAbsent(value))
            return;
        WriteName(to);
        form.Write(to, value);
    }

    internal override bool MayBeNewer => Since != default || form.MayBeNewer;

    internal override SchemaNode Describe(SchemaDraft schema) => form.Describe(schema);

    internal override TValue Read(in JsonCursor at) => form.Read(at);
}
