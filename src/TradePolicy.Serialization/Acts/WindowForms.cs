using NodaTime;
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

    private static readonly JsonForm<Duration> ElapsedTime = Form.Pattern(
        DurationPattern.JsonRoundtrip, "an elapsed time", "2160:00:00", "^-?[0-9]+:[0-9]{2}:[0-9]{2}([.][0-9]{1,9})?$");

    internal static JsonForm<LegalWindow> Window { get; } = Form.Repeated(Form.Object<LegalWindow>("a window", members =>
    {
        var start = members.Optional("start", TimeForms.Moment, window => window.StatedStart);
        var length = members.Optional(
            "length", Length(Form.CalendarLength, LegalLength.Of),
            window => window.Length as LegalLength.Calendar);
        var elapsed = members.Optional(
            "elapsed",
            Length(ElapsedTime, LegalLength.Of),
            window => window.Length as LegalLength.Elapsed);
        var rules = members.Optional(
            "rules", Form.List(Rule), window => window.Length is null || window.IsLawOpen ? null : window.CountingRules);
        var end = members.OmittedIf(LegalEnd.NotStated, "end", TimeForms.End, window => window.StatedEnd);
        members.Demands("A window has a start, or an end, or both.", [], [start, end]);
        members.Demands("A window has one length: either length or elapsed.", [length, elapsed], []);
        members.Demands("Rules are given with the length that they count.", [rules], [length, elapsed]);
        return found =>
        {
            LegalLength? stated = found.Get(length) ?? found.Get(elapsed);
            LegalWindow window = found.Get(start) is { } from ? LegalWindow.Starting(from) : LegalWindow.Ending(found.Get(end));
            if (found.Has(start) && found.Has(end))
                window = window.WithStatedEnd(found.Get(end));
            if (stated is null)
                return window;
            if (found.Has(rules))
                return window.Lasting(stated, found.Get(rules)!);
            return stated is LegalLength.Calendar { Period: var period }
                ? window.Lasting(period)
                : window.Lasting(((LegalLength.Elapsed)stated).Duration);
        };
    }));

    private static JsonForm<LegalLength> Length<T>(JsonForm<T> text, Func<T, LegalLength> of) =>
        Form.Custom(at => at.Create(text.Read(at), of), (to, length) => to.WriteString(length.ToString()), text.Describe, text.MayBeNewer);
}
