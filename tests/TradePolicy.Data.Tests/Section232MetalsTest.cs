using System.Globalization;
using static TradePolicy.Data.Tests.EveryOrigin;

namespace TradePolicy.Data.Tests;

/// <summary>
/// Totals under Section 232 on steel, aluminium and copper, typed from Proclamations 10895, 10896, 10947, 10962, 11021 and 11032 and notes
/// 16, 19 and 36 to subchapter III of chapter 99. The general rates are free but where one is named. The reciprocal duty on goods of Viet
/// Nam is 10 until 7 August 2025, then 20; Section 122 is 10 from 24 February 2026.
/// </summary>
public sealed class Section232MetalsTest
{
    private const string Plate = "7208.51.00.30";      // note 16(j), later 16(c)(iii)
    private const string Pipe = "7306.30.50.28";       // note 16(j), of chapter 73
    private const string Nails = "7317.00.55.03";      // note 16(l)
    private const string Bolts = "7318.15.20.10";      // note 16(m), later 16(c)(iv)
    private const string Hooks = "7326.90.86.88";      // the same, 2.9
    private const string Fridge = "8418.10.00.10";     // note 16(n) from 23 June 2025, 19(k) from 18 August; later 16(c)(vi) and (vii)
    private const string Ingots = "7601.10.30.00";     // note 19(g), later 16(c)(i); 2.6
    private const string Cans = "7612.90.10.90";       // note 19(j) from 4 April 2025; 5.7
    private const string Beer = "2203.00.00.30";       // note 19(k) from 4 April 2025
    private const string Shelves = "9403.20.00.50";    // note 19(k)
    private const string Stampings = "8708.10.30.20";  // notes 16(l) and 19(i), each if it is of the metal; 2.5
    private const string Tubes = "7304.31.30.00";      // note 16(j); on the lists of civil aircraft
    private const string Wire = "7408.11.60.00";       // note 36(b), later 16(c)(v); 3
    private const string Sprayer = "8424.89.90.00";    // note 16(c)(ix) and (x); 1.8
    private const string Forklift = "8427.20.40.00";   // note 16(n) from 18 August 2025; 16(c)(vii), from 8 June 2026 (xi)
    private const string Cable = "8544.42.90.90";      // note 36(b), later 16(c)(vi) and (viii); 2.6
    private const string NotRussian = "not primary aluminium of Russia";
    private const string Toy = "9506.62.40.40";
    private const string Frame = "part steel content 0; part aluminium content 2000; " + NotRussian;
    private const string Half = "weight 1000; weight 500 listed metal; " + NotRussian;

