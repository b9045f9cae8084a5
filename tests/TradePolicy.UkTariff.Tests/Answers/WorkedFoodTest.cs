namespace TradePolicy.UkTariff.Tests;

/// <summary>
/// Duties and taxes on food and drink, worked out by hand from the rows of the recorded answers: the rate of the row, which rows the
/// claims and documents open, and the arithmetic.
/// </summary>
public sealed class WorkedFoodTest
{
    private const string Beef = "uk/0201100021_2025-02-11";
    private const string BeefNorthernIreland = "xi/0201100021_2025-02-11";
    private const string BeefBefore = "uk/0201100029_2020-12-18";
    private const string Tomatoes = "uk/0702000007_2020-07-22";
    private const string Spirits2018 = "uk/2208909110_2018-11-15";
    private const string Spirits2021 = "uk/2208909110_2021-11-15";
    private const string Rice = "uk/1006101000_2021";
    private const string RiceNorthernIreland = "xi/1006101000_2021";
    private const string Oysters = "uk/0307111010_2022-06";

    // 12 % and 147 GBP for each 100 kg; of 10,000 GBP and 2,000 kg 1,200 + 20 x 147 = 4,140. The only row of value-added tax is VATZ, 0 %.
    [RecordedTheory]
    [InlineData("US", "kg=2000 codes=VATZ", "4140.00 GBP", "0.00 GBP", "103 on 1011: 1,200 + 20 x 147; VATZ is 0 % of whatever value")]
    [InlineData("US", "kg=1234.5 codes=VATZ", "3014.715 GBP", "0.00 GBP", "1,200 + 12.345 x 147 = 1,200 + 1,814.715; nothing is rounded")]
    [InlineData("US", "codes=VATZ", "open: kg", "0.00 GBP", "without a weight the specific part is not known, and 0 % of it is nothing")]
    [InlineData("US", "kg=2000", "4140.00 GBP", "open: additional codes", "the only row of the tax has a code, which is not stated")]
    [InlineData("US", "kg=2000 codes=", "4140.00 GBP", "open: no rate", "no code is declared, and no row of the tax is without one")]
    [InlineData("RU", "kg=2000 codes=VATZ", "4140.00 GBP", "0.00 GBP", "there is no row 695 on beef")]
    [InlineData("JE", "kg=2000 codes=VATZ", "0.00 GBP", "0.00 GBP", "103 on 1080, the Channel Islands: 0 % in place of the row on 1011")]
    [InlineData("GG", "kg=2000 codes=VATZ", "0.00 GBP", "0.00 GBP", "the other member of 1080")]
    [InlineData("FR", "kg=2000 codes=VATZ", "4140.00 GBP", "0.00 GBP", "a preference that is not claimed is not granted")]
    [InlineData("FR", "kg=2000 codes=VATZ claims=300", "0.00 GBP", "0.00 GBP", "142 on 1013: 0 %")]
    [InlineData("IE", "kg=2000 codes=VATZ claims=300", "0.00 GBP", "0.00 GBP", "a member of 1013")]
    [InlineData("TR", "kg=2000 codes=VATZ claims=300", "2940.00 GBP", "0.00 GBP", "142 on TR: 0 % + 147 GBP, so 20 x 147")]
    [InlineData("BD", "kg=2000 codes=VATZ claims=200", "0.00 GBP", "0.00 GBP", "142 on 1062, code 200: comprehensive preferences")]
    [InlineData("BD", "kg=2000 codes=VATZ claims=300", "4140.00 GBP", "0.00 GBP", "300 is not the code of the row on Bangladesh")]
    [InlineData("KM", "kg=2000 codes=VATZ claims=300", "4140.00 GBP", "0.00 GBP", "the Comoros are excluded from 1034")]
    [InlineData("KM", "kg=2000 codes=VATZ claims=200", "0.00 GBP", "0.00 GBP", "and are a member of 1062")]
    [InlineData("ZW", "kg=2000 codes=VATZ claims=300", "0.00 GBP", "0.00 GBP", "142 on 1034: 0 %; Zimbabwe is not excluded")]
    [InlineData("NZ", "kg=2000 codes=VATZ docs= claims=300", "4140.00 GBP", "0.00 GBP", "142 on NZ has the normal rate, 12 % + 147 GBP")]
    [InlineData("JP", "kg=2000 codes=VATZ docs= claims=300", "0.00 GBP", "0.00 GBP",
        "142 on JP asks for no document; that on 2052 falls away")]
    [InlineData("NZ", "kg=2000 codes=VATZ claims=320,050343 within=050343 docs=9041,9001", "0.00 GBP", "0.00 GBP", "B by 9041, C by 9001")]
    [InlineData("NZ", "kg=2000 codes=VATZ claims=320,050343 within=050343 docs=9041", "4140.00 GBP", "0.00 GBP", "C is not met: 07")]
    [InlineData("NZ", "kg=2000 codes=VATZ claims=320,050343 within=050343 docs=9001", "4140.00 GBP", "0.00 GBP", "B is not met: 07")]
    [InlineData("NZ", "kg=2000 codes=VATZ claims=320,050343 within=050343", "open: document 9041", "0.00 GBP", "the documents are open")]
    [InlineData("NZ", "kg=2000 codes=VATZ claims=320,050343 docs=9041,9001", "open: within quota 050343", "0.00 GBP", "the quota is open")]
    [InlineData("NZ", "kg=2000 codes=VATZ claims=320,050343 beyond=050343 docs=9041,9001", "4140.00 GBP", "0.00 GBP", "beyond the quota")]
    [InlineData("NZ", "kg=2000 codes=VATZ claims=320,059720 within=059720 docs=9041,9001", "0.00 GBP", "0.00 GBP",
        "the other number of NZ")]
    [InlineData("AU", "kg=2000 codes=VATZ claims=120,050331 within=050331 docs=L001,Y100", "0.00 GBP", "0.00 GBP", "B by L001, Q by Y100")]
    [InlineData("AU", "kg=2000 codes=VATZ claims=120,050331 within=050331 docs=L001", "4140.00 GBP", "0.00 GBP", "Q is not met: 07")]
    [InlineData("US", "kg=2000 codes=VATZ claims=120,050351 within=050351 docs=L001,Y100", "2000.00 GBP", "0.00 GBP", "122 on US: 20 %")]
    [InlineData("CA", "kg=2000 codes=VATZ claims=120,050351 within=050351 docs=L001,Y100", "0.00 GBP", "0.00 GBP",
        "the same number: 0 % on CA")]
    [InlineData("CA", "kg=2000 codes=VATZ claims=320,050333 within=050333", "0.00 GBP", "0.00 GBP", "143 on CA has no condition")]
    [InlineData("CR", "kg=2000 codes=VATZ claims=320,050338 within=050338", "0.00 GBP", "0.00 GBP", "143 on 2200, Central America")]
    [InlineData("MY", "kg=2000 codes=VATZ claims=320,059741 within=059741 docs=9081", "0.00 GBP", "0.00 GBP",
        "143 on 2054: one number for four areas")]
    [InlineData("MY", "kg=2000 codes=VATZ claims=320,059741 within=059741 docs=", "4140.00 GBP", "0.00 GBP", "9081 is not presented: 07")]
    [InlineData("VN", "kg=2000 codes=VATZ docs= claims=300", "0.00 GBP", "0.00 GBP", "142 on VN asks for no document")]
    public void Beef_of_Great_Britain(string origin, string stated, string duty, string taxes, string why) =>
        Owed.On(Beef, origin, "10000 GBP", stated + " expenses=0", duty, "0.00 GBP", taxes, why);

