namespace TradePolicy;

/// <summary>Why a processing clock does not run.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum PauseReason
{
    /// <summary>The authority has asked the applicant for something and waits for the answer.</summary>
    InformationOutstanding,

    /// <summary>
    /// The application is with a higher authority, such as the State Council under China's Regulations on Export Control of
    /// Dual-Use Items (State Council Order No. 792).
    /// </summary>
    HigherAuthority,

    /// <summary>The case is closed and has not been reopened, for example between a decision and an appeal against it.</summary>
    CaseClosed,
}
