using System.Collections.Frozen;

namespace TradePolicy;

/// <summary>
/// Differences between snapshots as JSON, for others to read. They are written and not read: they follow from the
/// snapshots, which are.
/// </summary>
internal static class DiffCodec
{
    private static readonly FrozenDictionary<PolicyChangeKind, string> Kinds = new Dictionary<PolicyChangeKind, string>
    {
        [PolicyChangeKind.Tariff] = "tariff",
        [PolicyChangeKind.Truce] = "truce",
        [PolicyChangeKind.ExportControl] = "exportControl",
        [PolicyChangeKind.Measure] = "measure",
    }.ToFrozenDictionary();

    internal static void Write(JsonOutput output, PolicyDiff diff, IEnumerable<LegalInstrument> cited) => output.Object(() =>
    {
        output.Member("before", () => WriteHead(output, diff.Before));
        output.Member("after", () => WriteHead(output, diff.After));
        output.Array("instruments", cited, instrument => InstrumentCodec.Write(output, instrument));
        output.Array("changes", diff.Changes, change => Write(output, change));
    });

    /// <summary>The instruments that the changes refer to, in the order of their keys.</summary>
    /// <exception cref="ArgumentException">Two different ones have one key.</exception>
    internal static IEnumerable<LegalInstrument> Cited(PolicyDiff diff) => SnapshotCodec.Cited(
        diff.Changes.SelectMany(change => change.InstrumentsBefore.Concat(change.InstrumentsAfter)), "difference");

    private static void WriteHead(JsonOutput output, PolicySnapshot snapshot) => output.Object(() => SnapshotCodec.WriteHead(output, snapshot));

    private static void Write(JsonOutput output, PolicyChange change) => output.Object(() =>
    {
        output.Member("kind", Kinds[change.Kind]);
        output.Member("key", change.Key);
        output.Member("text", change.ToString());
        switch (change)
        {
            case TariffChange tariff:
                output.Optional("points", tariff.Points?.ToString());
                output.Optional("noPointsBecause", tariff.NoPointsBecause);
                WriteSides(output, tariff.Before, tariff.After, SnapshotCodec.Write);
                break;
            case TruceChange truce:
                output.Flag("hypothetical", truce.IsHypothetical);
                WriteSides(output, truce.Before, truce.After, SnapshotCodec.Write);
                break;
            case MeasureChange measure:
                WriteSides(output, measure.Before, measure.After, MeasureStateCodec.Write);
                break;
        }
    });

    private static void WriteSides<T>(JsonOutput output, T? before, T? after, Action<JsonOutput, T> write)
        where T : class
    {
        if (before is not null)
            output.Member("before", () => write(output, before));
        if (after is not null)
            output.Member("after", () => write(output, after));
    }
}
