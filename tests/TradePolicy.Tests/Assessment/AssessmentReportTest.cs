namespace TradePolicy.Tests;

/// <summary>The whole text of assessments: what is charged, what is not and why, what is open, and under which headings.</summary>
public sealed class AssessmentReportTest
{
    private static readonly Tariff General = Duties.General(AdValorem.Of(2.5m));
    private static readonly Tariff Steel = Duties.Additional("us/232/steel", 50m).WithHeading("9903.81.91");

    [Fact]
    public void Each_state_of_a_layer_is_told_in_its_own_words()
    {
        Tariff exempt = Duties.Additional("us/a", 10m).WithHeading("9903.01.25").WithExemptions(Exemption.Create(
            "us/a/gift", "Gifts", ExemptionTerms.Of(EntryCondition.Claim("9903.01.21"), heading: "9903.01.21")));
        Tariff substitute = Duties.Additional("us/b", 20m).WithHeading("9903.02.01").WithExemptions(Exemption.Create(
            "us/b/half", "Half", ExemptionTerms.Of(
                EntryCondition.Claim("9903.02.02"), ExemptionEffect.ChargedAt(AdValorem.Of(5m)), "9903.02.02")));
        Tariff part = Duties.Additional("us/c", 30m).WithHeading("9903.03.01").WithExemptions(Exemption.Create(
            "us/c/content", "Foreign content", ExemptionTerms.Of(
                EntryCondition.Claim("9903.03.02"), ExemptionEffect.ChargedOnlyOn("foreign content", "US content"), "9903.03.02")));
        Tariff replaced = Duties.Additional("us/d", 40m).WithHeading("9903.04.01")
            .WithStacking(Stacking.ReplacedBy("us/232").DeclaredUnder("9903.04.02"));
        Tariff open = Duties.Additional("us/e", 1m).WithRequirement(EntryCondition.Fact("listed"));
        Tariff byWeight = Duties.Tariff("us/f", DutyKind.Fee, SpecificDuty.Of(Duties.Dollars(1m), Kilogram));

        Duties.Assess(
            Duties.Entry().WithClaim("9903.01.21").WithClaim("9903.02.02").WithClaim("9903.03.02")
                .WithComponent("US content", Duties.Dollars(400m)),
            General, Steel, exempt, substitute, part, replaced, open, byWeight).Explain().Should().Be(
            """
            8708.99.81.80 from Canada into United States of America, 1000.00 USD, as written, rates of 2025-06-30T16:00:00Z
                       2.5%    25.00 USD  8708.99.81.80           us/general     Act us/act
                        50%   500.00 USD  9903.81.91              us/232/steel   Act us/act
                        10%  not charged  9903.01.21              us/a           exempt: Gifts
                         5%    50.00 USD  9903.02.02              us/b           Act us/act; 5% instead of 20%: Half
                        30%   180.00 USD  9903.03.01, 9903.03.02  us/c           Act us/act; Foreign content; on the foreign content
                        40%  not charged  9903.04.02              us/d           us/232/steel is charged in its place
                         1%      unknown                          us/e           it is not stated whether "listed" is true
              1.00 USD / kg      unknown                          us/f           the quantity in kg is not stated
                                 unknown                          total
                                 unknown                          other charges
            """);
    }

    [Fact]
    public void A_fee_and_a_tax_have_sums_of_their_own() =>
        Duties.Assess(
            Duties.Entry().WithComponent(DutyBasis.IncidentalExpenses, Duties.Dollars(100m)),
            General, Duties.Tariff("us/fee", DutyKind.Fee, FlatDuty.Of(Duties.Dollars(2m))),
            Duties.Tariff("us/vat", DutyKind.ValueAddedTax, AdValorem.Of(20m))).Explain().Should().Be(
            """
            8708.99.81.80 from Canada into United States of America, 1000.00 USD, as written, rates of 2025-06-30T16:00:00Z
                  2.5%   25.00 USD  8708.99.81.80  us/general     Act us/act
              2.00 USD    2.00 USD                 us/fee         Act us/act
                   20%  225.40 USD                 us/vat         Act us/act
                  2.5%   25.00 USD                 total
                          2.00 USD                 other charges
                        225.40 USD                 taxes
            """);

