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

    /// <summary>A publication of which it is not known whether it was out.</summary>
    internal static OpenFact OfPublication(string source, string message) => new(OpenFactKind.Publication, source, message);

    /// <summary>A figure that a statement about a series needs.</summary>
    internal static OpenFact OfObservation(string name, string message) => new(OpenFactKind.Observation, name, message);

    /// <summary>A unit in which a statement about a series cannot be made.</summary>
    internal static OpenFact OfUnit(string name, string message) => new(OpenFactKind.Unit, name, message);

    /// <summary>A question that has one answer in one reading and another in another.</summary>
    internal static OpenFact OfReading(string name, string message) => new(OpenFactKind.Reading, name, message);

    /// <summary>The same fact as a part of an answer: its message begins with the words given.</summary>
    internal OpenFact After(string words) => new(Kind, Subject, $"{words} {Message}");
}
