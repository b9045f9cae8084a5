using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace TradePolicy.Licences;

/// <summary>
/// Licensing regimes as their texts state them. No text in our data says whether the anniversary of the start of a licence is
/// still a day of the licence. A licence issued "for one year" is therefore indeterminate on that day; a licence that prints
/// its last day is not.
/// </summary>
/// <remarks>
/// Each states the version of its rules. A calendar that knows a year more makes no other version; a rule that changes does. Safe
/// for use from several threads.
/// </remarks>
public static class LicensingRegimes
{
    private const string Order792 = "Regulations on Export Control of Dual-use Items, State Council Order No. 792 of 2024";
    private const string Order792Documents = Order792 + ", documents of an application (the article is not verified)";

    // The length ends on the same date of a later month or year: that date excluded, or included.
    private static readonly CountingRule AnniversaryExcluded =
        CountingRule.Of(CountingMethod.SameClockTime, "the anniversary not included");
    private static readonly CountingRule AnniversaryIncluded =
        CountingRule.Of(CountingMethod.EndOfLastDay, "the anniversary included");

    private static readonly LicenceKind[] AllKinds = Enum.GetValues<LicenceKind>();

    /// <summary>
    /// China's licences for dual-use items, the seven rare earths of Announcement No. 18 of 2025 among them: State Council
    /// Order No. 792, in force from 1 December 2024. A single licence is for one export to one end user and lapses with it;
    /// if a listed element changes, the licence is returned and a new one applied for.
    /// </summary>
    /// <remarks>
    /// The time limit of 45 working days does not run while the matter is with the State Council. Whether Chinese rules let
    /// bulk goods exceed a licence was not verified, so no tolerance is given.
    /// </remarks>
    public static LicensingRegime ChinaDualUse { get; } = LicensingRegime.Create(
        "cn/dual-use",
        "China's dual-use items regime",
        "Ministry of Commerce of China",
        Economy.China,
        Zone("Asia/Shanghai"),
        [
            LicenceValidityRule.AtMost(LicenceKind.Single, Period.FromYears(1), Order792, AnniversaryExcluded, AnniversaryIncluded),
            LicenceValidityRule.AtMost(LicenceKind.General, Period.FromYears(3), Order792, AnniversaryExcluded, AnniversaryIncluded),
        ])
        .WithTolerance(ShippingTolerance.None("none is known"))
        .WithLimit(ProcessingLimit.Statutory(
            ProcessingClock.WorkingDays(45, WorkingDayCalendars.China).WithZone(Zone("Asia/Shanghai")), Order792))
        .WithRequiredRoles(TradePartyRole.Exporter, TradePartyRole.Consignee, TradePartyRole.EndUser)
        .WithDocuments(
            RequiredDocument.Of("proof of identity of the applicant", Order792Documents, AllKinds),
            RequiredDocument.Of("contract or agreement", Order792Documents, AllKinds),
            RequiredDocument.Of("technical description", Order792Documents, AllKinds),
            RequiredDocument.Of("end-user and end-use certificate", Order792Documents, AllKinds),
            RequiredDocument.Of("profile of the importer and the end user", Order792Documents, AllKinds))
        .WithFixedElements(Enum.GetValues<LicenceElement>())
        .WithVersion("1");

