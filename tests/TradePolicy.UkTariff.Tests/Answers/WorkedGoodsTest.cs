namespace TradePolicy.UkTariff.Tests;

/// <summary>
/// Duties, charges and taxes on animals, fuel, metals, parts and chemicals, worked out by hand from the rows of the recorded answers.
/// </summary>
public sealed class WorkedGoodsTest
{
    private const string Biodiesel = "flat/1516209821_2021";
    private const string Steel = "flat/7208100000_2021-06";
    private const string Sprockets = "uk/8714930019_2021-05-21";
    private const string SprocketsBefore = "uk/8714930011_2020-12-18";
    private const string PureBred = "uk/0101210000_2025-07-14";
    private const string PureBredNorthernIreland = "xi/0101210000_2025-07-14";
    private const string ForSlaughter = "uk/0101291000_2021-05-21";
    private const string Asses = "uk/0101300000_2025-07-14";
    private const string AssesNorthernIreland = "xi/0101300000_2025-07-14";
    private const string MulesBefore = "uk/0101900000_2020-12-18";
    private const string Amides = "uk/2924297099_2025-07-14";
    private const string AmidesNorthernIreland = "xi/2924297099_2025-07-14";
    private const string Hair = "uk/heading-0501000000_2025-07-14";

    // 10,000 GBP of 10 t of biodiesel: 10.9 %; of Canada 144.10 GBP for a tonne against dumping and 198.33 GBP against subsidies; tax 20 %,
    // or 0 % with VATZ.
    [RecordedTheory]
    [InlineData("CA", "biodiesel=10 codes=B107 docs=", "1090.00 GBP", "3424.30 GBP", "2902.86 GBP",
        "10 x 144.10 + 10 x 198.33; tax 20 % of 14,514.30")]
    [InlineData("CA", "biodiesel=10 codes=B107 docs=D008", "1090.00 GBP", "0.00 GBP", "2218.00 GBP",
        "with an invoice D008 both are 0 GBP for a tonne")]
    [InlineData("CA", "biodiesel=10 codes=C114 docs=D008", "1090.00 GBP", "0.00 GBP", "2218.00 GBP", "the same of another exporter")]
    [InlineData("CA", "biodiesel=10 codes=B999 docs=D008", "1090.00 GBP", "3424.30 GBP", "2902.86 GBP",
        "all others: no condition, so no invoice helps")]
    [InlineData("CA", "biodiesel=12.345 codes=B108 docs=", "1090.00 GBP", "4227.29835 GBP", "3063.45967 GBP",
        "12.345 x 144.10 = 1,778.9145; 12.345 x 198.33 = 2,448.38385; tax 20 % of 15,317.29835")]
    [InlineData("CA", "biodiesel=10 codes=B107", "1090.00 GBP", "open: document D008", "open: document D008",
        "whether the invoice is presented is open")]
    [InlineData("CA", "biodiesel=10 docs=", "1090.00 GBP", "open: additional codes", "open: additional codes",
        "the exporter is not stated")]
    [InlineData("CA", "biodiesel=10 codes= docs=", "1090.00 GBP", "open: B107", "open: B107", "no code is declared, and every row has one")]
    [InlineData("CA", "biodiesel=10 codes=A000 docs=", "1090.00 GBP", "open: B107", "open: B107", "the declared code is in no row")]
    [InlineData("CA", "codes=B107 docs=", "1090.00 GBP", "open: biodiesel content", "open: biodiesel content", "the content is not stated")]
    [InlineData("CA", "codes=B107 docs=D008", "1090.00 GBP", "open: biodiesel content", "open: biodiesel content",
        "nor is 0 GBP for each tonne of it")]
    [InlineData("CA", "biodiesel=10 codes=B107 docs=D008 claims=300", "0.00 GBP", "0.00 GBP", "2000.00 GBP",
        "142 on CA: 0 %; tax 20 % of 10,000")]
    [InlineData("CA", "biodiesel=10 codes=B107 docs=C990,D008 claims=140", "0.00 GBP", "0.00 GBP", "2000.00 GBP", "117, by C990: 0 %")]
    [InlineData("CA", "biodiesel=10 codes=B107,VATZ docs=", "1090.00 GBP", "3424.30 GBP", "0.00 GBP", "the tax is the row with VATZ, 0 %")]
    [InlineData("US", "biodiesel=10 codes= docs=", "1090.00 GBP", "0.00 GBP", "2218.00 GBP", "no row 552 or 554 is on the United States")]
    public void Biodiesel_by_exporter(string origin, string stated, string duty, string others, string taxes, string why) =>
        Owed.On(Biodiesel, origin, "10000 GBP", stated + " expenses=0", duty, others, taxes, why);

