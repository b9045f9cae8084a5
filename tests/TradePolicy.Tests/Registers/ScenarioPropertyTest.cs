using CsCheck;

namespace TradePolicy.Tests;

/// <summary>What holds of every scenario over every register.</summary>
public sealed class ScenarioPropertyTest
{
    private const string Key = RegisterPropertyTest.Key;
    private const string Truce = "truce";
    private const int Iterations = 500;

    private static readonly Gen<(PolicyRegister Register, PolicyScenario Scenario)> Cases = RegisterPropertyTest.Registers.SelectMany(
        register =>
        {
            TruceSide side = register.Truces[0].Sides[0];
            string[] acts = [.. register.TariffsWithoutTruces[0].Rates.Acts.Select(act => act.Key)];
            string[] windows = [.. side.Windows.Select(window => window.Instrument.Key)];
            return Gen.Select(
                Gen.Select(RegisterPropertyTest.Rate, Moment, Gen.Bool).Array[0, 2],
                Some(acts),
                Some(windows),
                RegisterPropertyTest.Window.Array[0, 2],
                Moment.Array[0, 1]).Select((rates, withoutActs, withoutWindows, further, endings) =>
                {
                    PolicyScenario scenario = PolicyScenario.Named("the case is drawn").WithoutActs(Key, withoutActs);
                    foreach (string window in withoutWindows)
                        scenario = scenario.WithoutTruceWindow(Truce, Economy.UnitedStates, window);
                    foreach (LegalWindow window in further)
                        scenario = scenario.WithTruceWindow(Truce, Economy.UnitedStates, window);
                    foreach (LegalMoment moment in endings)
                        scenario = scenario.And(PolicyScenario.TruceEnded(Truce, moment, Economy.UnitedStates));
                    foreach ((AdValorem rate, LegalMoment moment, bool keeps) in rates)
                        scenario = scenario.And(
                            PolicyScenario.TariffSetTo(Key, rate, moment, keeps ? LaterChanges.Kept : LaterChanges.Dropped));
                    return (register, scenario.WithName("the case is drawn"));
                });
        });

    private static Gen<LegalMoment> Moment =>
        RegisterPropertyTest.Hour.Select(hour => LegalMoment.At(RegisterPropertyTest.At(hour).InUtc()));

    [Fact]
    public void Applying_a_scenario_leaves_the_register_as_it_was() => Gen.Select(Cases, RegisterPropertyTest.Hour).Sample((drawn, hour) =>
    {
        PolicyRegister same = PolicyRegister.Create(drawn.Register.Knowledge, drawn.Register.TariffsWithoutTruces, drawn.Register.Truces)
            .WithInstruments(drawn.Register.Instruments);
        PolicySnapshot before = drawn.Register.At(RegisterPropertyTest.At(hour));
        _ = drawn.Register.With(drawn.Scenario).At(RegisterPropertyTest.At(hour));
        drawn.Register.Should().Be(same);
        drawn.Register.At(RegisterPropertyTest.At(hour)).Should().Be(before);
        drawn.Register.IsHypothetical.Should().BeFalse();
    }, iter: Iterations);

    [Fact]
    public void A_scenario_and_then_what_was_known_is_what_was_known_and_then_the_scenario() =>
        Gen.Select(Cases, RegisterPropertyTest.Hour, RegisterPropertyTest.Hour).Sample((drawn, effective, known) =>
        {
            Instant cut = RegisterPropertyTest.At(known);
            PolicyRegister scenarioFirst = drawn.Register.With(drawn.Scenario).AsKnownAt(cut);
            PolicyRegister knowledgeFirst = drawn.Register.AsKnownAt(cut).With(drawn.Scenario);
            knowledgeFirst.Should().Be(scenarioFirst);
            knowledgeFirst.At(RegisterPropertyTest.At(effective)).Should().Be(scenarioFirst.At(RegisterPropertyTest.At(effective)));
        }, iter: Iterations);

    [Fact]
    public void What_a_scenario_does_not_touch_is_the_baseline() => Gen.Select(Cases, RegisterPropertyTest.Hour).Sample((drawn, hour) =>
    {
        PolicyRegister supposed = drawn.Register.With(drawn.Scenario);
        PolicyDiff diff = drawn.Register.At(RegisterPropertyTest.At(hour)).DiffTo(supposed.At(RegisterPropertyTest.At(hour)));
        if (drawn.Scenario.IsEmpty)
            diff.IsEmpty.Should().BeTrue();
        else
            diff.Changes.All(change => supposed.Scenarios[0].AffectedKeys.Contains(change.Key) && change.IsHypothetical).Should().BeTrue();
    }, iter: Iterations);

    private static Gen<string[]> Some(string[] all) =>
        Gen.Bool.Array[all.Length].Select(picks => all.Where((_, index) => picks[index]).ToArray());
}
