namespace TradePolicy.Tests;

/// <summary>What a reading gives and refuses: values, changes, previous values and surprises, certain or in doubt.</summary>
public sealed class IndicatorReadingTest
{
    private static readonly ReferencePeriod March = ReferencePeriod.Month(2025, 3);
    private static readonly ReferencePeriod April = ReferencePeriod.Month(2025, 4);
    private static readonly ReferencePeriod May = ReferencePeriod.Month(2025, 5);
    private static readonly Instant InMay = Instant.FromUtc(2025, 5, 9, 1, 30);
    private static readonly Instant InJune = Instant.FromUtc(2025, 6, 9, 1, 30);
    private static readonly Duration Second = Duration.FromSeconds(1);

    // 9 June 2025 in Beijing, of which neither the beginning nor the end is known to the second.
    private static readonly Publication OnTheNinth = ChinaSeries.On(2025, 6, 9);
    private static readonly Publication InJuly = ChinaSeries.On(2025, 7, 9);
    private static readonly SeriesDefinition Prices = ChinaSeries.ProducerPricesDefinition;

    private static readonly SeriesDefinition Levels = SeriesDefinition.Create(
        "cn/exports/level", Economy.China, "exports in US dollars", IndicatorUnit.Money("USD", 9), IndicatorFrequency.Monthly,
        IndicatorBasis.Level, 1, ChinaSeries.Customs);

    private static readonly EconomicIndicator TwoMonths = Of(Prices, At(InMay, (April, -2.7m)), At(InJune, (May, -3.3m)));

    [Fact]
    public void Whether_a_value_is_known_may_itself_be_certain_or_not()
    {
        TwoMonths.AsKnownAt(InJune)[May].IsCertain.Should().BeTrue();
        TwoMonths.AsKnownAt(InJune - Second)[May].IsCertain.Should().BeTrue("it is certain that there is none yet");
        IndicatorReading open = Of(Prices, Release.Create(OnTheNinth, "Office", Observation.Of(May, -3.3m)))
            .AsKnownAt(OnTheNinth.Earliest)[May];
        open.IsCertain.Should().BeFalse("it may or may not be published");
        open.Answer.TryGetValue(out Vintage? none).Should().BeFalse();
        none.Should().BeNull();
        TwoMonths.AsKnownAt(InJune)[May].Answer.TryGetValue(out Vintage? vintage).Should().BeTrue();
        vintage!.Observation.Value.Should().Be(-3.3m);
        open.Answer.ToString().Should().StartWith("uncertain: not published, or 2025-05: -3.3");
        open.Snapshot.InDoubt.Should().ContainSingle("the day begins");
        open.Snapshot.AsKnownAt(OnTheNinth.Earliest - Second).InDoubt.Should().BeEmpty();
        Refusal.Of<InvalidOperationException>(() => _ = open.Answer.Value).WithMessage("There is not exactly one vintage: uncertain: *");
    }

    [Fact]
    public void Only_what_is_in_per_cent_is_read_as_a_percentage()
    {
        IndicatorReading may = TwoMonths.AsKnownAt(InJune)[May];
        may.TryGetPercentage(out Percentage rate).Should().BeTrue();
        rate.Should().Be(Percentage.Of(-3.3m));
        may.AsPercentage().Should().Be(Percentage.Of(-3.3m));
        IndicatorReading level = Of(Levels, At(InJune, (May, 316m))).AsKnownAt(InJune)[May];
        level.TryGetPercentage(out rate).Should().BeFalse();
        rate.Should().Be(Percentage.Zero);
        Refusal.Of<InvalidOperationException>(() => level.AsPercentage())
            .WithMessage("cn/exports/level is in billion USD, and not in per cent.");
        level.ChangeFromPrevious.Explain().Should().Be("not known: cn/exports/level is in billion USD, level, and not in per cent");
        level.ChangeFromPrevious.MayBeUnavailable.Should().BeTrue();
        level.ChangeFromPrevious.TryGetValue(out IndicatorChange? none).Should().BeFalse();
        none.Should().BeNull();
        may.ChangeFromPrevious.TryGetValue(out IndicatorChange? change).Should().BeTrue();
        change!.Points.Should().Be(PercentagePoints.Of(-0.6m));
    }

