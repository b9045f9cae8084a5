namespace TradePolicy.Data;

/// <summary>
/// The names of the facts that the register asks of customs entries: what <see cref="CustomsEntry.WithFact"/> states. Those of the Section
/// 301 lists are stated by <see cref="Section301.WithSection301Headings"/>. <see cref="DutySchedule.FactsAsked"/> lists all of a schedule.
/// A name that ends in "(open in the texts)" is no fact of the goods but a question of law on which the texts differ or are silent: whoever
/// states it follows a reading, and whoever does not is told that the total is open.
/// </summary>
/// <remarks>Safe for use from several threads.</remarks>
/// <example><code>
/// entry.WithFact(EntryFacts.RussianAluminium, false).WithComponent(EntryComponents.AluminiumContent, Money.Of(6_000m, "USD"))
/// </code></example>
public static class EntryFacts
{
    /// <summary>
    /// Before 12 March 2025: the goods are steel, or a derivative of it, on which Section 232 is charged. Since then the lists of goods say
    /// it.
    /// </summary>
    public const string Section232Steel = "Section 232 steel";

    /// <summary>
    /// Before 12 March 2025: the goods are aluminium, or a derivative of it, on which Section 232 is charged. Since then the lists of goods
    /// say it.
    /// </summary>
    public const string Section232Aluminium = "Section 232 aluminium";

    /// <summary>
    /// Any amount of the primary aluminium in the goods was smelted or cast in Russia (headings 9903.85.67 to .70). Customs wants to know
    /// where aluminium was smelted and cast on every entry of it.
    /// </summary>
    public const string RussianAluminium = "primary aluminium of Russia";

    /// <summary>
    /// The goods of 8708.10.30 or 8708.29.21 are bumper or body stampings of steel, which are derivatives of it under note 16(l) to
    /// subchapter III of chapter 99.
    /// </summary>
    public const string Section232SteelStamping = "Section 232 stamping of steel";

    /// <summary>
    /// The goods of 8708.10.30 or 8708.29.21 are bumper or body stampings of aluminium, which are derivatives of it under note 19(i) to
    /// subchapter III of chapter 99.
    /// </summary>
    public const string Section232AluminiumStamping = "Section 232 stamping of aluminium";

    /// <summary>
    /// Of mobile equipment of metal of the United States: the 10 per cent of heading 9903.82.06 are with the base rate counted, as clause
    /// 2(c) of Proclamation 11032 has it, and not on top of it, as the heading is printed. The duty is open until this is stated.
    /// </summary>
    public const string BaseRateCountsToward10 = "the base rate counts toward the 10 % of 9903.82.06 (open in the texts)";

    /// <summary>The goods are parts of passenger vehicles or light trucks under note 33(g) to subchapter III of chapter 99.</summary>
    public const string Section232VehiclePart = "Section 232 vehicle part";

    /// <summary>
    /// The goods are medium- or heavy-duty vehicles, or their chassis, under note 38(b) to subchapter III of chapter 99. It is asked of
    /// goods of 8704.60.00 and 8706.00, which the notes also list as light trucks or as parts.
    /// </summary>
    public const string Section232HeavyVehicle = "Section 232 heavy vehicle";

    /// <summary>The goods are passenger vehicles of the United Kingdom within the quota of heading 9903.94.31.</summary>
    public const string WithinVehicleQuota = "within the quota of 9903.94.31";

    /// <summary>The goods are parts of medium and heavy vehicles under note 38(i) to subchapter III of chapter 99.</summary>
    public const string Section232TruckPart = "Section 232 truck part";

    /// <summary>
    /// The parts of vehicles are an automobile knock-down kit, one of medium- or heavy-duty vehicles, or a parts compilation, which
    /// headings 9903.94.06 and 9903.74.10 leave out. It is asked of parts for which the USMCA is claimed and the heading is not.
    /// </summary>
    public const string KnockDownKit = "vehicle knock-down kit or parts compilation";

    /// <summary>
    /// The goods are a textile or apparel good as general note 29(d)(v) defines it, which headings 9903.03.09 and 9903.05.95 ask for. All
    /// goods of chapters 61 and 62 are; it is asked of those of the other chapters of section XI for which the CAFTA-DR is claimed and the
    /// heading is not.
    /// </summary>
    public const string TextileOrApparel = "textile or apparel good of general note 29(d)(v)";

    /// <summary>The goods are semiconductor articles under note 39(b) to subchapter III of chapter 99.</summary>
    public const string Section232SemiconductorArticle = "Section 232 semiconductor article";

    /// <summary>The goods are patented pharmaceutical articles under note 40(c) to subchapter III of chapter 99.</summary>
    public const string Section232PatentedMedicine = "Section 232 patented medicine";

    /// <summary>
    /// The goods are imported for a company that annex III to Proclamation 11020 names, which bears the duty on patented pharmaceutical
    /// articles from 31 July 2026 and not only from 29 September. It is asked of these articles between the two days.
    /// </summary>
    public const string ForCompanyOfAnnexThree = "imported for a company of annex III to Proclamation 11020";

