namespace TradePolicy.Serialization;

/// <summary>A value as a text, which can also be the name of a member.</summary>
internal abstract class TextForm<T> : JsonForm<T>
{
    /// <summary>The text of a value.</summary>
    internal abstract string TextOf(T value);

    internal sealed override bool MayBeNewer => false;

    internal sealed override void Write(JsonTokenWriter to, T value) => to.WriteString(TextOf(value));
}
