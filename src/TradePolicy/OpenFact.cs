namespace TradePolicy;

/// <summary>A fact without which there is no answer. It is named, so that whoever asks can supply it; it never counts as zero.</summary>
public sealed record OpenFact
{
    private OpenFact(OpenFactKind kind, string name, string sentence)
    {
        Kind = kind;
        Subject = name;
        Message = sentence;
    }

    /// <summary>What kind of fact it is.</summary>
    public OpenFactKind Kind { get; }

    /// <summary>The fact: "kg drained weight", "steel content", "GBP to USD".</summary>
    public string Subject { get; }

    /// <summary>What is missing, as a sentence without its full stop.</summary>
    public string Message { get; }

    // By hand: kind and name tell most apart.
    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Kind, Subject);

    /// <summary>The sentence.</summary>
    public override string ToString() => Message;

    internal static OpenFact Quantity(Quantity per)
    {
        string name = per.Part is null ? per.Unit.Symbol : $"{per.Unit} {per.Part}";
        return new(OpenFactKind.Quantity, name, $"the quantity in {name} is not stated");
    }

    internal static OpenFact ComponentValue(string component) =>
        new(OpenFactKind.ComponentValue, component, $"the value of the {component} is not stated");

    internal static OpenFact ExchangeRate(Currency from, Currency to) =>
        new(OpenFactKind.ExchangeRate, $"{from} to {to}", $"no exchange rate from {from} to {to} is supplied");

    internal static OpenFact BaseDuty() =>
        new(OpenFactKind.BaseDuty, "base duty", "the duty provided in the applicable subheading is not known");

    internal static OpenFact OtherProvision(string text) =>
        new(OpenFactKind.OtherProvision, text, $"the rate is that of another provision: {text}");

    internal static OpenFact WordsOnly(string text) =>
        new(OpenFactKind.ComputableRate, text, $"the rate stands in words alone: {text}");

    internal static OpenFact OfEntry(string name, string sentence) => new(OpenFactKind.EntryFact, name, sentence);

    internal static OpenFact OfExport(string name, string sentence) => new(OpenFactKind.ExportFact, name, sentence);

    internal static OpenFact OfLaw(string name, string sentence) => new(OpenFactKind.Law, name, sentence);
}
