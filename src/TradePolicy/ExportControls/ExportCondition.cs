namespace TradePolicy.ExportControls;

/// <summary>The conditions that export controls put on an export.</summary>
/// <remarks>Safe for use from several threads.</remarks>
public static class ExportCondition
{
    /// <summary>A circumstance is true: an end use, a certification, a technical limit. If nothing is stated of it, it is open.</summary>
    /// <param name="name">Its name: "military end use".</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty, too long or not well-formed.</exception>
    public static FactIsTrue<ProposedExport> Fact(string name) => new(name);

    /// <summary>A share is at least a percentage. Where the share is not stated, it is open.</summary>
    /// <param name="name">The name of the share.</param>
    /// <param name="minimum">The percentage, included; 0 to 100 %.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The percentage is below 0 or above 100 %.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty, too long or not well-formed.</exception>
    public static ShareAtLeast<ProposedExport> ShareAtLeast(string name, Percentage minimum) => new(name, minimum);

    /// <summary>The destination is in a scope of economies.</summary>
    /// <param name="scope">The scope.</param>
    /// <returns>The condition.</returns>
    public static DestinationIn Destination(EconomyScope scope) => new(scope);

    /// <summary>The item is classified under one of several codes, or under a paragraph of one.</summary>
    /// <param name="codes">The codes, at least one, all of one list.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentException">There is none, or they are of several lists.</exception>
    public static ItemClassifiedAs Item(params IEnumerable<ControlCode> codes) => new(codes);

    /// <summary>The end user is on a list of parties.</summary>
    /// <param name="list">The list: "Entity List".</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentException"><paramref name="list"/> is empty, too long or not well-formed.</exception>
    public static FactIsTrue<ProposedExport> EndUserOn(string list) => new(ExportFactNames.EndUserOn(list));

    /// <summary>
    /// The end user is on a list of parties, or parties on it own at least a share of it together: the 50 per cent rule.
    /// </summary>
    /// <param name="list">The list: "Entity List".</param>
    /// <param name="minimum">The share, included.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentException"><paramref name="list"/> is empty, too long or not well-formed.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minimum"/> is below 0 or above 100 %.</exception>
    public static ConditionGroup<ProposedExport> EndUserOnOrOwnedBy(string list, Percentage minimum) =>
        Condition<ProposedExport>.AnyOf(EndUserOn(list), ShareAtLeast(ExportFactNames.EndUserOwnedBy(list), minimum));
}