    [Fact]
    public void Only_a_rate_on_the_month_or_the_quarter_is_annualised()
    {
        TwoMonths.AsKnownAt(InJune)[May].AnnualisedRate.Explain().Should().Be(
            "not known: cn/ppi/yoy is in per cent, year on year, and not a rate in per cent on the month or on the quarter");
        SeriesDefinition onTheMonth = SeriesDefinition.Create(
            "cn/ppi/mom", Economy.China, "producer prices", IndicatorUnit.Percent, IndicatorFrequency.Monthly, IndicatorBasis.MonthOnMonth,
            1, ChinaSeries.Statistics);
        Of(onTheMonth, At(InJune, (May, 1m))).AsKnownAt(InJune)[May].AnnualisedRate.Value.PeriodsAYear.Should().Be(12);
    }

    [Fact]
    public void A_reading_says_what_is_known_and_what_is_only_projected()
    {
        TwoMonths.AsKnownAt(InJune)[May].ToString().Should().Be(
            $"cn/ppi/yoy as known at 2025-06-09T01:30:00Z: {TwoMonths.LatestVintage(May)}");
        TwoMonths.AsKnownAt(InMay)[May].ToString().Should().Be("cn/ppi/yoy as known at 2025-05-09T01:30:00Z: 2025-05: not published");
        EconomicIndicator projected = Of(
            Prices, Release.Create(Publication.At(InMay), "Office", Observation.Of(May, -3m, ObservationStatus.Forecast)));
        projected.AsKnownAt(InMay)[May].ToString().Should().Contain("2025-05: not published, but projected: 2025-05: -3 (forecast)");
        TwoMonths.AsKnownOn(LawZones.Day("2025-06-09"), ChinaSeries.Beijing)[April].ToString()
            .Should().StartWith("cn/ppi/yoy as known on 2025-06-09 Asia/Shanghai: 2025-04: -2.7");
    }

    [Fact]
    public void What_is_missing_is_refused()
    {
        IndicatorReading may = TwoMonths.AsKnownAt(InJune)[May];
        Refusal.Of<ArgumentNullException>(() => may.ChangeFrom((ReferencePeriod)null!)).WithParameterName("earlier");
        Refusal.Of<ArgumentNullException>(() => may.ChangeFrom((IndicatorReading)null!)).WithParameterName("earlier");
        Refusal.Of<ArgumentNullException>(() => may.RelativeChangeFrom(null!)).WithParameterName("earlier");
        Refusal.Of<ArgumentNullException>(() => may.SurpriseAgainst(null!)).WithParameterName("provider");
        Refusal.Of<ArgumentNullException>(() => may.GrowthFrom(null!)).WithParameterName("basePeriod");
        Refusal.Of<ArgumentNullException>(() => may.ImpliedBase(null!)).WithParameterName("growth");
        Refusal.Of<ArgumentOutOfRangeException>(() => may.SurpriseAgainst("Reuters", (ConsensusStatistic)99))
            .WithMessage("Not a statistic of a consensus.*");
        Refusal.Of<ArgumentNullException>(() => EconomicIndicator.Create(null!, [])).WithParameterName("definition");
        Refusal.Of<ArgumentNullException>(() => EconomicIndicator.Create(Prices, null!)).WithParameterName("releases");
        Refusal.Of<ArgumentException>(() => EconomicIndicator.Create(Prices, [null!])).WithMessage("A release is null.*");
        Refusal.Of<ArgumentException>(() => EconomicIndicator.Create(Prices, [], [null!])).WithMessage("A consensus is null.*");
        Refusal.Of<ArgumentException>(() => EconomicIndicator.Create(Prices, [], null, Knowledge.Complete.RestrictedTo(InMay)))
            .WithMessage("An indicator contains its whole history; AsKnownAt gives what was known at an instant.*");
        Refusal.Of<InvalidOperationException>(() => EconomicIndicator.Create(Prices, []).AsLastPublished())
            .WithMessage("cn/ppi/yoy has no release.");
        SeriesDefinition flows = Levels.WithAggregation(PeriodAggregation.Sum);
        Refusal.Of<ArgumentException>(
            () => Of(flows, At(InJune, (May, 1m))).AsKnownAt(InJune)[ReferencePeriod.Parse("2025-05-31")].YearToDate())
            .WithMessage("A year to date ends with a month, and 2025-05-31 is a Day.");
        Refusal.Of<InvalidOperationException>(
            () => Of(Levels, At(InJune, (May, 1m))).AsKnownAt(InJune)[ReferencePeriod.Parse("2025-05-31")].YearToDate())
            .WithMessage("cn/exports/level does not state how its values make up that of a longer period*");
    }

