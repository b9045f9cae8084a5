using System.Globalization;
using NodaTime;
using TradePolicy.Data;
using TradePolicy.Serialization;

namespace TradePolicy.Benchmarks;

/// <summary>A snapshot to write and read, with its text.</summary>
public sealed class SnapshotSample
{
    private readonly string name;

    private SnapshotSample(string name, PolicySnapshot snapshot)
    {
        this.name = name;
        Snapshot = snapshot;
        Text = TradePolicyJson.Write(snapshot);
    }

    public PolicySnapshot Snapshot { get; }

    public string Text { get; }

    /// <summary>The register of the package, as it is.</summary>
    public static SnapshotSample UsChina() => new("us-china", UnitedStatesChina.Register.At(Instant.FromUtc(2025, 6, 9, 12, 0)));

    /// <summary>A register of some thousand tariffs, each with a rate that a truce suspends.</summary>
    public static SnapshotSample Synthetic(int tariffs)
    {
        DateTimeZone newYork = DateTimeZoneProviders.Tzdb["America/New_York"];
        LegalInstrument enacting = LegalInstrument.Create(
            "us/enacting", "President of the United States", "Executive Order", Publication.At(Instant.FromUtc(2025, 4, 2, 0, 0)), "14257");
        LegalInstrument suspending = LegalInstrument.Create(
            "us/suspending", "President of the United States", "Executive Order", Publication.At(Instant.FromUtc(2025, 5, 12, 0, 0)),
            "14298");
        LegalWindow from = LegalWindow.Starting(new LocalDateTime(2025, 4, 9, 0, 1).InZoneStrictly(newYork));
        TradeTruce truce = TradeTruce
            .Create(
                "truce",
                "Truce",
                [
                    TruceSide.Create(
                        Economy.UnitedStates,
                        Enumerable.Range(0, tariffs)
                            .Select(index => TruceSuspension.Of(Key(index), PointsOff.Of(PercentagePoints.Of(5.5m)))), [], []),
                    TruceSide.Create(Economy.China, [], [], []),
                ],
                [])
            .Enact(Economy.UnitedStates,
                LegalWindow.Starting(new LocalDateTime(2025, 5, 14, 0, 1).InZoneStrictly(newYork))
                    .Lasting(Period.FromDays(90), CountingRule.SameClockTime),
                suspending);
        PolicyRegister register = PolicyRegister.Create(
            Knowledge.Through(Instant.FromUtc(2026, 10, 7, 0, 0)),
            Enumerable.Range(0, tariffs).Select(index => Tariff.Create(
                Key(index),
                DutyProgramme.Of("us/additional", "A programme of additional duties", DutyKind.Additional),
                Economy.UnitedStates,
                EconomyScope.Of(Economy.China, Economy.HongKong),
                [LegalAct.Enact<DutyRate>($"{Key(index)}/enacted", Key(index), enacting, from, AdValorem.Of(10m + (index % 40)))])),
            [truce]);
        return new("synthetic", register.At(Instant.FromUtc(2025, 6, 9, 12, 0)));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{name}, {Text.Length / 1000.0:F1} kB");

    private static string Key(int index) => $"us/programme-{index}/cn";
}
