namespace TradePolicy;

/// <summary>What one control asks of an export: whether it needs a licence, by which instruments, and what is missing to say.</summary>
public sealed class ControlAnswer : IEquatable<ControlAnswer>
{
    internal ControlAnswer(
        string control,
        string title,
        IReadOnlyList<LicenceNeed> possible,
        ControlTerms? terms,
        IReadOnlyList<LicensingPolicy> policies,
        string? exception,
        IReadOnlyList<LegalInstrument> instruments,
        IReadOnlyList<MissingFact> missing)
    {
        Control = control;
        Title = title;
        Possible = possible;
        Terms = terms;
        Policies = policies;
        Exception = exception;
        Instruments = instruments;
        Missing = missing;
    }

    /// <summary>The key of the control.</summary>
    public string Control { get; }

    /// <summary>The control in a few words.</summary>
    public string Title { get; }

    /// <summary>What it may ask for, from the least to the most; one where that is certain. Never <see cref="LicenceNeed.Indeterminate"/>.</summary>
    public IReadOnlyList<LicenceNeed> Possible { get; }

    /// <summary>What it asks for.</summary>
    public LicenceNeed Need => Possible.Count == 1 ? Possible[0] : LicenceNeed.Indeterminate;

    /// <summary>Its terms in force; null where none are, or which ones are is in doubt.</summary>
    public ControlTerms? Terms { get; }

    /// <summary>How an application would be decided on, as far as the terms and the facts say; several where a fact is missing.</summary>
    public IReadOnlyList<LicensingPolicy> Policies { get; }

    /// <summary>The exception that applies; null where none does.</summary>
    public string? Exception { get; }

    /// <summary>The instruments that put the answer there: those that enacted, suspended or ended the control.</summary>
    public IReadOnlyList<LegalInstrument> Instruments { get; }

    /// <summary>The facts that are missing; none where the answer is certain.</summary>
    public IReadOnlyList<MissingFact> Missing { get; }

    /// <summary>Whether both say the same.</summary>
    /// <param name="other">The other answer.</param>
    public bool Equals(ControlAnswer? other) =>
        other is not null && Control == other.Control && Title == other.Title && Possible.SequenceEqual(other.Possible) && Equals(Terms, other.Terms)
        && Policies.SequenceEqual(other.Policies) && Exception == other.Exception && Instruments.SequenceEqual(other.Instruments) && Missing.SequenceEqual(other.Missing);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as ControlAnswer);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Control, Need);

    /// <summary>"cn/rare-earths/2025-04: Required (Announcement No. 18 of 2025)".</summary>
    public override string ToString()
    {
        string by = Instruments.Count == 0 ? "" : $" ({string.Join("; ", Instruments.Select(instrument => instrument.Name))})";
        string missing = Missing.Count == 0 ? "" : $": {string.Join("; ", Missing)}";
        return $"{Control}: {string.Join(" or ", Possible)}{by}{missing}";
    }
}
