using NodaTime;
using TradePolicy;
using TradePolicy.Data;

namespace Samples;

/// <summary>The truce of the United States and China.</summary>
internal sealed record TruceDeal : Deal
{
    private static readonly Economy[] Both = [Economy.UnitedStates, Economy.China];

    public override IReadOnlyList<Economy> Parties => Both;

    internal override string NoRates => "neither party has an additional rate on all goods of the other";

    internal override PolicyRegister Register => UnitedStatesChina.Register;

    public override Economy OriginFor(Economy party) => Both.Single(other => !other.Equals(party));

    internal override string NameIn(PolicyRegister register) => TruceOf(register).Name;

    internal override TradeTruce TruceIn(PolicyRegister register) => TruceOf(register);

    internal override IReadOnlyList<Term> TermsIn(PolicyRegister register, LegalView view)
    {
        TradeTruce truce = TruceOf(register);
        return
        [
            .. truce.Sides.Select(side => new Term(
                side.Party, truce.Key, Wording.Of(side.Party),
                [.. side.Windows.Select(window => new TermWindow(window.Window, window.Instrument, window.Pinpoint))],
                truce.ExpiryFor(side.Party))),
        ];
    }

    internal override IEnumerable<Tariff> TariffsIn(PolicyRegister register, Economy party, LegalView view) =>
        register.Tariffs.Where(tariff => tariff.ImposedBy == party && tariff.Requirement is null);

    internal override bool Concerns(PolicyDeadline deadline, PolicyRegister register) => true;

    internal override bool Concerns(TariffChange change, Instant at) => true;

    internal override string WordsFor(WhatIf whatIf) =>
        whatIf == WhatIf.Lapse ? "the truce is not extended any more and lapses" : "the truce is extended by 90 days";

    internal override PolicyRegister Suppose(WhatIf whatIf, PolicyRegister register, Instant at, LegalView view) =>
        register.With(ScenarioOf(whatIf, at, party: null));

    /// <summary>What is supposed of the truce, for a party or for both.</summary>
    internal static PolicyScenario ScenarioOf(WhatIf whatIf, Instant at, Economy? party) => whatIf == WhatIf.Lapse
        ? PolicyScenario.TruceLapsed(UnitedStatesChina.Truce, at, party)
        : PolicyScenario.TruceExtended(UnitedStatesChina.Truce, Period.FromDays(90), CountingRule.SameClockTime, party);

    private static TradeTruce TruceOf(PolicyRegister register) => register.Truces[UnitedStatesChina.Truce];
}
