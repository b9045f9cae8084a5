namespace LicenceDesk;

/// <summary>What asks for action, the most urgent first.</summary>
internal enum MatterKind
{
    Overdue,
    PerhapsOverdue,
    Due,
    Expiring,
    NearlyExhausted,
    Incomplete,
}
