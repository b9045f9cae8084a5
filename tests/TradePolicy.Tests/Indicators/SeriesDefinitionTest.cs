namespace TradePolicy.Tests;

public sealed class SeriesDefinitionTest
{
    private static readonly Instant At = ChinaSeries.EndOf9June2025;

    [Fact]
    public void Series_that_differ_are_not_comparable_and_every_difference_is_named()
    {
        SeriesDefinition other = SeriesDefinition.Create(
            "cn/exports/us/level", Economy.China, "exports in US dollars", IndicatorUnit.Money("USD", 9), IndicatorFrequency.Monthly,
            IndicatorBasis.Level, 2, ChinaSeries.Customs)
            .WithCounterpart(Economy.UnitedStates).WithPriceBasis(PriceBasis.Nominal).WithPolarity(IndicatorPolarity.HigherIsBetter);
        ChinaSeries.ExportsDefinition.IsComparableWith(other).Should().BeFalse();
        Refusal.Of<NotComparableException>(() => ChinaSeries.ExportsDefinition.RequireComparableWith(other))
            .WithMessage(
                "cn/exports/yoy and cn/exports/us/level are not comparable. They differ in Counterpart (none and US); Unit (per cent and " +
                "billion USD); Basis (year on year and level); PublishedDecimals (1 and 2).")
            .Which.Dimensions.Should()
            .Equal(SeriesDimension.Counterpart, SeriesDimension.Unit, SeriesDimension.Basis, SeriesDimension.PublishedDecimals);
    }

    [Fact]
    public void Each_dimension_alone_makes_two_series_incomparable()
    {
        SeriesDefinition one = Make();
        one.DifferencesFrom(Make(economy: Economy.Japan)).Should().Equal(SeriesDimension.Economy);
        one.DifferencesFrom(Make(counterpart: Economy.UnitedStates)).Should().Equal(SeriesDimension.Counterpart);
        one.DifferencesFrom(Make(subject: "imports")).Should().Equal(SeriesDimension.Subject);
        one.DifferencesFrom(Make(unit: IndicatorUnit.PercentagePoints)).Should().Equal(SeriesDimension.Unit);
        one.DifferencesFrom(Make(frequency: IndicatorFrequency.Quarterly)).Should().Equal(SeriesDimension.Frequency);
        one.DifferencesFrom(Make(basis: IndicatorBasis.MonthOnMonth)).Should().Equal(SeriesDimension.Basis);
        one.DifferencesFrom(Make(adjustment: SeasonalAdjustment.Seasonal)).Should().Equal(SeriesDimension.Adjustment);
        one.DifferencesFrom(Make(priceBasis: PriceBasis.Real)).Should().Equal(SeriesDimension.PriceBasis);
        one.DifferencesFrom(Make(polarity: IndicatorPolarity.HigherIsWorse)).Should().Equal(SeriesDimension.Polarity);
        one.DifferencesFrom(Make(decimals: 2)).Should().Equal(SeriesDimension.PublishedDecimals);
        one.DifferencesFrom(Make(source: "another office")).Should().Equal(SeriesDimension.Source);
        one.IsComparableWith(Make(key: "copy")).Should().BeTrue("the key is a name");
        one.Should().NotBe(Make(key: "copy")).And.Be(Make());
    }

    [Fact]
    public void A_change_on_the_month_is_never_compared_with_one_on_the_year()
    {
        EconomicIndicator monthly = EconomicIndicator.Create(
            Make(key: "mom", basis: IndicatorBasis.MonthOnMonth),
            [Release.Create(Publication.At(At), "test", Observation.Of(ReferencePeriod.Month(2025, 5), -10m))]);
        EconomicIndicator yearly = EconomicIndicator.Create(
            Make(), [Release.Create(Publication.At(At), "test", Observation.Of(ReferencePeriod.Month(2025, 5), -35m))]);
        Refusal.Of<NotComparableException>(
            () => monthly.AsKnownAt(At)[ReferencePeriod.Month(2025, 5)].ChangeFrom(yearly.AsKnownAt(At)[ReferencePeriod.Month(2025, 5)]))
                .WithMessage("*Basis (month on month and year on year)*");
    }

    [Fact]
    public void Copies_of_one_series_may_be_compared()
    {
        IndicatorReading mine = One("mine", 5, -34.5m, At);
        mine.ChangeFrom(One("theirs", 4, -21m, At)).Value.Points.Should().Be(PercentagePoints.Of(-13.5m));
        mine.ChangeFrom(One("theirs", 3, -21m, At)).Value.Earlier.Period.Should().Be(ReferencePeriod.Month(2025, 3));
        Refusal.Of<InvalidOperationException>(() => mine.ChangeFrom(One("theirs", 4, -21m, At + Duration.FromDays(1))))
            .WithMessage("*as known at two instants*");
    }

