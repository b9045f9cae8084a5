using NodaTime;
using NodaTime.Text;

namespace TradePolicy.UkTariff;

/// <summary>Reads the measures of an answer.</summary>
internal static class MeasureReader
{
    private const int DigitsOfDay = 10;
    private const int LongestCode = 20;
    private const int LongestName = 400;

    // The most that were seen are some twenty rows, and 259 members.
    private const int MostRows = 200;
    private const int MostMembers = 2_000;

    /// <summary>Reads a measure.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="place">Its place in the answer, counted from 1.</param>
    /// <param name="isExport">Whether it is on exports.</param>
    /// <param name="membersOf">The members of areas, from all measures of the answer: some leave them out.</param>
    internal static TariffMeasure Read(
        Resource measure, int place, bool isExport, IReadOnlyDictionary<string, IReadOnlyList<string>> membersOf)
    {
        Resource? type = measure.One("measure_type"), area = measure.One("geographical_area");
        string typeId = type?.Id ?? "", areaId = measure.Ids("geographical_area").FirstOrDefault("");
        List<string> problems = [];
        EconomyScope? origins = OriginsOf(measure, area, areaId, membersOf, problems);
        string? series = type?.Text("measure_type_series_id");
        MeasureType? law = MeasureType.Of(typeId, series);
        List<Resource> conditions = measure.Many("measure_conditions");
        if (conditions.Count > MostRows)
            problems.Add(FormattableString.Invariant($"it has {conditions.Count} rows of conditions; at most {MostRows} are read"));
        MeasureConditionRow[] rows =
            [.. conditions.Take(MostRows).Select(row => ConditionRows.Read(row, sentence => RateOf(sentence, problems)))];
        bool hasUnitAlone = law?.Use == MeasureUse.SupplementaryUnit;
        DutyRate? rate = hasUnitAlone ? null : RateOf(measure, rows, problems);
        LocalDate? first = Day(measure.Text("effective_start_date"), "first", problems);
        if (first is null && measure.Text("effective_start_date") is null)
            problems.Add("no first day is stated");
        LocalDate? last = Day(measure.Text("effective_end_date"), "last", problems);
        if (last < first)
            problems.Add("its last day is before its first");
        bool hasKey = IsCode(typeId) && IsCode(measure.Id.TrimStart('-'));
        if (!hasKey)
            problems.Add($"'{QuotedText.Cut(typeId)}' and '{QuotedText.Cut(measure.Id)}' are no type and id such as 103 and 20000065");
        string? code = Code(measure.One("additional_code")?.Text("code"), "an additional code such as B999", problems);
        string? number = Code(OrderNumberOf(measure), "an order number such as 050343", problems);
        ValueList<string> preferences = PreferencesOf(measure, law, areaId, problems);
        if (law is null)
            problems.Insert(0, $"the type {QuotedText.Cut(typeId)} is not one whose law is known here");
        return new(measure.Id, typeId, Name(type?.Text("description"), $"type {QuotedText.Cut(typeId)}"), areaId)
        {
            Place = hasKey
                ? $"{typeId.ToLowerInvariant()}/{measure.Id.ToLowerInvariant()}"
                : FormattableString.Invariant($"measure/{place}"),
            Series = series,
            AreaName = Name(area?.Text("description"), areaId),
            Origins = origins,
            FirstDay = first,
            LastDay = last == LocalDate.MaxIsoValue ? null : last,
            Rate = rate,
            AdditionalCode = code,
            OrderNumber = number,
            PreferenceCodes = preferences,
            ReductionIndicator = measure.Number("reduction_indicator") is >= 1m and <= 9m and var indicator ? (int)indicator : null,
            Conditions = ValueList.From(rows),
            Acts = ValueList.From(measure.Many("legal_acts").Select(act => act.Text("regulation_code")).OfType<string>()
                .Where(act => act.Length <= LongestName)),
            Use = isExport ? MeasureUse.Export : problems.Count > 0 || law is null ? MeasureUse.NotRead : law.Use,
            Reason = isExport ? "it is on exports" : problems.Count > 0 ? string.Join("; ", problems) : null,
        };
    }

    /// <summary>The members of the areas that measures name, of each group the first that is given.</summary>
    internal static IReadOnlyDictionary<string, IReadOnlyList<string>> MembersIn(IEnumerable<Resource> measures)
    {
        Dictionary<string, IReadOnlyList<string>> members = new(StringComparer.Ordinal);
        foreach (Resource area in measures.Select(measure => measure.One("geographical_area")).OfType<Resource>())
        {
            if (!members.ContainsKey(area.Id) && area.Ids("children_geographical_areas") is { Count: > 0 } own)
                members.Add(area.Id, own);
        }

        return members;
    }

