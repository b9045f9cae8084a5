using NodaTime;

namespace LandedCost;

/// <summary>What the user asks for.</summary>
/// <param name="Entries">The CSV of entries; null for those that the program carries.</param>
/// <param name="Tariffs">The JSON of a register; null for the one that the program carries.</param>
/// <param name="Schedule">The official schedule that the register is completed with; null for none.</param>
/// <param name="Question">The knowledge and the view in which the entries are assessed.</param>
/// <param name="ComparedWith">The knowledge and the view to compare with; null where nothing is compared.</param>
/// <param name="Zone">The zone of the times in the CSV.</param>
/// <param name="Explains">Whether every layer is printed.</param>
/// <param name="CsvFile">Where the layers go as CSV; null where they do not.</param>
/// <param name="JsonFile">Where the assessments go as JSON; null where they do not.</param>
public sealed record LandedCostOptions(
    string? Entries, string? Tariffs, OfficialSchedule? Schedule, Question Question, Question? ComparedWith, DateTimeZone Zone,
    bool Explains, string? CsvFile, string? JsonFile);
