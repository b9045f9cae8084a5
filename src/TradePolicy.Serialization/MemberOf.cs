namespace TradePolicy.Serialization;

/// <summary>A member of the objects of a type, which writes itself where the value has it.</summary>
internal abstract class MemberOf<TOwner>(string name, int index, bool isRequired) : Member(name, index, isRequired)
{
    internal abstract void Write(JsonSink to, TOwner owner);
}
