using NodaTime.Text;

namespace TradePolicy.Serialization;

/// <summary>Windows with their lengths and counting rules as JSON.</summary>
internal static class WindowForms
{
    // A rule that every user knows is written by its name; any other with its method and law.
    private static readonly (string Name, CountingRule Rule)[] NamedRules =
    [
        ("sameClockTime", CountingRule.SameClockTime),
        ("elapsedTime", CountingRule.ElapsedTime),
        ("prcCivilCode", CountingRule.ChineseCivilCode),
        ("euRegulation1182", CountingRule.EuropeanUnionRegulation1182),
        ("usCourtDays", CountingRule.UnitedStatesCourtRules),
        ("bgbEventDayExcluded", CountingRule.GermanCivilCodeEventDayExcluded),
        ("bgbFirstDayIncluded", CountingRule.GermanCivilCodeFirstDayIncluded),
        ("clearDays", CountingRule.ClearDays),
        ("treatyNthDay", CountingRule.StartOfNthDay),
    ];

    private static readonly WordForm<CountingRule> RuleNames = Form.Words(NamedRules);

    private static readonly WordForm<CountingMethod> Methods = Form.Words(
        ("sameClockTime", CountingMethod.SameClockTime),
        ("elapsedTime", CountingMethod.ElapsedTime),
        ("endOfLastDay", CountingMethod.EndOfLastDay),
        ("endOfLastDayFirstIncluded", CountingMethod.EndOfLastDayFirstIncluded),
        ("startOfNthDay", CountingMethod.StartOfNthDay));

    private static readonly JsonForm<CountingRule> OtherRule = Form.Object<CountingRule>("a counting rule", members =>
    {
        var method = members.Required("method", Methods, rule => rule.Method);
        var law = members.Required("law", Form.Text, rule => rule.Law);
        var rollsBy = members.Optional("rollsBy", CalendarForms.Calendar, rule => rule.WorkingDayCalendar);
        var least = members.Optional(
            "leastWorkingDays", Form.Integer, rule => rule.LeastWorkingDays == 0 ? null : rule.LeastWorkingDays);
        return members.CreatedBy(CountingRule.Of, method, law)
            .ThenIfStated(rollsBy, (rule, calendar) => rule.WithNextWorkingDay(calendar))
            .ThenIfStated(least, (rule, days) => rule.WithLeastWorkingDays(days));
    });

    internal static JsonForm<CountingRule> Rule { get; } = Form.TextOr(
        RuleNames, OtherRule, rule => Array.Exists(NamedRules, named => named.Rule.Equals(rule)));

    internal static JsonForm<LegalWindow> Window { get; } = Form.Object<LegalWindow>("a window", members =>
    {
        var start = members.Optional("start", TimeForms.Moment, window => window.StatedStart);
        var length = members.Optional(
            "length", Length(PeriodPattern.Roundtrip, "a calendar length such as P90D", LegalLength.Of),
            window => window.Length as LegalLength.Calendar);
        var elapsed = members.Optional(
            "elapsed", Length(DurationPattern.JsonRoundtrip, "an elapsed time such as 2160:00:00", LegalLength.Of),
            window => window.Length as LegalLength.Elapsed);
        var rules = members.Optional("rules", Form.List(Rule), window => window.Length is null ? null : window.CountingRules);
        var end = members.OmittedIf(LegalEnd.NotStated, "end", TimeForms.End, window => window.StatedEnd);
        return found =>
        {
            if (!found.Has(start) && !found.Has(end))
                throw found.At.FailAsAWhole("A window has a start, or an end, or both.");
            if (found.Has(length) && found.Has(elapsed))
                throw found.At.FailAsAWhole("A window has one length: either length or elapsed.");
            if ((found.Has(length) || found.Has(elapsed)) != found.Has(rules))
                throw found.At.FailAsAWhole("A length and the rules it may be counted by are given together.");

            LegalWindow window = found.Get(start) is { } from ? LegalWindow.Starting(from) : LegalWindow.Ending(found.Get(end));
            if (found.Has(start) && found.Has(end))
                window = window.WithStatedEnd(found.Get(end));
            return (found.Get(length) ?? found.Get(elapsed)) is { } stated ? window.Lasting(stated, found.Get(rules)!) : window;
        };
    });

    private static JsonForm<LegalLength> Length<T>(IPattern<T> pattern, string what, Func<T, LegalLength> of)
    {
        JsonForm<T> text = Form.Pattern(pattern, what);
        return Form.Custom(at => at.Create(text.Read(at), of), (to, length) => to.WriteString(length.ToString()));
    }
}
