using Samples;
using TradePolicy;

namespace TruceTracker;

/// <summary>Puts the windows of the parties into words: from when until when, and how the end is found.</summary>
internal static class WindowTables
{
    internal static IEnumerable<Block> Of(TruceReport report)
    {
        // The rules are long and few: the tables refer to them by letter.
        (string Heading, IReadOnlyList<WindowReport> Windows)[] terms =
        [
            .. report.Parties.Select(party => (party.Heading, party.Windows)),
            .. report.Parties.SelectMany(party => party.OverBefore)
                .Select(term => (term.Name, (IReadOnlyList<WindowReport>)[.. term.Windows.Select(WindowReport.Of)])),
        ];
        WindowReport[] windows = [.. terms.SelectMany(term => term.Windows)];
        CountingRule[] rules = [.. windows.SelectMany(window => window.Ends).Select(end => end.Rule).OfType<CountingRule>().Distinct()];
        string Letter(CountingRule rule) => ((char)('a' + Array.IndexOf(rules, rule))).ToString();

        foreach ((string heading, IReadOnlyList<WindowReport> own) in terms.Where(term => term.Windows.Count > 0))
        {
            yield return new TextTable(
                $"Windows: {heading} (local time {own[0].Window.Window.Start.Possible[0].Zone.Id}, then UTC)",
                [new(Cell.Of("act")), new(Cell.Of("from"), IsWhole: true), new(Cell.Of("until"), IsWhole: true),
                    new(Cell.Of("the end is"))],
                [.. own.SelectMany(window => Rows(window, Letter))]);
        }

        if (rules.Length > 0)
            yield return new Remarks("Counting rules", [.. rules.Select(rule => $"{Letter(rule)}: {rule}")]);
    }

    private static IEnumerable<IReadOnlyList<Cell>> Rows(WindowReport report, Func<CountingRule, string> letter)
    {
        TermWindow window = report.Window;
        for (int index = 0; index < report.Ends.Count; index++)
        {
            bool isFirst = index == 0;
            yield return
            [
                !isFirst ? Cell.Empty : Cell.Of(
                    [.. NameOf(window.Instrument), .. window.Pinpoint is { } place ? [place] : Array.Empty<string>()]),
                isFirst ? LocalAndUtc(window.Window.Start) : Cell.Empty,
                LocalAndUtc(report.Ends[index].Bound),
                Cell.Of(HowFound(window.Window, report.Ends[index], isFirst, letter)),
            ];
        }
    }

    // What is not confirmed of an instrument stands in brackets behind its name; in a table it stands below.
    private static string[] NameOf(LegalInstrument instrument) =>
        instrument.Name.Replace(" [", "\n[", StringComparison.Ordinal).Split('\n');

    private static string[] HowFound(LegalWindow window, WindowEnd end, bool isFirst, Func<CountingRule, string> letter)
    {
        bool isStated = window.StatedEnd.Bound.IsDated;
        if (end.Rule is not { } rule)
            return ["stated", window.Length is not null ? "which wins over the length" : "no length is stated"];
        return isFirst || isStated
            ? [$"counted: {Wording.Of(window.Length!)}, rule {letter(rule)}", isStated ? "the stated end wins" : "no end is stated"]
            : [$"or by rule {letter(rule)}", "no rule is settled"];
    }

    private static Cell LocalAndUtc(LegalBound bound) => Cell.Of([.. Wording.Local(bound).Concat(Wording.Utc(bound)).Distinct()]);
}
