namespace TradePolicy.Tests;

/// <summary>What the small values of the room refuse, and when two of them are equal.</summary>
public sealed class LicenceValuesTest
{
    [Fact]
    public void All_supplied_regimes_are_listed_each_with_a_key_of_its_own()
    {
        LicensingRegimes.All.Should().Equal(
            typeof(LicensingRegimes).GetProperties().Where(property => property.PropertyType == typeof(LicensingRegime))
                .Select(property => (LicensingRegime)property.GetValue(null)!));
        LicensingRegimes.All.Select(regime => regime.Key).Should().OnlyHaveUniqueItems();
        LicensingRegimes.All.Should().OnlyContain(regime => regime.ValidityRules.Count > 0);
    }

    [Fact]
    public void Events_are_equal_by_kind_instant_and_content()
    {
        LicenceEvent[] events =
        [
            StageChanged.Of(LicenceEventKind.Filed, Licensing.Filed), StageChanged.Of(LicenceEventKind.Filed, Licensing.Later),
            StageChanged.Of(LicenceEventKind.Filed, Licensing.Filed, "anew"),
            StageChanged.Of(LicenceEventKind.Accepted, Licensing.Filed),
            ApplicationApproved.Of(Licensing.Filed), ApplicationApproved.Of(Licensing.Filed, ["no re-export"]),
            ApplicationApproved.InPart(Licensing.Filed, [LicensedGoods.WithoutLimit(1, ControlCode.China("1C905"))]),
            ApplicationApproved.InPart(Licensing.Filed, null, [Licensing.EndUser]),
            ApplicationAmended.Of(Licensing.Filed, endUse: "motors"), ApplicationAmended.Of(Licensing.Filed, documents: ["contract"]),
            ApplicationAmended.Of(Licensing.Filed, parties: [Licensing.EndUser]),
            ApplicationAmended.Of(Licensing.Filed, [LicensedGoods.WithoutLimit(1, ControlCode.China("1C905"))]),
            ApplicationDenied.Of(Licensing.Filed), ApplicationDenied.Of(Licensing.Filed, "criterion 1"),
            ApplicationDenied.Of(Licensing.Filed, "criterion 2c"),
            LicenceReplaced.Of(Licensing.Filed, "L-2"), LicenceReplaced.Of(Licensing.Filed, "L-3"),
            LicenceIssued.Of(Licensing.Filed, "L-1", Validity(2025)), LicenceIssued.Of(Licensing.Filed, "L-1", Validity(2026)),
            LicenceIssued.Of(Licensing.Filed, "L-2", Validity(2025)),
            LicenceAmended.Of(Licensing.Filed, validity: Validity(2025)), LicenceAmended.Of(Licensing.Filed, parties: [Licensing.EndUser]),
            LicenceAmended.Of(Licensing.Filed, [LicensedGoods.WithoutLimit(1, ControlCode.China("1C905"))]),
            ShipmentRecorded.Of(Licensing.Filed, "m-1", [Use(1m)]), ShipmentRecorded.Of(Licensing.Filed, "m-1", [Use(2m)]),
            ShipmentRecorded.Of(Licensing.Filed, "m-2", [Use(1m)]),
            ShipmentRecorded.Of(Licensing.Filed, "m-1", [Use(1m)], Licensing.EndUser),
            ShipmentRecorded.Of(Licensing.Filed, "m-1", [Use(1m)], reportedAt: Licensing.Later),
            TotalUseRecorded.Of(Licensing.Filed, "m-1", [Use(1m)]),
            UseCorrected.Of(Licensing.Filed, "c-1", "m-1", [Use(1m)]), UseCorrected.Of(Licensing.Filed, "c-1", "m-2", [Use(1m)]),
            UseCorrected.Of(Licensing.Filed, "c-1", "m-1", []),
        ];
        events.Distinct().Should().HaveCount(events.Length);
        events.Select(happening => happening.ToString())
            .Should().OnlyHaveUniqueItems(because: "a log is read").And.Contain("2025-04-04T02:00:00Z correction c-1 of m-1: nothing");
    }

    [Fact]
    public void A_message_states_its_required_parts()
    {
        Refusal.Of<ArgumentException>(() => ShipmentRecorded.Of(Licensing.Shipped, "m-1", []))
            .WithMessage("A shipment has at least one line, and each is above zero; message 'm-1' does not.*");
        Refusal.Of<ArgumentException>(() => ShipmentRecorded.Of(Licensing.Shipped, "m-1", [Use(0m)]));
        Refusal.Of<ArgumentException>(() => ShipmentRecorded.Of(Licensing.Shipped, "m-1", [Use(1m), Use(2m)]))
            .WithMessage("Message 'm-1' states line 1 twice.*");
        Refusal.Of<ArgumentException>(() => ShipmentRecorded.Of(Licensing.Shipped, " ", [Use(1m)]));
        Refusal.Of<ArgumentException>(() => ShipmentRecorded.Of(Licensing.Shipped, "m-1", [Use(1m)], reportedAt: Licensing.Decided))
            .WithMessage("Use is reported when it happens or later*");
        Refusal.Of<ArgumentException>(() => TotalUseRecorded.Of(Licensing.Shipped, "m-1", []))
            .WithMessage("A total states at least one line*");
        Refusal.Of<ArgumentException>(() => UseCorrected.Of(Licensing.Shipped, "m-1", "m-1", []))
            .WithMessage("Message 'm-1' corrects itself*");
        Refusal.Of<ArgumentException>(() => ApplicationDenied.Of(Licensing.Shipped, " "));
        Refusal.Of<ArgumentOutOfRangeException>(() => LineUse.Of(0, Licensing.Kilograms(1m)));
        Refusal.Of<ArgumentOutOfRangeException>(() => LineUse.Of(1, Licensing.Dollars(-1m)));
        Refusal.Of<ArgumentException>(() => LicenceIssued.Of(Licensing.Filed, "L-1", LegalWindow.Ending(LegalEnd.OpenEnded)))
            .WithMessage("The validity of a licence must have a dated start*");
    }

