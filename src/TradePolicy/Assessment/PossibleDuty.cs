using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>The duty on an entry in one reading of the law: its layers and their total.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record PossibleDuty
{
    internal PossibleDuty(
        ValueList<DutyLayer> layers, DutyAmount total, DutyAmount otherCharges, DutyAmount taxes, ValueList<AssumptionSet> holdsUnder)
    {
        Layers = layers;
        Total = total;
        OtherCharges = otherCharges;
        Taxes = taxes;
        HoldsUnder = holdsUnder;
    }

    /// <summary>The duty of some layers.</summary>
    /// <param name="layers">The layers, which are not copied.</param>
    /// <param name="currency">The currency.</param>
    /// <param name="noBase">The missing fact if no ordinary or preferential rate is on the goods; otherwise null.</param>
    /// <param name="noTax">The missing facts if there are rates of a tax, of which none fits what is declared; otherwise empty.</param>
    /// <param name="holdsUnder">The sets of assumptions under which this is the duty.</param>
    internal static PossibleDuty Of(
        DutyLayer[] layers, Currency currency, OpenFact? noBase, IReadOnlyList<OpenFact> noTax, ValueList<AssumptionSet> holdsUnder)
    {
        DutySum total = default, other = default, taxes = default;
        if (noBase is not null)
            total.Lack(noBase);
        foreach (OpenFact fact in noTax)
            taxes.Lack(fact);
        foreach (DutyLayer layer in layers)
        {
            if (!layer.MayBeCharged)
                continue;
            if (layer.Programme.IsInTariffTotal)
                total.Add(layer.Amount);
            else if (layer.Programme.IsTax)
                taxes.Add(layer.Amount);
            else
                other.Add(layer.Amount);
        }

        return new(
            new(ImmutableCollectionsMarshal.AsImmutableArray(layers)), total.In(currency), other.In(currency), taxes.In(currency),
            holdsUnder);
    }

    /// <summary>
    /// Every tariff on the goods and the origin, charged or not: ordinary, preferential, additional, then duties on dumping and subsidies,
    /// then fees, then taxes.
    /// </summary>
    public ValueList<DutyLayer> Layers { get; }

    /// <summary>The ordinary or preferential duty and the additional ones; not known if one of them is not.</summary>
    public DutyAmount Total { get; }

    /// <summary>Duties on dumping and subsidies, and fees; not known if one of them is not.</summary>
    public DutyAmount OtherCharges { get; }

    /// <summary>Excises and value-added tax; not known if one of them is not. Nothing where the tariffs have no taxes.</summary>
    public DutyAmount Taxes { get; }

    /// <summary>The sets of assumptions under which this is the duty, each of which is enough; empty if it is certain.</summary>
    public ValueList<AssumptionSet> HoldsUnder { get; }

    /// <summary>What the simplest of those ways assumes; empty if it is certain.</summary>
    public ValueList<Assumption> Assuming => AssumptionSet.Shortest(HoldsUnder);

    /// <summary>The same duty, under the assumptions of all that are the same; certain if there are none.</summary>
    internal PossibleDuty Merged(IEnumerable<PossibleDuty> same) =>
        new(Layers, Total, OtherCharges, Taxes, ValueList.From(same.SelectMany(one => one.HoldsUnder).Distinct()));

    /// <summary>
    /// The duties of some programmes; that of a programme of ordinary duties is not known if no ordinary rate is on the goods.
    /// </summary>
    /// <param name="programmes">The programmes.</param>
    /// <param name="nothing">No duty.</param>
    internal DutyAmount[] ChargedBy(IReadOnlyList<DutyProgramme> programmes, DutyAmount nothing)
    {
        DutyAmount[] charged = new DutyAmount[programmes.Count];
        OpenFact? noRate = Total.IsCertain ? null : Total.Reasons.FirstOrDefault(fact => fact.Subject == BaseRate.Subject);
        for (int place = 0; place < charged.Length; place++)
        {
            DutyProgramme programme = programmes[place];
            charged[place] = noRate is not null && programme.Kind == DutyKind.Ordinary ? nothing.Lacking(noRate) : nothing;
            foreach (DutyLayer layer in Layers)
            {
                if (layer.MayBeCharged && layer.Programme.Key == programme.Key)
                    charged[place] = ReferenceEquals(charged[place], nothing)
                        ? layer.Amount
                        : charged[place].Combined(layer.Amount, static (left, right) => left + right);
            }
        }

        return charged;
    }

    /// <summary>The total.</summary>
    public override string ToString() => Total.ToString();
}
