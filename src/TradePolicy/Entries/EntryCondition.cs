namespace TradePolicy;

/// <summary>The conditions that customs law puts on an entry.</summary>
/// <remarks>Safe for use from several threads.</remarks>
public static class EntryCondition
{
    /// <summary>An event took place before a moment: "loaded before 12:01 a.m. eastern daylight time on April 5, 2025".</summary>
    /// <param name="entryEvent">The event.</param>
    /// <param name="moment">The moment, not included.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="entryEvent"/> is not defined.</exception>
    public static EventBefore Before(EntryEvent entryEvent, LegalMoment moment) => new(entryEvent, moment);

    /// <summary>
    /// The goods arrive by a mode of transport: "loaded onto a vessel at the port of loading and in transit on the final mode of transit"
    /// is said of goods that arrive by vessel.
    /// </summary>
    /// <param name="mode">The mode of transport.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not a mode of transport.</exception>
    public static ArrivalBy ArrivingBy(TransportMode mode) => new(mode);

    /// <summary>The goods are of a scope of commodities.</summary>
    /// <param name="scope">The scope.</param>
    /// <returns>The condition.</returns>
    public static CommodityIn Commodity(CommodityScope scope) => new(scope);

    /// <summary>
    /// The goods are on a list, as it is at the instant that decides their rates. The schedule has the list
    /// (<see cref="DutySchedule.CommodityLists"/>); without it the condition is open.
    /// </summary>
    /// <param name="list">The key of the list.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentException">It is not a key.</exception>
    /// <example><code>EntryCondition.OnList("us/reciprocal/annex-ii")</code></example>
    public static OnList OnList(string list) => new(list);

    /// <summary>The goods originate in a scope of economies, at the time of entry.</summary>
    /// <param name="scope">The scope.</param>
    public static OriginIn Origin(EconomyScope scope) => new(scope);

    /// <summary>A claim is made for the goods: a preference, an exemption by its heading.</summary>
    /// <param name="claim">The claim. If it is not made, the condition is not met: a benefit that is not claimed is not granted.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentException"><paramref name="claim"/> is empty, too long or not well-formed.</exception>
    public static ClaimMade Claim(string claim) => new(claim);

    /// <summary>The value of a part of the goods is at least a share of the customs value.</summary>
    /// <param name="component">The part: "United States content".</param>
    /// <param name="share">The share, included; 0 to 100 %.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is below 0 or above 100 %.</exception>
    /// <exception cref="ArgumentException"><paramref name="component"/> is empty, too long or not well-formed.</exception>
    public static ShareAtLeast<CustomsEntry> ContentAtLeast(string component, Percentage share) =>
        new(Require.Text(component), Require.Share(share), "the customs value");

    /// <summary>
    /// The weight of a part of the goods is at least a share of the weight of the goods, or of another part: metal that is at least 15 per
    /// cent of the weight. The weights are quantities of the entry, with the part named.
    /// </summary>
    /// <example><code>
    /// entry.With(Quantity.Of(1_000m, MeasurementUnit.Kilogram), Quantity.Of(180m, MeasurementUnit.Kilogram, "listed metal"))
    /// </code></example>
    /// <param name="part">The part: "listed metal".</param>
    /// <param name="share">The share, included; 0 to 100 %.</param>
    /// <param name="within">The part of which it is the share; by default the goods as a whole.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentException">A part is empty, or both are the same.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The share is below 0 or above 100 %.</exception>
    public static WeightAtLeast WeightAtLeast(string part, Percentage share, string? within = null) =>
        new(part, Require.Share(share), within);

    /// <summary>
    /// The value of a part of the goods is stated: "if the value of the content is not known, the duty is on the whole value". It is never
    /// open.
    /// </summary>
    /// <param name="component">The part: "steel content".</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentException"><paramref name="component"/> is empty, too long or not well-formed.</exception>
    public static ComponentStated ComponentStated(string component) => new(component);

    /// <summary>
    /// The customs value of the declaration is no more than an amount: de minimis (19 U.S.C. 1321(a)(2)(C)), informal entry (19 CFR
    /// 143.21). All lines of a declaration count.
    /// </summary>
    /// <param name="maximum">The amount, included.</param>
    /// <returns>The condition.</returns>
    public static ValueAtMost ValueAtMost(Money maximum) => new(maximum);

    /// <summary>
    /// A fact of the whole declaration is true, such as "formal entry": one line that states it is enough, and lines that contradict each
    /// other leave the condition open.
    /// </summary>
    /// <param name="name">Its name.</param>
    /// <param name="ifNotStated">What counts if no line states it; by default the condition is open then.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty, too long or not well-formed.</exception>
    public static DeclarationFact DeclarationFact(string name, bool? ifNotStated = null) => new(name, ifNotStated);

    /// <summary>
    /// A fact of the goods is true: an end use, a certification, a producer. If nothing is stated about it, the condition is open.
    /// </summary>
    /// <param name="name">Its name.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty, too long or not well-formed.</exception>
    public static FactIsTrue<CustomsEntry> Fact(string name) => new(name);

    /// <summary>
    /// A document is presented with the goods (<see cref="CustomsEntry.WithDocuments"/>): Union Customs Code, article 163; in the tariff of
    /// the United Kingdom and of the Union the condition codes B, C, E, H, I, Q, Y and Z.
    /// </summary>
    /// <param name="code">The code of the document: "N853".</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentException">The code is empty or too long.</exception>
    public static DocumentPresented Document(string code) => new(code);

    /// <summary>The goods are declared with an additional code (<see cref="CustomsEntry.WithAdditionalCodes"/>).</summary>
    /// <param name="code">The additional code: "B999".</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentException">The code is empty or too long.</exception>
    public static AdditionalCodeStated AdditionalCode(string code) => new(code);

    /// <summary>The goods are no more than a quantity.</summary>
    /// <param name="maximum">The quantity, included.</param>
    /// <returns>The condition.</returns>
    public static QuantityAtMost QuantityAtMost(Quantity maximum) => new(maximum);
}
