namespace TradePolicy.Licences;

/// <content>Which statements of a regime are of the same rules.</content>
public sealed partial record LicensingRegime
{
    /// <summary>
    /// The same regime with the version of its rules, by which it matches the regime of its key that is stated elsewhere. Rules of one
    /// version are the same; only the years that their calendars know may differ.
    /// </summary>
    /// <param name="version">The version, in the form of a key: <c>1</c>, <c>2024-12</c>.</param>
    /// <exception cref="ArgumentException">It does not have the form of a key.</exception>
    public LicensingRegime WithVersion(string version) => this with { Version = Require.Key(version) };

    /// <summary>
    /// Whether both are of the same rules, so that licences under one belong with those under the other. They have one key, and one
    /// version; where one of them states no version, their rules are the same. Neither the usual name and the authority matter, nor the
    /// years that a calendar knows: calendars of one key are one calendar.
    /// </summary>
    /// <param name="other">The other regime.</param>
    public bool Matches(LicensingRegime other) => DifferenceFrom(other) is null;

    /// <summary>What tells both apart, in words; null if they match.</summary>
    internal string? DifferenceFrom(LicensingRegime other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Key != other.Key)
            return $"their keys are '{Key}' and '{other.Key}'";
        if (Version is not null && other.Version is not null)
            return Version == other.Version ? null : $"they are the versions '{Version}' and '{other.Version}' of '{Key}'";
        string? part =
            Economy != other.Economy ? "economy"
            : Zone.Name() != other.Zone.Name() ? "zone"
            : !AreSame(ValidityRules, other.ValidityRules) ? "validity rules"
            : !AreSame(Limit, other.Limit) ? "limit"
            : !Tolerance.Equals(other.Tolerance) ? "tolerance"
            : RequiredRoles != other.RequiredRoles ? "required roles"
            : Documents != other.Documents ? "documents"
            : FixedElements != other.FixedElements ? "fixed elements"
            : ActionsOnEnded != other.ActionsOnEnded ? "actions on ended licences"
            : null;
        return part is null ? null : $"not both state a version of '{Key}', and their {part} differ";
    }

    private static bool AreSame(ValueList<LicenceValidityRule> left, ValueList<LicenceValidityRule> right) =>
        left.Count == right.Count && left.Zip(right).All(pair =>
            pair.First.Kind == pair.Second.Kind && Equals(pair.First.Longest, pair.Second.Longest)
            && Equals(pair.First.Usual, pair.Second.Usual) && pair.First.Citation == pair.Second.Citation
            && pair.First.CountedBy.Count == pair.Second.CountedBy.Count
            && pair.First.CountedBy.Zip(pair.Second.CountedBy).All(rules => AreSame(rules.First, rules.Second)));

    private static bool AreSame(CountingRule left, CountingRule right) => right.WorkingDayCalendar is { } calendar
        ? left.WorkingDayCalendar?.Key == calendar.Key && left.WithNextWorkingDay(calendar).Equals(right)
        : left.Equals(right);

    private static bool AreSame(ProcessingLimit? left, ProcessingLimit? right) => left is null || right is null
        ? left is null && right is null
        : left.IsStatutory == right.IsStatutory && left.Citation == right.Citation && AreSame(left.Clock, right.Clock);

    private static bool AreSame(ProcessingClock left, ProcessingClock right) =>
        left.Limit == right.Limit && left.Calendar?.Key == right.Calendar?.Key && left.Zone?.Name() == right.Zone?.Name()
        && left.CutOff == right.CutOff && left.ReceiptCalendar?.Key == right.ReceiptCalendar?.Key
        && left.CountsAcceptanceDay == right.CountsAcceptanceDay
        && left.CountsAnswerDay == right.CountsAnswerDay;
}
