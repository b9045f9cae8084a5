using System.Globalization;
using TradePolicy;
using TradePolicy.Data;

namespace LandedCost;

/// <summary>Assesses the lines of a CSV: each alone, or put together into declarations, which bear fees.</summary>
/// <param name="register">The tariffs.</param>
/// <param name="options">The knowledge and the view in which they are read, and those to compare with.</param>
internal sealed class LineAssessor(PolicyRegister register, LandedCostOptions options)
{
    private readonly List<AssessedDeclaration> declarations = [];
    private readonly DutySchedule schedule = options.Question.ScheduleOf(register);
    private readonly DutySchedule? before = options.ComparedWith?.ScheduleOf(register);

    /// <summary>The declarations that were assessed, in the order of their first lines.</summary>
    internal IReadOnlyList<AssessedDeclaration> Declarations => declarations;

    /// <summary>
    /// A line by itself, without fees: those are of a declaration, and it is not said with which other lines it is declared.
    /// </summary>
    /// <param name="line">The line.</param>
    internal AssessedLine Alone(EntryLine line) => new(
        line,
        line.Entry is { } entry ? schedule.Assess(entry, options.Question.View, MoneyRounding.NearestMinorUnit) : null,
        line.Entry is { } same ? before?.Assess(same, options.ComparedWith!.View, MoneyRounding.NearestMinorUnit) : null);

    /// <summary>The lines in the order of the file, each assessed as part of its declaration.</summary>
    /// <param name="lines">
    /// All lines. Those with the same number of a declaration need not stand together; one without a number is a declaration of its own.
    /// </param>
    internal IEnumerable<AssessedLine> Declared(IReadOnlyList<EntryLine> lines)
    {
        if (lines.Count == 0)
            return [];
        PolicyRegister fees = register.WithTariffs(
            UnitedStatesFees.Register.Tariffs.Where(fee => !register.Tariffs.ContainsKey(fee.Key)));
        DutySchedule withFees = options.Question.ScheduleOf(fees);
        DutySchedule? beforeWithFees = options.ComparedWith?.ScheduleOf(fees);
        return lines.GroupBy(line => line.Declaration is { } number ? (number, 0) : ("", line.Number))
            .SelectMany(group => Together([.. group], withFees, beforeWithFees)).OrderBy(line => line.Line.Number);
    }

    private IEnumerable<AssessedLine> Together(EntryLine[] lines, DutySchedule withFees, DutySchedule? beforeWithFees)
    {
        (CustomsDeclaration? declared, string? problem) = DeclarationOf(lines);
        DeclarationAssessment? owed = declared is null
            ? null : withFees.Assess(declared, options.Question.View, MoneyRounding.NearestMinorUnit);
        DeclarationAssessment? compared = declared is null
            ? null : beforeWithFees?.Assess(declared, options.ComparedWith!.View, MoneyRounding.NearestMinorUnit);
        declarations.Add(new(lines[0].Declaration ?? lines[0].Name, [.. lines.Select(line => line.Number)], owed, problem));
        return owed is null
            ? lines.Select(Alone)
            : lines.Select((line, index) => new AssessedLine(line, owed.Lines[index], compared?.Lines[index]));
    }

    private static (CustomsDeclaration? Declared, string? Problem) DeclarationOf(EntryLine[] lines)
    {
        if (Array.Find(lines, line => line.Entry is null) is { } malformed)
            return (null, string.Create(CultureInfo.InvariantCulture, $"line {malformed.Number} is malformed"));
        EntryLine first = lines[0];
        foreach (EntryLine line in lines)
        {
            try
            {
                _ = CustomsDeclaration.Of(first.Entry!, line.Entry!);
            }
            catch (ArgumentException refused)
            {
                // The message counts the lines of the declaration, and the reader those of the file.
                string reason = refused.Message.Split(": ", 2)[^1].Split(" (Parameter", 2)[0].TrimEnd('.')
                    .Replace("line 1", string.Create(CultureInfo.InvariantCulture, $"line {first.Number}"), StringComparison.Ordinal);
                return (null, string.Create(
                    CultureInfo.InvariantCulture, $"line {line.Number} does not belong with line {first.Number}: {reason}"));
            }
        }

        return (CustomsDeclaration.Of(lines.Select(line => line.Entry!)), null);
    }
}