    [Fact]
    public void A_change_between_two_indicators_is_of_what_both_had_then()
    {
        EconomicIndicator one = Of(Prices, At(InJune, (May, -3.3m))), other = Of(Prices, At(InJune, (April, -2.7m)));
        IndicatorReading may = one.AsKnownAt(InJune)[May];
        may.ChangeFrom(other.AsKnownAt(InJune)[April]).Value.Points.Should().Be(PercentagePoints.Of(-0.6m));
        may.ChangeFrom(other.AsKnownAt(InJune)[March]).Explain().Should().Be("not known: no observation for March 2025 is known");
        one.AsKnownAt(InJune)[April].ChangeFrom(other.AsKnownAt(InJune)[April]).Explain()
            .Should().Be("not known: no observation for April 2025 is known");
        Refusal.Of<InvalidOperationException>(() => may.ChangeFrom(other.AsKnownAt(InJune + Second)[April])).WithMessage(
            "The two readings are as known at two instants: cn/ppi/yoy as known at 2025-06-09T01:30:00Z and cn/ppi/yoy as known at " +
            "2025-06-09T01:30:01Z.");
        IndicatorReading level = Of(Levels, At(InJune, (April, 1m), (May, 2m))).AsKnownAt(InJune)[May];
        Refusal.Of<InvalidOperationException>(() => level.ChangeFrom(level.Snapshot[April]))
            .WithMessage("A change in percentage points is the difference of two values in per cent*");
        Refusal.Of<InvalidOperationException>(() => level.ChangeFrom(Of(Levels, At(InJune, (April, 1m))).AsKnownAt(InJune)[April]))
            .WithMessage("A change in percentage points is the difference of two values in per cent*");
        Refusal.Of<NotComparableException>(() => may.ChangeFrom(level.Snapshot[April]));
        Refusal.Of<InvalidOperationException>(() => level.ImpliedBase(Of(
                ChinaSeries.ExportsDefinition, At(InJune, (May, 4.8m))).AsKnownAt(InJune + Second)[May]))
            .WithMessage("The two readings are as known at two instants: *");
    }

    [Fact]
    public void A_change_within_one_indicator_in_doubt_is_of_one_state_of_it()
    {
        EconomicIndicator revised = Of(
            Prices,
            At(InJune, (April, -2.7m), (May, -3.0m)),
            Release.Create(InJuly, "Office", Observation.Of(April, -2.5m), Observation.Of(May, -2.8m)));
        IndicatorSnapshot open = revised.AsKnownAt(InJuly.Earliest);
        IndicatorAnswer<IndicatorChange> change = open[May].ChangeFrom(open[April]);
        change.Possible.Select(possible => possible.Points!.Value.Value).Distinct().Should().Equal(-0.3m);
        change.Possible.Should().Equal(open[May].ChangeFrom(April).Possible).And.HaveCount(2);
        change.Reasons.Should().ContainSingle();
    }

    [Fact]
    public void What_does_not_turn_on_a_doubt_has_no_reasons()
    {
        IndicatorSnapshot open = Of(
            Prices, At(InMay, (March, -2.5m), (April, -2.7m)), Release.Create(OnTheNinth, "Office", Observation.Of(May, -3.3m)))
            .AsKnownAt(OnTheNinth.Earliest);
        open[April].ChangeFromPrevious.Reasons.Should().BeEmpty();
        open[April].ChangeFromPrevious.IsCertain.Should().BeTrue();
        IndicatorAnswer<IndicatorChange> inDoubt = open[May].ChangeFromPrevious;
        inDoubt.Explain().Should().Be(
            "not certain: down 0.6 percentage points, from -2.7% in April 2025 to -3.3% in May 2025, or unavailable, because the release " +
            "of Office, published 2025-06-09 Asia/Shanghai (time of day not known), may or may not have been known at " +
            "2025-06-08T16:00:00Z; and otherwise no observation for May 2025 is known");
        inDoubt.Reasons[^1].Subject.Should().Be("cn/ppi/yoy 2025-05");
    }

    [Fact]
    public void Of_several_possible_statements_each_is_said()
    {
        IndicatorSnapshot open = Of(
            Prices, At(InJune, (April, -2.7m), (May, -3.0m)), Release.Create(InJuly, "Office", Observation.Of(May, -2.8m)))
            .AsKnownAt(InJuly.Earliest);
        open[May].ChangeFromPrevious.Explain().Should().StartWith(
            "not certain: down 0.3 percentage points, from -2.7% in April 2025 to -3.0% in May 2025, or down 0.1 percentage points, from " +
            "-2.7% in April 2025 to -2.8% in May 2025, because the release of Office");
        open[May].Answer.ToString().Should().Contain(", or 2025-05: -2.8");
    }

