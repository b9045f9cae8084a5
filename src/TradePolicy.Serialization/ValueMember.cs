namespace TradePolicy.Serialization;

/// <summary>A member whose absence means one value, which is therefore not written: every member but a required one has such a value.</summary>
internal sealed class ValueMember<TOwner, TValue>(
    string name, int index, bool isRequired, JsonForm<TValue> form, Func<TOwner, TValue> get, TValue absent, Func<TValue, bool> isAbsent)
    : MemberOf<TOwner>(name, index, isRequired), IMember<TValue>
{
    public TValue Absent => absent;

    public TValue Read(in JsonCursor at) => form.Read(at);

    internal override void Write(JsonSink to, TOwner owner)
    {
        TValue value = get(owner);
        if (!IsRequired && isAbsent(value))
            return;
        to.Name(EncodedName);
        form.Write(to, value);
    }
}
