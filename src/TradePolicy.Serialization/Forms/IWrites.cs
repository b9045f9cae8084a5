namespace TradePolicy.Serialization;

/// <summary>A member that writes itself where a value has it.</summary>
internal interface IWrites<in TOwner>
{
    void Write(JsonSink to, TOwner owner);
}
