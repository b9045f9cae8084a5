using System.Globalization;

namespace TradePolicy.UkTariff;

/// <summary>Reads the conditions of a measure, and makes of them what an entry must meet.</summary>
internal static class ConditionRows
{
    // The action codes of the integrated tariffs, and the words that older answers have in their place.
    private const string NotApplicable = "07";
    private const int LongestCode = 20;
    private const decimal MostAmount = 1_000_000_000_000m;

    private static readonly (string Code, string Words, MeasureAction Action)[] Actions =
    [
        ("01", "Apply the amount of the action (see components)", MeasureAction.Applies),
        ("04", "The entry into free circulation is not allowed", MeasureAction.DoesNotApply),
        ("05", "Export is not allowed", MeasureAction.DoesNotApply),
        ("06", "Import is not allowed", MeasureAction.DoesNotApply),
        (NotApplicable, "Measure not applicable", MeasureAction.DoesNotApply),
        ("08", "Declared subheading not allowed", MeasureAction.DoesNotApply),
        ("09", "Import/export not allowed after control", MeasureAction.DoesNotApply),
        ("10", "Declaration to be corrected - box 33, 37, 38, 41 or 46 incorrect", MeasureAction.DoesNotApply),
        ("24", "Entry into free circulation allowed", MeasureAction.Applies),
        ("25", "Export allowed", MeasureAction.Applies),
        ("26", "Import allowed", MeasureAction.Applies),
        ("27", "Apply the mentioned duty", MeasureAction.Applies),
        ("28", "Declared subheading allowed", MeasureAction.Applies),
        ("29", "Import/export allowed after control", MeasureAction.Applies),
    ];

    internal static MeasureConditionRow Read(Resource row, Func<string, DutyRate?> rateOf)
    {
        string code = row.Text("condition_code") ?? "";
        string? document = row.Text("document_code");
        string? threshold = ThresholdOf(row);
        string? actionCode = row.Text("action_code"), words = row.Text("action");
        string sentence = RateSentence.Of(row.Many("measure_condition_components"));
        if (sentence.Length == 0)
            sentence = RateSentence.OfMarkUp(row.Text("duty_expression"));
        DutyRate? duty = sentence.Length == 0 ? null : rateOf(sentence);
        bool isRead = code.Length <= LongestCode && document is null or { Length: <= LongestCode }
            && (threshold is null || AmountOf(row) is not null);
        return new(code, document, threshold, actionCode, words, isRead ? ActionOf(actionCode, words, document) : MeasureAction.NotStated)
        {
            Duty = duty,
            Condition = !isRead ? null
                : document is not null && threshold is null ? EntryCondition.Document(document)
                : document is not null
                ? Condition<CustomsEntry>.AnyOf(EntryCondition.Document(document), OfThreshold(code, threshold!, row))
                : threshold is not null ? OfThreshold(code, threshold, row)
                : null,
        };
    }

    /// <summary>Whether a row is a step of an entry-price ladder, whose threshold is the price.</summary>
    internal static bool IsPriceStep(MeasureConditionRow row) => row is { Code: "V", Document: null, Threshold: not null, Duty: not null };

    /// <summary>Whether the action of a row is that the measure does not apply, and not that something is not allowed.</summary>
    internal static bool IsNotApplicable(MeasureConditionRow row) => PlaceOf(row.ActionCode, row.ActionText) is >= 0 and var place
        && Actions[place].Code == NotApplicable;

    /// <summary>
    /// What an entry must meet for a measure to apply, by the rows without duties of their own; null if it applies in any case. False if
    /// the rows do not say it in a way that is known.
    /// </summary>
    internal static bool TryRequire(IEnumerable<MeasureConditionRow> rows, out Condition<CustomsEntry>? requirement, out bool isNever)
    {
        List<Condition<CustomsEntry>> all = [];
        (requirement, isNever) = (null, false);
        MeasureConditionRow[][] codes = [.. rows.GroupBy(row => row.Code, StringComparer.Ordinal).Select(code => code.ToArray())];
        foreach (MeasureConditionRow[] own in codes)
        {
            // An otherwise row alone with its code is that of a code without one: "B otherwise not allowed; Z by document N002".
            if (Array.TrueForAll(own, row => row.IsOtherwise) && Array.Exists(codes, other => !Array.Exists(other, row => row.IsOtherwise)))
                continue;
            if (Array.Exists(own, row => row.Action == MeasureAction.NotStated))
                return false;
            (bool otherwise, Condition<CustomsEntry>? condition) = Meeting(own);
            if (condition is not null)
                all.Add(condition);
            else
                isNever |= !otherwise;
        }

        requirement = all.Count switch { 0 => null, 1 => all[0], _ => Condition<CustomsEntry>.AllOf(all) };
        return true;
    }

