namespace TradePolicy.UkTariff.Tests;

/// <summary>
/// What the rows of conditions mean: within a code the first row that is met decides and the otherwise row if none is; different codes must
/// all be met. Of a measure on 10,000 GBP beside an ordinary duty of 12 %.
/// </summary>
public sealed class ConditionsOfMeasuresTest
{
    // A preference of 0 %, claimed with 300: 0.00 if it applies, 1,200.00 if not.
    [Theory]
    [InlineData("B X 27|B - 07", "X", true)]
    [InlineData("B X 27|B - 07", "", false)]
    [InlineData("B X 27|B Y 27|B - 07", "Y", true)]
    [InlineData("B - 07|B X 27", "X", true)] // the otherwise row stands first
    [InlineData("B X 27|B - 07|C Y 27|C - 07", "X", false)]
    [InlineData("B X 27|B - 07|C Y 27|C - 07", "X,Y", true)]
    [InlineData("B X 07|B - 27", "X", false)] // turned round: the document takes it away
    [InlineData("B X 07|B - 27", "", true)]
    [InlineData("B X 07|B Y 27|B - 07", "X,Y", false)] // the first row that is met decides
    [InlineData("B Y 27|B X 07|B - 07", "X,Y", true)]
    [InlineData("B X 27", "X", true)] // without an otherwise row the opposite happens
    [InlineData("B X 27", "", false)]
    [InlineData("B X 07", "X", false)]
    [InlineData("B X 07", "", true)]
    [InlineData("B - 06|Z X 26", "X", true)] // the otherwise row of another code that has none
    [InlineData("B - 06|Z X 26", "", false)]
    [InlineData("E <2000.0 KGM 27|E - 07", "", true)] // 2,000 kg are declared
    [InlineData("E <1999.999 KGM 27|E - 07", "", false)]
    [InlineData("E <19.9 DTN 27|E X 27|E - 07", "X", true)]
    [InlineData("E <20.0 DTN 27|E X 27|E - 07", "", true)] // 20 x 100 kg
    public void A_preference_applies_by_its_rows(string rows, string documents, bool applies) =>
        Preference(rows).Assess(Goods(documents).WithClaim("300")).Total.ToString().Should().Be(applies ? "0.00 GBP" : "1200.00 GBP");

    [Theory]
    [InlineData("B X 27|B - 07")]
    [InlineData("B X 07|B - 27")]
    [InlineData("B X 27|B Y 27|B - 07")]
    public void A_preference_whose_documents_are_not_stated_is_open(string rows) =>
        Preference(rows).Assess(SmallAnswer.Goods("CN").WithClaim("300")).Total.IsCertain.Should().BeFalse();

    // A duty of 30 % against dumping with rows of its own: what is charged beside the duty.
    [Theory]
    [InlineData("", "A X 01 5.0 %|A - 01 40.0 %", "X", "500.00 GBP")]
    [InlineData("", "A X 01 5.0 %|A - 01 40.0 %", "", "4000.00 GBP")]
    [InlineData("", "A X 01 5.0 %|A Y 01 7.0 %|A - 01 40.0 %", "Y", "700.00 GBP")]
    [InlineData("", "A X 01 5.0 %|A Y 01 7.0 %|A - 01 40.0 %", "X,Y", "500.00 GBP")] // the first
    [InlineData("30.0 %", "A X 01 5.0 %", "X", "500.00 GBP")]
    [InlineData("30.0 %", "A X 01 5.0 %", "", "3000.00 GBP")] // without an otherwise row, that of the measure
    [InlineData("30.0 %", "A X 01 5.0 %|A Y 27", "", "3000.00 GBP")]
    [InlineData("30.0 %", "A X 01 5.0 %|A - 01 40.0 %", "", "4000.00 GBP")] // the otherwise row has a duty of its own
    [InlineData("30.0 %", "A X 01 5.0 %|A - 07", "", "0.00 GBP")] // and here it takes the measure away
    [InlineData("30.0 %", "A X 01 5.0 %|A - 07", "X", "500.00 GBP")]
    [InlineData("30.0 %", "A X 07|A - 01 40.0 %", "X", "0.00 GBP")] // a document that takes it away
    [InlineData("30.0 %", "A X 07|A - 01 40.0 %", "", "4000.00 GBP")]
    [InlineData("30.0 %", "A X 01 5.0 %|A - 01 40.0 %|B Y 27|B - 07", "X", "0.00 GBP")] // another code is not met
    [InlineData("30.0 %", "A X 01 5.0 %|A - 01 40.0 %|B Y 27|B - 07", "X,Y", "500.00 GBP")]
    public void A_duty_by_its_own_rows(string rate, string rows, string documents, string others) =>
        Dumping(rate, rows).Assess(Goods(documents)).OtherCharges.ToString().Should().Be(others);

    [Theory]
    [InlineData("30.0 %", "B X 99|B - 07", "its action is not known")]
    [InlineData("", "B X 27|B - 07", "it has no rate")]
    [InlineData("", "A X 01 5.0 %", "without the document it has no rate")]
    public void A_duty_whose_rows_do_not_say_what_is_charged_is_open(string rate, string rows, string why) =>
        Dumping(rate, rows).Assess(Goods("")).OtherCharges.IsCertain.Should().BeFalse(why);

    private static CustomsEntry Goods(string documents) =>
        SmallAnswer.Goods("CN").WithDocuments(documents.Split(',', StringSplitOptions.RemoveEmptyEntries));

    private static DutySchedule Preference(string rows) => SmallAnswer.Read(SmallAnswer.Of(
        SmallAnswer.Measure("1", "103/C", "1011", "12.0 %"),
        SmallAnswer.Measure("2", "142/C", "CN", "0.0 %", conditions: rows.Split('|')))).Compile();

    private static DutySchedule Dumping(string rate, string rows) => SmallAnswer.Read(SmallAnswer.Of(
        SmallAnswer.Measure("1", "103/C", "1011", "12.0 %"),
        SmallAnswer.Measure("2", "552/D", "CN", rate, conditions: rows.Split('|')))).Compile();
}
