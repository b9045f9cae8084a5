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

    [Fact]
    public void Assumptions_of_one_moment_agree_in_their_words_or_in_how_it_is_read()
    {
        Assumption begins = Assumption.Of("the moment", "it begins at noon", "noon");
        Assumption ends = Assumption.Of("the moment", "it ends at noon", "noon");
        Assumption later = Assumption.Of("the moment", "it ends at night", "night");
        Assumption bare = Assumption.Of("the moment", "it begins at noon");
        AreCompatible(begins, ends).Should().BeTrue("both read it as noon");
        AreCompatible(begins, bare).Should().BeTrue("both say the same");
        AreCompatible(begins, later).Should().BeFalse();
        AreCompatible(bare, ends).Should().BeFalse("without a reading only the words count");
        AreCompatible(bare, Assumption.Of("the moment", "noon", "noon")).Should().BeFalse();
        AssumptionSet.Of(begins, ends).Assumptions.Should().Equal(begins);

        static bool AreCompatible(Assumption one, Assumption other) => AssumptionSet.Of(one).IsCompatibleWith(AssumptionSet.Of(other));
    }

    [Fact]
    public void Very_many_assumptions_of_as_many_matters_are_true_together_as_soon_as_they_are_listed()
    {
        Assumption[] many = [.. Enumerable.Range(0, 300_000).Select(number => Assumption.Of($"matter {number}", "it holds"))];
        AssumptionSet.Of(many).Assumptions.Should().HaveCount(many.Length);
    }
}