    [Theory]
    [InlineData("DE", Plate, "2025-03-12T00:00:59", "", "open", "what applied before is a gap")]
    [InlineData("DE", Plate, "2025-03-12T00:01:00", "", "25", "9903.81.87, Proclamation 10896")]
    [InlineData("DE", Plate, "2025-04-05T00:01:00", "", "25", "the reciprocal duty does not apply (EO 14257 sec. 3(b))")]
    [InlineData("DE", Plate, "2025-06-04T00:00:59", "", "25", "one second before Proclamation 10947 applies")]
    [InlineData("DE", Plate, "2025-06-04T00:01:00", "", "50", "9903.81.87, Proclamation 10947 cl. 2")]
    [InlineData("BY", Plate, "2025-06-20T12:00:00", "", "70", "column 2 of 20 + 50, and no reciprocal duty (9903.01.29)")]
    [InlineData("VN", Plate, "2025-06-20T12:00:00", "part steel content 6000", "50", "chapter 72 pays on the whole value")]
    [InlineData("VN", Pipe, "2025-06-04T00:00:59", "part steel content 6000", "25", "the whole value, and nothing reciprocal")]
    [InlineData("VN", Pipe, "2025-06-04T00:01:00", "part steel content 6000", "34", "50 on 6,000, 10 on 4,000 (cl. 6)")]
    [InlineData("VN", Pipe, "2025-06-04T00:01:00", "", "50", "content that is not known: the whole value")]
    [InlineData("VN", Nails, "2025-06-20T12:00:00", "part steel content 6000", "34", "9903.81.89: 50 on 6,000, 10 on 4,000")]
    [InlineData("VN", Bolts, "2025-06-20T12:00:00", "part steel content 6000", "34", "9903.81.90: 50 on 6,000, 10 on 4,000")]
    [InlineData("VN", Bolts, "2025-06-20T12:00:00", "part steel content 0", "10", "without steel no Section 232 (CSMS 65236574)")]
    [InlineData("VN", Bolts, "2025-09-01T12:00:00", "claim 9903.81.92; part steel content 6000", "8",
        "steel of the United States is free (9903.81.92), and its content of the reciprocal duty too (note 2(v)(vii)): 20 on 4,000")]
    [InlineData("VN", Fridge, "2025-06-23T00:00:59", "part steel content 3000", "10", "one second before appliances are on the list")]
    [InlineData("VN", Fridge, "2025-06-23T00:01:00", "part steel content 3000", "22", "9903.81.91: 50 on 3,000, 10 on 7,000")]
    [InlineData("VN", Fridge, "2025-06-23T00:01:00", "", "50", "content that is not known: the whole value")]
    [InlineData("VN", Fridge, "2025-08-18T00:00:59", "part steel content 3000; part aluminium content 1000", "29",
        "15 and 20 on 7,000: aluminium is not on the list yet")]
    [InlineData("VN", Fridge, "2025-08-18T00:01:00", "part steel content 3000; part aluminium content 1000; " + NotRussian, "32",
        "15 + 5 + 20 on 6,000: steel and aluminium both apply (EO 14289 sec. 3(a)(iii), 90 FR 40326)")]
    [InlineData("VN", Fridge, "2025-08-18T00:01:00", "part steel content 3000; " + NotRussian, "65",
        "15 and 50 on the whole value, since the aluminium content is not known")]
    [InlineData("VN", Stampings, "2025-06-20T12:00:00", "not Section 232 vehicle part; is Section 232 stamping of steel; "
        + "not Section 232 stamping of aluminium; part steel content 6000", "52.5", "2.5 + 50 on the whole value (note 16(l))")]
    [InlineData("VN", Stampings, "2025-06-20T12:00:00", "is Section 232 vehicle part; is Section 232 stamping of steel; "
        + "not Section 232 stamping of aluminium", "27.5", "2.5 + 25 as a part of a vehicle, in place of steel (EO 14289 sec. 3(a)(i))")]
    [InlineData("GB", Plate, "2025-06-03T12:00:00", "", "25", "9903.81.87")]
    [InlineData("GB", Plate, "2025-06-04T00:01:00", "", "25", "9903.81.94, Proclamation 10947 cl. 4")]
    [InlineData("GB", Bolts, "2025-06-20T12:00:00", "part steel content 6000", "19", "9903.81.97: 25 on 6,000, 10 on 4,000")]
    [InlineData("GB", Fridge, "2025-09-01T12:00:00", "part steel content 3000; part aluminium content 1000; " + NotRussian, "16",
        "9903.81.98 and 9903.85.15: 25 on 4,000, 10 on 6,000")]
    [InlineData("GB", Tubes, "2025-06-30T00:00:59", "claim 9903.96.01; part steel content 10000", "25",
        "one second before EO 14309 applies")]
    [InlineData("GB", Tubes, "2025-06-30T00:01:00", "claim 9903.96.01", "0", "civil aircraft bear neither (note 35(a))")]
    [InlineData("DE", Tubes, "2025-09-01T00:01:00", "claim 9903.02.76", "0", "civil aircraft (note 2(v)(xxii), note 19(f))")]
    [InlineData("JP", Tubes, "2025-09-16T00:00:59", "claim 9903.96.02", "50", "one second before EO 14345 applies")]
    [InlineData("JP", Tubes, "2025-09-16T00:01:00", "claim 9903.96.02", "0", "civil aircraft (note 35(b))")]
    [InlineData("KR", Tubes, "2025-11-14T00:00:59", "claim 9903.02.81", "50", "one second before 90 FR 55964 applies")]
    [InlineData("KR", Tubes, "2025-11-14T00:01:00", "claim 9903.02.81", "0", "civil aircraft (note 2(v)(xxiv)(b))")]
    [InlineData("CH", Tubes, "2025-11-14T00:01:00", "claim 9903.02.85", "50", "note 2(v)(xxv)(c) gives Switzerland none for metals")]
    [InlineData("FR", Tubes, "2025-09-01T00:01:00", "claim 9903.96.01; part steel content 10000", "50", "the heading of another origin")]
    [InlineData("VN", Toy, "2025-09-01T12:00:00", "claim 9903.81.92; part steel content 6000", "20",
        "a toy is on no list of derivatives, so that the heading frees nothing of it")]
    public void Steel_of_2025(string origin, string code, string entered, string stated, string percent, string why) =>
        TotalOf(Goods(code, origin, entered, stated)).Should().Be(percent, why);

