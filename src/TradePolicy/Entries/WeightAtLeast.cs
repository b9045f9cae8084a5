using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy;

/// <summary>
/// The weight of a part of the goods is at least a share of the weight of the goods, or of another part. The weights are quantities of the
/// entry. If one that decides is not stated, the condition is open; a part of no weight is no share of anything.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record WeightAtLeast : Condition<CustomsEntry>
{
    internal WeightAtLeast(string part, Percentage minimum, string? within)
    {
        Part = Require.Text(part);
        Minimum = Require.Share(minimum);
        Within = part == Require.TextOrNone(within)
            ? throw new ArgumentException($"The {part} is always the whole of the {part}.", nameof(within))
            : within;
    }

    /// <summary>The part: "listed metal".</summary>
    public string Part { get; }

    /// <summary>The share, included.</summary>
    public Percentage Minimum { get; }

    /// <summary>The part of which it is the share; null for the goods as a whole.</summary>
    public string? Within { get; }

    internal override IEnumerable<Instant> ChangeInstants => [];

    /// <inheritdoc />
    public override ConditionAnswer AnswerFor(CustomsEntry subject)
    {
        Quantity? part = WeightOf(Require.Given(subject), Part), whole = WeightOf(subject, Within);
        if (part is { Amount: 0m })
            return ConditionAnswer.Of(Minimum <= Percentage.Zero);
        if (part is null || whole is null)
            return ConditionAnswer.Open(NotStated(part, Part).Concat(NotStated(whole, Within)));
        decimal weight = part.In(MeasurementUnit.Kilogram).Amount, of = whole.In(MeasurementUnit.Kilogram).Amount;
        return weight > of
            ? ConditionAnswer.Open(OpenFact.OfEntry(
                $"weight of the {Part}",
                FormattableString.Invariant(
                    $"the {Part} is stated to weigh {part.Amount} {part.Unit}, more than the {Within ?? "goods"}")))
            : ConditionAnswer.Of(weight >= of * Minimum.Value / 100m);
    }

    /// <summary>"listed metal at least 15% of the weight".</summary>
    public override string ToString() => $"{Part} at least {Minimum} of the weight{(Within is null ? "" : $" of the {Within}")}";

    private static Quantity? WeightOf(CustomsEntry entry, string? part) => entry.Basis.Quantities.FirstOrDefault(
        quantity => quantity.Part == part && quantity.Unit.ConvertsTo(MeasurementUnit.Kilogram));

    private static IEnumerable<OpenFact> NotStated(Quantity? weight, string? part) => weight is null
        ? [OpenFact.Quantity(Quantity.Of(1m, MeasurementUnit.Kilogram, part))]
        : [];
}
