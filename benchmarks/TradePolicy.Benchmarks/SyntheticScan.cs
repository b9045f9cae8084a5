namespace TradePolicy.Benchmarks;

/// <summary>The synthetic schedule asked with LINQ over its rows, as one would at first.</summary>
internal sealed class SyntheticScan(SyntheticSchedule schedule)
{
    /// <summary>What one programme charges; null where it is nothing or by weight.</summary>
    internal decimal? RateFor(SyntheticQuestion question) =>
        In(question).Where(row => row.Programme == question.Programme).Select(row => row.Percent).FirstOrDefault();

    /// <summary>What all programmes charge together; null where one of them charges by weight, or no general rate has begun.</summary>
    internal decimal? Total(SyntheticQuestion question)
    {
        SyntheticMeasure[] rows = [.. In(question)];
        return rows.Any(row => row.Percent is null) || rows.All(row => row.Programme != 0) ? null : rows.Sum(row => row.Percent);
    }

    private IEnumerable<SyntheticMeasure> In(SyntheticQuestion question) => schedule.Rows.Where(row =>
        row.From <= question.At && question.At < row.Until
        && question.Commodity.Digits.StartsWith(row.Prefix, StringComparison.Ordinal)
        && schedule.Scopes[row.Origins].Covers(question.Origin, question.At));
}
