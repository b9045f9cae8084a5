using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>
/// The length of a legal window in the unit of its text: a <see cref="Calendar"/> length ("90 days", "one year") or
/// an <see cref="Elapsed"/> time ("2,160 hours"). The unit is kept: 12 months and one year, or 90 days and 2,160
/// hours, are different lengths.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// LegalLength.Of(Period.FromDays(90))       // P90D: days, which a counting rule turns into an end
/// LegalLength.Of(Duration.FromHours(2160))  // 2160:00:00: hours that pass, another length
/// </code></example>
[JsonConverter(typeof(TextJsonConverter<LegalLength>)), TypeConverter(typeof(TextTypeConverter<LegalLength>))]
public abstract record LegalLength : ISpanParsable<LegalLength>, ISpanFormattable
{
    // Internal, so that other code cannot add kinds.
    private LegalLength()
    {
    }

    /// <summary>A length in years, months, weeks and days.</summary>
    /// <param name="period">The length: no negative unit, no unit below the day, and more than nothing.</param>
    /// <exception cref="ArgumentException">The period is zero, has a negative unit, or has hours or less.</exception>
    public static Calendar Of(Period period) => Of(period, nameof(period));

    /// <summary>A length of the calendar that a caller was given under another name.</summary>
    internal static Calendar Of(Period period, string name)
    {
        ArgumentNullException.ThrowIfNull(period, name);
        if (period.HasTimeComponent)
            throw new ArgumentException(
                $"{period} has a unit below the day. Give hours, minutes and seconds as a Duration.", name);
        if (period.Years < 0 || period.Months < 0 || period.Weeks < 0 || period.Days < 0 || period.Equals(Period.Zero))
            throw new ArgumentException(
                $"{period} is not a length: it must be more than nothing and without a negative unit.", name);
        return new(period);
    }

    /// <summary>A length in hours, minutes and seconds.</summary>
    /// <param name="duration">The length; more than nothing.</param>
    /// <exception cref="ArgumentException">The duration is zero or negative.</exception>
    public static Elapsed Of(Duration duration) => Of(duration, nameof(duration));

    /// <summary>An elapsed length that a caller was given under another name.</summary>
    internal static Elapsed Of(Duration duration, string name) => duration > Duration.Zero
        ? new(duration)
        : throw new ArgumentException("A length must be more than nothing.", name);

    /// <summary>
    /// Reads a calendar length of ISO 8601 such as <c>P90D</c>, or an elapsed time as hours, minutes and seconds such as <c>2160:00:00</c>.
    /// </summary>
    /// <param name="s">The text.</param>
    /// <returns>The length.</returns>
    /// <exception cref="FormatException">The text is not a length; the message says why.</exception>
    public static LegalLength Parse(string s) => Parse(s, provider: null);

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    public static LegalLength Parse(string s, IFormatProvider? provider) => Parse(Require.Given(s).AsSpan(), provider);

    /// <summary>Reads the text as <see cref="Parse(string)"/> does.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    /// <returns>The length.</returns>
    /// <exception cref="FormatException">The text is not a length; the message says why.</exception>
    public static LegalLength Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Read(s, out LegalLength? result) is { } problem
        ? throw new FormatException($"'{QuotedText.Cut(s)}' is not a length: {problem}")
        : result!;

    /// <summary>Reads the text as <see cref="Parse(string)"/> does; false, and null, if it is refused. Never throws.</summary>
    /// <returns>Whether it was read.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, [MaybeNullWhen(false)] out LegalLength result) =>
        TryParse(s.AsSpan(), provider: null, out result);

    /// <inheritdoc cref="TryParse(string?, out LegalLength)"/>
    public static bool TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out LegalLength result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, out LegalLength)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out LegalLength result) =>
        Read(s, out result) is null;

    /// <summary>The text in a format.</summary>
    /// <param name="format"><c>G</c>, <c>R</c>, empty or null: the text, which reads back.</param>
    /// <param name="formatProvider">Not used: the text is the same in every culture.</param>
    /// <exception cref="FormatException">The format is none of these.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => RoundTrip.IsNone(format) || format == RoundTrip.Format
        ? ToString()
        : throw new FormatException($"'{QuotedText.Cut(format)}' is not a format of a length: use G.");

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

    /// <summary>ISO 8601 for calendar units ("P90D", "P1Y"), hours:minutes:seconds for elapsed time ("2160:00:00").</summary>
    public sealed override string ToString() => Wording;

    private static string? Read(ReadOnlySpan<char> text, out LegalLength? length)
    {
        length = null;
        string own = text.ToString();
        ParseResult<Period> calendar = PeriodPattern.Roundtrip.Parse(own);
        ParseResult<Duration> elapsed = DurationPattern.JsonRoundtrip.Parse(own);
        if (!calendar.Success && !elapsed.Success)
            return "expected a calendar length such as P90D or an elapsed time such as 2160:00:00.";
        try
        {
            length = calendar.Success ? Of(calendar.Value) : Of(elapsed.Value);
            return null;
        }
        catch (ArgumentException exception)
        {
            return exception.Message;
        }
    }

    /// <summary>The length as elapsed time, with days of 24 hours; null if it has months or years.</summary>
    internal abstract Duration? AsElapsed();

    internal abstract bool HasMonthsOrYears { get; }

    private protected abstract string Wording { get; }

    /// <summary>A length in calendar units; how long that is depends on where it starts.</summary>
    /// <remarks>Immutable, and safe for use from several threads.</remarks>
    [JsonConverter(typeof(TextJsonConverter<LegalLength>)), TypeConverter(typeof(TextTypeConverter<LegalLength>))]
    public sealed record Calendar : LegalLength
    {
        internal Calendar(Period period) => Period = period;

        /// <summary>The years, months, weeks and days.</summary>
        public Period Period { get; }

        internal override Duration? AsElapsed() =>
            HasMonthsOrYears ? null : NodaTime.Duration.FromDays(checked((Period.Weeks * 7) + Period.Days));

        internal override bool HasMonthsOrYears => Period.Months != 0 || Period.Years != 0;

        private protected override string Wording => PeriodPattern.Roundtrip.Format(Period);
    }

    /// <summary>A length as elapsed time.</summary>
    /// <remarks>Immutable, and safe for use from several threads.</remarks>
    [JsonConverter(typeof(TextJsonConverter<LegalLength>)), TypeConverter(typeof(TextTypeConverter<LegalLength>))]
    public sealed record Elapsed : LegalLength
    {
        internal Elapsed(Duration duration) => Duration = duration;

        /// <summary>The hours, minutes and seconds.</summary>
        public Duration Duration { get; }

        internal override Duration? AsElapsed() => Duration;

        internal override bool HasMonthsOrYears => false;

        private protected override string Wording => DurationPattern.JsonRoundtrip.Format(Duration);
    }
}
