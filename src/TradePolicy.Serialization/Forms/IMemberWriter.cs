namespace TradePolicy.Serialization;

/// <summary>Writes a member of a value, if the value has it.</summary>
internal interface IMemberWriter<in TOwner>
{
    void Write(JsonTokenWriter to, TOwner owner);
}
