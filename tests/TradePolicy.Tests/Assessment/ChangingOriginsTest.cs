namespace TradePolicy.Tests;

/// <summary>Tariffs on the same goods whose origins change often, at instants of their own.</summary>
public sealed class ChangingOriginsTest
{
    private const int Changes = 11;
    private const int Count = 9;

    private static readonly Instant First = LawZones.Utc("2021-01-01T05:00Z");

    private static readonly Tariff[] Tariffs = [Duties.General(AdValorem.Of(2.5m)), .. Enumerable.Range(0, Count).Select(Changing)];

    [Fact]
    public void Each_is_on_the_goods_when_the_origin_is_among_its_own_and_not_a_second_longer()
    {
        DutySchedule schedule = DutySchedule.Compile(Tariffs);
        foreach (Instant change in Enumerable.Range(0, Count)
            .SelectMany(number => Enumerable.Range(0, Changes).Select(change => ChangeOf(number, change))))
        {
            foreach (Instant at in new[] { change - Duration.FromSeconds(1), change, change + Duration.FromSeconds(1) })
            {
                foreach (Economy origin in new[] { Economy.China, Economy.Japan })
                {
                    Tariff[] on = [.. Tariffs.Where(tariff => tariff.Origins.At(at, LegalView.AsWritten).Value.Covers(origin, at))];
                    DutyAssessment duty = schedule.Assess(Duties.Entry(1_000m, at, origin), LegalView.AsWritten);
                    duty.Possible.Single().Layers.Select(layer => layer.Tariff).Should().BeEquivalentTo(on.Select(tariff => tariff.Key));
                    duty.ValidDuring!.Value.Contains(at).Should().BeTrue();
                    schedule.StatutoryRateFor(Duties.Goods, origin, at, LegalView.AsWritten).Value.Should()
                        .Be(duty.AdValoremEquivalent!.Percentage);
                    foreach (Tariff tariff in Tariffs)
                        (schedule.Programme(tariff.Key).RateFor(Duties.Goods, origin, at, LegalView.AsWritten) is not null)
                            .Should().Be(on.Contains(tariff));
                }
            }
        }
    }

    // On China and on all others by turns.
    private static Tariff Changing(int number)
    {
        string key = $"us/changing-{number}";
        return Duties.Additional(key, number + 1m)
            .WithOrigins(EconomyScope.Of(Economy.China), Enumerable.Range(0, Changes).Select(change => LegalAct.Enact(
                $"{key}/origins/{change}",
                $"{key}/origins",
                Duties.Act,
                LegalWindow.Starting(LegalMoment.At(ChangeOf(number, change).InUtc().LocalDateTime, DateTimeZone.Utc)),
                change % 2 == 0 ? EconomyScope.All.Except(Economy.China) : EconomyScope.Of(Economy.China))));
    }

    private static Instant ChangeOf(int number, int change) => First + (Duration.FromDays(30) * change) + (Duration.FromHours(1) * number);
}
