using static TradePolicy.Hts.Tests.Export;

namespace TradePolicy.Hts.Tests;

public sealed class BaseDutiesTest
{
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    private readonly HtsRevision revision = Of(
        Line("6109", 0),
        Line("6109.10.00", 1, "16.5%", "Free (AU,KR,S) 8% (JP) See 9822.05.20 (P+) Free (A)", "90%"),
        Line("6109.10.00.12", 2),
        Line("6109.90.10", 1, "16.5%", "", "45%"),
        Line("0102.21.00.10", 0, "Free", "", "Free"),
        Line("6103.22.00", 0, "The rate applicable to each garment in the ensemble if separately entered", "", "90%"),
        Line("0402.10.50", 0, "86.5¢/kg", "", "$1.02/kg"),
        Line("9903.88.15", 0, "The duty provided in the applicable subheading + 7.5%"));

    private readonly DutySchedule schedule;

    public BaseDutiesTest() => schedule = Compiled(revision);

    [Fact]
    public void The_general_rate_is_on_goods_of_all_economies_but_those_of_column_2()
    {
        Owed(Shirts("CN")).Should().Be(1_650m);
        Owed(Shirts("VN")).Should().Be(1_650m);
        foreach (string economy in new[] { "BY", "CU", "KP", "RU" })
            Owed(Shirts(economy)).Should().Be(9_000m);
    }

    [Fact]
    public void A_special_rate_is_charged_where_its_programme_is_claimed_for_goods_of_its_party()
    {
        Owed(Shirts("AU")).Should().Be(1_650m, "nothing is claimed");
        Owed(Shirts("AU").WithClaim("AU")).Should().Be(0m);
        Owed(Shirts("JP").WithClaim("JP")).Should().Be(800m);
        Owed(Shirts("CN").WithClaim("AU")).Should().Be(1_650m, "the goods are not of Australia");
        Owed(Shirts("MX").WithClaim("S")).Should().Be(0m);
        Owed(Shirts("BH").WithClaim("BH")).Should().Be(1_650m, "the line grants Bahrain nothing");
    }

    [Fact]
    public void A_claim_under_a_list_of_beneficiaries_is_open_until_it_is_stated_that_the_goods_qualify()
    {
        DutyAssessment open = schedule.Assess(Shirts("TH").WithClaim("A"), LegalView.AsWritten);
        open.Total.IsCertain.Should().BeFalse();
        open.Explain().Should().Contain("qualifies for A under general note 4");
        Owed(Shirts("TH").WithClaim("A").WithFact("qualifies for A under general note 4", true)).Should().Be(0m);
        Owed(Shirts("TH").WithClaim("A").WithFact("qualifies for A under general note 4", false)).Should().Be(1_650m);
    }

    [Fact]
    public void A_special_rate_that_another_provision_states_cannot_be_computed() =>
        schedule.Assess(Shirts("CR").WithClaim("P+"), LegalView.AsWritten).Total.IsCertain.Should().BeFalse();

    [Fact]
    public void A_rate_in_words_cannot_be_computed() =>
        schedule.Assess(Entry("6103.22.00", "CN"), LegalView.AsWritten).Total.IsCertain.Should().BeFalse();

    [Fact]
    public void A_specific_duty_takes_a_quantity()
    {
        schedule.Assess(Entry("0402.10.50", "CN"), LegalView.AsWritten).Total.IsCertain.Should().BeFalse();
        Owed(Entry("0402.10.50", "CN").With(Quantity.Of(1_000m, MeasurementUnit.Kilogram))).Should().Be(865m);
    }

    [Fact]
    public void Rates_that_are_alike_are_one_tariff()
    {
        Tariff[] general = [.. Duties(revision).Where(tariff => tariff.Programme.Key == "us/general")];
        general.Select(tariff => tariff.Key).Should().Equal(
            "us/hts-test/general/16.5-percent", "us/hts-test/general/free", "us/hts-test/general/6103.22.00",
            "us/hts-test/general/0402.10.50");
        general[0].Commodities.At(Instant.MinValue).Value.Included.Select(code => code.ToString())
            .Should().Equal("6109.10.00", "6109.90.10");
    }

