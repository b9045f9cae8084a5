using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>A tariff that was considered for an entry: its duty, or why it is not charged, and the instruments.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record DutyLayer
{
    internal DutyLayer(
        string tariff,
        DutyProgramme programme,
        LayerState state,
        DutyRate? rate,
        DutyAmount chargedOn,
        DutyAmount amount,
        string? heading,
        string? exemptionHeading,
        string? headingIfReplaced,
        bool declaresExemptPart,
        ValueList<LegalInstrument> instruments,
        string? note)
    {
        Tariff = tariff;
        Programme = programme;
        State = state;
        Rate = rate;
        ChargedOn = chargedOn;
        Amount = amount;
        Heading = heading;
        ExemptionHeading = exemptionHeading;
        HeadingIfReplaced = headingIfReplaced;
        DeclaresExemptPart = declaresExemptPart;
        Instruments = instruments;
        Note = note;
    }

    /// <summary>The key of the tariff.</summary>
    public string Tariff { get; }

    /// <summary>The programme.</summary>
    public DutyProgramme Programme { get; }

    /// <summary>Whether it is charged, and if not, why.</summary>
    public LayerState State { get; }

    /// <summary>The rate, or the substitute rate if one is charged; null if none is in force.</summary>
    public DutyRate? Rate { get; }

    /// <summary>The value on which it is charged; zero if it is not charged; not known if it is open whether it is.</summary>
    public DutyAmount ChargedOn { get; }

    /// <summary>The duty, rounded as the assessment says; zero if it is not charged; not known if a fact is missing.</summary>
    public DutyAmount Amount { get; }

    /// <summary>The heading under which the tariff is declared, or the number of its case; null if there is none.</summary>
    public string? Heading { get; }

    /// <summary>The heading under which the exemption is declared; null if no exemption applies or it has no heading.</summary>
    public string? ExemptionHeading { get; }

    /// <summary>
    /// The heading under which it is declared that another tariff is charged in its place, on all of the goods or on a part; null if none
    /// is, or if no heading is known.
    /// </summary>
    public string? HeadingIfReplaced { get; }

    /// <summary>The instruments that enacted the rate, suspend it, ended it or held it invalid.</summary>
    public ValueList<LegalInstrument> Instruments { get; }

    /// <summary>Why it is not charged, or not according to its rate; null if there is no reason to state.</summary>
    public string? Note { get; }

    /// <summary>Whether it is charged.</summary>
    public bool IsCharged => State == LayerState.Charged;

    /// <summary>
    /// The heading that bears the duty: the tariff's own, or that of an exemption which leaves it on a part or charges another rate. Null
    /// if it is not charged, or if no heading is known.
    /// </summary>
    public string? HeadingCharged => !IsCharged
        ? null
        : ExemptionHeading is null || DeclaresExemptPart ? Heading : ExemptionHeading;

    /// <summary>
    /// The headings under which the tariff, an exemption from it or its replacement by another is declared: more than one if the goods are
    /// divided. Empty if there is none or none is known, and for a rate of the schedule itself. That of a layer of which it is open whether
    /// it is charged is its <see cref="Heading"/>, which may not be the one to declare.
    /// <see cref="DutyAssessment.HeadingsToDeclare"/> has those of all layers in the order of customs.
    /// </summary>
    public IReadOnlyList<string> HeadingsDeclared
    {
        get
        {
            List<string> declared = [];
            if (HeadingCharged is not null)
                declared.Add(HeadingCharged);
            if (ExemptionHeading is not null && State != LayerState.Replaced && ExemptionHeading != HeadingCharged)
                declared.Add(ExemptionHeading);
            if (HeadingIfReplaced is not null)
                declared.Add(HeadingIfReplaced);
            return declared.AsReadOnly();
        }
    }

    /// <summary>Whether the heading of the exemption is that of a part that is exempt, and the tariff's own bears the duty.</summary>
    internal bool DeclaresExemptPart { get; }

    /// <summary>
    /// Whether its requirement is not met and the entry claims nothing of what it requires: it is on other goods, or on goods for which
    /// something else is claimed.
    /// </summary>
    internal bool IsOfOtherGoods { get; init; }

    /// <summary>Whether it cannot touch the goods: it is on others, or it has no rate and no act took one away.</summary>
    internal bool IsBesideTheGoods => IsOfOtherGoods || (State == LayerState.NotInForce && Instruments.Count == 0);

    /// <summary>Whether it has a rate at the time, whether or not that is charged.</summary>
    internal bool IsInForce => State != LayerState.NotInForce;

    /// <summary>Whether it is charged, or it is open whether it is.</summary>
    internal bool MayBeCharged => State.MayBeCharged();

    /// <summary>Whether it is a rate of the schedule itself, so that the goods are declared under their own code.</summary>
    internal bool IsOfSchedule => Programme.Kind is DutyKind.Ordinary or DutyKind.Preferential;

    // By hand: whether the entry claims what is required only decides how a layer is told, and leaves the duty as it is.
    /// <summary>Whether both are the same tariff with the same duty.</summary>
    /// <param name="other">The other layer.</param>
    public bool Equals(DutyLayer? other) =>
        other is not null && Tariff == other.Tariff && Programme.Equals(other.Programme) && State == other.State && Equals(Rate, other.Rate)
        && ChargedOn.Equals(other.ChargedOn) && Amount.Equals(other.Amount) && Heading == other.Heading
        && ExemptionHeading == other.ExemptionHeading && HeadingIfReplaced == other.HeadingIfReplaced
        && DeclaresExemptPart == other.DeclaresExemptPart && Instruments == other.Instruments && Note == other.Note;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Tariff, State, Amount);

    /// <summary>"us/301/list-4a: 7.5%, 750.00 USD".</summary>
    public override string ToString() => State switch
    {
        LayerState.Charged => $"{Tariff}: {Rate}, {Amount}{(Note is null ? "" : $" ({Note})")}",
        LayerState.Unknown => $"{Tariff}: {Amount}",
        _ => $"{Tariff}: not charged ({Note})",
    };
}
