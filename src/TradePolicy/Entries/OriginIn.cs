using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>The goods originate in a scope of economies, at the time of entry.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record OriginIn : Condition<CustomsEntry>
{
    internal OriginIn(EconomyScope scope) => Scope = Require.Given(scope);

    /// <summary>The scope.</summary>
    public EconomyScope Scope { get; }

    internal override IEnumerable<NodaTime.Instant> ChangeInstants => Scope.ChangeInstants;

    /// <inheritdoc />
    public override ConditionAnswer AnswerFor(CustomsEntry subject) => Require.Given(subject).TimeOf(EntryEvent.Entry) is { } at
        ? ConditionAnswer.Of(Scope.Covers(subject.Origin, at))
        // Most scopes have no dated members, and need no time.
        : Scope.CoversWhenever(subject.Origin) is { } whenever
        ? ConditionAnswer.Of(whenever)
        : ConditionAnswer.Open(OpenFact.OfEntry("time of Entry", $"the time of {EventWords.Of(EntryEvent.Entry)} is not stated"));

    /// <summary>"origin in …".</summary>
    public override string ToString() => $"origin in {Scope}";
}
