using CsCheck;

namespace TradePolicy.Tests;

/// <summary>What the compiled schedule answers, against going through the tariffs one by one.</summary>
public sealed class LookUpPropertyTest
{
    private static readonly string[] Codes =
    [
        "8507", "8507.60", "8507.60.00", "8507.60.00.10", "8507.60.00.20", "8507.90", "8508", "85", "8507.60.01.10"
    ];
    private static readonly string[] Asked =
    [
        "8507.60.00.10", "8507.60.00.20", "8507.60.01.10", "8507.90.40.00", "8508.11.00.00", "8501.10.20.00", "8400.00.00.00"
    ];
    private static readonly Economy[] Origins =
    [
        Economy.China, Economy.Japan, Economy.Canada, Economy.UnitedKingdom, Economy.Parse("FR"), Economy.EuropeanUnion
    ];
    private static readonly Instant First = LawZones.Utc("2019-01-01T05:00Z");

    private static readonly EconomyScope[] OriginScopes =
    [
        EconomyScope.All,
        EconomyScope.Of(Economy.China),
        EconomyScope.All.Except(Economy.China, Economy.Japan),
        EconomyScope.Of(Economy.EuropeanUnion),
        EconomyScope.All.ExceptGroups(EconomyGroup.EuropeanUnion),
    ];

    [Fact]
    public void A_look_up_answers_what_going_through_the_tariffs_one_by_one_does() =>
        Gen.Int[0, 1_000_000_000].Sample(CheckLookUp, iter: 300);

    internal static void CheckLookUp(int seed)
    {
        Random random = new(seed);
        Tariff[] tariffs = [.. Enumerable.Range(0, 1 + random.Next(random.Next(4) == 0 ? 24 : 8)).Select(number => Drawn(random, number))];
        DutySchedule schedule = DutySchedule.Compile(tariffs);
        LegalView view = (LegalView)random.Next(3);
        for (int question = 0; question < 40; question++)
        {
            CommodityCode commodity = CommodityCode.Hts(Asked[random.Next(Asked.Length)]);
            Economy origin = Origins[random.Next(Origins.Length)];
            Instant at = random.Next(3) == 0 ? First + (Month * random.Next(30)) : First + Duration.FromHours(random.Next(30 * 24 * 30));
            foreach (string programme in tariffs.Select(tariff => tariff.Programme.Key).Distinct())
            {
                Segment<DutyRate>[] charged = [
                    .. tariffs.Where(tariff => tariff.Programme.Key == programme && IsOn(tariff, commodity, origin, at, view))
                        .Select(tariff => tariff.Rates.At(at, view)).Where(segment => segment.IsInForce)];
                ProgrammeSchedule own = schedule.Programme(programme);
                if (charged.Length > 1)
                    Refusal.Of<InvalidOperationException>(() => own.RateFor(commodity, origin, at, view));
                else if (charged.Length == 1)
                    own.RateFor(commodity, origin, at, view).Should().Be(charged[0]);
                else
                    (own.RateFor(commodity, origin, at, view)?.IsInForce).Should().NotBe(true);
            }

            DutyAssessment duty = schedule.Assess(
                CustomsEntry.Of(commodity, origin, Money.Of(100m, "USD")).With(EntryEvent.Entry, at), view);
            duty.Possible.Single().Layers.Select(layer => layer.Tariff)
                .Should().BeEquivalentTo(tariffs.Where(tariff => IsOn(tariff, commodity, origin, at, view)).Select(tariff => tariff.Key));
            StatutoryRate rate = schedule.StatutoryRateFor(commodity, origin, at, view);
            rate.IsCertain.Should().Be(duty.Total.IsCertain);
            if (rate.IsCertain)
                rate.Value.Value.Should().Be(duty.Total.Value.Amount);
            else
                rate.Reasons.Should().Equal(duty.Total.Reasons);
            duty.ValidDuring!.Value.Contains(at).Should().BeTrue();
        }
    }

    [Fact]
    public void An_assessment_stays_as_it_is_for_as_long_as_it_says() =>
        Gen.Int[0, 1_000_000_000].Sample(CheckHowLongItStays, iter: 300);

    internal static void CheckHowLongItStays(int seed)
    {
        Random random = new(seed);
        DutySchedule schedule = DutySchedule.Compile(Enumerable.Range(0, 1 + random.Next(6)).Select(number => Drawn(random, number)));
        CustomsEntry goods = CustomsEntry.Of(
            CommodityCode.Hts(Asked[random.Next(Asked.Length)]), Origins[random.Next(Origins.Length)], Money.Of(100m, "USD"));
        DutyAssessment At(Instant at) => schedule.Assess(goods.With(EntryEvent.Entry, at), LegalView.AsWritten);
        DutyAssessment duty = At(First + Duration.FromHours(random.Next(30 * 24 * 30)));
        Interval during = duty.ValidDuring!.Value;
        if (during.HasStart)
            At(during.Start).Possible.Should().Equal(duty.Possible);
        if (during.HasEnd)
            At(during.End - Duration.FromSeconds(1)).Possible.Should().Equal(duty.Possible);
    }

    [Fact]
    public void Goods_on_which_nothing_has_to_be_reckoned_owe_what_reckoning_finds() =>
        Gen.Int[0, 1_000_000_000].Sample(CheckReckoning, iter: 200);