    [Fact]
    public void A_value_is_written_with_the_decimals_to_which_it_was_published()
    {
        ReferencePeriod may = ReferencePeriod.Month(2025, 5);
        ChinaSeries.ExportsDefinition.Format(Observation.Of(may, 5m)).Should().Be("5.0%");
        ChinaSeries.ExportsDefinition.Format(Observation.Of(may, 0m)).Should().Be("0.0%");
        ChinaSeries.ExportsToUnitedStatesDefinition.Format(Observation.Of(may, -21m, decimals: 0))
            .Should().Be("-21%", "it was reported without a decimal");
        Make(unit: IndicatorUnit.Money("USD", 9), basis: IndicatorBasis.Level).Format(Observation.Of(may, 302.35m, decimals: 2))
            .Should().Be("302.35 billion USD");
        Make(unit: IndicatorUnit.Index("2015 = 100"), basis: IndicatorBasis.Level).Format(Observation.Of(may, decimal.MaxValue))
            .Should().Be("79228162514264337593543950335");
        ChinaSeries.ExportsDefinition.Format(Observation.Missing(may, "withheld")).Should().Be("missing (withheld)");
    }

    [Fact]
    public void A_difference_has_no_more_decimals_than_both_values_were_published_with()
    {
        IndicatorSeries rates = IndicatorSeries.Create(
            ChinaSeries.ExportsToUnitedStatesDefinition,
            [Observation.Of(ReferencePeriod.Month(2025, 6), -16m, decimals: 0),
                Observation.Of(ReferencePeriod.Month(2025, 7), -17m, decimals: 0), Observation.Of(ReferencePeriod.Month(2025, 8), -18m)],
            At);
        DirectionOfChange.Of(rates, ReferencePeriod.Month(2025, 7)).Explain()
            .Should().Be("contraction widened by 1 percentage point, from -16% to -17%");
        DirectionOfChange.Of(rates, ReferencePeriod.Month(2025, 8)).Explain()
            .Should().Be("contraction widened by 1 percentage point, from -17% to -18.0%");
    }

    [Fact]
    public void A_series_that_is_not_in_per_cent_has_no_change_in_points_and_says_so()
    {
        EconomicIndicator levels = EconomicIndicator.Create(
            Make(unit: IndicatorUnit.Money("USD", 9), basis: IndicatorBasis.Level),
            [Release.Create(
                Publication.At(At), "test", Observation.Of(ReferencePeriod.Month(2025, 5), 316m),
                Observation.Of(ReferencePeriod.Month(2025, 4), 315m))]);
        IndicatorReading may = levels.AsLastPublished()[ReferencePeriod.Month(2025, 5)];
        may.ChangeFromPrevious.State.Should().Be(StatementState.Unavailable);
        may.ChangeFromPrevious.Reasons.Should().ContainSingle().Which.Kind.Should().Be(OpenFactKind.Unit);
        may.ChangeFromPrevious.Explain().Should().Be("not known: cn/test is in billion USD, level, and not in per cent");
        may.AnnualisedRate.Explain()
            .Should().Be("not known: cn/test is in billion USD, level, and not a rate in per cent on the month or on the quarter");
        Refusal.Of<InvalidOperationException>(() => may.ChangeFrom(may.Period.Previous()))
            .WithMessage("*percentage points*per cent; cn/test is in billion USD*");
        may.TryGetPercentage(out _).Should().BeFalse();
        Refusal.Of<InvalidOperationException>(() => may.AsPercentage()).WithMessage("cn/test is in billion USD, and not in per cent.");
        may.Direction.Explain().Should().Be("rose by 1.0 billion USD, from 315.0 billion USD to 316.0 billion USD");
        Surprise surprise = Surprise.Of(
            levels.Definition, Observation.Of(may.Period, may.Value),
            Consensus.Create(may.Period, "Reuters", ConsensusStatistic.Mean, 317m, Publication.At(At)), At);
        surprise.Explain().Should().Be("1.0 billion USD below the Reuters mean of 317.0 billion USD");
        surprise.Points.Should().BeNull();
    }

