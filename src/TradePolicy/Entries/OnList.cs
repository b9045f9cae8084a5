using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy;

/// <summary>
/// The goods are on a list, at the instant that decides their rates. A schedule has the lists; without one, or without this list, the
/// condition is open.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record OnList : Condition<CustomsEntry>
{
    internal OnList(string list) => List = Require.Key(list);

    /// <summary>The key of the list: "us/reciprocal/annex-ii".</summary>
    public string List { get; }

    internal override IEnumerable<Instant> ChangeInstants => [];

    /// <inheritdoc />
    public override ConditionAnswer AnswerFor(CustomsEntry subject) => Require.Given(subject).Lists?.AnswerFor(List, subject.Commodity)
        ?? ConditionAnswer.Open(OpenFact.Of(OpenFactKind.NotInData, List, $"the list {List} is not in the data"));

    /// <summary>"on the list us/reciprocal/annex-ii".</summary>
    public override string ToString() => $"on the list {List}";
}
