namespace TradePolicy;

/// <summary>
/// Thrown when a text is not the code of an <see cref="Economy"/>. The message gives the text and the right code: <c>'UK' is not the code
/// of an economy: the ISO 3166-1 code is 'GB'.</c>
/// </summary>
/// <remarks>What it says never changes, and may be read from several threads.</remarks>
public sealed class UnknownEconomyException : FormatException
{
    private UnknownEconomyException(string code, string message)
        : base(message) => Code = code;

    /// <summary>The text that was given, cut to 40 characters and without control characters.</summary>
    public string Code { get; }

    internal static UnknownEconomyException For(ReadOnlySpan<char> given)
    {
        string shown = QuotedText.Cut(given);
        return new(shown, $"'{shown}' is not the code of an economy: {EconomyCodes.HintFor(given)}");
    }
}
