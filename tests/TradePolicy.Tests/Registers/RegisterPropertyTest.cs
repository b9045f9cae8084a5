using CsCheck;

namespace TradePolicy.Tests;

/// <summary>What holds of every register, whatever its tariffs and truces.</summary>
public sealed class RegisterPropertyTest
{
    internal const string Key = "us/x";

    private const int Iterations = 1_000;

    private static readonly Instant Origin = Instant.FromUtc(2025, 1, 1, 0, 0);

    internal static readonly Gen<int> Hour = Gen.Int[0, 400];

    internal static readonly Gen<AdValorem> Rate = Gen.Int[0, 150].Select(percent => AdValorem.Of(percent));

    private static readonly Gen<SuspensionEffect<DutyRate>> Effect = Gen.OneOf<SuspensionEffect<DutyRate>>(
        Rate.Select(rate => (SuspensionEffect<DutyRate>)RetainedRate.Of(rate)),
        Gen.Int[1, 60].Select(points => (SuspensionEffect<DutyRate>)PointsOff.Of(PercentagePoints.Of(points))),
        Gen.Const(SuspensionEffect<DutyRate>.SwitchesOff));

    /// <summary>Published at an hour, or some time within the ten hours from it.</summary>
    private static readonly Gen<Publication> Published = Gen.Select(Hour, Gen.Int[0, 4]).Select((hour, kind) =>
        kind == 0 ? Publication.Between(At(hour), At(hour + 10)) : Publication.At(At(hour)));

    /// <summary>Certain or with an end in doubt for up to twenty hours, or without an end.</summary>
    internal static readonly Gen<LegalWindow> Window = Gen.Select(Hour, Gen.Int[1, 120], Gen.Int[0, 5])
        .Select((from, length, kind) => kind switch
        {
            0 => LegalWindow.Starting(At(from).InUtc()).WithStatedEnd(LegalEnd.OpenEnded),
            1 => LegalWindow.Starting(At(from).InUtc())
                .Lasting(Period.FromDays((length / 24) + 1), CountingRule.SameClockTime, CountingRule.ChineseCivilCode),
            _ => LegalWindow.Starting(At(from).InUtc()).WithStatedEnd(At(from + length).InUtc()),
        });

    internal static readonly Gen<PolicyRegister> Registers = Gen.Select(
        Gen.Select(Published, Hour, Rate).Array[0, 4],
        Gen.Select(Published, Window).Array[0, 4],
        Gen.Select(Hour.Select(hour => Publication.At(At(hour))), Hour).Array[0, 2],
        Effect,
        Gen.Int[0, 3],
        Hour).Select((enactments, windows, endings, effect, horizon, through) => PolicyRegister.Create(
            horizon == 0 ? Knowledge.Through(At(through)) : Knowledge.Complete,
            [
                Tariff.Create(Key, Additional("X"), Economy.UnitedStates, EconomyScope.Of(Economy.China), enactments.Select((item, index) =>
                    LegalAct.Enact<DutyRate>(
                        $"e{index}", Key, Instrument($"enacting-{index}", item.Item1), LegalWindow.Starting(At(item.Item2).InUtc()),
                        item.Item3))),
            ],
            [
                TradeTruce.Create(
                    "truce",
                    "Truce",
                    [
                        TruceSide.Create(
                            Economy.UnitedStates,
                            [TruceSuspension.Of(Key, effect)],
                            windows.Select((item, index) => TruceWindow.Of(item.Item2, Instrument($"window-{index}", item.Item1))),
                            endings.Select(
                                (item, index) =>
                                    TruceEnding.Of(LegalMoment.At(At(item.Item2).InUtc()), Instrument($"ending-{index}", item.Item1)))),
                        TruceSide.Create(Economy.China, [], [], []),
                    ],
                    []),
            ]));

    [Fact]
    public void Outside_all_windows_the_base_rate_applies() => Gen.Select(Registers, Hour, Hour).Sample((register, effective, known) =>
    {
        PolicyRegister then = register.AsKnownAt(At(known));
        Instant at = At(effective);
        bool isOutside = then.Truces[0].SideOf(Economy.UnitedStates).Windows.All(window =>
            at < window.Window.Start.Earliest || (window.Window.End.IsDated && at >= window.Window.End.Latest));
        if (isOutside)
            Rates(then.Tariffs[Key], at).Should().BeEquivalentTo(Rates(then.TariffsWithoutTruces[0], at));
    }, iter: Iterations);

    [Fact]
    public void A_truce_never_makes_a_tariff_heavier() => Gen.Select(Registers, Hour, Hour).Sample((register, effective, known) =>
    {
        PolicyRegister then = register.AsKnownAt(At(known));
        foreach (Outcome<DutyRate> outcome in then.Tariffs[Key].RateAt(At(effective)).Possible.Where(candidate => candidate.IsInForce))
            ((AdValorem)outcome.Value).Rate.Should().BeLessThanOrEqualTo(((AdValorem)outcome.Beneath()).Rate);
        Rates(then.Tariffs[Key], At(effective)).Max()
            .Should().BeLessThanOrEqualTo(Rates(then.TariffsWithoutTruces[0], At(effective)).Max());
    }, iter: Iterations);