    // On the same goods and day, for Northern Ireland: 12.8 % and 176.80 EUR for each 100 kg, and no row of value-added tax.
    [RecordedTheory]
    [InlineData("US", "10000 EUR", "kg=2000", "4816.00 EUR", "1,280 + 20 x 176.8 = 1,280 + 3,536")]
    [InlineData("US", "10000 GBP", "kg=2000 fx=0.8432", "4261.5552 GBP", "1,280 + 3,536 EUR x 0.8432 = 1,280 + 2,981.5552")]
    [InlineData("US", "10000 GBP", "kg=2000", "open: EUR to GBP", "no exchange rate is stated")]
    [InlineData("US", "10000 EUR", "", "open: kg", "no weight is stated")]
    [InlineData("GB", "10000 EUR", "kg=2000 claims=300", "0.00 EUR", "142 on GB: the trade and cooperation agreement")]
    [InlineData("GB", "10000 EUR", "kg=2000", "4816.00 EUR", "the preference is not claimed")]
    [InlineData("NZ", "10000 EUR", "kg=2000 claims=300", "4816.00 EUR", "there is no row on New Zealand in this answer")]
    [InlineData("TR", "10000 EUR", "kg=2000 claims=300", "3536.00 EUR", "142 on TR: 0 % + 176.80 EUR")]
    [InlineData("TR", "10000 GBP", "kg=2000 claims=300 fx=0.8432", "2981.5552 GBP", "3,536 EUR x 0.8432")]
    [InlineData("IL", "10000 EUR", "kg=2000 claims=300 docs=Y864", "0.00 EUR", "Y by Y864")]
    [InlineData("IL", "10000 EUR", "kg=2000 claims=300 docs=", "4816.00 EUR", "Y864 is not presented: 07")]
    [InlineData("IL", "10000 EUR", "kg=2000 claims=300", "open: document Y864", "the documents are open")]
    [InlineData("SM", "10000 EUR", "kg=2000 claims=400", "0.00 EUR", "106 on SM: customs union, code 400")]
    [InlineData("SM", "10000 EUR", "kg=2000 claims=300", "4816.00 EUR", "300 is not the code of the customs union")]
    [InlineData("HT", "10000 EUR", "kg=2000 claims=300", "4816.00 EUR", "Haiti is excluded from 1033")]
    [InlineData("HT", "10000 EUR", "kg=2000 claims=200", "0.00 EUR", "and is a member of 2005, everything but arms")]
    [InlineData("UA", "10000 EUR", "kg=2000 claims=300", "0.00 EUR", "142 on UA through 5 June 2025")]
    public void Beef_of_Northern_Ireland(string origin, string value, string stated, string duty, string why) =>
        Owed.On(BeefNorthernIreland, origin, value, stated, duty, "0.00 " + value[^3..], "0.00 " + value[^3..], why);

