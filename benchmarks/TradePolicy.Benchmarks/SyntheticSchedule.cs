using System.Globalization;
using NodaTime;

namespace TradePolicy.Benchmarks;

/// <summary>
/// A schedule of 300,000 dated measures with the breadth of a real one, always the same: 18,000 codes of ten digits, six
/// programmes whose tariffs name 10, 8, 6 or 4 digits, origins by name, by group with dated members, and all but some,
/// two to four dated rates for each tariff, some of them by weight. Held twice: as tariffs, and as the rows of a table.
/// </summary>
internal sealed class SyntheticSchedule
{
    // A dry run, which measures nothing, is content with fewer.
    internal static readonly int Measures =
        int.Parse(
            Environment.GetEnvironmentVariable("TRADEPOLICY_BENCHMARK_MEASURES") ?? "300000", NumberStyles.None,
            CultureInfo.InvariantCulture);

    private static readonly int Codes = Measures * 3 / 50;

    // Enough for 300,000 measures; more measures are on more headings.
    private static readonly int HeadingsOfChapter = 12 * Math.Max(1, (Measures + 299_999) / 300_000);

    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    private static readonly string[] Named =
        ["CN", "JP", "KR", "CA", "MX", "GB", "IN", "VN", "TW", "CH", "BR", "TH", "MY", "ID", "AU", "NZ", "NO", "TR", "ZA", "CL"];

    private readonly Random random = new(20_250_609);
    private readonly LegalWindow[] windows;
    private readonly LegalInstrument[] instruments;
    private readonly List<Tariff> tariffs = [];
    private readonly List<SyntheticMeasure> rows = new(Measures);

    private SyntheticSchedule()
    {
        ZonedDateTime[] starts =
        [
            .. Enumerable.Range(0, 96).Select(month => new LocalDateTime(2018, 1, 1, 0, 1).PlusMonths(month).InZoneStrictly(NewYork))
        ];
        windows = [.. starts.Select(start => LegalWindow.Starting(start))];
        instruments = [.. starts.Select((start, month) => LegalInstrument.Create(
            $"us/act-{month}", "The legislature", "Act", Publication.At(start.ToInstant() - Duration.FromDays(30)),
            number: month.ToString(CultureInfo.InvariantCulture)))];
        EconomyGroup developing = EconomyGroup.Of("developing", "Developing economies", Economy.All
            .Where(economy => !economy.IsGroup && !Named.Contains(economy.Code))
            .Where((_, index) => index % 3 == 0)
            .Select((economy, index) => GroupMembership.Of(economy, new Interval(null, index % 5 == 0 ? starts[60].ToInstant() : null))));
        EconomyScope[] groups = [EconomyScope.OfGroups(EconomyGroup.EuropeanUnion), EconomyScope.OfGroups(developing)];
        Economy[] named = [.. Named.Select(code => Economy.Parse(code))];
        Scopes =
        [
            EconomyScope.All,
            .. groups,
            .. groups.Select(group => EconomyScope.All.ExceptGroups(group.Groups)),
            .. named.Select(economy => EconomyScope.Of(economy)),
            .. named.Select((economy, index) => EconomyScope.All.Except(economy, named[(index + 1) % named.Length])),
        ];
        Commodities = [.. CodesInOrder().Take(Codes).Select(code => CommodityCode.Hts(code))];
        string[][] headings = [.. Commodities.GroupBy(code => code.Digits[..4], code => code.Digits).Select(heading => heading.ToArray())];
        foreach (string[] heading in headings)
            Impose(heading, 0, random.Next(2) == 0 ? 10 : 8);
        for (int round = 0; rows.Count < Measures; round++)
        {
            int programme = 1 + (round % (Programmes.Count - 1));
            Impose(headings[round / (Programmes.Count - 1) % headings.Length], programme, 4 + (2 * random.Next(4)));
        }
    }

    /// <summary>The one there is; made when it is first asked for.</summary>
    internal static SyntheticSchedule Instance => Made.Value;

    internal static IReadOnlyList<DutyProgramme> Programmes { get; } =
    [
        DutyProgramme.Of("us/general", "General rate", DutyKind.Ordinary),
        .. Enumerable.Range(1, 5)
            .Select(number => DutyProgramme.Of($"us/additional-{number}", $"Additional duty {number}", DutyKind.Additional)),
    ];

