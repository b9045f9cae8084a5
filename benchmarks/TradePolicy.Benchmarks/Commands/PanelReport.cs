using System.Globalization;
using TradePolicy.Panels;

namespace TradePolicy.Benchmarks;

/// <summary>The totals of a panel, in print and as CSV.</summary>
internal static class PanelReport
{
    private const int MostShown = 8;

    /// <summary>Prints all programmes, and the origins and chapters with the highest averages.</summary>
    internal static void Print(TradeWeightedRates totals)
    {
        Console.WriteLine(
            $"  {totals.Overall.TradeValue:0} rates of {totals.ByOrigin.Count} origins and {totals.ByChapter.Count} chapters, "
            + $"{totals.Programmes.Count} programmes");
        Print("all goods, all programmes", totals.Overall.Total);
        foreach ((DutyProgramme programme, AverageRate rate) in totals.Programmes.Zip(totals.Overall.Rates))
            Print(programme.Key, rate);
        foreach (AverageTariff origin in Highest(totals.ByOrigin))
            Print($"from {origin.Origin}", origin.Total);
        foreach (AverageTariff chapter in Highest(totals.ByChapter))
            Print($"chapter {chapter.Chapter}", chapter.Total);
    }

    /// <summary>
    /// Writes a row for each programme and for all together: of all goods, of each origin, of each chapter, and of each chapter and origin.
    /// </summary>
    internal static void Write(string path, TradeWeightedRates totals)
    {
        using StreamWriter file = new(path);
        file.WriteLine("origin,chapter,programme,goods,known,unknown,average_of_known,commonest_reason");
        AverageTariff[] all = [totals.Overall, .. totals.ByOrigin, .. totals.ByChapter, .. totals.ByChapterAndOrigin];
        foreach (AverageTariff goods in all)
        {
            string of = $"{goods.Origin?.Code},{goods.Chapter?.Digits}";
            file.WriteLine($"{of},,{Row(goods.Total)}");
            foreach ((DutyProgramme programme, AverageRate rate) in totals.Programmes.Zip(goods.Rates))
                file.WriteLine($"{of},{programme.Key},{Row(rate)}");
        }
    }

    private static IEnumerable<AverageTariff> Highest(IEnumerable<AverageTariff> all) =>
        all.OrderByDescending(own => own.Total.Rate?.Value ?? -1m).Take(MostShown);

    private static void Print(string name, AverageRate rate) => Console.WriteLine(
        $"  {name,-34}{Average(rate, "0.00"),8} of {rate.KnownTradeValue,8:0}, {Unknown(rate),7:0} unknown{Reason(rate)}");

    private static decimal Unknown(AverageRate rate) => rate.TradeValue - rate.KnownTradeValue;

    private static string Reason(AverageRate rate) => rate.Reasons.Count == 0 ? "" : $": {rate.Reasons[0]}";

    private static string Average(AverageRate rate, string format) =>
        rate.Rate is { } known ? known.Value.ToString(format, CultureInfo.InvariantCulture) : "";

    private static string Row(AverageRate rate) => string.Create(
        CultureInfo.InvariantCulture,
        $"{rate.TradeValue:0},{rate.KnownTradeValue:0},{Unknown(rate):0},{Average(rate, "0.######")},{Quoted(rate)}");

    private static string Quoted(AverageRate rate) =>
        rate.Reasons.Count == 0 ? "" : $"\"{rate.Reasons[0].Message.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
