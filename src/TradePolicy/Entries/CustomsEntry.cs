using System.Collections.ObjectModel;
using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>
/// Goods of one commodity and one origin as they are declared to customs, with the facts that duties depend on: their value,
/// quantities, the times of events, the mode of transport, and claims. A fact that is not stated is not assumed.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// CustomsEntry entry = CustomsEntry
///     .Of(CommodityCode.Hts("6109.10.00.12"), Economy.China, Money.Of(10_000m, "USD"))
///     .EnteredAt(new LocalDateTime(2025, 8, 12, 9, 0).InZoneStrictly(newYork).ToInstant());
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record CustomsEntry : IStatedFacts
{
    private CustomsEntry(CommodityCode commodity, Economy origin, Economy into, DutyBasis basis)
    {
        Commodity = commodity;
        Origin = origin;
        ImportingEconomy = into;
        Basis = basis;
    }

    /// <summary>The commodity.</summary>
    public CommodityCode Commodity { get; private init; }

    /// <summary>The economy in which the goods originate.</summary>
    public Economy Origin { get; private init; }

    /// <summary>The economy into whose customs territory the goods are entered.</summary>
    public Economy ImportingEconomy { get; }

    /// <summary>The customs value, the quantities, the values of parts, the exchange rates and the entry price.</summary>
    public DutyBasis Basis { get; private init; }

    /// <summary>The customs value.</summary>
    public Money CustomsValue => Basis.CustomsValue;

    /// <summary>The stated times of events.</summary>
    public IReadOnlyDictionary<EntryEvent, Instant> Times => HeldTimes;

    /// <summary>The mode of transport by which the goods arrive; null if it is not stated.</summary>
    public TransportMode? ArrivesBy { get; private init; }

    /// <summary>
    /// The claims for the goods, such as a preference ("USMCA", "KR") or a heading of an exemption ("9903.01.34"), in
    /// the order given. A benefit that is not claimed is not granted.
    /// </summary>
    public ValueList<string> Claims { get; private init; } = [];

    /// <summary>
    /// The codes of the documents that are presented with the goods, in the order given; empty if none is; null if that is not stated.
    /// </summary>
    public ValueList<string>? Documents { get; private init; }

    /// <summary>
    /// The additional codes with which the goods are declared, in the order given; empty if there is none; null if that is not stated.
    /// </summary>
    public ValueList<string>? AdditionalCodes { get; private init; }

    /// <summary>The facts that are stated as true or false, by name.</summary>
    public IReadOnlyDictionary<string, bool> Facts => HeldFacts;

    /// <summary>The goods as declared.</summary>
    /// <param name="commodity">The commodity, in the nomenclature of the economy into which the goods are entered.</param>
    /// <param name="origin">The economy in which the goods originate.</param>
    /// <param name="customsValue">The customs value; not negative.</param>
    /// <param name="importingEconomy">The economy into which the goods are entered; by default that of the nomenclature.</param>
    /// <exception cref="ArgumentException">No economy is given, and the nomenclature belongs to none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The customs value is negative.</exception>
    public static CustomsEntry Of(CommodityCode commodity, Economy origin, Money customsValue, Economy? importingEconomy = null)
    {
        ArgumentNullException.ThrowIfNull(commodity);
        ArgumentNullException.ThrowIfNull(origin);
        Economy entered = importingEconomy ?? commodity.Nomenclature.Economy
            ?? throw new ArgumentException(
                $"{commodity} belongs to the nomenclature of no economy; give the importing economy.", nameof(importingEconomy));
        return new(commodity, origin, entered, DutyBasis.Of(customsValue));
    }

    /// <summary>
    /// What a careful reader of the entry should know: goods that are declared by the code of a whole chapter or heading. Such a code is
    /// one for goods only if the tariff does not divide it.
    /// </summary>
    public IReadOnlyList<Finding> Validate() => Commodity.SignificantDigits > CommodityCode.DigitsOfHeading
        ? []
        : [new(
            FindingKind.DeclaredAtHeading,
            false,
            $"The goods are declared at {Commodity}, which is the whole of a {(Commodity.SignificantDigits < CommodityCode.DigitsOfHeading
                ? "chapter" : "heading")}: unless the tariff does not divide it, goods have a longer code.",
            Commodity.ToString())];

    /// <summary>The same goods entered for consumption at an instant.</summary>
    /// <param name="at">The instant: for a local time, <c>local.InZoneStrictly(zone).ToInstant()</c> with the zone of the port.</param>
    public CustomsEntry EnteredAt(Instant at) => With(EntryEvent.Entry, at);

    /// <summary>The same goods loaded at an instant.</summary>
    /// <param name="at">The instant: for a local time, <c>local.InZoneStrictly(zone).ToInstant()</c> with the zone of the port.</param>
    public CustomsEntry LoadedAt(Instant at) => With(EntryEvent.Loading, at);

    /// <summary>The same goods exported at an instant.</summary>
    /// <param name="at">The instant: for a local time, <c>local.InZoneStrictly(zone).ToInstant()</c> with the zone of the port.</param>
    public CustomsEntry ExportedAt(Instant at) => With(EntryEvent.Export, at);

    /// <summary>The same goods with the time of an event, which replaces a time stated before.</summary>
    /// <param name="entryEvent">The event.</param>
    /// <param name="at">The time.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="entryEvent"/> is not defined.</exception>
    public CustomsEntry With(EntryEvent entryEvent, Instant at)
    {
        Require.Defined(entryEvent, "Not an event of an entry.");
        return this with { HeldTimes = new Dictionary<EntryEvent, Instant>(HeldTimes) { [entryEvent] = at }.AsReadOnly() };
    }

    /// <summary>The same goods that arrive by a mode of transport, which replaces one stated before.</summary>
    /// <param name="mode">
    /// The mode of the means of transport that brings the goods into the customs territory. A feeder, or another leg before it, does not
    /// count.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">It is not a mode of transport.</exception>
    public CustomsEntry ArrivingBy(TransportMode mode) => this with { ArrivesBy = Require.Defined(mode, "Not a mode of transport.") };

    /// <summary>The same goods with further quantities.</summary>
    /// <param name="quantities">The quantities; no two measure the same.</param>
    /// <exception cref="ArgumentException">Two quantities measure the same.</exception>
    public CustomsEntry With(params IEnumerable<Quantity> quantities) => With(Basis.With(quantities));

    /// <summary>The same goods with an exchange rate that may be used, both ways unless the other way has a rate of its own.</summary>
    /// <param name="rate">The rate.</param>
    /// <exception cref="ArgumentException">There is a rate for that pair of currencies already.</exception>
    public CustomsEntry With(ExchangeRate rate) => With(Basis.With(rate));

    /// <summary>The same goods with the value of a part, such as their steel content or their United States content.</summary>
    /// <param name="component">The part, in the words of the tariff.</param>
    /// <param name="value">The value; not negative.</param>
    /// <exception cref="ArgumentException">The part is empty, or it has a value already.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public CustomsEntry WithComponent(string component, Money value) => With(Basis.WithComponent(component, value));

    /// <summary>
    /// The same goods with the price by which an <see cref="EntryPriceDuty"/> is chosen: the declared price, or the standard import value.
    /// It replaces one stated before.
    /// </summary>
    /// <param name="amount">The price; not negative.</param>
    /// <param name="per">The quantity of the goods that it is the price of, such as 100 kg; more than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The price is negative, or the quantity is zero.</exception>
    public CustomsEntry WithEntryPrice(Money amount, Quantity per) => With(Basis.WithEntryPrice(amount, per));

    /// <summary>The same goods with a claim for them.</summary>
    /// <param name="claim">The claim.</param>
    /// <exception cref="ArgumentException">The claim is empty, or it is made already.</exception>
    public CustomsEntry WithClaim(string claim) => Claims.Contains(Require.Text(claim))
        ? throw new ArgumentException($"'{claim}' is claimed already.", nameof(claim))
        : this with { Claims = [.. Claims, claim] };

    /// <summary>
    /// The same goods with the documents that are presented with them, in place of those stated before. What is not among them is not
    /// presented: <c>WithDocuments()</c> states that there is none.
    /// </summary>
    /// <param name="codes">The codes of all documents: "N853", "C640"; each once.</param>
    /// <exception cref="ArgumentException">A code is empty or occurs twice.</exception>
    public CustomsEntry WithDocuments(params IEnumerable<string> codes) => this with { Documents = Codes(codes) };

    /// <summary>
    /// The same goods with the additional codes with which they are declared, in place of those stated before. What is not among them is
    /// not declared: <c>WithAdditionalCodes()</c> states that there is none.
    /// </summary>
    /// <param name="codes">All additional codes: "B999", "VATZ"; each once.</param>
    /// <exception cref="ArgumentException">A code is empty or occurs twice.</exception>
    public CustomsEntry WithAdditionalCodes(params IEnumerable<string> codes) => this with { AdditionalCodes = Codes(codes) };

    /// <summary>The same goods with another customs value. The values of parts, the quantities and the exchange rates stay.</summary>
    /// <param name="customsValue">The customs value; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The customs value is negative.</exception>
    public CustomsEntry WithCustomsValue(Money customsValue) => With(Basis.WithCustomsValue(customsValue));

    /// <summary>The same goods with a fact stated as true or false.</summary>
    /// <param name="name">The name of the fact, as in the condition.</param>
    /// <param name="isTrue">Whether it is true.</param>
    /// <exception cref="ArgumentException">The name is empty or too long.</exception>
    public CustomsEntry WithFact(string name, bool isTrue = true) =>
        this with
        {
            HeldFacts = new Dictionary<string, bool>(HeldFacts, StringComparer.Ordinal) { [Require.Text(name)] = isTrue }.AsReadOnly()
        };

    /// <summary>The same goods with several facts stated as true or false.</summary>
    /// <param name="facts">The facts by their names, as in the conditions, each with whether it is true.</param>
    /// <exception cref="ArgumentException">A name is empty or too long.</exception>
    public CustomsEntry WithFacts(IEnumerable<KeyValuePair<string, bool>> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        Dictionary<string, bool> all = new(HeldFacts, StringComparer.Ordinal);
        foreach ((string name, bool holds) in facts)
            all[Require.Text(name, nameof(facts))] = holds;
        return this with { HeldFacts = all.AsReadOnly() };
    }

    /// <summary>The same goods without statements of some facts: whether they are true is not known, or not said.</summary>
    /// <param name="names">The names of the facts; one that is not stated changes nothing.</param>
    public CustomsEntry WithoutFacts(params IEnumerable<string> names)
    {
        Dictionary<string, bool> others = new(HeldFacts, StringComparer.Ordinal);
        foreach (string name in Require.Each(names))
            others.Remove(name);
        return others.Count == HeldFacts.Count ? this : this with { HeldFacts = others.AsReadOnly() };
    }

    /// <summary>The time of an event; null if it is not stated.</summary>
    /// <param name="entryEvent">The event.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="entryEvent"/> is not defined.</exception>
    public Instant? TimeOf(EntryEvent entryEvent) =>
        HeldTimes.TryGetValue(Require.Defined(entryEvent, "Not an event of an entry."), out Instant at) ? at : null;

    // By hand: dictionaries compare by reference.
    /// <summary>Whether both entries state the same.</summary>
    /// <param name="other">The other entry.</param>
    public bool Equals(CustomsEntry? other) =>
        other is not null && Commodity == other.Commodity && Origin == other.Origin && ImportingEconomy == other.ImportingEconomy
            && Basis == other.Basis && ArrivesBy == other.ArrivesBy
        && Claims == other.Claims && Documents == other.Documents && AdditionalCodes == other.AdditionalCodes
        && Times.HasSameEntriesAs(other.Times) && Facts.HasSameEntriesAs(other.Facts);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(
        Commodity, Origin, ImportingEconomy, Basis, ArrivesBy, Claims.Count,
        Facts.Aggregate(0, static (hash, fact) => hash ^ HashCode.Combine(fact.Key, fact.Value)));

    /// <summary>"6109.10.00.12 from CN into US, 10000.00 USD, by vessel, entered 2025-08-12T13:00:00Z".</summary>
    public override string ToString()
    {
        string entered = TimeOf(EntryEvent.Entry) is { } at ? $", entered {InstantPattern.ExtendedIso.Format(at)}" : "";
        string carried = ArrivesBy is { } mode ? $", by {TransportWords.Of(mode)}" : "";
        return $"{Commodity} from {Origin} into {ImportingEconomy}, {Basis}{carried}{entered}";
    }

    /// <summary>
    /// The lines of the declaration as part of which the entry is assessed; only itself if it is assessed alone.
    /// </summary>
    internal IReadOnlyList<CustomsEntry> Declared => DeclaredLines ?? [this];

    /// <summary>The customs value of all of them.</summary>
    internal Money DeclaredValue => DeclaredLines is null
        ? CustomsValue
        : DeclaredLines.Skip(1).Aggregate(DeclaredLines[0].CustomsValue, static (sum, line) => sum + line.CustomsValue);

    /// <summary>The same entry as one of the lines of a declaration, while it is assessed.</summary>
    internal CustomsEntry DeclaredAmong(IReadOnlyList<CustomsEntry> lines) => this with { DeclaredLines = lines };

    /// <summary>The same entry without some claims.</summary>
    internal CustomsEntry WithoutClaims(IEnumerable<string> claims) => this with { Claims = ValueList.From(Claims.Except(claims)) };

    /// <summary>The same entry for goods of another commodity and origin.</summary>
    internal CustomsEntry OfGoods(CommodityCode commodity, Economy origin) => this with { Commodity = commodity, Origin = origin };

    OpenFact IStatedFacts.NotStated(string name, string message) => OpenFact.OfEntry(name, message);

    ConditionAnswer IStatedFacts.HasShareOfAtLeast(string name, Percentage minimum)
    {
        if (Basis.ValueOf(name) is not { } value)
            return ConditionAnswer.Open(OpenFact.ComponentValue(name));
        DutyAmount converted = Basis.InCurrency(value);
        return converted.IsCertain
            ? ConditionAnswer.Of(converted.Value.CompareAmount(CustomsValue.Share(minimum)) >= 0)
            : ConditionAnswer.Open(converted.Reasons);
    }

    /// <summary>The lists of goods at the instant that decides the rates; null if none are known.</summary>
    internal ICommodityLists? Lists { get; private init; }

    /// <summary>The same entry with the lists of goods on which conditions rest, while it is assessed.</summary>
    internal CustomsEntry Under(ICommodityLists lists) => this with { Lists = lists };

    // No parts of the value: they are set for the time of an assessment, and the entry that it shows does not have them.
    private IReadOnlyList<CustomsEntry>? DeclaredLines { get; init; }

    // Every assessment reads these, so the fields have the concrete type.
    private ReadOnlyDictionary<EntryEvent, Instant> HeldTimes { get; init; } = ReadOnlyDictionary<EntryEvent, Instant>.Empty;

    private ReadOnlyDictionary<string, bool> HeldFacts { get; init; } = ReadOnlyDictionary<string, bool>.Empty;

    private CustomsEntry With(DutyBasis basis) => this with { Basis = basis };

    private static ValueList<string> Codes(IEnumerable<string> codes)
    {
        var own = ValueList.From(Require.Given(codes).Select(code => Require.Text(code, nameof(codes))));
        return own.Distinct(StringComparer.Ordinal).Count() == own.Count
            ? own
            : throw new ArgumentException("A code is stated once.", nameof(codes));
    }
}
