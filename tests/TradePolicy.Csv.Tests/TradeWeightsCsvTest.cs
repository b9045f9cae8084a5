using TradePolicy.Panels;

namespace TradePolicy.Csv.Tests;

public sealed class TradeWeightsCsvTest
{
    [Fact]
    public void A_code_an_economy_and_a_value_stand_on_each_line_and_months_are_added_up()
    {
        TradeWeights weights = Read("""
            Code,Name,Economy,Value
            8517.13.00.00,Smartphones,CN,1250000
            8517130000,Smartphones,VN,900000.50
            0101,Live horses,CN,7

            8517.13.00.00,Smartphones,CN,250000
            """).GetValueOrThrow();
        weights.All.Should().Equal(
            TradeWeight.Of(CommodityCode.Hts("8517.13.00.00"), Economy.China, 1_500_000m),
            TradeWeight.Of(CommodityCode.Hts("8517.13.00.00"), Economy.Parse("VN"), 900_000.50m),
            TradeWeight.Of(CommodityCode.Hts("0101"), Economy.China, 7m));
        weights.TotalValue.Should().Be(2_400_007.50m);
    }

    [Fact]
    public void What_is_refused_is_named_with_its_place_and_loses_nothing_that_is_good()
    {
        TradeWeightsCsvResult read = Read("""
            code,economy,value
            101210000,CN,1
            8517.13.00.00,UK,2
            8517.13.00.00,CN,"1,000"
            8517.13.00.00,CN,-1
            8517.13.00.00,CN
            8517.13.00.00,"CN,5
            8517.13.00.00,CN,10000000000000001
            8517.13.00.00,CN,3
            """);
        read.Weights.All.Should().Equal(TradeWeight.Of(CommodityCode.Hts("8517.13.00.00"), Economy.China, 3m));
        read.Errors.Select(error => error.ToString()).Should().Equal(
            "line 2, column 1 (code): '101210000' is not a commodity code: it has 9 digits, and a code has an even number; a spreadsheet " +
            "may have dropped a leading zero; expected a code of two, four, six, eight or ten digits",
            "line 3, column 2 (economy): 'UK' is not an economy; expected an ISO 3166-1 code of two letters such as CN",
            "line 4, column 3 (value): '1,000' has a comma, which separates thousands or decimals; neither is read; expected a value " +
            "from 0 to 10000000000000000",
            "line 5, column 3 (value): '-1' is negative; expected a value from 0 to 10000000000000000",
            "line 6: the line has 2 fields and the first row 3 fields; expected as many as the first row has",
            "line 7: a quotation mark is not closed on its line, or is in a field that is not quoted; expected fields in quotation marks " +
            "that are closed",
            "line 8, column 3 (value): '10000000000000001' is too large; expected a value from 0 to 10000000000000000");
        Refusal.Of<CsvException>(read.GetValueOrThrow).WithMessage("line 2*And 4 more.");
    }

    [Fact]
    public void A_row_that_adds_up_to_too_much_with_those_before_it_is_refused_alone()
    {
        TradeWeightsCsvResult read = Read("""
            code,economy,value
            8517.13.00.00,CN,9999999999999999
            8517.13.00.00,CN,2
            8517.13.00.00,CN,1
            """);
        read.Weights.All.Should().Equal(TradeWeight.Of(CommodityCode.Hts("8517.13.00.00"), Economy.China, TradeWeight.MaxValue));
        read.Errors.Select(error => error.ToString()).Should().Equal(
            "line 3, column 3 (value): the values of this code and economy add up to too much; expected a value from 0 to " +
            "10000000000000000");
    }

    [Fact]
    public void A_message_shows_the_beginning_of_long_names_and_the_first_of_many()
    {
        string name = new('x', 500);
        CsvException refusal = Refusal.Of<CsvException>(() => Read($"{string.Join(',', Enumerable.Repeat(name, 1_000))}\n")).Which;
        refusal.Message.Should().Contain($"{name[..40]}…").And.Contain("and 980 more");
        refusal.Message.Length.Should().BeLessThan(1_200);
    }

    [Fact]
    public void Columns_may_have_other_names()
    {
        TradeWeightsCsv form = TradeWeightsCsv.Of(Nomenclature.UnitedStates).WithColumns("hts10", "iso", "con_val_yr");
        form.Read(new StringReader("ISO,CON_VAL_YR,HTS10,,\nCN,5,8517130000,,")).GetValueOrThrow().TotalValue.Should().Be(5m);
        form.Read(new StringReader("con_val_yr,hts10,iso\n5,8517130000,CN\n")).GetValueOrThrow().TotalValue.Should().Be(5m);
        Refusal.Of<ArgumentException>(() => form.WithColumns("a", "b", "A")).WithMessage("*three columns*");
    }

    [Fact]
    public void A_form_says_its_columns_and_refuses_those_that_have_no_name()
    {
        TradeWeightsCsv form = TradeWeightsCsv.Of(Nomenclature.UnitedStates);
        form.ToString().Should().Be($"code, economy and value, codes of {Nomenclature.UnitedStates}");
        Refusal.Of<ArgumentNullException>(() => TradeWeightsCsv.Of(null!)).WithParameterName("nomenclature");
        Refusal.Of<ArgumentException>(() => form.WithColumns(" ", "b", "c")).WithParameterName("code");
        Refusal.Of<ArgumentException>(() => form.WithColumns("a", " ", "c")).WithParameterName("economy");
        Refusal.Of<ArgumentException>(() => form.WithColumns("a", "b", " ")).WithParameterName("value");
    }

    [Fact]
    public void A_decimal_comma_and_another_separator_are_declared_and_neither_1250_5_nor_a_thousand_is_guessed()
    {
        TradeWeightsCsv form = TradeWeightsCsv.Of(Nomenclature.UnitedStates).WithSeparator(';').WithDecimalComma()
            .WithColumns("code", "economy", "eur");
        TradeWeightsCsvResult read = form.Read(new StringReader("code;economy;eur\n0101;CN;1250,5\n0102;CN;1.250\n0102;CN;\n"));
        read.Weights.All.Should().Equal(TradeWeight.Of(CommodityCode.Hts("0101"), Economy.China, 1250.5m));
        read.Errors.Select(error => error.ToString()).Should().Equal(
            "line 3, column 3 (eur): '1.250' has a point, and the decimal separator of the file is a comma; thousands are not separated; " +
            "expected a value from 0 to 10000000000000000",
            "line 4, column 3 (eur): '' is not a number in plain digits with at most one comma; expected a value from 0 to " +
            "10000000000000000");
        form.ToString().Should().EndWith(", separated by ';', with a decimal comma");
        Refusal.Of<ArgumentOutOfRangeException>(() => form.WithSeparator('.'));
    }

    [Theory]
    [InlineData("", "line 1: the file is empty; expected a first row with the columns code, economy and value.")]
    [InlineData(
        "code,country,value\n",
        "line 1: the columns are code, country, value; expected a first row with the columns code, economy and value.")]
    [InlineData(
        "code,economy,value,Code\n",
        "line 1: the column code is given twice; expected a first row with the columns code, economy and value.")]
    [InlineData(
        "code,economy,\"value\n",
        "line 1: a quotation mark is not closed on its line, or is in a field that is not quoted; expected a first row with the columns " +
        "code, economy and value.")]
    public void A_file_without_the_columns_is_refused(string text, string message) =>
        Refusal.Of<CsvException>(() => Read(text)).WithMessage(message);

    private static TradeWeightsCsvResult Read(string text) => TradeWeightsCsv.Of(Nomenclature.UnitedStates).Read(new StringReader(text));
}
