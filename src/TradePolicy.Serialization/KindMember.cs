namespace TradePolicy.Serialization;

/// <summary>A member that tells and holds one kind of a type.</summary>
internal sealed class KindMember<TOwner, TValue>(
    string name, int index, JsonForm<TValue> form, Func<TOwner, (bool IsKind, TValue Value)> get, Func<TValue, TOwner> make)
    : MemberOf<TOwner>(name, index, isRequired: false), IKind<TOwner>
{
    public TOwner Make(in JsonCursor at) => at.Making(form.Read(at), make);

    internal override void Write(JsonSink to, TOwner owner)
    {
        (bool isKind, TValue value) = get(owner);
        if (!isKind)
            return;
        to.Name(EncodedName);
        form.Write(to, value);
    }
}
