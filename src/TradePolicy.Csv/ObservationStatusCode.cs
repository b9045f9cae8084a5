using TradePolicy.Indicators;

namespace TradePolicy.Csv;

/// <summary>The codes of the SDMX attribute OBS_STATUS (code list CL_OBS_STATUS), with Eurostat's R for a revised value.</summary>
internal static class ObservationStatusCode
{
    internal const string Known = "A, B, E, P, R, or for a missing value H, L, M, O or Q";
    internal const string Missing = "O";

    /// <summary>The status of a value; null for any other code.</summary>
    internal static ObservationStatus? Of(string code) => code switch
    {
        "" or "A" => ObservationStatus.Normal,
        "B" => ObservationStatus.Break,
        "E" => ObservationStatus.Estimated,
        "P" => ObservationStatus.Provisional,
        "R" => ObservationStatus.Revised,
        _ => null,
    };

    /// <summary>Why a value is missing; null for the code of a value.</summary>
    internal static string? ReasonOf(string code) => code switch
    {
        "H" => "holiday or weekend",
        "L" => "exists but was not collected",
        "M" => "cannot exist",
        "O" => "missing",
        "Q" => "suppressed",
        _ => null,
    };

    internal static string Of(ObservationStatus status) => status switch
    {
        ObservationStatus.Break => "B",
        ObservationStatus.Estimated => "E",
        ObservationStatus.Provisional => "P",
        ObservationStatus.Revised => "R",
        ObservationStatus.Missing => Missing,
        _ => "A",
    };
}