    // 4 %; of China 48.5 % against dumping (8900), 0 % of named assemblers (C004 and others) and with 8835 by D019; tax 20 %.
    [RecordedTheory]
    [InlineData(Sprockets, "CN", "codes=8900 docs=", "400.00 GBP", "4850.00 GBP", "3050.00 GBP", "48.5 %; tax 20 % of 15,250")]
    [InlineData(Sprockets, "CN", "codes=C004 docs=", "400.00 GBP", "0.00 GBP", "2080.00 GBP", "0 %; tax 20 % of 10,400")]
    [InlineData(Sprockets, "CN", "codes=C020 docs=", "400.00 GBP", "0.00 GBP", "2080.00 GBP", "another of them")]
    [InlineData(Sprockets, "CN", "codes=8835 docs=D019", "400.00 GBP", "0.00 GBP", "2080.00 GBP", "0 % by D019")]
    [InlineData(Sprockets, "CN", "codes=8835 docs=", "400.00 GBP", "open: 8835", "open: 8835",
        "without D019 the code may not be declared, and the right one is open")]
    [InlineData(Sprockets, "CN", "codes=8835", "400.00 GBP", "open: document D019", "open: document D019", "the documents are open")]
    [InlineData(Sprockets, "CN", "codes= docs=", "400.00 GBP", "open: 8900", "open: 8900", "no code is declared, and every row has one")]
    [InlineData(Sprockets, "CN", "docs=", "400.00 GBP", "open: additional codes", "open: additional codes", "the codes are not stated")]
    [InlineData(Sprockets, "TW", "codes= docs=", "400.00 GBP", "0.00 GBP", "2080.00 GBP", "no row 552 is on Taiwan")]
    [InlineData(Sprockets, "VN", "codes= docs= claims=300", "120.00 GBP", "0.00 GBP", "2024.00 GBP",
        "142 on VN: 1.2 %; tax 20 % of 10,120")]
    [InlineData(Sprockets, "IN", "codes= docs= claims=200", "400.00 GBP", "0.00 GBP", "2080.00 GBP", "India is excluded from 2020")]
    [InlineData(Sprockets, "ID", "codes= docs= claims=200", "0.00 GBP", "0.00 GBP", "2000.00 GBP", "142 on 2020: 0 %")]
    [InlineData(SprocketsBefore, "CN", "docs=", "470.00 GBP", "0.00 GBP", "2094.00 GBP", "4.7 %; VTS 20 % of 10,470")]
    [InlineData(SprocketsBefore, "TR", "docs= claims=400", "0.00 GBP", "0.00 GBP", "2000.00 GBP", "106 on TR: customs union")]
    [InlineData(SprocketsBefore, "ID", "docs= claims=200", "120.00 GBP", "0.00 GBP", "2024.00 GBP", "142 on 2020: 1.2 %")]
    [InlineData(SprocketsBefore, "NO", "docs=Y021 claims=300", "0.00 GBP", "0.00 GBP", "2000.00 GBP",
        "142 on 2012, the economic area, by Y021")]
    [InlineData(SprocketsBefore, "FR", "docs=U091 claims=300", "0.00 GBP", "0.00 GBP", "2000.00 GBP",
        "142 on 1007 by either of U090 and U091")]
    [InlineData(SprocketsBefore, "FR", "docs=U092 claims=300", "470.00 GBP", "0.00 GBP", "2094.00 GBP", "by neither")]
    public void Bicycle_sprocket_wheels(
        string file, string origin, string stated, string duty, string others, string taxes, string why) =>
        Owed.On(file, origin, "10000 GBP", stated + " expenses=0", duty, others, taxes, why);

