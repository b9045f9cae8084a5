using NodaTime;
using Samples;
using TradePolicy;
using TradePolicy.Licences;

namespace LicenceDesk;

/// <summary>The CSV of events and shipments. Its times are local times in the zone of the regime.</summary>
internal static class EventFile
{
    private static readonly string[] Required = ["application", "at", "event"];
    private static readonly string[] Optional =
        ["reference", "quantity", "unit", "value", "currency", "through", "corrects", "reported", "known", "text"];

    private static readonly Dictionary<string, Func<CsvLine, Instant, DateTimeZone, LicenceEvent>> Events = new()
    {
        ["filed"] = (line, at, _) => StageChanged.Of(LicenceEventKind.Filed, at, line.Given("text")),
        ["accepted"] = (line, at, _) => StageChanged.Of(LicenceEventKind.Accepted, at, line.Given("text")),
        ["information requested"] = (line, at, _) => StageChanged.Of(LicenceEventKind.InformationRequested, at, line.Given("text")),
        ["information provided"] = (line, at, _) => StageChanged.Of(LicenceEventKind.InformationProvided, at, line.Given("text")),
        ["referred"] = (line, at, _) => StageChanged.Of(LicenceEventKind.Referred, at, line.Given("text")),
        ["resumed"] = (line, at, _) => StageChanged.Of(LicenceEventKind.Resumed, at, line.Given("text")),
        ["approved"] = (line, at, _) => ApplicationApproved.Of(at, line.Listed("text")),
        ["denied"] = (line, at, _) => ApplicationDenied.Of(at, line.Listed("text")),
        ["returned"] = (line, at, _) => StageChanged.Of(LicenceEventKind.Returned, at, line.Given("text")),
        ["withdrawn"] = (line, at, _) => StageChanged.Of(LicenceEventKind.Withdrawn, at, line.Given("text")),
        ["issued"] = (line, at, zone) => LicenceIssued.Of(at, line.Field("reference"), Through(line, at, zone), line.Given("text")),
        ["suspended"] = (line, at, zone) =>
            StageChanged.Of(LicenceEventKind.Suspended, at, line.Given("text"), Local(line, "known", zone)),
        ["reinstated"] = (line, at, zone) =>
            StageChanged.Of(LicenceEventKind.Reinstated, at, line.Given("text"), Local(line, "known", zone)),
        ["revoked"] = (line, at, zone) =>
            StageChanged.Of(LicenceEventKind.Revoked, at, line.Given("text"), Local(line, "known", zone)),
        ["surrendered"] = (line, at, zone) =>
            StageChanged.Of(LicenceEventKind.Surrendered, at, line.Given("text"), Local(line, "known", zone)),
        ["replaced"] = (line, at, zone) =>
            LicenceReplaced.Of(at, line.Field("reference"), line.Given("text"), Local(line, "known", zone)),
        ["shipped"] = (line, at, zone) =>
            ShipmentRecorded.Of(at, line.Field("reference"), [UseOf(line) ?? throw NoUse()], reportedAt: Local(line, "reported", zone)),
        ["total"] = (line, at, zone) =>
            TotalUseRecorded.Of(at, line.Field("reference"), [UseOf(line) ?? throw NoUse()], Local(line, "reported", zone)),
        ["corrected"] = (line, at, _) => UseCorrected.Of(
            at, line.Field("reference"), line.Field("corrects"), UseOf(line) is { } use ? [use] : [], line.Given("text")),
    };

    /// <summary>The events of each application with the numbers of their lines.</summary>
    internal static ILookup<string, (int Line, LicenceEvent Event)> Read(
        TextReader reader, IReadOnlyDictionary<string, LicenceApplication> applications, List<LineProblem> problems)
    {
        List<(string Name, int Line, LicenceEvent Event)> events = [];
        foreach (CsvRow<(string Name, int Line, LicenceEvent Event)> row in new CsvTable("events", reader, Required, Optional).Read(line =>
            {
                string name = line.Field("application");
                DateTimeZone zone = applications.TryGetValue(name, out LicenceApplication? application)
                    ? application.Regime.Zone
                    : throw new FormatException($"application: no application '{name}' could be read");
                return (Name: name, Line: line.Number, Event: line.Word("event", Events)(line, line.At("at", zone), zone));
            }))
        {
            if (LineProblem.Of("events", row) is { } problem)
                problems.Add(problem);
            else
                events.Add(row.Value);
        }

        return events.ToLookup(read => read.Name, read => (read.Line, read.Event));
    }

    private static LegalWindow Through(CsvLine line, Instant at, DateTimeZone zone) => LegalWindow
        .Starting(LegalMoment.StartOf(at.InZone(zone).Date, zone))
        .WithStatedEnd(LegalEnd.OnDay(line.Date("through"), zone, DayInclusion.Included));

    private static LineUse? UseOf(CsvLine line) => (line.QuantityOrNone(), line.MoneyOrNone()) switch
    {
        ({ } quantity, var value) => LineUse.Of(1, quantity, value),
        (null, { } value) => LineUse.Of(1, value),
        _ => null,
    };

    private static Instant? Local(CsvLine line, string column, DateTimeZone zone) =>
        line.Given(column) is null ? null : line.At(column, zone);

    private static FormatException NoUse() => new("quantity: neither a quantity nor a value is given");
}
