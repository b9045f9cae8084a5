namespace TradePolicy.Tests;

public sealed class TradeTruceTest
{
    [Fact]
    public void A_truce_holds_what_it_is_built_up_from()
    {
        TradeTruce truce = Geneva.Entered.Announce(Geneva.JointStatement, LegalEnd.NotStated);

        truce.Key.Should().Be("us-cn-2025");
        truce.Name.Should().Be("Geneva truce");
        truce.Parties.Should().Equal(Economy.UnitedStates, Economy.China);
        truce.Knowledge.Should().Be(Knowledge.Complete);
        truce.Announcements.Should().ContainSingle().Which.Should().Be(TruceAnnouncement.Of(Geneva.JointStatement, LegalEnd.NotStated));
        TruceSide side = truce.SideOf(Economy.UnitedStates);
        side.Suspensions.Should().Equal(Geneva.RetainsTen);
        side.Windows.Should().Equal(TruceWindow.Of(Geneva.FirstOfUs, Geneva.Order14298, "sec. 3(d)"));
        side.Endings.Should().BeEmpty();
        truce.ToString().Should().Be("us-cn-2025: Geneva truce between US and CN");
        side.ToString().Should().Be("US: 1 commitments, 1 windows");
    }

    [Fact]
    public void A_truce_may_have_more_than_two_parties() =>
        TradeTruce.Between("three", "Truce of three", Economy.UnitedStates, Economy.China, Economy.EuropeanUnion)
            .Sides.Select(side => side.Party).Should().Equal(Economy.UnitedStates, Economy.China, Economy.EuropeanUnion);

    [Fact]
    public void Nobody_has_a_truce_alone()
    {
        Refusal.Of<ArgumentException>(() => TradeTruce.Between("alone", "Alone", Economy.China))
            .WithMessage("A truce has at least two parties, each once.*").WithParameterName("parties");
        Refusal.Of<ArgumentException>(() => TradeTruce.Between("alone", "With oneself", Economy.China, Economy.China))
            .WithMessage("A truce has at least two parties, each once.*").WithParameterName("parties");
        Refusal.Of<ArgumentException>(() => TradeTruce.Between("alone", "Alone"));

        TruceSide china = Geneva.Agreed.SideOf(Economy.China);
        Refusal.Of<ArgumentException>(() => TradeTruce.Create("alone", "Alone", [china], []))
            .WithMessage("A truce has at least two parties, each once.*").WithParameterName("sides");
        Refusal.Of<ArgumentException>(() => TradeTruce.Create("alone", "With oneself", [china, china], []))
            .WithMessage("A truce has at least two parties, each once.*").WithParameterName("sides");
    }

    [Fact]
    public void A_stranger_to_the_truce_is_refused_everywhere()
    {
        TradeTruce truce = Geneva.Entered;
        Action[] asStranger =
        [
            () => truce.Commit(Economy.Japan, Geneva.RetainsTen),
            () => truce.Enact(Economy.Japan, Geneva.FirstOfUs, Geneva.Order14298),
            () => truce.Extend(Economy.Japan, Geneva.SecondOfUs, Geneva.Order14334),
            () => truce.End(Economy.Japan, LawZones.At("2025-06-01T00:00", LawZones.NewYork), Geneva.Order14334),
            () => truce.SideOf(Economy.Japan),
            () => truce.StatusAt(Economy.Japan, Geneva.Start),
            () => truce.WindowFor(Economy.Japan, Geneva.Start),
            () => truce.ExpiryFor(Economy.Japan),
            () => truce.RemainingFor(Economy.Japan, Geneva.Start),
            () => truce.MilestonesFor(Economy.Japan, 30),
        ];
        foreach (Action act in asStranger)
            Refusal.Of<ArgumentException>(act).WithMessage("JP is no party to 'us-cn-2025'; its parties are US and CN.*")
                .Which.ParamName.Should().Be("party");
    }

    [Fact]
    public void A_truce_that_no_party_has_entered_cannot_be_extended() =>
        Refusal.Of<ArgumentException>(() => Geneva.Agreed.Extend(Economy.China, Geneva.SecondOfChina, Geneva.Notice8))
            .WithMessage("CN has no window to extend; enter the truce first.*");

    [Theory]
    [InlineData("2025-08-12T00:01")]
    [InlineData("2025-08-11T23:59")]
    public void An_extension_ends_later_than_what_it_extends(string until) =>
        Refusal.Of<ArgumentException>(
            () => Geneva.Entered.Extend(Economy.UnitedStates, Geneva.Until("2025-07-01T00:00", until), Geneva.Order14334))
            .WithMessage(
                $"The window ends {until} America/New_York (-04), which extends nothing: the truce expires 2025-08-12T00:01 " +
                "America/New_York (-04).*");

