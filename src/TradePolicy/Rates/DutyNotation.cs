using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// The notation of duty rates in a tariff. Reading accepts the known errors of the published tables (mark-up, missing blanks,
/// <c>pf.liter</c>, a stray full stop) and no others. Writing gives the one text of a rate, which reads back as an
/// equal rate.
/// </summary>
/// <remarks>
/// A rate in words is read too: as a <see cref="ReferencedDuty"/> if it names a heading or a note, and otherwise as a
/// <see cref="TextOnlyDuty"/>. A text counts as words if it begins as such rates begin in the schedule ("The rate", "The duty",
/// "A duty", "See", "Free, under", "Free, for", "Free (see"), is a percentage "of the" something, or is a rate with a condition
/// (", but if"). Every other text is a rate to the last character, or a problem: a misprinted number is never read as words.
/// Immutable, and safe for use from several threads.
/// </remarks>
/// <example><code>
/// DutyNotation.UnitedStates.Parse("46.3¢/kg + 14.9%").AmountOn(basis)
/// DutyNotation.UnitedKingdomAndEuropeanUnion.Parse("9.10% + 45.10 GBP / 100 kg MAX 18.90% + 16.50 GBP / 100 kg")
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed class DutyNotation
{
    private readonly Reader reader;
    private readonly Func<DutyRate, string?> writer;

    private DutyNotation(string name, Reader reader, Func<DutyRate, string?> writer)
    {
        Name = name;
        this.reader = reader;
        this.writer = writer;
    }

    private delegate DutyRate? Reader(NotationText text, out DutyRateProblem? problem);

    /// <summary>
    /// The rate columns of the Harmonized Tariff Schedule of the United States: <c>$1.035/kg on drained weight + 13.6%</c>.
    /// Money is in dollars of the United States, below one in cents. "No change" is the duty provided in the applicable
    /// subheading. <c>33 1/3%</c> is read as the nearest decimal (27 places) and written as the fraction again.
    /// </summary>
    public static DutyNotation UnitedStates { get; } =
        new("the tariff schedule of the United States", UnitedStatesReader.Read, UnitedStatesWriter.Write);

    /// <summary>
    /// The duty sentence of the tariffs of the United Kingdom and the European Union: <c>9.100% MAX 1.000% + 0.900 GBP / 100 kg</c>.
    /// MAX and MIN bind more loosely than + and -, from left to right. NIHIL is free of duty. The agricultural component
    /// and the additional duties on sugar and flour (AC, SD, FD; also EA, ADSZ, ADFM) are duties that another table states. Units are
    /// written in words or by their codes: <c>EUR / 100 kg</c>, <c>EUR DTN</c>. A duty by price is written as the conditions of the
    /// integrated tariff are: <c>Cond: V 52.600 EUR/DTN(01):14.400 % ; V 0.000 EUR/DTN(01):14.400 % + 29.800 EUR DTN</c>.
    /// </summary>
    public static DutyNotation UnitedKingdomAndEuropeanUnion { get; } =
        new("the duty sentences of the United Kingdom and the European Union", DutySentenceReader.Read, DutySentenceWriter.Write);

    /// <summary>The tariff whose notation it is.</summary>
    public string Name { get; }

    /// <summary>Reads a rate.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="FormatException">The text is not a rate in this notation; the message says where and what was expected.</exception>
    public DutyRate Parse(string text) => TryParse(text, out DutyRate? rate, out DutyRateProblem? problem)
        ? rate
        : throw new FormatException($"'{QuotedText.Cut(text)}' is not a rate of {Name}. {problem}");

    /// <summary>
    /// Reads a rate; false, with the problem, if the text is not a rate in this notation. It never throws because of the text.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="rate">
    /// The rate; null if there is a problem. A rate in words counts: it is a <see cref="TextOnlyDuty"/> or a <see cref="ReferencedDuty"/>.
    /// </param>
    /// <param name="problem">The problem; null if the text was read.</param>
    /// <returns>Whether it was read.</returns>
    public bool TryParse(string text, [NotNullWhen(true)] out DutyRate? rate, [NotNullWhen(false)] out DutyRateProblem? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        rate = null;
        if (text.Length > NotationText.Longest)
        {
            problem = TooLong();
            return false;
        }

        rate = Read(NotationText.Of(text), out problem);
        // A reader gives a problem whenever it gives no rate.
        problem = rate is null ? problem! : null;
        return rate is not null;
    }

    /// <summary>The one text of a rate in this notation, which reads back as an equal rate.</summary>
    /// <param name="rate">The rate.</param>
    /// <exception cref="NotSupportedException">The notation has no form for this rate; the message names the part.</exception>
    public string Format(DutyRate rate) => TryFormat(rate, out string? text)
        ? text
        : throw new NotSupportedException(
            $"'{QuotedText.Cut(rate.ToString())}' cannot be written in the notation of {Name}: "
            + (Unsaid(rate) is { } part
                ? $"it has no form for '{QuotedText.Cut(part.ToString())}'." : "the text would read as another rate."));

    /// <summary>
    /// The one text of a rate in this notation, which reads back as an equal rate; false, and null, if the notation has no form for it.
    /// </summary>
    /// <param name="rate">The rate.</param>
    /// <param name="text">The text.</param>
    public bool TryFormat(DutyRate rate, [NotNullWhen(true)] out string? text)
    {
        text = writer(Require.Given(rate));
        if (text is not null && text.Length <= NotationText.Longest && rate.Equals(Read(NotationText.Of(text), out _)))
            return true;
        text = null;
        return false;
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>Two texts with a text between them; null if one of the two is null.</summary>
    internal static string? Join(string? left, string between, string? right) =>
        left is null || right is null ? null : left + between + right;

    internal static DutyRateProblem TooLong() =>
        new(DutyRateProblemKind.TooLong, NotationText.Longest, $"Expected {NotationText.Longest} characters at most.");

    internal DutyRate? Read(NotationText text, out DutyRateProblem? problem) => reader(text, out problem);

    /// <summary>The innermost part of a rate that has no form in this notation; null if each part has one.</summary>
    private DutyRate? Unsaid(DutyRate rate)
    {
        IEnumerable<DutyRate> parts = rate switch
        {
            CappedDuty capped => [capped.Duty, capped.Cap],
            FlooredDuty floored => [floored.Duty, floored.Floor],
            CompoundDuty compound => compound.Terms.Select(term => term.Rate),
            _ => [],
        };
        return parts.Select(Unsaid).FirstOrDefault(part => part is not null) ?? (writer(rate) is null ? rate : null);
    }
}
