using NodaTime;
using TradePolicy;
using TradePolicy.Data;
using TradePolicy.Hts;

namespace LandedCost;

/// <summary>A tariff schedule that was read: the base rates of its lines, and the lists of Section 301 that its footnotes name.</summary>
internal sealed class LoadedSchedule
{
    private const string Key = "us/hts";
    private const string Embedded = "schedule.json";

    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    private readonly HtsRevision revision;
    private readonly LegalInstrument instrument;
    private readonly LegalWindow inForce;
    private readonly Section301Coverage coverage;

    private LoadedSchedule(HtsRevision revision, LegalInstrument instrument, LegalWindow inForce)
    {
        this.revision = revision;
        this.instrument = instrument;
        this.inForce = inForce;
        coverage = Section301Coverage.Of(revision);
    }

    /// <summary>A revision of the schedule, in force from a day, on which it counts as published.</summary>
    /// <param name="revision">The revision.</param>
    /// <param name="title">What it calls itself; null for the schedule as such.</param>
    /// <param name="from">The day, in New York.</param>
    internal static LoadedSchedule Of(HtsRevision revision, string? title, LocalDate from) => new(
        revision,
        LegalInstrument.Create(
            Key, "United States International Trade Commission", "Harmonized Tariff Schedule", Publication.On(from, NewYork), title: title),
        LegalWindow.Starting(LegalMoment.StartOf(from, NewYork)));

    /// <summary>The lines that the program carries. Their rates are the same in every edition of 2025 and 2026 that was compared.</summary>
    internal static LoadedSchedule Carried()
    {
        using Stream lines = typeof(LoadedSchedule).Assembly.GetManifestResourceStream(Embedded)!;
        return Of(HtsRevision.Read(lines, Embedded), null, new(2025, 1, 1));
    }

    // What a later edition changes is not in the file; whoever prices by it says that it still holds, as far as the list of editions goes.
    private Knowledge Known => Knowledge.Through(Instant.Max(HtsEditions.CompleteThrough, instrument.Published.Latest));

    /// <summary>
    /// The embedded register, of goods of every origin, with the rates of the schedule: it contains the lists of Section 301, which require
    /// facts about the listing of goods.
    /// </summary>
    internal PolicyRegister OnEmbedded() => UnitedStates.Register.WithTariffs(revision.BaseDuties(instrument, inForce, Known));

    /// <summary>Another register with the rates of the schedule and the duties of Section 301 that its footnotes name.</summary>
    internal PolicyRegister On(PolicyRegister register) =>
        register.WithTariffs([.. revision.BaseDuties(instrument, inForce, Known), .. coverage.Tariffs(instrument, inForce, Known)]);

    /// <summary>
    /// The same entry with all that the schedule knows of its goods under the headings of Section 301, which are on goods of China alone.
    /// </summary>
    internal CustomsEntry Stating(CustomsEntry entry) =>
        entry.Origin == Economy.China ? coverage.AddFactsTo(entry, Section301.Headings) : entry;
}
