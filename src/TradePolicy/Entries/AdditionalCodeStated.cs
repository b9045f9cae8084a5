using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy;

/// <summary>
/// The goods are declared with an additional code, which tells rows of one duty apart: the exporter of an anti-dumping case, the
/// composition, the class of an excise, the rate of value-added tax. If the entry does not state its additional codes, the condition is
/// open.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record AdditionalCodeStated : Condition<CustomsEntry>
{
    internal AdditionalCodeStated(string code) => Code = Require.Text(code);

    /// <summary>The additional code: "B999", "VATZ".</summary>
    public string Code { get; }

    internal override IEnumerable<Instant> ChangeInstants => [];

    /// <inheritdoc />
    public override ConditionAnswer AnswerFor(CustomsEntry subject) => Require.Given(subject).AdditionalCodes is { } declared
        ? ConditionAnswer.Of(declared.Contains(Code))
        : ConditionAnswer.Open(OpenFact.OfEntry("additional codes", "the additional codes of the goods are not stated"));

    /// <summary>"additional code VATZ".</summary>
    public override string ToString() => $"additional code {Code}";
}