    [Fact]
    public void Where_nothing_can_be_said_either_way_each_reason_is()
    {
        IndicatorSnapshot open = Of(
            Prices, Release.Create(Publication.At(InMay), "Office", Observation.Missing(April, "a strike")),
            Release.Create(OnTheNinth, "Office", Observation.Of(May, -3.3m))).AsKnownAt(OnTheNinth.Earliest);
        open[May].ChangeFromPrevious.Explain().Should().Be(
            "not known: no observation for May 2025 is known; there is no value for April 2025: a strike");
    }

    [Fact]
    public void A_release_in_doubt_that_repeats_what_is_known_leaves_the_series_certain()
    {
        IndicatorSnapshot open = Of(
            Prices, At(InMay, (April, -2.7m)), Release.Create(OnTheNinth, "Office", Observation.Of(April, -2.7m)))
            .AsKnownAt(OnTheNinth.Earliest);
        open.InDoubt.Should().ContainSingle();
        open.IsCertain.Should().BeTrue();
        open.Reasons.Should().BeEmpty();
    }

    [Fact]
    public void All_that_leaves_a_series_open_is_said()
    {
        IndicatorSnapshot open = Of(
            Prices, Release.Create(OnTheNinth, "Office", Observation.Of(April, -2.7m)),
            Release.Create(OnTheNinth, "Bureau", Observation.Of(May, -3.3m))).AsKnownAt(OnTheNinth.Earliest);
        Refusal.Of<InvalidOperationException>(() => _ = open.Value).WithMessage(
            "More than one series is possible, because the release of * at 2025-06-08T16:00:00Z; the release of * at " +
            "2025-06-08T16:00:00Z. See Possible.");
    }

    [Fact]
    public void A_snapshot_is_beyond_what_the_data_are_complete_for_from_the_next_instant_on()
    {
        EconomicIndicator known = TwoMonths.With(Knowledge.Through(InJune));
        known.AsKnownAt(InJune).IsBeyondHorizon.Should().BeFalse();
        known.AsKnownAt(InJune + Duration.Epsilon).IsBeyondHorizon.Should().BeTrue();
        LocalDate ninth = LawZones.Day("2025-06-09");
        TwoMonths.With(Knowledge.Through(OnTheNinth.Latest - Duration.Epsilon)).AsKnownOn(ninth, ChinaSeries.Beijing).IsBeyondHorizon
            .Should().BeFalse("the day is over before the next begins");
        TwoMonths.With(Knowledge.Through(OnTheNinth.Latest - Duration.Epsilon)).AsKnownAt(OnTheNinth.Latest).IsBeyondHorizon
            .Should().BeTrue();
    }

    [Fact]
    public void Snapshots_and_indicators_are_the_same_only_if_all_of_them_is()
    {
        LocalDate ninth = LawZones.Day("2025-06-09");
        IndicatorSnapshot snapshot = TwoMonths.AsKnownOn(ninth, ChinaSeries.Beijing);
        IndicatorSnapshot?[] others =
        [
            null, TwoMonths.AsKnownAt(snapshot.KnownAt), TwoMonths.AsKnownOn(ninth.PlusDays(1), ChinaSeries.Beijing),
            TwoMonths.AsKnownOn(ninth, DateTimeZoneProviders.Tzdb["Asia/Taipei"]),
            ChinaSeries.ProducerPrices.AsKnownOn(ninth, ChinaSeries.Beijing),
        ];
        others.Should().OnlyContain(other => !snapshot.Equals(other));
        snapshot.Equals(TwoMonths.AsKnownOn(ninth, ChinaSeries.Beijing)).Should().BeTrue();

        EconomicIndicator Stated(SeriesDefinition definition, Knowledge knowledge, decimal may, params Consensus[] consensuses) =>
            EconomicIndicator.Create(definition, [At(InMay, (April, -2.7m)), At(InJune, (May, may))], consensuses, knowledge);
        EconomicIndicator same = Stated(Prices, Knowledge.Complete, -3.3m);
        EconomicIndicator?[] different =
        [
            null, Stated(ChinaSeries.ConsumerPricesDefinition, Knowledge.Complete, -3.3m), Stated(Prices, Knowledge.Through(InJune), -3.3m),
            Stated(Prices, Knowledge.Complete, -3.4m), Stated(Prices, Knowledge.Complete, -3.3m, Expected(-3.2m, Publication.At(InMay))),
        ];
        different.Should().OnlyContain(other => !same.Equals(other));
        same.Equals(TwoMonths).Should().BeTrue();
        TwoMonths.ToString().Should().Be("cn/ppi/yoy: CN producer prices, per cent, monthly, year on year; 2 releases");
    }

