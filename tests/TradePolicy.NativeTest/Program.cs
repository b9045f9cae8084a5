using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using TradePolicy;
using TradePolicy.Data;
using TradePolicy.Serialization;
using TradePolicy.Serialization.SystemTextJson;

int number = 0;
int failed = 0;

void Check(string text, Func<bool> holds)
{
    number++;
    bool isGood;
    try
    {
        isGood = holds();
    }
    catch (Exception exception)
    {
        isGood = false;
        text = $"{text} ({exception.GetType().Name}: {exception.Message.ReplaceLineEndings(" ")})";
    }

    failed += isGood ? 0 : 1;
    Console.WriteLine($"{(isGood ? "ok" : "not ok")} {number} - natively compiled: {text}");
}

long begun = Stopwatch.GetTimestamp();
PolicyRegister register = UnitedStatesChina.Register;
Console.WriteLine($"# the register of the data package was read in {Stopwatch.GetElapsedTime(begun).TotalMilliseconds:0} ms");

PolicySnapshot snapshot = register.AsKnownAt(Instant.FromUtc(2025, 6, 9, 12, 0)).At(Instant.FromUtc(2025, 8, 12, 4, 1));
Check("the rate on 12 August 2025 as known in June is 54 %", () =>
    snapshot.AdditionalRate(Economy.UnitedStates, Economy.China).Value.Equals(Percentage.Of(54m)));

BriefingContext context = new(new JsonSerializerOptions().ConfigureForTradePolicy());
Briefing briefing = new("June", Percentage.Of(54m), snapshot, new() { [Economy.China] = Money.Of(5m, "USD") });
Check("documents and values within a type of one's own come back", () =>
{
    string json = JsonSerializer.Serialize(briefing, context.Briefing);
    Briefing back = JsonSerializer.Deserialize(json, context.Briefing)!;
    return back.Policy == snapshot && back.Rate == briefing.Rate && back.Costs.Single().Equals(briefing.Costs.Single());
});

Check("a document comes back with its hash", () =>
    TradePolicyJson.HashOf(TradePolicyJson.ReadSnapshot(TradePolicyJson.Write(snapshot))) == TradePolicyJson.HashOf(snapshot));
Check("a schema is drawn up", () => PolicyDocuments.Snapshot.JsonSchema().Contains("draft/2020-12", StringComparison.Ordinal));

return failed == 0 ? 0 : 1;

internal sealed record Briefing(string Title, Percentage Rate, PolicySnapshot Policy, Dictionary<Economy, Money> Costs);

[JsonSerializable(typeof(Briefing))]
internal sealed partial class BriefingContext : JsonSerializerContext;
