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

    // 60 days from 1 February 2026 in Brussels: by Regulation 1182/71 they end with the last hour of 2 April.
    [Theory]
    [InlineData("EU", "2026-04-02T22:00Z", "2026-04-02T22:00Z")]
    [InlineData("US", "2026-04-01T22:00Z", "2026-04-01T22:00Z")]
    [InlineData("CN", "2026-04-01T22:00Z", "2026-04-02T22:00Z")]
    [InlineData("VN", "2026-04-01T22:00Z", "2026-04-02T22:00Z")]
    public void A_length_without_a_counting_rule_is_counted_by_the_law_of_the_economy_that_imposes_the_tariff(
        string economy, string earliest, string latest)
    {
        LegalWindow sixtyDays = LegalWindow.Starting(LegalMoment.StartOf(LawZones.Day("2026-02-01"), LawZones.Brussels))
            .Lasting(Period.FromDays(60));
        LegalAct act = LegalAct.Enact<DutyRate>("x/5", "xx/x", Geneva.Order14257, sixtyDays, AdValorem.Of(5m));
        Tariff tariff = Tariff.Create("xx/x", Additional("X"), Economy.Parse(economy), EconomyScope.All, [act]);
        tariff.RateAt(LawZones.Utc(earliest) - Duration.FromSeconds(1)).IsInForce.Should().BeTrue();
        if (earliest != latest)
        {
            tariff.RateAt(LawZones.Utc(earliest)).IsCertain.Should().BeFalse("which rule counts is not settled");
            tariff.RateAt(LawZones.Utc(latest) - Duration.FromSeconds(1)).IsCertain.Should().BeFalse();
        }

        tariff.RateAt(LawZones.Utc(latest)).State.Should().Be(SegmentState.NotInForce);
        Tariff.Create("xx/x", Additional("X"), Economy.Parse(economy), EconomyScope.All, []).With(act).Should().Be(tariff);
    }

    [Fact]
    public void Every_provision_of_a_tariff_is_counted_by_the_law_of_its_economy()
    {
        LegalWindow open = LawZones.From("2026-02-01T00:01", LawZones.Brussels).Lasting(Period.FromDays(60));
        LegalWindow counted = open.UnderLawOf(Economy.EuropeanUnion);
        LegalAct Enacted<T>(string provision, LegalWindow window, T value)
            where T : notnull => LegalAct.Enact($"act/{provision}", provision, Geneva.Order14257, window, value);
        Tariff With(LegalWindow window) => Tariff.Create("eu/x", Additional("X"), Economy.EuropeanUnion, EconomyScope.All, [])
            .WithCommodities(CommodityScope.All, Enacted("eu/x/commodities", window, CommodityScope.All))
            .WithOrigins(EconomyScope.All, Enacted("eu/x/origins", window, EconomyScope.All))
            .WithStacking(Stacking.Cumulative, Enacted("eu/x/stacking", window, Stacking.Cumulative))
            .WithHeadings(Enacted("eu/x/headings", window, "C999"));
        With(open).Should().Be(With(counted));
    }

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
    public void A_heading_bears_the_duty_on_a_part_only_where_there_is_a_heading_and_a_part()
    {
        ClaimMade approved = EntryCondition.Claim("9903.94.03");
        ExemptionEffect onForeignContent = ExemptionEffect.ChargedOnlyOn("non-United States content", "United States content");
        ExemptionTerms.Of(approved, onForeignContent, "9903.94.03", headingBearsDuty: true).HeadingBearsDuty.Should().BeTrue();
        const string Message = "A heading bears the duty on a part of the goods only if there is one*";
        Refusal.Of<ArgumentException>(() => ExemptionTerms.Of(approved, onForeignContent, headingBearsDuty: true)).WithMessage(Message);
        Refusal.Of<ArgumentException>(() => ExemptionTerms.Of(approved, null, "9903.94.03", headingBearsDuty: true)).WithMessage(Message);
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