    private static EconomyScope? OriginsOf(
        Resource measure, Resource? area, string areaId, IReadOnlyDictionary<string, IReadOnlyList<string>> membersOf,
        List<string> problems)
    {
        IReadOnlyList<string> members = membersOf.GetValueOrDefault(areaId, []), excluded = measure.Ids("excluded_countries");
        if (members.Count + excluded.Count > MostMembers)
        {
            problems.Add(FormattableString.Invariant($"its area has more than {MostMembers} members and exclusions"));
            return null;
        }

        EconomyScope? origins = AreaScope.Of(areaId, members, excluded, out string? reason, out _, area?.Text("description"));
        if (origins is null)
            problems.Add(Lower(reason!));
        return origins;
    }

    // A duty that stands only in the conditions is no duty of nothing.
    private static DutyRate? RateOf(Resource measure, MeasureConditionRow[] rows, List<string> problems)
    {
        List<Resource> components = measure.Many("measure_components");
        string sentence = RateSentence.Of(components);
        MeasureConditionRow[] steps = Array.FindAll(rows, ConditionRows.IsPriceStep);
        if (steps.Length > 0)
            return LadderOf(steps, sentence, problems);
        // The duty of the otherwise row stands before that of the measure, as the duties of the other rows do.
        if (rows.LastOrDefault(row => row.IsOtherwise && row.Duty is not null) is { } otherwise)
            return otherwise.Duty;
        return sentence.Length > 0 ? RateOf(sentence, problems) : null;
    }

    private static DutyRate? LadderOf(MeasureConditionRow[] steps, string sentence, List<string> problems)
    {
        if (sentence.Length > 0)
        {
            problems.Add("it has a rate and an entry-price ladder");
            return null;
        }

        DutyNotation notation = DutyNotation.UnitedKingdomAndEuropeanUnion;
        string ladder = string.Join(
            " ; ", steps.Select(step => $"V {Priced(step.Threshold!)}(01):{notation.Format(step.Duty!)}"));
        return RateOf($"Cond: {ladder}", problems);
    }

    // "52.6 EUR DTN" as "52.6 EUR/DTN".
    private static string Priced(string threshold)
    {
        string[] words = threshold.Split(' ', 3);
        return words.Length == 3 ? $"{words[0]} {words[1]}/{words[2]}" : threshold;
    }

    private static DutyRate? RateOf(string sentence, List<string> problems)
    {
        if (RateSentence.HasHugeNumber(sentence))
        {
            problems.Add($"'{QuotedText.Cut(sentence)}' has a number that no rate has");
            return null;
        }

        if (DutyNotation.UnitedKingdomAndEuropeanUnion.TryParse(sentence, out DutyRate? rate, out DutyRateProblem? problem))
            return rate;
        problems.Add($"'{QuotedText.Cut(sentence)}' is not a rate: {problem}");
        return null;
    }

    private static string? OrderNumberOf(Resource measure) =>
        measure.One("order_number")?.Text("number") ?? measure.Ids("order_number").FirstOrDefault(id => id.Length > 0);

    private static ValueList<string> PreferencesOf(Resource measure, MeasureType? law, string areaId, List<string> problems) =>
        Code(measure.Ids("preference_code").FirstOrDefault(id => id.Length > 0), "a code of preference such as 300", problems) is { } stated
            ? law?.Kind == DutyKind.Preferential ? [stated] : []
            : ValueList.From(law?.PreferencesOn(areaId) ?? []);

    // Whatever time of day is written, the whole day is meant.
    private static LocalDate? Day(string? text, string which, List<string> problems)
    {
        if (text is null)
            return null;
        ParseResult<LocalDate> day = LocalDatePattern.Iso.Parse(text.Length > DigitsOfDay ? text[..DigitsOfDay] : text);
        if (day.Success)
            return day.Value;
        problems.Add($"'{QuotedText.Cut(text)}' is not a {which} day such as 2025-07-14");
        return null;
    }

    private static bool IsCode(string text) => text.Length is > 0 and <= LongestCode && text.All(char.IsAsciiLetterOrDigit);

    private static string? Code(string? text, string wanted, List<string> problems)
    {
        if (text is null || IsCode(text))
            return text;
        problems.Add($"'{QuotedText.Cut(text)}' is not {wanted}");
        return null;
    }

    private static string Name(string? text, string otherwise) => text is { Length: <= LongestName } ? text : otherwise;

    private static string Lower(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..].TrimEnd('.');
}
