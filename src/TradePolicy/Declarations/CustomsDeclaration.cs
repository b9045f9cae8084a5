using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>
/// Goods that are entered together: one declaration, which the law of the United States calls an entry, with one line for each commodity
/// and origin. Duties are charged on each line; fees, with their floors and ceilings, on the declaration.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// CustomsDeclaration declaration = CustomsDeclaration.Of(
///     CustomsEntry.Of(CommodityCode.Hts("6109.10.00.12"), Economy.China, Money.Of(3_000m, "USD")),
///     CustomsEntry.Of(CommodityCode.Hts("9506.62.40.40"), Economy.China, Money.Of(3_000m, "USD"))).EnteredAt(morning);
/// DeclarationAssessment owed = schedule.Assess(declaration);
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record CustomsDeclaration
{
    private CustomsDeclaration(ValueList<CustomsEntry> lines) => Lines = lines;

    /// <summary>The lines, in the order given; at least one.</summary>
    public ValueList<CustomsEntry> Lines { get; }

    /// <summary>The economy into which all of them are entered.</summary>
    public Economy ImportingEconomy => Lines[0].ImportingEconomy;

    /// <summary>The customs value of all lines together.</summary>
    public Money CustomsValue => Lines.Skip(1).Aggregate(Lines[0].CustomsValue, static (sum, line) => sum + line.CustomsValue);

    /// <summary>A declaration.</summary>
    /// <param name="lines">
    /// The lines, at least one. All are entered into one economy, at one instant or without stating any, and are valued in one currency.
    /// What else they state can differ, such as the time of loading or the grant of a status in a zone. Lines that are withdrawn from
    /// warehouse at different instants leave the fees open.
    /// </param>
    /// <exception cref="ArgumentException">There is no line, or two of them do not belong into one declaration.</exception>
    public static CustomsDeclaration Of(params IEnumerable<CustomsEntry> lines)
    {
        ValueList<CustomsEntry> all = Require.Each(lines);
        if (all.Count == 0)
            throw new ArgumentException("There is no line; a declaration has one at least.", nameof(lines));
        for (int index = 1; index < all.Count; index++)
        {
            if (Difference(all[0], all[index]) is { } difference)
                throw new ArgumentException(
                    $"Line {index + 1} does not belong into the declaration of line 1: {difference}.", nameof(lines));
        }

        return new(all);
    }

    /// <summary>The same declaration with a further line, after the others.</summary>
    /// <param name="line">The line.</param>
    /// <exception cref="ArgumentException">It does not belong into the declaration, as in <see cref="Of"/>.</exception>
    public CustomsDeclaration With(CustomsEntry line) => Of([.. Lines, Require.Given(line)]);

    /// <summary>The same declaration, all of it entered for consumption at an instant.</summary>
    /// <param name="at">The instant: for a local time, <c>local.InZoneStrictly(zone).ToInstant()</c> with the zone of the port.</param>
    public CustomsDeclaration EnteredAt(Instant at) => new(ValueList.From(Lines.Select(line => line.EnteredAt(at))));

    /// <summary>
    /// The same declaration with a fact of all of it, such as that it is a formal entry, stated as true or false on every line.
    /// </summary>
    /// <param name="name">The name of the fact, as in the condition.</param>
    /// <param name="isTrue">Whether it is true.</param>
    /// <exception cref="ArgumentException">The name is empty or too long.</exception>
    public CustomsDeclaration WithFact(string name, bool isTrue = true) =>
        new(ValueList.From(Lines.Select(line => line.WithFact(name, isTrue))));

    /// <summary>"2 lines into US, 6000.00 USD, entered 2025-11-20T17:00:00Z".</summary>
    public override string ToString()
    {
        string entered = Lines[0].TimeOf(EntryEvent.Entry) is { } at ? $", entered {InstantPattern.ExtendedIso.Format(at)}" : "";
        return $"{Lines.Count} {(Lines.Count == 1 ? "line" : "lines")} into {ImportingEconomy}, {CustomsValue}{entered}";
    }

    private static string? Difference(CustomsEntry first, CustomsEntry line)
    {
        if (line.ImportingEconomy != first.ImportingEconomy)
            return $"it is entered into {line.ImportingEconomy}, and line 1 into {first.ImportingEconomy}";
        if (line.CustomsValue.Currency != first.CustomsValue.Currency)
            return $"it is valued in {line.CustomsValue.Currency}, and line 1 in {first.CustomsValue.Currency}";
        return line.TimeOf(EntryEvent.Entry) == first.TimeOf(EntryEvent.Entry)
            ? null
            : $"it states {Entered(line)}, and line 1 {Entered(first)}; a declaration is entered at one instant";
    }

    private static string Entered(CustomsEntry line) => line.TimeOf(EntryEvent.Entry) is { } at
        ? $"{InstantPattern.ExtendedIso.Format(at)} as the time of entry" : "no time of entry";
}
