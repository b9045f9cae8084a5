namespace TradePolicy.Hts;

/// <summary>Whether a heading of chapter 99 is in force, according to the notes of the schedule's compiler.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum Chapter99Status
{
    /// <summary>No note says that it is not in force.</summary>
    Stated,

    /// <summary>"[Compiler's note: provision suspended.]", or a footnote to that effect.</summary>
    Suspended,

    /// <summary>"[Compiler's note: provision terminated.]", or a footnote that it has expired.</summary>
    Terminated,
}
