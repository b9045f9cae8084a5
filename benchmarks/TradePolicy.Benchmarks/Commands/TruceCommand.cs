using TradePolicy.Data;

namespace TradePolicy.Benchmarks;

/// <summary>A program that asks nothing but when the truce expires.</summary>
internal static class TruceCommand
{
    internal static Task<int> RunAsync(CommandOptions options)
    {
        Console.WriteLine(Stopwatches.Step(
            "expiry of the truce",
            () => UnitedStatesChina.Register.Truces[UnitedStatesChina.Truce].ExpiryFor(Economy.UnitedStates)));
        Stopwatches.PrintProcess();
        return Task.FromResult(0);
    }
}
