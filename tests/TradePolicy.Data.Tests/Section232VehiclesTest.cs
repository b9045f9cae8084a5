using static TradePolicy.Data.Tests.EveryOrigin;

namespace TradePolicy.Data.Tests;

/// <summary>
/// Totals under Section 232 on vehicles and parts, typed from Proclamations 10908 and 10984, the acts on the deals, and notes 33 and 38 to
/// subchapter III of chapter 99. The general rates: cars 2.5, light trucks 25, heavy trucks 25, buses 2, tyres 4, mirrors 3.9.
/// </summary>
public sealed class Section232VehiclesTest
{
    private const string Car = "8703.23.01.90";
    private const string LightTruck = "8704.31.01.20";
    private const string ElectricTruck = "8704.60.00.00";
    private const string HeavyTruck = "8704.23.01.00";
    private const string Bus = "8702.20.31.00";
    private const string Tyre = "4011.10.10.10";
    private const string Mirror = "7009.10.00.00";
    private const string Spring = "7320.10.90.15";
    private const string Hinge = "8302.10.30.00";
    private const string UsedTractor = "8701.21.00.80";
    private const string DieselBus = "8702.10.31.00";
    private const string Springs = "us/232/steel/derivatives-chapter-73/cn";
    private const string Toy = "9506.62.40.40";
    private const string Lumber = "4407.11.00.42";
    private const string Part = "is Section 232 vehicle part; not Section 232 truck part";
    private const string TruckPart = "not Section 232 vehicle part; is Section 232 truck part";
    private const string NoKit = "not " + EntryFacts.KnockDownKit;
    private const string NeitherPart = "not Section 232 vehicle part; not Section 232 truck part";

