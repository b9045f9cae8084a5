using System.Globalization;
using CsCheck;

namespace TradePolicy.UkTariff.Tests;

/// <summary>The agricultural components of the Union and the compositions by which they are found.</summary>
public sealed class AgriculturalTest
{
    private const string Header = "geographical_area_id,measure_type_id,additional_code_id,duty_amount,reduction_indicator";

    [RecordedFact]
    public void The_tables_are_read_whole()
    {
        Tables.Components.ToString().Should().Be("13907 amounts of 7 areas");
        Tables.Components.Areas.Should().Equal("1011", "2012", "CH", "EG", "IL", "IS", "NO");
        Tables.Components.Findings.Should().BeEmpty();
        Tables.Compositions.Codes.Should().HaveCount(504);
        Tables.Compositions.Findings.Should().BeEmpty();
    }

    // Composition 7123: component 46.25, sugar 27.25, flour nothing, for 100 kg of all origins.
    [RecordedTheory]
    [InlineData("9.00% + EA MAX 18.70% + ADSZ", "7123", "9% + 46.25 EUR / 100 kg MAX 18.7% + 27.25 EUR / 100 kg")]
    [InlineData("9.00% + EA MAX 20.70% + ADFM", "7123", "9% + 46.25 EUR / 100 kg MAX 20.7% + 0.00 EUR / 100 kg")]
    [InlineData("0.000% + AC", "7000", "0% + 0.00 EUR / 100 kg")]
    [InlineData("9.00% + EA MAX 18.70% + ADSZ", "7840", "9% + 11.37 EUR / 100 kg MAX 18.7% + 0.00 EUR / 100 kg")]
    [InlineData("8.3%", "7123", "8.3%")]
    public void Components_become_amounts(string rate, string code, string resolved)
    {
        ResolvedDuty duty = Tables.Components.Resolve(DutyNotation.UnitedKingdomAndEuropeanUnion.Parse(rate), code);
        duty.ToString().Should().Be(resolved);
        duty.Reasons.Should().BeEmpty();
    }

    // Marzipan at "9.00% + EA MAX 18.70% + ADSZ", 400 kg of composition 7123: the component is 185, the sugar in it 109.
    [RecordedTheory]
    [InlineData("1000", "275.00")] // 90 + 185, under 187 + 109
    [InlineData("500", "202.50")] // 45 + 185 is over 93.50 + 109
    [InlineData("783.50", "255.5145")] // 70.515 + 185 is over 146.5145 + 109 by a little
    [InlineData("783.51", "255.5159")] // 70.5159 + 185 is under 146.51637 + 109
    public void Marzipan_pays_the_lesser_of_two_sums(string value, string duty) =>
        Tables.Components.Resolve(DutyNotation.UnitedKingdomAndEuropeanUnion.Parse("9.00% + EA MAX 18.70% + ADSZ"), "7123").Rate
            .AmountOn(DutyBasis.Of(
                Money.Of(decimal.Parse(value, CultureInfo.InvariantCulture), "EUR"), Quantity.Of(400m, MeasurementUnit.Kilogram)))
            .ToString().Should().Be(duty + " EUR");

