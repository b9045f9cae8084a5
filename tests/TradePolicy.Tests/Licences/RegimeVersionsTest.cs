namespace TradePolicy.Tests;

/// <summary>
/// Regimes that are stated twice: in an archive as they were known when a licence was stored, and as they are supplied now.
/// </summary>
public sealed class RegimeVersionsTest
{
    private static readonly LicensingRegime Now = LicensingRegimes.ChinaDualUse;
    private static readonly Instant KnownAt = LawZones.Utc("2026-02-24T16:00Z") - Duration.FromSeconds(1);

    [Fact]
    public void A_licence_stored_a_year_ago_joins_a_record_though_the_calendar_knows_a_year_more_since()
    {
        ExportLicence stored = Stored();
        stored.Regime.Should().NotBe(Now);
        LicensingRecord record = LicensingRecord.Of(Now, [stored], KnownAt);
        record.Licences.Should().Equal(stored.Under(Now));
        record.Licences[0].Regime.Should().Be(Now);
    }

    [Fact]
    public void Under_the_regime_as_it_is_known_now_the_due_date_that_the_archive_did_not_know_is_known()
    {
        ExportLicence stored = Stored();
        stored.Processing!.Due.IsCertain.Should().BeFalse("the calendar of the archive ends with 2025");
        stored.Under(Now).Processing!.Due.Value.Should().Be(new LocalDate(2026, 2, 24));
        LicensingRecord.Of(Now, [stored], KnownAt).Overdue.Should().BeEmpty();
        LicensingRecord.Of(Now, [stored], KnownAt + Duration.FromSeconds(1)).Overdue.Should().ContainSingle();
        LicensingRecord.Of(stored.Regime, [stored], KnownAt + Duration.FromSeconds(1)).PossiblyOverdue.Should().ContainSingle();
    }

    [Fact]
    public void An_archive_of_before_there_were_versions_matches_by_its_rules()
    {
        LicensingRegime unversioned = Archived(null);
        unversioned.Matches(Now).Should().BeTrue();
        Now.Matches(unversioned).Should().BeTrue();
        LicensingRecord.Of(Now, [Stored(unversioned)], KnownAt).Licences.Should().ContainSingle();
    }

    [Fact]
    public void Rules_of_another_version_are_not_taken_for_the_same()
    {
        LicensingRegime other = Archived("0");
        other.Matches(Now).Should().BeFalse();
        Refusal.Of<ArgumentException>(() => LicensingRecord.Of(Now, [Stored(other)], KnownAt)).WithMessage(
            "'A-1' is under China's dual-use items regime, and the record is of China's dual-use items regime: they are the versions "
            + "'0' and '1' of 'cn/dual-use'. ExportLicence.Under puts a licence under the regime of the record.*");
        LicensingRecord.Of(Now, [Stored(other).Under(Now)], KnownAt).Licences.Should().ContainSingle();
    }

    public static TheoryData<string, LicensingRegime> Changed => new()
    {
        { "limit", Now.WithLimit(ProcessingLimit.Statutory(
            ProcessingClock.WorkingDays(46, WorkingDayCalendars.China).WithZone(LawZones.Beijing), Now.Limit!.Citation)) },
        { "limit", Now.WithLimit(ProcessingLimit.Statutory(
            ProcessingClock.WorkingDays(45, WorkingDayCalendars.UnitedStatesFederal).WithZone(LawZones.Beijing), Now.Limit!.Citation)) },
        { "limit", Now.WithLimit(ProcessingLimit.Target(Now.Limit!.Clock, Now.Limit.Citation)) },
        { "limit", Now.WithLimit(ProcessingLimit.Statutory(Now.Limit!.Clock.WithCutOff(new(17, 0)), Now.Limit.Citation)) },
        { "tolerance", Now.WithTolerance(ShippingTolerance.None("another reason")) },
        { "required roles", Now.WithRequiredRoles(TradePartyRole.EndUser) },
        { "documents", Now.WithDocuments() },
        { "fixed elements", Now.WithFixedElements() },
        { "actions on ended licences", Now.WithActionsOnEnded(EndedLicenceAction.Surrender) },
        { "economy", Stated(Economy.Parse("HK"), LawZones.Beijing) },
        { "zone", Stated(Economy.China, LawZones.NewYork) },
        { "validity rules", Stated(Economy.China, LawZones.Beijing, LicenceValidityRule.AtMost(
            LicenceKind.Single, Period.FromYears(2), Rules[0].Citation, [.. Rules[0].CountedBy]), Rules[1]) },
        { "validity rules", Stated(Economy.China, LawZones.Beijing, LicenceValidityRule.Usually(
            LicenceKind.Single, Period.FromYears(1), Rules[0].Citation, [.. Rules[0].CountedBy]), Rules[1]) },
        { "validity rules", Stated(Economy.China, LawZones.Beijing, LicenceValidityRule.AtMost(
            LicenceKind.Single, Period.FromYears(1), "another order", [.. Rules[0].CountedBy]), Rules[1]) },
        { "validity rules", Stated(Economy.China, LawZones.Beijing, LicenceValidityRule.AtMost(
            LicenceKind.Single, Period.FromYears(1), Rules[0].Citation, Rules[0].CountedBy[0]), Rules[1]) },
        { "validity rules", Stated(Economy.China, LawZones.Beijing, Rules[0], LicenceValidityRule.AtMost(
            LicenceKind.MultipleUse, Period.FromYears(3), Rules[1].Citation, [.. Rules[1].CountedBy])) },
    };

