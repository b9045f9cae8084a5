using NodaTime.TimeZones;

namespace TradePolicy.Specimens.Tests;

/// <summary>The smallest values from which licences and records of them are built.</summary>
internal static class LicenceInputs
{
    internal static readonly Instant Filed = Instant.FromUtc(2025, 4, 7, 1, 30);
    internal static readonly Instant Issued = Filed + Duration.FromDays(3);
    internal static readonly Instant KnownAt = Instant.FromUtc(2025, 12, 31, 16, 0);

    internal static Quantity Kilograms(decimal amount) => Quantity.Of(amount, MeasurementUnit.Kilogram);

    internal static TradeParty EndUser(string name) => TradeParty.Of(name, Economy.Japan, TradePartyRole.EndUser);

    internal static LicensedGoods Goods(int line, decimal kilograms = 100m, string? description = null) =>
        LicensedGoods.Of(line, ControlCode.China("1C905"), Kilograms(kilograms), Money.Of(1_000m, "USD"), description: description);

    /// <summary>From the day of issue to the end of March of a year.</summary>
    internal static LegalWindow Validity(int endingIn) => LegalWindow.Starting(LegalMoment.StartOf(new(2025, 4, 10), DateTimeZone.Utc))
        .WithStatedEnd(LegalEnd.OnDay(new(endingIn, 3, 31), DateTimeZone.Utc, DayInclusion.Included));

    /// <summary>A zone of a name, not the same object as another of that name.</summary>
    internal static DateTimeZone Zone(string id) => new DateTimeZoneCache(TzdbDateTimeZoneSource.Default)[id];

    internal static ProcessingLimit Limit(int days = 30) =>
        ProcessingLimit.Statutory(ProcessingClock.CalendarDays(days).WithZone(DateTimeZone.Utc), "art. 3");

    /// <summary>A limit by a calendar that is known for 2025 alone.</summary>
    internal static ProcessingLimit WorkingDays(string calendar = "XX") => ProcessingLimit.Statutory(
        ProcessingClock
            .WorkingDays(20, WorkingDayCalendar.Create(calendar, ["a notice"], 2025, 2025, [IsoDayOfWeek.Sunday], [], []))
            .WithZone(DateTimeZone.Utc),
        "art. 3");

    internal static LicensingRegime Regime(
        string key = "xx/regime",
        string title = "the regime",
        string authority = "Office",
        Economy? economy = null,
        string zone = "Asia/Shanghai",
        LicenceValidityRule? term = null,
        ShippingTolerance? tolerance = null,
        ProcessingLimit? limit = null,
        TradePartyRole role = TradePartyRole.EndUser,
        RequiredDocument? document = null,
        LicenceElement fixedElement = LicenceElement.EndUser) => LicensingRegime.Create(
            key,
            title,
            authority,
            economy ?? Economy.China,
            Zone(zone),
            [
                LicenceValidityRule.Usually(LicenceKind.MultipleUse, null, "art. 1", CountingRule.SameClockTime),
                .. term is null ? Array.Empty<LicenceValidityRule>() : [term],
            ])
            .WithTolerance(tolerance ?? ShippingTolerance.None("none"))
            .WithLimit(limit ?? Limit())
            .WithRequiredRoles(role)
            .WithDocuments(document ?? Document())
            .WithFixedElements(fixedElement);

    internal static RequiredDocument Document(
        string name = "contract", string citation = "art. 5", LicenceKind kind = LicenceKind.MultipleUse) =>
        RequiredDocument.Of(name, citation, kind);

    internal static LicenceApplication Application(LicensingRegime? regime = null, string reference = "A-1", LicensedGoods? goods = null) =>
        LicenceApplication.Create(reference, regime ?? Regime(), LicenceKind.MultipleUse, [goods ?? Goods(1)])
            .WithParties(EndUser("A")).WithEndUse("motors").WithDocuments("contract");

    internal static ExportLicence Licence(LicenceApplication? application = null, int days = 3)
    {
        Instant decided = Filed + Duration.FromDays(days);
        return ExportLicence.Apply(application ?? Application(), Filed).Accept(Filed).Approve(decided)
            .Issue("L-1", decided, Validity(2030));
    }
}
