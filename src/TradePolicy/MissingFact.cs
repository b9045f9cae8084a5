namespace TradePolicy;

/// <summary>A fact without which there is no answer. It is named, so that whoever asks can supply it; it never counts as zero.</summary>
public sealed record MissingFact
{
    private MissingFact(MissingFactKind kind, string name, string sentence)
    {
        Kind = kind;
        Name = name;
        Sentence = sentence;
    }

    /// <summary>What kind of fact it is.</summary>
    public MissingFactKind Kind { get; }

    /// <summary>The fact: "kg drained weight", "steel content", "GBP to USD".</summary>
    public string Name { get; }

    /// <summary>What is missing, as a sentence without its full stop.</summary>
    public string Sentence { get; }

    // By hand: kind and name tell most apart.
    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Kind, Name);

    /// <summary>The sentence.</summary>
    public override string ToString() => Sentence;

    internal static MissingFact Quantity(Quantity per)
    {
        string name = per.Part is null ? per.Unit.Symbol : $"{per.Unit} {per.Part}";
        return new(MissingFactKind.Quantity, name, $"the quantity in {name} is not stated");
    }

    internal static MissingFact ComponentValue(string component) =>
        new(MissingFactKind.ComponentValue, component, $"the value of the {component} is not stated");

    internal static MissingFact ExchangeRate(Currency from, Currency to) =>
        new(MissingFactKind.ExchangeRate, $"{from} to {to}", $"no exchange rate from {from} to {to} is supplied");

    internal static MissingFact BaseDuty() =>
        new(MissingFactKind.BaseDuty, "base duty", "the duty provided in the applicable subheading is not known");

    internal static MissingFact OtherProvision(string text) =>
        new(MissingFactKind.OtherProvision, text, $"the rate is that of another provision: {text}");

    internal static MissingFact WordsOnly(string text) =>
        new(MissingFactKind.ComputableRate, text, $"the rate stands in words alone: {text}");

    internal static MissingFact OfEntry(string name, string sentence) => new(MissingFactKind.EntryFact, name, sentence);

    internal static MissingFact OfExport(string name, string sentence) => new(MissingFactKind.ExportFact, name, sentence);

    internal static MissingFact OfLaw(string name, string sentence) => new(MissingFactKind.Law, name, sentence);
}
