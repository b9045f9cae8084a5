using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Hts;

/// <summary>The changes from one revision of the schedule to a later one, by the numbers of the lines.</summary>
/// <remarks>
/// A line whose number is gone counts as renumbered if the later revision has exactly one new line of the same heading with the same full
/// description, units and rates. If no line fits, or several do, it counts as removed; the tables of concordance of the Census Bureau then
/// say where its goods are. Immutable, and safe for use from several threads.
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record HtsComparison
{
    private HtsComparison(HtsRevision earlier, HtsRevision later)
    {
        Before = earlier;
        After = later;
        Dictionary<string, HtsLine> before = ByDigits(earlier), after = ByDigits(later);
        HtsLine[] gone = [.. before.Values.Where(line => !after.ContainsKey(line.Code!.Digits))];
        HtsLine[] come = [.. after.Values.Where(line => !before.ContainsKey(line.Code!.Digits))];
        Renumbered = Matched(gone, come);
        HashSet<HtsLine> matched =
            new(Renumbered.SelectMany(pair => new[] { pair.Before, pair.After }), ReferenceEqualityComparer.Instance);
        Removed = [.. gone.Where(line => !matched.Contains(line))];
        Added = [.. come.Where(line => !matched.Contains(line))];
        RateChanges = [.. after.Values
            .Where(line => before.ContainsKey(line.Code!.Digits))
            .SelectMany(line => Changes(before[line.Code!.Digits], line))
            .Where(change => !IsInherited(change, before, after))];
    }

    /// <summary>The earlier revision.</summary>
    public HtsRevision Before { get; }

    /// <summary>The later revision.</summary>
    public HtsRevision After { get; }

    /// <summary>The lines whose numbers the later revision has and the earlier had not, in the order of the schedule.</summary>
    public ValueList<HtsLine> Added { get; }

    /// <summary>The lines whose numbers the earlier revision had and the later has not, in the order of the schedule.</summary>
    public ValueList<HtsLine> Removed { get; }

    /// <summary>The lines that the later revision has under another number, in the order of their old numbers.</summary>
    public ValueList<HtsRenumbering> Renumbered { get; }

    /// <summary>
    /// The changes of rates on lines that both revisions have, in the order of the schedule. For lines that inherit a rate,
    /// only the line that states it is listed.
    /// </summary>
    public ValueList<HtsRateChange> RateChanges { get; }

    /// <summary>"2025 Revision 18 to 2025 Revision 32: 12 lines added, 3 removed, 1 renumbered, 7 rates changed".</summary>
    public override string ToString() =>
        $"{Before.Name} to {After.Name}: {Added.Count} lines added, "
        + $"{Removed.Count} removed, {Renumbered.Count} renumbered, {RateChanges.Count} rates changed";

    internal static HtsComparison Of(HtsRevision earlier, HtsRevision later) => new(earlier, later);

    private static Dictionary<string, HtsLine> ByDigits(HtsRevision revision)
    {
        Dictionary<string, HtsLine> lines = new(StringComparer.Ordinal);
        foreach (HtsLine line in revision.Lines.Where(line => line.Code is not null))
            lines.TryAdd(line.Code!.Digits, line);
        return lines;
    }

    private static ValueList<HtsRenumbering> Matched(HtsLine[] gone, HtsLine[] come)
    {
        ILookup<string, HtsLine> old = gone.Where(line => line.IsEnterable).ToLookup(Substance, StringComparer.Ordinal);
        ILookup<string, HtsLine> now = come.Where(line => line.IsEnterable).ToLookup(Substance, StringComparer.Ordinal);
        return [.. old.Where(own => own.Count() == 1 && now[own.Key].Count() == 1)
            .Select(own => new HtsRenumbering(own.Single(), now[own.Key].Single()))];
    }

    /// <summary>Everything in a line except its number, as one text.</summary>
    private static string Substance(HtsLine line) => string.Join(
        '\n', line.Code!.Digits[..4], line.FullDescription, string.Join(' ', line.Units), line.General?.Rate, line.Column2?.Rate,
            line.Special);

    private static IEnumerable<HtsRateChange> Changes(HtsLine before, HtsLine after)
    {
        if (!Equals(before.General?.Rate, after.General?.Rate))
            yield return new(HtsColumn.General, before, after);
        if (!Equals(before.Special?.ToString(), after.Special?.ToString()))
            yield return new(HtsColumn.Special, before, after);
        if (!Equals(before.Column2?.Rate, after.Column2?.Rate))
            yield return new(HtsColumn.Column2, before, after);
    }

    /// <summary>Whether the change is that of a line above, which both revisions have and which is listed for it.</summary>
    private static bool IsInherited(HtsRateChange change, Dictionary<string, HtsLine> before, Dictionary<string, HtsLine> after)
    {
        HtsLine? was = StatedBy(change.Column, change.Before), now = StatedBy(change.Column, change.After);
        if (ReferenceEquals(was, change.Before) || ReferenceEquals(now, change.After))
            return false;
        string? above = (now ?? was)?.Code?.Digits;
        return above is not null && (was ?? now)?.Code?.Digits == above && before.ContainsKey(above) && after.ContainsKey(above);
    }

    private static HtsLine? StatedBy(HtsColumn column, HtsLine line) => column switch
    {
        HtsColumn.General => line.General?.StatedBy,
        HtsColumn.Column2 => line.Column2?.StatedBy,
        _ => line.Special?.StatedBy,
    };
}