    // The area under whose preference the rate stands decides, with its reduction indicator.
    [RecordedTheory]
    [InlineData("0% + EAR MAX 18.70% + ADSZR", "7123", "NO 2012", 1, "0% + 46.25 EUR / 100 kg MAX 18.7% + 26.42 EUR / 100 kg", "")]
    [InlineData("0% + EAR", "7123", "IS", 1, "0% + 23.12 EUR / 100 kg", "")]
    [InlineData("0% + EAR", "7123", "IS", 2, "0% + 46.25 EUR / 100 kg", "")]
    [InlineData("0% + EAR", "7001", "IL", 1, "0% + 7.04 EUR / 100 kg", "")]
    [InlineData("0% + EAR", "7001", "IL", 2, "0% + 8.55 EUR / 100 kg", "")]
    [InlineData("0% + EAR", "7001", "IL", 3, "0% + 6.74 EUR / 100 kg", "")]
    [InlineData("0% + EAR", "7001", "LI 2012", 1, "0% + 9.75 EUR / 100 kg", "")] // the group, where the country has none of its own
    [InlineData("0% + EA", "7001", "", 1, "0% + 10.06 EUR / 100 kg", "")]
    [InlineData("0% + EA", "7001", "JP", 1, "0% + 10.06 EUR / 100 kg", "")] // Japan has none, and the component is not reduced
    [InlineData("0% + ADSZR", "7003", "CH", 1, "0% + 27.25 EUR / 100 kg", "")]
    [InlineData("0% + ADSZR", "7001", "CH", 1, "0% + SD (reduced)",
        "SD (reduced): the table has no amount of type 672 for the area CH, composition 7001, indicator 1")]
    [InlineData("0% + EAR", "7001", "CH", 1, "0% + AC (reduced)", "AC (reduced): the table has no amounts of type 674 for CH")]
    [InlineData("0% + EAR", "7001", "", 1, "0% + AC (reduced)",
        "AC (reduced): the table has no amounts of type 674 for any area that was given")]
    [InlineData("0% + EAR", "7001", "NO", 2, "0% + AC (reduced)",
        "AC (reduced): the table has no amount of type 674 for the area NO, composition 7001, indicator 2")]
    [InlineData("9% + EA", "7999", "", 1, "9% + AC",
        "AC: the table has no amount of type 674 for the area 1011, composition 7999, indicator 1")]
    [InlineData("Entry Price", "7001", "", 1, "Entry Price",
        "Entry Price is no agricultural component and no additional duty on sugar or flour")]
    public void The_most_specific_area_decides_and_what_it_lacks_stays_open(
        string rate, string code, string areas, int indicator, string resolved, string open)
    {
        ResolvedDuty duty = Tables.Components.Resolve(
            DutyNotation.UnitedKingdomAndEuropeanUnion.Parse(rate), code, areas.Split(' ', StringSplitOptions.RemoveEmptyEntries),
                indicator);
        duty.Rate.ToString().Should().Be(resolved);
        string.Join(' ', duty.Reasons).Should().Be(open);
        duty.Rate.AmountOn(DutyBasis.Of(Money.Of(100m, "EUR"), Quantity.Of(1m, MeasurementUnit.Tonne))).IsCertain.Should()
            .Be(open.Length == 0);
    }

    [RecordedTheory]
    [InlineData("0", "0", "0", "0", "7000")]
    [InlineData("1.49", "2.49", "4.99", "4.99", "7000")]
    [InlineData("1.499", "2.49", "4.99", "4.99", "7000")] // less than 1.5
    [InlineData("1.5", "2.5", "0", "50", "7123")]
    [InlineData("2.999", "5.999", "4.999", "69.999", "7123")]
    [InlineData("3", "0", "0", "0", "7840")]
    [InlineData("3", "0", "0", "70", "7844")]
    [InlineData("6", "3.99", "0", "0", "7860")] // "0 - 3.9" ends where "4 - 14.99" begins
    [InlineData("45", "20", "0", "0", "7720")] // so much milk fat that the protein does not matter
    [InlineData("0", "60", "0", "0", "7800")]
    public void A_composition_has_its_code(string milkFat, string milkProtein, string starch, string sucrose, string code)
    {
        Tables.Compositions.TryGetCode(Content(milkFat), Content(milkProtein), Content(starch), Content(sucrose), out string? found)
            .Should().BeTrue();
        found.Should().Be(code);
    }

    // The table of the regulation has no row for these, whose least contents come to 95 % of the weight.
    [RecordedTheory]
    [InlineData("3", "12", "50", "30")]
    [InlineData("5.99", "14", "50", "30")]
    [InlineData("3", "12", "75", "5")]
    public void Two_kinds_of_compositions_have_no_code(string milkFat, string milkProtein, string starch, string sucrose)
    {
        Tables.Compositions.TryGetCode(Content(milkFat), Content(milkProtein), Content(starch), Content(sucrose), out string? found)
            .Should().BeFalse();
        found.Should().BeNull();
    }

    [RecordedFact]
    public void Every_other_composition_has_one_code() => Gen.Int[0, 10_000].Array[4].Sample(
        cuts =>
        {
            // Four contents that come to the whole at most, in hundredths of a per cent.
            int[] sorted = [.. cuts.Order()];
            int milkFat = sorted[0], milkProtein = sorted[1] - sorted[0], starch = sorted[2] - sorted[1], sucrose = sorted[3] - sorted[2];
            bool hasNone = milkFat is >= 300 and < 600 && milkProtein >= 1_200 && ((starch is >= 5_000 and < 7_500 && sucrose >= 3_000)
                || (starch >= 7_500 && sucrose >= 500));
            Tables.Compositions.TryGetCode(
                Hundredths(milkFat), Hundredths(milkProtein), Hundredths(starch), Hundredths(sucrose), out _)
                .Should().Be(!hasNone, "{0}", string.Join(' ', sorted));
        },
        iter: 2_000);

