using System.CommandLine;
using System.CommandLine.Help;
using NodaTime;
using NodaTime.Text;
using TradePolicy;
using static Samples.Rfc3339;
using static Samples.StrictCommandLine;

namespace LandedCost;

/// <summary>The options of the program, how they are read, and the messages about wrong ones.</summary>
internal static class CommandLine
{
    private const string AFile = "the name of a file";
    private const string AnInstant = "an ISO instant such as 2025-06-09T16:00:00Z";
    private const string ADay = "a day such as 2025-11-15";
    private const string AView = "written, collected or ruled";
    private const string AnEconomy = "GB, or EU for Northern Ireland";
    private const string AZone = "a time zone such as America/New_York";

    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    private static readonly Option<string?> Entries = Of(
        "--entries", "FILE", "The CSV of entries. By default a few that the program carries.", AFile, FileOf);
    private static readonly Option<string?> Tariffs = Of(
        "--tariffs", "FILE", "The JSON of a register of tariffs. By default that of the United States on goods of every origin.",
        AFile, FileOf);
    private static readonly Option<string?> Hts = Of(
        "--hts", "FILE",
        "The official tariff schedule of the United States (JSON, plain or gzip): its general, special and column 2 rates and Section " +
        "301 join the register. By default a few lines of it that the program carries. Takes --hts-from.", AFile, FileOf);
    private static readonly Option<LocalDate?> HtsFrom = Of(
        "--hts-from", "DAY", $"From which day on that revision is in force, and published: {ADay}.", ADay, DayOf);
    private static readonly Option<string?> Tariff = Of(
        "--tariff", "FILE",
        "An answer of the trade tariff service of the United Kingdom on goods (JSON, plain or gzip), or a folder of them: the entries go " +
        "into the United Kingdom, and their options, duties, taxes and papers are printed. Takes --tariff-on and --entries.",
        "the name of a file or folder", FileOf);
    private static readonly Option<LocalDate?> TariffOn = Of(
        "--tariff-on", "DAY", $"The day that the answers are about: {ADay}.", ADay, DayOf);
    private static readonly Option<Economy?> TariffOf = Of(
        "--tariff-of", "ECONOMY", $"Whose tariff the answers are from: {AnEconomy}. By default GB.", AnEconomy, EconomyOf);
    private static readonly Option<Instant?> Known = Of(
        "--known", "INSTANT", $"As known at which instant: {AnInstant}. By default all that the register knows.", AnInstant, InstantOf);
    private static readonly Option<LegalView?> View = Of(
        "--view", "VIEW", $"Which view of the law: {AView}. By default written.", AView, ViewOf);
    private static readonly Option<Instant?> OtherKnown = Of(
        "--compare-known", "INSTANT", $"Compares with what was known at another instant: {AnInstant}.", AnInstant, InstantOf);
    private static readonly Option<LegalView?> OtherView = Of(
        "--compare-view", "VIEW", $"Compares with another view: {AView}.", AView, ViewOf);
    private static readonly Option<DateTimeZone?> Zone = Of(
        "--zone", "ZONE", $"The zone of the times in the CSV: {AZone}. By default America/New_York.", AZone,
        DateTimeZoneProviders.Tzdb.GetZoneOrNull);
    private static readonly Option<bool> Explain = new("--explain") { Description = "Prints every layer of every entry." };
    private static readonly Option<bool> Declare = new("--declare")
    {
        Description = "Prints the headings under which every entry is filed, in the order of customs.",
    };
    private static readonly Option<string?> Csv = Of("--csv", "FILE", "Writes every layer of every entry as CSV.", AFile, FileOf);
    private static readonly Option<string?> Json = Of("--json", "FILE", "Writes every assessment as JSON.", AFile, FileOf);

    private static readonly Option[] Options =
    [
        Entries, Tariffs, Hts, HtsFrom, Tariff, TariffOn, TariffOf,
        Known, View, OtherKnown, OtherView, Zone, Explain, Declare, Csv, Json, new HelpOption()
    ];

    private static readonly Option[] NotWithAnswers =
        [Tariffs, Hts, HtsFrom, Known, View, OtherKnown, OtherView, Explain, Declare, Csv, Json];

    internal static int Run(string[] args, TextWriter output, TextWriter error, Func<LandedCostOptions, int> assess)
    {
        Command command = new(
            "LandedCost",
            "The duty on customs entries, layer by layer, or the facts that are missing. Exit code: 0 all totals are known, 1 some " +
            "are not or some lines are malformed, 2 bad options, 3 a file cannot be read or written.");
        command.Validators.Add(given =>
        {
            if (given.GetResult(Hts) is null != given.GetResult(HtsFrom) is null)
                given.AddError("--hts and --hts-from go together: the file does not say from when on it is in force.");
            if (given.GetResult(Tariff) is null != given.GetResult(TariffOn) is null)
                given.AddError("--tariff and --tariff-on go together: the answer does not say about which day it is.");
            if (given.GetResult(TariffOf) is not null && given.GetResult(Tariff) is null)
                given.AddError("--tariff-of goes with --tariff.");
            if (given.GetResult(Tariff) is not null && given.GetResult(Entries) is null)
                given.AddError("--tariff takes --entries: the entries that the program carries go into the United States.");
            if (given.GetResult(Tariff) is not null
                && Array.Find(NotWithAnswers, option => given.GetResult(option) is not null) is { } other)
                given.AddError($"--tariff has its own page, and {other.Name} is not for it.");
        });
        command.SetAction(given => assess(OptionsOf(given)));
        return Invoke(command, Options, args, output, error, LandedCostApp.BadOptions);
    }

    private static LandedCostOptions OptionsOf(ParseResult given)
    {
        Question question = new(given.GetValue(Known), given.GetValue(View) ?? LegalView.AsWritten);
        Instant? otherKnown = given.GetValue(OtherKnown);
        LegalView? otherView = given.GetValue(OtherView);
        Question? other = otherKnown is null && otherView is null ? null : new(otherKnown ?? question.Known, otherView ?? question.View);
        OfficialAnswers? answers = given.GetValue(Tariff) is { } path && given.GetValue(TariffOn) is { } on
            ? new(path, given.GetValue(TariffOf) ?? Economy.UnitedKingdom, on) : null;
        OfficialSchedule? schedule = given.GetValue(Hts) is { } file && given.GetValue(HtsFrom) is { } from ? new(file, from) : null;
        return new(
            given.GetValue(Entries), given.GetValue(Tariffs), schedule, answers, question, other,
            given.GetValue(Zone) ?? (answers is null ? NewYork : London),
            given.GetValue(Explain), given.GetValue(Declare), given.GetValue(Csv), given.GetValue(Json));
    }

    private static Economy? EconomyOf(string text) => text switch
    {
        "GB" => Economy.UnitedKingdom,
        "EU" => Economy.EuropeanUnion,
        _ => null,
    };

    private static LocalDate? DayOf(string text) => LocalDatePattern.Iso.Parse(text) is { Success: true } read ? read.Value : null;

    private static LegalView? ViewOf(string text) => text switch
    {
        "written" => LegalView.AsWritten,
        "collected" => LegalView.AsCollected,
        "ruled" => LegalView.AsRuled,
        _ => null,
    };
}
