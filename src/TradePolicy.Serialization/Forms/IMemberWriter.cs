namespace TradePolicy.Serialization;

/// <summary>A member that writes itself where a value has it.</summary>
internal interface IMemberWriter<in TOwner>
{
    void Write(JsonTokenWriter to, TOwner owner);
}
