using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy.ExportControls;

/// <summary>The item of an export is classified under one of several codes of a control list, or under a paragraph of one.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record ItemClassifiedAs : Condition<ProposedExport>
{
    internal ItemClassifiedAs(IEnumerable<ControlCode> codes)
    {
        Codes = ValueList.From(Require.Each(codes).Distinct().Order());
        if (Codes.Count == 0 || Codes.Select(code => code.List.Key).Distinct(StringComparer.Ordinal).Count() > 1)
            throw new ArgumentException("There is at least one code, and all are of one list.", nameof(codes));
    }

    /// <summary>The codes, in order; all of one list.</summary>
    public ValueList<ControlCode> Codes { get; }

    internal override IEnumerable<Instant> ChangeInstants => [];

    /// <inheritdoc />
    public override ConditionAnswer AnswerFor(ProposedExport subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ControlList list = Codes[0].List;
        if (subject.Item.ControlCodesOn(list) is not { } own)
            return ConditionAnswer.Open(
                OpenFact.OfExport(
                    $"classification on the list {list.Key}", $"how {subject.Item.Description} is classified on the {list} is not stated"));
        if (own.Any(code => Codes.Any(asked => asked.Contains(code))))
            return ConditionAnswer.Met;
        ControlCode[] within = [.. Codes.Where(asked => own.Any(code => code.Contains(asked)))];
        return within.Length == 0
            ? ConditionAnswer.NotMet
            : ConditionAnswer.Open(
                OpenFact.OfExport(
                    $"paragraph of {own.First(code => code.Contains(within[0]))}",
                    $"whether {subject.Item.Description} is {string.Join(" or ", within.Select(code => code.Text))} is not stated"));
    }

    /// <summary>"classified as 3A090 or 4A090".</summary>
    public override string ToString() => $"classified as {string.Join(" or ", Codes)}";
}