    [Fact]
    public void Consensuses_stand_in_the_order_in_which_they_became_known()
    {
        Consensus early = Expected(-3.1m, Publication.At(InMay)), onTheDay = Expected(-3.2m, OnTheNinth);
        Consensus atItsEnd = Expected(-3.3m, Publication.At(OnTheNinth.Latest));
        EconomicIndicator.Create(Prices, [], [atItsEnd, onTheDay, early]).Consensuses.Should().Equal(early, onTheDay, atItsEnd);
        EconomicIndicator.Create(Prices, [], [early, onTheDay, atItsEnd]).Consensuses.Should().Equal(early, onTheDay, atItsEnd);
    }

    [Fact]
    public void A_consensus_that_became_known_after_the_release_is_found()
    {
        Finding finding = TwoMonths.With(Expected(-3.2m, Publication.At(InJune))).Validate().Single();
        finding.Message.Should().Be(
            "The consensus Reuters median for 2025-05: -3.2 became known 2025-06-09T01:30:00Z, after " +
            $"{TwoMonths.FirstVintage(May)}.");
        (finding.Kind, finding.IsCertain).Should().Be((FindingKind.ConsensusAfterRelease, true));
        TwoMonths.With(Expected(-3.2m, Publication.At(InJune - Second))).Validate().Should().BeEmpty();
    }

    [Fact]
    public void A_projection_in_a_release_is_found()
    {
        Observation Forecast(ReferencePeriod period) => Observation.Of(period, -3m, ObservationStatus.Forecast);
        Finding one = Of(Prices, Release.Create(Publication.At(InMay), "Office", Forecast(May))).Validate().Single();
        one.Message.Should().Be(
            "The release Office, 2025-05-09T01:30:00Z contains 1 projection, which is no observation: 2025-05.");
        one.IsCertain.Should().BeTrue();
        Of(Prices, Release.Create(Publication.At(InMay), "Office", Forecast(May), Forecast(May.Next()))).Validate()
            .Single(finding => finding.Kind == FindingKind.Projection).Message
            .Should().EndWith("contains 2 projections, which are no observations: 2025-05, 2025-06.");
    }

    [Fact]
    public void Of_two_releases_of_one_figure_it_is_known_which_came_first()
    {
        Release onTheDay = Release.Create(OnTheNinth, "Office", Observation.Of(May, -3.3m));
        Refusal.Of<ArgumentException>(
            () => Of(Prices, onTheDay, Release.Create(Publication.At(OnTheNinth.Latest - Second), "Office", Observation.Of(May, -3.4m))))
            .WithMessage("The releases published * both contain 2025-05, and it is not known which was published first. State their " +
                "publications more exactly: a value is published before its revision.*");
        Publication fromNoonOn = Publication.Between(OnTheNinth.Earliest + Duration.FromHours(12), InJuly.Earliest);
        Refusal.Of<ArgumentException>(() => Of(Prices, onTheDay, Release.Create(fromNoonOn, "Office", Observation.Of(May, -3.4m))))
            .WithMessage("The releases published * both contain 2025-05, and it is not known which was published first.*");
        Refusal.Of<ArgumentException>(() => Of(Prices, onTheDay, onTheDay)).WithMessage("The release Office, 2025-06-09* is given twice.");
        Release[] prints = [At(InJune, (April, -2.7m), (May, -3.3m)), At(InJune, (April, -2.7m), (May, -3.4m))];
        Of(Prices, prints).Should().Be(Of(Prices, prints[1], prints[0]));
    }

    [Fact]
    public void The_values_before_are_as_first_reported_as_they_stood_and_as_given_with_the_release()
    {
        string Said(params Release[] releases) => Of(Prices, releases).AsKnownAt(InJune)[May].Previous.Explain();
        Said(At(InMay, (April, -2.7m)), At(InJune, (May, -3.3m))).Should().Be(
            "previous (April 2025): -2.7% as first reported, -2.7% as it stood before this release, not given by this release");
        Said(At(InMay, (April, -2.7m)), At(InJune, (April, -2.7m), (May, -3.3m))).Should().EndWith(", -2.7% as given by this release");
        Said(At(InMay, (April, -2.7m)), At(InJune, (April, -2.6m), (May, -3.3m))).Should().EndWith(", -2.6% as revised by this release");
        Said(At(InJune, (April, -2.7m), (May, -3.3m))).Should().Be(
            "previous (April 2025): -2.7% as first reported, not published before this release, -2.7% as given by this release");
        Said(Release.Create(Publication.At(InMay), "Office", Observation.Missing(April, "a strike")), At(InJune, (May, -3.3m))).Should().Be(
            "previous (April 2025): no value (a strike) as first reported, no value (a strike) as it stood before this release, not " +
            "given by this release");
        Said(At(InJune, (April, -2.7m))).Should().Be("not known: no observation for May 2025 is known");
        Said(At(InJune, (May, -3.3m))).Should().Be("not known: no observation is known for the period right before May 2025");
        Said(At(InMay, (March, -2.5m)), At(InJune, (May, -3.3m)))
            .Should().Be("not known: no observation is known for the period right before May 2025");
    }