    // 12.8 % and 176.80 EUR at 0.90 GBP: 1,280 + 20 x 176.8 x 0.9 = 1,280 + 3,182.40. Value-added tax is a row VTZ, 0 %, without a code.
    [RecordedTheory]
    [InlineData("US", "", "4462.40 GBP", "103 on 1011")]
    [InlineData("US", "claims=120,094002 within=094002 docs=A017,L001,Y100", "2000.00 GBP", "122 on US: 20 %; B, C and Q are met")]
    [InlineData("CA", "claims=120,094002 within=094002 docs=A017,L001,Y100", "0.00 GBP", "122 on CA: 0 %")]
    [InlineData("CA", "claims=120,094002 within=094002 docs=L001,Y100", "4462.40 GBP", "B is not met: A017 is missing")]
    [InlineData("CA", "claims=320,094280 within=094280 docs=L001,Y100,N864", "0.00 GBP",
        "143 on CA: 0 EUR for 1,000 kg; C, Q and Y are met")]
    [InlineData("CA", "claims=320,094280 within=094280 docs=L001,Y100", "4462.40 GBP", "Y is not met: N864 is missing")]
    [InlineData("UA", "claims=320,094270 within=094270 docs=L001,Y100", "0.00 GBP", "143 on UA; a licensed quota")]
    [InlineData("TR", "claims=300", "open: the members of the area 1035 are not given",
        "142 on TR: 0 % + 176.80 EUR is the most: the answer alone does not say who is of 1035, and that is 0 %")]
    [InlineData("SM", "claims=400", "0.00 GBP", "106 on SM")]
    public void Beef_under_the_tariff_of_the_Union_before_2021(string origin, string stated, string duty, string why) =>
        Owed.On(BeefBefore, origin, "10000 GBP", $"kg=2000 fx=0.9 expenses=0 {stated}", duty, "0.00 GBP", "0.00 GBP", why);

