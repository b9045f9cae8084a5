using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// A fact that leaves an answer open: it is missing, or the texts dispute it. It is named, so that whoever asks can supply it or
/// look it up; it never counts as zero.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record OpenFact
{
    private OpenFact(OpenFactKind kind, string subject, string message, LegalInstrument? instrument)
    {
        Kind = kind;
        Subject = subject;
        Message = message;
        Instrument = instrument;
    }

    /// <summary>What kind of fact it is.</summary>
    public OpenFactKind Kind { get; }

    /// <summary>What the fact is of: "kg drained weight", "steel content", "GBP to USD", "us/reciprocal/cn", "calendar CN".</summary>
    public string Subject { get; }

    /// <summary>What is missing or disputed, as a sentence without its full stop.</summary>
    public string Message { get; }

    /// <summary>The instrument whose text or publication leaves it open; null if none does, and in what a document gives back.</summary>
    public LegalInstrument? Instrument { get; }

    /// <summary>A fact as a document states it: of the kind <see cref="OpenFactKind.Stated"/>, and its own subject.</summary>
    /// <param name="message">What is missing or disputed, as a sentence without its full stop.</param>
    /// <exception cref="ArgumentException">The sentence is empty or too long.</exception>
    public static OpenFact Stated(string message) => new(OpenFactKind.Stated, Require.Sentence(message), message, null);

    // By hand: a document keeps the sentence alone, and the fact that is read back from it is the fact that was written.
    /// <summary>Whether both say the same: facts are told apart by their sentences.</summary>
    /// <param name="other">The other fact.</param>
    public bool Equals(OpenFact? other) => other is not null && Message == other.Message;

    /// <inheritdoc />
    public override int GetHashCode() => string.GetHashCode(Message, StringComparison.Ordinal);

    /// <summary>The sentence.</summary>
    public override string ToString() => Message;

    internal static OpenFact Of(OpenFactKind kind, string subject, string message, LegalInstrument? instrument = null) =>
        new(kind, subject, message, instrument);

    internal static OpenFact Quantity(Quantity per)
    {
        string name = per.Part is null ? per.Unit.Symbol : $"{per.Unit} {per.Part}";
        return Of(OpenFactKind.Quantity, name, $"the quantity in {name} is not stated");
    }

    internal static OpenFact ComponentValue(string component) =>
        Of(OpenFactKind.ComponentValue, component, $"the value of the {component} is not stated");

    internal static OpenFact ExchangeRate(Currency from, Currency to) =>
        Of(OpenFactKind.ExchangeRate, $"{from} to {to}", $"no exchange rate from {from} to {to} is supplied");

    internal static OpenFact EntryPrice(Quantity per) =>
        Of(OpenFactKind.EntryFact, "entry price", $"the entry price of {per} is not stated");

    internal static OpenFact EntryPriceOf(Quantity per, UnitPrice stated) =>
        Of(OpenFactKind.EntryFact, "entry price", $"the entry price of {per} is not stated: {stated} is the price of something else");

    internal static OpenFact UnderLowestPrice(Quantity per, Money lowest, UnitPrice stated) => Of(
        OpenFactKind.OtherProvision, "entry price",
        $"the entry price, {stated}, is under {lowest} for {per}, from which the rate applies: the goods bear another rate");

    internal static OpenFact BaseDuty() =>
        Of(OpenFactKind.BaseDuty, "base duty", "the duty provided in the applicable subheading is not known");

    internal static OpenFact OtherProvision(string text) =>
        Of(OpenFactKind.OtherProvision, text, $"the rate is that of another provision: {text}");

    internal static OpenFact WordsOnly(string text) =>
        Of(OpenFactKind.ComputableRate, text, $"the rate is written in words only: {text}");

    internal static OpenFact OfEntry(string name, string message) => Of(OpenFactKind.EntryFact, name, message);

    /// <summary>What is missing if it is not stated whether a fact is true.</summary>
    internal static string NotStated(string fact) => $"it is not stated whether \"{fact}\" is true";

    internal static OpenFact OfExport(string name, string message) => Of(OpenFactKind.ExportFact, name, message);

    internal static OpenFact OfLaw(string name, string message) => Of(OpenFactKind.Law, name, message);

    /// <summary>
    /// The reasons of an answer, of which there is at least one if it is open: where none is given, as in a document of an
    /// earlier edition, that the answer is left open.
    /// </summary>
    internal static ValueList<OpenFact> ReasonsOf(bool isCertain, ValueList<OpenFact> reasons, string subject, string question) =>
        isCertain || reasons.Count > 0 ? reasons : [Of(OpenFactKind.Reading, subject, $"{question} is left open")];

    /// <summary>The same fact as part of a larger question, which its sentence names first.</summary>
    /// <param name="question">The question: "which origins it is imposed on", "cn/rare-earths/2025-04".</param>
    internal OpenFact In(string question) => new(Kind, Subject, $"{question}: {Message}", Instrument);

    /// <summary>The same fact as a part of an answer: its message begins with the words given.</summary>
    internal OpenFact After(string words) => new(Kind, Subject, $"{words} {Message}", Instrument);
}
