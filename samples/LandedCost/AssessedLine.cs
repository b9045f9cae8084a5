using TradePolicy;

namespace LandedCost;

/// <summary>A line with the duty on it.</summary>
/// <param name="Line">The line.</param>
/// <param name="Duty">The duty; null if the line is malformed.</param>
/// <param name="Before">The duty with the other knowledge or view; null if nothing is compared.</param>
internal sealed record AssessedLine(EntryLine Line, DutyAssessment? Duty, DutyAssessment? Before)
{
    /// <summary>Whether the line is malformed or a fact is missing for its total.</summary>
    internal bool IsOpen => Duty is null || !Duty.Total.IsCertain;

    /// <summary>The change; null if nothing is compared.</summary>
    internal DutyComparison? Change => Before is null ? null : Duty?.ComparedWith(Before);
}
