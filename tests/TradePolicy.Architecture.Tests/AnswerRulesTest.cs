namespace TradePolicy.Architecture.Tests;

/// <summary>
/// One vocabulary of doubt: whether an answer is certain, its value, which answers are possible, and the facts that leave it open.
/// </summary>
[Collection(nameof(SharedSource))]
public class AnswerRulesTest(Source source)
{
    // A finding is about something else's doubt; a moment has its doubt in its bound. The answer of the other three is a status,
    // which has words for doubt, or a set, so that there is no list of what is possible.
    private static readonly string[] Excepted =
    [
        "Finding has no Possible", "Finding has no Reasons", "LegalMoment has no Possible", "LegalMoment has no Reasons",
        "MeasureState has no Possible", "TruceSideState has no Possible", "IssueState has no Possible",
    ];

    [Fact]
    public void At_most_20_public_properties_are_documented_to_throw() =>
        AnswerRules.ThrowingPropertiesIn(source)
            .Should().HaveCountLessThanOrEqualTo(20, "a property that throws surprises whoever shows it in a debugger");

    [Fact]
    public void A_property_that_may_throw_has_a_method_beside_it_that_does_not() =>
        Lines(AnswerRules.ThrowingWithoutTryGet(source)).Should().BeEmpty("TryGet… asks without an exception");

    [Fact]
    public void No_answer_says_with_another_word_that_it_is_open() =>
        Lines(AnswerRules.OtherWordsIn(source)).Should().BeEmpty("IsCertain, Possible and Reasons say it everywhere");

    [Fact]
    public void Reasons_are_facts_everywhere() =>
        Lines(AnswerRules.ReasonsThatAreNoFacts(source)).Should().BeEmpty("a fact says what is open and where that comes from");

    [Fact]
    public void Whatever_can_be_uncertain_says_what_is_possible_and_why() =>
        Lines(AnswerRules.DoubtWithoutReasons(source).Except(Excepted))
            .Should().BeEmpty("an open answer without its reasons cannot be explained");

    [Fact]
    public void The_rules_find_what_breaks_them()
    {
        Source broken = Source.Of(("src/TradePolicy/Answer.cs", """
            public sealed class Answer
            {
                /// <summary>The value.</summary>
                /// <exception cref="System.InvalidOperationException">It is open.</exception>
                public int Value => throw new System.InvalidOperationException();

                public bool IsCertain => false;

                public bool IsKnown => false;

                public string[] Reasons => [];

                internal bool IsOpen => true;
            }
            """));

        broken.Errors.Should().BeEmpty();
        AnswerRules.ThrowingPropertiesIn(broken).Should().Equal("Answer.Value");
        AnswerRules.ThrowingWithoutTryGet(broken).Should().Equal("Answer.Value");
        AnswerRules.OtherWordsIn(broken).Should().Equal("Answer.IsKnown");
        AnswerRules.ReasonsThatAreNoFacts(broken).Should().Equal("Answer.Reasons is string[]");
        AnswerRules.DoubtWithoutReasons(broken).Should().Equal("Answer has no Possible");
    }

    private static string Lines(IEnumerable<string> findings) => string.Join("\n", findings.Order(StringComparer.Ordinal));
}
