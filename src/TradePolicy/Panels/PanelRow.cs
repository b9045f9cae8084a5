namespace TradePolicy.Panels;

/// <summary>A row of a panel: the statutory rates on goods of one commodity and one origin.</summary>
/// <remarks>Rows share their rates, so that going through them allocates nothing; a row may be kept. Rows are made by panels: a default one has no goods and no rates.</remarks>
public readonly record struct PanelRow
{
    private readonly ValueList<DutyProgramme> programmes;
    private readonly StatutoryRate[] rates;

    internal PanelRow(CommodityCode commodity, Economy origin, ValueList<DutyProgramme> programmes, StatutoryRate[] rates)
    {
        this.programmes = programmes;
        Commodity = commodity;
        Origin = origin;
        this.rates = rates;
    }

    /// <summary>The commodity: a code of ten digits.</summary>
    public CommodityCode Commodity { get; }

    /// <summary>The origin.</summary>
    public Economy Origin { get; }

    /// <summary>
    /// What the programmes charge, in the order of <see cref="DutyPanel.Programmes()"/>: 0 % where a programme charges nothing; not known,
    /// with what is missing, where it turns on more than is stated.
    /// </summary>
    public ReadOnlySpan<StatutoryRate> Rates => rates.AsSpan(0, rates.Length - 1);

    /// <summary>What all programmes charge together. Duties on dumping and subsidies and fees are not in it.</summary>
    public StatutoryRate Total => rates[^1];

    /// <summary>What one programme charges.</summary>
    /// <param name="programme">The key of the programme, one of <see cref="DutyPanel.Programmes()"/>.</param>
    /// <exception cref="KeyNotFoundException">It is none of them: it charges none of the goods of the panel at its instant, or there is none of that key.</exception>
    public StatutoryRate RateOf(string programme)
    {
        for (int place = 0; place < programmes.Count; place++)
        {
            if (programmes[place].Key == programme)
                return rates[place];
        }

        throw PanelProgrammes.NotAmong(programmes, programme);
    }

    // By hand: the rates are an array, which many rows share; the programmes that they are of do not count.
    /// <summary>Whether both have the same rates for the same commodity and origin.</summary>
    /// <param name="other">The other row.</param>
    public bool Equals(PanelRow other) =>
        Equals(Commodity, other.Commodity) && Origin == other.Origin && (ReferenceEquals(rates, other.rates) || rates.AsSpan().SequenceEqual(other.rates));

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Commodity, Origin);

    /// <summary>"8517.13.00.00 from CN: 20%".</summary>
    public override string ToString() => rates is null ? "no goods" : $"{Commodity} from {Origin}: {Total}";
}
