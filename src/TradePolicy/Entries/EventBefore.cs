using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy;

/// <summary>An event took place before a moment.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record EventBefore : Condition<CustomsEntry>
{
    internal EventBefore(EntryEvent entryEvent, LegalMoment moment)
    {
        Event = Require.Defined(entryEvent, "Not an event of an entry.");
        Moment = Require.Given(moment);
    }

    /// <summary>The event.</summary>
    public EntryEvent Event { get; }

    /// <summary>The moment, not included.</summary>
    public LegalMoment Moment { get; }

    // Loading, export and release do not decide the rate, so their times do not change with the instant that does.
    internal override IEnumerable<Instant> ChangeInstants => Event is EntryEvent.Loading or EntryEvent.Export or EntryEvent.Release
        ? []
        : Readings;

    /// <summary>The instants that are possible for the moment.</summary>
    internal IEnumerable<Instant> Readings => Moment.Bound.Possible.Select(reading => reading.Instant);

    /// <inheritdoc />
    public override ConditionAnswer AnswerFor(CustomsEntry subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (subject.TimeOf(Event) is not { } at)
            return ConditionAnswer.Open(OpenFact.OfEntry($"time of {Event}", $"the time of {EventWords.Of(Event)} is not stated"));
        if (at < Moment.Earliest)
            return ConditionAnswer.Met;
        return at >= Moment.Latest
            ? ConditionAnswer.NotMet
            : ConditionAnswer.Open(
                OpenFact.OfLaw($"{Moment}", $"whether {EventWords.Of(Event)} was before {Moment} depends on how the text is read"));
    }

    /// <summary>"loading before 2025-04-05T00:01 America/New_York".</summary>
    public override string ToString() => $"{EventWords.Of(Event)} before {Moment}";
}
