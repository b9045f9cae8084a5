using System.Text;
using NodaTime;
using TradePolicy.Data;

namespace TradePolicy.Site;

/// <summary>The page that says what the data of the packages leave out, from the data themselves.</summary>
internal static class NotModelledPage
{
    private const int MostCodesInLine = 8;

    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    /// <summary>The page as Markdown.</summary>
    public static string Text()
    {
        KnownGap[] gaps = [.. UnitedStates.KnownGaps];
        KnownGap[] duties = [.. gaps.Where(gap => gap.Duty is not null)];
        KnownGap[] bounded = [.. gaps.Where(gap => gap.Duty is null && gap.AffectedKeys.Count > 0)];
        KnownGap[] absent = [.. gaps.Where(gap => gap.Duty is null && gap.AffectedKeys.Count == 0)];
        StringBuilder page = new();
        page.Append("""
            # What is not modelled

            This page is made from the data of the package TradePolicy.Data: its `KnownGaps` and its `Coverage`. What is not covered is not
            known; it is never zero. An assessment that a gap may touch has no certain total, and names the gap among its `Reasons`;
            `UnitedStates.GapsAffecting(duty)` gives the gaps that bear on tariffs that an assessment has charged.


            """.ReplaceLineEndings("\n"));
        page.Append($"The data were read through {UnitedStatesChina.CompleteThrough}. Beyond that an answer is \"as far as known\".\n\n");
        page.Append("## What is covered\n\n| duties of | on goods of | programmes | from | until |\n|---|---|---|---|---|\n");
        foreach (TariffCoverage coverage in UnitedStates.Register.Coverage)
        {
            string programmes = coverage.IsOfAllProgrammes ? "all" : string.Join(", ", coverage.Programmes.Select(Code));
            page.Append($"| {coverage.ImposedBy} | {Cell(coverage.Origins.ToString())} | {programmes} | "
                + $"{(Day(coverage.CompleteFrom) is { } from ? Code(from) : "any time")} | "
                + $"{(Day(coverage.CompleteUntil) is { } until ? Code(until) : "horizon")} |\n");
        }

        page.Append("""

            Ordinary rates are not in the data: TradePolicy.Hts and TradePolicy.UkTariff read them as they are published; what the latter
            [does not read](../../../../src/TradePolicy.UkTariff/README.md#what-it-does-not-read) its page says.


            """.ReplaceLineEndings("\n"));
        page.Append($"## Duties that are missing ({duties.Length})\n\nGoods that one of them may be on have no certain total.\n");
        foreach (KnownGap gap in duties)
            page.Append($"\n- {Text(gap.Message)} {Reach(gap.Duty!)}\n");

        page.Append($"\n## What tariffs and controls leave out ({bounded.Length})\n\nEach bears on the provisions that it names.\n");
        foreach (KnownGap gap in bounded)
            page.Append($"\n- {Text(gap.Message)} {string.Join(", ", gap.AffectedKeys.Select(Code))}\n");

        page.Append($"\n## What is absent as a whole ({absent.Length})\n");
        foreach (KnownGap gap in absent)
            page.Append($"\n- {Text(gap.Message)}\n");
        return page.ToString();
    }

    // When, on whose goods and on which goods a missing duty is.
    private static string Reach(TariffGap gap)
    {
        string[] origins = [.. UnitedStates.Register.Coverage.Where(coverage => coverage.Gaps.Contains(gap))
            .Select(coverage => $"{coverage.ImposedBy} on {coverage.Origins}")];
        string[] codes = [.. gap.Goods.Included.Select(code => Code(code.ToString()))];
        string goods = codes.Length switch
        {
            0 => Text(gap.Goods.ToString()),
            <= MostCodesInLine => string.Join(", ", codes),
            _ => $"{string.Join(", ", codes.Take(MostCodesInLine))} and {codes.Length - MostCodesInLine} more codes",
        };
        return $"*{string.Join("; ", origins)}; {Day(gap.From) ?? "any time"} to {Day(gap.Until) ?? "open"}; {goods}"
            + (gap.Fact is { } fact ? $"; not if the entry states {Code(fact)} as false*" : "*");
    }

    private static string? Day(Instant? instant) => instant is { } known ? known.InZone(NewYork).Date.ToString("uuuu-MM-dd", null) : null;

    private static string Code(string text) => $"`{text}`";

    private static string Cell(string text) => Text(text).Replace("|", "\\|", StringComparison.Ordinal);

    // What Markdown would read as marks.
    private static string Text(string text) => text
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace("*", "\\*", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal);
}