    /// <summary>
    /// Licences under the Export Administration Regulations of the United States: decided or referred within 90 calendar
    /// days (15 CFR 750.4), usually valid for four years (750.7(g)), and with a shipping tolerance on the value alone
    /// (750.11, as revised in 2013; before, see <see cref="UnitedStatesToleranceBefore2013"/>).
    /// </summary>
    public static LicensingRegime UnitedStatesEar { get; } = LicensingRegime.Create(
        "us/ear",
        "the Export Administration Regulations",
        "Bureau of Industry and Security",
        Economy.UnitedStates,
        Zone("America/New_York"),
        [
            LicenceValidityRule.Usually(
                LicenceKind.MultipleUse, Period.FromYears(4), "15 CFR 750.7(g)", AnniversaryExcluded, AnniversaryIncluded),
        ])
        .WithTolerance(ShippingTolerance.Of(
            Percentage.Zero,
            Percentage.Of(10m),
            Percentage.Of(10m),
            "15 CFR 750.11 as revised at 78 FR 61874 (4 October 2013); the 10 % by the notices on the decrementing of licences "
            + "in the Automated Export System (July 2016)"))
        .WithLimit(ProcessingLimit.Statutory(ProcessingClock.CalendarDays(90).WithZone(Zone("America/New_York")), "15 CFR 750.4"))
        .WithRequiredRoles(TradePartyRole.Exporter, TradePartyRole.UltimateConsignee, TradePartyRole.EndUser)
        .WithVersion("1");

    /// <summary>
    /// The shipping tolerance of the United States before 4 October 2013, by the unit of the goods: for goods licensed by
    /// dollar value none; by number none on the number and 25 % on the value; by area, weight or measure 10 % of the
    /// unshipped balance. Whether the 25 % also apply to the latter was not verified.
    /// </summary>
    public static ShippingTolerance UnitedStatesToleranceBefore2013 { get; } = ShippingTolerance.Of(
        Percentage.Of(10m), Percentage.Of(25m), Percentage.Zero, "15 CFR 750.11 as it stood before 78 FR 61874 (4 October 2013)");

    /// <summary>
    /// The standard individual export licence of the United Kingdom: stated goods to stated parties in any number of
    /// shipments, usually valid for 24 months. The 20 working days are a target of the authority, not a limit in law; a
    /// submission at 18:00 or later counts as of the next day.
    /// </summary>
    public static LicensingRegime UnitedKingdomStandardIndividual { get; } = LicensingRegime.Create(
        "gb/siel",
        "the standard individual export licence",
        "Export Control Joint Unit",
        Economy.UnitedKingdom,
        Zone("Europe/London"),
        [
            LicenceValidityRule.Usually(
                LicenceKind.MultipleUse,
                Period.FromMonths(24),
                "practice of the Export Control Joint Unit for permanent exports",
                AnniversaryExcluded,
                AnniversaryIncluded),
        ])
        .WithTolerance(ShippingTolerance.None("none is known"))
        .WithLimit(ProcessingLimit.Target(
            ProcessingClock
                .WorkingDays(20, WorkingDayCalendars.EnglandAndWales).WithZone(Zone("Europe/London")).WithCutOff(new LocalTime(18, 0)),
            "Export Control Joint Unit, published target: 70 % within 20 working days"))
        .WithRequiredRoles(TradePartyRole.Exporter, TradePartyRole.Consignee, TradePartyRole.EndUser)
        .WithDocuments(
            RequiredDocument.Of("end-user undertaking", "Export Control Joint Unit, guidance on applications", LicenceKind.MultipleUse))
        .WithVersion("1");

    /// <summary>Every regime that the library supplies.</summary>
    public static IReadOnlyList<LicensingRegime> All { get; } =
        Array.AsReadOnly([ChinaDualUse, UnitedStatesEar, UnitedKingdomStandardIndividual]);

    /// <summary>
    /// Looks up a supplied regime by its key and version, by which a document may name it. A version is never taken away: where the
    /// rules change, a further one is supplied.
    /// </summary>
    /// <param name="key">The key, for example <c>cn/dual-use</c>.</param>
    /// <param name="version">The version of its rules, for example <c>1</c>.</param>
    /// <param name="regime">The regime; null if there is none.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryGetByKey(string key, string version, [NotNullWhen(true)] out LicensingRegime? regime)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(version);
        regime = All.FirstOrDefault(supplied => supplied.Key == key && supplied.Version == version);
        return regime is not null;
    }

    private static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb[id];
}
