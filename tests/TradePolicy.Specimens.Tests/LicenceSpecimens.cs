namespace TradePolicy.Specimens.Tests;

/// <summary>Applications for licences, licences and their use, and the regimes under which they are.</summary>
public sealed class LicenceSpecimens : ISpecimens
{
    public IEnumerable<Specimen> All => Regimes.Concat(Parts).Concat(Licences);

    private static IEnumerable<Specimen> Regimes =>
    [
        Specimen.Of(() => LicenceInputs.Regime())
            .Differing(nameof(LicensingRegime.Key), () => LicenceInputs.Regime("xx/other"))
            .Differing(nameof(LicensingRegime.Name), () => LicenceInputs.Regime(title: "another"))
            .Differing(nameof(LicensingRegime.Version), () => LicenceInputs.Regime().WithVersion("1"))
            .Differing(nameof(LicensingRegime.Authority), () => LicenceInputs.Regime(authority: "Bureau"))
            .Differing(nameof(LicensingRegime.Economy), () => LicenceInputs.Regime(economy: Economy.Japan))
            .Differing(nameof(LicensingRegime.Zone), () => LicenceInputs.Regime(zone: "Asia/Tokyo"))
            .Differing(nameof(LicensingRegime.ValidityRules), () =>
                LicenceInputs.Regime(term: LicenceValidityRule.Usually(LicenceKind.General, null, "art. 2", CountingRule.SameClockTime)))
            .Differing(nameof(LicensingRegime.Tolerance), () => LicenceInputs.Regime(tolerance: ShippingTolerance.None("another reason")))
            .Differing(nameof(LicensingRegime.Limit), () => LicenceInputs.Regime(limit: LicenceInputs.Limit(31)))
            .Differing(nameof(LicensingRegime.RequiredRoles), () => LicenceInputs.Regime(role: TradePartyRole.Exporter))
            .Differing(nameof(LicensingRegime.Documents), () => LicenceInputs.Regime(document: LicenceInputs.Document("certificate")))
            .Differing(nameof(LicensingRegime.FixedElements), () => LicenceInputs.Regime(fixedElement: LicenceElement.Goods))
            .Differing(nameof(LicensingRegime.ActionsOnEnded), () =>
                LicenceInputs.Regime().WithActionsOnEnded(EndedLicenceAction.Surrender)),
        Specimen.Of(() => LicenceValidityRule.Usually(LicenceKind.Single, null, "art. 1", CountingRule.SameClockTime))
            .Differing(
                nameof(LicenceValidityRule.Kind),
                () => LicenceValidityRule.Usually(LicenceKind.General, null, "art. 1", CountingRule.SameClockTime))
            .Differing(nameof(LicenceValidityRule.Longest), () =>
                LicenceValidityRule.AtMost(LicenceKind.Single, Period.FromYears(1), "art. 1", CountingRule.SameClockTime))
            .Differing(nameof(LicenceValidityRule.Usual), () =>
                LicenceValidityRule.Usually(LicenceKind.Single, Period.FromYears(1), "art. 1", CountingRule.SameClockTime))
            .Differing(nameof(LicenceValidityRule.CountedBy), () =>
                LicenceValidityRule.Usually(LicenceKind.Single, null, "art. 1", CountingRule.SameClockTime, CountingRule.ChineseCivilCode))
            .Differing(nameof(LicenceValidityRule.Citation), () =>
                LicenceValidityRule.Usually(LicenceKind.Single, null, "art. 2", CountingRule.SameClockTime)),
        Specimen.Of(() => LicenceValidityRule.AtMost(LicenceKind.Single, Period.FromYears(1), "art. 1", CountingRule.SameClockTime))
            .Deriving(
                nameof(LicenceValidityRule.Kind), nameof(LicenceValidityRule.Usual), nameof(LicenceValidityRule.CountedBy),
                nameof(LicenceValidityRule.Citation))
            .Differing(nameof(LicenceValidityRule.Longest), () =>
                LicenceValidityRule.AtMost(LicenceKind.Single, Period.FromMonths(11), "art. 1", CountingRule.SameClockTime)),
        Specimen.Of(() => LicenceInputs.Limit())
            .Differing(nameof(ProcessingLimit.Clock), () => LicenceInputs.Limit(31))
            .Differing(nameof(ProcessingLimit.IsStatutory), () =>
                ProcessingLimit.Target(ProcessingClock.CalendarDays(30).WithZone(DateTimeZone.Utc), "art. 3"))
            .Differing(nameof(ProcessingLimit.Citation), () =>
                ProcessingLimit.Statutory(ProcessingClock.CalendarDays(30).WithZone(DateTimeZone.Utc), "art. 4")),
        Specimen.Of(() => ShippingTolerance.Of(Percentage.Of(1m), Percentage.Of(2m), Percentage.Of(3m), "art. 4"))
            .Differing(nameof(ShippingTolerance.OnUnshippedBalance), () =>
                ShippingTolerance.Of(Percentage.Of(9m), Percentage.Of(2m), Percentage.Of(3m), "art. 4"))
            .Differing(nameof(ShippingTolerance.OnValue), () =>
                ShippingTolerance.Of(Percentage.Of(1m), Percentage.Of(9m), Percentage.Of(3m), "art. 4"))
            .Differing(nameof(ShippingTolerance.OnValueAlone), () =>
                ShippingTolerance.Of(Percentage.Of(1m), Percentage.Of(2m), Percentage.Of(9m), "art. 4"))
            .Differing(nameof(ShippingTolerance.Citation), () =>
                ShippingTolerance.Of(Percentage.Of(1m), Percentage.Of(2m), Percentage.Of(3m), "art. 9")),
        Specimen.Of(() => LicenceInputs.Document())
            .Differing(nameof(RequiredDocument.Name), () => LicenceInputs.Document("certificate"))
            .Differing(nameof(RequiredDocument.Kinds), () => LicenceInputs.Document(kind: LicenceKind.Single))
            .Differing(nameof(RequiredDocument.Citation), () => LicenceInputs.Document(citation: "art. 6")),

        // The rows of the table are there once: a row has no twin.
        Specimen.Of(() => Row(LicenceStage.UnderReview, LicenceEventKind.Denied))
            .Differing(nameof(LicenceTransition.From), () => Row(LicenceStage.InformationOutstanding, LicenceEventKind.Denied))
            .Differing(nameof(LicenceTransition.Event), () => Row(LicenceStage.UnderReview, LicenceEventKind.Approved))
            .Differing(nameof(LicenceTransition.To), () => Row(LicenceStage.UnderReview, LicenceEventKind.Returned)),
        Specimen.Of(() => Row(LicenceStage.Issued, LicenceEventKind.Amended))
            .Deriving(nameof(LicenceTransition.From), nameof(LicenceTransition.To))
            .Differing(nameof(LicenceTransition.Event), () => Row(LicenceStage.Issued, LicenceEventKind.ShipmentRecorded)),
    ];