    [Fact]
    public void Several_readings_are_told_one_by_one_with_what_each_assumes()
    {
        Tariff more = Tariff.Create(
            "us/more", DutyProgramme.Of("us/more", "More", DutyKind.Additional), Economy.UnitedStates, EconomyScope.All,
            [LegalAct.Enact<DutyRate>(
                "us/more/enacted", "us/more", Duties.Act,
                LegalWindow.Starting(LegalMoment.SomeTimeOn(LawZones.Day("2025-06-30"), LawZones.NewYork)), AdValorem.Of(10m))]);

        Duties.Assess(Duties.Entry(), General, more).Explain().Should().Be(
            """
            8708.99.81.80 from Canada into United States of America, 1000.00 USD, as written, rates of 2025-06-30T16:00:00Z
            reading 1 of 2, if Act us/act begins 2025-06-30T00:00 America/New_York (-04), at the start of the day at the earliest:
               2.5%   25.00 USD  8708.99.81.80  us/general  Act us/act
                10%  100.00 USD                 More        Act us/act
              12.5%  125.00 USD                 total
            reading 2 of 2, if Act us/act begins 2025-06-30T24:00 America/New_York (-04), by the end of the day at the latest:
              2.5%  25.00 USD  8708.99.81.80  us/general  Act us/act
              2.5%  25.00 USD                 total
              not listed, since they do not touch these goods: 1 not in force then
            """);
    }

    [Fact]
    public void What_leaves_the_whole_open_is_told_at_the_end()
    {
        Tariff other = Duties.Tariff("us/korea", DutyKind.Preferential, DutyRate.Free).WithRequirement(EntryCondition.Claim("KR"));
        DutySchedule schedule = DutySchedule.Compile(
            [General, other], coverage: [TariffCoverage.Of(Economy.UnitedStates, EconomyScope.Of(Economy.China))]);

        schedule.Assess(Duties.Entry().WithFact("gift"), LegalView.AsRuled).Explain().Should().Be(
            """
            8708.99.81.80 from Canada into United States of America, 1000.00 USD, as ruled, rates of 2025-06-30T16:00:00Z
              2.5%  25.00 USD  8708.99.81.80  us/general  Act us/act
                      unknown                 total
              not listed, since they do not touch these goods: 1 preference not claimed
            open: the additional duties of US on goods of CA are not in the data
            not heeded: the fact 'gift' is stated, and no duty on these goods turns on it
            """);
        schedule.Assess(CustomsEntry.Of(CommodityCode.Hts("8708"), Economy.China, Duties.Dollars(0m)), LegalView.AsCollected).Explain()
            .Split('\n').Should().Equal(
                "8708 from China into United States of America, 0.00 USD, as collected",
                "open: the time of an event that decides the rate is not stated: PrivilegedForeignStatus, else WithdrawalFromWarehouse, "
                    + "else ImmediateTransportation, else Entry (19 CFR 141.68, 141.69 and 146.65)",
                "note: The goods are declared at 8708, which is the whole of a heading: unless the tariff does not divide it, goods have "
                    + "a longer code.");
    }

    [Fact]
    public void Without_an_ordinary_rate_the_total_is_unknown_and_what_is_missing_is_named() =>
        Duties.Assess(Duties.Entry(0m), Steel).Explain().Should().Be(
            """
            8708.99.81.80 from Canada into United States of America, 0.00 USD, as written, rates of 2025-06-30T16:00:00Z
              50%  0.00 USD  9903.81.91  us/232/steel  Act us/act
                    unknown              total
              missing: no ordinary rate on the goods is in force in the data
            """);

    [Fact]
    public void A_reading_that_assumes_several_things_names_each()
    {
        Duties.Assess(Duties.Entry(), General, Beginning("us/one"), Beginning("us/two")).Explain().Split('\n')
            .Where(line => line.StartsWith("reading 1", StringComparison.Ordinal)).Should().Equal(
                "reading 1 of 4, if Act us/one begins 2025-06-30T00:00 America/New_York (-04), at the start of the day at the earliest; "
                    + "Act us/two begins 2025-06-30T00:00 America/New_York (-04), at the start of the day at the earliest:");

        static Tariff Beginning(string key) => Tariff.Create(
            key, DutyProgramme.Of(key, key, DutyKind.Additional), Economy.UnitedStates, EconomyScope.All,
            [LegalAct.Enact<DutyRate>(
                key + "/enacted", key, Geneva.Published(key, "2020-01-01T00:00Z"),
                LegalWindow.Starting(LegalMoment.SomeTimeOn(LawZones.Day("2025-06-30"), LawZones.NewYork)), AdValorem.Of(10m))]);
    }

