namespace TradePolicy.Licences;

/// <summary>Kinds, roles and elements in words, as messages name them.</summary>
internal static class LicenceWords
{
    internal static string Of(LicenceKind kind) => kind == LicenceKind.MultipleUse ? "multiple-use" : Spaced(kind.ToString());

    internal static string Of(TradePartyRole role) => Spaced(role.ToString());

    internal static string Of(LicenceElement element) => Spaced(element.ToString());

    /// <summary>The name of a member as words: "InformationRequested" is "information requested".</summary>
    internal static string Spaced(string name) =>
        string.Concat(name.Select((letter, index) => index > 0 && char.IsUpper(letter) ? $" {letter}" : $"{letter}")).ToLowerInvariant();
}