    private static IEnumerable<Specimen> Parts =>
    [
        Specimen.Of(() => LicenceInputs.EndUser("A"))
            .Differing(nameof(TradeParty.Name), () => LicenceInputs.EndUser("B"))
            .Differing(nameof(TradeParty.Economy), () => TradeParty.Of("A", Economy.China, TradePartyRole.EndUser))
            .Differing(nameof(TradeParty.Role), () => TradeParty.Of("A", Economy.Japan, TradePartyRole.Agent)),
        Specimen.Of(() => Goods())
            .Differing(nameof(LicensedGoods.Line), () => Goods(2))
            .Differing(nameof(LicensedGoods.ControlCode), () => Goods(code: "1C904"))
            .Differing(nameof(LicensedGoods.Commodity), () => Goods(commodity: "2805.30.12.00"))
            .Differing(nameof(LicensedGoods.Description), () => Goods(description: "metal"))
            .Differing(nameof(LicensedGoods.Quantity), () => Goods(kilograms: 2m))
            .Differing(nameof(LicensedGoods.Value), () => Goods(dollars: 2m)),
        Specimen.Of(() => LineUse.Of(1, LicenceInputs.Kilograms(1m), Money.Of(1m, "USD")))
            .Differing(nameof(LineUse.Line), () => LineUse.Of(2, LicenceInputs.Kilograms(1m), Money.Of(1m, "USD")))
            .Differing(nameof(LineUse.Quantity), () => LineUse.Of(1, Money.Of(1m, "USD")))
            .Differing(nameof(LineUse.Value), () => LineUse.Of(1, LicenceInputs.Kilograms(1m))),
        Specimen.Of(() => Application())
            .Differing(nameof(LicenceApplication.Reference), () => Application("A-2"))
            .Differing(nameof(LicenceApplication.Regime), () => Application(regime: LicenceInputs.Regime(title: "another", term: Single())))
            .Differing(nameof(LicenceApplication.Kind), () => Application(kind: LicenceKind.Single))
            .Differing(nameof(LicenceApplication.Goods), () => Application(goods: LicenceInputs.Goods(2)))
            .Differing(nameof(LicenceApplication.Parties), () => Application(party: "B"))
            .Differing(nameof(LicenceApplication.EndUse), () => Application().WithEndUse("turbines"))
            .Differing(nameof(LicenceApplication.Documents), () => Application().WithDocuments("certificate")),
        Specimen.Of(() => Gap())
            .Differing(nameof(ApplicationGap.Kind), () => Application(party: null).Gaps[0])
            .Differing(nameof(ApplicationGap.Name), () => Gap("licence"))
            .Differing(nameof(ApplicationGap.Message), () => Gap(citation: "art. 6")),
    ];

