using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// The rate of a tariff, as customs law writes it. The hierarchy is closed: <see cref="FreeOfDuty"/>,
/// <see cref="AdValorem"/>, <see cref="ComponentDuty"/>, <see cref="FlatDuty"/>, <see cref="SpecificDuty"/>,
/// <see cref="DutyPerDegreeUnder"/>, <see cref="CompoundDuty"/>, <see cref="CappedDuty"/>, <see cref="FlooredDuty"/>,
/// <see cref="TopUpDuty"/>, <see cref="EntryPriceDuty"/>, <see cref="ApplicableSubheadingDuty"/>, <see cref="ReferencedDuty"/>
/// and <see cref="TextOnlyDuty"/>.
/// </summary>
/// <remarks>
/// Rates are equal if they are written in the same way. Two rates that charge the same need not be equal. Immutable, and safe for
/// use from several threads.
/// </remarks>
/// <example><code>
/// // White chocolate in the tariff of the United Kingdom: 9.10% + 45.10 GBP / 100 kg MAX 18.90% + 16.50 GBP / 100 kg
/// Quantity per = Quantity.Of(100m, MeasurementUnit.Kilogram);
/// DutyRate rate = AdValorem.Of(9.10m).Plus(SpecificDuty.Of(Money.Of(45.10m, "GBP"), per))
///     .AtMost(AdValorem.Of(18.90m).Plus(SpecificDuty.Of(Money.Of(16.50m, "GBP"), per)));
/// </code></example>
[JsonConverter(typeof(TextJsonConverter<DutyRate>)), TypeConverter(typeof(TextTypeConverter<DutyRate>))]
public abstract record DutyRate : ISpanParsable<DutyRate>, ISpanFormattable
{
    private protected DutyRate() { }

    /// <summary>No duty is charged.</summary>
    public static FreeOfDuty Free => FreeOfDuty.Instance;

    /// <summary>The duty on goods: exact, not rounded, never negative; or, if it is not known, the missing facts.</summary>
    /// <param name="basis">What the duty is charged on.</param>
    /// <exception cref="OverflowException">The duty is too large for a decimal: only of values near its end, 7.9 × 10²⁸.</exception>
    public DutyAmount AmountOn(DutyBasis basis)
    {
        DutyAmount amount = Calculate(Require.Given(basis));
        return amount.IsCertain && amount.Value.Amount < 0m ? DutyAmount.Of(Money.Zero(basis.CustomsValue.Currency)) : amount;
    }

    /// <summary>The sum of this duty and another.</summary>
    /// <param name="other">The other duty.</param>
    public DutyRate Plus(DutyRate other) => CompoundDuty.Of(CompoundTerm.Added(this), CompoundTerm.Added(Require.Given(other)));

    /// <summary>This duty less another.</summary>
    /// <param name="other">The other duty.</param>
    public DutyRate Minus(DutyRate other) => CompoundDuty.Of(CompoundTerm.Added(this), CompoundTerm.Subtracted(Require.Given(other)));

    /// <summary>This duty, but no more than a cap (<c>MAX</c> in a duty sentence).</summary>
    /// <param name="cap">The cap.</param>
    public DutyRate AtMost(DutyRate cap) => CappedDuty.Of(this, cap);

    /// <summary>This duty, but no less than a floor (<c>MIN</c> in a duty sentence).</summary>
    /// <param name="floor">The floor.</param>
    public DutyRate AtLeast(DutyRate floor) => FlooredDuty.Of(this, floor);

    /// <summary>Gets the share of the customs value that is charged, if the duty is that and nothing else.</summary>
    /// <param name="share">The share; 0 % if the goods are free of duty or the rate is something else.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetShareOfCustomsValue(out Percentage share)
    {
        Percentage? of = ShareOfCustomsValue;
        share = of ?? Percentage.Zero;
        return of is not null;
    }

