namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>What scenarios leave in registers and snapshots, and differences, as JSON.</summary>
public sealed class ScenarioTest
{
    private static readonly Instant January = Instant.FromUtc(2026, 1, 1, 0, 0);

    private static readonly PolicyRegister Supposed = ControlSamples.Register
        .With(PolicyScenario.ExportControlLifted(
            "cn/rare-earths", LegalMoment.StartOf(new(2025, 12, 24), DateTimeZoneProviders.Tzdb["Asia/Shanghai"]))
                .WithName("the controls are lifted"));

    internal static PolicyDiff Lifted { get; } = ControlSamples.Register.At(January).DiffTo(Supposed.At(January));

    [Fact]
    public void A_register_with_a_scenario_reads_back_as_hypothetical()
    {
        GoldenFile.Holds("register-scenario.json", TradePolicyJson.Write(Supposed));
        PolicyRegister back = TradePolicyJson.ReadRegister(GoldenFile.Read("register-scenario.json"));
        back.Should().Be(Supposed);
        back.IsHypothetical.Should().BeTrue();
        back.Instruments["what-if/1"].IsHypothetical.Should().BeTrue();
        back.At(January).Should().Be(Supposed.At(January));
    }

    [Fact]
    public void A_snapshot_of_a_scenario_reads_back_with_its_marks()
    {
        PolicySnapshot snapshot = Supposed.At(January);
        PolicySnapshot back = TradePolicyJson.ReadSnapshot(TradePolicyJson.Write(snapshot));
        back.Should().Be(snapshot);
        back.Scenarios.Should().Equal("the controls are lifted");
        back.ExportControls["cn/rare-earths"].IsHypothetical.Should().BeTrue();
        back.ExportControls["jp/ban"].IsHypothetical.Should().BeFalse();
        PolicySnapshot marked = PolicySnapshot.Create(
            Samples.Certain.EffectiveAt,
            Samples.Certain.Knowledge,
            Samples.Certain.View,
            Samples.Certain.Tariffs.Select(tariff => tariff.AsHypothetical()),
            Samples.Certain.Truces.Select(truce => truce.AsHypothetical()),
            scenarios: ["x", "y"]);
        TradePolicyJson.ReadSnapshot(TradePolicyJson.Write(marked)).Should().Be(marked).And.NotBe(Samples.Certain);
    }

    [Fact]
    public void A_difference_has_the_published_form()
    {
        GoldenFile.Holds("diff-scenario.json", TradePolicyJson.Write(Lifted));
        GoldenFile.Holds("diff.json", TradePolicyJson.Write(Samples.Certain.DiffTo(Samples.InDoubt)));
    }

    [Fact]
    public void A_publication_is_supposed_or_has_a_time() =>
        Refusal.Of<PolicyJsonException>(
            () => TradePolicyJson.ReadRegister(
                GoldenFile.Read("register-scenario.json")
                    .Replace("\"supposed\": true", "\"supposed\": true, \"at\": \"2025-01-01T00:00:00Z\"", StringComparison.Ordinal)))
                        .WithMessage("A publication has either at, or on and zone, or earliest and latest, or is supposed.*");
}
