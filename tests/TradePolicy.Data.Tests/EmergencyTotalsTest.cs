namespace TradePolicy.Data.Tests;

/// <summary>
/// What goods worth 10,000 USD owe under the duties of the emergency statute, worked from the orders and the headings: each total is typed,
/// with its heading and act. The general rate, a preference and a duty under Section 232 are given by the test.
/// </summary>
public sealed class EmergencyTotalsTest
{
    private const string Shirts = "6109.10.00.12";     // 16.5 %
    private const string Sweaters = "6110.30.30";       // 32 %
    private const string Shoes = "6403.99.60";          // 8.5 %
    private const string Porcelain = "6911.10.37";      // 8 %
    private const string Jewellery = "7113.19.50";      // 5.5 %
    private const string Valves = "8481.80.30";         // 5.6 %
    private const string Cars = "8703.23.01";           // 2.5 %
    private const string Chips = "8542.31.00";          // free; Annex II
    private const string AircraftParts = "8411.91.90";  // free; on the lists of civil aircraft
    private const string Coffee = "0901.11.00";         // free; Annex II from 13 November 2025

    private static readonly string[] ByLaw = [.. Cases.Select(each => each.Law)];

    public static TheoryData<string> Laws => [.. ByLaw];

    [Fact]
    public void Each_total_has_a_law_of_its_own() => ByLaw.Should().OnlyHaveUniqueItems().And.HaveCountGreaterThan(60);

    [Theory]
    [MemberData(nameof(Laws))]
    public void The_layers_and_the_total_are_these(string law)
    {
        Worked worked = Cases.Single(each => each.Law == law);
        DutySchedule schedule = Imports.Schedule(
        [
            Imports.Base(worked.Code, worked.General),
            .. worked.Special is { } special ? [Imports.Base(worked.Code, special.Rate, special.Claim)] : Array.Empty<Tariff>(),
            .. worked.Section232 is { } duty ? [Imports.Section232(duty.Programme, duty.Percent, duty.Part)] : Array.Empty<Tariff>(),
        ]);
        if (worked.Known is { } known)
            schedule = schedule.AsKnownAt(Imports.Eastern(known));
        CustomsEntry entry = Imports.Of(worked.Code, worked.Origin, worked.Entered, worked.Loaded);
        entry = worked.Claims.Aggregate(entry, (goods, claim) => goods.WithClaim(claim));
        entry = worked.Parts.Aggregate(entry, (goods, part) => goods.WithComponent(part.Of, Money.Of(part.Value, "USD")));
        entry = worked.Facts.Aggregate(entry, (goods, fact) => goods.WithFact(fact.Name, fact.IsTrue));
        if (worked.Quantity is { } quantity)
            entry = entry.With(quantity);

        DutyAssessment assessed = schedule.Assess(entry, worked.View);

        PossibleDuty owed = assessed.Possible.Should().ContainSingle().Subject;
        string.Join("; ", owed.Layers.Where(layer => layer.Programme.Key.StartsWith("us/ieepa", StringComparison.Ordinal)
                && layer.State != LayerState.NotInForce).Select(Described).Order(StringComparer.Ordinal)).Should().Be(worked.Layers);
        owed.Total.Value.Should().Be(Money.Of(worked.Total, "USD"));
        ShouldBeTheTotal(assessed, worked);
    }

    [Theory]
    [InlineData("CA", "us/fentanyl/ca")]
    [InlineData("MX", "us/fentanyl/mx")]
    public void Whether_the_copper_content_bears_the_duty_is_open(string origin, string tariff)
    {
        string unstated = $"it is not stated whether \"{EntryFacts.CopperContentIsOutside}\" is true";
        DutyLayer Layer(string entered) => Imports.Schedule(Imports.Base("7408.11.60", "3%"))
            .Assess(Imports.Of("7408.11.60", origin, entered)).Possible.Single().Layers.Single(layer => layer.Tariff == tariff);
        Layer("2025-08-01T00:00:59").State.Should().Be(LayerState.Charged);
        Layer("2025-08-01T00:01").Amount.Reasons.Select(reason => reason.Message).Should().Equal(unstated);
        Imports.Schedule(Imports.Base(Shirts, "16.5%"))
            .FactsAskedOf(CommodityCode.Hts(Shirts), Economy.Parse(origin), Imports.Eastern("2025-09-01T00:00"))
            .Select(fact => fact.Message).Should().NotContain(unstated);
    }

    // The duty of a test stands for one under Section 232. Where that is not in the data, the goods have no certain total.
    private static void ShouldBeTheTotal(DutyAssessment assessed, Worked worked)
    {
        if (assessed.Total.IsCertain || worked.Section232 is null)
            assessed.Total.Value.Should().Be(Money.Of(worked.Total, "USD"));
        else
            assessed.Total.Reasons.Should().OnlyContain(reason => reason.Kind == OpenFactKind.NotInData
                && reason.Subject.StartsWith("us/232/", StringComparison.Ordinal));
    }