    [Fact]
    public void A_rate_that_is_no_share_of_the_value_is_named_after_its_own_subheading()
    {
        DutySchedule schedule = Compiled(Of(
            Line("0402.10.50", 0, "86.5¢/kg", "86.5¢/kg (AU)", "$1.02/kg"),
            Line("0402.21.50", 0, "86.5¢/kg", "86.5¢/kg (AU)", "$1.02/kg"),
            Line("0402.29.50", 0, "86.5¢/kg", "2,5% (AU)", "$1.02/kg"), Line("0402.91.70", 0, "86.5¢/kg", "2,5% (AU)", "$1.02/kg")));
        NameOfBase(Entry("0402.21.50", "CN")).Should().Be("us/hts-test/general/0402.21.50", "and not after 0402.10.50");
        NameOfBase(Entry("0402.21.50", "CU")).Should().Be("us/hts-test/column-2/0402.21.50");
        NameOfBase(Entry("0402.21.50", "AU").WithClaim("AU")).Should().Be("us/hts-test/special/au/0402.21.50");
        schedule.Tariffs.Select(tariff => tariff.Key).Where(key => key.Contains("unread", StringComparison.Ordinal))
            .Should().Equal("us/hts-test/special/unread/0402.29.50", "us/hts-test/special/unread/0402.91.70");

        string NameOfBase(CustomsEntry goods) => schedule.Assess(goods.With(Quantity.Of(1_000m, MeasurementUnit.Kilogram)))
            .Possible[0].Layers.Single(layer => layer.IsCharged).Tariff;
    }

    [Fact]
    public void Goods_are_declared_and_explained_under_their_own_code()
    {
        DutyAssessment duty = schedule.Assess(Entry("6109.90.10", "CN"));
        duty.HeadingsToDeclare(duty.Possible[0]).Should().Equal("6109.90.10");
        duty.Explain().Should().Contain("6109.90.10  General rate").And.NotContain("6109.10.00");
    }

    [Fact]
    public void A_rate_of_column_2_that_chapter_99_raises_is_charged_on_goods_of_Russia()
    {
        DutySchedule schedule = Compiled(Of(
            Line("7601.10", 0),
            Line("7601.10.30.00", 1, "2.6%", "Free (AU)", "18.5%").Noted("See 9903.90.09. ", "other"),
            Line("7601.10.60", 1, "Free", "", "11%").Noted("See 9903.90.08. ", "other"),
            Line("7601.10.60.30", 2),
            Line("7601.10.90", 1, "Free", "", "10.5%").Noted("See 9903.90.08. "),
            Line("9903.90.08", 0, "", "", "35%"),
            Line("9903.90.09", 0, "", "", "70%")));
        Owed("7601.10.30", "RU").Should().Be(7_000m, "in lieu of the 1,850 of column 2");
        Owed("7601.10.30", "BY").Should().Be(1_850m, "U.S. note 30 is about goods of Russia");
        Owed("7601.10.30", "CN").Should().Be(260m);
        Owed("7601.10.60.30", "RU").Should().Be(3_500m);
        Owed("7601.10.60.30", "KP").Should().Be(1_100m);
        Owed("7601.10.90", "RU").Should().Be(1_050m, "the footnote is to another column");
        DutyAssessment raised = schedule.Assess(Entry("7601.10.30", "RU"));
        raised.HeadingsToDeclare(raised.Possible[0]).Should().Equal("9903.90.09", "7601.10.30");
        schedule.Validate().Should().BeEmpty();

        decimal Owed(string code, string origin) => schedule.Assess(Entry(code, origin)).Total.Value.Amount;
    }

