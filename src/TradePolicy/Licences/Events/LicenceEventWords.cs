namespace TradePolicy.Licences;

/// <summary>Stages, statuses and events in words, as messages name them.</summary>
internal static class LicenceEventWords
{
    internal static string Of(LicenceStage stage) => Spaced(stage.ToString());

    internal static string Of(LicenceStatus status) => Spaced(status.ToString());

    internal static string Of(LicenceEventKind kind) => Spaced(kind.ToString());

    // To return an application without action is a term of its own.
    private static string Spaced(string name) => LicenceWords.Spaced(name == "Returned" ? "ReturnedWithoutAction" : name);
}
