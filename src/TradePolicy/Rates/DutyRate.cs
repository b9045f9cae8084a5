namespace TradePolicy;

/// <summary>
/// What a tariff charges, as customs law writes it. The hierarchy is closed: <see cref="FreeOfDuty"/>,
/// <see cref="AdValorem"/>, <see cref="ComponentDuty"/>, <see cref="FlatDuty"/>, <see cref="SpecificDuty"/>, <see cref="DutyPerDegreeUnder"/>,
/// <see cref="CompoundDuty"/>, <see cref="CappedDuty"/>, <see cref="FlooredDuty"/>, <see cref="TopUpDuty"/>,
/// <see cref="ApplicableSubheadingDuty"/>, <see cref="ReferencedDuty"/> and <see cref="TextOnlyDuty"/>.
/// </summary>
/// <remarks>Rates that are written alike are equal; two rates may charge the same and not be equal.</remarks>
/// <example><code>
/// // White chocolate in the tariff of the United Kingdom: 9.10% + 45.10 GBP / 100 kg MAX 18.90% + 16.50 GBP / 100 kg
/// Quantity per = Quantity.Of(100m, MeasurementUnit.Kilogram);
/// DutyRate rate = AdValorem.Of(9.10m).Plus(SpecificDuty.Of(Money.Of(45.10m, "GBP"), per))
///     .AtMost(AdValorem.Of(18.90m).Plus(SpecificDuty.Of(Money.Of(16.50m, "GBP"), per)));
/// </code></example>
public abstract record DutyRate
{
    private protected DutyRate() { }

    /// <summary>No duty is charged.</summary>
    public static FreeOfDuty Free => FreeOfDuty.Instance;

    /// <summary>The duty on goods: exact, not rounded, never negative; or what is missing to compute it.</summary>
    /// <param name="basis">What the duty is charged on.</param>
    public DutyAmount AmountOn(DutyBasis basis)
    {
        DutyAmount amount = Calculate(Require.Given(basis));
        return amount.IsCertain && amount.Value.Amount < 0m ? DutyAmount.Of(Money.Zero(basis.CustomsValue.Currency)) : amount;
    }

    /// <summary>This duty and another beside it.</summary>
    /// <param name="other">The other duty.</param>
    public DutyRate Plus(DutyRate other) => CompoundDuty.Of(CompoundTerm.Added(this), CompoundTerm.Added(other));

    /// <summary>This duty less another.</summary>
    /// <param name="other">The other duty.</param>
    public DutyRate Minus(DutyRate other) => CompoundDuty.Of(CompoundTerm.Added(this), CompoundTerm.Subtracted(other));

    /// <summary>This duty, but no more than a cap (<c>MAX</c> in a duty sentence).</summary>
    /// <param name="cap">The cap.</param>
    public DutyRate AtMost(DutyRate cap) => CappedDuty.Of(this, cap);

    /// <summary>This duty, but no less than a floor (<c>MIN</c> in a duty sentence).</summary>
    /// <param name="floor">The floor.</param>
    public DutyRate AtLeast(DutyRate floor) => FlooredDuty.Of(this, floor);

    /// <summary>Whether the duty is a share of the customs value and of nothing else, and which.</summary>
    /// <param name="share">The share; 0 % for goods free of duty.</param>
    public bool TryGetShareOfCustomsValue(out Percentage share)
    {
        Percentage? of = ShareOfCustomsValue;
        share = of ?? Percentage.Zero;
        return of is not null;
    }

    /// <summary>The rate in one line, "34%".</summary>
    public abstract override string ToString();

    /// <summary>The share of the customs value that the duty is, and nothing else; null where it is something else.</summary>
    internal virtual Percentage? ShareOfCustomsValue => null;

    /// <summary>
    /// What the rate charges beside the duty provided in the applicable subheading, where it is written as an addition to
    /// that duty; the rate itself where it is not.
    /// </summary>
    internal virtual DutyRate BesideBaseDuty => this;

    /// <summary>The parts of the goods on whose values alone the rate is charged; none where it is charged on the goods as a whole.</summary>
    internal virtual IReadOnlyList<string> ChargedParts => [];

    /// <summary>Whether the rate, charged on a part of the customs value, is the same rate of that part.</summary>
    internal virtual bool IsProportional => ShareOfCustomsValue is not null;

    /// <summary>The amount, which may be negative as a part of a larger rate.</summary>
    internal abstract DutyAmount Calculate(DutyBasis basis);
}