    [Theory]
    [MemberData(nameof(Changed))]
    public void A_rule_that_was_changed_takes_the_version_away_and_is_found(string part, LicensingRegime changed)
    {
        changed.Version.Should().BeNull();
        changed.Matches(Now).Should().BeFalse();
        Refusal.Of<ArgumentException>(() => LicensingRecord.Of(Now, [Stored(changed)], KnownAt))
            .WithMessage($"*: not both state a version of 'cn/dual-use', and their {part} differ.*");
    }

    [Fact]
    public void A_validity_counted_to_the_next_working_day_matches_whatever_years_the_calendar_knows()
    {
        LicensingRegime Counted(WorkingDayCalendar calendar) => LicensingRegime.Create(
            "xx/counted", "the counted regime", "Office", Economy.China, LawZones.Beijing,
            [LicenceValidityRule.Usually(LicenceKind.Single, null, "art. 1", CountingRule.SameClockTime.WithNextWorkingDay(calendar))]);
        Counted(LastYear).Should().NotBe(Counted(WorkingDayCalendars.China));
        Counted(LastYear).Matches(Counted(WorkingDayCalendars.China)).Should().BeTrue();
        Counted(WorkingDayCalendars.UnitedStatesFederal).Matches(Counted(WorkingDayCalendars.China)).Should().BeFalse();
    }

    [Fact]
    public void A_clock_has_no_rule_by_which_regimes_are_not_compared()
    {
        typeof(ProcessingClock).GetProperties().Where(property => property.GetMethod!.IsPublic && !property.GetMethod.IsStatic)
            .Select(property => property.Name).Should().BeEquivalentTo(
                nameof(ProcessingClock.Limit), nameof(ProcessingClock.Calendar), nameof(ProcessingClock.Zone),
                nameof(ProcessingClock.CutOff), nameof(ProcessingClock.ReceiptCalendar), nameof(ProcessingClock.CountsAcceptanceDay),
                nameof(ProcessingClock.CountsAnswerDay));
    }

    [Fact]
    public void A_licence_cannot_be_put_under_another_regime()
    {
        Refusal.Of<ArgumentException>(() => Stored().Under(LicensingRegimes.UnitedStatesEar))
            .WithMessage("'A-1' is made under 'cn/dual-use', and 'us/ear' is another regime.*");
        ExportLicence own = Stored(Now);
        own.Under(Now).Should().BeSameAs(own);
    }

    [Fact]
    public void Under_a_version_with_other_rules_the_events_are_checked_again()
    {
        LicensingRegime tolerant = Licensing.Plain(ShippingTolerance.Of(
            Percentage.Of(10m), Percentage.Zero, Percentage.Zero, "art. 1")).WithVersion("2");
        ExportLicence over = Licensing.Issued(regime: tolerant)
            .RecordShipment("m-1", Licensing.Kilograms(105m), Licensing.Shipped);
        Refusal.Of<ShipmentRefusedException>(() => over.Under(Licensing.Plain().WithVersion("1"))).WithMessage("*on 'A-1' is refused*");
    }

