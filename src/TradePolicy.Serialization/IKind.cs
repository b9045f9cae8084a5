namespace TradePolicy.Serialization;

/// <summary>A member that tells and holds a kind of a type.</summary>
internal interface IKind<out T>
{
    /// <summary>Makes a value of that kind of what stands at a place.</summary>
    T Make(in JsonCursor at);
}
