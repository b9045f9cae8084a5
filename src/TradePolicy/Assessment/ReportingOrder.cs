namespace TradePolicy;

/// <summary>The order in which the headings of one line are declared.</summary>
/// <remarks>
/// For the United States it is that of customs' message of 5 February 2025: chapter 98; Section 301; IEEPA; Section 232 or 201; quotas of
/// these; other headings of chapter 99; other quotas; chapters 1 to 97. The message is older than Section 122, and no message that was read
/// gives Section 122 a place. Its headings (9903.03) stand with those of IEEPA by analogy: the surcharge took the place of the IEEPA
/// duties on the day they ended, and yields to Section 232 as they did. So it is inferred that they come after Section 301 and before
/// Section 232, and not confirmed. Headings 9903.03.12 to .16 are of Section 338, which a later message, as its readers have it, puts
/// between Section 301 and Section 232.
/// </remarks>
internal static class ReportingOrder
{
    // What the headings of chapter 99 of the HTSUS are of, by how they begin. Those that are not here stand between Section 232 and quotas.
    // 9903.03 is of Section 122, whose place is inferred, and of Section 338.
    private static readonly (string Begins, int Place)[] Places =
    [
        ("98", 0),
        ("9903.05", 1), ("9903.06", 1), ("9903.88", 1), ("9903.89", 1), ("9903.91", 1), ("9903.92", 1),
        ("9903.01", 2), ("9903.02", 2), ("9903.03", 2), ("9903.96", 2),
        ("9903.04", 3), ("9903.08", 3), ("9903.45", 3), ("9903.74", 3), ("9903.76", 3), ("9903.78", 3), ("9903.79", 3), ("9903.80", 3),
        ("9903.81", 3), ("9903.82", 3), ("9903.85", 3), ("9903.94", 3),
        ("9904", 5),
    ];

    private const int Other = 4;

    /// <summary>The headings in order; those of one kind stay as given.</summary>
    /// <param name="into">The economy into which the goods are entered; only the United States have an order of their own.</param>
    /// <param name="headings">The headings of chapters 98 and 99.</param>
    internal static IEnumerable<string> Of(Economy into, IEnumerable<string> headings) =>
        into == Economy.UnitedStates ? headings.OrderBy(PlaceOf) : headings;

    private static int PlaceOf(string heading)
    {
        foreach ((string begins, int place) in Places)
        {
            if (heading.StartsWith(begins, StringComparison.Ordinal))
                return place;
        }

        return Other;
    }
}
