using NodaTime;
using TradePolicy.Data;
using TradePolicy.Hts;

namespace TradePolicy.Benchmarks;

/// <summary>The base duties of the editions that a folder has, beside the additional duties of the register.</summary>
internal static class Editions
{
    private static readonly DateTimeZone Washington = DateTimeZoneProviders.Tzdb["America/New_York"];

    // What the folder has stands in for what it has not.
    private static Knowledge Known => Knowledge.Through(HtsEditions.CompleteThrough);

    /// <summary>
    /// The edition that is in force at an instant; or, if the folder does not have it, the one published next to it, which it is called
    /// upon to stand in for.
    /// </summary>
    internal static HtsEdition At(HtsFolder folder, Instant at)
    {
        HtsEdition inForce = HtsEditions.At(at);
        HtsEdition held = folder.Editions.MinBy(edition => Math.Abs(Period.DaysBetween(inForce.PublishedOn, edition.PublishedOn)))
            ?? throw new ArgumentException($"The folder has {folder}; it needs an export of the schedule.");
        Console.WriteLine(held == inForce
            ? $"{inForce}, in force"
            : $"{held}, for {inForce}, which was in force and is not in the folder");
        return held;
    }

    /// <summary>The register with the base duties of one edition throughout.</summary>
    internal static PolicyRegister Register(HtsEdition edition, HtsRevision revision) => UnitedStates.Register.WithTariffs(
        revision.BaseDuties(edition.Instrument, LegalWindow.Starting(LegalMoment.StartOf(new LocalDate(2025, 1, 1), Washington)), Known));

    /// <summary>
    /// The register with the base duties of all editions that a folder has, on both clocks: each is known when it is published, and is in
    /// force until the next that the folder has ends it.
    /// </summary>
    internal static PolicyRegister Register(HtsFolder folder)
    {
        List<Tariff> all = [];
        IReadOnlyList<HtsEdition> held = folder.Editions;
        for (int place = 0; place < held.Count; place++)
        {
            HtsEdition edition = held[place];
            IReadOnlyList<Tariff> own = folder.Load(edition)
                .BaseDuties(edition.Instrument, LegalWindow.Starting(StartOf(edition)), Known);
            all.AddRange(place + 1 == held.Count ? own : own.Select(tariff => Ended(tariff, held[place + 1])));
        }

        return UnitedStates.Register.WithTariffs(all);
    }

    private static LegalMoment StartOf(HtsEdition edition) => LegalMoment.StartOf(edition.PublishedOn, Washington);

    private static Tariff Ended(Tariff tariff, HtsEdition next) =>
        tariff.With(LegalAct.End($"{tariff.Key}/end", tariff.Key, next.Instrument, StartOf(next)));
}
