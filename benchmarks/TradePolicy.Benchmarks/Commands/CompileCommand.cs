namespace TradePolicy.Benchmarks;

/// <summary>Compiling the synthetic measures, until each programme has answered: what it takes and what stays.</summary>
internal static class CompileCommand
{
    internal static Task<int> RunAsync(CommandOptions options)
    {
        SyntheticQuestion question = SyntheticSchedule.Instance.Questions(1)[0];
        for (int run = 0; run < options.Runs; run++)
        {
            IReadOnlyList<Tariff> tariffs = SyntheticSchedule.Fresh();
            long before = GC.GetTotalMemory(forceFullCollection: true);
            DutySchedule schedule = Stopwatches.Step("compile, first answers", () => DutyCompileBenchmarks.Compiled(tariffs, question));
            Console.WriteLine(
                $"  {tariffs.Count} tariffs, {SyntheticSchedule.Instance.Rows.Count} measures; "
                + $"{(GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6:0} MB stay");
            GC.KeepAlive(schedule);
        }

        Stopwatches.PrintProcess();
        return Task.FromResult(0);
    }
}
