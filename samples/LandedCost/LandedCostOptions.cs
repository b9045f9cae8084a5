using NodaTime;

namespace LandedCost;

/// <summary>The options of the user.</summary>
/// <param name="Entries">The CSV of entries; null for the embedded ones.</param>
/// <param name="Tariffs">The JSON of a register; null for that of the United States.</param>
/// <param name="Schedule">The official schedule that completes the register; null for the lines that the program carries.</param>
/// <param name="Answers">
/// Answers of the trade tariff service of the United Kingdom, which take the place of the register; null for none.
/// </param>
/// <param name="Question">The knowledge and the view in which the entries are assessed.</param>
/// <param name="ComparedWith">The knowledge and the view to compare with; null if nothing is compared.</param>
/// <param name="Zone">The zone of the times in the CSV.</param>
/// <param name="Explains">Whether every layer is printed.</param>
/// <param name="Declares">Whether the headings to file are printed.</param>
/// <param name="CsvFile">The file for the layers as CSV; null for none.</param>
/// <param name="JsonFile">The file for the assessments as JSON; null for none.</param>
public sealed record LandedCostOptions(
    string? Entries, string? Tariffs, OfficialSchedule? Schedule, OfficialAnswers? Answers, Question Question, Question? ComparedWith,
    DateTimeZone Zone, bool Explains, bool Declares, string? CsvFile, string? JsonFile);
