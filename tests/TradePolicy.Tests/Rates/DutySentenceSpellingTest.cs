namespace TradePolicy.Tests;

/// <summary>The spellings of duty sentences in the published tables, and what the duties come to.</summary>
public sealed class DutySentenceSpellingTest
{
    private static readonly DutyNotation Notation = DutyNotation.UnitedKingdomAndEuropeanUnion;

    [Theory]
    [InlineData("34.00 GBP/100kg", "34.000 GBP / 100 kg")]
    [InlineData("10.00% + 77.00 GBP/100kg", "10.000% + 77.000 GBP / 100 kg")]
    [InlineData("26.00 GBP/hl", "26.000 GBP / hl")]
    [InlineData("1.40 GBP / % vol / hl", "1.400 GBP / % vol/hl")]
    [InlineData("1.00 GBP/%vol/hl", "1.000 GBP / % vol/hl")]
    [InlineData("0.50 GBP/%vol/hl + 2.60 GBP/hl", "0.500 GBP / % vol/hl + 2.600 GBP / hl")]
    [InlineData("1.00 GBP/kg/lactic matter + 23.00 GBP/100kg", "1.000 GBP / kg / lactic. + 23.000 GBP / 100 kg")]
    [InlineData("0.20 GBP/ item", "0.200 GBP / p/st")]
    [InlineData("43.00 GBP/1000 items", "43.000 GBP / 1,000 p/st")]
    [InlineData("52.00 EUR / 1,000 items", "52.000 EUR / 1,000 p/st")]
    [InlineData("4.00% + 7.80 GBP/100kg eda", "4.000% + 7.800 GBP / 100 kg / net eda")]
    [InlineData("5.10% + 9.40 EUR / 100 kg / net drained wt", "5.100% + 9.400 EUR / 100 kg / net eda")]
    [InlineData("0.30 GBP/100kg/net/%sacchar.", "0.300 GBP / 100 kg/net/%sacchar.")]
    [InlineData("0.40 EUR / 100 kg /net/ % sacchar.", "0.400 EUR / 100 kg/net/%sacchar.")]
    [InlineData("42.00 GBP/100kg mas", "42.000 GBP / 100 kg / net mas")]
    [InlineData("50.70 EUR / 100 kg / net dry", "50.700 EUR / 100 kg / net mas")]
    [InlineData("28.00 GBP/100kg std qual", "28.000 GBP / 100 kg / std qual")]
    [InlineData("1.62 EUR / kg / tot alc", "1.620 EUR / kg / tot/alc")]
    [InlineData("3.80% MIN 0.60 EUR / 100 kg / gross", "3.800% MIN 0.600 EUR / 100 kg / br")]
    [InlineData("9.60% MIN 1.1 €/100 kg/net", "9.600% MIN 1.100 EUR / 100 kg")]
    [InlineData("12.00% MIN 2€/100kg/br", "12.000% MIN 2.000 EUR / 100 kg / br")]
    [InlineData("2.4\u00A0€/100kg", "2.400 EUR / 100 kg")]
    [InlineData("1.50 £ / kg", "1.500 GBP / kg")]
    [InlineData("0.07 EUR / kg / dry lactic matter + 16.80 EUR / 100 kg", "0.070 EUR / kg / dry lactic. + 16.800 EUR / 100 kg")]
    [InlineData("17 GBP/100kg", "17.000 GBP / 100 kg")]
    [InlineData("114.00 EUR / tonne", "114.000 EUR / t")]
    [InlineData("30.00 GBP / m2", "30.000 GBP / m2")]
    [InlineData("9.60% MIN 0.30 EUR / KGM MAX 1.20 EUR / KGM", "9.600% MIN 0.300 EUR / kg MAX 1.200 EUR / kg")]
    [InlineData("8.30% + EA MAX 18.70% + AD S/Z", "8.300% + AC MAX 18.700% + SD")]
    [InlineData("9.00% +  EA MAX 18.70%  + ADSZ", "9.000% + AC MAX 18.700% + SD")]
    [InlineData("9.00% +  EA MAX 20.70%  + ADFM", "9.000% + AC MAX 20.700% + FD")]
    [InlineData("4.100 % + EAR MAX 9.300 % +ADSZR MAX 35.150 EUR DTN",
        "4.100% + AC (reduced) MAX 9.300% + SD (reduced) MAX 35.150 EUR / 100 kg")]
    [InlineData("4.500 % + EAR MAX 10.300 % +ADFMR", "4.500% + AC (reduced) MAX 10.300% + FD (reduced)")]
    [InlineData("8.300 EUR DTN", "8.300 EUR / 100 kg")]
    [InlineData("9.400 EUR DTN E", "9.400 EUR / 100 kg / net eda")]
    [InlineData("0.000 % + 6.580 EUR DTN E + 1 EUR DTN", "0.000% + 6.580 EUR / 100 kg / net eda + 1.000 EUR / 100 kg")]
    [InlineData("0.400 EUR DTN Z", "0.400 EUR / 100 kg/net/%sacchar.")]
    [InlineData("7.000 EUR TNE", "7.000 EUR / t")]
    [InlineData("98.000 EUR TNE + 1.000 EUR DAP", "98.000 EUR / t + 1.000 EUR / 10,000 kg / polar")]
    [InlineData("237.000 EUR TNE I", "237.000 EUR / t / biodiesel")]
    [InlineData("8.000 EUR HLT", "8.000 EUR / hl")]
    [InlineData("17.500 EUR MIL", "17.500 EUR / 1,000 p/st")]
    [InlineData("1.750 EUR ASV X", "1.750 EUR / % vol/hl")]
    [InlineData("28.740 GBP LPA", "28.740 GBP / l alc. 100%")]
    [InlineData("1.000 EUR NAR MAX 2.000 EUR NPR", "1.000 EUR / p/st MAX 2.000 EUR / pa")]
    [InlineData("1.000 EUR KGM P", "1.000 EUR / kg / lactic.")]
    [InlineData("0.500 EUR LTR", "0.500 EUR / l")]
    [InlineData("5.000 EUR HMT", "5.000 EUR / 100 m")]
    [InlineData("2.800 EUR MTK", "2.800 EUR / m2")]
    [InlineData("Entry Price", "Entry Price")]
    public void A_published_spelling_is_read_as_the_duty_that_it_means(string text, string written)
    {
        Notation.Format(Notation.Parse(text)).Should().Be(written);
        Notation.Parse(written).Should().Be(Notation.Parse(text));
    }

