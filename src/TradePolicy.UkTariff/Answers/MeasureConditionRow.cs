using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.UkTariff;

/// <summary>
/// One row of a condition of a measure. Of the rows with one code any that is met will do, the first one first; different codes must all be
/// met. A row with neither a document nor a threshold says what happens otherwise.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record MeasureConditionRow
{
    internal MeasureConditionRow(
        string code, string? document, string? threshold, string? actionCode, string? actionText, MeasureAction action)
    {
        Code = code;
        Document = document;
        Threshold = threshold;
        ActionCode = actionCode;
        ActionText = actionText;
        Action = action;
    }

    /// <summary>The code of the condition: B, C, E, I, Q, Y and Z are met by documents; E, I, L, M, R and V by thresholds.</summary>
    public string Code { get; }

    /// <summary>The code of the document; null if the row is not about one.</summary>
    public string? Document { get; }

    /// <summary>The threshold as it is stated: "52.6 EUR DTN"; null if there is none.</summary>
    public string? Threshold { get; }

    /// <summary>The code of the action; null in answers of 2020 and early 2021, which state it in words alone.</summary>
    public string? ActionCode { get; }

    /// <summary>The action in the words of the answer; null if there are none.</summary>
    public string? ActionText { get; }

    /// <summary>What the action does to the measure.</summary>
    public MeasureAction Action { get; }

    /// <summary>The duty of the row itself; null if it has none.</summary>
    public DutyRate? Duty { get; internal init; }

    /// <summary>Whether it says what happens if no other row of its code is met.</summary>
    public bool IsOtherwise => Document is null && Threshold is null;

    /// <summary>What meets the row; null for the otherwise row.</summary>
    internal Condition<CustomsEntry>? Condition { get; init; }

    /// <summary>"B: document U088, applies", "V: 52.6 EUR DTN, 14.4%, applies".</summary>
    public override string ToString()
    {
        string met = Document is null ? Threshold ?? "otherwise" : $"document {Document}";
        string action = Action switch
        {
            MeasureAction.Applies => "applies",
            MeasureAction.DoesNotApply => "does not apply",
            _ => "action not stated",
        };
        return $"{Code}: {met}, {(Duty is null ? "" : $"{Duty}, ")}{action}";
    }
}
