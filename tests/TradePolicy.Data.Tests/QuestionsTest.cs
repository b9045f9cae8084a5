namespace TradePolicy.Data.Tests;

/// <summary>The questions that the register was made to answer.</summary>
public sealed class QuestionsTest
{
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    /// <summary>An act, and how long before its start its instrument was known: for certain at most, at least.</summary>
    public static TheoryData<string, string, double, double> LeadTimes => new()
    {
        { Asked.Reciprocal, "reciprocal/125", 31, 31 },
        { Asked.Reciprocal, "reciprocal/84", 239.0 + (40.0 / 60), 239.0 + (40.0 / 60) },
        { Asked.Reciprocal, "reciprocal/34-written", 1_769.0 + (44.0 / 60), 1_769.0 + (44.0 / 60) },
        { Asked.Fentanyl, "fentanyl/20", 447.0 + (4.0 / 60), 447.0 + (4.0 / 60) },
        { "us/122/cn", "surcharge/10", 4_580.0 + (53.0 / 60), 4_580.0 + (53.0 / 60) },
        { Asked.Additional, "additional/84", 721, 2_161 },
    };

    [Theory]
    [MemberData(nameof(LeadTimes))]
    public void An_act_was_published_so_many_minutes_before_it_began(string tariff, string key, double least, double most)
    {
        Enactment<DutyRate> act = Asked.Register.Tariffs[tariff].Rates.Acts.OfType<Enactment<DutyRate>>().Single(each => each.Key == key);
        Instant start = act.Window.Start.Earliest;
        (start - act.Instrument.Published.Latest).TotalMinutes.Should().BeApproximately(least, 0.01);
        (start - act.Instrument.Published.Earliest).TotalMinutes.Should().BeApproximately(most, 0.01);
    }

    [Fact]
    public void The_order_that_began_after_31_minutes_stood_in_the_official_journal_five_days_later()
    {
        LegalInstrument order = Asked.Register.Instruments["us/eo-14266"];
        order.Disclosures.Select(disclosure => disclosure.ToString())
            .Should().Equal("WebPage 2025-04-10T03:30:00Z", "OfficialJournal 2025-04-15 America/New_York (time of day not known)");
        order.Source.Should().Contain("looks edited");
        LegalInstrument labour = Asked.Register.Instruments["us/ustr-2026-07-23"];
        labour.Disclosures[^1].Time.Earliest.Should()
            .BeGreaterThan(Asked.Utc("2026-07-24T04:01:00Z"), "the journal had the notice after the duty began");
    }

    [Fact]
    public void On_each_day_of_2025_it_is_known_when_the_truce_expires_and_to_what_the_duties_would_revert()
    {
        for (LocalDate date = new(2025, 1, 1); date.Year == 2025; date = date.PlusDays(1))
        {
            PolicyRegister register = Asked.Register.AsKnownAt(date.At(new LocalTime(12, 0)).InZoneStrictly(NewYork).ToInstant());
            if (date <= new LocalDate(2025, 5, 12))
            {
                register.Truces.SelectMany(truce => truce.Sides)
                    .Where(side => side.Party.Equals(Economy.UnitedStates) && side.Windows.Count > 0).Should().BeEmpty();
                continue;
            }

            (string expiry, decimal reverts) = date switch
            {
                _ when date <= new LocalDate(2025, 8, 11) => ("2025-08-12T04:01:00Z", 54m),
                _ when date <= new LocalDate(2025, 11, 4) => ("2025-11-10T05:01:00Z", 54m),
                _ => ("2026-11-10T05:01:00Z", 44m),
            };
            register.Expiry(Economy.UnitedStates).Earliest.Should().Be(Asked.Utc(expiry), "that was known at noon of {0}", date);
            register.At(Asked.Utc(expiry)).OnChina().Value.Should().Be(Percentage.Of(reverts), "that was known at noon of {0}", date);
        }
    }

    /// <remarks>Of China's announcements the day of publication is held: within it the old and the new answer are open.</remarks>
    [Fact]
    public void On_each_day_of_2025_it_is_known_when_the_truce_expires_for_China_by_either_rule_and_to_what_its_tariff_would_revert()
    {
        DateTimeZone beijing = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
        LocalDate geneva = new(2025, 5, 13), first = new(2025, 8, 12), second = new(2025, 11, 5);
        string[] may =
        [
            "2025-08-12T04:01:00Z", "2025-08-12T16:00:00Z"
        ], august = ["2025-11-10T04:01:00Z", "2025-11-10T16:00:00Z"], november = ["2026-11-10T05:01:00Z", "2026-11-10T16:00:00Z"];
        for (LocalDate date = new(2025, 1, 1); date.Year == 2025; date = date.PlusDays(1))
        {
            PolicyRegister register = Asked.Register.AsKnownAt(date.At(new LocalTime(12, 0)).InZoneStrictly(beijing).ToInstant());
            if (date < geneva)
            {
                register.Truces.SelectMany(truce => truce.Sides).Where(side => side.Party.Equals(Economy.China) && side.Windows.Count > 0)
                    .Should().BeEmpty();
                continue;
            }

            LegalBound expiry = register.Expiry(Economy.China);
            if (date == geneva)
            {
                expiry.IsDated.Should().BeFalse("it was open whether anything was enacted yet");
                continue;
            }

            string[] expected = date < first
                ? may
                : date == first ? [.. may, .. august] : date < second ? august : date == second ? [.. august, .. november] : november;
            Asked.InstantsOf(expiry).Should().Equal(expected, "that was known at noon of {0}", date);
            register.RevertsTo(Asked.Additional).Value.Should().Be(AdValorem.Of(34m), "that was known at noon of {0}", date);
            register.At(expiry.Earliest - Duration.FromSeconds(1)).OnUnitedStates().Value.Should()
                .Be(Percentage.Of(10m), "that was known at noon of {0}", date);
            register.At(expiry.Latest).OnUnitedStates().Value.Should().Be(Percentage.Of(34m), "that was known at noon of {0}", date);
        }
    }

