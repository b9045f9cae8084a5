using System.Globalization;

namespace TradePolicy.Data.Tests;

/// <summary>
/// The register of the United States with the ordinary rates of the goods of the tests, typed from the schedule, and short ways to ask it.
/// </summary>
internal static class EveryOrigin
{
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    private static readonly EconomyScope ColumnTwo = EconomyScope.Of("BY CU KP RU".Split(' ').Select(Economy.Parse));

    // Code; column 1 general; a special rate for Korea; column 2. 2026 revision 4 of the schedule.
    private static readonly (string Code, string General, string? Korea, string ColumnTwo)[] Ordinary =
    [
        ("0404.10.05", "8.5%", "free", "20%"), ("0811.90.80", "14.5%", "free", "35%"), ("0901.11.00", "free", null, "free"),
        ("1211.90.89", "free", null, "free"), ("1302.19.91", "free", null, "free"), ("2203.00.00", "free", null, "13.2¢/liter"),
        ("2208.30.30", "free", null, "$1.99/pf. liter"), ("2501.00.00", "free", null, "26%"),
        ("2918.99.30", "6.5%", "free", "15.4¢/kg + 47.5%"), ("3004.20.00", "free", null, "25%"), ("4011.10.10", "4%", "free", "10%"),
        ("4011.10.50", "3.4%", "free", "10%"), ("4407.11.00", "free", null, "$1.70/m3"), ("4818.90.00", "free", null, "30%"),
        ("6109.10.00", "16.5%", "free", "90%"), ("6810.99.00", "free", null, "30%"), ("7009.10.00", "3.9%", "free", "50%"),
        ("7020.00.60", "5%", "free", "55%"), ("7208.51.00", "free", null, "20%"), ("7304.31.30", "free", null, "25%"),
        ("7306.30.50", "free", null, "5.5%"), ("7308.90.30", "free", null, "20%"), ("7317.00.55", "free", null, "3.5%"),
        ("7318.15.20", "free", null, "3.5%"), ("7326.90.86", "2.9%", "free", "45%"), ("7408.11.60", "3%", "free", "28%"),
        ("7601.10.30", "2.6%", "free", "18.5%"), ("7604.10.10", "5%", "free", "45%"), ("7612.90.10", "5.7%", "free", "45%"),
        ("8418.10.00", "free", null, "35%"), ("8424.89.90", "1.8%", "free", "35%"), ("8427.20.40", "free", null, "35%"),
        ("8471.50.01", "free", null, "35%"), ("8473.30.11", "free", null, "35%"), ("8482.10.50", "9%", "free", "67%"),
        ("8507.60.00", "3.4%", "free", "40%"), ("8537.10.91", "2.7%", "free", "35%"), ("8541.42.00", "free", null, "35%"),
        ("8541.43.00", "free", null, "35%"), ("8544.42.90", "2.6%", "free", "35%"), ("8544.49.30", "5.3%", "free", "40%"),
        ("8702.20.31", "2%", "free", "25%"), ("8703.10.50", "2.5%", "free", "10%"), ("8703.23.01", "2.5%", "free", "10%"),
        ("8704.23.01", "25%", null, "25%"), ("8704.31.01", "25%", null, "25%"), ("8704.60.00", "25%", null, "25%"),
        ("8708.10.30", "2.5%", "free", "25%"), ("8711.50.00", "2.4%", "free", "10%"), ("8806.22.00", "free", null, "30%"),
        ("8806.24.00", "free", null, "30%"), ("8807.30.00", "free", null, "27.5%"), ("9401.61.40", "free", null, "40%"),
        ("9403.20.00", "free", null, "45%"), ("9403.40.90", "free", null, "40%"), ("9403.60.80", "free", null, "40%"),
        ("9506.62.40", "free", null, "30%"),
    ];

    internal static PolicyRegister Register => UnitedStates.Register;

    internal static DutySchedule Schedule { get; } = Compiled(Register);

    /// <summary>What was known at an instant of New York.</summary>
    internal static DutySchedule KnownAt(string eastern) => Compiled(Register.AsKnownAt(Shipment.Eastern(eastern)));

