using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy;

/// <summary>The goods arrive by a mode of transport. If none is stated, the condition is open.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record ArrivalBy : Condition<CustomsEntry>
{
    internal ArrivalBy(TransportMode mode) => Mode = Require.Defined(mode, "Not a mode of transport.");

    /// <summary>The mode of transport.</summary>
    public TransportMode Mode { get; }

    internal override IEnumerable<Instant> ChangeInstants => [];

    /// <inheritdoc />
    public override ConditionAnswer AnswerFor(CustomsEntry subject) => Require.Given(subject).ArrivesBy is { } mode
        ? ConditionAnswer.Of(mode == Mode)
        : ConditionAnswer.Open(
            OpenFact.OfEntry("mode of transport", "the mode of transport by which the goods arrive is not stated"));

    /// <summary>"arrival by vessel".</summary>
    public override string ToString() => $"arrival by {TransportWords.Of(Mode)}";
}
