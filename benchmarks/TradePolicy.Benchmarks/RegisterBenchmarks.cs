using BenchmarkDotNet.Attributes;
using NodaTime;
using TradePolicy.Data;
using TradePolicy.Serialization;

namespace TradePolicy.Benchmarks;

/// <summary>Reading the register of the package from its text, and asking what policy was as known at an instant.</summary>
[MemoryDiagnoser]
public class RegisterBenchmarks
{
    private const int Mask = 63;

    private readonly (Instant Known, Instant Effective)[] questions = new (Instant, Instant)[Mask + 1];
    private KeyValuePair<string, string>[] documents = [];
    private PolicyRegister register = null!;
    private int next;

    [GlobalSetup]
    public void Setup()
    {
        documents = [.. typeof(UnitedStatesChina).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("us-china/", StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal))
            .OrderByDescending(name => name.Contains("/instruments", StringComparison.Ordinal)).ThenBy(name => name, StringComparer.Ordinal)
            .Select(name => KeyValuePair.Create(name, TextOf(name)))];
        register = TradePolicyJson.ReadRegister(documents);
        Instant first = Instant.FromUtc(2025, 2, 1, 0, 0);
        Random random = new(1);
        for (int index = 0; index <= Mask; index++)
            questions[index] = (first + Duration.FromHours(random.Next(14_000)), first + Duration.FromHours(random.Next(14_000)));
    }

    [Benchmark(Baseline = true, Description = "ReadRegister")]
    public PolicyRegister Read() => TradePolicyJson.ReadRegister(documents);

    [Benchmark(Description = "ReadRegister, AsKnownAt, At")]
    public PolicySnapshot ReadAndAsk()
    {
        (Instant known, Instant effective) = questions[next++ & Mask];
        return TradePolicyJson.ReadRegister(documents).AsKnownAt(known).At(effective);
    }

    [Benchmark(Description = "AsKnownAt, At")]
    public PolicySnapshot AsKnownAtThenAt()
    {
        (Instant known, Instant effective) = questions[next++ & Mask];
        return register.AsKnownAt(known).At(effective);
    }

    [Benchmark(Description = "At")]
    public PolicySnapshot At() => register.At(questions[next++ & Mask].Effective);

    private static string TextOf(string name)
    {
        using StreamReader reader = new(typeof(UnitedStatesChina).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
