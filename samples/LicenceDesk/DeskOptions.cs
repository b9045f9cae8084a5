using NodaTime;
using TradePolicy;
using TradePolicy.Licences;

namespace LicenceDesk;

/// <summary>What the user asks for.</summary>
/// <param name="Applications">The CSV of applications; null for the one that the program carries.</param>
/// <param name="Events">The CSV of events and shipments; null for the one that the program carries.</param>
/// <param name="At">The instant as of which everything is said, included.</param>
/// <param name="Within">How many days ahead is looked.</param>
/// <param name="Used">From which share of a licensed quantity or value on a licence is nearly exhausted.</param>
/// <param name="Baseline">The month with which China's throughput is compared; null for the first in the record.</param>
/// <param name="Pace">The pace that is said to be agreed for China.</param>
/// <param name="CsvFile">Where what asks for action goes as CSV; null where it does not.</param>
/// <param name="JsonFile">Where the records go as JSON; null where they do not.</param>
public sealed record DeskOptions(
    string? Applications, string? Events, Instant At, int Within, Percentage Used, YearMonth? Baseline, ClaimedPace Pace, string? CsvFile,
    string? JsonFile);
