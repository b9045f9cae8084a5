using TradePolicy;
using TradePolicy.Data;
using TradePolicy.Hts;

namespace LandedCost;

/// <summary>The official schedule that was read, its instrument, and the time from which it is in force.</summary>
internal sealed class LoadedSchedule(HtsRevision revision, LegalInstrument instrument, LegalWindow inForce)
{
    private readonly Section301Coverage coverage = Section301Coverage.Of(revision);

    /// <summary>
    /// The embedded register, of goods of every origin, with the rates of the schedule: it contains the lists of Section 301, which require
    /// facts about the listing of goods.
    /// </summary>
    internal PolicyRegister OnEmbedded() => UnitedStates.Register.WithTariffs(revision.BaseDuties(instrument, inForce));

    /// <summary>Another register with the rates of the schedule and the duties of Section 301 that its footnotes name.</summary>
    internal PolicyRegister On(PolicyRegister register) =>
        register.WithTariffs([.. revision.BaseDuties(instrument, inForce), .. coverage.Tariffs(instrument, inForce)]);

    /// <summary>The same entry with all that the schedule knows of its goods under the headings of the register.</summary>
    internal CustomsEntry Stating(CustomsEntry entry) => coverage.AddFactsTo(entry, Section301.Headings);
}
