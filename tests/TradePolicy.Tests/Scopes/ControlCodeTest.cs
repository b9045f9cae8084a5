namespace TradePolicy.Tests;

public sealed class ControlCodeTest
{
    [Theory]
    [InlineData("1C905", "1C905", "1C905")]
    [InlineData("1c905.A.4", "1C905.a.4", "1C905")]
    [InlineData("3A090", "3A090", "3A090")]
    [InlineData("ML1.a", "ML1.a", "ML1")]
    [InlineData("PL9010", "PL9010", "PL9010")]
    public void A_code_is_read_whatever_its_case_and_written_as_the_lists_write_it(string text, string written, string entry)
    {
        ControlCode code = ControlCode.China(text);
        code.ToString().Should().Be(written);
        code.Entry.Should().Be(entry);
        ControlCode.China(code.ToString()).Should().Be(code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1C90")]
    [InlineData("1C905.")]
    [InlineData("1C905..a")]
    [InlineData("8505.11")]
    [InlineData("EAR99")]
    [InlineData(" 1C905")]
    [InlineData("1C905.a.4.very-long")]
    public void What_is_no_code_is_refused(string text)
    {
        ControlCode.TryParse(text, ControlList.China, out _).Should().BeFalse();
        Refusal.Of<FormatException>(() => ControlCode.China(text)).WithMessage("*1C905.a.4*");
    }

    [Fact]
    public void An_entry_contains_its_paragraphs_and_not_the_entry_that_begins_alike()
    {
        ControlCode.China("1C905").Contains(ControlCode.China("1C905.a.4")).Should().BeTrue();
        ControlCode.China("1C905.a").Contains(ControlCode.China("1C905.a.4")).Should().BeTrue();
        ControlCode.China("1C905.a").Contains(ControlCode.China("1C905.ab")).Should().BeFalse();
        ControlCode.China("1C905.a.4").Contains(ControlCode.China("1C905")).Should().BeFalse();
    }

    [Fact]
    public void The_same_code_on_two_lists_is_two_codes()
    {
        ControlCode.China("1C902").Should().NotBe(ControlCode.UnitedStates("1C902"));
        ControlCode.China("1C902").Contains(ControlCode.UnitedStates("1C902")).Should().BeFalse();
    }
}
