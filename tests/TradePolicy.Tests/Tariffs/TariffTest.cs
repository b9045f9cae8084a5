namespace TradePolicy.Tests;

public sealed class TariffTest
{
    [Fact]
    public void A_tariff_knows_who_imposes_it_on_whose_goods()
    {
        Geneva.UsTariff.ImposedBy.Should().Be(Economy.UnitedStates);
        Geneva.UsTariff.Origins.At(Geneva.Start).Value.Should().Be(EconomyScope.Of(Economy.China, Economy.HongKong, Economy.Macao));
        Geneva.UsTariff.Commodities.At(Geneva.Start).Value.Should().Be(CommodityScope.All);
        Geneva.FentanylTariff.Origins.At(Geneva.Start).Value.Covers(Economy.Macao, Geneva.Start).Should().BeFalse();
        Geneva.UsTariff.ToString().Should().Be("us/reciprocal/cn: IEEPA, reciprocal, imposed by US");
    }

    [Theory]
    [InlineData("2025-04-05T04:00Z", null)]
    [InlineData("2025-04-05T04:01Z", "10%")]
    [InlineData("2025-04-09T04:01Z", "84%")]
    [InlineData("2025-04-10T04:01Z", "125%")]
    [InlineData("2025-05-14T04:01Z", "34%")]
    public void The_ladder_of_the_United_States_is_climbed_and_climbed_down(string at, string? rate)
    {
        Segment<DutyRate> segment = Geneva.UsTariff.RateAt(LawZones.Utc(at));
        (segment.IsInForce ? segment.Value.ToString() : null).Should().Be(rate);
    }

    [Fact]
    public void As_known_before_the_answer_34_per_cent_was_to_come() =>
        Geneva.UsTariff.AsKnownAt(LawZones.Utc("2025-04-08T00:00Z")).RateAt(LawZones.Utc("2025-04-10T04:01Z")).Value.Should()
            .Be(AdValorem.Of(34m));

    [Fact]
    public void A_tariff_refuses_what_it_cannot_hold()
    {
        LegalAct other = Geneva.Rate("other", "us/other", Geneva.Order14257, "2025-04-05T00:01", LawZones.NewYork, 10m);
        Refusal.Of<UnknownTargetException>(
            () => Tariff.Create("us/x", Additional("X"), Economy.UnitedStates, EconomyScope.Of(Economy.China), [other]))
                .Which.Target.Should().Be("us/other");
        Refusal.Of<ArgumentException>(
            () => Tariff.Create("US/X", Additional("X"), Economy.UnitedStates, EconomyScope.Of(Economy.China), []))
                .WithMessage("*is not a key*");
        Refusal.Of<ArgumentException>(
            () => Tariff.Create("us/x", Additional(""), Economy.UnitedStates, EconomyScope.Of(Economy.China), []));
        Refusal.Of<ArgumentNullException>(() => Tariff.Create("us/x", Additional("X"), null!, EconomyScope.Of(Economy.China), []));
        Refusal.Of<ArgumentException>(() => Geneva.UsTariff.With(Geneva.UsTariff.Rates.Acts[0]))
            .WithMessage("Two acts of 'us/reciprocal/cn' have the key 'reciprocal/10'*");
    }

    [Fact]
    public void A_tariff_without_acts_charges_nothing_and_says_so() =>
        Tariff.Create("us/x", Additional("X"), Economy.UnitedStates, EconomyScope.Of(Economy.China), []).RateAt(Geneva.Start).State.Should()
            .Be(SegmentState.NotInForce);

    [Fact]
    public void Tariffs_are_equal_when_they_have_the_same_history()
    {
        Tariff tariff = Tariff.Create("us/x", Additional("X"), Economy.UnitedStates, EconomyScope.Of(Economy.China, Economy.HongKong), []);
        tariff.Should()
            .Be(Tariff.Create("us/x", Additional("X"), Economy.UnitedStates, EconomyScope.Of(Economy.China, Economy.HongKong), []));
        tariff.GetHashCode()
            .Should().Be(
                Tariff.Create("us/x", Additional("X"), Economy.UnitedStates, EconomyScope.Of(Economy.China, Economy.HongKong), [])
                    .GetHashCode());
        Tariff[] different =
        [
            tariff,
            Tariff.Create("us/y", Additional("X"), Economy.UnitedStates, EconomyScope.Of(Economy.China, Economy.HongKong), []),
            Tariff.Create("us/x", Additional("Y"), Economy.UnitedStates, EconomyScope.Of(Economy.China, Economy.HongKong), []),
            Tariff.Create("us/x", Additional("X"), Economy.Canada, EconomyScope.Of(Economy.China, Economy.HongKong), []),
            Tariff.Create("us/x", Additional("X"), Economy.UnitedStates, EconomyScope.Of(Economy.China), []),
            tariff.WithCommodities(CommodityScope.Of(CommodityCode.Hs("9506"))),
            tariff.WithStacking(Stacking.ReplacedBy("us/232")),
            tariff.WithHeading("9903.01.25"),
            tariff.WithRequirement(EntryCondition.Claim("X")),
            tariff.WithExemptions(Exemption.Create("us/x/in-transit", "In transit", ExemptionTerms.Of(EntryCondition.Claim("9903.01.28")))),
            tariff.With(Geneva.Rate("a", "us/x", Geneva.Order14257, "2025-04-05T00:01", LawZones.NewYork, 10m)),
            tariff.AsKnownAt(Geneva.Start),
        ];
        different.Should().OnlyHaveUniqueItems();
        tariff.Equals(null).Should().BeFalse();
    }

    [Fact]
    public void Adding_an_act_leaves_the_original_alone()
    {
        int acts = Geneva.UsTariff.Rates.Acts.Count;
        Geneva.UsTariff.With(Geneva.Rate("reciprocal/50", Geneva.Reciprocal, Geneva.Order14334, "2025-09-01T00:01", LawZones.NewYork, 50m))
            .RateAt(LawZones.Utc("2025-10-01T00:00Z")).Value.Should().Be(AdValorem.Of(50m));
        Geneva.UsTariff.Rates.Acts.Should().HaveCount(acts);
        Geneva.UsTariff.RateAt(LawZones.Utc("2025-10-01T00:00Z")).Value.Should().Be(AdValorem.Of(34m));
    }
}