    // Notes 16(n) and 19(k): where the content is not known, the duty is on the whole value. A reader of the layer should know why.
    [Theory]
    [InlineData(Fridge, "part steel content 3000", "us/232/aluminium/derivatives-content", "aluminium content")]
    [InlineData(Fridge, "part aluminium content 1000", "us/232/steel/derivatives-content", "steel content")]
    [InlineData(Bolts, "", "us/232/steel/derivatives-chapter-73", "steel content")]
    [InlineData(Wire, "", "us/232/copper", "copper content")]
    public void A_layer_on_the_whole_value_says_which_content_is_not_stated(string code, string stated, string tariff, string content)
    {
        CustomsEntry goods = Goods(code, "VN", "2025-09-01T12:00:00", $"{stated}; {NotRussian}");
        Schedule.Layer(goods, tariff)!.Note.Should().Be($"on the whole value, since the {content} is not stated");
        Schedule.Layer(goods.WithComponent(content, Money.Of(500m, "USD")), tariff)!.Note.Should().NotContain("not stated");
    }

    [Fact]
    public void Steel_of_chapter_72_bears_its_duty_on_the_whole_value_whatever_is_stated() =>
        Schedule.Layer(Goods(Plate, "VN", "2025-09-01T12:00:00"), "us/232/steel/articles")!.Note.Should().BeNull();

    // The fentanyl duty of 20 is on all of it; the reciprocal 10 is not on metal of the United States (note 2(v)(vii), (ix)).
    [Theory]
    [InlineData("CN", Bolts, "2025-09-01T12:00:00", "part steel content 6000", "54", "20 + 50 on 6,000 + 10 on 4,000")]
    [InlineData("CN", Bolts, "2025-09-01T12:00:00", "claim 9903.81.92; part steel content 6000", "24", "20 + 10 on 4,000")]
    [InlineData("HK", Bolts, "2025-09-01T12:00:00", "claim 9903.81.92; part steel content 6000", "24", "20 + 10 on 4,000")]
    [InlineData("MO", Bolts, "2025-09-01T12:00:00", "claim 9903.81.92; part steel content 6000", "4", "no fentanyl duty: 10 on 4,000")]
    [InlineData("CN", Bolts, "2025-09-01T12:00:00", "claim 9903.81.92; part non-steel content 4000", "24", "the rest is stated")]
    [InlineData("CN", Bolts, "2025-09-01T12:00:00", "claim 9903.81.92", "open", "how much of it is steel is not stated")]
    [InlineData("CN", Bolts, "2025-11-20T12:00:00", "claim 9903.81.92; part steel content 6000", "14", "10 + 10 on 4,000")]
    [InlineData("CN", Shelves, "2025-07-01T12:00:00", Frame, "38", "20 + 50 on 2,000 + 10 on 8,000")]
    [InlineData("CN", Shelves, "2025-07-01T12:00:00", Frame + "; claim 9903.85.09", "28", "20 + 10 on 8,000")]
    [InlineData("CN", Toy, "2025-09-01T12:00:00", "claim 9903.81.92; part steel content 6000", "30", "a toy is on no list: 20 + 10")]
    public void Metal_of_the_United_States_that_comes_back_from_China(
        string origin, string code, string entered, string stated, string percent, string why) =>
        TotalOf(Goods(code, origin, entered, stated).WithNoSection301Heading()).Should().Be(percent, why);

