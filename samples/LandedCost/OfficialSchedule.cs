using NodaTime;
using TradePolicy.Hts;

namespace LandedCost;

/// <summary>A file of the official tariff schedule, and the day from which it is in force, which the file does not state.</summary>
/// <param name="File">The file.</param>
/// <param name="From">The day, in New York; the revision counts as published on it.</param>
public sealed record OfficialSchedule(string File, LocalDate From)
{
    /// <summary>Reads the file.</summary>
    internal LoadedSchedule Load()
    {
        HtsRevision revision = HtsRevision.Load(File);
        return LoadedSchedule.Of(revision, revision.Name, From);
    }
}
