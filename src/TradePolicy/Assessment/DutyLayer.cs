namespace TradePolicy;

/// <summary>One tariff that was considered for an entry: what it charges, or why it does not, and by which instruments.</summary>
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
        Instruments = instruments;
        Note = note;
    }

    /// <summary>The key of the tariff.</summary>
    public string Tariff { get; }

    /// <summary>The programme.</summary>
    public DutyProgramme Programme { get; }

    /// <summary>What became of it.</summary>
    public LayerState State { get; }

    /// <summary>The rate, the substitute rate where one is charged; null where none is in force.</summary>
    public DutyRate? Rate { get; }

    /// <summary>The value that it is charged on; nothing where it is not charged.</summary>
    public DutyAmount ChargedOn { get; }

    /// <summary>The duty, rounded as the assessment says; nothing where it is not charged; not known where a fact is missing.</summary>
    public DutyAmount Amount { get; }

    /// <summary>The heading under which the tariff is declared, or the number of its case; null where there is none.</summary>
    public string? Heading { get; }

    /// <summary>The heading under which the exemption is declared; null where none is or it has none.</summary>
    public string? ExemptionHeading { get; }

    /// <summary>The instruments behind it: what enacted the rate, suspends it, ended it or held it invalid.</summary>
    public ValueList<LegalInstrument> Instruments { get; }

    /// <summary>Why it is not charged, or not as its rate says; null where there is nothing to say.</summary>
    public string? Note { get; }

    /// <summary>Whether it is charged.</summary>
    public bool IsCharged => State == LayerState.Charged;

    /// <summary>"us/301/list-4a: 7.5%, 750.00 USD".</summary>
    public override string ToString() => State switch
    {
        LayerState.Charged => $"{Tariff}: {Rate}, {Amount}{(Note is null ? "" : $" ({Note})")}",
        LayerState.Unknown => $"{Tariff}: {Amount}",
        _ => $"{Tariff}: not charged ({Note})",
    };
}
