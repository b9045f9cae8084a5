namespace TradePolicy.Serialization;

/// <summary>A value as a text that the domain reads and writes.</summary>
internal sealed class ParsedForm<T>(Func<string, T> parse, Func<T, string> format) : TextForm<T>
{
    internal override string TextOf(T value) => format(value);

    internal override T Read(in JsonCursor at) => at.Making(at.String(), parse);
}