    [Fact]
    public void Where_the_truce_holds_for_certain_the_tariff_is_suspended_and_where_it_does_not_it_is_not() =>
        Gen.Select(
            Registers.Where(register => register.Truces[0].Sides[0].Windows.All(window => window.Instrument.Published.IsExact)), Hour, Hour)
                .Sample((register, effective, known) =>
                {
                    PolicyRegister then = register.AsKnownAt(At(known));
                    Segment<TruceWindow> window = then.Truces[0].WindowFor(Economy.UnitedStates, At(effective));
                    Outcome<DutyRate>[] enacted =
                    [
                        .. then.Tariffs[Key].RateAt(At(effective)).Possible.Where(candidate => candidate.Enactment is not null)
                    ];
                    if (window.Possible.All(candidate => candidate.IsInForce))
                        enacted.All(candidate => candidate.IsSuspended).Should().BeTrue();
                    if (window.Possible.All(candidate => !candidate.IsInForce))
                        enacted.Any(candidate => candidate.IsSuspended).Should().BeFalse();
                }, iter: Iterations);

    [Fact]
    public void The_status_of_a_truce_agrees_with_its_window() => Gen.Select(Registers, Hour, Hour).Sample((register, effective, known) =>
    {
        TradeTruce truce = register.AsKnownAt(At(known)).Truces[0];
        Segment<TruceWindow> window = truce.WindowFor(Economy.UnitedStates, At(effective));
        TruceStatus status = truce.StatusAt(Economy.UnitedStates, At(effective));
        if (window.IsBeyondHorizon)
            status.Should().Be(TruceStatus.BeyondHorizon);
        else if (window.Possible.All(candidate => candidate.IsInForce))
            status.Should().BeOneOf(TruceStatus.InForce, TruceStatus.InForceNothingToSuspend);
        else if (window.Possible.Any(candidate => candidate.IsInForce))
            status.Should().Be(TruceStatus.Indeterminate);
        else
            status.Should()
                .BeOneOf(TruceStatus.NotKnown, TruceStatus.NotYetInForce, TruceStatus.Interrupted, TruceStatus.Lapsed, TruceStatus.Ended);
    }, iter: Iterations);

    [Fact]
    public void No_window_holds_from_the_latest_expiry_on() => Gen.Select(Registers, Hour, Hour).Sample((register, later, known) =>
    {
        TradeTruce truce = register.AsKnownAt(At(known)).Truces[0];
        TruceSide side = truce.Sides[0];
        bool isOrderCertain = side.Endings.All(ending => side.Windows.All(window =>
            window.Instrument.Published.IsExact || window.Instrument.Published.Latest <= ending.Instrument.Published.Earliest
            || ending.Instrument.Published.Latest <= window.Instrument.Published.Earliest));
        LegalBound expiry = truce.ExpiryFor(Economy.UnitedStates);
        if (expiry.IsDated && isOrderCertain)
            truce.WindowFor(Economy.UnitedStates, expiry.Latest + Duration.FromHours(later)).Possible.Should()
                .OnlyContain(candidate => !candidate.IsInForce);
    }, iter: Iterations);

    [Fact]
    public void What_was_known_earlier_is_part_of_what_was_known_later() =>
        Gen.Select(Registers, Hour, Hour).Sample((register, one, other) =>
        {
            PolicyRegister earlier = register.AsKnownAt(At(Math.Min(one, other)));
            PolicyRegister later = register.AsKnownAt(At(Math.Max(one, other)));
            earlier.Instruments.Keys.Should().BeSubsetOf(later.Instruments.Keys);
            earlier.Tariffs[Key].Rates.Acts.Should().BeSubsetOf(later.Tariffs[Key].Rates.Acts);
            earlier.Truces[0].Sides[0].Windows.Should().BeSubsetOf(later.Truces[0].Sides[0].Windows);
            later.AsKnownAt(At(Math.Min(one, other))).Should().Be(earlier);
        }, iter: Iterations);

    [Fact]
    public void Asking_a_restricted_register_is_asking_as_known_then() => Gen.Select(Registers, Hour, Hour).Sample(
        (register, effective, known) => register.AsKnownAt(At(known)).Tariffs[Key].RateAt(At(effective))
            .Should().Be(register.Tariffs[Key].Rates.At(At(effective), At(known))), iter: Iterations);

    [Fact]
    public void A_register_made_of_what_was_known_gives_the_same_snapshot() =>
        Gen.Select(Registers, Hour, Hour).Sample((register, effective, known) =>
        {
            PolicyRegister then = register.AsKnownAt(At(known));
            PolicyRegister again = PolicyRegister.Create(then.Knowledge, then.TariffsWithoutTruces, then.Truces)
                .WithInstruments(then.Instruments);
            again.At(At(effective)).Should().Be(then.At(At(effective)));
            again.Should().Be(then);
        }, iter: Iterations);

    private static HashSet<Percentage> Rates(Tariff tariff, Instant at) =>
        [.. tariff.RateAt(at).Possible.Select(candidate => candidate.IsInForce ? ((AdValorem)candidate.Value).Rate : Percentage.Zero)];

    private static LegalInstrument Instrument(string key, Publication published) =>
        LegalInstrument.Create(key, "Somebody", "Act", published, key);

    internal static Instant At(int hour) => Origin + Duration.FromHours(hour);
}
