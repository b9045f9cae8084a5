using TradePolicy;

namespace LandedCost;

/// <summary>A line with what is owed on it.</summary>
/// <param name="Line">The line.</param>
/// <param name="Duty">What is owed; null where the line is malformed.</param>
/// <param name="Before">What is owed in the other knowledge or view; null where nothing is compared.</param>
internal sealed record AssessedLine(EntryLine Line, DutyAssessment? Duty, DutyAssessment? Before)
{
    /// <summary>Whether something is wrong with the line or missing for its total.</summary>
    internal bool IsOpen => Duty is null || !Duty.Total.IsCertain;

    /// <summary>What changed; null where nothing is compared.</summary>
    internal DutyComparison? Change => Before is null ? null : Duty?.ComparedWith(Before);
}