    [Theory]
    [InlineData("[Compiler's note: provision suspended.] Goods of Russia")]
    [InlineData("[Compiler's note: provision terminated.] Goods of Russia")]
    public void A_heading_that_is_not_in_force_raises_nothing(string description)
    {
        DutySchedule schedule = Compiled(Of(
            Line("7601.10.30.00", 0, "2.6%", "", "18.5%").Noted("See 9903.90.09. ", "other"),
            Line("9903.90.09", 0, "", "", "70%").Described(description)));
        schedule.Assess(Entry("7601.10.30", "RU")).Total.Value.Amount.Should().Be(1_850m);
    }

    [Fact]
    public void The_duties_are_in_force_while_the_revision_is()
    {
        DutyAssessment before = schedule.Assess(
            Shirts("CN").EnteredAt(new LocalDateTime(2024, 12, 31, 23, 59, 59).InZoneStrictly(NewYork).ToInstant()), LegalView.AsWritten);
        before.Total.IsCertain.Should().BeFalse("no rate was in force in the data");
        Owed(Shirts("CN").EnteredAt(new LocalDateTime(2025, 1, 1, 0, 0).InZoneStrictly(NewYork).ToInstant())).Should().Be(1_650m);
    }

    [Fact]
    public void A_statistical_number_with_a_rate_of_its_own_leaves_the_tariff_of_its_subheading()
    {
        DutySchedule schedule = Compiled(
            Of(Line("9006.59.15", 0, "2%", "", "20%"), Line("9006.59.15.20", 1, "4%"), Line("9006.59.15.40", 1)));
        schedule.Assess(Entry("9006.59.15.20", "CN"), LegalView.AsWritten).Total.Value.Amount.Should().Be(400m);
        schedule.Assess(Entry("9006.59.15.40", "CN"), LegalView.AsWritten).Total.Value.Amount.Should().Be(200m);
        schedule.Assess(Entry("9006.59.15.20", "RU"), LegalView.AsWritten).Total.Value.Amount.Should().Be(2_000m);
    }

    [Fact]
    public void A_special_column_that_was_not_read_leaves_any_claim_open()
    {
        DutySchedule schedule = Compiled(Of(Line("0101.30.00", 0, "6.8%", "Free (AU) 2,5% (JP)", "15%")));
        schedule.Assess(Entry("0101.30.00", "AU").WithClaim("AU"), LegalView.AsWritten).Total.IsCertain.Should().BeFalse();
        schedule.Assess(Entry("0101.30.00", "AU"), LegalView.AsWritten).Total.Value.Amount.Should().Be(680m);
    }

    [Fact]
    public void After_the_list_of_editions_ends_the_rates_of_the_last_are_open()
    {
        HtsEdition last = HtsEditions.All[^1];
        Instant end = HtsEditions.CompleteThrough;
        PolicyRegister current = PolicyRegister.Create(Knowledge.Through(end + Duration.FromDays(60)), [], [])
            .WithTariffs(revision.BaseDuties(last.Instrument, last.InForce));
        DutySchedule schedule = current.Compile();
        Owed(end).Value.Amount.Should().Be(1_650m);
        DutyAmount after = Owed(end + Duration.FromSeconds(1));
        after.IsCertain.Should().BeFalse("the next edition is not in the list");
        after.Reasons.Should().Contain(reason => reason.Kind == OpenFactKind.Horizon);
        current.CompleteThrough(end + Duration.FromDays(90)).Compile()
            .StatutoryRateFor(Shirts("VN").Commodity, Economy.Parse("VN"), end + Duration.FromSeconds(1)).IsCertain.Should().BeFalse();

        PolicyRegister expected = current.AsKnownAt(end);
        expected.Compile().StatutoryRateFor(Shirts("VN").Commodity, Economy.Parse("VN"), end + Duration.FromDays(1)).Value
            .Should().Be(Percentage.Of(16.5m), "at the end of the list nothing else was known");

        DutyAmount Owed(Instant at) => schedule.Assess(Shirts("VN").EnteredAt(at), LegalView.AsWritten).Total;
    }

