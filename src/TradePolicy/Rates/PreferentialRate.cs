using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>A rate of the special column and its programmes: "Free (A+,AU,BH)".</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record PreferentialRate
{
    private PreferentialRate(DutyRate rate, ValueList<string> programmes)
    {
        Rate = rate;
        Programmes = programmes;
    }

    /// <summary>The rate.</summary>
    public DutyRate Rate { get; }

    /// <summary>
    /// The symbols of the programmes, in the order written, each once: "JP", "A+", "E*". Empty if the column names
    /// none, and the rate is for everyone who is entitled to the column.
    /// </summary>
    public ValueList<string> Programmes { get; }

    /// <summary>A rate for programmes.</summary>
    /// <param name="rate">The rate.</param>
    /// <param name="programmes">The symbols: one or two upper-case letters, possibly followed by + or *; each once.</param>
    /// <exception cref="ArgumentException">A symbol is malformed, or is given twice.</exception>
    public static PreferentialRate Of(DutyRate rate, params IEnumerable<string> programmes)
    {
        ArgumentNullException.ThrowIfNull(rate);
        string[] symbols = [.. Require.Each(programmes)];
        if (Array.Find(symbols, symbol => !ProgrammeList.IsSymbol(symbol)) is { } none)
            throw new ArgumentException(
                $"'{QuotedText.Cut(none)}' is not the symbol of a programme; "
                + "expected one or two upper-case letters and perhaps + or *, such as A+.", nameof(programmes));
        return symbols.Distinct().Count() == symbols.Length
            ? new(rate, ValueList.Owning(symbols))
            : throw new ArgumentException("A programme is named twice.", nameof(programmes));
    }

    /// <summary>"3.2% (JP)".</summary>
    public override string ToString() => Shown(Rate.ToString());

    internal string Shown(string rate) => Programmes.Count == 0 ? rate : $"{rate} ({string.Join(',', Programmes)})";
}
