using System.Diagnostics;

namespace TradePolicy.Serialization;

/// <summary>
/// A member whose name tells the kind of the value: <c>{"adValorem": "5%"}</c> and <c>{"flat": "10 USD"}</c> are two kinds of duty rate.
/// </summary>
internal sealed class KindMember<TOwner, TValue>(
    string name, int index, JsonForm<TValue> form, Func<TOwner, (bool IsKind, TValue Value)> get, Func<TValue, TOwner> make)
    : Member<TOwner>(name, index, isRequired: false), IMemberWriter<TOwner>
{
    internal override TOwner Absent => throw new UnreachableException();

    public void Write(JsonTokenWriter to, TOwner owner)
    {
        (bool isKind, TValue value) = get(owner);
        if (!isKind)
            return;
        WriteName(to);
        form.Write(to, value);
    }

    internal override bool MayBeNewer => Since != default || form.MayBeNewer;

    internal override SchemaNode Describe(SchemaDraft schema) => form.Describe(schema);

    internal override TOwner Read(in JsonCursor at) => at.Create(form.Read(at), make);
}
