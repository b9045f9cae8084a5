using System.Net;
using NodaTime.Testing;
using PolicyApi;
using TradePolicy.Data;
using TradePolicy.Serialization;

namespace TradePolicy.PolicyApi.Tests;

public class PoliciesTests
{
    private static readonly FakeClock Clock = new(Service.At(Service.Today));

    // Instants at which what is known changes, some months after each other.
    private static readonly Instant[] Changes = [.. Kept(1).Changes.Where((_, index) => index % 20 == 10)];

    [Fact]
    public void A_schedule_is_compiled_once_for_all_minutes_in_which_nothing_was_published()
    {
        FakeClock clock = new(Service.At(Service.Today));
        Policies policies = new(UnitedStatesChina.Register, clock, 2);
        DutySchedule first = policies.Ask(at: null, known: null).Policy.Schedule;

        for (int minute = 0; minute < 100; minute++)
        {
            clock.AdvanceMinutes(1);
            Question question = policies.Ask(at: null, known: null);
            question.Policy.Schedule.Should().BeSameAs(first);
            question.Register.Knowledge.KnownAt.Should().Be(question.Known, "a register says as known at which instant it is");
        }

        policies.Count.Should().Be(1);
    }

    [Fact]
    public void A_publication_begins_another_schedule_and_not_one_nanosecond_earlier()
    {
        Policies policies = Kept(3);
        Instant published = Changes[1];
        DutySchedule since = PolicyOf(policies, published).Schedule;

        PolicyOf(policies, published + Duration.FromSeconds(1)).Schedule.Should().BeSameAs(since);
        PolicyOf(policies, published - Duration.Epsilon).Schedule.Should().NotBeSameAs(since);
        PolicyOf(policies, published).Since.Should().Be(published);
        (PolicyOf(policies, published - Duration.Epsilon).Since < published).Should().BeTrue();
        PolicyOf(policies, policies.Changes[0] - Duration.Epsilon).Since.Should().BeNull();
    }

    [Fact]
    public void A_schedule_that_is_shared_answers_as_one_that_is_compiled_for_the_instant()
    {
        CustomsDeclaration[] declarations =
        [
            .. new[] { "2018-09-01T12:00:00Z", "2025-04-20T12:00:00Z", "2025-08-20T12:00:00Z", "2026-12-20T12:00:00Z" }.Select(entered =>
                CustomsDeclaration.Of(CustomsEntry.Of(CommodityCode.Hts("6109.10.00.12"), Economy.China, Money.Of(10_000m, "USD"))
                    .EnteredAt(Service.At(entered)))),
        ];
        Policies policies = Kept(1);
        Instant[] ends = [.. policies.Changes.Skip(1), policies.Changes[^1] + Duration.FromDays(100)];

        foreach ((Instant from, Instant until) in policies.Changes.Zip(ends))
        {
            Instant known = from + ((until - from) / 2);
            DutySchedule own = UnitedStatesChina.Register.AsKnownAt(known).Compile();
            DutySchedule shared = PolicyOf(policies, known).Schedule;
            foreach (CustomsDeclaration declaration in declarations)
            {
                TradePolicyJson.Write(shared.Assess(declaration)).Should()
                    .Be(TradePolicyJson.Write(own.Assess(declaration)), "known at {0}", known);
            }
        }
    }

    [Fact]
    public void Of_the_states_of_knowledge_those_asked_about_last_are_kept_and_no_more_than_the_bound()
    {
        Policies policies = Kept(2);
        KnownPolicy zero = PolicyOf(policies, Changes[0]), one = PolicyOf(policies, Changes[1]);
        PolicyOf(policies, Changes[0]).Should().BeSameAs(zero);

        _ = PolicyOf(policies, Changes[2]);

        policies.Count.Should().Be(2);
        PolicyOf(policies, Changes[0]).Should().BeSameAs(zero, "it was asked about after state 1");
        PolicyOf(policies, Changes[1]).Should().NotBeSameAs(one);
    }

    [Fact]
    public void At_least_one_is_kept() =>
        Refusal.Of<ArgumentOutOfRangeException>(() => Kept(0)).WithMessage("At least one state of knowledge is kept.*");

    [Fact]
    public async Task Questions_at_the_same_time_have_the_answers_of_questions_one_after_another()
    {
        await using ServiceOfItsOwn own = await ServiceOfItsOwn.Start("--PolicyApi:MostInstantsKnown", "3");
        string[] paths =
        [
            .. Enumerable.Range(0, 8).SelectMany(day => new[]
            {
                $"/truces/us-cn-2025?at=2025-08-12T04:01:00Z&known=2025-0{day + 1}-20T12:00:00Z",
                $"/snapshots?at=2025-08-12T04:01:00Z&known=2025-0{day + 1}-20T12:00:00Z&view=ruled",
            }),
        ];
        List<string> expected = [];
        foreach (string path in paths)
            expected.Add((await own.Service.Get(path)).Text);

        Answer[] answers = await Task.WhenAll(Enumerable.Range(0, 5).SelectMany(_ => paths).Select(own.Service.Get));

        answers.Should().OnlyContain(answer => answer.Status == HttpStatusCode.OK);
        answers.Select(answer => answer.Text).Should().Equal(Enumerable.Range(0, 5).SelectMany(_ => expected));
        own.Service.Policies.Count.Should().Be(3);
    }

    private static Policies Kept(int most) => new(UnitedStatesChina.Register, Clock, most);

    private static KnownPolicy PolicyOf(Policies policies, Instant known) => policies.Ask(at: null, new QueryInstant(known)).Policy;
}