    internal static void CheckReckoning(int seed)
    {
        Random random = new(seed);
        Tariff[] tariffs = [.. Enumerable.Range(0, 1 + random.Next(8)).Select(number => Drawn(random, number))];
        Tariff unclaimed = Tariff.Create(
            "us/preference", DutyProgramme.Of("us/preference", "Preference", DutyKind.Preferential), Economy.UnitedStates, EconomyScope.All,
            [Duties.Enacted("us/preference", DutyRate.Free, "2010-01-01T00:00")]).WithRequirement(EntryCondition.Claim("preference"));
        Instant began = LawZones.Utc("2010-01-01T05:00Z");
        DutySchedule settled = DutySchedule.Compile(tariffs), reckoned = DutySchedule.Compile([.. tariffs, unclaimed]);
        MoneyRounding rounding = random.Next(2) == 0 ? MoneyRounding.None : MoneyRounding.NearestMinorUnit;
        for (int question = 0; question < 20; question++)
        {
            CustomsEntry goods = CustomsEntry
                .Of(CommodityCode.Hts(Asked[random.Next(Asked.Length)]), Origins[random.Next(Origins.Length)],
                    Money.Of(random.Next(1_000_000) / 100m, "USD"))
                .With(EntryEvent.Entry, First + Duration.FromHours(random.Next(30 * 24 * 30)));
            DutyAssessment one = settled.Assess(
                goods, LegalView.AsWritten, rounding), other = reckoned.Assess(goods, LegalView.AsWritten, rounding);
            one.Possible.Single().Layers.Should().Equal(other.Possible.Single().Layers.Where(layer => layer.Tariff != unclaimed.Key));
            one.Total.Should().Be(other.Total);
            one.OtherCharges.Should().Be(other.OtherCharges);
            Intervals.Common(one.ValidDuring!.Value, new(began, null)).Should().Be(other.ValidDuring);
        }
    }

    private static Duration Month => Duration.FromDays(30);

    private static bool IsOn(Tariff tariff, CommodityCode commodity, Economy origin, Instant at, LegalView view) =>
        tariff.Origins.At(at, view).Value.Covers(origin, at) && tariff.Commodities.At(at, view).Value.Covers(commodity) == Coverage.Covered;

    private static Tariff Drawn(Random random, int number)
    {
        string key = $"us/{number}";
        DutyKind kind = number == 0 ? DutyKind.Ordinary : DutyKind.Additional;
        Tariff tariff = TradePolicy.Tariff.Create(
            key, DutyProgramme.Of(number == 0 ? "us/general" : $"us/p{random.Next(3)}", "P", kind), Economy.UnitedStates,
            OriginScopes[random.Next(OriginScopes.Length)],
            Enumerable.Range(0, 1 + random.Next(3)).Select(step => Act(random, $"{key}/{step}", key, RateDrawn(random))));
        CommodityScope Goods()
        {
            CommodityCode[] codes = [.. Codes.Where(_ => random.Next(4) == 0).Select(code => CommodityCode.Hts(code))];
            CommodityScope scope = codes.Length == 0 ? CommodityScope.All : CommodityScope.Of(codes);
            return scope.Except(Codes.Select(code => CommodityCode.Hts(code)).Where(code => !codes.Contains(code) && random.Next(8) == 0));
        }

        tariff = random.Next(3) == 0
            ? tariff.WithCommodities(Goods(), Act(random, $"{key}/goods/amended", $"{key}/commodities", Goods()))
            : tariff.WithCommodities(Goods());
        return random.Next(3) == 0
            ? tariff.WithOrigins(
                OriginScopes[random.Next(OriginScopes.Length)],
                Act(random, $"{key}/origins/amended", $"{key}/origins", OriginScopes[random.Next(OriginScopes.Length)]))
            : tariff;
    }

    // Most are shares of the customs value; what others come to is not known of goods whose quantities are not stated.
    private static DutyRate RateDrawn(Random random) => random.Next(8) switch
    {
        0 => SpecificDuty.Of(
            Money.Of(random.Next(9), "USD"), Quantity.Of(1m, random.Next(2) == 0 ? MeasurementUnit.Kilogram : MeasurementUnit.Litre)),
        1 => AdValorem.Of(random.Next(60) / 2m).Plus(AdValorem.Of(random.Next(9))),
        _ => AdValorem.Of(random.Next(60) / 2m),
    };

    // Every act has an instrument and a start of its own, and some an end; some starts are a day after another's end.
    private static Enactment<T> Act<T>(Random random, string key, string provision, T value)
        where T : notnull
    {
        Instant from = First + (Month * random.Next(28));
        LegalWindow window = LegalWindow.Starting(LegalMoment.At(from.InUtc().LocalDateTime, DateTimeZone.Utc));
        LegalInstrument instrument = LegalInstrument.Create(
            "us/" + key, "Legislature", "Act", Publication.At(First - Duration.FromDays(random.Next(5))));
        return LegalAct.Enact(
            key, provision, instrument,
            random.Next(3) == 0
                ? window.WithStatedEnd(
                    LegalEnd.At(LegalMoment.At((from + (Month * (1 + random.Next(6)))).InUtc().LocalDateTime, DateTimeZone.Utc)))
                : window,
            value);
    }
}
