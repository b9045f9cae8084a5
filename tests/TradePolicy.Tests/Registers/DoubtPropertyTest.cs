using CsCheck;

namespace TradePolicy.Tests;

/// <summary>What holds of every answer: what is certain has one answer, and what is open says why.</summary>
public sealed class DoubtPropertyTest
{
    private const int Iterations = 400;

    private static readonly LegalView[] Views = [LegalView.AsWritten, LegalView.AsRuled];

    [Fact]
    public void An_answer_of_a_timeline_gives_a_value_only_where_it_is_certain_and_a_reason_where_it_is_not() => Sample((register, at) =>
    {
        foreach (Segment<DutyRate> segment in Views.Select(view => register.Tariffs[RegisterPropertyTest.Key].RateAt(at, view)))
        {
            Holds(segment.IsCertain, segment.TryGetValue(out DutyRate? rate), segment.Reasons);
            segment.TryGetOutcome(out Outcome<DutyRate>? outcome).Should().Be(segment.IsCertain);
            if (outcome is not null && outcome.TryGetValue(out DutyRate? own))
                own.Should().Be(rate).And.Be(segment.Value);
            (!segment.IsBeyondHorizon || segment.Reasons.Any(fact => fact.Kind == OpenFactKind.Horizon)).Should().BeTrue();
            (!segment.IsIncomplete || segment.Reasons.Any(fact => fact.Kind == OpenFactKind.Unlisted)).Should().BeTrue();
            foreach (OpenFact fact in segment.Possible.SelectMany(candidate => candidate.Assuming).Select(assumption => assumption.Fact))
                (segment.Reasons.Contains(fact) && fact.Instrument is not null)
                    .Should().BeTrue("what is assumed is a reason, and an instrument leaves it open");
        }
    });

    [Fact]
    public void A_state_of_a_snapshot_gives_a_value_only_where_it_is_certain_and_a_reason_where_it_is_not() => Sample((register, at) =>
    {
        PolicySnapshot snapshot = register.At(at);
        foreach (TariffState tariff in snapshot.Tariffs)
        {
            Holds(tariff.IsCertain, tariff.TryGetValue(out _), tariff.Reasons);
            tariff.Possible.Should().OnlyContain(answer => answer.Enactment == null && answer.Suspension == null);
            Segment<DutyRate> live = register.Tariffs[tariff.Key].RateAt(at);
            tariff.Possible.Should().Equal(live.Possible.Select(answer => answer.Cited()).Distinct());
        }

        foreach (TruceSideState side in snapshot.Truces.SelectMany(truce => truce.Sides))
            Holds(side.IsCertain, false, side.Reasons);
        AdditionalRate sum = snapshot.AdditionalRate(Economy.UnitedStates, Economy.China);
        Holds(sum.IsCertain, sum.TryGetValue(out Percentage value), sum.Reasons);
        if (sum.IsCertain)
            value.Should().Be(sum.Value);
        AdditionalRate notHeld = snapshot.AdditionalRate(Economy.China, Economy.UnitedStates);
        Holds(notHeld.IsCertain, notHeld.TryGetValue(out _), notHeld.Reasons);
    });

    [Fact]
    public void An_end_and_what_is_left_until_it_give_a_value_only_where_they_are_certain_and_a_reason_where_they_are_not() =>
        Sample((register, at) =>
        {
            TradeTruce truce = register.Truces[0];
            LegalBound end = truce.ExpiryFor(Economy.UnitedStates);
            Holds(end.IsCertain, end.TryGetValue(out _), end.Reasons);
            end.TryGetRange(out Instant earliest, out Instant latest).Should().Be(end.IsDated);
            (earliest <= latest).Should().BeTrue();
            TimeRemaining left = truce.RemainingFor(Economy.UnitedStates, at);
            Holds(left.IsCertain, left.TryGetValue(out _), left.Reasons);
            left.Possible.Should().BeInAscendingOrder();
        });

    private static void Sample(Action<PolicyRegister, Instant> holds) =>
        Gen.Select(RegisterPropertyTest.Registers, RegisterPropertyTest.Hour, RegisterPropertyTest.Hour).Sample(
            (register, effective, known) => holds(register.AsKnownAt(RegisterPropertyTest.At(known)), RegisterPropertyTest.At(effective)),
            iter: Iterations);

    private static void Holds(bool isCertain, bool hasValue, ValueList<OpenFact> reasons)
    {
        (!hasValue || isCertain).Should().BeTrue("only a certain answer has a value");
        (isCertain || reasons.Count > 0).Should().BeTrue("an open answer says why");
        reasons.Should().OnlyHaveUniqueItems();
    }
}
