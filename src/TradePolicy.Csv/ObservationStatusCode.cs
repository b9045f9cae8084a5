using TradePolicy.Indicators;

namespace TradePolicy.Csv;

/// <summary>
/// The codes of the SDMX attribute OBS_STATUS (code list CL_OBS_STATUS 2.2), with R for a revised value, and Eurostat's flags
/// (OBS_FLAG), which are lower-case letters, several together; and of CONF_STATUS (code list CL_CONF_STATUS).
/// </summary>
internal static class ObservationStatusCode
{
    internal const string Known = "A, B, D, E, F, G, I, J, K, N, P, R, S, U, V or W, or for a missing value H, L, M, O or Q";
    internal const string KnownFlags = "Eurostat's flags b, c, d, e, f, n, p, r, s, u and z, several together or none";

    internal const string KnownConfidentiality = "F or nothing, or A, C, D, E, G, M, N, O, S, T or X";

    private const string Missing = "O";

    // Codes of values that are not a status of their own here, with their remarks.
    private static readonly (string Code, string Remark)[] Remarks =
    [
        ("D", "definition differs"),
        ("G", "experimental"),
        ("I", "imputed"),
        ("J", "derogation"),
        ("K", "included in another category"),
        ("N", "not significant"),
        ("S", "strike or another special event"),
        ("U", "low reliability"),
        ("V", "not validated"),
        ("W", "includes data of another category"),
    ];

    /// <summary>What a code says of a value; null for a code of a missing value, or of none.</summary>
    internal static (ObservationStatus Status, string? Remark)? Of(string code) => code switch
    {
        "" or "A" or "#N/A" => (ObservationStatus.Normal, null),
        "B" => (ObservationStatus.Break, null),
        "E" => (ObservationStatus.Estimated, null),
        "F" => (ObservationStatus.Forecast, null),
        "P" => (ObservationStatus.Provisional, null),
        "R" => (ObservationStatus.Revised, null),
        _ => Array.Find(Remarks, row => row.Code == code) is { Remark: { } remark } ? (ObservationStatus.Normal, remark) : null,
    };

    /// <summary>What one of Eurostat's flags says of a value; null if it is no flag.</summary>
    internal static (ObservationStatus Status, string? Remark)? OfFlag(char flag) => flag switch
    {
        'b' => (ObservationStatus.Break, null),
        'c' => (ObservationStatus.Normal, "confidential"),
        'd' => (ObservationStatus.Normal, "definition differs"),
        'e' => (ObservationStatus.Estimated, null),
        'f' => (ObservationStatus.Forecast, null),
        'n' => (ObservationStatus.Normal, "not significant"),
        'p' => (ObservationStatus.Provisional, null),
        'r' => (ObservationStatus.Revised, null),
        's' => (ObservationStatus.Estimated, "estimate of Eurostat"),
        'u' => (ObservationStatus.Normal, "low reliability"),
        'z' => (ObservationStatus.Normal, "not applicable"),
        _ => null,
    };

    /// <summary>What a code of CONF_STATUS says of a value; null if it is no code. A free value has no remark.</summary>
    internal static (ObservationStatus Status, string? Remark)? OfConfidentiality(string code) => code switch
    {
        "" or "F" or "#N/A" => (ObservationStatus.Normal, null),
        "E" => (ObservationStatus.Normal, "not for publication before its embargo ends"),
        "N" => (ObservationStatus.Normal, "not for publication"),
        "A" or "C" or "D" or "G" or "M" or "O" or "S" or "T" or "X" => (ObservationStatus.Normal, "confidential"),
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

    /// <summary>
    /// The one status of several, which matters most for how the value counts; the others become remarks. A forecast is no
    /// observation, and a break ends comparisons.
    /// </summary>
    internal static ObservationStatus First(IEnumerable<ObservationStatus> statuses) => statuses.MaxBy(Rank);

    internal static string WordOf(ObservationStatus status) => status switch
    {
        ObservationStatus.Break => "break in the series",
        ObservationStatus.Estimated => "estimated",
        ObservationStatus.Provisional => "provisional",
        _ => "revised",
    };

    /// <summary>The code and the comment that state the status and the remark of an observation, or why it is missing.</summary>
    internal static (string Code, string Comment) Of(Observation observation)
    {
        string comment = (observation.MissingReason ?? observation.Remark ?? "").ReplaceLineEndings(" ");
        return observation.Status == ObservationStatus.Normal && Array.Find(Remarks, row => row.Remark == comment) is { Code: { } code }
            ? (code, "")
            : (Of(observation.Status), comment);
    }

    private static string Of(ObservationStatus status) => status switch
    {
        ObservationStatus.Break => "B",
        ObservationStatus.Estimated => "E",
        ObservationStatus.Forecast => "F",
        ObservationStatus.Provisional => "P",
        ObservationStatus.Revised => "R",
        ObservationStatus.Missing => Missing,
        _ => "A",
    };

    private static int Rank(ObservationStatus status) => status switch
    {
        ObservationStatus.Forecast => 5,
        ObservationStatus.Break => 4,
        ObservationStatus.Estimated => 3,
        ObservationStatus.Provisional => 2,
        ObservationStatus.Revised => 1,
        _ => 0,
    };
}
