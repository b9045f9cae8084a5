namespace TradePolicy.Tests;

/// <summary>Applications, licences and their instants, as the tests of licences share them.</summary>
internal static class Licensing
{
    internal static readonly TradeParty Exporter = TradeParty.Of("Ningbo Magnetics", Economy.China, TradePartyRole.Exporter);
    internal static readonly TradeParty Consignee = TradeParty.Of("Rotterdam Metals BV", Economy.Parse("NL"), TradePartyRole.Consignee);
    internal static readonly TradeParty EndUser = TradeParty.Of("Magnetfabrik Bonn GmbH", Economy.Parse("DE"), TradePartyRole.EndUser);
    internal static readonly TradeParty OtherEndUser = TradeParty.Of("Traction Motors Inc.", Economy.UnitedStates, TradePartyRole.EndUser);

    internal static readonly Instant Filed = LawZones.Utc("2025-04-04T02:00Z");
    internal static readonly Instant Accepted = LawZones.Utc("2025-04-04T03:00Z");
    internal static readonly Instant Decided = LawZones.Utc("2025-05-20T02:00Z");
    internal static readonly Instant Shipped = LawZones.Utc("2025-06-01T02:00Z");
    internal static readonly Instant Later = LawZones.Utc("2025-07-01T02:00Z");

    internal static Quantity Kilograms(decimal amount) => Quantity.Of(amount, MeasurementUnit.Kilogram);

    internal static Quantity Items(decimal amount) => Quantity.Of(amount, MeasurementUnit.Item);

    internal static Money Dollars(decimal amount) => Money.Of(amount, "USD");

    /// <summary>A regime without a limit and without a longest validity, for what is the same in all.</summary>
    internal static LicensingRegime Plain(ShippingTolerance? tolerance = null, params LicenceElement[] fixedElements) =>
        LicensingRegime.Create(
            "xx/plain",
            "the plain regime",
            "Licensing Office",
            Economy.China,
            LawZones.Beijing,
            Enum.GetValues<LicenceKind>()
                .Select(kind => LicenceValidityRule.Usually(kind, null, "worked example", CountingRule.SameClockTime)))
            .WithTolerance(tolerance ?? ShippingTolerance.None("worked example"))
            .WithFixedElements(fixedElements);

    internal static LicenceApplication Application(
        LicenceKind kind = LicenceKind.MultipleUse, LicensingRegime? regime = null, string reference = "A-1",
        params LicensedGoods[] goods) =>
        LicenceApplication.Create(
            reference,
            regime ?? Plain(),
            kind,
            goods is [] ? [LicensedGoods.Of(1, ControlCode.China("1C905.a.4"), Kilograms(100m))] : goods)
            .WithParties(Exporter, Consignee, EndUser)
            .WithEndUse("traction motors for passenger cars");

    /// <summary>A licence that is in force from the day of the decision for a year.</summary>
    internal static ExportLicence Issued(
        LicenceKind kind = LicenceKind.MultipleUse, LicensingRegime? regime = null, string reference = "A-1",
        params LicensedGoods[] goods) =>
        Issued(Application(kind, regime, reference, goods));

    internal static ExportLicence Issued(LicenceApplication application) =>
        ExportLicence.Apply(application, Filed).Accept(Accepted).Approve(Decided).Issue("L-1", Decided, new LocalDate(2026, 5, 19));

    internal static Instant Days(int days) => Shipped + Duration.FromDays(days);
}
