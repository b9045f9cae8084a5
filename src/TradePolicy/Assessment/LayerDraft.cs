using System.Runtime.InteropServices;

namespace TradePolicy;

/// <summary>A layer while it is calculated.</summary>
internal sealed class LayerDraft
{
    private static readonly DutyAmount NotWorkedOut = DutyAmount.Unknown();

    private List<OpenFact>? missing;

    internal LayerDraft(TariffAtInstant current, Stacking stacking, LayerRate rate)
    {
        Current = current;
        Stacking = stacking;
        Rate = rate.Rate;
        Instruments = rate.Instruments;
        Note = rate.Note;
        if (Rate is null)
            State = LayerState.NotInForce;
    }

    internal TariffAtInstant Current { get; }

    internal Stacking Stacking { get; }

    internal DutyProgramme Programme => Current.Programme;

    internal LayerState State { get; private set; } = LayerState.Charged;

    /// <summary>Whether it is charged. If its amount is not known, the state of the finished layer is unknown.</summary>
    internal bool IsCharged => State == LayerState.Charged;

    internal bool IsOpen => State == LayerState.Unknown;

    /// <summary>Whether it is charged, or it is open whether it is.</summary>
    internal bool MayBeCharged => State.MayBeCharged();

    internal DutyRate? Rate { get; set; }

    /// <summary>The rate without the duty provided in the applicable subheading, which is a separate layer.</summary>
    internal DutyRate? OwnRate => Programme.Kind == DutyKind.Additional ? Rate?.WithoutBaseDuty : Rate;

    internal Portion Portion { get; set; } = Portion.Whole;

    /// <summary>
    /// The portion for which <see cref="Amount"/> was calculated; null before that. The rate changes only before the first calculation, so
    /// it is enough to compare the portions.
    /// </summary>
    internal Portion? AmountIsFor { get; set; }

    /// <summary>The duty before rounding; only of a layer that is charged.</summary>
    internal DutyAmount Amount { get; set; } = NotWorkedOut;

    /// <summary>The value on which a tax on duties is charged; null if the portion of the customs value says it.</summary>
    internal DutyAmount? TaxedValue { get; set; }

    /// <summary>Whether the amount is known to be nothing.</summary>
    internal bool IsNothing => Amount.IsCertain && Amount.Value.Amount == 0m;

    /// <summary>The duty, as far as it is known.</summary>
    internal DutyAmount Duty => IsCharged ? Amount : DutyAmount.Unknown(Missing);

    internal string? Heading { get; set; }

    /// <summary>The heading if the rate is a floor that the duty of the goods reaches; null if there is none of its own.</summary>
    internal string? HeadingIfReached { get; set; }

    internal string? ExemptionHeading { get; set; }

    /// <summary>Whether the heading of the exemption is that of a part that is exempt, and the tariff's own bears the duty.</summary>
    internal bool DeclaresExemptPart { get; set; }

    /// <summary>Whether its requirement is not met and the entry claims nothing of what it requires.</summary>
    internal bool IsOfOtherGoods { get; set; }

    /// <summary>Whether a tariff of another programme is charged in its place, at least on a part.</summary>
    internal bool IsReplacedInPart { get; set; }

    internal ValueList<LegalInstrument> Instruments { get; private set; }

    internal string? Note { get; private set; }

    /// <summary>How far the programmes that replace it have been applied.</summary>
    internal Replacement Replacement { get; set; }

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
    /// <param name="basis">The basis of the duties.</param>
    /// <param name="whole">The customs value.</param>
    /// <param name="nothing">No duty.</param>
    /// <param name="rounding">How the amount is rounded.</param>
    internal DutyLayer Finished(DutyBasis basis, DutyAmount whole, DutyAmount nothing, MoneyRounding rounding)
    {
        DutyAmount? uncharged = IsCharged ? null : IsOpen ? DutyAmount.Unknown(Missing) : nothing;
        DutyAmount amount = uncharged ?? (rounding == MoneyRounding.None ? Amount : Amount.Select(rounding.Round));
        return new(
            Current.Key,
            Programme,
            amount.IsCertain ? State : LayerState.Unknown,
            Rate,
            uncharged ?? TaxedValue ?? (Portion.IsWhole ? whole : Portion.ValueOn(basis)),
            amount,
            HeadingIfReached is not null && Rate is TopUpDuty && IsCharged && IsNothing ? HeadingIfReached : Heading,
            ExemptionHeading,
            State == LayerState.Replaced || (IsCharged && IsReplacedInPart) ? Stacking.HeadingIfReplaced : null,
            IsCharged && DeclaresExemptPart,
            Instruments,
            Portion.IsWhole || !IsCharged ? Note : $"{(Note is null ? "" : $"{Note}; ")}on {Portion}")
        {
            IsOfOtherGoods = IsOfOtherGoods,
        };
    }
}
