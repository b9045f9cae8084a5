using NodaTime;
using TradePolicy.Data;

namespace TradePolicy.Benchmarks;

/// <summary>What the register of the United States takes: the first read, its lists, compiling, and the memory that stays.</summary>
internal static class RegisterCommand
{
    internal static Task<int> RunAsync(CommandOptions options)
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        PolicyRegister register = Stopwatches.Step("first read", () => UnitedStates.Register);
        PrintKept("register", before);
        Stopwatches.Step("codes of all lists", () => register.CommodityLists.Sum(list => list.Goods.Segments().Count));
        PrintKept("register and lists", before);
        DutySchedule schedule = Stopwatches.Step("compile, first question", () =>
        {
            DutySchedule compiled = register.Compile();
            compiled.StatutoryRateFor(CommodityCode.Hts("6109.10.00.12"), Economy.China, Instant.FromUtc(2025, 8, 12, 13, 0));
            return compiled;
        });
        PrintKept("register, lists and schedule", before);
        Console.WriteLine($"{register.Tariffs.Count} tariffs, {register.CommodityLists.Count} lists, {schedule}");
        Stopwatches.PrintProcess();
        return Task.FromResult(0);
    }

    private static void PrintKept(string what, long before) =>
        Console.WriteLine($"  {what}: {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6:0.0} MB stay");
}