    // 0 %, and 25 % as a safeguard on 132 origins; a quota 058048 of many of them, at 0 %; tax 20 %.
    [RecordedTheory]
    [InlineData("KR", "", "2500.00 GBP", "2500.00 GBP", "25 %; tax 20 % of 12,500")]
    [InlineData("KR", "claims=120,058048 within=058048", "0.00 GBP", "2000.00 GBP", "a safeguard is on what is beyond its quota")]
    [InlineData("KR", "claims=120,058048 beyond=058048", "2500.00 GBP", "2500.00 GBP", "beyond the quota")]
    [InlineData("KR", "claims=120,058048", "open: within quota 058048", "open: within quota 058048",
        "whether it is within the quota is open")]
    [InlineData("KR", "claims=140 docs=C990", "2500.00 GBP", "2500.00 GBP", "a suspension for shipbuilding, 0 %, leaves the safeguard")]
    [InlineData("BD", "", "0.00 GBP", "2000.00 GBP", "Bangladesh is not in area 5050")]
    [InlineData("CN", "", "2500.00 GBP", "2500.00 GBP", "China is in area 5050")]
    public void Hot_rolled_steel(string origin, string stated, string duty, string taxes, string why) =>
        Owed.On(Steel, origin, "10000 GBP", stated + " expenses=0", duty, "0.00 GBP", taxes, why);

    // An origin that the quota excludes cannot claim it, so that the safeguard stays.
    [RecordedTheory]
    [InlineData("CN")]
    [InlineData("TR")]
    [InlineData("BR")]
    [InlineData("FR")]
    public void Hot_rolled_steel_of_an_origin_that_the_quota_excludes(string origin) => Owed.On(
        Steel, origin, "10000 GBP", "claims=120,058048 within=058048 expenses=0", "2500.00 GBP", "0.00 GBP", "2500.00 GBP",
        "the safeguard is charged: the quota is not open to the origin");

    [RecordedTheory]
    [InlineData(ForSlaughter, "US", "", "open: no ordinary rate", "open: no ordinary rate",
        "the only rate is 105, an end use, which is not claimed")]
    [InlineData(ForSlaughter, "US", "claims=140 docs=N990", "0.00 GBP", "2000.00 GBP", "105 by N990: 0 %; tax 20 % of 10,000")]
    [InlineData(ForSlaughter, "US", "claims=140 docs=", "open: no ordinary rate", "open: no ordinary rate",
        "08: the subheading may not be declared")]
    [InlineData(ForSlaughter, "FR", "claims=300", "0.00 GBP", "2000.00 GBP", "142 on 1013: 0 %")]
    [InlineData(PureBred, "US", "docs=", "0.00 GBP", "2000.00 GBP", "103: 0 %; tax 20 % of 10,000")]
    [InlineData(PureBred, "RU", "docs=", "3500.00 GBP", "2700.00 GBP", "695 on RU: 35 %; tax 20 % of 13,500")]
    [InlineData(PureBred, "RU", "docs=9014", "0.00 GBP", "2000.00 GBP", "with 9014 the measure does not apply (07)")]
    [InlineData(PureBred, "RU", "docs=9018", "3500.00 GBP", "2700.00 GBP", "9018 is another document")]
    [InlineData(PureBred, "RU", "", "open: document 9014", "open: document 9014", "the documents are open")]
    [InlineData(PureBred, "BY", "docs=", "3500.00 GBP", "2700.00 GBP", "695 on BY: 35 %")]
    [InlineData(PureBred, "BY", "docs=9014", "0.00 GBP", "2000.00 GBP", "07")]
    [InlineData("uk/0101210000_2022-10-20", "BY", "docs=", "3500.00 GBP", "2700.00 GBP", "the same in the answer of 2022")]
    [InlineData(PureBredNorthernIreland, "US", "docs=C074,C075", "0.00 GBP", "0.00 GBP", "B by C074, C by C075: 0 %")]
    [InlineData(PureBredNorthernIreland, "US", "docs=C078,C075", "0.00 GBP", "0.00 GBP", "B by the other document")]
    [InlineData(PureBredNorthernIreland, "US", "docs=C075", "open: no ordinary rate", "0.00 GBP", "08: the subheading may not be declared")]
    [InlineData(PureBredNorthernIreland, "US", "", "open: document C074", "0.00 GBP", "the documents are open")]
    [InlineData(Asses, "US", "docs=", "600.00 GBP", "2120.00 GBP", "103: 6 %; tax 20 % of 10,600")]
    [InlineData(Asses, "ID", "docs= claims=200", "250.00 GBP", "2050.00 GBP", "142 on 1060: 2.5 %; tax 20 % of 10,250")]
    [InlineData(Asses, "RU", "docs=", "4100.00 GBP", "2820.00 GBP", "6 % + 35 %; tax 20 % of 14,100")]
    [InlineData(Asses, "RU", "docs=9014", "600.00 GBP", "2120.00 GBP", "07: only the 6 % is left")]
    [InlineData(Asses, "JE", "docs=", "0.00 GBP", "2000.00 GBP", "103 on 1080: 0 %")]
    [InlineData(AssesNorthernIreland, "US", "", "770.00 GBP", "0.00 GBP", "103: 7.7 %")]
    [InlineData(AssesNorthernIreland, "IN", "claims=200", "420.00 GBP", "0.00 GBP", "142 on 2020: 4.2 %")]
    [InlineData(AssesNorthernIreland, "ID", "claims=200", "770.00 GBP", "0.00 GBP", "Indonesia is excluded from 2020")]
    [InlineData(MulesBefore, "US", "", "1090.00 GBP", "2218.00 GBP", "103: 10.9 %; VTS 20 % of 11,090")]
    [InlineData(MulesBefore, "IN", "claims=200", "740.00 GBP", "2148.00 GBP", "142 on 2020: 7.4 %; VTS 20 % of 10,740")]
    public void Horses_asses_and_mules(string file, string origin, string stated, string duty, string taxes, string why) =>
        Owed.On(file, origin, "10000 GBP", stated + " expenses=0", duty, "0.00 GBP", taxes, why);

