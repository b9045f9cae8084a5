using TradePolicy.Indicators;
using TradePolicy.Serialization;

namespace TradePolicy.Data.Tests;

/// <summary>
/// Many threads share one register, one schedule and one indicator from their first use, in packages that are loaded anew for each round:
/// all read what is read once, compile and ask at the same moment, and each has the answers that one thread alone has.
/// </summary>
public sealed class ManyThreadsTest
{
    private const int Threads = 16;
    private const int Rounds = 2;

    private static readonly Lazy<DutySchedule> Schedule = new(() => UnitedStates.Register.Compile());

    private static readonly Instant[] Instants =
    [
        Asked.Utc("2025-04-09T16:00:00Z"), Asked.Utc("2025-08-12T04:01:00Z"), Asked.Utc("2025-12-01T17:00:00Z"),
        Asked.Utc("2026-11-24T17:00:00Z"),
    ];

    [Fact]
    public void Threads_that_share_what_is_read_once_have_the_answers_of_one_thread_alone()
    {
        string[] alone = new FreshPackages().Method(typeof(ManyThreadsTest), nameof(AnswersFrom))(0);
        alone.Should().HaveCountGreaterThan(40).And.OnlyHaveUniqueItems();
        for (int round = 0; round < Rounds; round++)
        {
            Func<int, string[]> answers = new FreshPackages().Method(typeof(ManyThreadsTest), nameof(AnswersFrom));
            using Barrier start = new(Threads);
            string[][] all = new string[Threads][];
            Thread[] threads = [.. Enumerable.Range(0, Threads).Select(number => new Thread(() =>
            {
                start.SignalAndWait();
                all[number] = answers(number);
            }))];
            Array.ForEach(threads, static thread => thread.Start());
            Array.ForEach(threads, static thread => thread.Join());
            foreach (string[] own in all)
                own.Should().Equal(alone);
        }
    }

    // The questions are asked in another order by each thread, and answered in the same.
    private static string[] AnswersFrom(int first)
    {
        Func<string>[] questions = [.. Questions()];
        string[] answers = new string[questions.Length];
        for (int number = 0; number < questions.Length; number++)
        {
            int place = (number + (first * 5)) % questions.Length;
            answers[place] = $"{place}: {questions[place]()}";
        }

        return answers;
    }

    private static IEnumerable<Func<string>> Questions()
    {
        foreach (Instant at in Instants)
        {
            foreach (string origin in (string[])["CN", "VN", "DE", "MX"])
            {
                CustomsEntry entry = CustomsEntry
                    .Of(CommodityCode.Hts("8703.23.01.90"), Economy.Parse(origin), Money.Of(10_000m, "USD")).EnteredAt(at);
                yield return () => Schedule.Value.Assess(entry, LegalView.AsCollected).Explain();
                yield return () => UnitedStates.Register.At(at).AdditionalRate(Economy.UnitedStates, entry.Origin).ToString();
            }

            yield return () => TradePolicyJson.HashOf(UnitedStatesChina.Register.At(at));
            yield return () => string.Join("; ", UnitedStatesChina.Register.AsKnownAt(at).DeadlinesAfter(at));
        }

        foreach (EconomicIndicator indicator in (EconomicIndicator[])[ChinaStatistics.Exports, ChinaStatistics.ProducerPrices])
        {
            yield return () => indicator.AsKnownAt(Instants[1])[ReferencePeriod.Month(2025, 5)].ToString();
            yield return () => TradePolicyJson.HashOf(indicator);
        }

        yield return () => string.Join("; ", UnitedStates.Register.CommodityLists.Select(list => $"{list.Goods}"[..20]));
        yield return () => string.Join("; ", UnitedStates.KnownGaps);
    }
}
