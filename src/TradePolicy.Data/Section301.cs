namespace TradePolicy.Data;

/// <summary>
/// The lists of the Section 301 actions on China's practices of technology transfer and on its maritime sectors, whose goods
/// the register does not carry: an entry has to state under which heading its goods are listed.
/// </summary>
/// <remarks>Safe for use from several threads.</remarks>
public static class Section301
{
    private static readonly string[] Programmes = ["us/301", "us/301/maritime"];

    private const string Listed = "listed under ";

    /// <summary>The headings of chapter 99 of the HTSUS under which the register has a list, in ordinal order.</summary>
    public static IReadOnlyList<string> Headings { get; } =
        [.. UnitedStatesChina.Register.Tariffs.Where(tariff => Programmes.Contains(tariff.Programme.Key))
            .SelectMany(tariff => HeadingsOf(tariff.Requirement)).Order(StringComparer.Ordinal)];

    /// <summary>The same entry, its goods stated to be listed under headings of the actions, and under no other.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="headings">The headings, at least one: "9903.88.15".</param>
    /// <exception cref="ArgumentException">
    /// The register has no list under a heading, or no heading is given: goods on no list are stated by
    /// <see cref="WithNoSection301Heading"/>.
    /// </exception>
    /// <example><code>
    /// entry.WithSection301Headings("9903.88.15")      // list 4A
    /// </code></example>
    public static CustomsEntry WithSection301Headings(this CustomsEntry entry, params IEnumerable<string> headings)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(headings);
        string[] own = [.. headings];
        foreach (string heading in own)
            ArgumentNullException.ThrowIfNull(heading, nameof(headings));
        if (own.Length == 0)
            throw new ArgumentException(
                $"No heading is given. To state that the goods are on no list, use {nameof(WithNoSection301Heading)}.", nameof(headings));
        if (Array.Find(own, heading => !Headings.Contains(heading)) is { } unknown)
            throw new ArgumentException($"'{unknown}' is not one of the headings {string.Join(", ", Headings)}.", nameof(headings));
        return entry.WithFacts(Headings.Select(heading => KeyValuePair.Create(Listed + heading, own.Contains(heading))));
    }

    /// <summary>
    /// The same entry, its goods stated to be on no list of the actions. What a revision of the official schedule knows of the goods is
    /// stated by <c>Section301Coverage.AddFactsTo(entry, Section301.Headings)</c>, which leaves open what it does not know.
    /// </summary>
    /// <param name="entry">The entry.</param>
    public static CustomsEntry WithNoSection301Heading(this CustomsEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.WithFacts(Headings.Select(heading => KeyValuePair.Create(Listed + heading, false)));
    }

    // List 3 has two headings, so that its tariff requires either.
    private static IEnumerable<string> HeadingsOf(Condition<CustomsEntry>? requirement) => requirement switch
    {
        ConditionGroup<CustomsEntry> { RequiresAll: false } several => several.Conditions.SelectMany(HeadingsOf),
        FactIsTrue<CustomsEntry> fact when fact.Name.StartsWith(Listed, StringComparison.Ordinal) => [fact.Name[Listed.Length..]],
        _ => [],
    };
}