    [Theory]
    [InlineData("2026-02-24T04:59:59Z", 20)]
    [InlineData("2026-02-24T05:00:00Z", 0)]
    [InlineData("2026-02-24T05:00:59Z", 0)]
    [InlineData("2026-02-24T05:01:00Z", 10)]
    [InlineData("2026-07-24T03:59:59Z", 10)]
    [InlineData("2026-07-24T04:01:00Z", 12.5)]
    public void For_one_minute_of_24_February_2026_nothing_was_collected_and_in_July_one_is_in_doubt(string at, decimal collected) =>
        Asked.Register.At(Asked.Utc(at), LegalView.AsCollected).OnChina().Value.Should().Be(Percentage.Of(collected));

    // Proclamation 11012 runs "through 12:01 a.m." of 24 July; the schedule says that the heading expired at the close of 23 July.
    [Theory]
    [InlineData("2026-07-24T04:00:00Z")]
    [InlineData("2026-07-24T04:00:59Z")]
    public void In_the_first_minute_of_24_July_2026_two_texts_end_the_surcharge_differently(string at)
    {
        AdditionalRate rate = Asked.Register.At(Asked.Utc(at), LegalView.AsCollected).OnChina();
        rate.IsCertain.Should().BeFalse();
        rate.ToString().Should().Be("none or 10%");
    }

    [Fact]
    public void The_second_window_of_90_days_lasts_2161_hours_and_the_surcharge_of_150_days_3599()
    {
        TruceWindow second = Asked.Register.Truces[UnitedStatesChina.Truce].Sides.Single(side => side.Party.Equals(Economy.UnitedStates))
            .Windows[1];
        (second.Window.End.Latest - second.Window.Start.Latest).Should().Be(Duration.FromHours(2_161));
        LegalWindow surcharge = Asked.Register.Tariffs["us/122/cn"].Rates.Acts.OfType<Enactment<DutyRate>>().Single().Window;
        (surcharge.End.Latest - surcharge.Start.Latest).Should().Be(Duration.FromHours(3_599));
        surcharge.Length!.ToString().Should().Be("P150D");
    }

    [Fact]
    public void What_was_collected_in_May_2025_beyond_what_is_owed_as_adjudged_is_to_be_refunded()
    {
        CustomsEntry footballs = Footballs(new LocalDateTime(2025, 5, 20, 12, 0));
        PolicyRegister register = Asked.Register.With(General("9506.62.40", "free"));
        DutyAssessment collected = register.Compile().Assess(footballs, LegalView.AsCollected);
        DutyAssessment adjudged = register.Compile().Assess(footballs, LegalView.AsRuled);
        collected.Total.Value.Should().Be(Money.Of(3_750m, "USD"));
        adjudged.Total.Value.Should().Be(Money.Of(750m, "USD"), "list 4A stays");
        adjudged.ComparedWith(collected).Difference.Value.Should().Be(Money.Of(-3_000m, "USD"));
        Asked.KnownAt("2026-02-19T00:00:00Z").With(General("9506.62.40", "free")).Compile().Assess(footballs, LegalView.AsRuled)
            .Total.Value.Should().Be(Money.Of(3_750m, "USD"), "the ruling was not known");
    }

    [Fact]
    public void The_145_percent_leave_out_the_general_rate_the_lists_and_the_goods_exempt()
    {
        Instant april = Asked.Utc("2025-04-20T16:00:00Z");
        Asked.Register.At(april).OnChina().Value.Should().Be(Percentage.Of(145m));
        Percentage Total(CustomsEntry entry, PolicyRegister register) =>
            register.Compile().Assess(entry, LegalView.AsWritten).AdValoremEquivalent!.Percentage;
        Total(Footballs(new LocalDateTime(2025, 4, 20, 12, 0)), Asked.Register.With(General("9506.62.40", "free")))
            .Should().Be(Percentage.Of(152.5m));
        Total(Entry("6109.10.00.12", new LocalDateTime(2025, 4, 20, 12, 0)).WithSection301Headings("9903.88.15"),
            Asked.Register.With(General("6109.10.00", "16.5%"))).Should().Be(Percentage.Of(169m));
        Total(Entry("8517.13.00.00", new LocalDateTime(2025, 4, 20, 12, 0)).WithNoSection301Heading(),
            Asked.Register.With(General("8517.13.00", "free"))).Should().Be(Percentage.Of(20m));
    }

