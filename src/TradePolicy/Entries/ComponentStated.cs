using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy;

/// <summary>
/// The value of a part of the goods is stated: what the law has for goods whose content is known. It is never open, since a part of which
/// no value is stated is not known.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record ComponentStated : Condition<CustomsEntry>
{
    internal ComponentStated(string component) => Component = Require.Text(component);

    /// <summary>The part: "steel content".</summary>
    public string Component { get; }

    internal override IEnumerable<Instant> ChangeInstants => [];

    /// <inheritdoc />
    public override ConditionAnswer AnswerFor(CustomsEntry subject) =>
        ConditionAnswer.Of(Require.Given(subject).Basis.ValueOf(Component) is not null);

    /// <summary>"steel content known".</summary>
    public override string ToString() => $"{Component} known";
}