    [Theory]
    [InlineData("GBP/100kg", DutyRateProblemKind.MissingAmount, 0, "number")]
    [InlineData("6.4 + 24.6 EUR/100 kg", DutyRateProblemKind.MissingUnit, 4, "% sign")]
    [InlineData("7.2 MIN 0.36 EUR/100 kg", DutyRateProblemKind.UnknownCurrency, 4, "%")]
    [InlineData("1,024.00 EUR / tonne", DutyRateProblemKind.InvalidNumber, 1, "thousands")]
    [InlineData("14.00% (01 JUL - 31 JAN), 0.00% (01 FEB - 30 JUN)", DutyRateProblemKind.UnexpectedText, 7, "end of the duty")]
    [InlineData("0.000 %, 0.000 %", DutyRateProblemKind.UnexpectedText, 7, "end of the duty")]
    [InlineData("p/st", DutyRateProblemKind.MissingAmount, 0, "number")]
    [InlineData("1.000 EUR DTNX", DutyRateProblemKind.UnexpectedText, 10, "end of the duty")]
    [InlineData("1.000 EUR DTN 5", DutyRateProblemKind.UnexpectedText, 14, "end of the duty")]
    [InlineData("5% + EAX", DutyRateProblemKind.MissingAmount, 5, "number")]
    public void What_is_no_duty_sentence_is_refused_at_its_place(string text, DutyRateProblemKind kind, int position, string hint)
    {
        Notation.TryParse(text, out _, out DutyRateProblem? problem).Should().BeFalse();
        (problem!.Kind, problem.Position).Should().Be((kind, position));
        problem.Expected.Should().Contain(hint);
    }