    [Fact]
    public void Where_the_goods_of_a_list_are_not_carried_the_total_is_unknown_and_names_the_fact()
    {
        DutyAssessment duty = Asked.Register.With(General("9506.62.40", "free")).Compile()
            .Assess(Entry("9506.62.40.40", new LocalDateTime(2025, 5, 20, 12, 0)), LegalView.AsWritten);
        duty.Total.IsCertain.Should().BeFalse();
        duty.Total.Reasons.Select(fact => fact.Message).Should().Contain("it is not stated whether \"listed under 9903.88.15\" is true");
        CustomsEntry entry = Entry("9506.62.40.40", new LocalDateTime(2025, 5, 20, 12, 0));
        Refusal.Of<ArgumentException>(() => entry.WithSection301Headings("9903.99.99"))
            .WithMessage("'9903.99.99' is not one of the headings *9903.88.01*");
        Refusal.Of<ArgumentException>(() => entry.WithSection301Headings()).WithMessage("No heading is given. *WithNoSection301Heading*");
    }

    [Theory]
    [InlineData("2025-11-10T12:00:00", 30.9)]
    [InlineData("2026-01-01T12:00:00", 48.4)]
    [InlineData("2026-02-25T12:00:00", 38.4)]
    [InlineData("2026-07-25T12:00:00", 40.9)]
    public void Batteries_other_than_for_vehicles_owe_these_totals(string eastern, decimal total)
    {
        LocalDateTime at = NodaTime.Text.LocalDateTimePattern.ExtendedIso.Parse(eastern).Value;
        CustomsEntry batteries = Entry("8507.60.00.20", at).WithSection301Headings(at.Year == 2025 ? "9903.88.15" : "9903.91.06")
            .WithFact("Section 232 vehicle part", false).WithFact("Section 232 truck part", false);
        Asked.Register.With(General("8507.60.00", "3.4%")).Compile().Assess(batteries, LegalView.AsCollected)
            .AdValoremEquivalent!.Percentage.Should().Be(Percentage.Of(total));
    }

    [Fact]
    public void Behind_rare_earths_and_semiconductors_these_were_in_force_or_threatened_on_10_June_2025()
    {
        PolicySnapshot june = Asked.KnownAt("2025-06-10T00:00:00Z").At(Asked.Utc("2025-06-10T00:00:00Z"));
        june.ExportControls.Where(control => control.Status == MeasureStatus.InForce).Select(control => control.Key)
            .Should().BeEquivalentTo(
                ["cn/dual-use-to-us/military", "cn/dual-use-to-us/critical-minerals", "cn/five-metals/2025-02", "cn/rare-earths/2025-04",
                    "us/chip-design-software/2025-05"]);
        june.OtherMeasures.Where(measure => measure.Status == MeasureStatus.Threatened).Select(measure => measure.Key)
            .Should().Equal("us/maritime-duties", "us/student-visas");
        june.OtherMeasures["us/chip-guidance/2025-05"].Status.Should().Be(MeasureStatus.InForce);
    }

    private static CustomsEntry Footballs(LocalDateTime at) => Entry("9506.62.40.40", at).WithSection301Headings("9903.88.15");

    private static CustomsEntry Entry(string commodity, LocalDateTime at)
    {
        Instant entered = at.InZoneStrictly(NewYork).ToInstant();
        return CustomsEntry.Of(CommodityCode.Hts(commodity), Economy.China, Money.Of(10_000m, "USD"))
            .With(EntryEvent.Loading, entered).With(EntryEvent.Export, entered).With(EntryEvent.Entry, entered)
            .WithFact("Section 232 steel", false).WithFact("Section 232 aluminium", false);
    }

    private static Tariff General(string code, string rate)
    {
        LegalInstrument schedule = LegalInstrument.Create(
            "us/hts-2025", "United States International Trade Commission", "Harmonized Tariff Schedule",
            Publication.On(new LocalDate(2025, 1, 1), NewYork));
        string key = $"us/general/{code}";
        return Tariff.Create(
            key, DutyProgramme.Of("us/general", "General rate", DutyKind.Ordinary), Economy.UnitedStates, EconomyScope.All,
            [LegalAct.Enact(
                code, key, schedule, LegalWindow.Starting(LegalMoment.At(new LocalDateTime(2025, 1, 1, 0, 0), NewYork)),
                DutyNotation.UnitedStates.Parse(rate))])
            .WithCommodities(CommodityScope.Of(CommodityCode.Hts(code)));
    }
}