    [Fact]
    public void Steel_of_the_United_States_in_goods_of_China_is_declared_under_the_headings_that_free_it() =>
        Schedule.Headings(Goods(Bolts, "CN", "2025-09-01T12:00:00", "claim 9903.81.92; part steel content 6000").WithNoSection301Heading())
            .Should().Equal("9903.01.24", "9903.01.25", "9903.01.33", "9903.81.92");

    [Theory]
    [InlineData("CA", Plate, "2025-03-12T00:01:00", "", "25", "EO 14193; steel yields to it (EO 14289 sec. 3(a)(ii), back to 4 March)")]
    [InlineData("CA", Plate, "2025-03-12T00:01:00", "claim S", "25",
        "a good of the agreement pays no duty of EO 14193 and so that on steel")]
    [InlineData("CA", Plate, "2025-06-04T00:00:59", "", "25", "one second before the order is turned round")]
    [InlineData("CA", Plate, "2025-06-04T00:01:00", "", "50", "steel, and nothing under EO 14193 (Proclamation 10947 cl. 5)")]
    [InlineData("MX", Plate, "2025-06-04T00:01:00", "", "50", "the same for EO 14194")]
    [InlineData("CA", Bolts, "2025-08-01T12:00:00", "part steel content 6000", "30",
        "the article as a whole is outside the 35 (CSMS 65236574)")]
    [InlineData("CA", Bolts, "2025-08-01T12:00:00", "part steel content 0", "35", "without steel the duty on Canada applies")]
    [InlineData("BR", Plate, "2025-08-06T00:01:00", "", "50", "no 40 of EO 14323 where Section 232 applies (note 2(x)(v))")]
    [InlineData("BR", Bolts, "2025-08-20T12:00:00", "part steel content 6000", "34",
        "50 on 6,000 and 10 on 4,000; the 40 falls as a whole")]
    [InlineData("BR", Bolts, "2025-08-20T12:00:00", "part steel content 0", "50", "10 and 40 on an article without steel")]
    [InlineData("IN", Bolts, "2025-08-27T00:01:00", "part steel content 6000", "40", "50 on 6,000 and 25 on 4,000; no 25 of EO 14329")]
    [InlineData("VN", Ingots, "2025-03-12T00:01:00", NotRussian, "27.6", "2.6 + 25 (9903.85.02, Proclamation 10895)")]
    [InlineData("VN", Ingots, "2025-06-20T12:00:00", NotRussian, "52.6", "2.6 + 50 on the whole value")]
    [InlineData("VN", Ingots, "2025-06-20T12:00:00", NotRussian + "; part aluminium content 9000", "48.6",
        "2.6 + 45 + 10 on 1,000 (note 19(f))")]
    [InlineData("VN", Ingots, "2025-06-20T12:00:00", "", "open", "where it was smelted and cast is not stated")]
    [InlineData("VN", Ingots, "2025-06-20T12:00:00", "is primary aluminium of Russia; part aluminium content 9000", "212.6",
        "2.6 + 200 on the whole value + 10: note 2(v)(viii) does not name 9903.85.67")]
    [InlineData("CA", Ingots, "2025-04-10T12:00:00", NotRussian, "27.6", "2.6 + 25 of EO 14193; aluminium yields to it")]
    [InlineData("CA", Ingots, "2025-06-04T00:01:00", NotRussian, "52.6", "2.6 + 50, and nothing under EO 14193")]
    [InlineData("GB", Ingots, "2025-06-04T00:01:00", NotRussian, "27.6", "2.6 + 25 (9903.85.12)")]
    [InlineData("VN", Cans, "2025-04-04T00:00:59", NotRussian, "5.7", "one second before cans are on the list")]
    [InlineData("VN", Cans, "2025-04-04T00:01:00", NotRussian, "30.7", "5.7 + 25 (9903.85.07)")]
    [InlineData("VN", Beer, "2025-04-05T00:01:00", NotRussian + "; part aluminium content 500", "1.25",
        "25 on the can; until 4 June 2025 the reciprocal duty spares the whole article")]
    [InlineData("VN", Beer, "2025-06-04T00:01:00", NotRussian + "; part aluminium content 500", "12", "50 on 500, 10 on 9,500")]
    [InlineData("VN", Beer, "2025-06-04T00:01:00", "part aluminium content 0", "10", "in bottles: no aluminium, and none of Russia")]
    [InlineData("VN", Beer, "2025-06-04T00:01:00", "part aluminium content 1", "open", "a little of it can be of Russia")]
    [InlineData("VN", Shelves, "2025-07-01T12:00:00", "part steel content 2000; part aluminium content 0", "18",
        "50 on 2,000, 10 on 8,000")]
    [InlineData("VN", Shelves, "2025-05-01T12:00:00", Frame, "5", "25 on 2,000 (9903.85.08)")]
    [InlineData("VN", Shelves, "2025-07-01T12:00:00", Frame, "18", "50 on 2,000, 10 on 8,000")]
    [InlineData("VN", Shelves, "2025-07-01T12:00:00", Frame + "; claim 9903.85.09", "8",
        "aluminium of the United States is free, and its content of the reciprocal duty too (note 2(v)(ix))")]
    [InlineData("CL", Wire, "2025-08-01T00:00:59", "", "3", "on Annex II until Proclamation 10962 applies")]
    [InlineData("CL", Wire, "2025-08-01T00:01:00", "", "53", "3 + 50 on the whole value: its copper is not stated")]
    [InlineData("CL", Wire, "2025-08-01T00:01:00", "part copper content 8000", "45", "3 + 40 + 10 on 2,000 (9903.78.01, .02)")]
    [InlineData("CL", Cable, "2025-08-20T12:00:00", "part copper content 3000; part aluminium content 0; " + NotRussian, "24.6",
        "2.6 + 15 + 10 on 7,000")]
    [InlineData("CL", Wire, "2026-04-06T00:00:59", "part copper content 8000", "45", "3 + 40 + 10 of Section 122 on 2,000")]
    public void Metals_beside_other_duties_in_2025(string origin, string code, string entered, string stated, string percent, string why) =>
        TotalOf(Goods(code, origin, entered, stated)).Should().Be(percent, why);

