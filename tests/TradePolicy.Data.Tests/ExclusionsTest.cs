namespace TradePolicy.Data.Tests;

/// <summary>The exclusions from the duties of Section 301 that end on 9 November 2026.</summary>
public sealed class ExclusionsTest
{
    private static readonly string[] Lists = ["us/301/list-1", "us/301/list-2", "us/301/list-3", "us/301/list-4a"];

    // Notice of November 2025: to 11:59 p.m. eastern daylight time on a day on which New York keeps standard time.
    private static readonly Instant ByItsOffset = Instant.FromUtc(2026, 11, 10, 3, 59);
    private static readonly Instant ByTheClock = Instant.FromUtc(2026, 11, 10, 4, 59);

    // The schedule says "through November 9".
    private static readonly Instant DayIncluded = Instant.FromUtc(2026, 11, 10, 5, 0);

    [Fact]
    public void Their_end_is_due_a_month_before()
    {
        PolicyDeadline[] due =
        [
            .. UnitedStatesChina.Register.DeadlinesAfter(Instant.FromUtc(2026, 10, 6, 0, 0))
                .Where(one => one.Kinds.Contains(DeadlineKind.ExemptionEnds))
        ];

        due.Select(one => one.Key).Should().Equal(Lists);
        due.Should().OnlyContain(one => one.At.Earliest == ByItsOffset && one.At.Latest == DayIncluded && one.IsBeyondHorizon);
        due[0].Changes.Single().ToString()
            .Should().Contain("25% as before").And.Contain("; exemption ends: Excluded, heading 9903.88.69 (");
    }

    [Fact]
    public void Their_end_is_among_the_changes_of_those_days_and_in_doubt_for_an_hour()
    {
        IReadOnlyList<PolicyChangePoint> points = UnitedStatesChina.Register.ChangesDuring(
            new Interval(Instant.FromUtc(2026, 11, 9, 0, 0), Instant.FromUtc(2026, 11, 12, 0, 0)));

        foreach (Instant at in new[] { ByItsOffset, DayIncluded })
            points.Single(point => point.At == at).Changes.Select(change => change.Key).Should().Contain(Lists);
        PolicyRegister register = UnitedStatesChina.Register;
        ExemptionState? Excluded(Instant at) =>
            register.At(at).Tariffs["us/301/list-3"].Exemptions.TryGetValue("us/301/list-3/excluded", out ExemptionState? state)
                ? state
                : null;
        Excluded(ByItsOffset - Duration.FromSeconds(1))!.IsCertain.Should().BeTrue();
        Excluded(ByItsOffset)!.IsCertain.Should().BeFalse();
        Excluded(ByTheClock)!.IsCertain.Should().BeFalse();
        Excluded(DayIncluded - Duration.FromSeconds(1))!.IsCertain.Should().BeFalse();
        Excluded(DayIncluded).Should().BeNull();
    }
}