    [Fact]
    public void An_extension_of_a_range_ends_later_than_its_latest_reading()
    {
        LegalWindow untilEvening = LawZones.From("2025-08-12T12:01", LawZones.Beijing)
            .WithStatedEnd(LegalEnd.At(LawZones.At("2025-08-12T20:00", LawZones.Beijing)));
        Refusal.Of<ArgumentException>(() => Geneva.Entered.Extend(Economy.China, untilEvening, Geneva.Notice8))
            .WithMessage("*which extends nothing: the truce expires 2025-08-12T12:01 * or 2025-08-12T24:00 *");
    }

    [Fact]
    public void A_truce_may_be_extended_without_an_end() =>
        Geneva.Entered.Extend(
            Economy.UnitedStates, LawZones.From("2025-08-12T00:01", LawZones.NewYork).WithStatedEnd(LegalEnd.OpenEnded), Geneva.Order14334)
            .ExpiryFor(Economy.UnitedStates).UndatedReason.Should().Be("it runs until a further act ends it");

    [Fact]
    public void An_instrument_enacts_one_window_for_a_party() =>
        Refusal.Of<ArgumentException>(() => Geneva.Entered.Extend(Economy.UnitedStates, Geneva.SecondOfUs, Geneva.Order14298))
            .WithMessage("The side of US has two windows of the instrument 'us/eo-14298'.");

    [Fact]
    public void A_party_commits_once_on_a_tariff() =>
        Refusal.Of<ArgumentException>(
            () => Geneva.Agreed.Commit(Economy.UnitedStates, TruceSuspension.Of(Geneva.Reciprocal, SuspensionEffect<DutyRate>.SwitchesOff)))
                .WithMessage("The side of US commits twice on the tariff 'us/reciprocal/cn'.");

    [Fact]
    public void An_instrument_ends_the_truce_once_for_a_party()
    {
        LegalMoment from = LawZones.At("2025-06-01T00:00", LawZones.NewYork);
        Refusal.Of<ArgumentException>(
            () => Geneva.Entered.End(Economy.UnitedStates, from, Geneva.Order14334).End(Economy.UnitedStates, from, Geneva.Order14334))
                .WithMessage("The side of US is ended twice by the instrument 'us/eo-14334'.");
    }

    [Fact]
    public void A_window_of_a_truce_has_a_start()
    {
        LegalWindow endOnly = LegalWindow.Ending(LegalEnd.At(LawZones.At("2025-08-12T00:01", LawZones.NewYork)));
        Refusal.Of<ArgumentException>(() => Geneva.Agreed.Enact(Economy.UnitedStates, endOnly, Geneva.Order14298))
            .WithMessage("A window of a truce has a start*");
    }

    [Theory]
    [InlineData("Geneva")]
    [InlineData("")]
    [InlineData("us cn")]
    public void The_key_of_a_truce_is_a_key(string key) =>
        Refusal.Of<ArgumentException>(() => TradeTruce.Between(key, "Geneva truce", Economy.UnitedStates, Economy.China))
            .WithMessage("*is not a key*");

    [Fact]
    public void What_is_missing_is_refused()
    {
        TruceSide us = Geneva.Agreed.SideOf(Economy.UnitedStates);
        TruceSide china = Geneva.Agreed.SideOf(Economy.China);
        Refusal.Of<ArgumentNullException>(() => TradeTruce.Create("key", "Title", [us, null!], []));
        Refusal.Of<ArgumentNullException>(() => TradeTruce.Create("key", "Title", [us, china], [null!]));
        Refusal.Of<ArgumentNullException>(() => TruceSide.Create(Economy.China, [null!], [], [])).WithParameterName("suspensions");
        Refusal.Of<ArgumentNullException>(() => TruceSide.Create(Economy.China, [], [null!], [])).WithParameterName("windows");
        Refusal.Of<ArgumentNullException>(() => TruceSide.Create(Economy.China, [], [], [null!])).WithParameterName("endings");
        Refusal.Of<ArgumentNullException>(() => TradeTruce.Between("key", "Title", Economy.China, null!));
        Refusal.Of<ArgumentException>(() => TradeTruce.Between("key", " ", Economy.China, Economy.Japan));
        Refusal.Of<ArgumentNullException>(() => TradeTruce.Create("key", "Title", null!, [])).WithParameterName("sides");
        Refusal.Of<ArgumentNullException>(() => TradeTruce.Create("key", "Title", [us, china], null!)).WithParameterName("announcements");
        Refusal.Of<ArgumentNullException>(() => TruceWindow.Of(null!, Geneva.Order14298)).WithParameterName("window");
        Refusal.Of<ArgumentNullException>(() => Geneva.Entered.MilestonesFor(Economy.China, null!)).WithParameterName("daysBefore");
        Refusal.Of<ArgumentNullException>(() => Geneva.Entered.SuspensionsOf(null!)).WithParameterName("tariff");
        Refusal.Of<ArgumentNullException>(() => Geneva.Entered.StatusAt(null!, Geneva.Start));
        Refusal.Of<ArgumentOutOfRangeException>(() => Geneva.Entered.StatusAt(Economy.China, Geneva.Start, (LegalView)7));
    }

