using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Panels;

/// <summary>
/// The trade-weighted average rates on all goods, or on the goods of one origin, of one chapter, or of one chapter and origin.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record AverageTariff
{
    private readonly ValueList<DutyProgramme> programmes;

    internal AverageTariff(
        Economy? origin, CommodityCode? chapter, ValueList<DutyProgramme> programmes, AverageRate total, ValueList<AverageRate> rates)
    {
        Origin = origin;
        Chapter = chapter;
        this.programmes = programmes;
        Total = total;
        Rates = rates;
    }

    /// <summary>The origin of the goods; null for the goods of all.</summary>
    public Economy? Origin { get; }

    /// <summary>The chapter of the goods; null for the goods of all.</summary>
    public CommodityCode? Chapter { get; }

    /// <summary>The value of the trade in the goods.</summary>
    public decimal TradeValue => Total.TradeValue;

    /// <summary>
    /// The average rate that all programmes charge together. Duties on dumping and subsidies, and fees, are not included.
    /// </summary>
    public AverageRate Total { get; }

    /// <summary>The average rates of the programmes, in the order of <see cref="TradeWeightedRates.Programmes"/>.</summary>
    public ValueList<AverageRate> Rates { get; }

    /// <summary>The average rate of one programme.</summary>
    /// <param name="programme">The key of the programme, one of <see cref="TradeWeightedRates.Programmes"/>.</param>
    /// <exception cref="KeyNotFoundException">The programme charges none of the goods, or no programme has that key.</exception>
    public AverageRate RateOf(string programme) => Find(Require.Given(programme)) ?? throw PanelProgrammes.NotAmong(programmes, programme);

    /// <summary>"goods of CN: 38.25%"; "goods of chapter 85 of CN: 27.5%".</summary>
    public override string ToString() => (Origin, Chapter) switch
    {
        (null, null) => $"all goods: {Total}",
        (null, _) => $"goods of chapter {Chapter}: {Total}",
        (_, null) => $"goods of {Origin}: {Total}",
        _ => $"goods of chapter {Chapter} of {Origin}: {Total}",
    };

    /// <summary>The same with the rates of other programmes, in their order.</summary>
    internal AverageTariff With(ValueList<DutyProgramme> others, ValueList<AverageRate> rates) =>
        new(Origin, Chapter, others, Total, rates);

    /// <summary>The rates of the given programmes in their order; a programme without a rate here charges nothing.</summary>
    /// <param name="others">The programmes.</param>
    /// <param name="shared">The averages that are kept.</param>
    internal ValueList<AverageRate> RatesAmong(ValueList<DutyProgramme> others, SharedAverages shared)
    {
        AverageRate? nothing = null;
        return shared.ListOf([.. others.Select(programme => Find(programme.Key) ?? (nothing ??= shared.Of(Total.Nothing())))]);
    }

    /// <summary>The same, or an earlier one for the same goods that equals it.</summary>
    internal AverageTariff Sharing(AverageTariff before) => Equals(before) ? before : this;

    private AverageRate? Find(string programme)
    {
        for (int place = 0; place < programmes.Count; place++)
        {
            if (programmes[place].Key == programme)
                return Rates[place];
        }

        return null;
    }
}