    // 10,000 kg worth 5,000 EUR. By the price of 100 kg: from 52.60 EUR 14.4 % (720), from 51.50 + 1.10, from 50.50 + 2.10, from 49.40 +
    // 3.20, from 48.40 + 4.20, below + 29.80 EUR for each of 100 times 100 kg.
    [RecordedTheory]
    [InlineData("US", "price=60", "720.00 EUR", "14.4 % of 5,000")]
    [InlineData("US", "price=52.60", "720.00 EUR", "the price of the step is included")]
    [InlineData("US", "price=52.59", "830.00 EUR", "720 + 100 x 1.10")]
    [InlineData("US", "price=51.50", "830.00 EUR", "720 + 100 x 1.10")]
    [InlineData("US", "price=51.49", "930.00 EUR", "720 + 100 x 2.10")]
    [InlineData("US", "price=50.50", "930.00 EUR", "720 + 100 x 2.10")]
    [InlineData("US", "price=50.49", "1040.00 EUR", "720 + 100 x 3.20")]
    [InlineData("US", "price=49.40", "1040.00 EUR", "720 + 100 x 3.20")]
    [InlineData("US", "price=49.39", "1140.00 EUR", "720 + 100 x 4.20")]
    [InlineData("US", "price=48.40", "1140.00 EUR", "720 + 100 x 4.20")]
    [InlineData("US", "price=48.39", "3700.00 EUR", "720 + 100 x 29.80")]
    [InlineData("US", "price=0", "3700.00 EUR", "720 + 100 x 29.80")]
    [InlineData("US", "", "open: entry price", "the price is not stated")]
    [InlineData("US", "price=162.1", "720.00 EUR", "the standard import value of 21 and 22 July 2020, row 490, stated as the price")]
    [InlineData("US", "price=52.60 claims=120,090094 within=090094", "600.00 EUR", "122 on 1011: 12 %")]
    [InlineData("US", "price=52.59 claims=120,090094 within=090094", "710.00 EUR", "600 + 100 x 1.10")]
    [InlineData("US", "price=48.40 claims=120,090094 within=090094", "1020.00 EUR", "600 + 100 x 4.20")]
    [InlineData("US", "price=48.39 claims=120,090094 within=090094", "3580.00 EUR", "600 + 100 x 29.80")]
    [InlineData("US", "price=52.60 claims=120,090094", "open: within quota 090094", "600 within the quota and 720 beyond")]
    [InlineData("US", "price=52.60 claims=120,090094 beyond=090094", "720.00 EUR", "beyond the quota")]
    [InlineData("TR", "price=52.60 claims=300", "0.00 EUR", "142 on TR: 0 %")]
    [InlineData("TR", "price=52.59 claims=300", "110.00 EUR", "0 % + 100 x 1.10: the agreement takes the percentage away and not the rest")]
    [InlineData("TR", "price=48.39 claims=300", "2980.00 EUR", "0 % + 100 x 29.80")]
    [InlineData("MA", "price=52.60 claims=300", "285.00 EUR", "142 on MA: 5.7 %")]
    [InlineData("MA", "price=52.60 claims=320,090094 within=090094", "240.00 EUR", "143 on MA: 4.8 %")]
    [InlineData("SG", "price=52.60 claims=300", "600.00 EUR", "142 on SG: 12 %")]
    [InlineData("AL", "price=48.39 claims=300 docs=Y086", "2980.00 EUR", "142 on AL by Y086: 0 % + 100 x 29.80")]
    [InlineData("AL", "price=48.39 claims=300 docs=Y085", "0.00 EUR", "142 on 1098 by Y085: 0 % whatever the price")]
    [InlineData("AL", "price=48.39 claims=300 docs=", "3700.00 EUR", "neither row applies: 07")]
    [InlineData("RS", "price=52.59 claims=300 docs=Y091", "110.00 EUR", "142 on XS, which is Serbia")]
    [InlineData("JO", "price=48.39 claims=300", "0.00 EUR", "142 on JO: 0 % without a ladder")]
    [InlineData("MD", "price=48.39 claims=320,096800 within=096800", "0.00 EUR", "143 on MD: 0 % without a ladder")]
    public void Tomatoes_by_entry_price(string origin, string stated, string duty, string why) =>
        Owed.On(Tomatoes, origin, "5000 EUR", $"kg=10000 codes=VATZ expenses=0 {stated}", duty, "0.00 EUR", "0.00 EUR", why);

    [RecordedFact]
    public void Tomatoes_in_pounds_by_a_price_in_euros() => Owed.On(
        Tomatoes, "US", "5000 GBP", "kg=10000 codes=VATZ expenses=0 price=51.50 fx=0.9", "819.00 GBP", "0.00 GBP", "0.00 GBP",
        "720 GBP + 100 x 1.10 EUR x 0.9 = 720 + 99");