    [Theory]
    [InlineData("NZ", Car, "2025-04-03T00:00:59", "", 2.5, "one second before Proclamation 10908 applies")]
    [InlineData("NZ", Car, "2025-04-03T00:01:00", "", 27.5, "2.5 + 25 (9903.94.01)")]
    [InlineData("NZ", Car, "2025-04-05T12:00:00", "", 27.5, "the reciprocal duty does not apply (note 2(v)(x))")]
    [InlineData("TW", Car, "2026-05-02T12:00:00", "", 27.5, "the agreement with Taiwan has parts and no vehicles")]
    [InlineData("BY", Car, "2026-03-02T12:00:00", "", 35, "column 2 of 10 + 25 (9903.94.01, column 2)")]
    [InlineData("NZ", Car, "2026-03-02T12:00:00", "claim 9903.94.04", 12.5, "25 years old (9903.94.04): 2.5, and the surcharge of 10")]
    [InlineData("NZ", Car, "2026-03-02T12:00:00", "claim 9903.94.02", 12.5, "no passenger vehicle (9903.94.02): 2.5 + 10 of Section 122")]
    [InlineData("NZ", Car, "2026-03-02T12:00:00", "", 27.5, "Section 122 does not apply (note 2(aa)(v)(2))")]
    [InlineData(
        "MX", Car, "2026-03-02T12:00:00", "claim 9903.94.03; claim S; part United States content 4000", 17.5,
        "2.5 + 25 on the 6,000 that are not of the United States (9903.94.03)")]
    [InlineData(
        "CA", Car, "2026-03-02T12:00:00", "claim 9903.94.03; part non-United States content 10000", 27.5,
        "2.5 + 25 on all of it: nothing is of the United States")]
    [InlineData(
        "CA", Car, "2026-03-02T12:00:00", "claim 9903.94.03; part United States content 10000", 2.5,
        "all of it is of the United States (9903.94.02), and Section 122 spares it (note 2(aa)(v)(2))")]
    [InlineData("MX", Car, "2026-03-02T12:00:00", "claim S", 27.5, "the agreement alone does not help a vehicle that is not approved")]
    [InlineData("DE", Car, "2025-07-31T23:59:59", "", 27.5, "before the agreement with the Union: 2.5 + 25")]
    [InlineData("DE", Car, "2025-08-01T00:00:59", "", 27.5, "one second before")]
    [InlineData("DE", Car, "2025-08-01T00:01:00", "", 15, "15 in all (9903.94.51): 2.5 + 12.5")]
    [InlineData("DE", LightTruck, "2025-08-15T12:00:00", "", 25, "its general rate reaches 15: nothing is added (9903.94.50)")]
    [InlineData("DE", LightTruck, "2026-03-02T12:00:00", "", 25, "nor does Section 122, which names 9903.94.50 (note 2(aa)(v)(2))")]
    [InlineData("JP", Car, "2025-09-16T00:00:59", "", 27.5, "one second before")]
    [InlineData("JP", Car, "2025-09-16T00:01:00", "", 15, "15 in all (9903.94.41, Executive Order 14345)")]
    [InlineData("JP", LightTruck, "2026-03-02T12:00:00", "", 25, "nothing is added (9903.94.40)")]
    [InlineData("KR", Car, "2025-11-01T00:00:59", "", 27.5, "one second before")]
    [InlineData("KR", Car, "2025-11-01T00:01:00", "", 15, "15 in all (9903.94.61): 2.5 + 12.5")]
    [InlineData("KR", Car, "2025-11-01T00:01:00", "claim KR", 15, "the rate that is claimed counts: 0 + 15")]
    [InlineData("KR", Car, "2025-10-31T12:00:00", "claim KR", 25, "0 + 25 before the agreement")]
    [InlineData("GB", Car, "2025-06-30T00:00:59", "is within the quota of 9903.94.31", 27.5, "one second before")]
    [InlineData("GB", Car, "2025-06-30T00:01:00", "is within the quota of 9903.94.31", 10, "2.5 + 7.5 within the quota (9903.94.31)")]
    [InlineData("GB", Car, "2025-06-30T00:01:00", "not within the quota of 9903.94.31", 27.5, "over it: 2.5 + 25 (9903.94.01)")]
    [InlineData(
        "GB", LightTruck, "2026-03-02T12:00:00", "is within the quota of 9903.94.31", 50,
        "light trucks are not in note 33(i): 25 + 25")]
    [InlineData("NZ", Tyre, "2025-05-03T00:00:59", Part, 14, "one second before: 4, and 10 of the reciprocal duty")]
    [InlineData("NZ", Tyre, "2025-05-03T00:01:00", Part, 29, "4 + 25 (9903.94.05), and no reciprocal duty (note 2(v)(xi))")]
    [InlineData("NZ", Tyre, "2025-05-03T00:01:00", NeitherPart, 14, "no part of a passenger vehicle (9903.94.06): the reciprocal duty")]
    [InlineData("NZ", Tyre, "2026-03-02T12:00:00", NeitherPart, 14, "nor then: 4 + 10 of Section 122")]
    [InlineData("CA", Tyre, "2026-03-02T12:00:00", Part + "; claim S; claim 9903.94.06", 4, "a part under the USMCA (9903.94.06)")]
    [InlineData("CA", Tyre, "2026-03-02T12:00:00", Part + "; claim 9903.94.06", 4, "Section 122 spares it too (note 2(aa)(v)(3))")]
    [InlineData("CA", Tyre, "2026-03-02T12:00:00", Part, 29, "not claimed: 4 + 25")]
    [InlineData(
        "CA", Tyre, "2026-03-02T12:00:00", Part + "; claim S; " + NoKit, 4, "the agreement, and no kit, are all that note 33(h)(i) asks")]
    [InlineData(
        "MX", Tyre, "2026-03-02T12:00:00", Part + "; claim S+; is " + EntryFacts.KnockDownKit, 29, "a kit is left out: 4 + 25")]
    [InlineData("DE", Tyre, "2025-08-01T00:01:00", Part, 15, "15 in all (9903.94.53): 4 + 11")]
    [InlineData("JP", Mirror, "2025-09-16T00:01:00", Part, 15, "15 in all (9903.94.43): 3.9 + 11.1")]
    [InlineData("KR", Mirror, "2025-11-01T00:01:00", Part + "; claim KR", 15, "15 in all with the rate claimed (9903.94.63)")]
    [InlineData("TW", Mirror, "2026-05-01T00:00:59", Part, 28.9, "one second before: 3.9 + 25")]
    [InlineData("TW", Mirror, "2026-05-01T00:01:00", Part, 15, "15 in all (9903.94.67)")]
    [InlineData("GB", Mirror, "2025-06-30T00:01:00", Part, 10, "10 in all (9903.94.32): 3.9 + 6.1")]
    [InlineData("GB", Mirror, "2025-06-30T00:00:59", Part, 28.9, "one second before: 3.9 + 25")]
    [InlineData("GB", "4011.10.50.00", "2026-03-02T12:00:00", Part, 10, "10 in all (9903.94.32): 3.4 + 6.6, and no Section 122")]
    public void Worked_totals_of_vehicles_and_parts(
        string origin, string code, string entered, string stated, double percent, string because) =>
        Schedule.Total(Goods(code, origin, entered, stated)).Should().Be((decimal)percent, because);

