using CsCheck;

namespace TradePolicy.Serialization.JsonNet.Tests;

public sealed class RoundTripTest
{
    internal static readonly PolicyRegister UnitedStatesChina = TradePolicyJson.ReadRegister(
        Directory.GetFiles(Path.Combine(Repository.Root, "src", "TradePolicy.Data", "Registers", "us-china"))
            .OrderByDescending(file => Path.GetFileName(file).StartsWith("instruments", StringComparison.Ordinal))
            .ThenBy(file => file, StringComparer.Ordinal)
            .Select(file => KeyValuePair.Create(Path.GetFileName(file), File.ReadAllText(file))));

    [Fact]
    public void Every_register_reads_back_as_the_same_register() =>
        Draw.Register.Sample(SurvivesTheWire, iter: 3_000, print: TradePolicyJson.Write);

    [Fact]
    public void Every_snapshot_reads_back_as_the_same_snapshot() =>
        Draw.Snapshot.Sample(SurvivesTheWire, iter: 3_000, print: TradePolicyJson.Write);

    [Fact]
    public void A_register_restricted_to_what_was_known_reads_back_as_the_same_register() =>
        Gen.Select(Draw.Register, Draw.Instant, (register, known) => register.AsKnownAt(known)).Sample(
            SurvivesTheWire,
            iter: 2_000,
            print: TradePolicyJson.Write);

    [Fact]
    public void What_a_register_says_of_an_instant_reads_back_as_the_same_snapshot() =>
        Gen.Select(Draw.Register, Draw.Instant, Draw.Instant, Draw.View).Sample(
            (register, known, at, view) => SurvivesTheWire(register.AsKnownAt(known).At(at, view)),
            iter: 1_000,
            print: drawn => $"known at {drawn.Item2}, at {drawn.Item3}, {drawn.Item4}: {TradePolicyJson.Write(drawn.Item1)}");

    [Fact]
    public void What_is_read_answers_as_what_was_written() =>
        Gen.Select(Draw.Register, Draw.Instant, Draw.View).Sample(
            (register, at, view) =>
                TradePolicyJson.ReadRegister(TradePolicyJson.Write(register)).At(at, view).Should().Be(register.At(at, view)),
            iter: 200,
            print: drawn => $"at {drawn.Item2}, {drawn.Item3}: {TradePolicyJson.Write(drawn.Item1)}");

    [Fact]
    public void The_register_of_the_United_States_and_China_and_its_answers_survive_the_wire_at_every_stage_of_knowledge()
    {
        Instant[] known =
        [
            .. UnitedStatesChina.Instruments.SelectMany(instrument => new[] { instrument.Published.Earliest, instrument.Published.Latest })
                .Distinct().Order()
        ];
        int view = 0;
        foreach (Instant cut in known)
        {
            PolicyRegister restricted = UnitedStatesChina.AsKnownAt(cut);
            SurvivesTheWire(restricted);
            foreach (Instant at in known.Append(Instant.FromUtc(2025, 8, 12, 4, 1)).Append(Instant.FromUtc(2025, 11, 10, 4, 30))
                .Append(Instant.FromUtc(2026, 11, 23, 0, 0)))
            {
                SurvivesTheWire(restricted.At(at, Enum.GetValues<LegalView>()[view++ % 3]));
            }
        }
    }

    private static void SurvivesTheWire(PolicyRegister register)
    {
        string text = TradePolicyJson.Write(register);
        PolicyRegister back = TradePolicyJson.ReadRegister(text);
        back.Equals(register).Should().BeTrue();
        TradePolicyJson.Write(back).Should().Be(text);
    }

    private static void SurvivesTheWire(PolicySnapshot snapshot)
    {
        string text = TradePolicyJson.Write(snapshot);
        PolicySnapshot back = TradePolicyJson.ReadSnapshot(text);
        back.Equals(snapshot).Should().BeTrue();
        TradePolicyJson.Write(back).Should().Be(text);
    }
}
