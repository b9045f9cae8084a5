using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// The special column of the tariff schedule of the United States: rates with their programmes. An
/// empty column has no rates; the reader of the schedule decides whether a line then has the rates of the line above it.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// SpecialColumn.Parse("Free (A+,AU,BH) 3.2% (JP) See 9822.05.20 (P+)").TryGetValue("JP", out DutyRate? rate)   // 3.2%
/// </code></example>
[JsonConverter(typeof(TextJsonConverter<SpecialColumn>)), TypeConverter(typeof(TextTypeConverter<SpecialColumn>))]
public sealed record SpecialColumn : ISpanParsable<SpecialColumn>, ISpanFormattable
{
    private readonly string text;

    private SpecialColumn(ValueList<PreferentialRate> rates, string text)
    {
        Rates = rates;
        this.text = text;
    }

    /// <summary>The rates in the order written.</summary>
    public ValueList<PreferentialRate> Rates { get; }

    /// <summary>A column of rates.</summary>
    /// <param name="rates">The rates. A rate without a programme must be the only one.</param>
    /// <exception cref="ArgumentException">
    /// Two rates are for one programme, one of several rates names no programme, or the text of the column would not read back.
    /// </exception>
    public static SpecialColumn Of(params IEnumerable<PreferentialRate> rates)
    {
        PreferentialRate[] all = [.. Require.Each(rates)];
        string text = string.Join(' ', all.Select(Written));
        return TryParse(text, out SpecialColumn? column, out DutyRateProblem? problem) && column.Rates.SequenceEqual(all)
            ? column
            : throw new ArgumentException(
                $"'{QuotedText.Cut(text)}' does not read back as these rates. {problem}".TrimEnd(), nameof(rates));
    }

    /// <summary>Reads a column.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The column.</returns>
    /// <exception cref="FormatException">The text is not a special column; the message says where and what was expected.</exception>
    public static SpecialColumn Parse(string text) => TryParse(text, out SpecialColumn? result, out DutyRateProblem? problem)
        ? result
        : throw new FormatException($"'{QuotedText.Cut(text)}' is not a special column. {problem}");

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    public static SpecialColumn Parse(string s, IFormatProvider? provider) => Parse(Require.Given(s).AsSpan(), provider);

    /// <summary>Reads the text as <see cref="Parse(string)"/> does.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    /// <returns>The column.</returns>
    /// <exception cref="FormatException">The text is not a special column; the message says why.</exception>
    public static SpecialColumn Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Read(s, out SpecialColumn? result) is { } problem
        ? throw new FormatException($"'{QuotedText.Cut(s)}' is not a special column: {problem}")
        : result!;

    /// <summary>Reads the text as <see cref="Parse(string)"/> does; false, and null, if it is refused. Never throws.</summary>
    /// <returns>Whether it was read.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, [MaybeNullWhen(false)] out SpecialColumn result) =>
        TryParse(s.AsSpan(), provider: null, out result);

    /// <inheritdoc cref="TryParse(string?, out SpecialColumn)"/>
    public static bool TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out SpecialColumn result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, out SpecialColumn)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out SpecialColumn result) =>
        Read(s, out result) is null;

    /// <summary>
    /// Reads a column; false, with the problem, if the text is not a special column. It never throws because of the text.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="result">The column; null if there is a problem.</param>
    /// <param name="problem">The problem; null if there is none.</param>
    /// <returns>Whether it was read.</returns>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out SpecialColumn? result, [NotNullWhen(false)] out DutyRateProblem? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<PreferentialRate> rates = [];
        problem = text.Length > NotationText.Longest ? DutyNotation.TooLong() : Read(NotationText.Of(text), rates);
        result = problem is null ? new(ValueList.From(rates), string.Join(' ', rates.Select(Written))) : null;
        return problem is null;
    }

    /// <summary>The rate for a programme; false, and null, if the column does not name the programme.</summary>
    /// <param name="programme">The symbol of the programme, such as "JP" or "A+".</param>
    /// <param name="rate">The rate.</param>
    public bool TryGetValue(string programme, [NotNullWhen(true)] out DutyRate? rate)
    {
        ArgumentNullException.ThrowIfNull(programme);
        rate = Rates.FirstOrDefault(entry => entry.Programmes.Contains(programme))?.Rate;
        return rate is not null;
    }

    /// <summary>The text in a format.</summary>
    /// <param name="format">
    /// <c>G</c>, empty or null: the text. <c>R</c>: the text, which reads back; a column without rates has none.
    /// </param>
    /// <param name="formatProvider">Not used: the text is the same in every culture.</param>
    /// <exception cref="FormatException">The format is none of these.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => format switch
    {
        null or "" or "G" => ToString(),
        RoundTrip.Format => RoundTrip.Of(this, ToString()),
        _ => throw new FormatException($"'{QuotedText.Cut(format)}' is not a format of a special column: use G, or R (reads back)."),
    };

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

    /// <summary>The one text of the column, which reads back as an equal column: "Free (A+,AU,BH) 3.2% (JP)".</summary>
    public override string ToString() => text;

    // A column without rates is read from an export of the tariff, and has no text of its own outside of it.
    private static string? Read(ReadOnlySpan<char> s, out SpecialColumn? column)
    {
        column = null;
        if (s.IsWhiteSpace())
            return "the text is empty.";
        return TryParse(s.ToString(), out column, out DutyRateProblem? problem) ? null : problem.ToString();
    }

    private static DutyRateProblem? Read(NotationText text, List<PreferentialRate> rates)
    {
        HashSet<string> named = new(StringComparer.Ordinal);
        int start = 0;
        for (int index = 0; index < text.Value.Length; index++)
        {
            IReadOnlyList<string> programmes = ProgrammeList.At(text.Value, index, out int end);
            if (programmes.Count == 0)
                continue;
            if (DutyNotation.UnitedStates.Read(text.Part(start, index), out DutyRateProblem? problem) is not { } rate)
                return problem;
            if (!programmes.All(named.Add))
                return new(
                    DutyRateProblemKind.RepeatedProgramme, text.OriginOf(index),
                    "Expected programmes that have no rate in this column yet.");
            rates.Add(PreferentialRate.Of(rate, programmes));
            start = end;
            index = end - 1;
        }

        NotationText rest = text.Part(start, text.Value.Length);
        if (rest.Value.Length == 0)
            return null;
        if (DutyNotation.UnitedStates.Read(rest, out DutyRateProblem? left) is not { } alone)
            return left;
        if (rates.Count > 0)
            return new(
                DutyRateProblemKind.MissingProgramme, text.OriginOf(text.Value.Length),
                "Expected the programmes in brackets behind the rate, such as (JP).");
        rates.Add(PreferentialRate.Of(alone));
        return null;
    }

    private static string Written(PreferentialRate rate) =>
        Require.Given(rate).Shown(DutyNotation.UnitedStates.TryFormat(rate.Rate, out string? text) ? text : rate.Rate.ToString());
}
