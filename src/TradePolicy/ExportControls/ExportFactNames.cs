namespace TradePolicy.ExportControls;

/// <summary>The names of facts that both an export and a condition on it speak of.</summary>
internal static class ExportFactNames
{
    internal static string ContentOf(Economy economy) => $"controlled content of {economy} in the value of the item";

    internal static string TechnologyOf(Economy economy) => $"made with controlled technology of {economy}";

    internal static string EndUserOn(string list) => $"end user on the {Require.Text(list)}";

    internal static string EndUserOwnedBy(string list) => $"share of the end user that parties on the {Require.Text(list)} own";
}