    [Fact]
    public void An_event_with_data_of_its_own_is_not_a_mere_change_of_stage()
    {
        LicenceEventKind[] plain = [.. Enum.GetValues<LicenceEventKind>().Where(kind => CanBePlain(kind))];
        plain.Should().Equal(
            LicenceEventKind.Filed, LicenceEventKind.Accepted, LicenceEventKind.InformationRequested, LicenceEventKind.InformationProvided,
            LicenceEventKind.Referred, LicenceEventKind.Resumed, LicenceEventKind.Returned, LicenceEventKind.Withdrawn,
            LicenceEventKind.Suspended, LicenceEventKind.Reinstated, LicenceEventKind.Revoked, LicenceEventKind.Surrendered);
        Refusal.Of<ArgumentException>(() => StageChanged.Of(LicenceEventKind.Issued, Licensing.Decided))
            .WithMessage("The event \"issued\" has data of its own. Create it by its own type.*");
        StageChanged.Of(LicenceEventKind.Returned, Licensing.Decided, "incomplete").ToString()
            .Should().Be("2025-05-20T02:00:00Z returned without action: incomplete");

        bool CanBePlain(LicenceEventKind kind)
        {
            try
            {
                return StageChanged.Of(kind, Licensing.Filed).Kind == kind;
            }
            catch (ArgumentException)
            {
                return false;
            }
        }
    }

    [Fact]
    public void A_denial_may_state_no_grounds()
    {
        ExportLicence denied = ExportLicence.Apply(Licensing.Application(), Licensing.Filed).Accept(Licensing.Accepted)
            .Deny(Licensing.Decided);
        denied.Outcome.Should().Be(ApplicationOutcome.Denied);
        denied.Events[^1].Should().Be(ApplicationDenied.Of(Licensing.Decided)).And.Subject.ToString()
            .Should().Be("2025-05-20T02:00:00Z denied");
    }

    [Fact]
    public void Each_regime_says_where_its_rules_are_laid_down()
    {
        LicensingRegimes.ChinaDualUse.ValidityRules.Select(term => term.ToString()).Should().Equal(
            "single licence: at most P1Y (Regulations on Export Control of Dual-use Items, State Council Order No. 792 of 2024)",
            "general licence: at most P3Y (Regulations on Export Control of Dual-use Items, State Council Order No. 792 of 2024)");
        LicensingRegimes.ChinaDualUse.Limit!.ToString()
            .Should().Be(
                "45 working days of CN in Asia/Shanghai (Regulations on Export Control of Dual-use Items, State Council Order No. 792 of " +
                "2024)");
        LicensingRegimes.UnitedStatesEar.Limit!.ToString().Should().Be("90 days in America/New_York (15 CFR 750.4)");
        LicensingRegimes.UnitedStatesEar.ValidityRuleFor(LicenceKind.MultipleUse).Usual.Should().Be(Period.FromYears(4));
        LicensingRegimes.UnitedKingdomStandardIndividual.Limit!.IsStatutory.Should().BeFalse();
        LicensingRegimes.UnitedKingdomStandardIndividual.ValidityRuleFor(LicenceKind.MultipleUse).ToString()
            .Should().StartWith("multiple-use licence: usually P24M (");
    }

    [Fact]
    public void A_limit_needs_a_zone_and_a_regime_one_term_for_a_kind()
    {
        Refusal.Of<ArgumentException>(() => ProcessingLimit.Statutory(ProcessingClock.CalendarDays(90), "15 CFR 750.4"))
            .WithMessage("The clock of 90 days has no zone*");
        LicenceValidityRule term = LicenceValidityRule.AtMost(
            LicenceKind.Single, Period.FromYears(1), "an order", CountingRule.SameClockTime);
        Refusal.Of<ArgumentException>(() => Regime(term, term))
            .WithMessage("A regime grants at least one kind of licence, each with one validity rule.*");
        Refusal.Of<ArgumentException>(() => Regime());
        Refusal.Of<ArgumentException>(() => LicenceValidityRule.AtMost(LicenceKind.Single, Period.FromYears(1), "an order"))
            .WithMessage("A validity is counted by at least one rule*");
        Regime(term)
            .Should().Be(Regime(term))
            .And.NotBe(
                Regime(LicenceValidityRule.Usually(LicenceKind.Single, Period.FromYears(1), "an order", CountingRule.SameClockTime)));
        Refusal.Of<ArgumentException>(() => ShippingTolerance.Of(Percentage.Of(-1m), Percentage.Zero, Percentage.Zero, "an order"));
    }

    private static LicensingRegime Regime(params LicenceValidityRule[] terms) =>
        LicensingRegime.Create("xx/any", "a regime", "an office", Economy.China, LawZones.Beijing, terms);

    private static LegalWindow Validity(int year) =>
        LegalWindow.Starting(LegalMoment.StartOf(new(year, 1, 1), LawZones.Beijing)).WithStatedEnd(LegalEnd.OpenEnded);

    private static LineUse Use(decimal kilograms) => LineUse.Of(1, Licensing.Kilograms(kilograms));
}