    // Heading 9903.94.03 has the duty itself, "25% upon the value of the non-U.S. content": customs wants it in the place of 9903.94.01.
    [Theory]
    [InlineData(Car, "claim 9903.94.03; part United States content 4000", "9903.94.03")]
    [InlineData(HeavyTruck, "claim 9903.74.03; part United States content 4000", "9903.74.03")]
    [InlineData(Car, "", "9903.94.01")]
    public void A_vehicle_is_declared_under_the_one_heading_that_bears_its_duty(string code, string stated, string heading)
    {
        CustomsEntry goods = Goods(code, "MX", "2026-03-02T12:00:00", stated);
        Schedule.Headings(goods).Where(declared => declared.StartsWith("9903.94", StringComparison.Ordinal)
            || declared.StartsWith("9903.74", StringComparison.Ordinal)).Should().Equal(heading);
        Schedule.Assess(goods).Possible.Single().Layers.Single(layer => layer.HeadingCharged == heading).IsCharged.Should().BeTrue();
    }

    [Fact]
    public void Of_parts_under_the_USMCA_it_is_asked_whether_they_are_a_kit() =>
        Schedule.Lacks(Goods(Tyre, "CA", "2026-03-02T12:00:00", Part + "; claim S")).Should().Equal(EntryFacts.KnockDownKit);

    // Notes 33(d) and 38(d): "upon approval from the Secretary of Commerce", which the heading claims and the agreement does not.
    [Theory]
    [InlineData(Car, "us/232/vehicles", "9903.94.03")]
    [InlineData(HeavyTruck, "us/232/trucks", "9903.74.03")]
    public void A_vehicle_under_the_USMCA_that_pays_on_its_whole_value_is_told_which_heading_is_not_claimed(
        string code, string tariff, string heading)
    {
        string note = $"{heading} is not claimed: Vehicles under the USMCA whose content of the United States is approved";
        Schedule.Layer(Goods(code, "MX", "2026-03-02T12:00:00", "claim S"), tariff)!.Note.Should().Be(note);
        Schedule.Layer(Goods(code, "MX", "2026-03-02T12:00:00"), tariff)!.Note.Should().BeNull();
        Schedule.Layer(
            Goods(code, "MX", "2026-03-02T12:00:00", $"claim S; claim {heading}; part United States content 4000"), tariff)!.Note
            .Should().NotContain("not claimed");
    }

