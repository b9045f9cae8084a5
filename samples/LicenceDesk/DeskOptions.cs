using NodaTime;
using TradePolicy;
using TradePolicy.Licences;

namespace LicenceDesk;

/// <summary>The options that the user gives.</summary>
/// <param name="Applications">The CSV of applications; null for the one that the program carries.</param>
/// <param name="Events">The CSV of events and shipments; null for the one that the program carries.</param>
/// <param name="At">The instant as of which everything is reported, included.</param>
/// <param name="Within">The number of days to look ahead.</param>
/// <param name="Used">The used share of a quantity or value from which a licence counts as nearly exhausted.</param>
/// <param name="Baseline">The month with which China's monthly totals are compared; null for the first in the record.</param>
/// <param name="Pace">The pace that is claimed to be agreed for China.</param>
/// <param name="CsvFile">The CSV file for the matters that require action; null to write none.</param>
/// <param name="JsonFile">The JSON file for the records; null to write none.</param>
public sealed record DeskOptions(
    string? Applications,
    string? Events,
    Instant At,
    int Within,
    Percentage Used,
    YearMonth? Baseline,
    ClaimedPace Pace,
    string? CsvFile,
    string? JsonFile);
