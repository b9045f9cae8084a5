using NodaTime;
using TradePolicy;
using TradePolicy.Data;

namespace Samples;

/// <summary>
/// The additional rates of the United States on all goods of an origin. Their terms are the windows of their tariffs: suspensions, what is
/// enacted for a time, and postponed starts.
/// </summary>
/// <param name="Origin">The origin.</param>
internal sealed record OriginDeal(Economy Origin) : Deal
{
    private const int ExtendedByDays = 90;

    public override IReadOnlyList<Economy> Parties { get; } = [Economy.UnitedStates];

    internal override string NoRates => $"the United States have no additional rate on all goods of {Wording.Of(Origin)}";

    internal override PolicyRegister Register => UnitedStates.Register;

    public override Economy OriginFor(Economy party) => Origin;

    internal override string NameIn(PolicyRegister register) => $"Goods of {Wording.Of(Origin)} in the United States";

    internal override TradeTruce? TruceIn(PolicyRegister register) => null;

    internal override IReadOnlyList<Term> TermsIn(PolicyRegister register, LegalView view) =>
    [
        .. TariffsIn(register, Economy.UnitedStates, view)
            .Select(tariff => (Tariff: tariff, Windows: WindowsOf(tariff, view).Select(one => one.Window).ToArray()))
            .Where(one => one.Windows.Length > 0)
            .Select(one => new Term(
                Economy.UnitedStates, one.Tariff.Key, one.Tariff.Programme.Name, one.Windows,
                one.Windows.Select(window => window.Window.End).MaxBy(end => end.Latest)!)),
    ];

    internal override IEnumerable<Tariff> TariffsIn(PolicyRegister register, Economy party, LegalView view) =>
        register.At(register.Knowledge.KnownAt ?? Instant.MaxValue, view).AdditionalRate(party, Origin).Parts
            .Select(part => register.Tariffs[part.Key]);

    // Exemptions that are on goods of other origins only do not bear on the goods.
    internal override bool Concerns(PolicyDeadline deadline, PolicyRegister register) => deadline.Changes.Any(change => change switch
    {
        TariffChange tariff => register.Tariffs[tariff.Key].ImposedBy.Equals(Economy.UnitedStates)
            && Concerns(tariff, deadline.At.Latest) && !IsOfOtherOrigins(tariff, deadline.At.Latest),
        ListedGoodsChange list => register.Tariffs.Any(
            tariff => tariff.ImposedBy.Equals(Economy.UnitedStates) && tariff.RestsOn(list.Key)
                && register.At(deadline.At.Latest).Tariffs.TryGetValue(tariff.Key, out TariffState? state)
                && state.Origins.Covers(Origin, deadline.At.Latest)),
        _ => false,
    });

    internal override bool Concerns(TariffChange change, Instant at) =>
        new[] { change.Before, change.After }.OfType<TariffState>().Any(state => state.Origins.Covers(Origin, at));

    internal override string WordsFor(WhatIf whatIf) => whatIf == WhatIf.Lapse
        ? "no term is extended any more"
        : $"the term is extended by {ExtendedByDays} days";

    internal override PolicyRegister Suppose(WhatIf whatIf, PolicyRegister register, Instant at, LegalView view)
    {
        PolicyScenario[] suppositions =
        [
            .. TariffsIn(register, Economy.UnitedStates, view).Select(tariff => whatIf == WhatIf.Lapse
                ? NotExtended(tariff, register, at, view)
                : Extended(tariff, register, at, view)).OfType<PolicyScenario>(),
        ];
        return suppositions.Length > 0
            ? register.With(suppositions.Aggregate((all, further) => all.And(further)).WithName(WordsFor(whatIf)))
            : throw new ArgumentException(
                $"As known then, no rate of the United States on all goods of {Wording.Of(Origin)} has a term that ends after " +
                $"{Wording.Of(at)}.");
    }

    // The windows that begin later had not been enacted; null where no window ends after the instant.
    private static PolicyScenario? NotExtended(Tariff tariff, PolicyRegister register, Instant at, LegalView view)
    {
        (LegalAct Act, TermWindow Window)[] windows = [.. WindowsOf(tariff, view)];
        if (windows.All(one => one.Window.Window.End.Latest <= at))
            return null;
        if (IsOfTruce(tariff, register))
            return TruceDeal.ScenarioOf(WhatIf.Lapse, at, Economy.UnitedStates);
        // The heading of what is retained goes with the suspension.
        string[] later =
        [
            .. windows.Where(one => one.Act is not Enactment<DutyRate> && one.Window.Window.Start.Earliest > at).Select(one => one.Act.Key),
        ];
        return PolicyScenario.Named("not extended").WithoutActs(tariff.Key, later)
            .WithoutActs(tariff.Headings.Provision, tariff.Headings.Acts.Select(act => act.Key).Intersect(later));
    }

