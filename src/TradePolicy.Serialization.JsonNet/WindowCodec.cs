using System.Collections.Frozen;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>Windows with their lengths and counting rules as JSON.</summary>
internal static class WindowCodec
{
    private static readonly JsonShape WindowShape = new("a window", [], "start", "length", "elapsed", "rules", "end");
    private static readonly JsonShape RuleShape = new("a counting rule", ["method", "law"], "rollsBy");

    // A rule that every user knows is written by its name; any other with its method and law.
    private static readonly FrozenDictionary<string, CountingRule> NamedRules = new Dictionary<string, CountingRule>
    {
        ["sameClockTime"] = CountingRule.SameClockTime,
        ["elapsedTime"] = CountingRule.ElapsedTime,
        ["prcCivilCode"] = CountingRule.PrcCivilCode,
        ["euRegulation1182"] = CountingRule.EuRegulation1182,
        ["usCourtDays"] = CountingRule.UsCourtDays,
        ["bgbEventDayExcluded"] = CountingRule.BgbEventDayExcluded,
        ["bgbFirstDayIncluded"] = CountingRule.BgbFirstDayIncluded,
        ["clearDays"] = CountingRule.ClearDays,
        ["treatyNthDay"] = CountingRule.TreatyNthDay,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, CountingMethod> Methods = new Dictionary<string, CountingMethod>
    {
        ["sameClockTime"] = CountingMethod.SameClockTime,
        ["elapsedTime"] = CountingMethod.ElapsedTime,
        ["endOfLastDay"] = CountingMethod.EndOfLastDay,
        ["endOfLastDayFirstIncluded"] = CountingMethod.EndOfLastDayFirstIncluded,
        ["startOfNthDay"] = CountingMethod.StartOfNthDay,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    internal static LegalWindow Read(JsonInput input)
    {
        LegalMoment? start = null;
        LegalLength? length = null, elapsed = null;
        List<CountingRule>? rules = null;
        LegalEnd? end = null;
        input.Object(WindowShape, member =>
        {
            switch (member)
            {
                case "start": start = TimeCodec.ReadMoment(input); break;
                case "length": length = LegalLength.Of(input.Parsed(PeriodPattern.Roundtrip, "a calendar length such as P90D")); break;
                case "elapsed": elapsed = LegalLength.Of(input.Parsed(DurationPattern.JsonRoundtrip, "an elapsed time such as 2160:00:00")); break;
                case "rules": rules = input.Array(() => ReadRule(input)); break;
                default: end = TimeCodec.ReadEnd(input); break;
            }
        });
        if (start is null && end is null)
            throw input.Fail("A window has a start, or an end, or both.");
        if (length is not null && elapsed is not null)
            throw input.Fail("A window has one length: either length or elapsed.");
        if ((length ?? elapsed) is null != rules is null)
            throw input.Fail("A length and the rules it may be counted by are given together.");

        LegalWindow window = start is null ? LegalWindow.Ending(end!) : LegalWindow.Starting(start);
        if (start is not null && end is not null)
            window = window.StatedToEnd(end);
        return (length ?? elapsed) is { } stated ? window.Lasting(stated, rules!) : window;
    }

    internal static void Write(JsonOutput output, LegalWindow window) => output.Object(() =>
    {
        if (window.HasStart)
            output.Member("start", () => TimeCodec.Write(output, window.Start));
        if (window.HasLength)
        {
            output.Member(window.Length.IsElapsed ? "elapsed" : "length", window.Length.ToString());
            output.Array("rules", window.Rules, rule => Write(output, rule));
        }

        if (!window.StatedEnd.Equals(LegalEnd.NotStated))
            output.Member("end", () => TimeCodec.Write(output, window.StatedEnd));
    });

    internal static CountingRule ReadRule(JsonInput input)
    {
        if (input.IsString)
            return input.Word(NamedRules);
        CountingMethod method = default;
        string? law = null;
        WorkingDayCalendar? rollsBy = null;
        input.Object(RuleShape, member =>
        {
            switch (member)
            {
                case "method": method = input.Word(Methods); break;
                case "law": law = input.String(); break;
                default: rollsBy = CalendarCodec.Read(input); break;
            }
        });
        CountingRule rule = CountingRule.Of(method, law!);
        return rollsBy is null ? rule : rule.RollingBy(rollsBy);
    }

    internal static void Write(JsonOutput output, CountingRule rule)
    {
        string? name = NamedRules.FirstOrDefault(named => named.Value.Equals(rule)).Key;
        if (name is not null)
        {
            output.Value(name);
            return;
        }

        output.Object(() =>
        {
            output.Member("method", Methods.First(word => word.Value == rule.Method).Key);
            output.Member("law", rule.Law);
            if (rule.RollsBy is { } calendar)
                output.Member("rollsBy", () => CalendarCodec.Write(output, calendar));
        });
    }
}
