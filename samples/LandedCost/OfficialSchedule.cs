using NodaTime;
using TradePolicy;
using TradePolicy.Hts;

namespace LandedCost;

/// <summary>A file of the official tariff schedule, and the day from which it is in force, which the file does not state.</summary>
/// <param name="File">The file.</param>
/// <param name="From">The day, in New York; the revision counts as published on it.</param>
public sealed record OfficialSchedule(string File, LocalDate From)
{
    private const string Key = "us/hts";

    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    /// <summary>Reads the file.</summary>
    internal LoadedSchedule Load()
    {
        HtsRevision revision = HtsRevision.Load(File);
        LegalInstrument instrument = LegalInstrument.Create(
            Key, "United States International Trade Commission", "Harmonized Tariff Schedule", Publication.On(From, NewYork),
            title: revision.Name);
        return new(revision, instrument, LegalWindow.Starting(LegalMoment.StartOf(From, NewYork)));
    }
}