    // A further window of the last act that has one; null where none ends after the instant.
    private static PolicyScenario? Extended(Tariff tariff, PolicyRegister register, Instant at, LegalView view)
    {
        (LegalAct Act, TermWindow Window)[] windows = [.. WindowsOf(tariff, view)];
        if (windows.All(one => one.Window.Window.End.Latest <= at))
            return null;
        if (IsOfTruce(tariff, register))
            return TruceDeal.ScenarioOf(WhatIf.Extend, at, Economy.UnitedStates);
        (LegalAct last, TermWindow window) = windows.MaxBy(one => one.Window.Window.End.Latest);
        LegalInstrument nobody = LegalInstrument.Hypothetical("if-extended", "the term is extended");
        LegalWindow further = LegalWindow.Starting(LegalMoment.At(window.Window.End.Possible[0].Moment))
            .Lasting(Period.FromDays(ExtendedByDays), CountingRule.SameClockTime);
        return PolicyScenario.Named("extended").WithActs(tariff.Key, last switch
        {
            Suspension<DutyRate> suspension => LegalAct.Suspend("if-extended", tariff.Key, nobody, further, suspension.Effect),
            Enactment<DutyRate> enactment => LegalAct.Enact("if-extended", tariff.Key, nobody, further, enactment.Value),
            _ => LegalAct.Postpone("if-extended", last.Target, nobody, LegalEnd.At(further.End.Possible[0].Moment)),
        });
    }

    private static bool IsOfTruce(Tariff tariff, PolicyRegister register) =>
        register.Truces.Any(truce => truce.Sides.Any(side => side.Suspensions.Any(suspension => suspension.Tariff == tariff.Key)));

    private static IEnumerable<(LegalAct Act, TermWindow Window)> WindowsOf(Tariff tariff, LegalView view)
    {
        foreach (LegalAct act in tariff.Rates.Acts.Where(act => act.CountsIn(view)))
        {
            LegalWindow? window = act switch
            {
                WindowedAct { Window: var own } when own.End.IsDated => own,
                Postponement { Until.Bound.IsDated: true } postponed when StartOf(postponed, tariff) is { } start =>
                    LegalWindow.Starting(start).WithStatedEnd(postponed.Until),
                _ => null,
            };
            if (window is not null)
                yield return (act, new(window, act.Instrument, act.Pinpoint));
        }
    }

    // When the act would have begun that is postponed, by itself or by an earlier postponement.
    private static LegalMoment? StartOf(Postponement postponed, Tariff tariff) =>
        tariff.Rates.Acts.OfType<Postponement>()
            .Where(other => other.Target == postponed.Target && other.Until.Bound.IsDated
                && other.Until.Bound.Latest < postponed.Until.Bound.Earliest)
            .MaxBy(other => other.Until.Bound.Latest) is { Until: LegalEnd.MomentEnd { Moment: var until } }
                ? until
                : tariff.Rates.Acts.OfType<WindowedAct>().FirstOrDefault(act => act.Key == postponed.Target)?.Window.StatedStart;

    private bool IsOfOtherOrigins(TariffChange change, Instant at)
    {
        if (change is not { Before: { } before, After: { } after }
            || !before.Possible.SequenceEqual(after.Possible)
            || !before.Commodities.Equals(after.Commodities) || !before.Origins.Equals(after.Origins))
            return false;
        IEnumerable<ExemptionState> changed = before.Exemptions.Except(after.Exemptions).Concat(after.Exemptions.Except(before.Exemptions));
        return changed.All(exemption => exemption.Possible.All(terms => Excludes(terms.Condition, at)));
    }

    private bool Excludes(Condition<CustomsEntry> condition, Instant at) => condition switch
    {
        OriginIn origins => !origins.Scope.Covers(Origin, at),
        ConditionGroup<CustomsEntry> { RequiresAll: true } all => all.Conditions.Any(one => Excludes(one, at)),
        ConditionGroup<CustomsEntry> any => any.Conditions.All(one => Excludes(one, at)),
        _ => false,
    };
}
