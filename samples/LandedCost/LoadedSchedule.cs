using TradePolicy;
using TradePolicy.Data;
using TradePolicy.Hts;

namespace LandedCost;

/// <summary>The official schedule as it has been read, the instrument that it counts as, and from when on it is in force.</summary>
internal sealed class LoadedSchedule(HtsRevision revision, LegalInstrument instrument, LegalWindow inForce)
{
    private readonly Section301Coverage coverage = Section301Coverage.Of(revision);
    private readonly string[] missing = [.. Section301.Headings.Except(revision.Chapter99.Select(heading => heading.Number.ToString()))];

    /// <summary>
    /// The embedded register with the rates of the schedule: the lists of Section 301 are in it, and ask whether goods are listed.
    /// </summary>
    internal PolicyRegister OnEmbedded() => UnitedStatesChina.Register.With(revision.BaseDuties(instrument, inForce));

    /// <summary>Another register with the rates of the schedule and the duties of Section 301 that its footnotes name.</summary>
    internal PolicyRegister On(PolicyRegister register) =>
        register.With([.. revision.BaseDuties(instrument, inForce), .. coverage.Tariffs(instrument, inForce)]);

    /// <summary>
    /// The same entry, with what the footnotes say of its goods. A heading that the revision does not have lists nothing.
    /// </summary>
    internal CustomsEntry Stating(CustomsEntry entry) =>
        missing.Aggregate(coverage.AddFactsTo(entry), (stated, heading) => stated.WithFact($"listed under {heading}", false));
}
