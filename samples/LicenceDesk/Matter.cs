using NodaTime;
using NodaTime.Text;
using TradePolicy.Licences;

namespace LicenceDesk;

/// <summary>A matter that requires action.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Licence">The application or licence that it concerns.</param>
/// <param name="Date">The day by which action is required; null if there is none.</param>
/// <param name="Remark">Further details.</param>
internal sealed record Matter(MatterKind Kind, ExportLicence Licence, LocalDate? Date, string Remark)
{
    /// <summary>The kind in words.</summary>
    internal string What => Kind switch
    {
        MatterKind.Overdue => "overdue",
        MatterKind.PerhapsOverdue => "perhaps overdue",
        MatterKind.Due => "due",
        MatterKind.Expiring => "expiring",
        MatterKind.NearlyExhausted => "nearly exhausted",
        _ => "incomplete",
    };

    /// <summary>The number of the licence, or the reference of the application if none is issued.</summary>
    internal string Name => Licence.Number ?? Licence.Application.Reference;

    /// <summary>The end users.</summary>
    internal string For => string.Join(", ", Licence.Parties
        .Where(party => party.Role == TradePartyRole.EndUser)
        .Select(party => $"{party.Name} ({party.Economy})"));

    /// <summary>The day in ISO form; empty if there is none.</summary>
    internal string DateText => Date is { } day ? LocalDatePattern.Iso.Format(day) : "";
}