    [Theory]
    [InlineData("DE", Plate, "2026-04-06T00:00:59", "", "50", "9903.81.87, one second before Proclamation 11021 applies")]
    [InlineData("DE", Plate, "2026-04-06T00:01:00", "", "50", "9903.82.02; Section 122 does not apply (note 2(aa)(v)(1))")]
    [InlineData("DE", Bolts, "2026-04-06T00:00:59", "part steel content 6000", "34", "30 + 10 of Section 122 on 4,000")]
    [InlineData("DE", Bolts, "2026-04-06T00:01:00", "part steel content 6000", "50", "the full value (9903.82.02)")]
    [InlineData("BY", Plate, "2026-04-10T12:00:00", "", "70", "column 2 of 20 + 50 (9903.82.02)")]
    [InlineData("CL", Wire, "2026-04-06T00:01:00", "part copper content 8000", "53", "3 + 50 on the full value")]
    [InlineData("GB", Plate, "2026-04-10T12:00:00",
        "claim 9903.82.04; weight 1000 listed metal; weight 950 metal of the United Kingdom", "25",
        "at least 95 % British steel (9903.82.04, note 16(d))")]
    [InlineData("GB", Plate, "2026-04-10T12:00:00",
        "claim 9903.82.04; weight 1000 listed metal; weight 949.9 metal of the United Kingdom", "50",
        "less than 95 %")]
    [InlineData("GB", Plate, "2026-04-10T12:00:00", "claim 9903.82.04", "open", "of how much British steel it is, is not stated")]
    [InlineData("GB", Wire, "2026-04-10T12:00:00",
        "claim 9903.82.04; weight 1000 listed metal; weight 1000 metal of the United Kingdom", "53",
        "there is no British rate on copper")]
    [InlineData("GB", Fridge, "2026-04-10T12:00:00", Half + "; claim 9903.82.05; weight 480 metal of the United Kingdom", "15",
        "9903.82.05")]
    [InlineData("DE", Hooks, "2026-04-10T12:00:00",
        "claim 9903.82.06; weight 1000 listed metal; weight 950 metal of the United States", "12.9",
        "2.9 + 10: at least 95 % (9903.82.06, note 16(e))")]
    [InlineData("DE", Hooks, "2026-06-08T00:00:59",
        "claim 9903.82.06; weight 1000 listed metal; weight 850 metal of the United States", "52.9",
        "less than 95 %, one second before Proclamation 11032 applies")]
    [InlineData("DE", Hooks, "2026-06-08T00:01:00",
        "claim 9903.82.06; weight 1000 listed metal; weight 850 metal of the United States", "12.9",
        "85 % are enough (Proclamation 11032 cl. 4)")]
    [InlineData("DE", Hooks, "2026-06-08T00:01:00",
        "claim 9903.82.06; weight 1000 listed metal; weight 849 metal of the United States", "52.9",
        "less than 85 %")]
    [InlineData("DE", Plate, "2026-04-10T12:00:00",
        "claim 9903.82.06; weight 1000 listed metal; weight 1000 metal of the United States", "50",
        "articles of subdivision (c)(iii) have no rate for metal of the United States")]
    [InlineData("VN", Fridge, "2026-04-10T12:00:00", Half, "25", "9903.82.09")]
    [InlineData("VN", Fridge, "2026-04-10T12:00:00", "weight 1000; weight 150 listed metal; " + NotRussian, "25", "15 % of the weight")]
    [InlineData("VN", Fridge, "2026-04-10T12:00:00", "weight 1000; weight 149.9 listed metal; " + NotRussian, "10",
        "less than 15 % (9903.82.03), so that Section 122 applies")]
    [InlineData("VN", Fridge, "2026-04-10T12:00:00", NotRussian, "open", "the weight of the metal is not stated")]
    [InlineData("VN", Fridge, "2026-04-10T12:00:00", "claim 9903.82.01; " + NotRussian, "10",
        "no metal at all (9903.82.01): Section 122 applies")]
    [InlineData("VN", Bolts, "2026-04-10T12:00:00", "weight 1000; weight 100 listed metal", "50",
        "chapter 73 pays whatever its metal weighs")]
    [InlineData("VN", Sprayer, "2026-04-10T12:00:00", Half, "15", "15 in all (9903.82.10), and no Section 122")]
    [InlineData("KR", Sprayer, "2026-04-10T12:00:00", Half + "; claim KR", "15", "0 + 15: column 1 is the rate that is claimed")]
    [InlineData("VN", Sprayer, "2026-04-10T12:00:00", Half + "; claim 9903.82.07; weight 490 metal of the United States", "10",
        "10 in all (9903.82.07)")]
    [InlineData("BY", Sprayer, "2026-04-10T12:00:00", Half, "60", "column 2 of 35 + 25 (9903.82.12)")]
    [InlineData("VN", Sprayer, "2026-08-01T12:00:00", "weight 1000; weight 100 listed metal", "open",
        "what applies instead from 24 July is not in the data")]
    [InlineData("VN", Forklift, "2026-06-08T00:00:59", Half, "25", "9903.82.09")]
    [InlineData("VN", Forklift, "2026-06-08T00:01:00", Half, "25", "9903.82.09, as mobile equipment")]
    [InlineData("DE", Forklift, "2026-06-08T00:00:59", Half, "25", "one second before Proclamation 11032 applies")]
    [InlineData("DE", Forklift, "2026-06-08T00:01:00", Half, "15", "15 in all (9903.82.22)")]
    [InlineData("VN", Forklift, "2026-06-20T12:00:00", Half + "; claim 9903.82.06; weight 450 metal of the United States", "open",
        "cl. 2(c) has 10 in all, the heading 10 on top")]
    [InlineData("VN", Forklift, "2026-06-20T12:00:00", Half + "; claim 9903.82.06; weight 450 metal of the United States; "
        + "not the base rate counts toward the 10 % of 9903.82.06 (open in the texts)", "10", "0 + 10 as the heading is printed")]
    [InlineData("MX", Forklift, "2026-06-20T12:00:00", Half + "; claim S; claim 9903.82.20; part non-United States content 8000", "20",
        "25 on the 8,000 that are not of the United States (9903.82.20)")]
    [InlineData("MX", Forklift, "2026-06-20T12:00:00", Half + "; claim S; claim 9903.82.20; part non-United States content 3000", "15",
        "the content of the United States above 40 % pays: 25 on 6,000 (Proclamation 11032 cl. 2(d))")]
    [InlineData("VN", Fridge, "2026-04-10T12:00:00", Half + "; claim 9903.82.13", "0",
        "parts for motorcycles (9903.82.13), and no Section 122")]
    [InlineData("DE", Fridge, "2026-06-08T00:00:59", Half + "; claim 9903.82.25", "25", "parts for equipment: one second before")]
    [InlineData("DE", Fridge, "2026-06-08T00:01:00", Half + "; claim 9903.82.25", "15", "15 in all (9903.82.25)")]
    [InlineData("DE", Fridge, "2026-06-08T00:01:00", Half + "; claim 9903.82.23; weight 430 metal of the United States", "10",
        "9903.82.23")]
    [InlineData("CA", Plate, "2026-04-23T00:00:59", "claim S; claim 9903.82.18", "50", "one second before 91 FR 21790 applies")]
    [InlineData("CA", Plate, "2026-04-23T00:01:00", "claim S; claim 9903.82.18", "25", "authorised steel (9903.82.18, note 16(h))")]
    [InlineData("CA", Plate, "2026-04-23T00:01:00", "claim 9903.82.18", "50", "not without the agreement")]
    [InlineData("MX", Ingots, "2026-05-10T12:00:00", "claim S; claim 9903.82.19; " + NotRussian, "27.6",
        "2.6 + 25 (9903.82.19, note 16(i))")]
    [InlineData("VN", Ingots, "2026-04-10T12:00:00", NotRussian, "52.6", "2.6 + 50 (9903.82.02)")]
    [InlineData("VN", Ingots, "2026-04-10T12:00:00", "is primary aluminium of Russia", "212.6",
        "2.6 + 200 in place of 9903.82.02 (note 16(a)), and 10 of Section 122, which does not name 9903.85.67")]
    [InlineData("TW", Tubes, "2026-05-01T00:00:59", "claim 9903.96.03", "50", "one second before the agreement with Taiwan applies")]
    [InlineData("TW", Tubes, "2026-05-01T00:01:00", "claim 9903.96.03", "10",
        "civil aircraft bear no duty on metals; Section 122 asks for 9903.03.05")]
    public void Metals_on_their_full_value_in_2026(string origin, string code, string entered, string stated, string percent, string why) =>
        TotalOf(Goods(code, origin, entered, stated)).Should().Be(percent, why);