    // The first row that is met decides, so that they are put together from the last to the first. Without an otherwise row, the opposite
    // of the others happens. With a condition the truth value means nothing.
    private static (bool Applies, Condition<CustomsEntry>? If) Meeting(MeasureConditionRow[] rows)
    {
        bool applies = Array.Find(rows, row => row.IsOtherwise)?.Action == MeasureAction.Applies
            || !Array.Exists(rows, row => row.IsOtherwise || row.Action == MeasureAction.Applies);
        Condition<CustomsEntry>? condition = null;
        foreach (MeasureConditionRow row in rows.Where(row => !row.IsOtherwise).Reverse())
        {
            Condition<CustomsEntry> met = row.Condition!;
            if (row.Action == MeasureAction.Applies)
                condition = condition is not null ? AnyOf(met, condition) : applies ? null : met;
            else
                condition = condition is not null ? Condition<CustomsEntry>.AllOf(Condition<CustomsEntry>.Not(met), condition)
                    : applies ? Condition<CustomsEntry>.Not(met) : null;
        }

        return (applies, condition);
    }

    private static Condition<CustomsEntry> AnyOf(Condition<CustomsEntry> first, Condition<CustomsEntry> others) =>
        others is ConditionGroup<CustomsEntry> { RequiresAll: false } group
            ? Condition<CustomsEntry>.AnyOf(group.Conditions.Prepend(first).Distinct())
            : first.Equals(others) ? first : Condition<CustomsEntry>.AnyOf(first, others);

    // Some rows of 2020 name a document and no action: that it is presented is all that they demand.
    private static MeasureAction ActionOf(string? code, string? words, string? document)
    {
        if (code is null && words is null && document is not null)
            return MeasureAction.Applies;
        int place = PlaceOf(code, words);
        return place < 0 ? MeasureAction.NotStated : Actions[place].Action;
    }

    private static int PlaceOf(string? code, string? words) => Array.FindIndex(
        Actions, action => code is not null ? action.Code == code : string.Equals(action.Words, words, StringComparison.OrdinalIgnoreCase));

    private static string? ThresholdOf(Resource row) =>
        row.Text("condition_duty_amount") is null && row.Text("condition_monetary_unit_code") is null
            && row.Text("condition_measurement_unit_code") is null
            ? null
            : string.Join(' ', new[]
            {
                AmountOf(row)?.ToString(CultureInfo.InvariantCulture) ?? "?",
                row.Text("condition_monetary_unit_code"),
                row.Text("condition_measurement_unit_code"),
                row.Text("condition_measurement_unit_qualifier_code"),
            }.OfType<string>());

    private static decimal? AmountOf(Resource row) =>
        row.Number("condition_duty_amount") is >= 0m and <= MostAmount and var amount ? amount : null;

    // E and I are met by no more than a quantity. What is a price, or a ratio, is a fact that the entry states.
    private static Condition<CustomsEntry> OfThreshold(string code, string threshold, Resource row)
    {
        if (code is "E" or "I" && row.Text("condition_monetary_unit_code") is null && AmountOf(row) is { } amount
            && RateSentence.UnitOf(
                row.Text("condition_measurement_unit_code"), row.Text("condition_measurement_unit_qualifier_code")) is { } unit)
            return EntryCondition.QuantityAtMost(Quantity.Of(amount * unit.Amount, unit.Unit, unit.Part));
        return EntryCondition.Fact(code switch
        {
            "E" or "I" => $"price at most {threshold}",
            "R" => $"net weight for each supplementary unit at least {threshold}",
            _ => $"condition {code}: at least {threshold}",
        });
    }
}