    [Fact]
    public void Every_supplied_regime_is_found_by_its_key_and_version()
    {
        foreach (LicensingRegime regime in LicensingRegimes.All)
        {
            LicensingRegimes.TryGetByKey(regime.Key, regime.Version!, out LicensingRegime? found).Should().BeTrue();
            found.Should().Be(regime);
        }

        LicensingRegimes.TryGetByKey("cn/dual-use", "0", out LicensingRegime? none).Should().BeFalse();
        none.Should().BeNull();
        Refusal.Of<ArgumentException>(() => Now.WithVersion("version 1")).WithMessage("'version 1' is not a key.*");
    }

    [Fact]
    public void A_regime_that_is_stated_alike_without_a_version_matches() =>
        Stated(Economy.China, LawZones.Beijing).WithLimit(Now.Limit!).WithTolerance(Now.Tolerance).WithRequiredRoles(Now.RequiredRoles)
            .WithDocuments(Now.Documents).WithFixedElements(Now.FixedElements).Matches(Now).Should().BeTrue();

    [Fact]
    public void A_regime_without_a_limit_does_not_match_one_that_has_one()
    {
        LicensingRegime without = Stated(Economy.China, LawZones.Beijing), with = without.WithLimit(Now.Limit!);
        without.Matches(with).Should().BeFalse();
        with.Matches(without).Should().BeFalse();
        without.Matches(Stated(Economy.China, LawZones.Beijing)).Should().BeTrue();
        Refusal.Of<ArgumentNullException>(() => with.Matches(null!)).WithParameterName("other");
    }

    [Fact]
    public void Regimes_are_equal_only_if_all_of_them_is_stated_alike()
    {
        LicensingRegime regime = Stated(Economy.China, LawZones.Beijing);
        LicensingRegime Named(string key, string name, string authority) => LicensingRegime.Create(
            key, name, authority, Economy.China, LawZones.Beijing, Rules);
        LicensingRegime?[] others =
        [
            null, Named("xx/other", Now.Name, Now.Authority), Named(Now.Key, "another name", Now.Authority),
            Named(Now.Key, Now.Name, "another office"), regime.WithVersion("1"), Stated(Economy.Parse("HK"), LawZones.Beijing),
            Stated(Economy.China, LawZones.NewYork), Stated(Economy.China, LawZones.Beijing, Rules[0]), regime.WithLimit(Now.Limit!),
            regime.WithTolerance(ShippingTolerance.None("another reason")), regime.WithRequiredRoles(TradePartyRole.EndUser),
            regime.WithDocuments(Now.Documents[0]), regime.WithFixedElements(LicenceElement.Goods),
            regime.WithActionsOnEnded(EndedLicenceAction.Surrender),
        ];
        others.Should().OnlyContain(other => !regime.Equals(other));
        regime.Equals(Stated(Economy.China, LawZones.Beijing)).Should().BeTrue();
    }

    private static ValueList<LicenceValidityRule> Rules => Now.ValidityRules;

    private static LicensingRegime Stated(Economy economy, DateTimeZone zone, params LicenceValidityRule[] rules) =>
        LicensingRegime.Create(Now.Key, Now.Name, Now.Authority, economy, zone, rules is [] ? Rules : rules);

    private static WorkingDayCalendar LastYear => WorkingDayCalendar.Create(
        "CN", ["the notices through 2025"], 2018, 2025, WorkingDayCalendars.China.Weekend,
        WorkingDayCalendars.China.Holidays.Where(day => day.Year <= 2025),
        WorkingDayCalendars.China.ExtraWorkingDays.Where(day => day.Year <= 2025));

    private static LicensingRegime Archived(string? version)
    {
        LicensingRegime regime = Now.WithLimit(ProcessingLimit.Statutory(
            ProcessingClock.WorkingDays(45, LastYear).WithZone(LawZones.Beijing), Now.Limit!.Citation));
        return version is null ? regime : regime.WithVersion(version);
    }

    private static ExportLicence Stored(LicensingRegime? regime = null) => ExportLicence
        .Apply(Licensing.Application(LicenceKind.Single, regime ?? Archived("1")), LawZones.Utc("2025-12-15T01:00Z"))
        .Accept(LawZones.Utc("2025-12-15T02:00Z"));
}