    [Fact]
    public void A_bad_row_is_left_out_with_its_place()
    {
        using MemoryStream table = Tables.Of(
            Header, "1011,674,001,10.06,1", "world,674,001,1,1", "1011,600,001,1,1", "1011,674,1,1,1", "1011,674,002,much,1",
            "1011,674,003,1,0", "1011,674,001,10.06,1", "1011,672,001,1,1", "1011,672,001,2,1", "1011,674", "NO,674,001,9.75,1");
        AgriculturalComponents read = AgriculturalComponents.ReadTable(table);
        read.ToString().Should().Be("2 amounts of 2 areas");
        read.Findings.Select(finding => finding.ToString()).Should().Equal(
            "line 3, column 1 (geographical_area_id): 'world' is no area of two letters or four digits; the row is left out",
            "line 4, column 2 (measure_type_id): '600' is none of 672 (sugar), 673 (flour) and 674 (component); the row is left out",
            "line 5, column 3 (additional_code_id): '1' is no composition of three digits; the row is left out",
            "line 6, column 4 (duty_amount): 'much' is not an amount such as 46.25; the row is left out",
            "line 7, column 5 (reduction_indicator): '0' is no reduction indicator from 1 to 9; the row is left out",
            "line 10, column 4 (duty_amount): 2 contradicts an earlier row, 1; neither counts",
            "line 11: the row has 2 fields and the first row 5; the row is left out");
    }

    [Fact]
    public void A_bad_band_is_left_out_with_its_place()
    {
        using MemoryStream table = Tables.Of(
            "additional_code,milk_fat,milk_protein,starch,sucrose", "000,0 - 1.49,0 - 2.49,0 - 4.99,0 - 4.99", "1,0 - 1.49,,,",
                "002,much,,,",
            "003,5 - 1,,,", "000,85 or more,,,", "700,85 or more,,,");
        AgriculturalCompositions read = AgriculturalCompositions.ReadTable(table);
        read.Codes.Should().Equal("7000", "7700");
        read.Findings.Select(finding => finding.ToString()).Should().Equal(
            "line 3, column 1 (additional_code): '1' is no code of three digits; the row is left out",
            "line 4, column 2 (milk_fat): 'much' is no band such as 0 - 1.49 or 85 or more; the row is left out",
            "line 5, column 2 (milk_fat): '5 - 1' is no band such as 0 - 1.49 or 85 or more; the row is left out",
            "line 6, column 1 (additional_code): 000 is in an earlier row already; the row is left out");
        read.TryGetCode(Content("50"), Content("0"), Content("0"), Content("0"), out _).Should().BeFalse("no row has so much milk fat");
    }

    // A part of the published table of 2022: of all origins, of the economic area, of Switzerland, and an area without the component.
    private static AgriculturalComponents SmallTable()
    {
        using MemoryStream table = Tables.Of(
            Header, "1011,674,123,46.25,1", "1011,672,123,27.25,1", "1011,673,123,0.00,1", "2012,674,123,40.00,1", "2012,672,123,26.42,1",
            "CH,672,003,27.25,1", "CH,672,003,30.00,9", "IL,674,001,7.04,1", "IL,674,001,8.55,2");
        return AgriculturalComponents.ReadTable(table);
    }