    /// <summary>
    /// Reads a rate in one of the notations of <see cref="DutyNotation"/>: that of the United Kingdom and the European Union, or else that
    /// of
    /// the United States.
    /// </summary>
    /// <param name="s">The text.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="FormatException">The text is not a duty rate; the message says why.</exception>
    public static DutyRate Parse(string s) => Parse(s, provider: null);

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    public static DutyRate Parse(string s, IFormatProvider? provider) => Parse(Require.Given(s).AsSpan(), provider);

    /// <summary>Reads the text as <see cref="Parse(string)"/> does.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="FormatException">The text is not a duty rate; the message says why.</exception>
    public static DutyRate Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Read(s, out DutyRate? result) is { } problem
        ? throw new FormatException($"'{QuotedText.Cut(s)}' is not a duty rate: {problem}")
        : result!;

    /// <summary>Reads the text as <see cref="Parse(string)"/> does; false, and null, if it is refused. Never throws.</summary>
    /// <returns>Whether it was read.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, [MaybeNullWhen(false)] out DutyRate result) =>
        TryParse(s.AsSpan(), provider: null, out result);

    /// <inheritdoc cref="TryParse(string?, out DutyRate)"/>
    public static bool TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out DutyRate result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, out DutyRate)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out DutyRate result) =>
        Read(s, out result) is null;

    /// <summary>The text in a format.</summary>
    /// <param name="format"><c>G</c>, empty or null: the rate in one line. <c>R</c>: the text in a notation, which reads back.</param>
    /// <param name="formatProvider">Not used: the text is the same in every culture.</param>
    /// <exception cref="FormatException">The format is none of these.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => RoundTrip.IsNone(format) || format == RoundTrip.Format
        ? format == RoundTrip.Format ? DutyRateText.Of(this) : ToString()
        : throw new FormatException($"'{QuotedText.Cut(format)}' is not a format of a duty rate: use G, or R (reads back).");

    /// <summary>Writes the text into <paramref name="destination"/>; false if it does not fit.</summary>
    /// <param name="destination">Where the text goes.</param>
    /// <param name="charsWritten">The number of characters written; 0 if it does not fit.</param>
    /// <param name="format">As for <see cref="ToString(string?, IFormatProvider?)"/>.</param>
    /// <param name="provider">As for <see cref="ToString(string?, IFormatProvider?)"/>.</param>
    /// <returns>Whether it fits.</returns>
    /// <exception cref="FormatException">The format is not one of these.</exception>
    public bool TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        RoundTrip.TryWrite(ToString(format.ToString(), provider), destination, out charsWritten);

    /// <summary>The rate in one line, "34%".</summary>
    public abstract override string ToString();

    /// <summary>The share of the customs value that is charged; null if the rate is something else.</summary>
    internal Percentage? ShareOfCustomsValue => SignedShare is { } share ? Percentage.Of(Math.Max(0m, share.Value)) : null;

    /// <summary>The share as a part of a larger rate: negative if more is subtracted than is there.</summary>
    internal virtual Percentage? SignedShare => null;

    /// <summary>
    /// The part of the rate that is charged in addition to the duty provided in the applicable subheading, if the rate is written as an
    /// addition to that duty; otherwise the rate itself.
    /// </summary>
    internal virtual DutyRate WithoutBaseDuty => this;

    /// <summary>
    /// The parts of the goods if the rate is charged on their values only; empty if it is charged on the goods as a whole.
    /// </summary>
    internal virtual IReadOnlyList<string> ChargedParts => [];

    /// <summary>Whether the rate, charged on a part of the customs value, is the same rate of that part.</summary>
    internal virtual bool IsProportional => ShareOfCustomsValue is not null;

    /// <summary>The rate in one line, as a part of a larger rate that would read otherwise without brackets.</summary>
    internal string Bracketed => this is CappedDuty or FlooredDuty or EntryPriceDuty ? $"({this})" : ToString();

    /// <summary>The amount, which can be negative as a part of a larger rate.</summary>
    internal abstract DutyAmount Calculate(DutyBasis basis);

    private static string? Read(ReadOnlySpan<char> text, out DutyRate? rate)
    {
        rate = DutyRateText.Read(text.ToString(), out string? problem);
        return rate is null ? problem : null;
    }
}