    [Fact]
    public void A_consensus_counts_if_it_was_known_before_the_release()
    {
        IndicatorAnswer<Surprise> Against(Publication published, Instant known) =>
            TwoMonths.With(Expected(-3.2m, published)).AsKnownAt(known)[May].SurpriseAgainst("Reuters");
        Against(Publication.At(InJune - Second), InJune).Value.Difference.Should().Be(-0.1m);
        Against(Publication.At(InJune), InJune).Explain().Should().Be("not known: no consensus of Reuters for May 2025 is known");
        Against(Publication.At(InMay), InMay).Explain().Should().Be("not known: no observation for May 2025 is known");
        Publication onTheSixth = ChinaSeries.On(2025, 6, 6);
        Against(onTheSixth, InJune).Reasons.Should().BeEmpty();
        EconomicIndicator early = Of(Prices, At(onTheSixth.Latest - Second, (May, -3.3m))).With(Expected(-3.2m, onTheSixth));
        early.AsKnownAt(onTheSixth.Latest)[May].SurpriseAgainst("Reuters").Reasons.Should().BeEmpty("the day is over");
        IndicatorAnswer<Surprise> open = early.AsKnownAt(onTheSixth.Latest - Second)[May].SurpriseAgainst("Reuters");
        open.Explain().Should().Be(
            "not certain: 0.1 percentage points below the Reuters median of -3.2%, or unavailable, because the consensus of Reuters, " +
            "published 2025-06-06 Asia/Shanghai (time of day not known), may or may not have been known at 2025-06-06T15:59:59Z; and " +
            "otherwise no consensus of Reuters for May 2025 is known");
        TwoMonths.With(At(InJune + Second, (May, -3.4m))).With(Expected(-3.2m, Publication.At(InMay))).AsKnownAt(InJune + Second)[May]
            .SurpriseAgainst("Reuters").Value.Difference.Should().Be(-0.1m, "the first value is compared");
        Of(Prices, Release.Create(Publication.At(InJune), "Office", Observation.Missing(May, "a strike")))
            .With(Expected(-3.2m, Publication.At(InMay))).AsKnownAt(InJune)[May].SurpriseAgainst("Reuters").Explain()
            .Should().Be("not known: there is no value for May 2025: a strike");
    }

    [Fact]
    public void Two_prints_of_one_instant_are_both_compared_from_that_instant_on()
    {
        EconomicIndicator twoPrints = EconomicIndicator.Create(
            Prices,
            [
                Release.Create(Publication.At(InJune), "notice", Observation.Of(May, -3.3m)),
                Release.Create(Publication.At(InJune), "table", Observation.Of(May, -3.4m)),
            ],
            [Expected(-3.2m, Publication.At(InMay))]);
        twoPrints.AsKnownAt(InJune)[May].SurpriseAgainst("Reuters").Possible.Select(surprise => surprise.Difference)
            .Should().Equal(-0.1m, -0.2m);
    }

    [Fact]
    public void A_poll_that_was_published_when_the_day_was_over_is_not_known_on_that_day()
    {
        EconomicIndicator known = Of(Prices, At(OnTheNinth.Latest - Second, (May, -3.3m)))
            .With(Expected(-3.2m, Publication.At(InMay)))
            .With(Expected(-3.0m, Publication.At(OnTheNinth.Latest)));
        IndicatorSnapshot snapshot = known.AsKnownOn(LawZones.Day("2025-06-09"), ChinaSeries.Beijing);
        snapshot[May].SurpriseAgainst("Reuters").Value.Difference.Should().Be(-0.1m);
        EconomicIndicator pollsOnly = Of(Prices).With(Expected(-3.0m, Publication.At(OnTheNinth.Latest)));
        pollsOnly.AsKnownOn(LawZones.Day("2025-06-09"), ChinaSeries.Beijing)[May].SurpriseAgainst("Reuters").Explain()
            .Should().Be("not known: no consensus of Reuters for May 2025 is known");
        pollsOnly.AsKnownAt(OnTheNinth.Latest)[May].SurpriseAgainst("Reuters").Explain()
            .Should().Be("not known: no observation for May 2025 is known");
    }