    [Theory]
    [InlineData("9.00% + EA MAX 18.70% + ADSZ", "7123", "", 1, "9% + 46.25 EUR / 100 kg MAX 18.7% + 27.25 EUR / 100 kg", "")]
    [InlineData("9.00% + EA MAX 20.70% + ADFM", "7123", "", 1, "9% + 46.25 EUR / 100 kg MAX 20.7% + 0.00 EUR / 100 kg", "")]
    [InlineData("8.3%", "7123", "", 1, "8.3%", "")]
    [InlineData("9% MIN EA", "7123", "", 1, "9% MIN 46.25 EUR / 100 kg", "")]
    [InlineData("9% - EA", "7123", "", 1, "9% - 46.25 EUR / 100 kg", "")]
    [InlineData("0% + EAR MAX 18.70% + ADSZR", "7123", "NO 2012", 1, "0% + 40.00 EUR / 100 kg MAX 18.7% + 26.42 EUR / 100 kg", "")]
    [InlineData("0% + EA", "7123", "2012", 1, "0% + 40.00 EUR / 100 kg", "")]
    [InlineData("0% + EA", "7123", "1011 2012", 1, "0% + 40.00 EUR / 100 kg", "")] // all origins come last, wherever they are named
    [InlineData("0% + EA", "7123", "JP", 1, "0% + 46.25 EUR / 100 kg", "")]
    [InlineData("0% + EAR", "7001", "IL", 1, "0% + 7.04 EUR / 100 kg", "")]
    [InlineData("0% + EAR", "7001", "IL", 2, "0% + 8.55 EUR / 100 kg", "")]
    [InlineData("0% + ADSZR", "7003", "CH", 9, "0% + 30.00 EUR / 100 kg", "")]
    [InlineData("0% + ADSZR", "7123", "CH", 1, "0% + SD (reduced)",
        "SD (reduced): the table has no amount of type 672 for the area CH, composition 7123, indicator 1")]
    [InlineData("0% + EAR", "7001", "CH NO", 1, "0% + AC (reduced)", "AC (reduced): the table has no amounts of type 674 for CH, NO")]
    [InlineData("0% + EAR", "7001", "", 1, "0% + AC (reduced)",
        "AC (reduced): the table has no amounts of type 674 for any area that was given")]
    [InlineData("9% + EA", "7999", "", 1, "9% + AC",
        "AC: the table has no amount of type 674 for the area 1011, composition 7999, indicator 1")]
    [InlineData("Entry Price", "7001", "", 1, "Entry Price",
        "Entry Price is no agricultural component and no additional duty on sugar or flour")]
    public void A_component_is_the_amount_of_the_most_specific_area_that_has_any(
        string rate, string code, string areas, int indicator, string resolved, string open)
    {
        ResolvedDuty duty = SmallTable().Resolve(
            DutyNotation.UnitedKingdomAndEuropeanUnion.Parse(rate), code, areas.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            indicator);
        duty.Rate.ToString().Should().Be(resolved);
        string.Join(' ', duty.Reasons).Should().Be(open);
    }

    [Fact]
    public void The_areas_of_a_table_are_in_order_and_counted()
    {
        AgriculturalComponents table = SmallTable();
        table.Areas.Should().Equal("1011", "2012", "CH", "IL");
        table.ToString().Should().Be("9 amounts of 4 areas");
        table.Resolve(DutyNotation.UnitedKingdomAndEuropeanUnion.Parse("EA"), "7123").Rate.ToString().Should().Be("46.25 EUR / 100 kg");
        Refusal.Of<ArgumentNullException>(() => table.Resolve(null!, "7123"));
        Refusal.Of<ArgumentNullException>(() => table.Resolve(DutyRate.Free, null!));
        Refusal.Of<ArgumentOutOfRangeException>(() => table.Resolve(DutyRate.Free, "7123", reductionIndicator: 10));
        Refusal.Of<ArgumentNullException>(() => AgriculturalComponents.ReadTable(null!)).WithParameterName("table");
        Refusal.Of<ArgumentNullException>(() => AgriculturalCompositions.ReadTable(null!)).WithParameterName("table");
    }

    [Theory]
    [InlineData("1 11,674,001,1,1", "line 2, column 1 (geographical_area_id): '1 11' is no area of two letters or four digits")]
    [InlineData("1011,674,0x1,1,1", "line 2, column 3 (additional_code_id): '0x1' is no composition of three digits")]
    [InlineData("1011,674,001,-1,1", "line 2, column 4 (duty_amount): '-1' is not an amount such as 46.25")]
    [InlineData("1011,674,001,1,10", "line 2, column 5 (reduction_indicator): '10' is no reduction indicator from 1 to 9")]
    public void A_cell_of_another_form_leaves_its_row_out(string row, string finding)
    {
        using MemoryStream table = Tables.Of(Header, row);
        AgriculturalComponents.ReadTable(table).Findings.Select(one => one.ToString()).Should().Equal($"{finding}; the row is left out");
    }

