namespace TradePolicy.Data.Tests;

/// <summary>What was known when, about when: the examples by which the library is introduced.</summary>
public sealed class KnownAtTest
{
    [Fact]
    public void On_9_June_2025_the_last_second_of_the_truce_was_30_against_10()
    {
        PolicySnapshot snapshot = Asked.KnownAt("2025-06-09T12:00:00Z").At(Asked.Utc("2025-08-12T04:00:59Z"));
        snapshot.OnChina().Value.Should().Be(Percentage.Of(30m));
        snapshot.OnUnitedStates().Value.Should().Be(Percentage.Of(10m));
        snapshot.Side(Economy.UnitedStates).Status.Should().Be(TruceStatus.InForce);
        snapshot.Side(Economy.China).Status.Should().Be(TruceStatus.InForce);
    }

    [Fact]
    public void On_9_June_2025_the_next_second_was_54_and_lapsed_against_10_or_34_by_the_rule_that_counts()
    {
        PolicySnapshot snapshot = Asked.KnownAt("2025-06-09T12:00:00Z").At(Asked.Utc("2025-08-12T04:01:00Z"));
        snapshot.OnChina().Value.Should().Be(Percentage.Of(54m));
        snapshot.Side(Economy.UnitedStates).Status.Should().Be(TruceStatus.Lapsed);
        snapshot.Side(Economy.China).Status.Should().Be(TruceStatus.Indeterminate);
        AdditionalRate rate = snapshot.OnUnitedStates();
        rate.ToString().Should().Be("10% or 34%");
        rate.Reasons.Should().HaveCount(2)
            .And.ContainSingle(
                reason => reason.Message.Contains("2025-08-12T24:00 Asia/Shanghai")
                    && reason.Message.Contains("Civil Code of the PRC, arts 201 and 203"))
            .And.ContainSingle(
                reason => reason.Message.Contains("2025-08-12T12:01 Asia/Shanghai")
                    && reason.Message.Contains("the clock face of the stated start"));
    }

    [Fact]
    public void On_9_June_2025_the_next_day_was_54_against_34()
    {
        PolicySnapshot snapshot = Asked.KnownAt("2025-06-09T12:00:00Z").At(Asked.Utc("2025-08-13T00:00:00Z"));
        snapshot.OnChina().Value.Should().Be(Percentage.Of(54m));
        snapshot.OnUnitedStates().Value.Should().Be(Percentage.Of(34m));
        snapshot.Side(Economy.China).Status.Should().Be(TruceStatus.Lapsed);
    }

    [Fact]
    public void On_13_August_2025_the_same_instant_was_in_force_with_30_against_10()
    {
        PolicySnapshot snapshot = Asked.KnownAt("2025-08-13T00:00:00Z").At(Asked.Utc("2025-08-12T04:01:00Z"));
        snapshot.OnChina().Value.Should().Be(Percentage.Of(30m));
        snapshot.OnUnitedStates().Value.Should().Be(Percentage.Of(10m));
        snapshot.Side(Economy.UnitedStates).Status.Should().Be(TruceStatus.InForce);
        snapshot.Side(Economy.China).Status.Should().Be(TruceStatus.InForce);
        snapshot.Tariffs[Asked.Reciprocal].Possible.Should().ContainSingle().Which.SuspendedBy!.Number.Should().Be("14334");
    }

    [Fact]
    public void On_1_March_2026_the_truce_was_in_force_for_the_United_States_with_nothing_left_to_suspend()
    {
        PolicyRegister register = Asked.KnownAt("2026-03-01T00:00:00Z");
        PolicySnapshot snapshot = register.At(Asked.Utc("2026-03-01T00:00:00Z"));
        snapshot.Side(Economy.UnitedStates).Status.Should().Be(TruceStatus.InForceNothingToSuspend);
        snapshot.OnChina().Value.Should().Be(Percentage.Of(10m), "the surcharge under Section 122 is no part of the truce");
        snapshot.Tariffs[Asked.Reciprocal].State.Should().Be(SegmentState.NotInForce);
        snapshot.Side(Economy.China).Status.Should().Be(TruceStatus.InForce);
        snapshot.OnUnitedStates().Value.Should().Be(Percentage.Of(10m));
        register.RevertsTo(Asked.Reciprocal).IsInForce.Should().BeFalse("its lapse revives nothing");
        register.RevertsTo(Asked.Additional).Value.Should().Be(AdValorem.Of(34m));
    }

    /// <summary>As known at, whether an entry of 20 May 2025 owes the duties as adjudged; null where that is in doubt.</summary>
    public static TheoryData<string, bool?> Rulings => new()
    {
        { "2025-05-20T12:00:00Z", true },
        { "2025-05-28T03:59:59Z", true },
        { "2025-05-28T04:00:00Z", null },
        { "2025-05-29T03:59:59Z", null },
        { "2025-05-29T04:00:00Z", null },
        { "2025-05-30T03:59:59Z", null },
        { "2025-05-30T04:00:00Z", true },
        { "2025-06-09T12:00:00Z", true },
        { "2026-02-20T04:59:59Z", true },
        { "2026-02-20T05:00:00Z", null },
        { "2026-02-21T04:59:59Z", null },
        { "2026-02-21T05:00:00Z", false },
        { "2026-10-01T00:00:00Z", false },
    };

    [Theory]
    [MemberData(nameof(Rulings))]
    public void An_entry_of_May_2025_owes_what_the_rulings_known_leave_of_the_duties(string known, bool? owes)
    {
        PolicyRegister register = Asked.KnownAt(known);
        Instant entry = Asked.Utc("2025-05-20T12:00:00Z");
        AdditionalRate adjudged = register.At(entry, LegalView.AsRuled).OnChina();
        if (owes is null)
        {
            adjudged.IsCertain.Should().BeFalse();
            adjudged.ToString().Should().Be("none or 30%");
            adjudged.Reasons.Should()
                .Contain(reason =>
                    reason.Message.Contains(
                        Asked.Utc(known) < Asked.Utc("2026-01-01T00:00:00Z") ? "V.O.S. Selections" : "Learning Resources")
                            || reason.Message.Contains("No. 25-1812"));
        }
        else
        {
            adjudged.Value.Should().Be(owes.Value ? Percentage.Of(30m) : Percentage.Zero);
            adjudged.IsNone.Should().Be(!owes.Value);
        }

        foreach (LegalView view in (LegalView[])[LegalView.AsWritten, LegalView.AsCollected])
            register.At(entry, view).OnChina().Value.Should().Be(Percentage.Of(30m), "rulings count as adjudged only");
    }

    [Theory]
    [InlineData("2025-05-29T12:00:00Z")]
    [InlineData("2025-05-29T23:00:00Z")]
    public void Once_the_judgment_of_28_May_2025_is_known_the_doubt_is_about_its_stay(string known)
    {
        AdditionalRate adjudged = Asked.KnownAt(known).At(Asked.Utc("2025-05-20T12:00:00Z"), LegalView.AsRuled).OnChina();
        adjudged.Reasons.Should().HaveCount(2)
            .And.OnlyContain(reason => reason.Message.Contains("No. 25-1812, published 2025-05-29 America/New_York"));
    }
}