    [Fact]
    public void A_value_that_fills_a_gap_with_zero_is_a_revision()
    {
        Release gap = Release.Create(Publication.At(InMay), "Office", Observation.Missing(April, "a strike"));
        Of(Prices, gap, At(InJune, (April, 0m))).Revisions(April).Single().Explain()
            .Should().Be("filled in with 0.0%, where there was no value (a strike)");
    }

    [Fact]
    public void At_every_instant_the_last_value_before_it_is_known_however_unevenly_it_was_given_again()
    {
        const int Releases = 60;
        Func<int, bool>[] isIn = [at => true, at => at % 7 == 0, at => at is < 5 or > 54, at => at * at % 11 < 3, at => at == 33];
        ReferencePeriod Period(int number) => ReferencePeriod.Month(2024, number + 1);
        Instant Published(int at) => InMay + Duration.FromDays(at);
        EconomicIndicator indicator = EconomicIndicator.Create(
            Prices,
            Enumerable.Range(0, Releases).Select(at => At(
                Published(at),
                [.. Enumerable.Range(0, isIn.Length).Where(number => isIn[number](at)).Select(number => (Period(number), (decimal)at))])));
        for (int number = 0; number < isIn.Length; number++)
        {
            for (int at = 0; at < Releases; at++)
            {
                int last = at;
                while (last >= 0 && !isIn[number](last))
                    last--;
                decimal? known = last < 0 ? null : last;
                indicator.VintageAt(Period(number), Published(at)).Possible.Select(vintage => (decimal?)vintage.Observation.Value)
                    .SingleOrDefault().Should().Be(known, $"of {Period(number)} at {Published(at)}");
                IndicatorSeries series = indicator.AsKnownAt(Published(at)).Value;
                (series.TryGetValue(Period(number), out Observation? held) ? held.Value : (decimal?)null).Should().Be(known);
            }
        }
    }

    [Fact]
    public void A_release_of_which_little_is_known_may_have_come_before_one_of_which_the_day_is()
    {
        Release someTime = Release.Create(
            Publication.Between(InMay, InJune + Duration.FromDays(9)), "Bureau", Observation.Of(April, -2.7m));
        IndicatorSnapshot before = Of(Prices, Release.Create(OnTheNinth, "Office", Observation.Of(May, -3.3m)), someTime)
            .AsKnownAt(OnTheNinth.Earliest - Second);
        before.InDoubt.Should().Equal(someTime);
        before[April].Possible.Should().ContainSingle();
        before[May].Possible.Should().BeEmpty();
    }

    [Fact]
    public void What_two_releases_print_alike_at_two_instants_is_two_vintages()
    {
        Release Printed(Instant at, string source) => Release.Create(Publication.At(at), source, Observation.Of(April, -2.7m));
        Of(Prices, Printed(InMay, "notice"), Printed(InMay, "table"), Printed(InJune, "notice"), Printed(InJune, "table")).Vintages(April)
            .Select(vintage => vintage.Release.Published.Latest).Should().Equal(InMay, InJune);
    }

    [Fact]
    public void Where_too_many_releases_are_in_doubt_they_are_taken_one_after_the_other_and_nothing_is_certain()
    {
        ReferencePeriod[] months = [.. Enumerable.Range(1, 7).Select(month => ReferencePeriod.Month(2024, month))];
        IndicatorSnapshot open = Of(
            Prices, [At(InMay, (April, -2.7m)), .. months.Select(month => Release.Create(OnTheNinth, "Office", Observation.Of(month, 1m)))])
            .AsKnownAt(OnTheNinth.Earliest);
        open.Possible.Select(series => series.Count).Should().Equal(1, 2, 3, 4, 5, 6, 7, 8);
        open.IsCertain.Should().BeFalse();
        IndicatorReading april = open[April];
        IndicatorReading elsewhere = TwoMonths.AsKnownAt(OnTheNinth.Earliest)[April];
        april.ChangeFrom(elsewhere).State.Should().Be(StatementState.Indeterminate);
        elsewhere.ChangeFrom(april).State.Should().Be(StatementState.Indeterminate);
        april.StreakBelow().State.Should().Be(StatementState.Indeterminate, "other states may give another streak");
    }

