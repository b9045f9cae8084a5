namespace TradePolicy;

/// <summary>An exemption from a tariff that is in force, or perhaps in force, at the instant of a snapshot.</summary>
public sealed record ExemptionState
{
    private ExemptionState(string key, string name, IEnumerable<ExemptionTerms> terms, IEnumerable<LegalInstrument> instruments, bool isInDoubt)
    {
        Key = Require.Key(key);
        Name = Require.Text(name);
        Possible = ValueList.From(terms);
        Instruments = ValueList.From(instruments.Distinct());
        if (Possible.Count == 0 || Possible.Distinct().Count() != Possible.Count)
            throw new ArgumentException("An exemption has terms, each once: one that is not in force is not held.", nameof(terms));
        IsInDoubt = isInDoubt || Possible.Count > 1;
    }

    /// <summary>The key of the exemption.</summary>
    public string Key { get; }

    /// <summary>The exemption in words: "Annex II".</summary>
    public string Name { get; }

    /// <summary>The terms in force; several where the texts leave open which are.</summary>
    public ValueList<ExemptionTerms> Possible { get; }

    /// <summary>The instruments that made the terms what they are; none where the exemption belongs to the tariff as such.</summary>
    public ValueList<LegalInstrument> Instruments { get; }

    /// <summary>Whether the texts leave open which terms are in force, or whether any are.</summary>
    public bool IsInDoubt { get; }

    /// <summary>The state of an exemption.</summary>
    /// <param name="key">The key of the exemption.</param>
    /// <param name="name">The exemption in words.</param>
    /// <param name="terms">The terms that are, or may be, in force; at least one, each once.</param>
    /// <param name="instruments">The instruments that made them.</param>
    /// <param name="isInDoubt">Whether perhaps none, or others, are in force. Of several terms, it always is.</param>
    /// <exception cref="ArgumentException">The key is not a key, the name is empty, or there are no terms or one stands twice.</exception>
    public static ExemptionState Create(
        string key, string name, IEnumerable<ExemptionTerms> terms, IEnumerable<LegalInstrument> instruments, bool isInDoubt = false) =>
        new(key, name, Require.Given(terms), Require.Given(instruments), isInDoubt);

    /// <summary>"Annex II (Executive Order 14257)", "Annex II, in doubt (Executive Order 14257)".</summary>
    public override string ToString() => $"{Name}{(IsInDoubt ? ", in doubt" : "")}{By}";

    /// <summary>" (Executive Order 14257)"; empty where no instrument made it.</summary>
    internal string By => Instruments.Count == 0 ? "" : $" ({string.Join("; ", Instruments.Select(instrument => instrument.Name))})";

    /// <summary>The state of an exemption where its terms are, or may be, in force; else null.</summary>
    internal static ExemptionState? Of(Exemption exemption, Segment<ExemptionTerms> terms)
    {
        Outcome<ExemptionTerms>[] inForce = [.. terms.Possible.Where(candidate => candidate.IsInForce)];
        return inForce.Length == 0 ? null : new(
            exemption.Key,
            exemption.Name,
            inForce.Select(candidate => candidate.Value).Distinct(),
            inForce.SelectMany(candidate => new[] { candidate.Enactment?.Instrument, candidate.Suspension?.Instrument }).OfType<LegalInstrument>(),
            terms.IsIncomplete || inForce.Length < terms.Possible.Count);
    }
}