    // An answer speaks for its own day, in London: what another day bears, another answer says.
    [RecordedTheory]
    [InlineData("2020-07-22T00:00:00", "720.00 EUR")]
    [InlineData("2020-07-22T23:59:59", "720.00 EUR")]
    [InlineData("2020-07-21T23:59:59", "open: is about 2020-07-22 and no other day")]
    [InlineData("2020-07-23T00:00:00", "open: is about 2020-07-22 and no other day")]
    [InlineData("2020-09-30T12:00:00", "open: is about 2020-07-22 and no other day")] // the last day of the season of the row
    [InlineData("2020-10-01T00:00:00", "open: no ordinary rate")] // the day after it: the row is no longer in force
    public void The_season_of_tomatoes(string at, string duty)
    {
        Instant entered = Goods.London(NodaTime.Text.LocalDateTimePattern.ExtendedIso.Parse(at).Value);
        Owed.Is(
            RecordedAnswers.ScheduleOf(Tomatoes).Assess(Goods.Of(Tomatoes, "US", "5000 EUR", "kg=10000 price=60").EnteredAt(entered)).Total,
            duty, at);
    }

    // 10,000 kg worth 4,000 EUR. 41.90 EUR for each 100 kg: 4,190. Value-added tax is a row VTZ, 0 %, without a code.
    [RecordedTheory]
    [InlineData("uk/1701991000_2020-12-18", "US", "", "4190.00 EUR", "100 x 41.90")]
    [InlineData("uk/1701149000_2020-12-18", "US", "", "4190.00 EUR", "100 x 41.90")]
    [InlineData("uk/1701129000_2020-12-18", "US", "", "4190.00 EUR", "100 x 41.90")]
    [InlineData("uk/1701991000_2020-12-18", "CA", "claims=300", "2618.70 EUR", "142 on CA: 100 x 26.187; three places are kept")]
    [InlineData("uk/1701991000_2020-12-18", "FR", "claims=300 docs=U088", "2618.70 EUR", "142 on 1006, goods that come back, by U088")]
    [InlineData("uk/1701991000_2020-12-18", "FR", "claims=300 docs=", "4190.00 EUR", "U088 is not presented")]
    [InlineData("uk/1701991000_2020-12-18", "IN", "claims=120,094321 within=094321 docs=U004,L001,Y100", "0.00 EUR",
        "122 on IN: B, C and Q")]
    [InlineData("uk/1701991000_2020-12-18", "IN", "claims=120,094321 within=094321 docs=U004,L001", "4190.00 EUR", "Q is not met")]
    [InlineData("uk/1701149000_2020-12-18", "AL", "claims=320,094324 within=094324 docs=L001,Y100", "0.00 EUR", "143 on AL: C and Q")]
    [InlineData("uk/1701129000_2020-12-18", "XK", "claims=320,094326 within=094326 docs=L001,Y100", "0.00 EUR", "143 on XK")]
    [InlineData("uk/1701129000_2020-12-18", "RS", "claims=320,094326 within=094326 docs=L001,Y100", "0.00 EUR",
        "143 on XS: the same number")]
    [InlineData("uk/1701991000_2020-12-18", "SM", "claims=400", "0.00 EUR", "106 on SM")]
    public void Sugar(string file, string origin, string stated, string duty, string why) =>
        Owed.On(file, origin, "4000 EUR", $"kg=10000 expenses=0 {stated}", duty, "0.00 EUR", "0.00 EUR", why);

