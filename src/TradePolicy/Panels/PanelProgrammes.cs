namespace TradePolicy.Panels;

/// <summary>The exception if a programme is not in a panel. It lists those that are: a misspelt key must not read as no duty.</summary>
internal static class PanelProgrammes
{
    internal static KeyNotFoundException NotAmong(IReadOnlyList<DutyProgramme> programmes, string asked) =>
        new($"No programme '{QuotedText.Cut(asked)}' charges any of the goods; those that do are " +
            $"{string.Join(", ", programmes.Select(programme => programme.Key))}.");
}