    [Fact]
    public void Where_too_many_prints_differ_the_first_of_all_are_taken_then_the_second()
    {
        ReferencePeriod[] months = [.. Enumerable.Range(1, 7).Select(month => ReferencePeriod.Month(2024, month))];
        Release Print(string source, decimal value, params ReferencePeriod[] periods) => Release.Create(
            Publication.At(InMay), source, periods.Select(month => Observation.Of(month, value)));
        IndicatorSnapshot open = Of(Prices, Print("a", 1m, months), Print("b", 2m, months), Print("c", 3m, months[0])).AsKnownAt(InMay);
        open.Possible.Select(series => string.Join(' ', series.Select(observation => DecimalText(observation.Value)))).Should().Equal(
            "1 1 1 1 1 1 1", "2 2 2 2 2 2 2", "3 2 2 2 2 2 2");

        static string DecimalText(decimal value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Of_polls_of_which_none_is_known_to_be_the_last_each_is_compared_and_that_is_said()
    {
        Publication onTheSixth = ChinaSeries.On(2025, 6, 6);
        Consensus Poll(decimal value, ConsensusStatistic statistic, Publication? published = null) =>
            Consensus.Create(May, "Reuters", statistic, value, published ?? onTheSixth);
        IndicatorAnswer<Surprise> Against(Instant known, params Consensus[] polls) => EconomicIndicator
            .Create(Prices, [At(onTheSixth.Latest, (May, -3.3m))], polls).AsKnownAt(known)[May].SurpriseAgainst("Reuters");

        IndicatorAnswer<Surprise> either = Against(
            onTheSixth.Latest, Poll(-3.1m, ConsensusStatistic.Median), Poll(-3.2m, ConsensusStatistic.Median));
        either.Possible.Select(surprise => surprise.Consensus.Value).Should().Equal(-3.2m, -3.1m);
        either.Reasons.Select(fact => fact.Message).Should().BeEquivalentTo(
            "the consensus of Reuters of -3.1%, published 2025-06-06 Asia/Shanghai (time of day not known), may or may not be the last",
            "the consensus of Reuters of -3.2%, published 2025-06-06 Asia/Shanghai (time of day not known), may or may not be the last");
        Against(onTheSixth.Latest, Poll(-3.1m, ConsensusStatistic.Median), Poll(-3.2m, ConsensusStatistic.NotStated)).Reasons
            .Should().HaveCount(2, "the second may be the same statistic");
        Against(onTheSixth.Latest, Poll(-3.1m, ConsensusStatistic.Median), Poll(-3.2m, ConsensusStatistic.Mean)).Reasons
            .Select(fact => fact.Message).Should().Equal("Reuters gives several statistics (Median, Mean)");
        Against(onTheSixth.Latest, Poll(-3.1m, ConsensusStatistic.NotStated), Poll(-3.1m, ConsensusStatistic.Median)).Value.Consensus
            .Statistic.Should().Be(ConsensusStatistic.NotStated);

        Instant noon = onTheSixth.Earliest + Duration.FromHours(12);
        Against(onTheSixth.Latest, Poll(-3.2m, ConsensusStatistic.Median, Publication.At(noon)), Poll(-3.1m, ConsensusStatistic.Median))
            .Possible.Select(surprise => surprise.Consensus.Value).Should().Equal([-3.1m, -3.2m], "the day ends later");
        Against(
            onTheSixth.Latest, Poll(-3.2m, ConsensusStatistic.Median),
            Poll(-3.1m, ConsensusStatistic.Median, Publication.Between(noon, onTheSixth.Latest)))
            .Possible.Select(surprise => surprise.Consensus.Value).Should().Equal([-3.1m, -3.2m], "the afternoon begins later");
    }

    [Fact]
    public void Of_polls_with_one_figure_the_first_by_its_source_is_named_and_then_that_of_the_fewest()
    {
        Consensus Poll(string source, int forecasters) => Consensus.Create(
            May, "Reuters", ConsensusStatistic.Median, -3.2m, Publication.At(InMay), forecasters, source);
        Consensus Named(params Consensus[] polls) => EconomicIndicator.Create(Prices, [At(InJune, (May, -3.3m))], polls)
            .AsKnownAt(InJune)[May].SurpriseAgainst("Reuters").Value.Consensus;
        Consensus first = Poll("a dispatch", 30), fewer = Poll("a dispatch", 20), second = Poll("a table", 10);
        Named(first, second).Should().Be(first);
        Named(second, first).Should().Be(first);
        Named(first, fewer).Should().Be(fewer);
        Named(fewer, first).Should().Be(fewer);
    }

    private static Consensus Expected(decimal value, Publication published) =>
        Consensus.Create(May, "Reuters", ConsensusStatistic.Median, value, published);

    private static EconomicIndicator Of(SeriesDefinition definition, params Release[] releases) =>
        EconomicIndicator.Create(definition, releases);

    private static Release At(Instant at, params (ReferencePeriod Period, decimal Value)[] values) =>
        Release.Create(Publication.At(at), "Office", values.Select(row => Observation.Of(row.Period, row.Value)));
}
