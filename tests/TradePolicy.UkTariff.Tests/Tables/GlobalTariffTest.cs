namespace TradePolicy.UkTariff.Tests;

/// <summary>The Global Tariff of January 2021, and tables with errors.</summary>
public sealed class GlobalTariffTest
{
    private const string Header =
        "commodity,description,cet_duty_rate,ukgt_duty_rate,change,trade_remedy_applies,"
        + "cet_applies_until_trade_remedy_transition_reviews_concluded,suspension_applies,atq_applies";

    private const string Tomatoes =
        "07020000,\"Tomatoes, fresh or chilled\",Entry Price,\"8.00% (01 NOV - 14 MAY), 14.00% (15 MAY - 31 OCT)\","
        + "Simplified,False,False,False,False";

    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];
    private static readonly LocalDate PublishedOn = new(2021, 1, 27);

    [RecordedFact]
    public void The_table_is_read_to_its_last_line()
    {
        Tables.GlobalTariff.Lines.Should().HaveCount(11_830);
        Tables.GlobalTariff.Lines.Count(line => line.Code.Digits.Length == 8).Should().Be(9_374);
        Forms.Counted(Tables.GlobalTariff.Lines.Select(line => line.Change)).Should().Equal(
            "Simplified: 4747", "No change: 3963", "Liberalised: 2001", "Currency conversion: 1083", "Reduced: 36");
        Tables.GlobalTariff.Lines.Count(line => line.HasTradeRemedy == true).Should().Be(87);
        Tables.GlobalTariff.Lines.Count(line => line.KeepsEuropeanUnionRate == true).Should().Be(67);
        Tables.GlobalTariff.Lines.Count(line => line.HasSuspension == true).Should().Be(1_898);
        Tables.GlobalTariff.Lines.Count(line => line.HasAutonomousQuota == true).Should().Be(2);
        Tables.GlobalTariff.Lines.Should().OnlyContain(line => line.RateInForce != null, "each line has the rate that applies");
    }

    // As the list of forms counts them: specific 458 + 300 + 44 + 24 + 13 + 9 + 7 + 5 + 4 + 3 + 2, compound 188 + 8 + 3 + 2 + 1.
    [RecordedFact]
    public void The_rates_of_the_United_Kingdom_are_of_these_kinds() =>
        Forms.Counted(Tables.GlobalTariff.Lines.Select(line => Forms.Of(line.UnitedKingdomRate))).Should().Equal(
            "ad valorem: 10705", "specific: 869", "compound: 202", "specific, of several parts: 36", "seasonal: 18");

    // Specific 326 + 317 + 167 + 48 + 11 + 5 + 4 + 3 + 2 + 2 + 1 + 1. Not read: 7 + 2 + 1 without their per cent signs.
    [RecordedFact]
    public void The_rates_of_the_Union_before_are_of_these_kinds() =>
        Forms.Counted(Tables.GlobalTariff.Lines.Select(line => Forms.Of(line.EuropeanUnionRate))).Should().Equal(
            "ad valorem: 10519", "specific: 887", "compound: 220", "with a cap or a floor: 97", "specific, of several parts: 39",
            "entry price of another table: 29", "seasonal: 25", "not read: 10", "seasonal, with a hole: 4");

    [RecordedFact]
    public void Each_finding_names_its_line_and_column()
    {
        Tables.GlobalTariff.Findings.Should().HaveCount(16).And.OnlyContain(finding => finding.Column == 3 && finding.Line > 1);
        Tables.GlobalTariff.Findings.Select(finding => finding.Line).Should().Equal(
            1011, 1019, 1019, 1161, 1183, 1185, 1195, 1195, 1877, 1982, 1983, 1984, 1985, 1986, 1987, 2135);
    }

    // The seasons of the printed tariff file are those of the table.
    [RecordedFact]
    public void The_seasons_are_those_of_the_printed_tariff()
    {
        using StreamReader printed = new(Recorded.Open("tables/uk-seasonal-rates.csv"));
        int seasons = 0;
        while (printed.ReadLine() is { } line)
        {
            string[] cells = line.Split(',');
            GlobalTariffLine own = Line(Tables.GlobalTariff, cells[0]);
            own.UnitedKingdomRate!.Rates.Should().Contain(
                rate => rate.Rate.Equals(AdValorem.Of(decimal.Parse(cells[3], System.Globalization.CultureInfo.InvariantCulture)))
                    && rate.Seasons.Any(season => Day(season.FirstDay) == cells[1] && Day(season.LastDay) == cells[2]),
                "{0} has {1} to {2}", cells[0], cells[1], cells[2]);
            seasons++;
        }

        seasons.Should().Be(18);
    }

    [RecordedFact]
    public void A_line_of_eight_digits_leaves_out_the_lines_under_it()
    {
        Line(Tables.GlobalTariff, "0301919011").Code.Digits.Should().Be("0301919011");
        Line(Tables.GlobalTariff, "0301919090").Code.Digits.Should().Be("03019190");
        Tables.GlobalTariff.TryGetLine(CommodityCode.Uk("10019120"), out _).Should().BeFalse("the table has its parts alone");
        Tables.GlobalTariff.TryGetLine(CommodityCode.Eu("0301919011"), out _).Should().BeFalse("it is no code of the United Kingdom");
        CommodityScope goods = Tables.GlobalTariff.TariffOf(Line(Tables.GlobalTariff, "03019190")).Commodities
            .At(Instant.FromUtc(2021, 1, 10, 0, 0)).Value;
        goods.Covers(CommodityCode.Uk("0301919090")).Should().Be(Coverage.Covered);
        goods.Covers(CommodityCode.Uk("0301919011")).Should().Be(Coverage.NotCovered);
    }

    // Biodiesel kept the 10.9 % of the Union, not the 10 % of the United Kingdom, until the review of its anti-dumping duty.
    [RecordedFact]
    public void A_line_under_review_keeps_the_rate_of_the_Union()
    {
        GlobalTariffLine biodiesel = Line(Tables.GlobalTariff, "1516209821");
        biodiesel.RateInForce!.Text.Should().Be("10.9%");
        biodiesel.UnitedKingdomRate!.Text.Should().Be("10.0%");
        Tables.GlobalTariff.TariffOf(biodiesel).RateAt(Instant.FromUtc(2021, 1, 10, 0, 0)).Value.Should().Be(AdValorem.Of(10.9m));
    }

    // Tomatoes worth 1,000 GBP: 8 % in January.
    [Fact]
    public void A_line_is_the_ordinary_duty_on_its_goods()
    {
        GlobalTariff table = Read(Header, Tomatoes);
        Tariff tariff = table.TariffOf(table.Lines[0]);
        tariff.Programme.Kind.Should().Be(DutyKind.Ordinary);
        tariff.Rates.Acts.Select(act => act.Instrument.ToString()).Distinct().Should().Equal("Statutory Instrument 2020/1430");
        DutySchedule.Compile([tariff]).Assess(Entered(2021, 1, 20)).Total.ToString().Should().Be("80.00 GBP");
        DutySchedule.Compile([tariff]).Assess(Entered(2021, 6, 1)).Total.IsCertain
            .Should().BeFalse("the table was published in January and does not know what was amended later");
        DutySchedule.Compile([table.TariffOf(table.Lines[0], Knowledge.Complete)]).Assess(Entered(2021, 6, 1)).Total.ToString()
            .Should().Be("140.00 GBP");
    }

    [Fact]
    public void Before_the_end_of_the_transition_period_there_is_no_such_duty()
    {
        GlobalTariff table = Read(Header, Tomatoes);
        Tariff tariff = table.TariffOf(table.Lines[0], Knowledge.Complete);
        tariff.RateAt(Instant.FromUtc(2020, 12, 31, 22, 59, 59)).IsInForce.Should().BeFalse();
        tariff.RateAt(Instant.FromUtc(2020, 12, 31, 23, 0, 0)).Value.Should().Be(AdValorem.Of(8m));
    }

    [Fact]
    public void In_a_hole_of_the_seasons_no_amount_is_asserted()
    {
        GlobalTariff table = Read(Header, "08101000,Strawberries,0.0%,\"10.00% (01 JAN - 31 APR), 8.00% (01 MAY - 31 DEC)\",,,False,,");
        table.Findings.Select(finding => finding.ToString()).Should().Equal(
            "line 2, column 4 (ukgt_duty_rate): '01 JAN - 31 APR' names a day that no year has, or that not every year has; the season "
            + "is left out",
            "line 2, column 4 (ukgt_duty_rate): '10.00% (01 JAN - 31 APR), 8.00% (01 MAY …' states no rate from 1 January "
            + "through 30 April");
        GlobalTariffLine line = table.Lines[0];
        line.UnitedKingdomRate!.RateAt(Instant.FromUtc(2021, 2, 1, 0, 0)).Should().BeNull();
        DutySchedule schedule = DutySchedule.Compile([table.TariffOf(line, Knowledge.Complete)]);
        schedule.Assess(Entered(2021, 2, 1, "0810100000")).Total.ToString()
            .Should().Contain("the table states no rate for this time of the year");
        schedule.Assess(Entered(2021, 5, 1, "0810100000")).Total.ToString().Should().Be("80.00 GBP");
    }

    [Fact]
    public void Columns_are_found_by_name_and_a_bad_cell_costs_nothing_else()
    {
        GlobalTariff table = Read(
            "ukgt_duty_rate,cet_applies_until_trade_remedy_transition_reviews_concluded,colour,commodity,cet_duty_rate",
            "2.0%,False,red,01012100,3.0%",
            "4.0,False,red,01012910,3.0%",
            "5.0%,perhaps,red,01012990,3.0%",
            "6.0%,False,red,0101,3.0%",
            "7.0%,False,red,01012100,3.0%",
            "8.0%,True,red,01013000,much");
        table.Lines.Select(line => line.ToString()).Should().Equal(
            "0101.21.00: 2.0%", "0101.29.10: not read", "0101.29.90: not read", "0101.30.00: not read");
        table.Findings.Select(finding => finding.ToString()).Should().Equal(
            "line 1, column 3 (colour): the column is not known, and is not read",
            "line 3, column 1 (ukgt_duty_rate): '4.0' is not a rate: MissingUnit at index 3: Expected % or a currency behind the number; a "
            + "percentage needs its % sign.",
            "line 4, column 2 (cet_applies_until_trade_remedy_transitio…): 'perhaps' is neither True nor False",
            "line 5, column 4 (commodity): '0101' is not a code of eight or ten digits; the row is left out",
            "line 6, column 4 (commodity): 0101.21.00 is on line 2 already; the row is left out",
            "line 7, column 5 (cet_duty_rate): 'much' is not a rate: MissingAmount at index 0: Expected a number in plain digits.");
        Refusal.Of<ArgumentException>(() => table.TariffOf(table.Lines[1])).WithMessage("The rate of 0101.29.10 was not read*");
        Refusal.Of<ArgumentException>(() => table.TariffOf(Read(Header, Tomatoes).Lines[0])).WithMessage("*no line of this table*");
    }

    [Theory]
    [InlineData("ukgt_duty_rate", "there is no column 'commodity'; nothing is read")]
    [InlineData("", "there is no column 'commodity'; nothing is read")]
    public void A_table_without_the_columns_says_so(string header, string finding)
    {
        GlobalTariff table = Read(header, "2.0%");
        table.Lines.Should().BeEmpty();
        table.Findings.Select(own => own.Message).Should().Contain(finding);
    }

    [Fact]
    public void A_line_of_ten_digits_stands_beside_that_of_eight_and_takes_its_goods()
    {
        GlobalTariff table = Read(
            Header, "03019190,Trout,1.0%,8.0%,Simplified,,False,,", "0301919011,Rainbow,1.0%,0.0%,,True,False,False,True");
        Line(table, "0301919011").ToString().Should().Be("0301.91.90.11: 0.0%");
        Line(table, "0301919090").ToString().Should().Be("0301.91.90: 8.0%");
        table.TryGetLine(CommodityCode.Uk("03019110"), out GlobalTariffLine? none).Should().BeFalse();
        none.Should().BeNull();
        table.TryGetLine(CommodityCode.Uk("030191"), out _).Should().BeFalse();
        table.TryGetLine(CommodityCode.Eu("0301919011"), out _).Should().BeFalse("it is no code of the United Kingdom");
        CommodityScope goods = table.TariffOf(table.Lines[0]).Commodities.At(Instant.FromUtc(2021, 1, 10, 0, 0)).Value;
        goods.Covers(CommodityCode.Uk("0301919090")).Should().Be(Coverage.Covered);
        goods.Covers(CommodityCode.Uk("0301919011")).Should().Be(Coverage.NotCovered);
        table.TariffOf(table.Lines[1]).Commodities.At(Instant.FromUtc(2021, 1, 10, 0, 0)).Value
            .Should().Be(CommodityScope.Of(CommodityCode.Uk("0301919011")));
        table.Lines.Select(line => (line.Change, line.HasTradeRemedy, line.HasSuspension, line.HasAutonomousQuota)).Should().Equal(
            ("Simplified", null, null, null), ("", true, false, true));
    }

    // Biodiesel kept the 10.9 % of the Union until the review of its anti-dumping duty.
    [Fact]
    public void A_line_under_review_has_the_rate_of_the_Union()
    {
        GlobalTariff table = Read(Header, "1516209821,Biodiesel,10.9%,10.0%,,True,True,,", "1516209829,Other,10.9%,10.0%,,False,False,,");
        table.Lines.Select(line => line.RateInForce!.Text).Should().Equal("10.9%", "10.0%");
        table.TariffOf(table.Lines[0]).RateAt(Instant.FromUtc(2021, 1, 10, 0, 0)).Value.Should().Be(AdValorem.Of(10.9m));
    }

    [Fact]
    public void The_acts_of_a_line_are_numbered()
    {
        GlobalTariff table = Read(
            Header, Tomatoes, "08101000,Strawberries,0.0%,\"10.00% (01 FEB - 30 APR), 8.00% (01 MAY - 31 DEC)\",,,False,,");
        table.TariffOf(table.Lines[0]).Rates.Acts.Select(act => act.Key).Should().Equal("uk/103/07020000/1", "uk/103/07020000/2");
        table.TariffOf(table.Lines[1]).Rates.Acts.Select(act => act.Key)
            .Should().Equal("uk/103/08101000/1", "uk/103/08101000/2", "uk/103/08101000/3");
        table.TariffOf(table.Lines[0]).Rates.Acts.Should().OnlyContain(act => act.Pinpoint == "The Tariff of the United Kingdom");
        GlobalTariff horses = Read(Header, "01012100,Horses,0.0%,2.0%,,,False,,");
        horses.TariffOf(horses.Lines[0]).Rates.Acts.Select(act => act.Key).Should().Equal("uk/103/01012100/1");
    }

    [Fact]
    public void A_line_of_another_table_is_refused_though_its_code_is_in_this_one()
    {
        GlobalTariff table = Read(Header, Tomatoes);
        Refusal.Of<ArgumentException>(() => table.TariffOf(Read(Header, Tomatoes).Lines[0])).WithMessage("0702.00.00 is no line of this*");
        Refusal.Of<ArgumentException>(() => table.TariffOf(Read(Header, "01012100,Horses,0.0%,2.0%,,,False,,").Lines[0]))
            .WithMessage("0101.21.00 is no line of this table.*");
        Refusal.Of<ArgumentNullException>(() => table.TariffOf(null!));
        Refusal.Of<ArgumentNullException>(() => table.TryGetLine(null!, out _));
        Refusal.Of<ArgumentNullException>(() => GlobalTariff.ReadTable(null!, PublishedOn)).WithParameterName("table");
        Refusal.Of<ArgumentException>(() => GlobalTariff.ReadTable(Stream.Null, PublishedOn.WithCalendar(CalendarSystem.Julian)));
    }

    [Fact]
    public void Two_columns_of_one_name_are_told_and_nothing_is_read()
    {
        GlobalTariff table = Read($"{Header},commodity", $"{Tomatoes},01012100");
        table.Lines.Should().BeEmpty();
        table.Findings.Select(finding => finding.ToString()).Should().Equal(
            "line 1, column 10 (commodity): a column before it has the same name; nothing is read");
    }

    [Fact]
    public void A_row_longer_than_any_ends_the_table()
    {
        GlobalTariff table = Read(
            Header, Tomatoes, $"01012100,{new string('x', 1_000_001)},0.0%,2.0%,,,False,,", "01012910,,0.0%,2.0%,,,False,,");
        table.Lines.Should().ContainSingle();
        table.Findings.Select(finding => finding.ToString()).Should().Equal(
            "line 3: a row is longer than 1000000 bytes; from here nothing is read");
    }

    private static GlobalTariff Read(params string[] lines)
    {
        using MemoryStream table = Tables.Of(lines);
        return GlobalTariff.ReadTable(table, PublishedOn);
    }

    private static GlobalTariffLine Line(GlobalTariff table, string code) =>
        table.TryGetLine(CommodityCode.Uk(code), out GlobalTariffLine? line) ? line : throw new KeyNotFoundException(code);

    private static string Day(AnnualDate day) => FormattableString.Invariant($"{day.Day:00}/{day.Month:00}");

    private static CustomsEntry Entered(int year, int month, int day, string code = "0702000007") =>
        CustomsEntry.Of(CommodityCode.Uk(code), Economy.Parse("MA"), Money.Of(1_000m, "GBP"))
            .EnteredAt(London.AtStartOfDay(new(year, month, day)).ToInstant());
}
