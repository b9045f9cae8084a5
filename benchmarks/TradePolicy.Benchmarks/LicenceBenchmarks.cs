using BenchmarkDotNet.Attributes;
using NodaTime;
using TradePolicy.Licences;

namespace TradePolicy.Benchmarks;

/// <summary>
/// One million licence events replayed, ten for each of 100,000 licences, against what one would write by hand: a switch
/// that sets a status and adds quantities up, remembers references, and checks neither the order nor the use.
/// </summary>
[MemoryDiagnoser]
public class LicenceBenchmarks
{
    private const int Licences = 100_000;

    private static readonly Instant First = Instant.FromUtc(2025, 4, 4, 2, 0);

    private LicenceApplication application = null!;
    private LicenceEvent[][] histories = [];

    [GlobalSetup]
    public void Setup()
    {
        application = LicenceApplication.Create(
            "A-1", LicensingRegimes.UnitedKingdomStandardIndividual, LicenceKind.MultipleUse,
            [LicensedGoods.Of(1, ControlCode.UnitedStates("3A090"), Quantity.Of(100m, MeasurementUnit.Kilogram))]);
        histories = [.. Enumerable.Range(0, 100).Select(History)];
        if (Replay() != ByHand())
            throw new InvalidOperationException("The status set by hand is another.");
    }

    [Benchmark(Description = "ExportLicence.Replay")]
    public decimal Replay()
    {
        decimal used = 0m;
        for (int index = 0; index < Licences; index++)
        {
            ExportLicence licence = ExportLicence.Replay(application, histories[index % histories.Length]);
            used += licence.Stage == LicenceStage.Issued ? licence.BalanceOf(1).Used!.Amount : 0m;
        }

        return used;
    }

    [Benchmark(Baseline = true, Description = "a status set by hand")]
    public decimal ByHand()
    {
        decimal used = 0m;
        for (int index = 0; index < Licences; index++)
        {
            Row row = new();
            foreach (LicenceEvent happening in histories[index % histories.Length])
                row.Take(happening);
            used += row.Status == "issued" ? row.Used : 0m;
        }

        return used;
    }

    private static LicenceEvent[] History(int seed)
    {
        Instant Day(int day) => First + Duration.FromDays(day + seed);
        LineUse Use(decimal grams) => LineUse.Of(1, Quantity.Of(grams, MeasurementUnit.Gram));
        return
        [
            StageChanged.Of(LicenceEventKind.Filed, Day(0)),
            StageChanged.Of(LicenceEventKind.Accepted, Day(1)),
            StageChanged.Of(LicenceEventKind.InformationRequested, Day(2)),
            StageChanged.Of(LicenceEventKind.InformationProvided, Day(5)),
            ApplicationApproved.Of(Day(20)),
            LicenceIssued.Of(Day(21), "L-1", LegalWindow.Starting(Day(21).InUtc())
                .Lasting(Period.FromYears(2), CountingRule.SameClockTime)),
            ShipmentRecorded.Of(Day(30), "m-1", [Use(1_000m + seed)]),
            StageChanged.Of(LicenceEventKind.Suspended, Day(40)),
            StageChanged.Of(LicenceEventKind.Reinstated, Day(50)),
            ShipmentRecorded.Of(Day(60), "m-2", [Use(2_000m)]),
        ];
    }

    private sealed class Row
    {
        private readonly HashSet<string> references = [];

        public string Status { get; private set; } = "";

        public decimal Used { get; private set; }

        public void Take(LicenceEvent happening)
        {
            switch (happening)
            {
                case ShipmentRecorded shipment when references.Add(shipment.Reference):
                    foreach (LineUse line in shipment.Lines)
                        Used += line.Quantity!.Amount / 1_000m;
                    break;
                case LicenceIssued or StageChanged { Kind: LicenceEventKind.Reinstated }:
                    Status = "issued";
                    break;
                case StageChanged { Kind: LicenceEventKind.Suspended }:
                    Status = "suspended";
                    break;
                case ApplicationApproved:
                    Status = "approved";
                    break;
                case StageChanged:
                    Status = "pending";
                    break;
            }
        }
    }
}
