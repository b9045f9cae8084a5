namespace TradePolicy.Tests;

public sealed class SpecialColumnTest
{
    [Fact]
    public void A_column_gives_each_programme_its_rate()
    {
        SpecialColumn column = SpecialColumn.Parse(
            "Free (A+,AU,BH) 3.2% (JP) 15.1¢/kg + 0.5% (KR,PA) See 9822.05.20 (P+) See 9823.04.01-9823.04.54 (S+)");
        column.Rates.Select(rate => rate.ToString()).Should().Equal(
            "Free (A+,AU,BH)", "3.2% (JP)", "0.151 USD / kg + 0.5% (KR,PA)", "See 9822.05.20 (P+)", "See 9823.04.01-9823.04.54 (S+)");
        column.TryGetValue("JP", out DutyRate? japan).Should().BeTrue();
        japan.Should().Be(AdValorem.Of(3.2m));
        column.TryGetValue("A", out DutyRate? none).Should().BeFalse();
        none.Should().BeNull();
    }

    [Theory]
    [InlineData("Free(A, AU, BH,CL)2.7%(JP)", "Free (A,AU,BH,CL) 2.7% (JP)")]
    [InlineData("Free (A*,AU,BH,E IL,JO)", "Free (A*,AU,BH,E,IL,JO)")]
    [InlineData("Free (AU,MA,.OM,P) ", "Free (AU,MA,OM,P)")]
    [InlineData("See 9919.04.50, 9919.04.57, 9919.04.67 (PA (PA)", "See 9919.04.50, 9919.04.57, 9919.04.67 (PA)")]
    [InlineData("2.7% (JP", "2.7% (JP)")]
    [InlineData(
        "A duty upon the value of the repairs (see U.S. note 3 of this subchapter) (B,C,)",
        "A duty upon the value of the repairs (see U.S. note 3 of this subchapter) (B,C)")]
    [InlineData(
        "No change (A,E) Free (CA,IL, MX) See U.S. note 3(e) (CO,PE)",
        "The duty provided in the applicable subheading (A,E) Free (CA,IL,MX) See U.S. note 3(e) (CO,PE)")]
    [InlineData("10%", "10%")]
    [InlineData("Free (See U.S. note 4 of this subchapter)", "Free (See U.S. note 4 of this subchapter)")]
    [InlineData("  ", "")]
    public void Dirt_is_forgiven_and_not_written_again(string text, string written)
    {
        SpecialColumn column = SpecialColumn.Parse(text);
        column.ToString().Should().Be(written);
        SpecialColumn.Parse(written).Should().Be(column);
    }

    [Theory]
    [InlineData("Free (A) 3% + (JP)", DutyRateProblemKind.MissingAmount, 13)]
    [InlineData("Free (A) (JP)", DutyRateProblemKind.Empty, 9)]
    [InlineData("Free (A) 3%", DutyRateProblemKind.MissingProgramme, 11)]
    [InlineData("Free (A,JP) 3% (JP)", DutyRateProblemKind.RepeatedProgramme, 15)]
    [InlineData("Free (Japan)", DutyRateProblemKind.MissingAmount, 0)]
    [InlineData("3% ()", DutyRateProblemKind.UnexpectedText, 3)]
    public void What_is_no_column_is_a_problem_with_its_place(string text, DutyRateProblemKind kind, int position)
    {
        SpecialColumn.TryParse(text, out SpecialColumn? column, out DutyRateProblem? problem).Should().BeFalse();
        column.Should().BeNull();
        (problem!.Kind, problem.Position).Should().Be((kind, position));
        Refusal.Of<FormatException>(() => SpecialColumn.Parse(text)).WithMessage($"*{kind} at index {position}*");
    }

    [Fact]
    public void A_column_is_put_together_from_rates()
    {
        SpecialColumn column = SpecialColumn.Of(
            PreferentialRate.Of(DutyRate.Free, "A+", "AU"), PreferentialRate.Of(AdValorem.Of(3.2m), "JP"));
        column.ToString().Should().Be("Free (A+,AU) 3.2% (JP)");
        column.Should().Be(SpecialColumn.Parse("Free (A+,AU) 3.2% (JP)"));
        SpecialColumn.Of().Rates.Should().BeEmpty();
    }

    [Fact]
    public void A_column_refuses_what_does_not_read_back()
    {
        Refusal.Of<ArgumentException>(() => PreferentialRate.Of(DutyRate.Free, "japan")).WithMessage("'japan' is not the symbol*");
        Refusal.Of<ArgumentException>(() => PreferentialRate.Of(DutyRate.Free, "A", "A")).WithMessage("A programme is named twice*");
        Refusal.Of<ArgumentException>(
            () => SpecialColumn.Of(PreferentialRate.Of(DutyRate.Free, "A"), PreferentialRate.Of(DutyRate.Free, "A")));
        Refusal.Of<ArgumentException>(() => SpecialColumn.Of(PreferentialRate.Of(DutyRate.Free, "A"), PreferentialRate.Of(DutyRate.Free)));
        Refusal.Of<ArgumentException>(() => SpecialColumn.Of(PreferentialRate.Of(TopUpDuty.To(Percentage.Of(15m)), "A")));
    }
}