    [Fact]
    public void Copper_of_China_has_a_total()
    {
        CustomsEntry wire = Goods(Wire, "CN", "2025-09-10T12:00:00", "part copper content 8000").WithSection301Headings("9903.88.03");
        TotalOf(wire).Should().Be("90", "3 + 25 of list 3 + 20 of opioids + 40 of copper + 10 on the other 2,000");
        TotalOf(wire.EnteredAt(Shipment.Eastern("2026-04-06T00:01:00"))).Should().Be("78", "3 + 25 + 50 on the full value");
    }

    // Executive Order 14289 of 29 April 2025, back to 4 March; Proclamation 10947 of 3 June.
    [Theory]
    [InlineData("2025-04-29T16:23:13", "2025-04-10T12:00:00", 50)]
    [InlineData("2025-04-29T16:23:14", "2025-04-10T12:00:00", 25)]
    [InlineData("2025-06-03T16:56:45", "2025-06-04T00:01:00", 25)]
    [InlineData("2025-06-03T16:56:46", "2025-06-04T00:01:00", 50)]
    public void Steel_of_Canada_has_another_total_as_more_was_known(string known, string entered, double total) =>
        KnownAt(known).Total(Goods(Plate, "CA", entered)).Should().Be((decimal)total);

    // 2026 revision 7 of 29 April has heading 9903.82.01, back to 6 April.
    [Fact]
    public void That_goods_without_metal_bear_nothing_was_known_on_29_April_2026_only()
    {
        CustomsEntry fridge = Goods(Fridge, "VN", "2026-04-10T12:00:00", Half + "; claim 9903.82.01");
        KnownAt("2026-04-28T23:59:59").Total(fridge).Should().Be(25m);
        KnownAt("2026-04-30T00:00:00").Total(fridge).Should().Be(10m);
    }