    // 10 hl of 40 % vol, 400 l of pure alcohol, worth 10,000 GBP, with 500 GBP of incidental expenses.
    [RecordedTheory]
    [InlineData(Spirits2018, "US", "fx=0.9 codes=X451", "417.60 GBP", "15978.72 GBP",
        "(1.0 x 400 + 6.4 x 10) EUR x 0.9 = 464 x 0.9; excise 400 x 28.74 = 11,496; tax 20 % of 10,000 + 500 + 417.60 + 11,496 = 4,482.72")]
    [InlineData(Spirits2018, "CL", "fx=0.9 codes=X451 claims=300", "291.60 GBP", "15953.52 GBP",
        "(0.7 x 400 + 4.4 x 10) EUR x 0.9 = 324 x 0.9; tax 20 % of 22,287.60 = 4,457.52")]
    [InlineData(Spirits2018, "US", "codes=X451", "open: EUR to GBP", "open: EUR to GBP",
        "what is not known of the duty is not known of the tax")]
    [InlineData(Spirits2021, "US", "codes=X451", "373.00 GBP", "15969.80 GBP",
        "0.8 x 400 + 5.3 x 10; tax 20 % of 10,000 + 500 + 373 + 11,496 = 4,473.80")]
    [InlineData(Spirits2021, "CL", "codes=X451 claims=300", "236.00 GBP", "15942.40 GBP",
        "0.5 x 400 + 3.6 x 10; tax 20 % of 22,232 = 4,446.40")]
    [InlineData(Spirits2021, "SG", "codes=X451 claims=300", "235.00 GBP", "15942.20 GBP", "0.5 x 400 + 3.5 x 10; tax 20 % of 22,231")]
    [InlineData(Spirits2021, "IN", "codes=X451 claims=200", "237.00 GBP", "15942.60 GBP", "0.5 x 400 + 3.7 x 10; tax 20 % of 22,233")]
    [InlineData(Spirits2021, "UA", "codes=X451 claims=320,056723 within=056723", "0.00 GBP", "15895.20 GBP",
        "tax 20 % of 21,996 = 4,399.20")]
    [InlineData(Spirits2021, "US", "", "373.00 GBP", "open: additional codes", "the class of the excise is a code, which is not stated")]
    [InlineData(Spirits2021, "US", "codes=", "373.00 GBP", "open: no rate", "no class of the excise is declared")]
    [InlineData(Spirits2021, "US", "codes=X999", "373.00 GBP", "open: no rate", "the declared class is in no row")]
    public void Spirits_by_strength_with_excise_and_value_added_tax(
        string file, string origin, string stated, string duty, string taxes, string why) =>
        Owed.On(file, origin, "10000 GBP", $"hl=10 strength=40 lpa=400 expenses=500 {stated}", duty, "0.00 GBP", taxes, why);

    [RecordedTheory]
    [InlineData("hl=10 lpa=400 expenses=500", "open: % vol", "open: % vol", "the strength is not stated")]
    [InlineData("hl=10 strength=40 lpa=400", "373.00 GBP", "open: incidental expenses", "the expenses are part of what is taxed")]
    [InlineData("hl=10 strength=40 expenses=500", "373.00 GBP", "open: l alc. 100%", "the excise is by litres of pure alcohol")]
    public void Spirits_of_which_something_is_not_stated(string stated, string duty, string taxes, string why) =>
        Owed.On(Spirits2021, "US", "10000 GBP", stated + " codes=X451", duty, "0.00 GBP", taxes, why);

    [RecordedTheory]
    [InlineData(Rice, "US", "codes=VATZ", "600.00 GBP", "103: 6 %")]
    [InlineData(Rice, "US", "codes=VATZ claims=120,050083 within=050083", "1500.00 GBP",
        "122 on 1011: 15 %, dearer than the normal rate, is claimed")]
    [InlineData(Rice, "FR", "codes=VATZ claims=120,050083 within=050083", "600.00 GBP", "members of the Union are excluded from the quota")]
    [InlineData(Rice, "SG", "codes=VATZ claims=300", "380.00 GBP", "142 on SG: 3.8 %")]
    [InlineData(Rice, "FR", "codes=VATZ claims=300", "0.00 GBP", "142 on 1013")]
    [InlineData(RiceNorthernIreland, "US", "", "770.00 GBP", "103: 7.7 %")]
    [InlineData(RiceNorthernIreland, "SG", "claims=300", "190.00 GBP", "142 on SG: 1.9 % through 20 November 2022")]
    [InlineData(RiceNorthernIreland, "GB", "claims=300", "0.00 GBP", "142 on GB")]
    [InlineData(Oysters, "US", "codes=VATZ", "0.00 GBP", "103: 0 %")]
    public void Rice_and_oysters(string file, string origin, string stated, string duty, string why) =>
        Owed.On(file, origin, "10000 GBP", stated + " expenses=0", duty, "0.00 GBP", "0.00 GBP", why);
}
