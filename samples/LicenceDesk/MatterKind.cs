namespace LicenceDesk;

/// <summary>The kinds of matters that require action, the most urgent first.</summary>
internal enum MatterKind
{
    Overdue,
    PerhapsOverdue,
    Due,
    Expiring,
    NearlyExhausted,
    Incomplete,
}