    [Fact]
    public void Commitments_keep_the_order_in_which_they_were_made() =>
        Geneva.Agreed.Commit(Economy.UnitedStates, TruceSuspension.Of(Geneva.Fentanyl, SuspensionEffect<DutyRate>.SwitchesOff))
            .SideOf(Economy.UnitedStates).Suspensions.Select(suspension => suspension.Tariff)
            .Should().Equal(Geneva.Reciprocal, Geneva.Fentanyl);

    [Fact]
    public void Building_on_leaves_the_original_alone()
    {
        TradeTruce original = Geneva.Entered;
        string before = Shown(original);

        _ = original.Announce(Geneva.JointStatement, LegalEnd.NotStated);
        _ = original.Commit(Economy.UnitedStates, TruceSuspension.Of(Geneva.Fentanyl, SuspensionEffect<DutyRate>.SwitchesOff));
        _ = original.Enact(Economy.UnitedStates, Geneva.ThirdOfUs, Geneva.Order14358);
        _ = original.Extend(Economy.UnitedStates, Geneva.SecondOfUs, Geneva.Order14334);
        _ = original.End(Economy.UnitedStates, LawZones.At("2025-06-01T00:00", LawZones.NewYork), Geneva.Order14334);
        _ = original.AsKnownAt(LawZones.Utc("2025-05-01T00:00Z"));

        Shown(original).Should().Be(before);
        original.Should().Be(Geneva.Entered);

        static string Shown(TradeTruce truce) => string.Join('\n', truce.Sides
            .SelectMany(side => side.Suspensions.Select(commitment => commitment.ToString())
                .Concat(side.Windows.Select(window => window.ToString()))
                .Concat(side.Endings.Select(ending => ending.ToString())))
            .Concat(truce.Announcements.Select(announcement => announcement.ToString()))
            .Append(truce.Knowledge.ToString())
            .Append(truce.ExpiryFor(Economy.UnitedStates).ToString()));
    }

    [Fact]
    public void What_a_truce_was_built_from_can_change_afterwards()
    {
        List<TruceSide> sides = [Geneva.Entered.SideOf(Economy.UnitedStates), Geneva.Entered.SideOf(Economy.China)];
        TradeTruce truce = TradeTruce.Create("us-cn-2025", "Geneva truce", sides, []);
        sides.Clear();
        truce.Should().Be(Geneva.Entered);
    }

    [Fact]
    public void Truces_are_equal_when_they_have_the_same_history()
    {
        TradeTruce again = TradeTruce.Between("us-cn-2025", "Geneva truce", Economy.UnitedStates, Economy.China)
            .Commit(Economy.UnitedStates, Geneva.RetainsTen)
            .Commit(Economy.China, Geneva.TakesTwentyFourOff)
            .Enact(Economy.UnitedStates, Geneva.FirstOfUs, Geneva.Order14298, "sec. 3(d)")
            .Enact(Economy.China, Geneva.FirstOfChina, Geneva.Notice7);
        again.Should().Be(Geneva.Entered);
        again.GetHashCode().Should().Be(Geneva.Entered.GetHashCode());

        LegalMoment june = LawZones.At("2025-06-01T00:00", LawZones.NewYork);
        TradeTruce[] different =
        [
            again,
            TradeTruce.Create("other", again.Name, again.Sides, []),
            TradeTruce.Create(again.Key, "Other", again.Sides, []),
            TradeTruce.Create(again.Key, again.Name, again.Sides.Reverse(), []),
            TradeTruce.Create(again.Key, again.Name, again.Sides, [], Knowledge.Through(LawZones.Utc("2026-01-01T00:00Z"))),
            again.AsKnownAt(LawZones.Utc("2026-01-01T00:00Z")),
            again.Announce(Geneva.JointStatement, LegalEnd.NotStated),
            again.Announce(Geneva.JointStatement, LegalEnd.OpenEnded),
            again.Extend(Economy.UnitedStates, Geneva.SecondOfUs, Geneva.Order14334),
            again.Extend(Economy.UnitedStates, Geneva.SecondOfUs, Geneva.Order14334, "sec. 2"),
            again.End(Economy.UnitedStates, june, Geneva.Order14334),
            again.End(Economy.China, june, Geneva.Order14334),
            Geneva.Agreed,
        ];
        different.Should().OnlyHaveUniqueItems();
        again.Equals("us-cn-2025").Should().BeFalse();
        again.Equals(null).Should().BeFalse();
    }