    [Theory]
    // Boneless beef: 12 % of 2,000 and 253 for each of 5 x 100 kg.
    [InlineData("12.00% + 253.00 GBP/100kg", "2000 GBP", "500 kg", "1505.00 GBP")]
    // Rum of 40 % vol, 1,000 l: 40 x 10 hl = 400, of which 0.50 each; and 2.60 for each hl.
    [InlineData("0.50 GBP/%vol/hl + 2.60 GBP/hl", "9000 GBP", "1000 l;40 % vol", "226.00 GBP")]
    // Its excise: 400 l of pure alcohol.
    [InlineData("28.74 GBP / l alc. 100%", "9000 GBP", "400 l alc. 100%", "11496.00 GBP")]
    // Madeira of 22 % vol, 200 l: 22 x 2 hl x 1.40.
    [InlineData("1.40 GBP / % vol / hl", "900 GBP", "2 hl;22 % vol", "61.60 GBP")]
    // Piquette, 10 hl: of 5 % vol 65 is under the floor of 72; of 6 % vol it is 78.
    [InlineData("1.30 EUR / % vol / hl MIN 7.20 EUR / hl", "500 EUR", "10 hl;5 % vol", "72.00 EUR")]
    [InlineData("1.30 EUR / % vol / hl MIN 7.20 EUR / hl", "500 EUR", "10 hl;6 % vol", "78.00 EUR")]
    // Raw beet sugar: 50 t of the standard quality.
    [InlineData("28.00 GBP/100kg std qual", "20000 GBP", "50000 kg standard quality", "14000.00 GBP")]
    // Inulin syrup, 20 t with 65 % of sucrose: 200 x 65 x 0.30.
    [InlineData("0.30 GBP/100kg/net/%sacchar.", "9000 GBP", "20000 kg;65 % sacchar.", "3900.00 GBP")]
    // Sweetened milk powder, 5,000 kg with 3,400 kg of lactic matter: 3,400 + 50 x 23.
    [InlineData("1.00 GBP/kg/lactic matter + 23.00 GBP/100kg", "9000 GBP", "5000 kg;3400 kg lactic matter", "4550.00 GBP")]
    // Sweetcorn: 4 % of 2,000 and 9 x 7.80 for 900 kg drained.
    [InlineData("4.00% + 7.80 GBP/100kg eda", "2000 GBP", "900 kg drained net weight", "150.20 GBP")]
    // A watch: 4.5 % of 10 is 0.45; of 5 the floor; of 100 the ceiling.
    [InlineData("4.50% MIN 0.30 EUR / item MAX 0.80 EUR / item", "10 EUR", "1 item", "0.45 EUR")]
    [InlineData("4.50% MIN 0.30 EUR / item MAX 0.80 EUR / item", "5 EUR", "1 item", "0.30 EUR")]
    [InlineData("4.50% MIN 0.30 EUR / item MAX 0.80 EUR / item", "100 EUR", "1 item", "0.80 EUR")]
    // Tobacco, 100 kg: 18.4 % of 100 is under 22; of 125 it is 23; of 200 it is over 24.
    [InlineData("18.40% MIN 22.00 EUR / 100 kg MAX 24.00 EUR / 100 kg", "100 EUR", "100 kg", "22.00 EUR")]
    [InlineData("18.40% MIN 22.00 EUR / 100 kg MAX 24.00 EUR / 100 kg", "125 EUR", "100 kg", "23.00 EUR")]
    [InlineData("18.40% MIN 22.00 EUR / 100 kg MAX 24.00 EUR / 100 kg", "200 EUR", "100 kg", "24.00 EUR")]
    // 2,500 chicks at 43 for a thousand.
    [InlineData("43.00 GBP/1000 items", "3000 GBP", "2500 item", "107.50 GBP")]
    // Film, 1,000 m: 6.5 % of 1,000 is 65, and the cap 50.
    [InlineData("6.50% MAX 5.00 EUR / 100 m", "1000 EUR", "1000 m", "50.00 EUR")]
    // Carpets, 100 m2: 8 % of 3,000 is 240, under the cap of 280.
    [InlineData("8.00% MAX 2.80 EUR / m2", "3000 EUR", "100 m2", "240.00 EUR")]
    // Wine lees with 300 kg of alcohol in all.
    [InlineData("1.62 EUR / kg / tot alc", "1000 EUR", "300 kg total alcohol", "486.00 EUR")]
    // Isoglucose, 1,500 kg of dry matter.
    [InlineData("42.00 GBP/100kg mas", "1000 GBP", "1500 kg dry matter", "630.00 GBP")]
    // Glass: 3.8 % of 100 is 3.80, and the floor 0.60 for each of 10 x 100 kg gross.
    [InlineData("3.80% MIN 0.60 EUR / 100 kg / gross", "100 EUR", "1000 kg gross weight", "6.00 EUR")]
    // Grape juice, 10 hl of 1,300 kg: 40 % of 1,000, 1,010 and 221.
    [InlineData("40.00% + 101.00 GBP/hl + 17 GBP/100kg", "1000 GBP", "10 hl;1300 kg", "1631.00 GBP")]
    // 4,000 fish hooks at 17.50 for a thousand.
    [InlineData("17.500 EUR MIL", "500 EUR", "4000 item", "70.00 EUR")]
    // Rice, 25 t at 65 for a tonne.
    [InlineData("65.000 EUR TNE", "12000 EUR", "25000 kg", "1625.00 EUR")]
    public void A_duty_is_what_the_hand_computes(string text, string value, string quantities, string duty) =>
        Notation.Parse(text).AmountOn(DutyBasis.Of(Money.Parse(value), quantities.Split(';').Select(Quantity.Parse))).ToString().Should()
            .Be(duty);

    [Theory]
    [InlineData("28.00 GBP/100kg std qual", "the quantity in kg standard quality is not stated")]
    [InlineData("3.80% MIN 0.60 GBP / 100 kg / gross", "the quantity in kg gross weight is not stated")]
    [InlineData("8.30% + EA", "the rate is that of another provision: AC")]
    [InlineData("Entry Price", "the rate is that of another provision: Entry Price")]
    public void A_weight_of_the_goods_is_no_weight_of_a_part(string text, string missing) =>
        Notation.Parse(text).AmountOn(DutyBasis.Of(Money.Of(1_000m, "GBP"), Quantity.Of(50m, MeasurementUnit.Tonne))).ToString()
            .Should().Be("unknown: " + missing);
}