    [Theory]
    [InlineData("AR", HeavyTruck, "", 50, "25 + 25 (9903.74.01, note 38(b))")]
    [InlineData("AR", HeavyTruck, "claim 9903.74.05", 35, "no heavy vehicle (9903.74.05): 25, and 10 of the reciprocal duty")]
    [InlineData("AR", HeavyTruck, "claim 9903.74.07", 35, "25 years old (9903.74.07)")]
    [InlineData("JP", HeavyTruck, "", 50, "no deal has heavy trucks")]
    [InlineData("AR", Bus, "", 12, "2 + 10 (9903.74.02), in place of the reciprocal duty of 10")]
    [InlineData("DE", Bus, "", 12, "2 + 10: the reciprocal floor would make 15")]
    [InlineData("AR", Bus, "claim 9903.74.07", 12, "25 years old: 2, and 10 of the reciprocal duty")]
    [InlineData("AR", Mirror, TruckPart, 28.9, "3.9 + 25 (9903.74.08, note 38(i))")]
    [InlineData("CA", Mirror, TruckPart + "; claim S; " + NoKit, 3.9, "free under the USMCA (9903.74.10, note 38(k))")]
    [InlineData("CA", Mirror, TruckPart + "; claim S; is " + EntryFacts.KnockDownKit, 28.9, "a kit is left out: 3.9 + 25")]
    [InlineData("AR", Mirror, NeitherPart, 13.9, "neither part (9903.94.06, 9903.74.11): 3.9 + 10")]
    [InlineData("AR", ElectricTruck, "is Section 232 heavy vehicle", 50, "a heavy truck: 25 + 25 (9903.74.01), once")]
    [InlineData("AR", ElectricTruck, "not Section 232 heavy vehicle", 50, "a light truck: 25 + 25 (9903.94.01), once")]
    [InlineData("DE", ElectricTruck, "is Section 232 heavy vehicle", 50, "a heavy truck: 25 + 25")]
    [InlineData("DE", ElectricTruck, "not Section 232 heavy vehicle", 25, "a light truck of the Union (9903.94.50)")]
    [InlineData("AR", Toy, "claim certified vehicle part", 25, "a certified part outside the list (9903.94.07, note 33(p)): 0 + 25")]
    [InlineData("AR", Toy, "", 10, "not certified: the reciprocal duty")]
    [InlineData("DE", Toy, "claim certified vehicle part", 15, "a certified part of the Union: 15 in all")]
    [InlineData("GB", Toy, "claim certified vehicle part", 10, "a certified part of the United Kingdom: 10 in all")]
    [InlineData("JP", Toy, "claim certified vehicle part", 15, "a certified part of Japan: 15 in all")]
    [InlineData("KR", Toy, "claim certified vehicle part", 15, "a certified part of Korea: 15 in all")]
    [InlineData("AR", Mirror, NeitherPart + "; claim certified vehicle part", 13.9, "a code of the list is not certified (note 33(p)(ii))")]
    [InlineData("AR", Toy, "claim certified truck part", 25, "a certified part of heavy trucks (9903.74.09, note 38(j)): 0 + 25")]
    public void Worked_totals_of_10_November_2025(string origin, string code, string stated, double percent, string because) =>
        Schedule.Total(Goods(code, origin, "2025-11-10T12:00:00", stated)).Should().Be((decimal)percent, because);

    // Notes 33(a), 37(a): goods of chapter 98 pay by its terms; under 9802.00.60 on the full value.
    [Theory]
    [InlineData(Car, "claim chapter 98", 2.5)]
    [InlineData(Car, "claim 9802.00.50; part value of the repair or processing 2000", 7.5)]
    [InlineData(Car, "claim 9802.00.80; part value added abroad 6000", 17.5)]
    [InlineData(Car, "claim 9802.00.80; part products of the United States 4000", 17.5)]
    [InlineData(Car, "claim 9802.00.60; part value of the repair or processing 2000", 27.5)]
    [InlineData(Lumber, "claim 9802.00.80; part value added abroad 6000", 6)]
    public void Under_chapter_98_vehicles_and_wood_pay_by_its_terms(string code, string stated, double percent) =>
        Schedule.Total(Goods(code, "IS", "2026-08-02T12:00:00", stated)).Should().Be((decimal)percent);

    [Theory]
    [InlineData("2025-11-01T00:00:59", 35, "the reciprocal duty of 10 alone")]
    [InlineData("2025-11-01T00:01:00", 50, "25 + 25")]
    public void Heavy_trucks_begin_on_1_November_2025(string entered, double percent, string because) =>
        Schedule.Total(Goods(HeavyTruck, "AR", entered)).Should().Be((decimal)percent, because);

    [Theory]
    [InlineData("2026-02-25T12:00:00", "claim 9903.74.03; claim S; part United States content 7000", 32.5, "25 + 25 on 3,000 (9903.74.03)")]
    [InlineData("2026-02-25T12:00:00", "claim 9903.74.03; part United States content 7000", 32.5, "Section 122 spares the rest (.74.06)")]
    [InlineData("2026-02-25T12:00:00", "claim S", 50, "not approved")]
    public void Heavy_trucks_under_the_USMCA_pay_on_what_is_not_of_the_United_States(
        string entered, string stated, double percent, string because) =>
        Schedule.Total(Goods(HeavyTruck, "MX", entered, stated)).Should().Be((decimal)percent, because);