    private static Lazy<SyntheticSchedule> Made { get; } = new(() => new());

    internal IReadOnlyList<CommodityCode> Commodities { get; }

    internal IReadOnlyList<EconomyScope> Scopes { get; }

    internal IReadOnlyList<Tariff> Tariffs => tariffs;

    internal IReadOnlyList<SyntheticMeasure> Rows => rows;

    /// <summary>The same tariffs made anew, so that nothing in them has been asked yet.</summary>
    internal static IReadOnlyList<Tariff> Fresh() => new SyntheticSchedule().Tariffs;

    /// <summary>Questions at random, always the same: a programme, a commodity, an origin, an instant between 2018 and 2025.</summary>
    internal SyntheticQuestion[] Questions(int count)
    {
        Random drawn = new(7);
        Economy[] economies = [.. Economy.All.Where(economy => !economy.IsGroup)];
        Instant first = Instant.FromUtc(2018, 2, 1, 0, 0);
        return [.. Enumerable.Range(0, count).Select(_ => new SyntheticQuestion(
            drawn.Next(Programmes.Count),
            Commodities[drawn.Next(Commodities.Count)],
            drawn.Next(2) == 0 ? Economy.Parse(Named[drawn.Next(Named.Length)]) : economies[drawn.Next(economies.Length)],
            first + Duration.FromMinutes(drawn.Next(8 * 365 * 24 * 60))))];
    }

    private static IEnumerable<string> CodesInOrder() =>
        from chapter in Enumerable.Range(1, 96)
        from heading in Enumerable.Range(1, HeadingsOfChapter)
        from subheading in Enumerable.Range(1, 4)
        from eighth in Enumerable.Range(1, 2)
        from tenth in Enumerable.Range(1, 2)
        select string.Create(CultureInfo.InvariantCulture, $"{chapter:00}{heading:00}{subheading * 10:00}{eighth * 20:00}{tenth * 40:00}");

    // The tariffs of a programme on the codes of a heading, each code and origin under one of them.
    private void Impose(string[] codes, int programme, int length)
    {
        foreach (string prefix in codes.Select(code => code[..length]).Distinct())
        {
            int shape = programme == 0 ? 0 : random.Next(4);
            int chosen = random.Next(Named.Length);
            int[] origins = shape switch
            {
                0 => [0],
                1 => [1 + (chosen % 2), 3 + (chosen % 2)],
                _ => [5 + chosen, 5 + ((chosen + 1) % Named.Length), 5 + Named.Length + chosen],
            };
            foreach (int scope in origins)
                Impose(prefix, programme, scope);
        }
    }

    private void Impose(string prefix, int programme, int scope)
    {
        string key = string.Create(CultureInfo.InvariantCulture, $"{Programmes[programme].Key}/{prefix}/{scope}");
        int count = Math.Min(2 + random.Next(3), Measures - rows.Count);
        if (count == 0 || (tariffs.Count > 0 && tariffs[^1].Key == key))
            return;
        LegalAct[] acts = new LegalAct[count];
        int month = 0;
        for (int step = 0; step < count; step++)
        {
            int next = month + 1 + random.Next(30);
            bool isByWeight = programme == 0 && random.Next(30) == 0;
            decimal percent = random.Next(100) / 2m;
            DutyRate rate = isByWeight
                ? SpecificDuty.Of(Money.Of(percent, "USD"), Quantity.Of(1m, MeasurementUnit.Kilogram))
                : AdValorem.Of(percent);
            acts[step] = LegalAct.Enact(
                string.Create(CultureInfo.InvariantCulture, $"{key}/{step}"), key, instruments[month], windows[month], rate);
            rows.Add(new(
                programme, prefix, scope, StartOf(month), step == count - 1 ? Instant.MaxValue : StartOf(next),
                isByWeight ? null : percent));
            month = next;
        }

        tariffs.Add(
            Tariff.Create(key, Programmes[programme], Economy.UnitedStates, Scopes[scope], acts)
                .WithCommodities(CommodityScope.Of(CommodityCode.Hts(prefix))));
    }

    private Instant StartOf(int month) => windows[month].Start.Earliest;
}
