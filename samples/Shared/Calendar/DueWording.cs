using NodaTime;
using TradePolicy;
using TradePolicy.ExportControls;

namespace Samples;

/// <summary>Says what happens at a deadline: by what changes then, not by what the act is called.</summary>
internal static class DueWording
{
    private const string None = "none";

    /// <summary>"one truce window ends, the next begins", "changes from 20% to 10%: IEEPA, synthetic opioids, 9903.01.24".</summary>
    internal static string Of(PolicyDeadline deadline, PolicyRegister register, LegalView view) => deadline.Changes[0] switch
    {
        _ when deadline.Party is not null => OfTruce(deadline),
        TariffChange tariff =>
            Of(tariff, $"{register.Tariffs[tariff.Key].Programme.Name}{HeadingOf(register.Tariffs[tariff.Key], deadline.At, view)}"),
        ListedGoodsChange list => $"goods change: {list.Name}",
        MeasureChange measure => Of(measure, IsFirst(measure, register, deadline.At.Earliest, view)),
        _ => throw new InvalidOperationException($"There are no words for a change of {deadline.Key}."),
    };

    /// <summary>The rates that the end or the start of a truce's window changes: ", 10% to 34%"; empty where it changes none.</summary>
    internal static string RatesOf(PolicyDeadline deadline) => deadline.Party is null ? "" : string.Concat(deadline.Changes
        .OfType<TariffChange>()
        .Select(change => (Was: Rates(change.Before), Now: Rates(change.After), (change.After ?? change.Before)!.Programme.Name))
        .Where(change => change.Was != change.Now)
        .Select(change => $", {change.Name} {change.Was} to {change.Now}"));

    /// <summary>Who imposes a provision, or takes it.</summary>
    internal static Economy ActorOf(string key, PolicyRegister register) =>
        register.Tariffs.TryGetValue(key, out Tariff? tariff) ? tariff.ImposedBy
        : register.ExportControls.TryGetValue(key, out ExportControl? control) ? control.ImposedBy
        : register.OtherMeasures.TryGetValue(key, out OtherMeasure? measure) ? measure.ImposedBy
        : register.Tariffs.First(own => own.RestsOn(key)).ImposedBy;

    private static string OfTruce(PolicyDeadline deadline)
    {
        if (deadline.Kinds.Contains(DeadlineKind.TruceWindowEnds) && deadline.Kinds.Contains(DeadlineKind.TruceWindowBegins))
            return "one truce window ends, the next begins";
        bool isEmpty = deadline.Changes.OfType<TruceChange>()
            .Any(change => change.Before is { Status: TruceStatus.InForceNothingToSuspend });
        return $"{string.Join(", ", deadline.Kinds.Select(Of))}{(isEmpty ? ", nothing is left to suspend" : "")}";
    }

    private static string Of(DeadlineKind kind) => kind switch
    {
        DeadlineKind.TruceWindowEnds => "truce window ends",
        DeadlineKind.TruceWindowBegins => "truce window begins",
        _ => "truce is ended",
    };

    private static string Of(TariffChange change, string subject)
    {
        (string was, string now) = (Rates(change.Before), Rates(change.After));
        if (was != now)
        {
            return was == None ? $"begins to apply: {subject}, {now}"
                : now == None ? $"ends: {subject}, {was}"
                : $"changes from {was} to {now}: {subject}";
        }

        IReadOnlyList<ExemptionState> before = [.. change.Before!.Exemptions], after = [.. change.After!.Exemptions];
        string[] ended = [.. before.Where(one => after.All(other => other.Key != one.Key)).Select(one => one.Name)];
        string[] begun = [.. after.Where(one => before.All(other => other.Key != one.Key)).Select(one => one.Name)];
        string[] amended = [.. after.Where(one => before.Any(other => other.Key == one.Key && !other.Equals(one))).Select(one => one.Name)];
        return ended.Length > 0 ? $"exemption ends, {now} applies: {subject} ({string.Join("; ", ended)})"
            : begun.Length > 0 ? $"exemption begins: {subject} ({string.Join("; ", begun)})"
            : amended.Length > 0 ? $"exemption changes: {subject} ({string.Join("; ", amended)})"
            : change.Before.Commodities.Equals(change.After.Commodities) && change.Before.Origins.Equals(change.After.Origins)
                ? $"goes on by another act: {subject}, {now}"
                : $"goods or origins change: {subject}, {now}";
    }

    private static string Of(MeasureChange change, bool isFirst)
    {
        string title = (change.After ?? change.Before)!.Name;
        return (change.Before?.Status, change.After?.Status) switch
        {
            (MeasureStatus.Suspended, MeasureStatus.InForce) =>
                $"suspension ends{(isFirst ? ", in force for the first time" : "")}: {title}",
            (MeasureStatus.InForce, MeasureStatus.InForce) => $"changes{FromTo(change)}: {title}",
            (_, MeasureStatus.InForce) => $"begins to apply: {title}",
            (MeasureStatus.Suspended, MeasureStatus.Suspended) =>
                change.Before!.Terms.SequenceEqual(change.After!.Terms)
                    ? $"suspension goes on: {title}"
                    : $"changes while suspended{FromTo(change)}: {title}",
            (_, MeasureStatus.Suspended) => $"suspension begins: {title}",
            (_, MeasureStatus.Ended) => $"ends or is withdrawn: {title}",
            _ => $"changes: {title}",
        };
    }

    // Where terms differ only in what follows the colon, that is what changes.
    private static string FromTo(MeasureChange change)
    {
        if (change.Before!.Terms is not [var was] || change.After!.Terms is not [var now])
            return "";
        (int end, int until) = (was.LastIndexOf(": ", StringComparison.Ordinal) + 2, now.LastIndexOf(": ", StringComparison.Ordinal) + 2);
        return end > 2 && was[..end] == now[..until] && was != now ? $" from {was[end..]} to {now[until..]}" : "";
    }

    // Suspended before it ever applied, on every reading of the texts.
    private static bool IsFirst(MeasureChange change, PolicyRegister register, Instant before, LegalView view) =>
        register.ExportControls.TryGetValue(change.Key, out ExportControl? control)
            ? IsFirst(control.History, before, view)
            : IsFirst(register.OtherMeasures[change.Key].History, before, view);

    private static bool IsFirst<T>(Timeline<T> history, Instant before, LegalView view)
        where T : notnull =>
        history.Segments(view)
            .Where(segment => !segment.During.HasStart || segment.During.Start < before)
            .All(segment => !segment.IsIncomplete && segment.Possible.All(candidate => !candidate.IsInForce));

    // Or, where none is declared, the economies whose goods it is on.
    private static string HeadingOf(Tariff tariff, LegalBound at, LegalView view) =>
        tariff.Headings.At(at.Latest, view).Possible.Concat(tariff.Headings.At(at.Earliest, view).Possible)
            .FirstOrDefault(heading => heading.IsInForce) is { } found
            ? $", {found.Value}"
            : $", goods of {OriginsOf(tariff, at, view)}";

    private static EconomyScope? OriginsOf(Tariff tariff, LegalBound at, LegalView view) =>
        tariff.Origins.At(at.Latest, view).Possible.FirstOrDefault(origins => origins.IsInForce) is { } found ? found.Value
        : tariff.Origins.TryGetInitialValue(out EconomyScope? initially) ? initially
        : null;

    private static string Rates(TariffState? tariff) => tariff is null
        ? None
        : string.Join(
            " or ", tariff.Possible.Select(answer => answer.IsInForce ? answer.Value.ToString() : None).Distinct(StringComparer.Ordinal));
}
