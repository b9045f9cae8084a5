using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy;

/// <summary>The goods are of a scope of commodities.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record CommodityIn : Condition<CustomsEntry>
{
    internal CommodityIn(CommodityScope scope) => Scope = Require.Given(scope);

    /// <summary>The scope.</summary>
    public CommodityScope Scope { get; }

    internal override IEnumerable<Instant> ChangeInstants => [];

    /// <inheritdoc />
    public override ConditionAnswer AnswerFor(CustomsEntry subject) => Scope.Covers(Require.Given(subject).Commodity) switch
    {
        Coverage.Covered => ConditionAnswer.Met,
        Coverage.NotCovered => ConditionAnswer.NotMet,
        _ => ConditionAnswer.Open(
            OpenFact.OfEntry("commodity", $"{subject.Commodity} is not specific enough to say whether it is within {Scope}")),
    };

    /// <summary>"commodity within …".</summary>
    public override string ToString() => $"commodity within {Scope}";
}
