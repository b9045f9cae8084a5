namespace TradePolicy;

/// <summary>A row of a panel: the statutory rates on goods of one commodity and one origin.</summary>
/// <remarks>Rows share their rates, so that going through them allocates nothing; a row may be kept.</remarks>
public readonly struct PanelRow : IEquatable<PanelRow>
{
    private readonly StatutoryRate[] rates;

    internal PanelRow(CommodityCode commodity, Economy origin, StatutoryRate[] rates)
    {
        Commodity = commodity;
        Origin = origin;
        this.rates = rates;
    }

    /// <summary>The commodity: a code of ten digits.</summary>
    public CommodityCode Commodity { get; }

    /// <summary>The origin.</summary>
    public Economy Origin { get; }

    /// <summary>
    /// What the programmes charge, in the order of <see cref="DutyPanel.Programmes"/>: 0 % where a programme charges nothing; not known,
    /// with what is missing, where it turns on more than is stated.
    /// </summary>
    public ReadOnlySpan<StatutoryRate> Rates => rates.AsSpan(0, rates.Length - 1);

    /// <summary>What all programmes charge together.</summary>
    public StatutoryRate Total => rates[^1];

    /// <summary>Whether both are the same row.</summary>
    /// <param name="left">One row.</param>
    /// <param name="right">The other row.</param>
    public static bool operator ==(PanelRow left, PanelRow right) => left.Equals(right);

    /// <summary>Whether the two are different rows.</summary>
    /// <param name="left">One row.</param>
    /// <param name="right">The other row.</param>
    public static bool operator !=(PanelRow left, PanelRow right) => !left.Equals(right);

    /// <summary>Whether both have the same rates for the same commodity and origin.</summary>
    /// <param name="other">The other row.</param>
    public bool Equals(PanelRow other) =>
        Equals(Commodity, other.Commodity) && Origin == other.Origin && (ReferenceEquals(rates, other.rates) || rates.AsSpan().SequenceEqual(other.rates));

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is PanelRow other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Commodity, Origin);

    /// <summary>"8517.13.00.00 from CN: 20%".</summary>
    public override string ToString() => $"{Commodity} from {Origin}: {Total}";
}
