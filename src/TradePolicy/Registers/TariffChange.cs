using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// How a tariff differs between two states of policy: in its rate, its source, in what it is imposed on, or in the exemptions from it.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record TariffChange : PolicyChange
{
    private TariffChange(TariffState? before, TariffState? after)
        : base((after ?? before)!.Key, PolicyChangeKind.Tariff)
    {
        Before = before;
        After = after;
        InstrumentsBefore = InstrumentsOf(before);
        InstrumentsAfter = InstrumentsOf(after);
        NoPointsReason = WhyNoShare(before, "before") ?? WhyNoShare(after, "after");
        Points = NoPointsReason is null ? ShareOf(after!) - ShareOf(before!) : null;
    }

    /// <summary>The tariff before; null if it was not in the register.</summary>
    public TariffState? Before { get; }

    /// <summary>The tariff after; null if it is not in the register.</summary>
    public TariffState? After { get; }

    /// <summary>
    /// By how many percentage points of the customs value the rate is higher, or lower if negative; zero if only
    /// the source of the rate, what it is imposed on, or an exemption differs. Null where <see cref="NoPointsReason"/> says why.
    /// </summary>
    public PercentagePoints? Points { get; }

    /// <summary>
    /// Why the change cannot be said in percentage points: a rate is in doubt, beyond the horizon, or not a percentage of the
    /// customs value, or none is in force, which is not a rate of 0 %. Null if it can.
    /// </summary>
    public string? NoPointsReason { get; }

    /// <inheritdoc />
    public override ValueList<LegalInstrument> InstrumentsBefore { get; }

    /// <inheritdoc />
    public override ValueList<LegalInstrument> InstrumentsAfter { get; }

    /// <inheritdoc />
    public override bool IsHypothetical => Before is { IsHypothetical: true } || After is { IsHypothetical: true };

    /// <summary>
    /// "us/reciprocal/cn: 125% to 10% (-115 pp), Executive Order 14298"; "us/reciprocal/cn: 10% to 34% (+24 pp), Executive
    /// Order 14257, no longer suspended by Executive Order 14358".
    /// </summary>
    public override string ToString()
    {
        bool isFarAsKnown = Before is { IsBeyondHorizon: true } && After is { IsBeyondHorizon: true };
        string was = isFarAsKnown ? Answers(Before!) : Shown(Before);
        string now = isFarAsKnown ? Answers(After!) : Shown(After);
        string points = Points is not { } change || change == PercentagePoints.Zero
            ? ""
            : $" ({(change > PercentagePoints.Zero ? "+" : "")}{change})";
        string answers = was == now ? $"{now} as before" : $"{was} to {now}{points}";
        return $"{Key}: {answers}{(isFarAsKnown ? " as far as known" : "")}{Sources()}{Scopes()}{Exemptions()}";
    }

    internal override Economy? PartyOrNone => null;

    internal static TariffChange? Between(TariffState? before, TariffState? after) => SaySame(before, after) ? null : new(before, after);

    private static bool SaySame(TariffState? before, TariffState? after) => before is null || after is null
        ? before == after
        : before.Programme.Equals(after.Programme) && before.ImposedBy.Equals(after.ImposedBy)
          && before.Origins.Equals(after.Origins) && before.Commodities.Equals(after.Commodities)
          && Equals(before.Requirement, after.Requirement)
          && before.IsBeyondHorizon == after.IsBeyondHorizon && before.IsIncomplete == after.IsIncomplete
          && before.Possible == after.Possible && HaveSameExemptions(before, after);

    private static bool HaveSameExemptions(TariffState before, TariffState after) =>
        before.Exemptions.Count == after.Exemptions.Count
        && before.Exemptions.All(one => after.Exemptions.TryGetValue(one.Key, out ExemptionState? other) && one.IsSameAs(other));

    private static ValueList<LegalInstrument> InstrumentsOf(TariffState? state) => state is null
        ? []
        : ValueList.From(state.Possible.SelectMany(answer => answer.Instruments)
            .Concat(state.Exemptions.SelectMany(exemption => exemption.Instruments)).Distinct());

    // What put the answer there: if a rate is suspended, the suspension.
    private static IEnumerable<LegalInstrument> Deciding(TariffState? state) => (state?.Possible ?? [])
        .Select(answer => answer.HeldInvalidBy ?? answer.EndedBy ?? answer.SuspendedBy ?? answer.EnactedBy)
        .OfType<LegalInstrument>()
        .Distinct();

    private static IEnumerable<LegalInstrument> SuspendedBy(TariffState? state) =>
        (state?.Possible ?? []).Select(answer => answer.SuspendedBy).OfType<LegalInstrument>();

    private string Sources()
    {
        LegalInstrument[] by = [.. Deciding(After)];
        LegalInstrument[] unlike = [.. Deciding(Before).Except(by)];
        if (by.Length == 0)
            return unlike.Length == 0 ? "" : $", no longer by {Names(unlike)}";
        LegalInstrument[] lapsed = SuspendedBy(After).Any() ? [] : [.. SuspendedBy(Before).Distinct()];
        if (lapsed.Length > 0)
            return $", {Names(by)}, no longer suspended by {(lapsed.SequenceEqual(by) ? "it" : Names(lapsed))}";
        return Points == PercentagePoints.Zero && unlike.Length > 0 ? $", {Names(by)} instead of {Names(unlike)}" : $", {Names(by)}";
    }

    private string Scopes()
    {
        if (Before is null || After is null)
            return "";
        string origins = Before.Origins.Equals(After.Origins) ? "" : $"; origins: {Before.Origins} to {After.Origins}";
        string goods = Before.Commodities.Equals(After.Commodities) ? "" : $"; goods: {Before.Commodities} to {After.Commodities}";
        return $"{origins}{goods}";
    }

    // Where the tariff itself begins or ends, its exemptions do so with it, which goes without saying.
    private string Exemptions()
    {
        if (!Charges(Before) || !Charges(After))
            return "";
        IEnumerable<string> ended = Before!.Exemptions.Where(one => !After!.Exemptions.ContainsKey(one.Key))
            .Select(one => $"; exemption ends: {one.Name}{one.By}");
        IEnumerable<string> begun = After!.Exemptions.Where(one => !Before.Exemptions.ContainsKey(one.Key))
            .Select(one => $"; exemption begins: {one}");
        IEnumerable<string> amended = After.Exemptions
            .Where(one => Before.Exemptions.TryGetValue(one.Key, out ExemptionState? was) && !was.IsSameAs(one))
            .Select(one =>
                !one.IsCertain && Before.Exemptions[one.Key].IsCertain
                    ? $"; exemption in doubt: {one.Name}{one.By}"
                    : $"; exemption as amended: {one}");
        return string.Concat([.. ended, .. begun, .. amended]);
    }

    private static bool Charges(TariffState? state) => state is not null && state.Possible.Any(answer => answer.IsInForce);

    private static string Shown(TariffState? state)
    {
        if (state is null)
            return "not in the snapshot";
        string answers = Answers(state);
        return state.IsBeyondHorizon ? $"unknown (as far as known {answers})" : answers;
    }

    private static string Answers(TariffState state)
    {
        string answers = string.Join(
            " or ", state.Possible.Select(answer => answer.IsInForce ? answer.Value.ToString() : "none").Distinct(StringComparer.Ordinal));
        return state.IsIncomplete ? $"{answers}, or something else" : answers;
    }

    private static string? WhyNoShare(TariffState? state, string when)
    {
        if (state is null)
            return $"the tariff is not in the snapshot {when}";
        if (state.IsBeyondHorizon)
            return $"the rate {when} is not known: it is after the horizon";
        return state.State switch
        {
            SegmentState.Indeterminate => $"the rate {when} is in doubt",
            SegmentState.NotInForce => $"no rate is in force {when}, which is not a rate of 0%",
            _ => state.Possible[0].Value.TryGetShareOfCustomsValue(out _)
                ? null
                : $"the rate {when}, {state.Possible[0].Value}, is not a percentage of the customs value",
        };
    }

    private static Percentage ShareOf(TariffState state)
    {
        _ = state.Possible[0].Value.TryGetShareOfCustomsValue(out Percentage share);
        return share;
    }
}