    // Bands as the published table has them: the first digit behind the last one belongs to the next band.
    [Theory]
    [InlineData("0", "0", "0", "0", "7000")]
    [InlineData("1.499", "2.49", "4.99", "4.99", "7000")]
    [InlineData("1.5", "2.5", "0", "50", "7123")]
    [InlineData("2.999", "5.999", "4.999", "69.999", "7123")]
    [InlineData("3", "0", "0", "0", null)]
    [InlineData("85", "0", "0", "0", "7840")]
    [InlineData("100", "0", "0", "0", "7840")]
    [InlineData("84.99", "0", "0", "0", null)]
    [InlineData("1.5", "2.49", "0", "50", null)]
    [InlineData("1.5", "2.5", "5", "50", null)]
    [InlineData("1.5", "2.5", "0", "70", null)]
    [InlineData("1.5", "2.5", "0", "49.99", null)]
    public void A_composition_is_found_by_its_four_contents(
        string milkFat, string milkProtein, string starch, string sucrose, string? code)
    {
        using MemoryStream table = Tables.Of(
            "additional_code,milk_fat,milk_protein,starch,sucrose", "000,0 - 1.49,0 - 2.49,0 - 4.99,0 - 4.99",
            "123,1.5 - 2.99,2.5 - 5.99,0 - 4.99,50 - 69.99", "840,85 or more,,,");
        AgriculturalCompositions read = AgriculturalCompositions.ReadTable(table);
        read.Findings.Should().BeEmpty();
        read.ToString().Should().Be("3 codes");
        read.TryGetCode(Content(milkFat), Content(milkProtein), Content(starch), Content(sucrose), out string? found)
            .Should().Be(code is not null);
        found.Should().Be(code);
    }

    [Theory]
    [InlineData("0x1,,,,", "line 2, column 1 (additional_code): '0x1' is no code of three digits; the row is left out")]
    [InlineData("001,0 - 101,,,", "line 2, column 2 (milk_fat): '0 - 101' is no band such as 0 - 1.49 or 85 or more; the row is left out")]
    [InlineData("001,,,,0 - much", "line 2, column 5 (sucrose): '0 - much' is no band such as 0 - 1.49 or 85 or more; the row is left out")]
    public void A_band_is_of_two_contents_up_to_the_whole(string row, string finding)
    {
        using MemoryStream table = Tables.Of("additional_code,milk_fat,milk_protein,starch,sucrose", row);
        AgriculturalCompositions.ReadTable(table).Findings.Select(one => one.ToString()).Should().Equal(finding);
        using MemoryStream whole = Tables.Of("additional_code,milk_fat,milk_protein,starch,sucrose", "001,0 - 100,5 - 5,,100 or more");
        AgriculturalCompositions read = AgriculturalCompositions.ReadTable(whole);
        read.Findings.Should().BeEmpty();
        read.TryGetCode(Content("100"), Content("5.9"), Content("0"), Content("100"), out _).Should().BeTrue();
    }

    [Fact]
    public void Statements_outside_their_bounds_are_refused()
    {
        using MemoryStream table = Tables.Of(Header, "1011,674,001,10.06,1");
        AgriculturalComponents components = AgriculturalComponents.ReadTable(table);
        foreach (string code in new[] { "123", "8123", "7 23", "71234" })
            Refusal.Of<ArgumentException>(() => components.Resolve(DutyRate.Free, code)).WithMessage("*7 and three digits*");
        Refusal.Of<ArgumentOutOfRangeException>(() => components.Resolve(DutyRate.Free, "7123", reductionIndicator: 0))
            .WithMessage("*1 to 9*");
        using MemoryStream codes = Tables.Of("additional_code,milk_fat,milk_protein,starch,sucrose");
        Refusal.Of<ArgumentOutOfRangeException>(
            () => AgriculturalCompositions.ReadTable(codes).TryGetCode(Content("0"), Content("0"), Content("101"), Content("0"), out _))
            .WithMessage("*0 % to 100 %*");
    }

    private static Percentage Content(string percent) => Percentage.Of(decimal.Parse(percent, CultureInfo.InvariantCulture));

    private static Percentage Hundredths(int hundredths) => Percentage.Of(hundredths / 100m);
}
