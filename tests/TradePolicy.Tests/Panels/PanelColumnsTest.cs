namespace TradePolicy.Tests;

public sealed class PanelColumnsTest
{
    [Fact]
    public void A_programme_has_its_key_as_a_column_without_what_SQL_would_have_quoted() =>
        Of("us/301/forced-labour", "us/9903.88").Programmes.Should().Equal("us_301_forced_labour", "us_9903_88");

    [Fact]
    public void All_columns_stand_in_their_order() =>
        Of("us/301").ToString().Should().Be("commodity, origin, us_301, total, missing");

    [Theory]
    [InlineData("total", "programme_total")]
    [InlineData("select", "programme_select")]
    [InlineData("301/us", "programme_301_us")]
    [InlineData("301", "programme_301")]
    public void A_word_that_SQL_may_have_for_itself_and_a_number_come_after_what_they_are(string key, string column) =>
        Of(key).Programmes.Should().Equal(column);

    [Fact]
    public void Keys_that_come_to_the_same_name_are_numbered() =>
        Of("us/301", "us-301", "us.301", "us/301/2", "us/301-2").Programmes.Should()
            .Equal("us_301", "us_301_2", "us_301_3", "us_301_2_2", "us_301_2_3");

    private static PanelColumns Of(params string[] programmes) => PanelColumns.Of(DutyPanel.Of(
        DutySchedule.Compile(programmes.Select(key => Duties.Additional(key, 1m))),
        [CommodityCode.Hts("6109.10.00.12")], Duties.June2025, LegalView.AsWritten));
}
