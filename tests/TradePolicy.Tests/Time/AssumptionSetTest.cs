namespace TradePolicy.Tests;

public sealed class AssumptionSetTest
{
    private static readonly Assumption Early = Assumption.Of("the order", "it was known at the start of the day");
    private static readonly Assumption Late = Assumption.Of("the order", "it was known by the end of the day");
    private static readonly Assumption Noon = Assumption.Of("the notice", "it applies from noon");
    private static readonly Assumption Night = Assumption.Of("the notice", "it applies from midnight");

    [Fact]
    public void Assumptions_say_what_is_assumed()
    {
        AssumptionSet.None.ToString().Should().Be("in any case");
        AssumptionSet.Of(Early).ToString().Should().Be("it was known at the start of the day");
        AssumptionSet.Of(Early, Noon, Early).ToString().Should().Be("it was known at the start of the day; it applies from noon");
    }

    [Fact]
    public void Different_assumptions_about_one_matter_exclude_each_other()
    {
        AssumptionSet both = AssumptionSet.Of(Early, Noon);
        both.IsCompatibleWith(both).Should().BeTrue();
        both.IsCompatibleWith(AssumptionSet.None).Should().BeTrue();
        AssumptionSet.None.IsCompatibleWith(both).Should().BeTrue();
        AssumptionSet.Of(Early).IsCompatibleWith(AssumptionSet.Of(Night)).Should().BeTrue("they are about different matters");
        both.IsCompatibleWith(AssumptionSet.Of(Early, Night)).Should().BeFalse("they differ about the notice");
        both.IsCompatibleWith(AssumptionSet.Of(Late)).Should().BeFalse("they differ about the order");
        Refusal.Of<ArgumentNullException>(() => both.IsCompatibleWith(null!)).WithParameterName("other");
    }

    [Fact]
    public void Two_assumptions_that_read_one_moment_alike_are_one_whatever_begins_or_ends_at_it()
    {
        Assumption begins = Read("begins", "noon"), ends = Read("ends", "noon"), endsAtNight = Read("ends", "midnight");
        AssumptionSet.Of(begins).IsCompatibleWith(AssumptionSet.Of(ends)).Should().BeTrue();
        AssumptionSet.Of(begins).With(AssumptionSet.Of(ends, Early)).Assumptions.Should().Equal(begins, Early);
        AssumptionSet.Of(begins).IsCompatibleWith(AssumptionSet.Of(endsAtNight)).Should().BeFalse();
        Refusal.Of<ArgumentException>(() => AssumptionSet.Of(ends, endsAtNight)).WithParameterName("assumptions");
        begins.Should().NotBe(ends, "the words differ").And.Be(Read("begins", "noon")).And.NotBe(null);
        begins.GetHashCode().Should().Be(Read("begins", "noon").GetHashCode());
        Assumption.Of("the order", "it applies from noon").Should().NotBe(Noon);

        static Assumption Read(string verb, string moment) =>
            Assumption.Of("the notice", OpenFact.OfLaw("the notice", $"the notice {verb} at {moment}"), moment);
    }

    [Fact]
    public void What_two_assume_together_has_each_assumption_once()
    {
        AssumptionSet.Of(Early).With(AssumptionSet.Of(Early, Noon)).Assumptions.Should().Equal(Early, Noon);
        AssumptionSet.Of(Early).With(AssumptionSet.None).Should().Be(AssumptionSet.Of(Early));
        Refusal.Of<ArgumentException>(() => AssumptionSet.Of(Early).With(AssumptionSet.Of(Late)))
            .WithMessage("Two assumptions about one matter differ, so they cannot hold together.*");
    }
}
