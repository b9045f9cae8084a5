namespace TradePolicy.Licences;

/// <summary>Stages, statuses and events in words, as messages name them.</summary>
internal static class LicenceEventWords
{
    internal static string Of(LicenceStage stage) => Spaced(stage.ToString());

    internal static string Of(LicenceStatus status) => Spaced(status.ToString());

    internal static string Of(LicenceEventKind kind) => Spaced(kind.ToString());

    private static string Spaced(string name) => name switch
    {
        // To return an application without action is a term of its own.
        nameof(LicenceStage.Returned) => "returned without action",
        nameof(LicenceEventKind.Referred) => "referred to a higher authority",
        nameof(LicenceStage.WithHigherAuthority) => "with a higher authority",
        _ => LicenceWords.Spaced(name),
    };
}
