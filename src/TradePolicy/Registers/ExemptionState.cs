using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>An exemption from a tariff that is in force, or perhaps in force, at the instant of a snapshot.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record ExemptionState
{
    private ExemptionState(
        string key,
        string name,
        IEnumerable<ExemptionTerms> terms,
        IEnumerable<LegalInstrument> instruments,
        bool isInDoubt,
        IEnumerable<OpenFact> reasons)
    {
        Key = Require.Key(key);
        Name = Require.Text(name);
        Possible = ValueList.From(terms);
        Instruments = ValueList.From(instruments.Distinct());
        if (Possible.Count == 0 || Possible.Distinct().Count() != Possible.Count)
            throw new ArgumentException("An exemption has terms, each once: one that is not in force is left out.", nameof(terms));
        IsCertain = !isInDoubt && Possible.Count == 1;
        Reasons = OpenFact.ReasonsOf(IsCertain, Require.Each(reasons), Key, $"which terms of {Key} are in force");
    }

    /// <summary>The key of the exemption.</summary>
    public string Key { get; }

    /// <summary>The exemption in words: "Annex II".</summary>
    public string Name { get; }

    /// <summary>The terms in force; several if the texts leave open which are.</summary>
    public ValueList<ExemptionTerms> Possible { get; }

    /// <summary>The instruments that made the terms what they are; none if the exemption belongs to the tariff as such.</summary>
    public ValueList<LegalInstrument> Instruments { get; }

    /// <summary>Whether the exemption is in force, and on one set of terms, however the texts are read.</summary>
    public bool IsCertain { get; }

    /// <summary>The facts that leave open which terms are in force, or whether any are, or only what their source is.</summary>
    public ValueList<OpenFact> Reasons { get; private init; }

    /// <summary>The state of an exemption.</summary>
    /// <param name="key">The key of the exemption.</param>
    /// <param name="name">The exemption in words.</param>
    /// <param name="terms">The terms that are, or may be, in force; at least one, each once.</param>
    /// <param name="instruments">The instruments that made them.</param>
    /// <param name="isInDoubt">Whether perhaps none, or others, are in force. Of several terms, it always is.</param>
    /// <param name="reasons">The facts that leave it open.</param>
    /// <exception cref="ArgumentException">The key is not a key, the name is empty, or there are no terms or one occurs twice.</exception>
    public static ExemptionState Create(
        string key,
        string name,
        IEnumerable<ExemptionTerms> terms,
        IEnumerable<LegalInstrument> instruments,
        bool isInDoubt = false,
        IEnumerable<OpenFact>? reasons = null) =>
        new(key, name, Require.Each(terms), Require.Each(instruments), isInDoubt, reasons ?? []);

    /// <summary>"Annex II (Executive Order 14257)", "Annex II, in doubt (Executive Order 14257)".</summary>
    public override string ToString() => $"{Name}{(IsCertain ? "" : ", in doubt")}{By}";

    /// <summary>" (Executive Order 14257)"; empty if no instrument made it.</summary>
    internal string By => Instruments.Count == 0 ? "" : $" ({string.Join("; ", Instruments.Select(instrument => instrument.Name))})";

    /// <summary>Whether both exempt the same, with the same certainty; why they are in doubt may differ.</summary>
    internal bool IsSameAs(ExemptionState other) => this with { Reasons = [] } == other with { Reasons = [] };

    /// <summary>The state of an exemption where its terms are, or may be, in force; else null.</summary>
    internal static ExemptionState? Of(Exemption exemption, Segment<ExemptionTerms> terms)
    {
        Outcome<ExemptionTerms>[] inForce = [.. terms.Possible.Where(candidate => candidate.IsInForce)];
        return inForce.Length == 0 ? null : new(
            exemption.Key,
            exemption.Name,
            inForce.Select(candidate => candidate.Value).Distinct(),
            inForce.SelectMany(candidate => new[] { candidate.EnactedBy, candidate.SuspendedBy }).OfType<LegalInstrument>(),
            terms.IsIncomplete || inForce.Length < terms.Possible.Count,
            terms.Reasons);
    }
}
