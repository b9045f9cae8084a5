using TradePolicy;
using TradePolicy.ImportControls;
using TradePolicy.UkTariff;

namespace LandedCost;

/// <summary>
/// A line of goods into the United Kingdom or the Union: which rates are open to it, what it owes, and which papers it takes.
/// </summary>
/// <param name="Line">The line.</param>
/// <param name="Answer">The answer of the service on its goods; null if the line is malformed or there is no answer.</param>
/// <param name="Duty">What is owed on it as it is declared; null without an answer.</param>
/// <param name="Options">The rates that are open to it.</param>
/// <param name="Papers">What the import controls demand.</param>
internal sealed record ImportedLine(
    EntryLine Line, GoodsAnswer? Answer, DutyAssessment? Duty, IReadOnlyList<DutyOption> Options,
    IReadOnlyList<ImportControlAnswer> Papers)
{
    /// <summary>Whether it is malformed, or something about what it owes or may be imported with is not known.</summary>
    internal bool IsOpen => Duty is null || !Duty.Total.IsCertain || !Duty.OtherCharges.IsCertain || !Duty.Taxes.IsCertain
        || Papers.Any(paper => paper.State != ImportControlState.Allowed);

    /// <summary>Assesses a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="answers">The answers of the service, by code.</param>
    internal static ImportedLine Of(EntryLine line, IReadOnlyDictionary<CommodityCode, GoodsAnswer> answers)
    {
        if (line.Entry is not { } entry)
            return new(line, null, null, [], []);
        if (!answers.TryGetValue(entry.Commodity, out GoodsAnswer? answer))
            return new(line with { Problem = $"commodity: there is no answer on {entry.Commodity} among those given" }, null, null, [], []);
        DutySchedule law = answer.Compile();
        return new(
            line, answer, law.Assess(entry, rounding: MoneyRounding.NearestMinorUnit),
            law.OptionsFor(entry, rounding: MoneyRounding.NearestMinorUnit), answer.PapersFor(entry));
    }
}