    [Fact]
    public void As_known_earlier_a_truce_has_only_what_was_published()
    {
        TradeTruce truce = Geneva.Extended.Announce(Geneva.JointStatement, LegalEnd.NotStated)
            .Announce(Geneva.ExtensionStatement, Geneva.TenthOfJanuary2027);

        truce.Announcements.Select(announcement => announcement.Instrument).Should()
            .Equal([Geneva.JointStatement, Geneva.ExtensionStatement], "they keep their order");
        truce.AsKnownAt(Geneva.JointStatement.Published.Earliest).Announcements.Should().ContainSingle();
        truce.AsKnownAt(Geneva.JointStatement.Published.Earliest - Duration.Epsilon).Announcements.Should().BeEmpty();

        TradeTruce june = truce.AsKnownAt(LawZones.Utc("2025-06-09T12:00Z"));
        june.SideOf(Economy.UnitedStates).Windows.Select(window => window.Instrument).Should().Equal(Geneva.Order14298);
        june.SideOf(Economy.China).Windows.Select(window => window.Instrument).Should().Equal(Geneva.Notice7);
        june.Announcements.Select(announcement => announcement.Instrument).Should().Equal(Geneva.JointStatement);
        june.Knowledge.KnownAt.Should().Be(LawZones.Utc("2025-06-09T12:00Z"));
        june.Sides.Should().OnlyContain(side => side.Suspensions.Count == 1);

        june.AsKnownAt(LawZones.Utc("2025-12-01T00:00Z")).Should().Be(june);
        truce.AsKnownAt(LawZones.Utc("2027-01-01T00:00Z")).Sides.Should().Equal(truce.Sides);
        truce.AsKnownAt(Geneva.Order14298.Published.Latest - Duration.Epsilon).SideOf(Economy.UnitedStates).Windows.Should().BeEmpty();
        truce.AsKnownAt(Geneva.Order14298.Published.Latest).SideOf(Economy.UnitedStates).Windows.Should().ContainSingle();
    }

    [Fact]
    public void The_suspensions_of_a_truce_are_one_per_window_and_tariff()
    {
        Geneva.Extended.SuspensionsOf(Geneva.Reciprocal).Should().HaveCount(3).And.AllBeOfType<Suspension<DutyRate>>();
        Geneva.Extended.SuspensionsOf(Geneva.Reciprocal)[0].Key.Should().Be("us-cn-2025/us/us/eo-14298/us/reciprocal/cn");
        Geneva.Extended.SuspensionsOf(Geneva.Fentanyl).Should().BeEmpty();
        Geneva.Extended.End(
            Economy.UnitedStates, LawZones.At("2026-01-01T00:00", LawZones.NewYork), Geneva.Order(14999, "2025-12-15T00:00Z"))
            .SuspensionsOf(Geneva.Reciprocal).OfType<Withdrawal>().Should().HaveCount(3);
    }

    [Fact]
    public void The_parts_of_a_truce_read_as_the_texts_do()
    {
        Geneva.RetainsTen.ToString().Should().Be("us/reciprocal/cn suspended, retaining 10%");
        Geneva.TakesTwentyFourOff.ToString().Should().Be("cn/additional/us suspended, 24 pp off");
        TruceWindow.Of(Geneva.FirstOfUs, Geneva.Order14298).ToString()
            .Should().Be("Executive Order 14298: from 2025-05-14T00:01 America/New_York for P90D");
        TruceEnding.Of(LawZones.At("2025-06-01T00:00", LawZones.NewYork), Geneva.Order14334).ToString()
            .Should().Be("Executive Order 14334: ended from 2025-06-01T00:00 America/New_York");
        TruceAnnouncement.Of(Geneva.ExtensionStatement, Geneva.TenthOfJanuary2027).ToString()
            .Should().Be("Statement: through 2027-01-10 America/New_York");
    }

