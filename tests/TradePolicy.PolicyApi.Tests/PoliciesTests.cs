using System.Net;
using NodaTime.Testing;
using PolicyApi;
using TradePolicy.Data;

namespace TradePolicy.PolicyApi.Tests;

public class PoliciesTests
{
    private static readonly Instant Start = Service.At("2025-06-09T12:00:00Z");

    [Fact]
    public void A_schedule_is_compiled_once_for_an_instant_of_knowledge()
    {
        Policies policies = Kept(2);

        DutySchedule first = policies.Ask(at: null, KnownAfter(0)).Policy.Schedule;

        policies.Ask(at: null, KnownAfter(0)).Policy.Schedule.Should().BeSameAs(first);
    }

    [Fact]
    public void Of_the_instants_asked_about_those_asked_last_are_kept_and_no_more_than_the_bound()
    {
        Policies policies = Kept(2);
        KnownPolicy zero = PolicyOf(policies, 0), one = PolicyOf(policies, 1);
        PolicyOf(policies, 0).Should().BeSameAs(zero);

        _ = PolicyOf(policies, 2);

        policies.Count.Should().Be(2);
        PolicyOf(policies, 0).Should().BeSameAs(zero, "it was asked about after instant 1");
        PolicyOf(policies, 1).Should().NotBeSameAs(one);
    }

    [Fact]
    public void At_least_one_is_kept() =>
        Refusal.Of<ArgumentOutOfRangeException>(() => Kept(0)).WithMessage("At least one instant of knowledge is kept.*");

    [Fact]
    public async Task Questions_at_the_same_time_have_the_answers_of_questions_one_after_another()
    {
        await using ServiceOfItsOwn own = await ServiceOfItsOwn.Start("--PolicyApi:MostInstantsKnown", "3");
        string[] paths =
        [
            .. Enumerable.Range(0, 8).SelectMany(day => new[]
            {
                $"/truces/us-cn-2025?at=2025-08-12T04:01:00Z&known=2025-08-0{day + 1}T12:00:00Z",
                $"/snapshots?at=2025-08-12T04:01:00Z&known=2025-08-0{day + 1}T12:00:00Z&view=ruled",
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

    private static Policies Kept(int most) => new(UnitedStatesChina.Register, new FakeClock(Start), most);

    private static QueryInstant KnownAfter(int days) => new(Start + Duration.FromDays(days));

    private static KnownPolicy PolicyOf(Policies policies, int day) => policies.Ask(at: null, KnownAfter(day)).Policy;
}
