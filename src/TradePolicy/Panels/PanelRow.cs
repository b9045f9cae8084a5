using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Panels;

/// <summary>A row of a panel: the statutory rates on goods of one commodity and one origin.</summary>
/// <remarks>
/// Rows share their rates, so that enumerating them allocates nothing. A row may be kept. Panels make the rows: a default row has no goods
/// and no rates. Immutable, and safe for use from several threads.
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public readonly record struct PanelRow
{
    private readonly PanelProgrammes programmes;
    private readonly StatutoryRate[] rates;

    internal PanelRow(CommodityCode commodity, Economy origin, PanelProgrammes programmes, StatutoryRate[] rates)
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
    /// The rates of the programmes, in the order of <see cref="DutyPanel.Programmes()"/>: 0 % if a programme charges nothing; not known,
    /// with the missing facts, if the rate depends on facts that are not stated.
    /// </summary>
    public ReadOnlySpan<StatutoryRate> Rates => rates.AsSpan(0, rates.Length - 1);

    /// <summary>The rate that all programmes charge together. Duties on dumping and subsidies, and fees, are not included.</summary>
    public StatutoryRate Total => rates[^1];

    /// <summary>
    /// The rate of one programme: 0 % if it charges nothing at the instant of the panel, such as one that has not begun or has ended.
    /// </summary>
    /// <param name="programme">The key of a programme of the schedule that is in the total, as duties on dumping and fees are not.</param>
    /// <exception cref="KeyNotFoundException">The schedule has no such programme.</exception>
    public StatutoryRate RateOf(string programme)
    {
        ArgumentNullException.ThrowIfNull(programme);
        for (int place = 0; place < programmes.Charging.Count; place++)
        {
            if (programmes.Charging[place].Key == programme)
                return rates[place];
        }

        return programmes.OfOther(programme, Total);
    }

    // By hand: the rates are in an array that many rows share; their programmes do not count.
    /// <summary>Whether both have the same rates for the same commodity and origin.</summary>
    /// <param name="other">The other row.</param>
    public bool Equals(PanelRow other) =>
        Equals(Commodity, other.Commodity) && Origin == other.Origin
            && (ReferenceEquals(rates, other.rates) || rates.AsSpan().SequenceEqual(other.rates));

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Commodity, Origin);

    /// <summary>"8517.13.00.00 from CN: 20%".</summary>
    public override string ToString() => rates is null ? "no goods" : $"{Commodity} from {Origin}: {Total}";
}