    // Executive Order 14289 sec. 3(a)(i), notes 33(a) and (f), 38(a) and (h), 39(a)(6) and (7); Proclamation 10976 cl. 6; Executive Orders
    // 14323 and 14329: the whole article falls away.
    [Theory]
    [InlineData("CA", Car, "2025-04-10T12:00:00", "", 27.5, "2.5 + 25, and no 25 of fentanyl")]
    [InlineData("CA", Car, "2025-04-03T00:00:59", "", 27.5, "one second before: 2.5 + 25 of fentanyl (9903.01.10)")]
    [InlineData("MX", Car, "2025-04-10T12:00:00", "", 27.5, "2.5 + 25, and no 25 of fentanyl")]
    [InlineData("CA", Car, "2025-11-10T12:00:00", "claim 9903.94.04", 37.5, "25 years old: 2.5 + 35 of fentanyl")]
    [InlineData("MX", Tyre, "2025-11-10T12:00:00", Part, 29, "4 + 25, and no 25 of fentanyl")]
    [InlineData("MX", Tyre, "2025-11-10T12:00:00", NeitherPart, 29, "no part of a vehicle: 4 + 25 of fentanyl")]
    [InlineData("CA", Tyre, "2025-11-10T12:00:00", Part + "; claim S; claim 9903.94.06", 4, "free under the USMCA (9903.94.06)")]
    [InlineData("MX", HeavyTruck, "2025-11-10T12:00:00", "", 50, "25 + 25 (9903.74.01), and no fentanyl")]
    [InlineData("MX", Bus, "2025-11-10T12:00:00", "", 12, "2 + 10 (9903.74.02), and no fentanyl")]
    [InlineData("CA", Mirror, "2025-11-10T12:00:00", TruckPart, 28.9, "3.9 + 25 (9903.74.08), and no fentanyl")]
    [InlineData("CA", Lumber, "2025-11-10T12:00:00", "", 10, "10 (9903.76.01), and no 35 of fentanyl")]
    [InlineData("CA", Lumber, "2025-10-14T00:00:59", "", 35, "one second before: 35 of fentanyl")]
    [InlineData("CA", Lumber, "2025-11-10T12:00:00", "claim S", 10, "the USMCA does not help wood (note 37(a))")]
    [InlineData("CA", "9401.61.40.11", "2025-11-10T12:00:00", "", 25, "25 (9903.76.02), and no 35 of fentanyl")]
    [InlineData("MX", "9403.40.90.60", "2025-11-10T12:00:00", "claim 9903.76.04", 25, "no kitchen cabinet: 25 of fentanyl")]
    [InlineData("CA", "8473.30.11.80", "2026-01-20T12:00:00", "is Section 232 semiconductor article", 25, "25, and no 35 of fentanyl")]
    [InlineData("CA", "8473.30.11.80", "2026-01-20T12:00:00", "not Section 232 semiconductor article", 35, "9903.79.02: 35 of fentanyl")]
    [InlineData("BR", Car, "2025-09-01T12:00:00", "", 27.5, "2.5 + 25, and neither the 40 on Brazil nor the reciprocal 10")]
    [InlineData("BR", Tyre, "2025-09-01T12:00:00", NeitherPart, 54, "no part of a vehicle: 4 + 10 + 40")]
    [InlineData("IN", Tyre, "2025-09-01T12:00:00", Part, 29, "4 + 25, and neither the 25 on India nor the reciprocal 25")]
    [InlineData("IN", Tyre, "2025-09-01T12:00:00", NeitherPart, 54, "4 + 25 + 25")]
    public void The_emergency_duties_fall_away_on_what_bears_Section_232(
        string origin, string code, string entered, string stated, double percent, string because) =>
        Schedule.Total(Goods(code, origin, entered, stated)).Should().Be((decimal)percent, because);

