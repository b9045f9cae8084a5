using static TradePolicy.Specimens.Tests.Laws;

namespace TradePolicy.Specimens.Tests;

/// <summary>Truces, their sides and what is asked of them.</summary>
public sealed class TruceSpecimens : ISpecimens
{
    public IEnumerable<Specimen> All =>
    [
        Specimen.Of(() => TruceWindow.Of(Window(4, 8), Order(), "sec. 1"))
            .Differing(nameof(TruceWindow.Window), () => TruceWindow.Of(Window(4, 9), Order(), "sec. 1"))
            .Differing(nameof(TruceWindow.Instrument), () => TruceWindow.Of(Window(4, 8), Order("us/other"), "sec. 1"))
            .Differing(nameof(TruceWindow.Pinpoint), () => TruceWindow.Of(Window(4, 8), Order())),
        Specimen.Of(() => TruceEnding.Of(Moment(6), Order(), "sec. 1"))
            .Differing(nameof(TruceEnding.From), () => TruceEnding.Of(Moment(7), Order(), "sec. 1"))
            .Differing(nameof(TruceEnding.Instrument), () => TruceEnding.Of(Moment(6), Order("us/other"), "sec. 1"))
            .Differing(nameof(TruceEnding.Pinpoint), () => TruceEnding.Of(Moment(6), Order(), "sec. 2")),
        Specimen.Of(() => TruceAnnouncement.Of(Order(), LegalEnd.At(Moment(8))))
            .Differing(nameof(TruceAnnouncement.Instrument), () => TruceAnnouncement.Of(Order("us/other"), LegalEnd.At(Moment(8))))
            .Differing(nameof(TruceAnnouncement.Until), () => TruceAnnouncement.Of(Order(), LegalEnd.NotStated)),
        Specimen.Of(() => Keeping())
            .Differing(nameof(TruceSuspension.Tariff), () => TruceSuspension.Of("us/y", RetainedRate.Of(AdValorem.Of(5m))))
            .Differing(nameof(TruceSuspension.Effect), () => Keeping(6m)),
        Specimen.Of(() => Side())
            .Differing(nameof(TruceSide.Party), () => Side(Economy.China))
            .Differing(nameof(TruceSide.Suspensions), () => Side(kept: 6m))
            .Differing(nameof(TruceSide.Windows), () => Side(until: 9))
            .Differing(nameof(TruceSide.Endings), () => Side(endings: [TruceEnding.Of(Moment(6), Order())])),
        Specimen.Of(() => Between())
            .Deriving("rates")
            .Differing(nameof(TradeTruce.Key), () => Between(key: "us-cn-2"))
            .Differing(nameof(TradeTruce.Name), () => Between(title: "Other"))
            .Differing(nameof(TradeTruce.Sides), () => Between(Side(kept: 6m)))
            .Differing(nameof(TradeTruce.Announcements), () => Between().Announce(Order(), LegalEnd.NotStated))
            .Differing(nameof(TradeTruce.Knowledge), () => Between(knowledge: Knowledge.Through(First(12)))),
        Specimen.Of(() => Truce(8).MilestonesFor(Economy.UnitedStates, 31)[0])
            .Differing(nameof(TruceMilestone.DaysBefore), () => Truce(9).MilestonesFor(Economy.UnitedStates, 62)[0])
            .Differing(nameof(TruceMilestone.At), () => Truce(9).MilestonesFor(Economy.UnitedStates, 31)[0]),
        Specimen.Of(() => Remaining(5))
            .Differing(nameof(TimeRemaining.Possible), () => Remaining(6))
            .Differing(nameof(TimeRemaining.Possible), () => Remaining(5, 9))
            .Differing(nameof(TimeRemaining.IsBeyondHorizon), () => Remaining(5, knowledge: Knowledge.Through(First(2)))),
    ];

    private static TruceSide Side(Economy? party = null, decimal kept = 5m, int until = 8, params TruceEnding[] endings) =>
        TruceSide.Create(party ?? Economy.UnitedStates, [Keeping(kept)], [TruceWindow.Of(Window(4, until), Order())], endings);

    private static TradeTruce Between(TruceSide? side = null, string key = "us-cn", string title = "Truce", Knowledge? knowledge = null) =>
        TradeTruce.Create(key, title, [side ?? Side(), TruceSide.Create(Economy.China, [], [], [])], [], knowledge);

    private static TimeRemaining Remaining(int month, int until = 8, Knowledge? knowledge = null) =>
        Between(Side(until: until), knowledge: knowledge).RemainingFor(Economy.UnitedStates, First(month));
}
