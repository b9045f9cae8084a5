namespace TradePolicy.Serialization;

/// <summary>A member that tells one kind of a type, and holds what there is to it.</summary>
internal sealed class KindMember<TOwner, TValue>(
    string name, int index, JsonForm<TValue> form, Func<TOwner, (bool IsKind, TValue Value)> get, Func<TValue, TOwner> make)
    : Member<TOwner>(name, index, isRequired: false), IMemberWriter<TOwner>
{
    internal override TOwner Absent => throw new InvalidOperationException($"Nothing follows from there being no {Name}.");

    public void Write(JsonTokenWriter to, TOwner owner)
    {
        (bool isKind, TValue value) = get(owner);
        if (!isKind)
            return;
        to.WritePropertyName(EncodedName);
        form.Write(to, value);
    }

    internal override TOwner Read(in JsonCursor at) => at.Making(form.Read(at), make);
}
