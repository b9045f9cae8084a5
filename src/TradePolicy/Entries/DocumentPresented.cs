using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy;

/// <summary>
/// A document is presented with the goods: a certificate, a licence, a declaration, by the code that the declaration has for it. If the
/// entry does not state its documents, the condition is open.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record DocumentPresented : Condition<CustomsEntry>
{
    internal DocumentPresented(string code) => Code = Require.Text(code);

    /// <summary>The code of the document: "N853", "C640".</summary>
    public string Code { get; }

    internal override IEnumerable<Instant> ChangeInstants => [];

    /// <inheritdoc />
    public override ConditionAnswer AnswerFor(CustomsEntry subject) => Require.Given(subject).Documents is { } presented
        ? ConditionAnswer.Of(presented.Contains(Code))
        : ConditionAnswer.Open(OpenFact.OfEntry($"document {Code}", $"it is not stated whether document {Code} is presented"));

    /// <summary>"document N853".</summary>
    public override string ToString() => $"document {Code}";
}
