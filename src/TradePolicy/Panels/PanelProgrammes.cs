namespace TradePolicy.Panels;

/// <summary>Says which programmes a panel has where another is asked for: one that is misspelt must not read as no duty.</summary>
internal static class PanelProgrammes
{
    internal static KeyNotFoundException NotAmong(IReadOnlyList<DutyProgramme> programmes, string asked) =>
        new($"No programme '{QuotedText.Cut(asked)}' charges any of the goods; those that do are {string.Join(", ", programmes.Select(programme => programme.Key))}.");
}