    /// <summary>
    /// The goods are parts or docking stations of unmanned aircraft under note 43(c) to subchapter III of chapter 99. It is asked of codes
    /// that also have other goods.
    /// </summary>
    public const string Section232UnmannedAircraft = "Section 232 unmanned aircraft";

    /// <summary>The goods are unmanned aircraft of 25 kilograms or less with thermal imaging (note 43(c)(3)).</summary>
    public const string ThermalImaging = "unmanned aircraft with thermal imaging";

    /// <summary>
    /// The floors of the duty on forced labour count the general rate, also if less is claimed: the reading of the memorandum of 23 July
    /// 2026 (sec. 1(a)(ii), "MFN"). The headings and note 52(k) to subchapter III of chapter 99 count the rate of column 1 that is
    /// claimed. It is asked of goods under a special rate alone, for which the two differ.
    /// </summary>
    public const string FloorCountsGeneralRate = "the floor of Section 301 counts the general rate (open in the texts)";

    /// <summary>
    /// Unmanned aircraft on which Section 232 is charged do not bear the duties of Section 301 of July 2026. Notes 50(a)(vi) and 52(f) to
    /// subchapter III of chapter 99 name the headings of Section 232 one by one and were not changed in September 2026 as the change record
    /// has it; readers of them disagree, so that the duty is open until this is stated.
    /// </summary>
    public const string UnmannedAircraftAreOutside = "unmanned aircraft outside the duties of Section 301 of 2026 (open in the texts)";

    /// <summary>
    /// The copper content of goods of Canada or Mexico on which Section 232 is charged does not bear the duty on goods of that origin.
    /// Clause 4 of Proclamation 10962 sends the other content to it, and neither it nor a note says what holds of the copper content, so
    /// that the duty is open until this is stated.
    /// </summary>
    public const string CopperContentIsOutside = "copper content outside the duty on Canada and Mexico (open in the texts)";

    /// <summary>
    /// Semiconductor articles of China on which Section 232 is charged do not bear the duty on illicit drugs. The heading of that duty is
    /// in the range of headings that note 39(a)(8) prints, and clause 5 of Proclamation 11002 does not name its order, so that the duty is
    /// open until this is stated.
    /// </summary>
    public const string SemiconductorsAreOutside = "semiconductor articles outside the duty on China (open in the texts)";

    /// <summary>The goods are solar cells within the quota of subheading 9903.45.21.</summary>
    public const string WithinSolarQuota = "within the quota of 9903.45.21";

    /// <summary>The goods are solar cells or modules under the safeguard of Section 201.</summary>
    public const string Section201SolarCell = "Section 201 solar cell";

    /// <summary>The goods are quartz surface products as note 41(a) to subchapter III of chapter 99 defines them.</summary>
    public const string Section201QuartzSurfaceProduct = "Section 201 quartz surface product";

    /// <summary>
    /// The goods are quartz surface products within the quota of the quarter, of heading 9903.45.30. Whether it is filled, customs says.
    /// </summary>
    public const string WithinQuartzQuota = "within the quota of 9903.45.30";

    /// <summary>The goods are washing machines or parts under the safeguard of Section 201.</summary>
    public const string Section201WashingMachine = "Section 201 washing machine";

    /// <summary>China: the goods are on list one of Announcement No. 5 of 2018.</summary>
    public const string ChinaList2018One = "on list one of No. 5 of 2018";

    /// <summary>China: the goods are on list two of Announcement No. 7 of 2018.</summary>
    public const string ChinaList2018Two = "on list two of No. 7 of 2018";

    /// <summary>China: the goods are in the third batch, of Announcement No. 8 of 2018.</summary>
    public const string ChinaThirdBatch = "in the third batch (No. 8 of 2018)";

    /// <summary>China: the goods are in the first step of the fourth batch.</summary>
    public const string ChinaFourthBatchFirstStep = "in the first step of the fourth batch (No. 4 of 2019)";

    /// <summary>China: the goods are in the second step of the fourth batch.</summary>
    public const string ChinaFourthBatchSecondStep = "in the second step of the fourth batch (No. 4 of 2019, annex 2)";

    /// <summary>China: coal or liquefied natural gas of the announcement of 4 February 2025.</summary>
    public const string ChinaEnergy15 = "listed at 15% in the announcement of 4 February 2025 (coal, liquefied natural gas)";

    /// <summary>China: crude oil, farm machinery or cars of the announcement of 4 February 2025.</summary>
    public const string ChinaOilAndMachinery10 =
        "listed at 10% in the announcement of 4 February 2025 (crude oil, farm machinery, cars of large engines, pick-ups)";

    /// <summary>China: farm goods listed at 15 per cent in Announcement No. 2 of 2025.</summary>
    public const string ChinaFarmGoods15 = "listed at 15% in No. 2 of 2025 (chicken, wheat, corn, cotton)";

    /// <summary>China: farm goods listed at 10 per cent in Announcement No. 2 of 2025.</summary>
    public const string ChinaFarmGoods10 =
        "listed at 10% in No. 2 of 2025 (sorghum, soybeans, pork, beef, aquatic products, fruit, vegetables, dairy)";
}