    [Theory]
    [InlineData("us/goods/steel-articles", 39, "2025-03-12T00:01:00", 39)]
    [InlineData("us/goods/steel-derivatives", 9, "2025-03-12T00:01:00", 9)]
    [InlineData("us/goods/steel-derivatives-chapter-73", 154, "2025-03-12T00:01:00", 158)]
    [InlineData("us/goods/steel-derivatives-content", 12, "2025-03-12T00:01:00", 411)]
    [InlineData("us/goods/aluminium-articles", 9, "2025-03-12T00:01:00", 9)]
    [InlineData("us/goods/aluminium-derivatives", 6, "2025-03-12T00:01:00", 6)]
    [InlineData("us/goods/aluminium-derivatives-chapter-76", 19, "2025-03-12T00:01:00", 24)]
    [InlineData("us/goods/aluminium-derivatives-content", 105, "2025-03-12T00:01:00", 224)]
    [InlineData("us/goods/metal-articles", 9 + 39 + 76, "2026-04-06T00:01:00", 124)]
    [InlineData("us/goods/metal-derivatives", 17 + 139 - 1, "2026-04-06T00:01:00", 155)]
    [InlineData("us/goods/metal-derivatives-25", 105 + 301 + 4 - 22, "2026-04-06T00:01:00", 388 - 5 - 62 + 1 + 1 + 3)]
    [InlineData("us/goods/metal-derivatives-15", 13 + 35 - 1, "2026-04-06T00:01:00", 47 + 5 + 34)]
    [InlineData("us/goods/mobile-equipment", 28, "2026-06-08T00:01:00", 28)]
    public void A_list_has_the_codes_of_its_notes(string key, int first, string begins, int last)
    {
        // Codes on two subdivisions of one heading stand once: 7614.10.10 in (c)(ii) and (iv); 21 codes in (vi) and (vii), and 8544.42.90
        // in (vi) and (viii); 8424.89.90 in (ix) and (x). One of the 21, 8708.29.21, left both on 8 June 2026.
        CommodityList list = UnitedStates.Register.CommodityLists[key];
        Instant begin = Shipment.Eastern(begins);
        list.Goods.At(begin).Value.Included.Should().HaveCount(first);
        list.Goods.At(begin - Duration.FromSeconds(1)).IsInForce.Should().BeFalse();
        Instant end = Shipment.Eastern(begins.StartsWith("2025", StringComparison.Ordinal) ? "2026-04-06T00:00:59" : "2026-09-01T00:00:00");
        list.Goods.At(end).Value.Included.Should().HaveCount(last);
    }

    // Annexes of Proclamations 11021 and 11032.
    [Theory]
    [InlineData("us/232/metals/derivatives-15", "15")]
    [InlineData("us/232/metals/mobile-equipment/partners", "15")]
    public void The_floors_are_to_become_25_percent_on_1_January_2028(string key, string floor)
    {
        Timeline<DutyRate> rates = UnitedStates.Register.Tariffs[key].Rates;
        rates.Acts.OfType<Enactment<DutyRate>>().Select(act => act.Value.ToString()).Should().EndWith("25%");
        rates.Acts.OfType<Enactment<DutyRate>>().Last().Window.StatedStart!.Earliest
            .Should().Be(Shipment.Eastern("2028-01-01T00:00:00"));
        rates.At(Shipment.Eastern("2026-09-01T00:00:00")).Value.ToString().Should().Contain(floor);
    }

    private static string TotalOf(CustomsEntry goods) => Schedule.Total(goods)?.ToString(CultureInfo.InvariantCulture) ?? "open";
}