    // What was known a day before the notice, and a day after: the duty of an entry between is that of the notice in the end.
    [Theory]
    [InlineData("DE", Car, "2025-08-15T12:00:00", "", "2025-09-24T12:00:00", 27.5, "2025-09-26T12:00:00", 15)]
    [InlineData("DE", Tyre, "2025-08-15T12:00:00", Part, "2025-09-24T12:00:00", 29, "2025-09-26T12:00:00", 15)]
    [InlineData("JP", Car, "2025-09-20T12:00:00", "", "2025-09-04T16:47:15", 27.5, "2025-09-04T16:47:16", 15)]
    [InlineData("KR", Car, "2025-11-10T12:00:00", "", "2025-12-03T12:00:00", 27.5, "2025-12-05T12:00:00", 15)]
    [InlineData("KR", Mirror, "2025-11-10T12:00:00", Part, "2025-12-03T12:00:00", 28.9, "2025-12-05T12:00:00", 15)]
    [InlineData("TW", Mirror, "2026-05-10T12:00:00", Part, "2026-05-27T12:00:00", 28.9, "2026-05-29T12:00:00", 15)]
    [InlineData("AR", HeavyTruck, "2025-11-10T12:00:00", "", "2025-10-17T18:21:37", 35, "2025-10-17T18:21:38", 50)]
    public void The_deals_apply_from_before_they_were_known(
        string origin, string code, string entered, string stated, string before, double then, string after, double now)
    {
        CustomsEntry goods = Goods(code, origin, entered, stated);
        KnownAt(before).Total(goods).Should().Be((decimal)then, "that was known at {0}", before);
        KnownAt(after).Total(goods).Should().Be((decimal)now, "that was known at {0}", after);
    }

    [Fact]
    public void A_car_of_the_United_Kingdom_asks_whether_it_is_within_the_quota_and_nothing_else()
    {
        CustomsEntry car = Goods(Car, "GB", "2025-12-01T12:00:00");
        Schedule.Total(car).Should().BeNull();
        Schedule.Lacks(car).Should().Equal(EntryFacts.WithinVehicleQuota);
    }

    [Fact]
    public void A_tyre_asks_whether_it_is_a_part_of_a_passenger_vehicle_and_a_mirror_also_of_a_heavy_one()
    {
        Schedule.Lacks(Goods(Tyre, "AR", "2025-11-10T12:00:00")).Should().Equal(EntryFacts.Section232VehiclePart);
        Schedule.Lacks(Goods(Mirror, "AR", "2025-11-10T12:00:00"))
            .Should().BeEquivalentTo(EntryFacts.Section232VehiclePart, EntryFacts.Section232TruckPart);
        Schedule.Lacks(Goods(ElectricTruck, "AR", "2025-11-10T12:00:00")).Should().Equal(EntryFacts.Section232HeavyVehicle);
    }

    [Fact]
    public void A_vehicle_under_the_USMCA_asks_for_the_content_of_the_United_States() =>
        Schedule.Lacks(Goods(Car, "MX", "2026-03-02T12:00:00", "claim 9903.94.03"))
            .Should().OnlyContain(
                name => name.Contains(EntryComponents.UnitedStatesContent) || name.Contains(EntryComponents.OtherContent));

    // Notes 33(f)(4) and 38(h)(4), Proclamation 10976 cl. 6; notes 2(v)(x) and (xi), 2(aa)(v)(3).
    [Theory]
    [InlineData("2025-11-10T12:00:00", "us/reciprocal")]
    [InlineData("2026-03-02T12:00:00", "us/122")]
    public void A_certified_part_of_wood_pays_as_a_part_and_neither_as_wood_nor_otherwise(string entered, string other)
    {
        foreach (string claim in (string[])["claim certified vehicle part", "claim certified truck part"])
        {
            CustomsEntry lumber = Goods(Lumber, "AR", entered, claim);
            Schedule.Total(lumber).Should().Be(25m);
            Schedule.Layer(lumber, "us/232/softwood")!.State.Should().Be(LayerState.Replaced);
            Schedule.Layer(lumber, other)!.State.Should().Be(LayerState.Replaced);
        }

        Schedule.Total(Goods(Lumber, "AR", entered)).Should().Be(10m, "softwood pays 10 and nothing beside it");
    }

