using TradePolicy.Serialization;

namespace TradePolicy.Data.Tests;

public sealed class UnitedStatesFeesTest
{
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];
    private static readonly DutySchedule Schedule = UnitedStatesFees.Register.Compile();

    private static readonly Tariff General = Tariff.Create(
        "us/general", DutyProgramme.Of("us/general", "General rate", DutyKind.Ordinary), Economy.UnitedStates, EconomyScope.All,
        [
            LegalAct.Enact<DutyRate>(
                "us/general/16.5", "us/general",
                LegalInstrument.Create(
                    "us/hts-2025", "United States International Trade Commission", "Harmonized Tariff Schedule",
                    Publication.On(new LocalDate(2025, 1, 1), NewYork), number: "2025 Basic Edition"),
                LegalWindow.Starting(LegalMoment.StartOf(new LocalDate(2025, 1, 1), NewYork)), AdValorem.Of(16.5m)),
        ]);

    [Fact]
    public void Two_lines_of_3000_owe_the_floor_of_the_entry_once()
    {
        DeclarationAssessment owed = Schedule.Assess(CustomsDeclaration.Of(Goods(3_000m), Goods(3_000m)).EnteredAt(At(2025, 11, 20)));
        Processing(owed).Amount.Value.Should().Be(Dollars(33.58m), "19 CFR 24.23(b)(1): the limits are of the entry");
        Processing(owed).Instruments.Select(instrument => instrument.Citation).Should().Equal("90 FR 34665");
    }

    [Theory]
    [InlineData(2018, 25.67, 497.99)]
    [InlineData(2019, 26.22, 508.70)]
    [InlineData(2020, 26.79, 519.76)]
    [InlineData(2021, 27.23, 528.33)]
    [InlineData(2022, 27.75, 538.40)]
    [InlineData(2023, 29.66, 575.35)]
    [InlineData(2024, 31.67, 614.35)]
    [InlineData(2025, 32.71, 634.62)]
    [InlineData(2026, 33.58, 651.50)]
    public void The_processing_fee_has_the_floor_and_the_ceiling_of_its_fiscal_year(int year, decimal floor, decimal ceiling)
    {
        // Fiscal year 2018 began to have amounts of its own on 1 January 2018.
        Instant first = year == 2018 ? At(2018, 1, 1) : At(year - 1, 10, 1), last = At(year, 10, 1) - Duration.FromSeconds(1);
        foreach (Instant entered in new[] { first, last })
        {
            Fee(Goods(3_000m), entered).Amount.Value.Should().Be(Dollars(floor));
            Fee(Goods(1_000_000m), entered).Amount.Value.Should().Be(Dollars(ceiling));
            Fee(Goods(50_000m), entered).Amount.Value.Should().Be(Dollars(173.2m));
        }

        Fee(Goods(3_000m), first - Duration.FromSeconds(1)).Amount.Should().NotBe(DutyAmount.Of(Dollars(floor)));
        Fee(Goods(3_000m), last + Duration.FromSeconds(1)).Amount.Should().NotBe(DutyAmount.Of(Dollars(floor)));
    }

    [Fact]
    public void Goods_of_a_privileged_foreign_status_owe_the_fee_of_the_fiscal_year_of_their_entry()
    {
        // 19 CFR 146.65(a)(1) fixes the rate of duty on the day of the status; the fee is of the entry, 19 CFR 24.23(a)(2) and (b)(1).
        CustomsEntry zone = Goods(3_000m).With(EntryEvent.PrivilegedForeignStatus, At(2024, 6, 1));
        DutyLayer fee = Fee(zone, At(2025, 11, 20));
        fee.Amount.Value.Should().Be(Dollars(33.58m), "and not 31.67, the floor of fiscal year 2024");
        fee.Note.Should().Be("as of 2025-11-20T05:00:00Z");
        Fee(zone, At(2025, 10, 1) - Duration.FromSeconds(1)).Amount.Value.Should().Be(Dollars(32.71m));
        Fee(zone, At(2025, 10, 1)).Amount.Value.Should().Be(Dollars(33.58m));
        Fee(Goods(3_000m).With(EntryEvent.ImmediateTransportation, At(2025, 9, 30)), At(2025, 10, 1)).Amount.Value
            .Should().Be(Dollars(33.58m), "customs do not look at an entry for immediate transportation for the fee");
        Fee(Goods(3_000m).With(EntryEvent.WithdrawalFromWarehouse, At(2025, 10, 1)), At(2024, 6, 1)).Amount.Value
            .Should().Be(Dollars(33.58m), "what is withdrawn from warehouse for consumption is entered or released then");
        Processing(Schedule.Assess(CustomsDeclaration.Of(
                Goods(3_000m).With(EntryEvent.WithdrawalFromWarehouse, At(2025, 10, 1))))).Amount.Value
            .Should().Be(Dollars(33.58m), "the time of entry for warehouse is not needed");
        DeclarationAssessment undated = Schedule.Assess(CustomsDeclaration.Of(zone, zone));
        Processing(undated).Amount.Reasons.Select(fact => fact.Subject).Should().Equal("time of Entry");
    }

    [Fact]
    public void The_fee_of_a_year_whose_amounts_are_not_in_the_data_is_unknown_and_not_that_of_another_year()
    {
        Fee(Goods(3_000m), At(2017, 12, 31)).Amount.IsCertain.Should().BeFalse();
        Fee(Goods(3_000m), At(2026, 10, 1)).Amount.IsCertain.Should().BeFalse();
        UnitedStatesFees.Register.AsKnownAt(Instant.FromUtc(2025, 7, 1, 0, 0)).Compile()
            .Assess(CustomsDeclaration.Of(Goods(3_000m).EnteredAt(At(2025, 10, 1)))).FeeTotal.IsCertain
            .Should().BeFalse("the notice of fiscal year 2026 was published on 23 July 2025");
    }

    [Fact]
    public void Goods_of_an_agreement_owe_no_processing_fee_as_they_claim_it()
    {
        Fee(Goods(3_000m, "KR").WithClaim("KR"), At(2025, 11, 20)).State.Should().Be(LayerState.Exempt);
        Fee(Goods(3_000m, "CN").WithClaim("KR"), At(2025, 11, 20)).IsCharged.Should().BeTrue("it is no agreement with China");
        Fee(Goods(3_000m, "CN").WithClaim("S"), At(2025, 11, 20)).Amount.Reasons.Select(fact => fact.Subject)
            .Should().Equal([UnitedStatesFees.Originating], "goods can qualify and be of another origin for duties");
        Fee(Goods(3_000m, "CN").WithClaim("S").WithFact(UnitedStatesFees.Originating), At(2025, 11, 20)).State
            .Should().Be(LayerState.Exempt);
        Fee(Goods(3_000m, "KR"), At(2025, 11, 20)).IsCharged.Should().BeTrue("nothing is claimed");
        Fee(Goods(3_000m, "MA").WithClaim("MA"), At(2025, 11, 20)).IsCharged
            .Should().BeTrue("the agreement with Morocco exempts from no fee");
        Fee(Goods(3_000m, "GU"), At(2025, 11, 20)).State.Should().Be(LayerState.Exempt);
        Fee(Goods(3_000m, "IL").WithClaim("IL"), At(2025, 11, 20)).Amount.IsCertain
            .Should().BeFalse("the statute leaves it to the regulation");
        Fee(Goods(3_000m, code: "9801.00.10"), At(2025, 11, 20)).State.Should().Be(LayerState.Exempt);
        Fee(Goods(3_000m, code: "9802.00.80"), At(2025, 11, 20)).Amount.IsCertain.Should().BeFalse("it is on a part of the value");
    }

    [Fact]
    public void Goods_of_little_value_owe_the_fee_of_a_formal_entry_only_if_it_is_one()
    {
        Fee(Goods(2_500m), At(2025, 11, 20)).Amount.Reasons.Select(fact => fact.Subject).Should().Equal(UnitedStatesFees.FormalEntry);
        Fee(Goods(2_500m).WithFact(UnitedStatesFees.FormalEntry), At(2025, 11, 20)).Amount.Value.Should().Be(Dollars(33.58m));
        Fee(Goods(2_500m).WithFact(UnitedStatesFees.FormalEntry, false), At(2025, 11, 20)).Amount.IsCertain.Should().BeFalse();
        Fee(Goods(2_500.01m), At(2025, 11, 20)).Amount.Value.Should().Be(Dollars(33.58m));
        Fee(Goods(2_500.01m).WithFact(UnitedStatesFees.FormalEntry, false), At(2025, 11, 20)).Amount.IsCertain
            .Should().BeFalse("19 CFR 143.21(d) to (l) allow some informal entries above it, of which the fee is not in the data");
    }

    [Theory]
    [InlineData(2_000, 2_000, true)]
    [InlineData(1_250.01, 1_250, true)]
    [InlineData(1_250, 1_250, false)]
    public void Lines_of_little_value_are_a_formal_entry_if_they_are_worth_more_together(decimal one, decimal other, bool isFormal)
    {
        DutyLayer fee = Processing(Schedule.Assess(CustomsDeclaration.Of(Goods(one), Goods(other)).EnteredAt(At(2025, 11, 20))));
        if (isFormal)
            fee.Amount.Value.Should().Be(Dollars(33.58m), "19 CFR 143.21: the limit is of the shipment and not of the line");
        else
            fee.Amount.Reasons.Select(fact => fact.Subject).Should().Equal(UnitedStatesFees.FormalEntry);
    }

    [Fact]
    public void A_formal_entry_is_a_fact_of_all_lines()
    {
        CustomsEntry line = Goods(1_000m).EnteredAt(At(2025, 11, 20)), formal = line.WithFact(UnitedStatesFees.FormalEntry);
        Of(formal, line).Amount.Value.Should().Be(Dollars(33.58m), "one line that states it is enough");
        Of(line, formal).Amount.Value.Should().Be(Dollars(33.58m));
        Processing(Schedule.Assess(CustomsDeclaration.Of(line, line).WithFact(UnitedStatesFees.FormalEntry))).Amount.Value
            .Should().Be(Dollars(33.58m));
        CustomsEntry informal = line.WithFact(UnitedStatesFees.FormalEntry, false);
        foreach (decimal value in new[] { 1_000m, 3_000m })
        {
            Of(formal.WithCustomsValue(Dollars(value)), informal).Amount.Reasons.Select(fact => fact.Message).Should().Equal(
                "line 1 states that \"formal entry\" is true, and line 2 that it is false; it is one fact of the declaration");
        }

        static DutyLayer Of(params CustomsEntry[] lines) => Processing(Schedule.Assess(CustomsDeclaration.Of(lines)));
    }

    [Fact]
    public void The_harbor_maintenance_fee_is_on_goods_that_arrive_by_sea()
    {
        DeclarationAssessment mixed = Schedule.Assess(CustomsDeclaration.Of(
            Goods(3_000m).ArrivingBy(TransportMode.Vessel), Goods(5_000m).ArrivingBy(TransportMode.Air)).EnteredAt(At(2025, 11, 20)));
        Harbor(mixed).Amount.Value.Should().Be(Dollars(3.75m), "0.125 % of what came by sea, without floor or ceiling");
        Harbor(mixed).ChargedOn.Value.Should().Be(Dollars(3_000m));
        mixed.FeeTotal.Value.Should().Be(Dollars(37.33m));
        Harbor(Alone(Goods(3_000m).ArrivingBy(TransportMode.Road))).State.Should().Be(LayerState.RequirementNotMet);
        Harbor(Alone(Goods(3_000m).ArrivingBy(TransportMode.Vessel).WithClaim("19 CFR 24.24(c)"))).State.Should().Be(LayerState.Exempt);
        Harbor(Alone(Goods(3_000m).ArrivingBy(TransportMode.InlandWaterway))).Amount.IsCertain.Should().BeFalse();
        Harbor(Alone(Goods(3_000m))).Amount.Reasons.Select(fact => fact.Subject).Should().Equal("mode of transport");
        Alone(Goods(3_000m)).FeeTotal.IsCertain.Should().BeFalse("how the goods came is not stated");
    }

    [Fact]
    public void With_the_duties_of_a_register_the_fees_stay_outside_the_total()
    {
        PolicyRegister duties = UnitedStatesChina.Register.With(General);
        DutySchedule schedule = duties.WithTariffs(UnitedStatesFees.Register.Tariffs).Compile();
        CustomsEntry shirts = Goods(3_000m).WithSection301Headings("9903.88.15").ArrivingBy(TransportMode.Vessel)
            .WithFact(EntryFacts.Section232Steel, false).WithFact(EntryFacts.Section232Aluminium, false)
            .LoadedAt(At(2025, 10, 20)).EnteredAt(At(2025, 11, 20));
        DutyAssessment alone = duties.Compile().Assess(shirts), withFees = schedule.Assess(shirts);
        // 16.5 % general, 10 % IEEPA opioids, 10 % reciprocal and 7.5 % of list 4A are 44 % of 3,000 dollars.
        alone.Total.Value.Should().Be(Dollars(1_320m));
        withFees.Total.Should().Be(alone.Total);
        withFees.OtherCharges.Value.Should().Be(Dollars(37.33m), "the floor of 33.58 and 0.125 % of 3,000 dollars");
        DeclarationAssessment owed = schedule.Assess(CustomsDeclaration.Of(shirts, shirts));
        owed.Lines[0].Possible[0].Layers.Should().Equal(alone.Possible[0].Layers);
        owed.Total.Value.Should().Be(Dollars(2_640m));
        owed.FeeTotal.Value.Should().Be(Dollars(41.08m), "the floor of 33.58 once, and 0.125 % of 6,000 dollars");
        owed.OtherCharges.Should().Be(owed.FeeTotal);
        owed.Owed.Value.Should().Be(Dollars(2_681.08m));
        owed.IsCertain.Should().BeTrue();
        Processing(schedule.Assess(CustomsDeclaration.Of(Goods(3_000m, "VN")).EnteredAt(At(2025, 11, 20)))).Amount.Value.Should().Be(
            Dollars(33.58m), "that the duties on goods of Viet Nam are not in the data is no matter of the fee");
    }

    [Fact]
    public void An_update_adds_the_amounts_of_a_further_fiscal_year()
    {
        const string MadeUp = """
            {
              "schema": "tradepolicy/1",
              "registerUpdate": {
                "name": "Fees of fiscal year 2027, made up",
                "completeThrough": "2026-11-25T00:00:00Z",
                "instruments": [
                  {
                    "key": "us/made-up-fees-2027", "issuer": "U.S. Customs and Border Protection", "kind": "Notice",
                    "published": { "on": "2026-07-24", "zone": "America/New_York" },
                    "evidence": { "grade": "unconfirmed", "basis": "made up" }
                  }
                ],
                "acts": [
                  {
                    "provision": "us/merchandise-processing-fee",
                    "acts": [
                      {
                        "act": "enact", "key": "mpf/2027", "instrument": "us/made-up-fees-2027",
                        "window": {
                          "start": { "local": "2026-10-01T00:00:00", "zone": "America/New_York" },
                          "end": { "until": { "local": "2027-10-01T00:00:00", "zone": "America/New_York" } }
                        },
                        "value": { "floored": { "rate": { "adValorem": "0.3464%" }, "by": { "flat": "34 USD" } } }
                      }
                    ]
                  }
                ]
              }
            }
            """;
        DutySchedule updated = TradePolicyJson.Update(UnitedStatesFees.Register, [KeyValuePair.Create("fees.json", MadeUp)]).Compile();
        Processing(updated.Assess(CustomsDeclaration.Of(Goods(3_000m).EnteredAt(At(2026, 10, 20))))).Amount.Value.Should().Be(Dollars(34m));
    }

    [Fact]
    public void The_fees_are_documents_as_the_other_acts_are() =>
        TradePolicyJson.ReadRegister(TradePolicyJson.Write(UnitedStatesFees.Register)).Should().Be(UnitedStatesFees.Register);

    [Fact]
    public void The_fees_have_no_findings_and_evidence_for_every_instrument()
    {
        UnitedStatesFees.Register.Validate().Should().BeEmpty();
        UnitedStatesFees.Register.Instruments.Should().OnlyContain(instrument => instrument.Evidence != null);
    }

    private static DutyLayer Fee(CustomsEntry goods, Instant entered) =>
        Processing(Schedule.Assess(CustomsDeclaration.Of(goods.EnteredAt(entered))));

    private static DeclarationAssessment Alone(CustomsEntry goods) =>
        Schedule.Assess(CustomsDeclaration.Of(goods.EnteredAt(At(2025, 11, 20))));

    private static DutyLayer Harbor(DeclarationAssessment owed) =>
        owed.Fees.Single(fee => fee.Tariff == UnitedStatesFees.HarborMaintenance);

    private static DutyLayer Processing(DeclarationAssessment owed) =>
        owed.Fees.Single(fee => fee.Tariff == UnitedStatesFees.MerchandiseProcessing);

    private static CustomsEntry Goods(decimal value, string origin = "CN", string code = "6109.10.00.12") =>
        CustomsEntry.Of(CommodityCode.Hts(code), Economy.Parse(origin), Dollars(value));

    private static Instant At(int year, int month, int day) => new LocalDate(year, month, day).AtStartOfDayInZone(NewYork).ToInstant();

    private static Money Dollars(decimal amount) => Money.Of(amount, "USD");
}