    [Fact]
    public void An_edition_that_another_has_superseded_is_known_as_long_as_it_was_in_force()
    {
        HtsEdition edition = HtsEditions.All[^2];
        revision.BaseDuties(edition.Instrument, edition.InForce).Should().OnlyContain(tariff => tariff.CompleteThrough == null);
    }

    [Fact]
    public void Who_has_read_more_says_through_when_the_rates_are_known()
    {
        HtsEdition last = HtsEditions.All[^1];
        Instant read = HtsEditions.CompleteThrough + Duration.FromDays(30);
        DutySchedule schedule = DutySchedule.Compile(revision.BaseDuties(last.Instrument, last.InForce, Knowledge.Through(read)));
        schedule.StatutoryRateFor(Shirts("VN").Commodity, Economy.Parse("VN"), read).Value.Should().Be(Percentage.Of(16.5m));
        schedule.StatutoryRateFor(Shirts("VN").Commodity, Economy.Parse("VN"), read + Duration.FromSeconds(1)).IsCertain.Should().BeFalse();
    }

    [Fact]
    public void A_key_that_leaves_no_room_is_refused()
    {
        LegalInstrument instrument = LegalInstrument.Create(
            new string('k', 41), "USITC", "HTS", Publication.At(Instant.FromUtc(2025, 1, 1, 0, 0)));
        Refusal.Of<ArgumentException>(
            () => revision.BaseDuties(instrument, LegalWindow.Starting(LegalMoment.StartOf(new LocalDate(2025, 1, 1), NewYork))))
                .WithMessage("*has 41 characters*");
    }

    [Fact]
    public void The_key_of_the_schedule_leaves_room_for_those_of_its_duties()
    {
        LegalWindow always = LegalWindow.Starting(LegalMoment.StartOf(new LocalDate(2025, 1, 1), NewYork));
        revision.BaseDuties(Keyed(40), always).Should().NotBeEmpty();
        Refusal.Of<ArgumentException>(() => revision.BaseDuties(Keyed(41), always)).WithMessage(
            $"The key '{new string('k', 41)}' has 41 characters; at most 40 are allowed, which leaves room for the keys of the tariffs.*");
        Refusal.Of<ArgumentNullException>(() => revision.BaseDuties(null!, always));
        Refusal.Of<ArgumentNullException>(() => revision.BaseDuties(Keyed(40), null!, Knowledge.Complete)).WithParameterName("inForce");

        static LegalInstrument Keyed(int length) => LegalInstrument.Create(
            new string('k', length), "USITC", "HTS", Publication.At(Instant.FromUtc(2025, 1, 1, 0, 0)));
    }

    [Fact]
    public void A_programme_with_a_sign_has_a_key_without_it()
    {
        IReadOnlyList<Tariff> duties = Duties(Of(Line("6109.10.00", 0, "16.5%", "Free (A*,E*,P+,S) 2,5% (JP)", "90%").Described("Shirts"),
            Line("6109.90.10", 0, "32%", "Free (A*,P+)", "90%")));
        duties.Where(tariff => tariff.Key.Contains("/special/", StringComparison.Ordinal))
            .Select(tariff => (tariff.Key, tariff.Programme.Key, tariff.Programme.Name)).Should().Equal(
                ("us/hts-test/special/a-star/free", "us/special/a-star",
                    "Generalized System of Preferences, but for certain beneficiaries (A*)"),
                ("us/hts-test/special/p-plus/free", "us/special/p-plus",
                    "Dominican Republic-Central America-United States Free Trade Agreement, certain goods (P+)"),
                ("us/hts-test/special/unread/6109.10.00", "us/special/unread", "Special column that could not be read"));
    }

    [Fact]
    public void Two_subheadings_of_one_specific_rate_are_two_tariffs_and_of_one_share_of_the_value_one()
    {
        Duties(Of(
            Line("0402.10.50", 0, "86.5¢/kg"), Line("0402.21.50", 0, "86.5¢/kg"), Line("6109.10.00", 0, "5%"),
            Line("6110.20.10", 0, "5%")))
            .Select(tariff => tariff.Key).Should().Equal(
                "us/hts-test/general/0402.10.50", "us/hts-test/general/0402.21.50", "us/hts-test/general/5-percent");
    }

