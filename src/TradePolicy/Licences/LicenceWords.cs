namespace TradePolicy;

/// <summary>Stages, events, kinds and roles in words, as messages name them.</summary>
internal static class LicenceWords
{
    internal static string Of(LicenceStage stage) => Spaced(stage == LicenceStage.Returned ? "ReturnedWithoutAction" : stage.ToString());

    internal static string Of(LicenceStatus status) => Spaced(status == LicenceStatus.Returned ? "ReturnedWithoutAction" : status.ToString());

    internal static string Of(LicenceEventKind kind) => Spaced(kind == LicenceEventKind.Returned ? "ReturnedWithoutAction" : kind.ToString());

    internal static string Of(LicenceKind kind) => kind == LicenceKind.MultipleUse ? "multiple-use" : Spaced(kind.ToString());

    internal static string Of(TradePartyRole role) => Spaced(role.ToString());

    internal static string Of(LicenceElement element) => Spaced(element.ToString());

    // "InformationRequested" is "information requested".
    private static string Spaced(string name) =>
        string.Concat(name.Select((letter, index) => index > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