    [Fact]
    public void A_value_and_a_change_have_types_that_do_not_mix()
    {
        typeof(IndicatorReading).GetMethod(nameof(IndicatorReading.AsPercentage))!.ReturnType.Should().Be<Percentage>();
        typeof(IndicatorChange).GetProperty(nameof(IndicatorChange.Points))!.PropertyType.Should().Be<PercentagePoints?>();
        typeof(IndicatorChange).GetProperty(nameof(IndicatorChange.Percentage))!.PropertyType.Should().Be<Percentage?>();

        // A rate is moved by points and becomes a rate: nothing else compiles that takes one of each, nor the sum of two rates.
        string[] mixed =
        [
            .. from type in new[] { typeof(Percentage), typeof(PercentagePoints) }
               from method in type.GetMethods()
               where method.Name.StartsWith("op_", StringComparison.Ordinal)
               let kinds = method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType).ToArray()
               where (kinds.Contains(typeof(Percentage)) && kinds.Contains(typeof(PercentagePoints))) || method.Name is "op_Implicit"
                   or "op_Explicit" || (method.Name == "op_Addition" && type == typeof(Percentage))
               select $"{method.Name}: {string.Join(", ", kinds.Select(kind => kind.Name))}",
        ];
        mixed.Should().BeEquivalentTo(
            "op_Subtraction: Percentage, Percentage, PercentagePoints", "op_Addition: Percentage, PercentagePoints, Percentage",
            "op_Subtraction: Percentage, PercentagePoints, Percentage");
    }

    [Fact]
    public void Units_say_what_they_are()
    {
        IndicatorUnit.Percent.ToString().Should().Be("per cent");
        IndicatorUnit.PercentagePoints.ToString().Should().Be("percentage points");
        IndicatorUnit.Index("2015 = 100").ToString().Should().Be("index (2015 = 100)");
        IndicatorUnit.Money("CNY", 8).ToString().Should().Be("hundred million CNY");
        IndicatorUnit.Money("USD").ToString().Should().Be("USD");
        IndicatorUnit.Count("vehicles", 3).ToString().Should().Be("thousand vehicles");
        IndicatorUnit.Count("vehicles", 5).ToString().Should().Be("10^5 vehicles");
        IndicatorUnit.Money("USD", 9)
            .Should().Be(IndicatorUnit.Money("USD", 9)).And.NotBe(IndicatorUnit.Money("USD", 6)).And.NotBe(IndicatorUnit.Money("EUR", 9));
        Refusal.Of<ArgumentException>(() => IndicatorUnit.Money("usd")).WithMessage("'usd' is not a currency code of ISO 4217*");
        Refusal.Of<ArgumentException>(() => IndicatorUnit.Money("UsD")).WithMessage("'UsD' is not a currency code of ISO 4217*");
        Refusal.Of<ArgumentNullException>(() => IndicatorUnit.Money(null!)).WithParameterName("currency");
        Refusal.Of<ArgumentOutOfRangeException>(() => IndicatorUnit.Count("vehicles", -1));
        Refusal.Of<ArgumentException>(() => IndicatorUnit.Index(" "));
    }

    [Fact]
    public void A_definition_that_says_nothing_is_refused()
    {
        Action[] refused =
        [
            () => Make(key: "CN PPI"), () => Make(subject: ""), () => Make(source: " "), () => Make(decimals: -1),
            () => Make(counterpart: Economy.China),
            () => Make(basis: (IndicatorBasis)99), () => Make(frequency: (IndicatorFrequency)99),
        ];
        refused.Should().AllSatisfy(action => action.Should().Throw<ArgumentException>());
    }

    [Fact]
    public void A_definition_can_be_read() =>
        ChinaSeries.ExportsToUnitedStatesDefinition.ToString()
            .Should().Be("cn/exports/us/yoy: CN exports in US dollars to or from US, per cent, monthly, year on year");

    private static IndicatorReading One(string key, int month, decimal value, Instant known)
    {
        ReferencePeriod period = ReferencePeriod.Month(2025, month);
        return EconomicIndicator.Create(Make(key: key), [Release.Create(Publication.At(At), "test", Observation.Of(period, value))])
            .AsKnownAt(known)[period];
    }

    private static SeriesDefinition Make(
        string key = "cn/test",
        Economy? economy = null,
        Economy? counterpart = null,
        string subject = "exports",
        IndicatorUnit? unit = null,
        IndicatorFrequency frequency = IndicatorFrequency.Monthly,
        IndicatorBasis basis = IndicatorBasis.YearOnYear,
        SeasonalAdjustment adjustment = SeasonalAdjustment.None,
        PriceBasis priceBasis = PriceBasis.Nominal,
        IndicatorPolarity polarity = IndicatorPolarity.HigherIsBetter,
        int decimals = 1,
        string source = "office") =>
        SeriesDefinition
            .Create(key, economy ?? Economy.China, subject, unit ?? IndicatorUnit.Percent, frequency, basis, decimals, source)
            .WithCounterpart(counterpart)
            .WithAdjustment(adjustment)
            .WithPriceBasis(priceBasis)
            .WithPolarity(polarity);
}