    private static string Described(DutyLayer layer) => layer.State switch
    {
        LayerState.Charged => FormattableString.Invariant(
            $"{layer.Tariff} {layer.Amount.Value.Amount:0.##} {layer.ExemptionHeading ?? layer.Heading}")
                + (layer.HeadingIfReplaced is { } heading ? $" and {heading}" : ""),
        LayerState.Exempt => $"{layer.Tariff} exempt {layer.ExemptionHeading}".TrimEnd(),
        LayerState.Replaced => $"{layer.Tariff} replaced {layer.HeadingIfReplaced}".TrimEnd(),
        _ => $"{layer}",
    };

    private static IEnumerable<Worked> Cases =>
    [
        // The European Union.
        new("EU, a second before EO 14257", Shirts, "DE", "2025-04-05T00:00:59", "16.5%", "", 1650),
        new("EU, 9903.01.25, EO 14257 sec. 3(a)", Shirts, "DE", "2025-04-05T00:01", "16.5%", "us/reciprocal/eu 1000 9903.01.25", 2650),
        new("EU, 9903.01.50, EO 14257 annex I", Shirts, "DE", "2025-04-09T12:00", "16.5%", "us/reciprocal/eu 2000 9903.01.50", 3650),
        new("EU, 9903.01.25 again, EO 14266 sec. 2", Shirts, "DE", "2025-04-10T00:01", "16.5%", "us/reciprocal/eu 1000 9903.01.25", 2650),
        new("EU, a second before the floor", Shoes, "DE", "2025-08-07T00:00:59", "8.5%", "us/reciprocal/eu 1000 9903.01.25", 1850),
        new("EU, 9903.02.20: 15 in all, EO 14326 annex I", Shoes, "DE", "2025-08-07T00:01", "8.5%",
            "us/reciprocal/eu 650 9903.02.20", 1500),
        new("EU, 9903.02.19: nothing above 15, EO 14326 annex I", Shirts, "DE", "2025-08-07T00:01", "16.5%",
            "us/reciprocal/eu 0 9903.02.19", 1650),
        new("EU, in transit: 10 on top, more than the floor, EO 14326 sec. 3(a)", Shoes, "DE", "2025-09-01T12:00", "8.5%",
            "us/reciprocal/eu 1000 9903.01.25", 1850) { Loaded = "2025-08-07T00:00:59" },
        new("EU, in transit and entered in the last second", Shirts, "DE", "2025-10-05T00:00:59", "16.5%",
            "us/reciprocal/eu 1000 9903.01.25", 2650) { Loaded = "2025-08-06T12:00" },
        new("EU, in transit and entered too late", Shirts, "DE", "2025-10-05T00:01", "16.5%", "us/reciprocal/eu 0 9903.02.19", 1650)
            { Loaded = "2025-08-06T12:00" },
        new("EU, loaded when the floor began", Shoes, "DE", "2025-09-01T12:00", "8.5%", "us/reciprocal/eu 650 9903.02.20", 1500)
            { Loaded = "2025-08-07T00:01" },
        new("EU, a specific rate by its equivalent, note 2(v)(xix): 2,000 litres at 6.3 cents are 126", "2204.21.50", "FR",
            "2025-10-20T12:00", "6.3¢/liter", "us/reciprocal/eu 1374 9903.02.20", 1500)
            { Quantity = Quantity.Of(2_000m, MeasurementUnit.Litre) },
        new("EU, cork before the notice applies", "4501.10.00", "PT", "2025-09-01T00:00:59", "Free",
            "us/reciprocal/eu 1500 9903.02.20", 1500),
        new("EU, 9903.02.74: cork, FR 2025-18660", "4501.10.00", "PT", "2025-09-01T00:01", "Free", "us/reciprocal/eu exempt 9903.02.74", 0),
        new("EU, cork as known the day before the notice", "4501.10.00", "PT", "2025-09-02T12:00", "Free",
            "us/reciprocal/eu 1500 9903.02.20", 1500) { Known = "2025-09-24T23:59:59" },
        new("EU, 9903.02.75: a particular article, FR 2025-18660", "3301.29.51", "FR", "2025-09-02T12:00", "Free",
            "us/reciprocal/eu exempt 9903.02.75", 0) { Claims = ["9903.02.75"] },
        new("EU, 9903.02.76: civil aircraft, FR 2025-18660", AircraftParts, "FR", "2025-09-02T12:00", "Free",
            "us/reciprocal/eu exempt 9903.02.76", 0) { Claims = ["9903.02.76"] },
        new("EU, civil aircraft that is not claimed", AircraftParts, "FR", "2025-09-02T12:00", "Free",
            "us/reciprocal/eu 1500 9903.02.20", 1500),
        new("EU, civil aircraft claimed for goods of another kind", Shoes, "FR", "2025-09-02T12:00", "8.5%",
            "us/reciprocal/eu 650 9903.02.20", 1500) { Claims = ["9903.02.76"] },
        new("EU, 9903.02.77: for pharmaceutical use and not patented, FR 2025-18660", "2811.22.50", "DE", "2025-09-02T12:00", "Free",
            "us/reciprocal/eu exempt 9903.02.77", 0) { Claims = ["9903.02.77"] },
        new("EU, 9903.01.32: Annex II", Chips, "NL", "2025-08-20T12:00", "Free", "us/reciprocal/eu exempt 9903.01.32", 0),
        new("EU, 9903.01.33: cars, EO 14257 sec. 3(b)", Cars, "DE", "2025-05-01T12:00", "2.5%",
            "us/reciprocal/eu replaced 9903.01.33", 2750)
            { Section232 = ("us/232/vehicles", 25, null) },
        new("EU, steel before 4 June 2025: the whole article is outside", Valves, "DE", "2025-06-04T00:00:59", "5.6%",
            "us/reciprocal/eu replaced 9903.01.33", 1560)
            { Section232 = ("us/232/steel", 25, "steel content"), Parts = [("steel content", 4_000)] },
        new("EU, steel from 4 June 2025: the rest pays, Proclamation 10947 cl. 6", Valves, "DE", "2025-06-04T00:01", "5.6%",
            "us/reciprocal/eu 600 9903.01.25 and 9903.01.33", 3160)
            { Section232 = ("us/232/steel", 50, "steel content"), Parts = [("steel content", 4_000)] },
        new("EU, steel and the floor: 15 less 5.6 on the rest", Valves, "DE", "2025-09-02T12:00", "5.6%",
            "us/reciprocal/eu 564 9903.02.20 and 9903.01.33", 3124)
            { Section232 = ("us/232/steel", 50, "steel content"), Parts = [("steel content", 4_000)] },

        // Japan.
        new("JP, 9903.01.53, EO 14257 annex I", Shoes, "JP", "2025-04-09T00:01", "8.5%", "us/reciprocal/jp 2400 9903.01.53", 3250),
        new("JP, 15 on top as known before EO 14345, 9903.02.30", Shoes, "JP", "2025-08-20T12:00", "8.5%",
            "us/reciprocal/jp 1500 9903.02.30", 2350) { Known = "2025-09-04T16:47:15" },
        new("JP, 9903.02.73: 15 in all from the same day, EO 14345 sec. 2", Shoes, "JP", "2025-08-20T12:00", "8.5%",
            "us/reciprocal/jp 650 9903.02.73", 1500) { Known = "2025-09-04T16:47:16" },
        new("JP, 9903.02.72: nothing above 15", Sweaters, "JP", "2025-08-20T12:00", "32%", "us/reciprocal/jp 0 9903.02.72", 3200),
        new("JP, the rate that is claimed counts", Valves, "JP", "2025-10-20T12:00", "5.6%", "us/reciprocal/jp 1220 9903.02.73", 1500)
            { Special = ("JP", "2.8%"), Claims = ["JP"] },
        new("JP, in transit: 10 on top", Shoes, "JP", "2025-09-01T12:00", "8.5%", "us/reciprocal/jp 1000 9903.01.25", 1850)
            { Loaded = "2025-08-06T12:00" },
        new("JP, a compound rate by its equivalent: 57 and 140", "2402.10.80", "JP", "2025-10-20T12:00", "57¢/kg + 1.4%",
            "us/reciprocal/jp 1303 9903.02.73", 1500) { Quantity = Quantity.Of(100m, MeasurementUnit.Kilogram) },
        new("JP, civil aircraft a second before 16 September 2025", AircraftParts, "JP", "2025-09-16T00:00:59", "Free",
            "us/reciprocal/jp 1500 9903.02.73", 1500) { Claims = ["9903.96.02"] },
        new("JP, 9903.96.02: civil aircraft, EO 14345", AircraftParts, "JP", "2025-09-16T00:01", "Free",
            "us/reciprocal/jp exempt 9903.96.02", 0) { Claims = ["9903.96.02"] },
        new("JP, the lists of the European Union are not those of Japan", "4501.10.00", "JP", "2025-10-20T12:00", "Free",
            "us/reciprocal/jp 1500 9903.02.73", 1500) { Claims = ["9903.02.76"] },

        // Korea.
        new("KR, 9903.02.56: 15 on top, EO 14326 annex I", Porcelain, "KR", "2025-11-14T00:00:59", "8%",
            "us/reciprocal/kr 1500 9903.02.56", 2300),
        new("KR, 9903.02.80: 15 in all, 90 FR 55964", Porcelain, "KR", "2025-11-14T00:01", "8%", "us/reciprocal/kr 700 9903.02.80", 1500),
        new("KR, 15 on top as known before the notice", Porcelain, "KR", "2025-11-20T12:00", "8%",
            "us/reciprocal/kr 1500 9903.02.56", 2300) { Known = "2025-12-03T23:59:59" },
        new("KR, the preference that is claimed counts, note 2(v)(xxiv)(a)", Porcelain, "KR", "2025-11-20T12:00", "8%",
            "us/reciprocal/kr 1500 9903.02.80", 1500) { Special = ("KR", "Free"), Claims = ["KR"] },
        new("KR, 9903.02.79: nothing above 15", Sweaters, "KR", "2025-11-20T12:00", "32%", "us/reciprocal/kr 0 9903.02.79", 3200),
        new("KR, the floor has no clause for goods in transit", Porcelain, "KR", "2025-11-14T00:01", "8%",
            "us/reciprocal/kr 700 9903.02.80", 1500) { Loaded = "2025-08-01T12:00" },
        new("KR, 9903.02.81: civil aircraft, 90 FR 55964", AircraftParts, "KR", "2025-11-14T00:01", "Free",
            "us/reciprocal/kr exempt 9903.02.81", 0) { Claims = ["9903.02.81"] },

        // Switzerland and Liechtenstein.
        new("CH, 9903.01.60, EO 14257 annex I", Jewellery, "CH", "2025-04-09T12:00", "5.5%", "us/reciprocal/ch 3100 9903.01.60", 3650),
        new("CH, 9903.02.58: 39, EO 14326 annex I", Jewellery, "CH", "2025-11-14T00:00:59", "5.5%",
            "us/reciprocal/ch 3900 9903.02.58", 4450),
        new("CH, 9903.02.83: 15 in all, 90 FR 59281", Jewellery, "CH", "2025-11-14T00:01", "5.5%", "us/reciprocal/ch 950 9903.02.83", 1500),
        new("CH, 39 as known before the notice", Jewellery, "CH", "2025-12-01T12:00", "5.5%", "us/reciprocal/ch 3900 9903.02.58", 4450)
            { Known = "2025-12-17T23:59:59" },
        new("CH, 9903.02.82: nothing above 15", Sweaters, "CH", "2025-12-01T12:00", "32%", "us/reciprocal/ch 0 9903.02.82", 3200),
        new("CH, 9903.02.84: natural resources, 90 FR 59281", "7103.91.00", "CH", "2025-12-01T12:00", "Free",
            "us/reciprocal/ch exempt 9903.02.84", 0),
        new("CH, 9903.02.85: civil aircraft, 90 FR 59281", AircraftParts, "CH", "2025-12-01T12:00", "Free",
            "us/reciprocal/ch exempt 9903.02.85", 0) { Claims = ["9903.02.85"] },
        new("CH, 9903.02.86: for pharmaceutical use, 90 FR 59281", "2811.22.50", "CH", "2025-12-01T12:00", "Free",
            "us/reciprocal/ch exempt 9903.02.86", 0) { Claims = ["9903.02.86"] },
        new("LI, 9903.02.88: 15 in all, 90 FR 59281", Jewellery, "LI", "2025-12-01T12:00", "5.5%", "us/reciprocal/li 950 9903.02.88", 1500),
        new("LI, 9903.02.89: natural resources, 90 FR 59281", "7103.91.00", "LI", "2025-12-01T12:00", "Free",
            "us/reciprocal/li exempt 9903.02.89", 0),

        // Viet Nam, and what is the same for all origins.
        new("VN, 9903.01.72, EO 14257 annex I", Shirts, "VN", "2025-04-09T00:01", "16.5%", "us/reciprocal/vn 4600 9903.01.72", 6250),
        new("VN, a second after the 24 hours", Shirts, "VN", "2025-04-10T00:01:01", "16.5%", "us/reciprocal/vn 1000 9903.01.25", 2650),
        new("VN, loaded before the country rates, EO 14257 sec. 3(a)", Shirts, "VN", "2025-04-09T12:00", "16.5%",
            "us/reciprocal/vn 1000 9903.01.25", 2650) { Loaded = "2025-04-09T00:00:59" },
        new("VN, 9903.01.28: loaded before the tariff", Shirts, "VN", "2025-04-09T12:00", "16.5%",
            "us/reciprocal/vn exempt 9903.01.28", 1650) { Loaded = "2025-04-05T00:00:59" },
        new("VN, 9903.01.28 in June, as customs collected", Shirts, "VN", "2025-06-16T00:00", "16.5%",
            "us/reciprocal/vn 1000 9903.01.25", 2650) { Loaded = "2025-04-04T12:00", View = LegalView.AsCollected },
        new("VN, 9903.02.69, EO 14326 annex I", Shirts, "VN", "2025-08-07T00:01", "16.5%", "us/reciprocal/vn 2000 9903.02.69", 3650),
        new("VN, in transit, EO 14326 sec. 3(a)", Shirts, "VN", "2025-10-05T00:00:59", "16.5%", "us/reciprocal/vn 1000 9903.01.25", 2650)
            { Loaded = "2025-08-07T00:00:59" },
        new("VN, 9903.02.01: transshipped, EO 14326 sec. 3", Shirts, "VN", "2025-08-07T00:01", "16.5%",
            "us/reciprocal/vn 4000 9903.02.01", 5650) { Claims = ["9903.02.01"] },
        new("VN, transshipped before there was such a rate", Shirts, "VN", "2025-08-07T00:00:59", "16.5%",
            "us/reciprocal/vn 1000 9903.01.25", 2650) { Claims = ["9903.02.01"] },
        new("VN, transshipped goods of Annex II", Chips, "VN", "2025-09-02T12:00", "Free", "us/reciprocal/vn exempt 9903.01.32", 0)
            { Claims = ["9903.02.01"] },
        new("VN, transshipped goods in transit", Shirts, "VN", "2025-09-02T12:00", "16.5%", "us/reciprocal/vn 4000 9903.02.01", 5650)
            { Claims = ["9903.02.01"], Loaded = "2025-08-06T12:00" },
        new("VN, 9903.01.34: United States content, EO 14257 sec. 3(f)", Shirts, "VN", "2025-09-02T12:00", "16.5%",
            "us/reciprocal/vn 1600 9903.01.34", 3250)
            { Claims = ["9903.01.34"], Parts = [(EntryComponents.UnitedStatesContent, 2_000)] },
        new("VN, United States content below a fifth", Shirts, "VN", "2025-09-02T12:00", "16.5%", "us/reciprocal/vn 2000 9903.02.69", 3650)
            { Claims = ["9903.01.34"], Parts = [(EntryComponents.UnitedStatesContent, 1_999.99m)] },
        new("VN, 9903.01.30: donations", Shirts, "VN", "2025-09-02T12:00", "16.5%", "us/reciprocal/vn exempt 9903.01.30", 1650)
            { Claims = ["9903.01.30"] },
        new("VN, 9903.01.31: informational materials", "4901.99.00", "VN", "2025-09-02T12:00", "Free",
            "us/reciprocal/vn exempt 9903.01.31", 0) { Claims = ["9903.01.31"] },
        new("VN, in baggage, note 2(v)(i)", Shirts, "VN", "2025-09-02T12:00", "16.5%", "us/reciprocal/vn exempt", 1650)
            { Claims = [EntryClaims.AccompaniedBaggage] },
        new("VN, chapter 98, note 2(v)(i)", Shirts, "VN", "2025-09-02T12:00", "16.5%", "us/reciprocal/vn exempt", 1650)
            { Claims = [EntryClaims.Chapter98] },
        new("VN, 9802.00.50: on the repair, note 2(v)(i)", Valves, "VN", "2025-09-02T12:00", "5.6%",
            "us/reciprocal/vn 200 9903.02.69", 760)
            { Claims = [EntryClaims.Repaired], Parts = [(EntryComponents.RepairOrProcessing, 1_000)] },
        new("VN, 9802.00.80: not on the products of the United States, note 2(v)(i)", Shirts, "VN", "2025-09-02T12:00", "16.5%",
            "us/reciprocal/vn 1400 9903.02.69", 3050)
            { Claims = [EntryClaims.Assembled], Parts = [(EntryComponents.UnitedStatesProducts, 3_000)] },
        new("VN, coffee a second before EO 14360 applies", Coffee, "VN", "2025-11-13T00:00:59", "Free",
            "us/reciprocal/vn 2000 9903.02.69", 2000),
        new("VN, 9903.01.32: coffee, EO 14360", Coffee, "VN", "2025-11-13T00:01", "Free", "us/reciprocal/vn exempt 9903.01.32", 0),
        new("VN, coffee as known before EO 14360", Coffee, "VN", "2025-11-13T12:00", "Free", "us/reciprocal/vn 2000 9903.02.69", 2000)
            { Known = "2025-11-14T16:11:54" },
        new("VN, 9903.02.78: a particular article, EO 14360", "1905.90.10", "VN", "2025-11-13T00:01", "Free",
            "us/reciprocal/vn exempt 9903.02.78", 0) { Claims = ["9903.02.78"] },
        new("VN, bread that is no particular article", "1905.90.10", "VN", "2025-11-13T00:01", "Free",
            "us/reciprocal/vn 2000 9903.02.69", 2000),
        new("VN, telephones as known before the memorandum of 11 April 2025", "8517.13.00", "VN", "2025-04-06T12:00", "Free",
            "us/reciprocal/vn 1000 9903.01.25", 1000) { Known = "2025-04-10T23:59:59" },
        new("VN, 9903.01.32: telephones back to 5 April, memorandum of 11 April 2025", "8517.13.00", "VN", "2025-04-06T12:00", "Free",
            "us/reciprocal/vn exempt 9903.01.32", 0),
        new("CL, 9903.01.32: copper wire on Annex II until 1 August 2025", "7408.11.60", "CL", "2025-08-01T00:00:59", "3%",
            "us/reciprocal exempt 9903.01.32", 300),
        new("CL, 9903.01.33: copper content, Proclamation 10962 cl. 4", "7408.11.60", "CL", "2025-08-01T00:01", "3%",
            "us/reciprocal 200 9903.01.25 and 9903.01.33", 4500)
            { Section232 = ("us/232/copper", 50, "copper content"), Parts = [("copper content", 8_000)] },
        new("CL, 9903.01.33: timber, Proclamation 10976 cl. 4", "4407.11.00", "CL", "2025-10-14T00:01", "Free",
            "us/reciprocal replaced 9903.01.33", 1000) { Section232 = ("us/232/wood", 10, null) },
        new("CL, timber on Annex II until then", "4407.11.00", "CL", "2025-10-14T00:00:59", "Free", "us/reciprocal exempt 9903.01.32", 0),

        // The United Kingdom.
        new("GB, 9903.02.66: 10 without a country rate before, EO 14326 annex I", Shoes, "GB", "2025-08-07T00:01", "8.5%",
            "us/reciprocal/gb 1000 9903.02.66", 1850),
        new("GB, 10 before that", Shoes, "GB", "2025-08-07T00:00:59", "8.5%", "us/reciprocal/gb 1000 9903.01.25", 1850),
        new("GB, civil aircraft a second before EO 14309 applies", AircraftParts, "GB", "2025-06-30T00:00:59", "Free",
            "us/reciprocal/gb 1000 9903.01.25", 1000) { Claims = ["9903.96.01"] },
        new("GB, 9903.96.01: civil aircraft, EO 14309", AircraftParts, "GB", "2025-06-30T00:01", "Free",
            "us/reciprocal/gb exempt 9903.96.01", 0) { Claims = ["9903.96.01"] },
        new("GB, 9903.01.33: cars, note 2(v)(x)", Cars, "GB", "2025-09-02T12:00", "2.5%", "us/reciprocal/gb replaced 9903.01.33", 1000)
            { Section232 = ("us/232/vehicles", 7.5m, null) },

        // Brazil.
        new("BR, a second before EO 14323 applies", Shoes, "BR", "2025-08-06T00:00:59", "8.5%", "us/reciprocal/br 1000 9903.01.25", 1850),
        new("BR, 9903.01.77 beside the reciprocal 10, EO 14323", Shoes, "BR", "2025-08-06T00:01", "8.5%",
            "us/ieepa-brazil 4000 9903.01.77; us/reciprocal/br 1000 9903.01.25", 5850),
        new("BR, 9903.01.78: in transit, to the last second", Shoes, "BR", "2025-10-05T00:00:59", "8.5%",
            "us/ieepa-brazil exempt 9903.01.78; us/reciprocal/br 1000 9903.01.25", 1850) { Loaded = "2025-08-06T00:00:59" },
        new("BR, in transit and entered too late", Shoes, "BR", "2025-10-05T00:01", "8.5%",
            "us/ieepa-brazil 4000 9903.01.77; us/reciprocal/br 1000 9903.02.09", 5850) { Loaded = "2025-08-06T00:00:59" },
        new("BR, 9903.01.81: orange juice, EO 14323 annex I; 10,000 litres at 7.85 cents", "2009.11.00", "BR", "2025-09-02T12:00",
            "7.85¢/liter", "us/ieepa-brazil exempt 9903.01.81; us/reciprocal/br 1000 9903.02.09", 1785)
            { Quantity = Quantity.Of(10_000m, MeasurementUnit.Litre) },
        new("BR, coffee before 13 November 2025", Coffee, "BR", "2025-11-13T00:00:59", "Free",
            "us/ieepa-brazil 4000 9903.01.77; us/reciprocal/br 1000 9903.02.09", 5000),
        new("BR, 9903.01.81: coffee, EO 14361 annex I", Coffee, "BR", "2025-11-13T00:01", "Free",
            "us/ieepa-brazil exempt 9903.01.81; us/reciprocal/br exempt 9903.01.32", 0),
        new("BR, coffee as known between EO 14360 and EO 14361", Coffee, "BR", "2025-11-15T12:00", "Free",
            "us/ieepa-brazil 4000 9903.01.77; us/reciprocal/br exempt 9903.01.32", 4000) { Known = "2025-11-20T16:37:02" },
        new("BR, 9903.01.82: civil aircraft, EO 14323 annex I", AircraftParts, "BR", "2025-09-02T12:00", "Free",
            "us/ieepa-brazil exempt 9903.01.82; us/reciprocal/br 1000 9903.02.09", 1000) { Claims = ["9903.01.82"] },
        new("BR, 9903.01.90: a particular article, EO 14361", "1905.90.10", "BR", "2025-11-20T12:00", "Free",
            "us/ieepa-brazil exempt 9903.01.90; us/reciprocal/br exempt 9903.02.78", 0) { Claims = ["9903.01.90", "9903.02.78"] },
        new("BR, 9903.01.83: a part of steel frees the whole article, and of the reciprocal duty only itself", Valves, "BR",
            "2025-09-02T12:00", "5.6%", "us/ieepa-brazil replaced 9903.01.83; us/reciprocal/br 800 9903.02.09 and 9903.01.33", 2360)
            { Section232 = ("us/232/steel", 50, "steel content"), Parts = [("steel content", 2_000)] },
        new("BR, the emergency duties as collected in the last seconds", Shoes, "BR", "2026-02-23T23:59:59", "8.5%",
            "us/ieepa-brazil 4000 9903.01.77; us/reciprocal/br 1000 9903.02.09", 5850) { View = LegalView.AsCollected },
        new("BR, as collected from midnight", Shoes, "BR", "2026-02-24T00:00", "8.5%", "", 850) { View = LegalView.AsCollected },
        new("BR, as ruled nothing was owed", Shoes, "BR", "2025-09-02T12:00", "8.5%", "", 850) { View = LegalView.AsRuled },

        // India.
        new("IN, a second before EO 14329 applies", Shirts, "IN", "2025-08-27T00:00:59", "16.5%", "us/reciprocal/in 2500 9903.02.26", 4150),
        new("IN, 9903.01.84 beside the reciprocal 25, EO 14329", Shirts, "IN", "2025-08-27T00:01", "16.5%",
            "us/ieepa-russia-oil/in 2500 9903.01.84; us/reciprocal/in 2500 9903.02.26", 6650),
        new("IN, 9903.01.85: in transit, to the last second", Shirts, "IN", "2025-09-17T00:00:59", "16.5%",
            "us/ieepa-russia-oil/in exempt 9903.01.85; us/reciprocal/in 2500 9903.02.26", 4150) { Loaded = "2025-08-27T00:00:59" },
        new("IN, in transit and entered too late", Shirts, "IN", "2025-09-17T00:01", "16.5%",
            "us/ieepa-russia-oil/in 2500 9903.01.84; us/reciprocal/in 2500 9903.02.26", 6650) { Loaded = "2025-08-27T00:00:59" },
        new("IN, 9903.01.86: Annex II, note 2(z)(ii)", Chips, "IN", "2025-09-02T12:00", "Free",
            "us/ieepa-russia-oil/in exempt 9903.01.86; us/reciprocal/in exempt 9903.01.32", 0),
        new("IN, 9903.01.87: parts of cars, note 2(z)(viii)", Valves, "IN", "2025-09-02T12:00", "5.6%",
            "us/ieepa-russia-oil/in replaced 9903.01.87; us/reciprocal/in replaced 9903.01.33", 3060)
            { Section232 = ("us/232/vehicle-parts", 25, null) },
        new("IN, 9903.01.88: donations", Shirts, "IN", "2025-09-02T12:00", "16.5%",
            "us/ieepa-russia-oil/in exempt 9903.01.88; us/reciprocal/in exempt 9903.01.30", 1650) { Claims = ["9903.01.30", "9903.01.88"] },
        new("IN, a second before the order of 6 February 2026 applies", Shirts, "IN", "2026-02-07T00:00:59", "16.5%",
            "us/ieepa-russia-oil/in 2500 9903.01.84; us/reciprocal/in 2500 9903.02.26", 6650),
        new("IN, 25 stays: the 18 that was announced never reached the schedule", Shirts, "IN", "2026-02-07T00:01", "16.5%",
            "us/reciprocal/in 2500 9903.02.26", 4150),

        // Canada.
        new("CA, a second before EO 14193 applies", Shirts, "CA", "2025-03-04T00:00:59", "16.5%", "", 1650),
        new("CA, 9903.01.10, EO 14193 sec. 2(a)", Shirts, "CA", "2025-03-04T00:01", "16.5%", "us/fentanyl/ca 2500 9903.01.10", 4150),
        new("CA, a good of the agreement paid for three days", Shirts, "CA", "2025-03-07T00:00:59", "16.5%",
            "us/fentanyl/ca 2500 9903.01.10", 2500) { Special = ("S", "Free"), Claims = [EntryClaims.Usmca] },
        new("CA, 9903.01.14: a good of the agreement, EO 14231", Shirts, "CA", "2025-03-07T00:01", "16.5%",
            "us/fentanyl/ca exempt 9903.01.14", 0) { Special = ("S", "Free"), Claims = [EntryClaims.Usmca] },
        new("CA, 9903.01.13: gas, EO 14193 sec. 2(b)", "2711.11.00", "CA", "2025-03-04T00:01", "Free",
            "us/fentanyl/ca 1000 9903.01.13", 1000),
        new("CA, potash before EO 14231", "3104.20.00", "CA", "2025-03-07T00:00:59", "Free", "us/fentanyl/ca 2500 9903.01.10", 2500),
        new("CA, 9903.01.15: potash, EO 14231", "3104.20.00", "CA", "2025-03-07T00:01", "Free", "us/fentanyl/ca 1000 9903.01.15", 1000),
        new("CA, a second before EO 14325 applies", Shirts, "CA", "2025-08-01T00:00:59", "16.5%", "us/fentanyl/ca 2500 9903.01.10", 4150),
        new("CA, 35, EO 14325", Shirts, "CA", "2025-08-01T00:01", "16.5%", "us/fentanyl/ca 3500 9903.01.10", 5150),
        new("CA, 9903.01.16: transshipped, EO 14325", Shirts, "CA", "2025-08-01T00:01", "16.5%", "us/fentanyl/ca 4000 9903.01.16", 5650)
            { Claims = ["9903.01.16"] },
        new("CA, 9903.01.16 takes the place of .13 too", "2711.11.00", "CA", "2025-08-01T00:01", "Free",
            "us/fentanyl/ca 4000 9903.01.16", 4000) { Claims = ["9903.01.16"] },
        new("CA, 9903.01.11: donations", Shirts, "CA", "2025-08-20T12:00", "16.5%", "us/fentanyl/ca exempt 9903.01.11", 1650)
            { Claims = ["9903.01.11"] },
        new("CA, no clause for goods in transit", Shirts, "CA", "2025-03-04T00:01", "16.5%", "us/fentanyl/ca 2500 9903.01.10", 4150)
            { Loaded = "2025-01-31T12:00" },
        new("CA, cars as known before EO 14289: both", Cars, "CA", "2025-04-10T12:00", "2.5%", "us/fentanyl/ca 2500 9903.01.10", 5250)
            { Section232 = ("us/232/vehicles", 25, null), Known = "2025-04-29T16:23:13" },
        new("CA, cars: EO 14289 sec. 3(a)(i), back to 4 March", Cars, "CA", "2025-04-10T12:00", "2.5%", "us/fentanyl/ca replaced", 2750)
            { Section232 = ("us/232/vehicles", 25, null), Known = "2025-04-29T16:23:14" },
        new("CA, steel in the last second in which it stood back", Valves, "CA", "2025-06-04T00:00:59", "5.6%",
            "us/fentanyl/ca 2500 9903.01.10", 5560) { Section232 = ("us/232/steel", 25, null) },
        new("CA, steel: the order reversed, Proclamation 10947 cl. 5", Valves, "CA", "2025-06-04T00:01", "5.6%",
            "us/fentanyl/ca replaced", 2560)
            { Section232 = ("us/232/steel", 50, "steel content"), Parts = [("steel content", 4_000)] },
        new("CA, timber a second before Proclamation 10976 applies", "4407.11.00", "CA", "2025-10-14T00:00:59", "Free",
            "us/fentanyl/ca 3500 9903.01.10", 4500) { Section232 = ("us/232/wood", 10, null) },
        new("CA, timber: Proclamation 10976 cl. 6", "4407.11.00", "CA", "2025-10-14T00:01", "Free", "us/fentanyl/ca replaced", 1000)
            { Section232 = ("us/232/wood", 10, null) },
        new("CA, semiconductors: note 39(a)(6)", Chips, "CA", "2026-01-15T00:01", "Free", "us/fentanyl/ca replaced", 2500)
            { Section232 = ("us/232/semiconductors", 25, null) },

        new("CA, copper wire before Proclamation 10962 applies", "7408.11.60", "CA", "2025-08-01T00:00:59", "3%",
            "us/fentanyl/ca 2500 9903.01.10", 2800),
        new("CA, copper wire of which the copper is outside, Proclamation 10962 cl. 4", "7408.11.60", "CA", "2025-08-01T00:01", "3%",
            "us/fentanyl/ca 700 9903.01.10", 5000)
            {
                Section232 = ("us/232/copper", 50, "copper content"), Parts = [(EntryComponents.CopperContent, 8_000)],
                Facts = [(EntryFacts.CopperContentIsOutside, true)],
            },
        new("CA, copper wire of which the copper bears both, Proclamation 10962 cl. 4", "7408.11.60", "CA", "2025-08-01T00:01", "3%",
            "us/fentanyl/ca 3500 9903.01.10", 7800)
            {
                Section232 = ("us/232/copper", 50, "copper content"), Parts = [(EntryComponents.CopperContent, 8_000)],
                Facts = [(EntryFacts.CopperContentIsOutside, false)],
            },
        new("CA, copper wire of the agreement", "7408.11.60", "CA", "2025-08-01T00:01", "3%", "us/fentanyl/ca exempt 9903.01.14", 4000)
            {
                Section232 = ("us/232/copper", 50, "copper content"), Parts = [(EntryComponents.CopperContent, 8_000)],
                Special = ("S", "Free"), Claims = [EntryClaims.Usmca],
            },

        // Mexico.
        new("MX, 9903.01.01, EO 14194 sec. 2(a)", Shirts, "MX", "2025-03-04T00:01", "16.5%", "us/fentanyl/mx 2500 9903.01.01", 4150),
        new("MX, 25 stays on 1 August 2025", Shirts, "MX", "2025-08-01T00:01", "16.5%", "us/fentanyl/mx 2500 9903.01.01", 4150),
        new("MX, 9903.01.04: a good of the agreement, EO 14232", Shirts, "MX", "2025-03-07T00:01", "16.5%",
            "us/fentanyl/mx exempt 9903.01.04", 0) { Special = ("S", "Free"), Claims = [EntryClaims.Usmca] },
        new("MX, the agreement that is not claimed", Shirts, "MX", "2025-03-07T00:01", "16.5%", "us/fentanyl/mx 2500 9903.01.01", 4150)
            { Special = ("S", "Free") },
        new("MX, 9903.01.05: potash, EO 14232", "3104.20.00", "MX", "2025-03-07T00:01", "Free", "us/fentanyl/mx 1000 9903.01.05", 1000),
        new("MX, energy pays in full: the 10 are for Canada", "2711.11.00", "MX", "2025-03-07T00:01", "Free",
            "us/fentanyl/mx 2500 9903.01.01", 2500),
        new("MX, a truck a second before Proclamation 10984 applies", "8701.21.00", "MX", "2025-11-01T00:00:59", "4%",
            "us/fentanyl/mx 2500 9903.01.01", 5400) { Section232 = ("us/232/trucks", 25, null) },
        new("MX, a truck: note 38(a)", "8701.21.00", "MX", "2025-11-01T00:01", "4%", "us/fentanyl/mx replaced", 2900)
            { Section232 = ("us/232/trucks", 25, null) },
    ];

    /// <summary>Goods, when they are entered, and what they owe: the layers of the emergency duties, and the total in dollars.</summary>
    private sealed record Worked(string Law, string Code, string Origin, string Entered, string General, string Layers, decimal Total)
    {
        internal string? Loaded { get; init; }

        internal string? Known { get; init; }

        internal LegalView View { get; init; } = LegalView.AsWritten;

        internal string[] Claims { get; init; } = [];

        internal (string Of, decimal Value)[] Parts { get; init; } = [];

        internal (string Name, bool IsTrue)[] Facts { get; init; } = [];

        internal Quantity? Quantity { get; init; }

        internal (string Claim, string Rate)? Special { get; init; }

        internal (string Programme, decimal Percent, string? Part)? Section232 { get; init; }
    }
}
