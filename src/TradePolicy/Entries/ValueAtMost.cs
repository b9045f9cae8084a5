using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy;

/// <summary>
/// The customs value of the declaration, of all goods that are entered together, is no more than an amount: de minimis, informal entry. It
/// is not tested on each line, since goods could be divided into lines to stay below it. An entry that is assessed alone is a declaration
/// of one line.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record ValueAtMost : Condition<CustomsEntry>
{
    internal ValueAtMost(Money maximum) => Maximum = Require.Given(maximum);

    /// <summary>The amount, included.</summary>
    public Money Maximum { get; }

    internal override IEnumerable<Instant> ChangeInstants => [];

    /// <inheritdoc />
    public override ConditionAnswer AnswerFor(CustomsEntry subject)
    {
        DutyAmount converted = Require.Given(subject).Basis.InCurrency(Maximum);
        return converted.IsCertain
            ? ConditionAnswer.Of(subject.DeclaredValue.CompareAmount(converted.Value) <= 0)
            : ConditionAnswer.Open(converted.Reasons);
    }

    /// <summary>"customs value at most 800.00 USD".</summary>
    public override string ToString() => $"customs value at most {Maximum}";
}
