namespace TradePolicy.Data;

/// <summary>What the register leaves out.</summary>
internal static class UnitedStatesChinaGaps
{
    internal static IReadOnlyList<KnownGap> All { get; } =
    [
        new("The general and preferential rates of both sides, and duties on dumping and subsidies, are not in the data."),
        new(
            "The goods of the lists of the Section 301 action on technology transfer, thousands of codes, are not in the data: an "
            + "assessment requires the fact whether the goods are listed under the heading; the footnotes of a revision of the official "
            + "schedule say so.",
            "us/301/list-1", "us/301/list-2", "us/301/list-3", "us/301/list-4a", "us/301/list-4b", "us/301/review-01", "us/301/review-02",
            "us/301/review-03", "us/301/review-04", "us/301/review-05", "us/301/review-06", "us/301/review-07", "us/301/review-08",
            "us/301/review-11", "us/301/review-cranes"),
        new(
            "Which cranes of subheading 8426.19.00 are ship-to-shore gantry cranes is in the description of heading 9903.92.10 and not " +
            "in a "
            + "number: an assessment requires the fact whether the goods are listed under it. Whether a contract of before 14 May 2024 is "
            + "fulfilled is not in the data: goods are exempt if heading 9903.91.09 is claimed.",
            "us/301/review-cranes"),
        new(
            "Which goods are enteral syringes is not in the data: goods are exempt until the end of 2025 if heading 9903.91.10 is claimed.",
            "us/301/review-03"),
        new(
            "The goods of the 178 exclusions from the Section 301 lists are not in the data: goods are excluded if heading 9903.88.69 or "
            + "9903.88.70 is claimed. The exclusions that expired before June 2024 are not in the data.",
            "us/301/list-1", "us/301/list-2", "us/301/list-3", "us/301/list-4a"),
        new(
            "The goods of the Section 301 action on the maritime sectors are not in the data, nor are headings 9903.91.13, .15 and .16, "
            + "which go with its duties, nor the duty on cranes of other origins than China. No text says whether the duties applied to "
            + "entries of 9 November 2025, the one day between their start and the suspension: the rewritten headings exclude it, and the "
            + "data follow them.",
            "us/301/maritime/chassis", "us/301/maritime/cranes", "us/maritime-duties"),
        new(
            "The increase of the Section 301 rate on polysilicon and wafers that is due on 23 June 2027 has no amount yet.",
            "us/301/review-05"),
        new(
            "The goods and derivatives of steel and aluminium under Section 232 of before 12 March 2025 are not in the data: an entry "
            + "states whether it is of them. Of the goods of 8708.10.30 and 8708.29.21 it states whether they are stampings of the metal, "
            + "and of aluminium whether any of it was smelted or cast in Russia.",
            "us/232/aluminium/cn", "us/232/steel/cn", "us/232/aluminium/derivatives/cn", "us/232/aluminium/derivatives-content/cn",
            "us/232/steel/derivatives/cn", "us/232/steel/derivatives-chapter-73/cn", "us/russian-aluminium/articles/cn",
            "us/russian-aluminium/derivatives/cn",
            "us/russian-aluminium/derivatives-chapter-76/cn", "us/russian-aluminium/derivatives-content/cn"),
        new(
            "The text of Announcement No. 6 of 2025 on goods on the way is not known: the clause of No. 5 is applied to its rate too.",
            "cn/additional/us"),
        new(
            "The annexes of China's tariffs on single products are not in the data, nor is its exclusion process, on whose end two "
            + "documents of the United States disagree.",
            "cn/energy/10", "cn/energy/15", "cn/farm/10", "cn/farm/15", "cn/301/list-1", "cn/301/list-2", "cn/301/batch-3",
            "cn/301/batch-4", "cn/301/batch-4-second-step"),
        new(
            "Whether Announcement No. 1 of 2025 applied after 10 November 2025 is not confirmed: no act that ends it was found.",
            "cn/energy/10", "cn/energy/15"),
        new(
            "The licensing of gallium and germanium, graphite and antimony for all destinations, of 2023 and 2024, is not in the data, so "
            + "that the suspension of clause 2 of No. 46 of 2024 does not free them.",
            "cn/dual-use-to-us/critical-minerals"),
        new(
            "The items of Announcements Nos. 10, 55, 56, 58 and 61 of 2025 are not in the data: an answer requires the fact whether the "
            + "export is listed, and the minerals of these items are not known.",
            "cn/five-metals/2025-02", "cn/superhard/2025-10", "cn/rare-earth-equipment/2025-10", "cn/batteries/2025-10",
            "cn/rare-earths-abroad/2025-10/of-china", "cn/rare-earths-abroad/2025-10/foreign-made"),
        new("Two of the six sets of documents that an application for rare earths has are known.", "cn/rare-earths/2025-04"),
        new(
            "The controls of the United States on advanced chips are not in the data, among them the licences for H20 of April 2025, whose "
            + "day is not confirmed, and for H200 of January 2026; nor are their licence exceptions.",
            "us/affiliates/2025-09"),
        new(
            "The names of the firms on the lists of entities are not in the data; "
            + "nor are China's lists before March 2025 and of October 2025.",
            "cn/export-control-list/12-firms", "cn/export-control-list/15-firms", "cn/export-control-list/16-firms",
            "cn/unreliable-entities/11-firms", "cn/unreliable-entities/6-firms", "cn/unreliable-entities/march-2025",
            "us/entity-list/2025-09"),
        new(
            "Of the port fees of the United States only those on ships owned or operated in China are in the data (Annex I), not those on "
            + "ships built there or on carriers of vehicles.",
            "us/port-fees"),
        new(
            "Goods of China transshipped to evade duties are in the data as a measure and not as a tariff: no assessment of "
            + "them charges the 40 percent.",
            "us/transshipment", "us/reciprocal/cn"),
        new(
            "The seventh round of the talks is not in the data: no source names its place or its days. "
            + "Heads of delegation are given by rank "
            + "if no source says who led. The statement of the spokesperson of customs in the report of 9 June 2025 is not in the data."),
        new(
            "Social-media announcements, and most of the times of public inspection, are not in the data: an act may have been "
            + "known earlier than its publication says."),
    ];
}
