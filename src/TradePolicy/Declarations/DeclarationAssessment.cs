using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// What is owed on a declaration: the duties on each line, the fees on all of it, and their sums; or the facts that are missing.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record DeclarationAssessment
{
    internal DeclarationAssessment(
        CustomsDeclaration declaration,
        LegalView view,
        MoneyRounding rounding,
        ValueList<DutyAssessment> lines,
        ValueList<DutyLayer> fees,
        ValueList<OpenFact> notListed)
    {
        Declaration = declaration;
        View = view;
        Rounding = rounding;
        Lines = lines;
        Fees = fees;
        Currency currency = declaration.CustomsValue.Currency;
        DutySum total = default, other = default, ofFees = default, taxes = default;
        foreach (DutyAssessment line in lines)
        {
            total.Add(line.Total);
            other.Add(line.OtherCharges);
            taxes.Add(line.Taxes);
        }

        foreach (OpenFact fact in notListed)
            ofFees.Lack(fact);
        foreach (DutyLayer fee in fees)
            ofFees.Add(fee.Amount);
        Total = total.In(currency);
        FeeTotal = ofFees.In(currency);
        other.Add(FeeTotal);
        OtherCharges = other.In(currency);
        Taxes = taxes.In(currency);
        Owed = Total.Combined(OtherCharges, static (duties, others) => duties + others)
            .Combined(Taxes, static (charges, tax) => charges + tax);
    }

    /// <summary>The declaration.</summary>
    public CustomsDeclaration Declaration { get; }

    /// <summary>The view of the law.</summary>
    public LegalView View { get; }

    /// <summary>How each layer of a line, and each fee, is rounded.</summary>
    public MoneyRounding Rounding { get; }

    /// <summary>
    /// The duties on each line, in the order of the declaration, without the fees, which are in <see cref="Fees"/>.
    /// </summary>
    public ValueList<DutyAssessment> Lines { get; }

    /// <summary>
    /// The fees on the declaration, charged or not, each with the value on which it is charged and its amount. If lines bear different
    /// rates of a fee, it has a layer for each of them.
    /// </summary>
    public ValueList<DutyLayer> Fees { get; }

    /// <summary>The ordinary, preferential and additional duties on all lines; not known if one of them is not.</summary>
    public DutyAmount Total { get; }

    /// <summary>The fees; not known if one of them is not.</summary>
    public DutyAmount FeeTotal { get; }

    /// <summary>The duties on dumping and subsidies on all lines, and the fees; not known if one of them is not.</summary>
    public DutyAmount OtherCharges { get; }

    /// <summary>The excises and value-added tax on all lines; not known if one of them is not.</summary>
    public DutyAmount Taxes { get; }

    /// <summary>
    /// All that is owed: <see cref="Total"/>, <see cref="OtherCharges"/> and <see cref="Taxes"/>; not known if one of them is not.
    /// </summary>
    public DutyAmount Owed { get; }

    /// <summary>Whether what is owed is certain.</summary>
    public bool IsCertain => Owed.IsCertain;

    /// <summary>The amounts that can be owed, as far as they can be listed: one if it is certain.</summary>
    public ValueList<Money> Possible => Owed.Possible;

    /// <summary>The facts that leave open what is owed, each once; empty if it is certain.</summary>
    public ValueList<OpenFact> Reasons => Owed.Reasons;

    /// <summary>
    /// The assessment in text: each line with its layers, then the fees on the declaration, the sums and the missing facts.
    /// </summary>
    public string Explain() => DeclarationText.Of(this);

    /// <summary>"1083.58 USD", "unknown: …".</summary>
    public override string ToString() => Owed.ToString();
}