    private static IEnumerable<Specimen> Licences =>
    [
        Specimen.Of(() => LicenceInputs.Licence())
            .Differing(nameof(ExportLicence.Application), () => LicenceInputs.Licence(LicenceInputs.Application(reference: "A-2")))
            .Differing(nameof(ExportLicence.Events), () => LicenceInputs.Licence().Suspend(LicenceInputs.KnownAt)),
        Specimen.Of(() => Balance())
            .Differing(nameof(LicenceBalance.Goods), () => Balance(description: "metal"))
            .Differing(nameof(LicenceBalance.Used), () => Balance(2m))
            .Differing(nameof(LicenceBalance.ValueUsed), () => Balance(dollars: 2m))
            .Differing(nameof(LicenceBalance.Shippable), () => Balance(tolerance: Percentage.Of(10m))),
        Specimen.Of(() => Answer(LicenceInputs.Issued, 1_000m))
            .Differing(nameof(ShipmentAnswer.Problems), () => Answer(LicenceInputs.Issued, 1m)),
        Specimen.Of(() => Answer(LicenceInputs.Filed, 1m).Problems[0])
            .Differing(nameof(ShipmentProblem.Kind), () => Answer(LicenceInputs.Issued, 1m, "B").Problems[0])
            .Differing(nameof(ShipmentProblem.Line), () => Answer(LicenceInputs.Issued, 1_000m).Problems[0])
            .Differing(nameof(ShipmentProblem.Message), () => Answer(LicenceInputs.Filed - Duration.FromDays(1), 1m).Problems[0]),
    ];

    private static LicenceTransition Row(LicenceStage from, LicenceEventKind happening) =>
        LicenceTransitions.Table.Single(row => row.From == from && row.Event == happening);

    private static LicenceValidityRule Single() =>
        LicenceValidityRule.Usually(LicenceKind.Single, null, "art. 2", CountingRule.SameClockTime);

    private static LicensedGoods Goods(
        int line = 1,
        string code = "1C905",
        string commodity = "8505.11.10.00",
        string description = "magnets",
        decimal kilograms = 1m,
        decimal dollars = 1m) =>
        LicensedGoods.Of(
            line,
            ControlCode.China(code),
            LicenceInputs.Kilograms(kilograms),
            Money.Of(dollars, "USD"),
            CommodityCode.China(commodity),
            description);

    private static LicenceApplication Application(
        string reference = "A-1",
        LicensingRegime? regime = null,
        LicenceKind kind = LicenceKind.MultipleUse,
        LicensedGoods? goods = null,
        string? party = "A") =>
        LicenceApplication.Create(
            reference,
            regime ?? LicenceInputs.Regime(term: Single()),
            kind,
            [goods ?? LicenceInputs.Goods(1)])
            .WithParties(party is null ? [] : [LicenceInputs.EndUser(party)]).WithEndUse("motors").WithDocuments("contract");

    // The document that is lacking.
    private static ApplicationGap Gap(string name = "certificate", string citation = "art. 5") =>
        Application(regime: LicenceInputs.Regime(document: LicenceInputs.Document(name, citation))).Gaps[0];

    private static LicenceBalance Balance(
        decimal kilograms = 1m, decimal dollars = 1m, string? description = null, Percentage? tolerance = null) => LicenceInputs
        .Licence(LicenceInputs.Application(
            LicenceInputs.Regime(tolerance: ShippingTolerance.Of(tolerance ?? Percentage.Zero, Percentage.Zero, Percentage.Zero, "art. 4")),
            goods: LicenceInputs.Goods(1, description: description)))
        .RecordShipment("m-1", LicenceInputs.Kilograms(kilograms), LicenceInputs.Issued, value: Money.Of(dollars, "USD"))
        .BalanceOf();

    private static ShipmentAnswer Answer(Instant at, decimal kilograms, string to = "A") =>
        LicenceInputs.Licence().CanShip(LicenceInputs.Kilograms(kilograms), LicenceInputs.EndUser(to), at);
}