    // Two rows 103 on 1011: 0 % with additional code 2500, a medicine, and 6 % with 2501. A suspension, 112: 0 %. Tax 20 %, with VATZ 0 %.
    [RecordedTheory]
    [InlineData(Amides, "US", "codes=2500", "0.00 GBP", "2000.00 GBP", "the row with 2500")]
    [InlineData(Amides, "US", "codes=2501", "600.00 GBP", "2120.00 GBP", "the row with 2501; tax 20 % of 10,600")]
    [InlineData(Amides, "US", "codes=2501,VATZ", "600.00 GBP", "0.00 GBP", "the row of the tax with VATZ")]
    [InlineData(Amides, "US", "", "open: additional codes", "open: additional codes", "without the code no rate is asserted")]
    [InlineData(Amides, "US", "codes=", "open: no ordinary rate", "open: no ordinary rate", "no code is declared, and both rows have one")]
    [InlineData(Amides, "US", "codes=2501 claims=110", "0.00 GBP", "2000.00 GBP", "112: 0 % through 2028")]
    [InlineData(Amides, "US", "codes=2501 claims=140 docs=C990", "0.00 GBP", "2000.00 GBP", "117 by C990")]
    [InlineData(Amides, "US", "codes=2501 claims=140 docs=", "600.00 GBP", "2120.00 GBP", "C990 is not presented")]
    [InlineData(Amides, "ID", "codes=2501 claims=200", "220.00 GBP", "2044.00 GBP", "142 on 1060: 2.2 %; tax 20 % of 10,220")]
    [InlineData(Amides, "IN", "codes=2501 claims=200", "600.00 GBP", "2120.00 GBP", "India is excluded from 1060")]
    [InlineData(Amides, "RU", "codes=2501 docs=", "4100.00 GBP", "2820.00 GBP", "6 % + 35 %; tax 20 % of 14,100")]
    [InlineData(Amides, "RU", "codes=2501 docs=9018", "600.00 GBP", "2120.00 GBP", "here the document is 9018")]
    [InlineData(Amides, "RU", "codes=2501 docs=9014", "4100.00 GBP", "2820.00 GBP", "and not 9014")]
    [InlineData(Amides, "JE", "codes=2501", "0.00 GBP", "2000.00 GBP", "103 on 1080 has no code: 0 %")]
    [InlineData(AmidesNorthernIreland, "US", "codes=2501", "650.00 GBP", "0.00 GBP", "103 with 2501: 6.5 %")]
    [InlineData(AmidesNorthernIreland, "TR", "codes=2501 claims=400", "0.00 GBP", "0.00 GBP", "106 on TR")]
    [InlineData(Hair, "US", "docs=", "0.00 GBP", "2000.00 GBP", "103: 0 %")]
    [InlineData(Hair, "RU", "docs=", "3500.00 GBP", "2700.00 GBP", "695: 35 %; tax 20 % of 13,500")]
    [InlineData(Hair, "BY", "docs=9014", "0.00 GBP", "2000.00 GBP", "07")]
    public void Amides_and_human_hair(string file, string origin, string stated, string duty, string taxes, string why) =>
        Owed.On(file, origin, "10000 GBP", stated + " expenses=0", duty, "0.00 GBP", taxes, why);
}