    [PublishedScheduleFact]
    public void The_published_schedule_compiles_and_prices_its_lines()
    {
        DutySchedule schedule = Compiled(PublishedSchedule.Revision("hts_2025_rev_32"));
        schedule.Tariffs.Count.Should().BeLessThan(6_000);
        schedule.Assess(Shirts("CN"), LegalView.AsWritten).Total.Value.Amount.Should().Be(1_650m);
        schedule.Assess(Entry("9506.62.40.40", "CN"), LegalView.AsWritten).Total.Value.Amount.Should().Be(0m);
        schedule.Assess(Entry("7601.10.30.00", "RU"), LegalView.AsWritten).Total.Value.Amount.Should().Be(7_000m);
        schedule.Assess(Entry("7601.10.30", "RU"), LegalView.AsWritten).Total.Value.Amount.Should()
            .Be(7_000m, "the subheading is not divided, and needs no more digits");
        schedule.Assess(Entry("0205.00.00.00", "CA"), LegalView.AsWritten).Total.Value.Amount.Should().Be(0m);
    }

    [PublishedScheduleFact]
    public void The_published_footnotes_name_the_subheadings_of_note_30()
    {
        IReadOnlyList<Tariff> duties = Duties(PublishedSchedule.Revision("hts_2025_rev_32"));
        Raised("9903.90.08").Should().Be(553, "U.S. note 30(b) lists so many");
        Raised("9903.90.09").Should().Be(127, "U.S. note 30(d) lists so many");

        int Raised(string heading) => duties.Single(tariff => tariff.Key == $"us/hts-test/column-2/{heading}")
            .Commodities.At(Instant.MinValue).Value.Included.Count;
    }

    [PublishedScheduleFact]
    public void Every_line_of_the_published_schedule_has_one_ordinary_rate_from_each_of_two_origins()
    {
        HtsRevision revision = PublishedSchedule.Revision("hts_2026_rev_4");
        DutySchedule schedule = Compiled(revision);
        ProgrammeSchedule general = schedule.Programme("us/general"), column2 = schedule.Programme("us/column-2");
        Instant at = Instant.FromUtc(2026, 4, 1, 12, 0);
        foreach (HtsLine line in revision.Lines.Where(line => line is { IsEnterable: true, Part: HtsPart.Goods }))
        {
            general.RateFor(line.Code!, Economy.China, at, LegalView.AsWritten)!.Value.Should().Be(line.General!.Rate);
            column2.RateFor(line.Code!, Economy.Parse("CU"), at, LegalView.AsWritten)!.Value.Should().Be(line.Column2!.Rate);
        }
    }

    private static IReadOnlyList<Tariff> Duties(HtsRevision revision) => revision.BaseDuties(
        LegalInstrument.Create(
            "us/hts-test", "United States International Trade Commission", "Harmonized Tariff Schedule",
            Publication.On(new LocalDate(2025, 1, 1), NewYork)),
        LegalWindow.Starting(LegalMoment.StartOf(new LocalDate(2025, 1, 1), NewYork)), Knowledge.Complete);

    private static DutySchedule Compiled(HtsRevision revision) =>
        PolicyRegister.Create(Knowledge.Complete, [], []).WithTariffs(Duties(revision)).Compile();

    private static CustomsEntry Shirts(string origin) => Entry("6109.10.00.12", origin);

    private static CustomsEntry Entry(string code, string origin) => CustomsEntry
        .Of(CommodityCode.Hts(code), Economy.Parse(origin), Money.Of(10_000m, "USD"))
        .EnteredAt(new LocalDateTime(2025, 11, 20, 12, 0).InZoneStrictly(NewYork).ToInstant());

    private decimal Owed(CustomsEntry entry)
    {
        DutyAmount total = schedule.Assess(entry, LegalView.AsWritten).Total;
        return total.Value.Amount;
    }
}
