using System.Runtime.InteropServices;

namespace TradePolicy;

/// <summary>A layer while it is being worked out.</summary>
internal sealed class LayerDraft
{
    private static readonly DutyAmount NotWorkedOut = DutyAmount.Unknown();

    private List<OpenFact>? missing;

    internal LayerDraft(TariffAtInstant reading, Stacking stacking, LayerRate rate)
    {
        Reading = reading;
        Stacking = stacking;
        Rate = rate.Rate;
        Instruments = rate.Instruments;
        Note = rate.Note;
        if (Rate is null)
            State = LayerState.NotInForce;
    }

    internal TariffAtInstant Reading { get; }

    internal Stacking Stacking { get; }

    internal DutyProgramme Programme => Reading.Programme;

    internal LayerState State { get; private set; } = LayerState.Charged;

    internal bool IsCharged => State == LayerState.Charged;

    internal bool IsOpen => State == LayerState.Unknown;

    internal DutyRate? Rate { get; set; }

    /// <summary>The rate without the duty provided in the applicable subheading, which is a layer of its own.</summary>
    internal DutyRate? OwnRate => Programme.Kind == DutyKind.Additional ? Rate?.BesideBaseDuty : Rate;

    internal Portion Portion { get; set; } = Portion.Whole;

    /// <summary>The portion that the amount is of; null before it is worked out. What changes the rate changes the portion or comes before.</summary>
    internal Portion? ChargedOn { get; set; }

    /// <summary>The duty before rounding; only of a layer that is charged.</summary>
    internal DutyAmount Amount { get; set; } = NotWorkedOut;

    internal string? Heading { get; set; }

    internal string? ExemptionHeading { get; set; }

    internal ValueList<LegalInstrument> Instruments { get; private set; }

    internal string? Note { get; private set; }

    /// <summary>Whether the programmes that it yields to have been looked at.</summary>
    internal bool? IsResolved { get; set; } = false;

    internal void NotCharged(LayerState state, string note)
    {
        State = state;
        Note = note;
        missing = null;
    }

    internal void Open(params IEnumerable<OpenFact> facts)
    {
        State = LayerState.Unknown;
        (missing ??= []).AddRange(facts);
    }

    internal void Remark(string remark) => Note = Note is null ? remark : $"{Note}; {remark}";

    internal void Cite(LegalInstrument? instrument)
    {
        if (instrument is null || Instruments.AsSpan().Contains(instrument))
            return;
        LegalInstrument[] further = [.. Instruments.AsSpan(), instrument];
        Instruments = new(ImmutableCollectionsMarshal.AsImmutableArray(further));
    }

    internal IReadOnlyList<OpenFact> Missing => missing ?? [];

    /// <summary>The layer.</summary>
    /// <param name="basis">What duties are charged on.</param>
    /// <param name="whole">The customs value.</param>
    /// <param name="nothing">No duty.</param>
    /// <param name="rounding">How the amount is rounded.</param>
    internal DutyLayer Finished(DutyBasis basis, DutyAmount whole, DutyAmount nothing, MoneyRounding rounding)
    {
        DutyAmount? open = IsCharged ? null : IsOpen ? DutyAmount.Unknown(Missing) : nothing;
        DutyAmount amount = open ?? (rounding == MoneyRounding.None ? Amount : Amount.Select(rounding.Round));
        return new(
            Reading.Key,
            Programme,
            amount.IsCertain ? State : LayerState.Unknown,
            Rate,
            open ?? (Portion.IsWhole ? whole : Portion.ValueOn(basis)),
            amount,
            Heading,
            ExemptionHeading,
            Instruments,
            Portion.IsWhole || !IsCharged ? Note : $"{(Note is null ? "" : $"{Note}; ")}on {Portion}");
    }
}