    [Theory]
    [InlineData("2025-05-10T12:00:00", Spring, Part, "steel/derivatives-chapter-73")]
    [InlineData("2025-05-10T12:00:00", Hinge, Part, "aluminium/derivatives-content")]
    [InlineData("2025-11-10T12:00:00", Spring, TruckPart, "steel/derivatives-chapter-73")]
    [InlineData("2025-11-10T12:00:00", UsedTractor, "", "steel/derivatives-content")]
    [InlineData("2025-11-10T12:00:00", DieselBus, "", "steel/derivatives-content")]
    [InlineData("2026-05-10T12:00:00", Spring, TruckPart, "metals/derivatives")]
    [InlineData("2026-05-10T12:00:00", UsedTractor, "", "metals/derivatives-25")]
    public void Metals_yield_wholly_to_vehicles_and_parts(string entered, string code, string stated, string metals)
    {
        CustomsEntry goods = Goods(code, "CN", entered, stated + "; not primary aluminium of Russia");
        Schedule.Layer(goods, $"us/232/{metals}/cn")!.State.Should().Be(LayerState.Replaced);
        Schedule.Layer(goods, "us/122/cn")!.State.Should().Be(
            entered.StartsWith("2026", StringComparison.Ordinal) ? LayerState.Replaced : LayerState.NotInForce);
        Schedule.Layer(goods, "us/reciprocal/cn")!.State.Should().Be(
            entered.StartsWith("2026", StringComparison.Ordinal) ? LayerState.NotInForce : LayerState.Replaced);
        Schedule.Layer(goods, "us/fentanyl/cn")!.State.Should().Be(
            entered.StartsWith("2026", StringComparison.Ordinal) ? LayerState.NotInForce : LayerState.Charged, "it is added to everything");
    }

    // Executive Order 14289 of 29 April 2025 applies back to 4 March.
    [Fact]
    public void That_steel_yields_to_parts_of_vehicles_was_known_on_29_April_2025_only()
    {
        CustomsEntry spring = Goods(Spring, "CN", "2025-05-10T12:00:00", Part);
        KnownAt("2025-04-29T16:23:13").Layer(spring, Springs)!.State.Should().Be(LayerState.Charged);
        KnownAt("2025-04-29T16:23:14").Layer(spring, Springs)!.State.Should().Be(LayerState.Replaced);
    }

    [Fact]
    public void Steel_is_paid_on_a_part_that_bears_nothing_as_a_part_of_a_vehicle()
    {
        CustomsEntry spring = Goods(Spring, "MX", "2025-06-10T12:00:00", Part + "; claim S; claim 9903.94.06");
        Schedule.Layer(spring, "us/232/vehicle-parts")!.State.Should().Be(LayerState.Exempt);
        Schedule.Layer(spring, "us/232/steel/derivatives-chapter-73")!.State.Should().Be(
            LayerState.Charged, "more than nothing must be owed (CSMS 65236574)");
    }

    [Theory]
    [InlineData(Car, "DE", "2025-12-01T12:00:00", "", "us/232/vehicles/eu", "9903.94.51")]
    [InlineData(Car, "JP", "2025-12-01T12:00:00", "", "us/232/vehicles/jp", "9903.94.41")]
    [InlineData(Car, "KR", "2025-12-01T12:00:00", "", "us/232/vehicles/kr", "9903.94.61")]
    [InlineData(Car, "AR", "2025-12-01T12:00:00", "", "us/232/vehicles", "9903.94.01")]
    [InlineData(Mirror, "TW", "2026-05-10T12:00:00", Part, "us/232/vehicle-parts/tw", "9903.94.67")]
    [InlineData(Toy, "KR", "2025-12-01T12:00:00", "claim certified vehicle part", "us/232/vehicle-parts/certified/kr", "9903.94.65")]
    public void Each_deal_is_declared_under_its_heading(
        string code, string origin, string entered, string stated, string tariff, string heading) =>
        Schedule.Layer(Goods(code, origin, entered, stated), tariff)!.Heading.Should().Be(heading);

    [Fact]
    public void What_China_s_register_lacks_of_vehicles_the_whole_has()
    {
        CustomsEntry car = Goods(Car, "CN", "2026-03-02T12:00:00")
            .WithNoSection301Heading();
        Schedule.Total(car).Should().Be(27.5m, "2.5 + 25, and Section 122 yields");
        UnitedStatesChina.Register.Compile().Lacks(car).Should().Contain("us/232/vehicles");
    }
}
