namespace TradePolicy.Serialization;

/// <summary>A member that reads as a value of a type.</summary>
internal interface IMember<out TValue>
{
    /// <summary>What it means that the member is not there.</summary>
    TValue Absent { get; }

    TValue Read(in JsonCursor at);
}
