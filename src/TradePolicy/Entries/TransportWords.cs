namespace TradePolicy;

/// <summary>The modes of transport in words.</summary>
internal static class TransportWords
{
    internal static string Of(TransportMode mode) => mode switch
    {
        TransportMode.Vessel => "vessel",
        TransportMode.Rail => "rail",
        TransportMode.Road => "road",
        TransportMode.Air => "air",
        TransportMode.Mail => "mail",
        TransportMode.FixedInstallation => "fixed installation",
        _ => "inland waterway",
    };
}