    /// <summary>
    /// Goods of 10,000 USD that come by vessel, entered at a time of New York and loaded a day before, with what is stated of them, parted
    /// by semicolons: <c>claim 9903.94.03</c>, <c>is Section 232 vehicle part</c>, <c>not Section 232 vehicle part</c>,
    /// <c>part United States content 4000</c>, <c>weight 1000</c>, <c>weight 140 listed metal</c> (in kilograms),
    /// <c>loaded 2026-02-20T12:00:00</c>, <c>by Air</c>.
    /// </summary>
    internal static CustomsEntry Goods(string code, string origin, string eastern, string stated = "")
    {
        Instant entered = Shipment.Eastern(eastern);
        CustomsEntry goods = CustomsEntry.Of(CommodityCode.Hts(code), Economy.Parse(origin), Money.Of(10_000m, "USD")).EnteredAt(entered);
        Instant loaded = entered - Duration.FromDays(1);
        TransportMode mode = TransportMode.Vessel;
        foreach (string text in stated.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] words = text.Split(' ', 2);
            switch (words[0])
            {
                case "claim":
                    goods = goods.WithClaim(words[1]);
                    break;
                case "is":
                    goods = goods.WithFact(words[1]);
                    break;
                case "not":
                    goods = goods.WithFact(words[1], false);
                    break;
                case "part":
                    int last = words[1].LastIndexOf(' ');
                    goods = goods.WithComponent(
                        words[1][..last], Money.Of(decimal.Parse(words[1][(last + 1)..], CultureInfo.InvariantCulture), "USD"));
                    break;
                case "weight":
                    string[] weight = words[1].Split(' ', 2);
                    goods = goods.With(Quantity.Of(
                        decimal.Parse(weight[0], CultureInfo.InvariantCulture), MeasurementUnit.Kilogram, weight.ElementAtOrDefault(1)));
                    break;
                case "loaded":
                    loaded = Shipment.Eastern(words[1]);
                    break;
                case "by":
                    mode = Enum.Parse<TransportMode>(words[1]);
                    break;
                default:
                    throw new ArgumentException($"'{text}' states nothing of goods.", nameof(stated));
            }
        }

        return goods.ArrivingBy(mode).LoadedAt(loaded);
    }

    /// <summary>The total as a percentage of the value; null if it is not certain.</summary>
    internal static decimal? Total(this DutySchedule schedule, CustomsEntry goods, LegalView view = LegalView.AsWritten)
    {
        DutyAssessment duty = schedule.Assess(goods, view);
        return duty.IsCertain ? duty.Total.Value.Amount / 100m : null;
    }

    /// <summary>The layer of a tariff; null if it is not on the goods.</summary>
    internal static DutyLayer? Layer(this DutySchedule schedule, CustomsEntry goods, string tariff) =>
        schedule.Assess(goods, LegalView.AsWritten).Possible[0].Layers.SingleOrDefault(layer => layer.Tariff == tariff);

    /// <summary>The totals that are possible, as percentages of the value, in order.</summary>
    internal static decimal[] Totals(this DutySchedule schedule, CustomsEntry goods) =>
        [.. schedule.Assess(goods, LegalView.AsWritten).Possible.Select(duty => duty.Total.Value.Amount / 100m).Distinct().Order()];

    /// <summary>The headings of chapter 99 under which goods of a certain total are declared.</summary>
    internal static IEnumerable<string> Headings(this DutySchedule schedule, CustomsEntry goods)
    {
        DutyAssessment duty = schedule.Assess(goods, LegalView.AsWritten);
        return duty.HeadingsToDeclare(duty.Possible.Single()).Where(heading => heading.StartsWith("99", StringComparison.Ordinal));
    }

    /// <summary>The names of the facts that a total lacks.</summary>
    internal static string[] Lacks(this DutySchedule schedule, CustomsEntry goods) =>
        [.. schedule.Assess(goods, LegalView.AsWritten).Total.Reasons.Select(reason => reason.Subject).Distinct()];

    private static DutySchedule Compiled(PolicyRegister register) => register.WithTariffs(Ordinary.SelectMany(rates =>
    {
        Tariff general = Rate("general", rates.Code, DutyKind.Ordinary, EconomyScope.All.Except(ColumnTwo.Economies), rates.General);
        Tariff columnTwo = Rate("column-2", rates.Code, DutyKind.Ordinary, ColumnTwo, rates.ColumnTwo);
        return rates.Korea is { } special
            ? new[] { general, columnTwo, Rate("korea", rates.Code, DutyKind.Preferential, EconomyScope.Of(Economy.Parse("KR")), special)
                .WithRequirement(EntryCondition.Claim("KR")) }
            : [general, columnTwo];
    })).Compile();

    private static Tariff Rate(string column, string code, DutyKind kind, EconomyScope origins, string rate)
    {
        LegalInstrument schedule = LegalInstrument.Create(
            "us/hts-2025", "United States International Trade Commission", "Harmonized Tariff Schedule",
            Publication.On(new LocalDate(2025, 1, 1), NewYork));
        string key = $"us/{column}/{code}";
        return Tariff.Create(
            key, DutyProgramme.Of($"us/{column}", column, kind), Economy.UnitedStates, origins,
            [LegalAct.Enact(
                code, key, schedule, LegalWindow.Starting(LegalMoment.At(new LocalDateTime(2025, 1, 1, 0, 0), NewYork)),
                DutyNotation.UnitedStates.Parse(rate))])
            .WithCommodities(CommodityScope.Of(CommodityCode.Hts(code)));
    }
}
