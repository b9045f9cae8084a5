using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.ExportControls;

/// <summary>What one control asks of an export: whether it needs a licence, by which instruments, and what is missing to say.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record ControlAnswer
{
    internal ControlAnswer(
        string control,
        string title,
        ValueList<LicenceNeed> possible,
        ControlTerms? terms,
        ValueList<LicensingPolicy> policies,
        string? exception,
        ValueList<LegalInstrument> instruments,
        ValueList<OpenFact> missing)
    {
        Control = control;
        Name = title;
        Possible = possible;
        Terms = terms;
        Policies = policies;
        Exemption = exception;
        Instruments = instruments;
        Reasons = missing;
    }

    /// <summary>The key of the control.</summary>
    public string Control { get; }

    /// <summary>The control in a few words.</summary>
    public string Name { get; }

    /// <summary>
    /// What it may ask for, from the least to the most; one if that is certain. Never <see cref="LicenceNeed.Indeterminate"/>.
    /// </summary>
    public ValueList<LicenceNeed> Possible { get; }

    /// <summary>What it asks for.</summary>
    public LicenceNeed Need => Possible.Count == 1 ? Possible[0] : LicenceNeed.Indeterminate;

    /// <summary>Whether the answer is certain.</summary>
    public bool IsCertain => Possible.Count == 1;

    /// <summary>Its terms in force; null if none are, or which ones are is in doubt.</summary>
    public ControlTerms? Terms { get; }

    /// <summary>How an application would be decided on, as far as the terms and the facts say; several if a fact is missing.</summary>
    public ValueList<LicensingPolicy> Policies { get; }

    /// <summary>The exception that applies; null if none does.</summary>
    public string? Exemption { get; }

    /// <summary>The instruments that put the answer there: those that enacted, suspended or ended the control.</summary>
    public ValueList<LegalInstrument> Instruments { get; }

    /// <summary>The facts that are missing; none if the answer is certain.</summary>
    public ValueList<OpenFact> Reasons { get; }

    /// <summary>Finds the need, if it is certain.</summary>
    /// <param name="need">The need; <see cref="LicenceNeed.Indeterminate"/> if it is not certain.</param>
    /// <returns>Whether the need is certain.</returns>
    public bool TryGetNeed(out LicenceNeed need)
    {
        need = Need;
        return IsCertain;
    }

    /// <summary>"cn/rare-earths/2025-04: Required (Announcement No. 18 of 2025)".</summary>
    public override string ToString()
    {
        string by = Instruments.Count == 0 ? "" : $" ({string.Join("; ", Instruments.Select(instrument => instrument.Name))})";
        string missing = Reasons.Count == 0 ? "" : $": {string.Join("; ", Reasons)}";
        return $"{Control}: {string.Join(" or ", Possible)}{by}{missing}";
    }
}
