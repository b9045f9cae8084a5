using System.Globalization;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace TradePolicy.Benchmarks;

/// <summary>
/// What each benchmark allocates, against a table of what it allocated before.
/// </summary>
internal static class Allocations
{
    // Something may be read once within the measured call, and the sizes of tables grow in steps.
    private const double MostTimes = 1.1;
    private const long MostMore = 4096;
    private const string Header = "benchmark,bytes";

    /// <summary>Writes the table.</summary>
    internal static void Write(string file, IEnumerable<Summary> summaries) => File.WriteAllLines(
        file, Of(summaries).OrderBy(own => own.Key, StringComparer.Ordinal).Select(own => $"{own.Key},{own.Value}").Prepend(Header));

    /// <summary>Says which benchmarks allocate more than the table has, are not in it, or are only there.</summary>
    internal static IReadOnlyList<string> Differences(string file, IEnumerable<Summary> summaries)
    {
        Dictionary<string, long> before = File.ReadLines(file).Skip(1).Select(line => line.Split(','))
            .ToDictionary(cells => cells[0], cells => long.Parse(cells[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        Dictionary<string, long> now = Of(summaries);
        return
        [
            .. now.Where(own => !before.ContainsKey(own.Key))
                .Select(own => $"{own.Key} is not in the table; it allocates {own.Value} bytes"),
            .. before.Keys.Where(name => !now.ContainsKey(name)).Select(name => $"{name} is in the table and did not run"),
            .. now.Where(own => before.TryGetValue(own.Key, out long bytes) && own.Value > (bytes * MostTimes) + MostMore)
                .Select(own => $"{own.Key} allocates {own.Value} bytes, {before[own.Key]} before"),
        ];
    }

    private static Dictionary<string, long> Of(IEnumerable<Summary> summaries) => summaries.SelectMany(summary => summary.Reports)
        .ToDictionary(
            report => string.Join(' ', report.BenchmarkCase.Descriptor.GetFilterName(), SampleOf(report.BenchmarkCase)).TrimEnd(),
            report => report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0L,
            StringComparer.Ordinal);

    // The size of a sample, which its name tells after a semicolon, changes with the data.
    private static string SampleOf(BenchmarkCase benchmark) => benchmark.Parameters.DisplayInfo.Trim('[', ']').Split(',', ';')[0];
}
