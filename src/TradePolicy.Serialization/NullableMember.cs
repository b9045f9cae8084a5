namespace TradePolicy.Serialization;

/// <summary>A member that holds a struct, or is not there.</summary>
internal sealed class NullableMember<TOwner, TValue>(string name, int index, JsonForm<TValue> form, Func<TOwner, TValue?> get)
    : MemberOf<TOwner>(name, index, isRequired: false), IMember<TValue?>
    where TValue : struct
{
    public TValue? Absent => null;

    public TValue? Read(in JsonCursor at) => form.Read(at);

    internal override void Write(JsonSink to, TOwner owner)
    {
        if (get(owner) is not { } value)
            return;
        to.Name(EncodedName);
        form.Write(to, value);
    }
}
