namespace TradePolicy.Tests;

public sealed class StatutoryRateTest
{
    [Fact]
    public void Shares_of_the_customs_value_are_added() =>
        Rate(Duties.General(AdValorem.Of(2.5m)), Duties.Additional("us/a", 25m), Duties.Tariff("us/b", DutyKind.Additional, DutyRate.Free),
            Duties.Tariff("us/mpf", DutyKind.Fee, AdValorem.Of(0.3464m)))
            .Value.Should().Be(Percentage.Of(27.5m));

    [Fact]
    public void What_is_not_claimed_is_not_granted()
    {
        Tariff korea = Duties.Tariff("us/korus", DutyKind.Preferential, DutyRate.Free).WithRequirement(EntryCondition.Claim("KR"));
        Rate(Duties.General(AdValorem.Of(2.5m)), korea, Duties.Tariff("us/floor", DutyKind.Additional, TopUpDuty.To(Percentage.Of(15m))))
            .Value.Should().Be(Percentage.Of(15m));
    }

    [Fact]
    public void Programmes_give_way_as_they_do_on_an_entry() =>
        Rate(Duties.General(AdValorem.Of(2.5m)), Duties.Additional("us/232", 25m),
            Duties.Additional("us/reciprocal", 10m).WithStacking(Stacking.ReplacedBy("us/232")))
            .Value.Should().Be(Percentage.Of(27.5m));

    [Fact]
    public void What_turns_on_more_than_the_goods_is_unknown_and_says_on_what()
    {
        Tariff weighed = Duties.General(SpecificDuty.Of(Duties.Dollars(1m), Quantity.Of(1m, MeasurementUnit.Kilogram)));
        Rate(weighed).ToString().Should().Be("unknown: the quantity in kg is not stated");
        Rate(weighed, Duties.Additional("us/a", 10m)).Should().Be(Rate(weighed));
        Rate(Duties.General(AdValorem.Of(2.5m).Plus(AdValorem.Of(1m))), Duties.Additional("us/a", 10m)).Value.Should()
            .Be(Percentage.Of(13.5m));
        Rate(Duties.General(AdValorem.Of(1m).AtMost(FlatDuty.Of(Duties.Dollars(500m))))).ToString()
            .Should().Be("unknown: the rate depends on the value of the goods");
        Tariff general = Duties.General(DutyRate.Free);
        Tariff Exempt(Condition<CustomsEntry> condition) =>
            Duties.Additional("us/a", 10m).WithExemptions(Exemption.Create("us/a/x", "X", ExemptionTerms.Of(condition)));
        Rate(general, Exempt(EntryCondition.ValueAtMost(Duties.Dollars(800m)))).ToString()
            .Should().Be("unknown: the rate depends on the value of the goods");
        Rate(general, Exempt(EntryCondition.Before(EntryEvent.Loading, LawZones.At("2025-04-05T00:01", LawZones.NewYork)))).ToString()
            .Should().Be("unknown: the time of loading is not stated");
        Rate(general, Exempt(EntryCondition.Fact("certified"))).ToString()
            .Should().Be("unknown: it is not stated whether \"certified\" is true");
        Rate(general, Exempt(EntryCondition.Commodity(CommodityScope.Of(Duties.Goods)))).Value.Should().Be(Percentage.Zero);
        Rate(Duties.Additional("us/a", 10m)).ToString().Should().StartWith("unknown: no ordinary rate on the goods");
        Refusal.Of<InvalidOperationException>(() => Rate(weighed).Value).WithMessage("The rate is not known: unknown: the quantity in kg*");
    }

    [Fact]
    public void Goods_of_a_nomenclature_of_no_economy_need_to_be_entered_somewhere()
    {
        DutySchedule schedule = DutySchedule.Compile([Duties.General(AdValorem.Of(2.5m))]);
        CommodityCode parts = CommodityCode.Hs("8708.99");
        Refusal.Of<ArgumentException>(() => schedule.StatutoryRateFor(parts, Economy.Canada, Duties.June2025, LegalView.AsWritten))
            .WithMessage("8708.99 belongs to the nomenclature of no economy*");
        schedule.StatutoryRateFor(parts, Economy.Canada, Duties.June2025, LegalView.AsWritten, Economy.UnitedStates).Value.Should()
            .Be(Percentage.Of(2.5m));
        schedule.StatutoryRateFor(parts, Economy.Canada, Duties.June2025, LegalView.AsWritten, Economy.China).IsCertain.Should().BeFalse();
    }

    private static StatutoryRate Rate(params Tariff[] tariffs) =>
        DutySchedule.Compile(tariffs).StatutoryRateFor(Duties.Goods, Economy.Korea, Duties.June2025, LegalView.AsWritten);
}
