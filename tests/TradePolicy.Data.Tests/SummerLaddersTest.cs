namespace TradePolicy.Data.Tests;

/// <summary>
/// The duties of 2026 under Sections 301, 338, 232 and 201, step by step: from when, how much, and as known since when. The rates are those
/// of the notices, proclamations and headings named in each row.
/// </summary>
public sealed class SummerLaddersTest
{
    private const string Memorandum = "2026-07-23T18:48:44-04:00";
    private const string Section338 = "2026-07-20T17:00:00-04:00";
    private const string Proclamation11020 = "2026-04-02T15:39:50-04:00";

    // Tariff, from, rate, when it was published (a day if no more is held), and what was expected for that moment before.
    private static readonly string[][] Ladder =
    [
        ["us/301/nicaragua", "2026-01-01T00:00:00", "0%", "2026-01-01", ""], // 9903.89.01, note 29(b)
        ["us/301/brazil", "2026-07-22T00:01:00", "25%", "2026-07-21", ""], // 9903.05.01, note 50(a)
        ["us/301/forced-labour/vn", "2026-07-24T00:01:00", "12.5%", Memorandum, ""], // 9903.05.84
        ["us/301/forced-labour/br", "2026-07-24T00:01:00", "12.5%", Memorandum, ""], // 9903.05.27
        ["us/301/forced-labour/cn", "2026-07-24T00:01:00", "12.5%", Memorandum, ""], // 9903.05.31
        ["us/301/forced-labour/in", "2026-07-24T00:01:00", "10%", Memorandum, ""], // 9903.05.44
        ["us/301/forced-labour/ca", "2026-07-24T00:01:00", "10%", Memorandum, ""], // 9903.05.29
        ["us/301/forced-labour/mx", "2026-07-24T00:01:00", "10%", Memorandum, ""], // 9903.05.55
        ["us/301/forced-labour/gb", "2026-07-24T00:01:00", "10%", Memorandum, ""], // 9903.05.81
        ["us/301/forced-labour/eu", "2026-07-24T00:01:00", "up to 10%", Memorandum, ""], // 9903.05.38, .39
        ["us/301/forced-labour/tw", "2026-07-24T00:01:00", "up to 10%", Memorandum, ""], // 9903.05.75, .76
        ["us/301/forced-labour/jp", "2026-07-24T00:01:00", "up to 12.5%", Memorandum, ""], // 9903.05.48, .49
        ["us/301/forced-labour/kr", "2026-07-24T00:01:00", "up to 12.5%", Memorandum, ""], // 9903.05.70, .71
        ["us/301/forced-labour/ch", "2026-07-24T00:01:00", "up to 12.5%", Memorandum, ""], // 9903.05.73, .74
        ["us/232/medicines", "2026-07-31T00:01:00", "up to 100%", Proclamation11020, ""], // 9903.04.60, note 40(d)
        ["us/232/medicines/allies", "2026-07-31T00:01:00", "up to 15%", Proclamation11020, ""], // 9903.04.62, note 40(f)
        ["us/232/medicines/gb", "2026-07-31T00:01:00", "0%", "2026-08-03", "10%"], // 9903.04.63, note 40(g)
        ["us/201/quartz", "2026-08-15T00:01:00", "50%", "2026-07-31T17:00:00-04:00", ""], // 9903.45.31, note 41(e)
        ["us/338/canada/1", "2026-08-22T00:01:00", "50%", Section338, ""], // 9903.03.12, note 51(b)(1)
        ["us/338/canada/2", "2026-08-22T00:01:00", "50%", Section338, ""], // 9903.03.13, note 51(b)(2)
        ["us/338/canada/3", "2026-08-22T00:01:00", "50%", Section338, ""], // 9903.03.14, note 51(b)(3)
        ["us/232/unmanned-aircraft", "2026-09-03T00:01:00", "100%", "2026-08-13T17:21:57-04:00", ""], // 9903.08.21, note 43(c)(1)
        ["us/232/unmanned-aircraft/docking-stations", "2026-09-03T00:01:00", "100%", "2026-08-13T17:21:57-04:00", ""],
        ["us/232/unmanned-aircraft/parts", "2026-09-03T00:01:00", "100%", "2026-08-13T17:21:57-04:00", ""], // note 43(c)(2)
        ["us/232/unmanned-aircraft/small", "2026-09-03T00:01:00", "100%", "2026-08-13T17:21:57-04:00", ""], // note 43(c)(3)
    ];

    public static TheoryData<string> Tariffs => [.. Ladder.Select(step => step[0])];

    [Theory]
    [MemberData(nameof(Tariffs))]
    public void Each_rate_begins_at_its_moment_and_not_a_second_before_in_every_view(string tariff)
    {
        string[] step = Ladder.Single(one => one[0] == tariff);
        Instant start = Shipment.Eastern(step[1]);
        foreach (LegalView view in Enum.GetValues<LegalView>())
        {
            Rate(UnitedStates.Register, tariff, start, view).Should().Be(step[2]);
            Rate(UnitedStates.Register, tariff, start - Duration.FromSeconds(1), view).Should().Be("");
        }
    }

    [Theory]
    [MemberData(nameof(Tariffs))]
    public void Each_rate_is_known_from_its_publication_and_not_a_second_before(string tariff)
    {
        string[] step = Ladder.Single(one => one[0] == tariff);
        Instant start = Shipment.Eastern(step[1]);
        bool isDay = step[3].Length == 10;
        Instant published = isDay
            ? Shipment.Eastern($"{step[3]}T00:00:00")
            : NodaTime.Text.OffsetDateTimePattern.ExtendedIso.Parse(step[3]).Value.ToInstant();
        foreach (LegalView view in Enum.GetValues<LegalView>())
        {
            Rate(UnitedStates.Register.AsKnownAt(published - Duration.FromSeconds(1)), tariff, start, view).Should().Be(step[4]);
            Rate(UnitedStates.Register.AsKnownAt(isDay ? published + Duration.FromDays(1) : published), tariff, start, view)
                .Should().Be(step[2]);
        }
    }

    // The rate that is known for a moment, which may lie ahead of what is known.
    private static string Rate(PolicyRegister register, string tariff, Instant at, LegalView view)
    {
        Outcome<DutyRate> rate = register.Tariffs[tariff].RateAt(at, view).Possible.Should().ContainSingle().Which;
        return rate.IsInForce ? $"{rate.Value}".Replace(" with the duty provided in the applicable subheading", "") : "";
    }
}
