using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy.ExportControls;

/// <summary>The destination of an export is in a scope of economies, as it is at the instant that is asked about.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record DestinationIn : Condition<ProposedExport>
{
    internal DestinationIn(EconomyScope scope) => Scope = Require.Given(scope);

    /// <summary>The scope.</summary>
    public EconomyScope Scope { get; }

    internal override IEnumerable<Instant> ChangeInstants => Scope.ChangeInstants;

    /// <inheritdoc />
    public override ConditionAnswer AnswerFor(ProposedExport subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (subject.AskedAt is { } at)
            return ConditionAnswer.Of(Scope.Covers(subject.To, at));

        // Without an instant, a group whose membership changed leaves it open.
        return Scope.CoversWhenever(subject.To) is { } whenever
            ? ConditionAnswer.Of(whenever)
            : ConditionAnswer.Open(
                OpenFact.OfExport("instant", $"whether {subject.To} is in {Scope} depends on the instant, and none is asked about"));
    }

    /// <summary>"destination in …".</summary>
    public override string ToString() => $"destination in {Scope}";
}