    [Fact]
    public void A_tax_none_of_whose_rates_fits_is_named_as_missing() => Duties.Assess(
        Duties.Entry().WithAdditionalCodes(), General,
        Duties.Tariff("us/excise", DutyKind.Excise, AdValorem.Of(20m)).WithRequirement(EntryCondition.AdditionalCode("X451"))).Explain()
        .Should().EndWith(
            """

              2.5%  25.00 USD  8708.99.81.80  us/general  Act us/act
              2.5%  25.00 USD                 total
                      unknown                 taxes
              not listed, since they do not touch these goods: 1 on other goods
              missing: no rate of us/excise fits the additional codes and documents that are stated
            """);

    [Fact]
    public void A_duty_that_was_ended_has_no_rate_and_names_the_act_that_ended_it()
    {
        Tariff ended = Duties.Additional("us/x", 10m).With(LegalAct.End(
            "us/x/ended", "us/x", Geneva.Published("us/later", "2025-01-01T00:00Z"), LawZones.At("2025-02-01T00:00", LawZones.NewYork)));
        Duties.Assess(Duties.Entry(), General, ended).Explain().Should().Contain(
            "\n     -  not charged                 us/x        ended by Act us/later\n");
    }

    [Fact]
    public void A_fee_whose_time_is_not_stated_has_no_rate_and_says_so()
    {
        CustomsEntry zone = CustomsEntry.Of(Duties.Goods, Economy.Canada, Duties.Dollars(1_000m))
            .With(EntryEvent.PrivilegedForeignStatus, Duties.June2025);
        Duties.Assess(zone, General, Duties.Tariff("us/fee", DutyKind.Fee, AdValorem.Of(1m))).Explain().Should().Contain(
            "\n     -    unknown                 us/fee         the time of an event that decides what is charged beside the duties is not "
                + "stated: WithdrawalFromWarehouse, else Entry (19 CFR 24.23(a)(2), 15 CFR 400.14(e))\n");
    }

    [Fact]
    public void A_duty_that_is_open_is_told_with_the_heading_that_it_would_have() => Duties.Assess(
        Duties.Entry(), General, Duties.Additional("us/e", 1m).WithHeading("9903.05.01").WithRequirement(EntryCondition.Fact("listed")))
        .Explain().Should().Contain("1%    unknown  9903.05.01     us/e        it is not stated whether \"listed\" is true");

    [Fact]
    public void Goods_that_are_worth_nothing_have_no_share_of_their_value() => Duties.Assess(Duties.Entry(0m), General).Explain()
        .Should().EndWith(
            """

              2.5%  0.00 USD  8708.99.81.80  us/general  Act us/act
                    0.00 USD                 total
            """);

    [Fact]
    public void Two_assessments_are_compared_layer_by_layer()
    {
        DutyAssessment before = Duties.Assess(Duties.Entry(), General, Steel, Duties.Additional("us/gone", 3m));
        DutyAssessment after = Duties.Assess(
            Duties.Entry(), General,
            Duties.Additional("us/232/steel", 25m).WithHeading("9903.81.91"), Duties.Additional("us/new", 4m),
            Duties.Additional("us/not", 4m).WithRequirement(EntryCondition.Claim("x")));
        DutyComparison comparison = after.ComparedWith(before);

        comparison.Explain().Should().Be(
            """
            -24 pp, -240.00 USD
            us/232/steel: 50% to 25%, -250.00 USD
            us/new: not considered to 4%, 40.00 USD (Act us/act)
            us/gone: 3% to not considered, -30.00 USD
            """);
        comparison.Changes.Select(change => change.Tariff).Should().Equal("us/232/steel", "us/new", "us/gone");
    }

    private static Quantity Kilogram => Quantity.Of(1m, MeasurementUnit.Kilogram);
}
