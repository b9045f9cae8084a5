namespace TradePolicy.Panels;

/// <summary>The programmes of a panel: those that charge some of its goods, and those of the schedule that charge none.</summary>
internal sealed class PanelProgrammes(ValueList<DutyProgramme> charging, ValueList<DutyProgramme> others)
{
    /// <summary>The programmes that can charge any of the goods, in the order of the schedule.</summary>
    internal ValueList<DutyProgramme> Charging { get; } = charging;

    /// <summary>The exception if a programme is not in a total. It lists those that are: a misspelt key must not read as no duty.</summary>
    internal static KeyNotFoundException NotAmong(IReadOnlyList<DutyProgramme> programmes, string asked) =>
        new($"No programme '{QuotedText.Cut(asked)}' is in the total on these goods. " +
            $"{ClosestText.HintFor(asked, programmes.Select(programme => programme.Key))}There is " +
            $"{string.Join(", ", programmes.Select(programme => programme.Key))}.");

    /// <summary>The rate of a programme that charges none of the goods: 0 %, if its duties are in the data.</summary>
    /// <param name="programme">The key of the programme.</param>
    /// <param name="total">The rate that all programmes charge together.</param>
    /// <exception cref="KeyNotFoundException">There is no such programme.</exception>
    internal StatutoryRate OfOther(string programme, StatutoryRate total)
    {
        DutyProgramme other = others.FirstOrDefault(own => own.Key == programme) ?? throw NotAmong([.. Charging, .. others], programme);
        OpenFact[] missing = other.Kind != DutyKind.Additional ? [] :
            [.. total.Reasons.Where(reason => reason.Kind == OpenFactKind.NotInData)];
        return missing.Length == 0
            ? StatutoryRate.Nothing
            : StatutoryRate.Of(DutyAmount.Unknown([.. missing]), StatutoryRate.AnyWorth.CustomsValue);
    }
}