    [Fact]
    public void The_parts_of_a_truce_are_equal_by_what_they_say()
    {
        LegalMoment june = LawZones.At("2025-06-01T00:00", LawZones.NewYork);
        TruceWindow.Of(Geneva.FirstOfUs, Geneva.Order14298, "sec. 3(d)")
            .Should().Be(TruceWindow.Of(Geneva.FirstOfUs, Geneva.Order(14298, "2025-05-12T22:31Z"), "sec. 3(d)"));
        TruceWindow.Of(Geneva.FirstOfUs, Geneva.Order14298, "sec. 3(d)")
            .Should().NotBe(TruceWindow.Of(Geneva.FirstOfUs, Geneva.Order14298));
        TruceEnding.Of(june, Geneva.Order14334, "sec. 1").Should().Be(TruceEnding.Of(june, Geneva.Order14334, "sec. 1"));
        TruceEnding.Of(june, Geneva.Order14334).Should().NotBe(TruceEnding.Of(june, Geneva.Order14358));
        TruceEnding.Of(june, Geneva.Order14334).GetHashCode().Should().Be(TruceEnding.Of(june, Geneva.Order14334).GetHashCode());
        TruceAnnouncement.Of(Geneva.JointStatement, LegalEnd.OpenEnded)
            .Should().NotBe(TruceAnnouncement.Of(Geneva.JointStatement, LegalEnd.NotStated));
        Geneva.RetainsTen.Should().Be(TruceSuspension.Of(Geneva.Reciprocal, RetainedRate.Of(AdValorem.Of(10.0m))));
        Geneva.RetainsTen.Should().NotBe(TruceSuspension.Of(Geneva.Fentanyl, RetainedRate.Of(AdValorem.Of(10m))));
        Refusal.Of<ArgumentException>(() => TruceSuspension.Of("No key", SuspensionEffect<DutyRate>.SwitchesOff));
    }

    [Fact]
    public void A_window_without_a_counting_rule_is_counted_by_the_law_of_the_party()
    {
        LegalWindow us = LawZones.From("2025-05-14T00:01", LawZones.NewYork).Lasting(Period.FromDays(90));
        LegalWindow cn = LawZones.From("2025-05-14T12:01", LawZones.Beijing).Lasting(Period.FromDays(90));
        TradeTruce truce = Geneva.Agreed.Enact(Economy.UnitedStates, us, Geneva.Order14298)
            .Enact(Economy.China, cn, Geneva.Notice(7, "2025-05-13"));
        truce.ExpiryFor(Economy.UnitedStates).Value.ToInstant().Should().Be(LawZones.Utc("2025-08-12T04:01Z"), "the practice is settled");
        truce.ExpiryFor(Economy.China).Possible.Select(reading => reading.LocalText)
            .Should().Equal("2025-08-12T12:01", "2025-08-12T24:00");
        truce.ExpiryFor(Economy.China).Reasons.Should().HaveCount(2);
        Refusal.Of<ArgumentException>(() => truce.Extend(Economy.UnitedStates, us, Geneva.Order14334)).WithMessage("*extends nothing*");
    }

    [Fact]
    public void What_became_known_after_a_restriction_is_refused_and_not_dropped()
    {
        Instant june = LawZones.Utc("2025-06-09T12:00Z");
        TradeTruce restricted = Geneva.Entered.AsKnownAt(june);
        Refusal.Of<ArgumentException>(() => restricted.Extend(Economy.UnitedStates, Geneva.SecondOfUs, Geneva.Order14334))
            .WithMessage("*was published*after the instant to which this history is restricted*");
        Refusal.Of<ArgumentException>(() => restricted.Announce(Geneva.ExtensionStatement, Geneva.TenthOfJanuary2027));
        Refusal.Of<ArgumentException>(
            () => restricted.End(Economy.UnitedStates, LawZones.At("2025-09-01T00:00", LawZones.NewYork), Geneva.Order14334));
        LegalAct later = Geneva.Rate("later", Geneva.Reciprocal, Geneva.Order14334, "2025-09-01T00:00", LawZones.NewYork, 50m);
        Refusal.Of<ArgumentException>(() => Geneva.UsTariff.AsKnownAt(june).With(later));
        Geneva.UsTariff.With(later).Rates.Acts.Should().Contain(later);
    }
}
