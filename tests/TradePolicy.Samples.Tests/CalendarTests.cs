using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Samples;
using TradePolicy.Data;
using TruceTracker;

namespace TradePolicy.Samples.Tests;

public class CalendarTests
{
    private const string June2025 = "2025-06-09T12:00:00Z";
    private const string October2026 = "2026-10-01T00:00:00Z";

    [Fact]
    public void A_window_of_the_United_States_ends_at_one_past_midnight_in_New_York_in_summer_and_in_winter()
    {
        Event("us-cn-2025.US.20250812T040100Z", "--known", June2025, "--at", June2025)
            .Should().Be(("2025-08-12T00:01 America/New_York", null, Tracker.At("2025-08-12T04:01:00Z")));
        Event("us-cn-2025.US.20261110T050100Z", "--known", October2026, "--at", October2026)
            .Should().Be(("2026-11-10T00:01 America/New_York", null, Tracker.At("2026-11-10T05:01:00Z")));
    }

    [Fact]
    public void An_end_that_no_text_settles_lasts_from_its_earliest_to_its_latest_reading_and_says_why()
    {
        string[] asked = ["--known", June2025, "--at", June2025];
        Event("us-cn-2025.CN.20250812T040100Z-20250812T160000Z", asked)
            .Should().Be(("2025-08-12T12:01 Asia/Shanghai", "2025-08-13T00:00 Asia/Shanghai", Tracker.At("2025-08-12T04:01:00Z")));
        CalendarEvent read = Read(asked).Events.Single(one => one.Uid == "us-cn-2025.CN.20250812T040100Z-20250812T160000Z@tradepolicy");
        read.Summary.Should()
            .Be("China: truce window ends, Additional tariff on all goods of the United States 10% to 34% (12:01 or 24:00 in Beijing)");
        read.Status.Should().Be(EventStatus.Tentative);
        read.Description!.Split('\n').Should().StartWith("When is not settled:")
            .And.Contain(
                "- 2025-08-12T24:00 Asia/Shanghai (+08) (2025-08-12T16:00:00Z): end of the last day, first day not counted: Civil Code " +
                "of the PRC, arts 201 and 203")
            .And.Contain("By Announcement No. 7 of 2025, Customs Tariff Commission of the State Council, published 2025-05-13.")
            .And.Contain(
                "- cn/additional/us: 10% to 34% (+24 pp), Announcement No. 4 of 2025, no longer suspended by Announcement No. 7 of 2025")
            .And.EndWith("As known at 2025-06-09T12:00:00Z, as written (what the published texts say).");
    }

    [Fact]
    public void What_is_known_to_the_day_lasts_through_the_day_on_the_clock_of_its_text_and_is_no_day_of_the_reader()
    {
        CalendarEvent read = Read().Events.Single(one => one.Uid!.StartsWith("cn/rare-earths/2025-10.", StringComparison.Ordinal));

        (read.IsAllDay, Local(read.Start!), Local(read.End!)).Should()
            .Be((false, "2026-11-10T00:00 Asia/Shanghai", "2026-11-11T00:00 Asia/Shanghai"));
        InstantOf(read).Should().Be(Tracker.At("2026-11-09T16:00:00Z"), "in New York it is 11:00 of the day before");
        read.Summary.Should().EndWith("(00:00 or 24:00 in Beijing)");
        read.Description.Should().Contain("that day excluded").And.Contain("that day included");
    }

    [Fact]
    public void A_title_says_from_what_to_what_and_of_which_tariff()
    {
        string[] titles = [.. Read("--known", October2026, "--at", June2025).Events.Select(one => one.Summary!)];

        titles.Should().Contain("US: changes from 20% to 10%: IEEPA, synthetic opioids, 9903.01.24")
            .And.Contain("US: begins to apply: Section 301, maritime, logistics and shipbuilding, 9903.91.12, 100%")
            .And.Contain("US: begins to apply: Section 301, maritime, logistics and shipbuilding, 9903.91.14, 100%")
            .And.Contain("US: begins to apply: Section 301, forced labour, 9903.05.43, 12.5%")
            .And.Contain("China: ends: Additional tariff on farm products, goods of US, 10%")
            .And.Contain("China: ends: Additional tariff on farm products, goods of US, 15%")
            .And.Contain("US: truce window ends, nothing is left to suspend")
            .And.Contain(
                "China: changes from 640.00 CNY per net ton and voyage to 880.00 CNY per net ton and voyage: Special port fee on ships " +
                "of the United States");
    }

    [Theory]
    [InlineData("--known", June2025, "--at", June2025)]
    [InlineData("--known", October2026, "--at", "0001-01-01T00:00:00Z")]
    [InlineData("--what-if", "lapse", "--known", October2026, "--at", October2026)]
    public void No_two_events_of_a_moment_read_alike(params string[] args) =>
        Read(args).Events.Select(one => (one.Start!.AsUtc, one.End?.AsUtc, one.Summary)).Should().OnlyHaveUniqueItems();

    [Fact]
    public void The_exclusions_of_178_products_end_before_the_truce_does()
    {
        CalendarEvent[] exclusions =
        [
            .. Read("--known", October2026, "--at", October2026)
                .Events.Where(one => one.Summary!.Contains("exemption ends", StringComparison.Ordinal))
        ];

        exclusions.Select(one => one.Summary).Should().Equal(
            "US: exemption ends, 25% applies: Section 301, technology transfer, 9903.88.01 (Excluded, heading 9903.88.69) (22:59 or " +
            "23:59 or 24:00 in New York)",
            "US: exemption ends, 25% applies: Section 301, technology transfer, 9903.88.02 (Excluded, heading 9903.88.69; Excluded " +
            "equipment for making solar cells, heading 9903.88.70) (22:59 or 23:59 or 24:00 in New York)",
            "US: exemption ends, 25% applies: Section 301, technology transfer, 9903.88.03 (Excluded, heading 9903.88.69) (22:59 or " +
            "23:59 or 24:00 in New York)",
            "US: exemption ends, 7.5% applies: Section 301, technology transfer, 9903.88.15 (Excluded, heading 9903.88.69) (22:59 or " +
            "23:59 or 24:00 in New York)");
        exclusions.Should()
            .OnlyContain(
                one => Local(one.Start!) == "2026-11-09T22:59 America/New_York"
                    && one.End!.AsUtc == Tracker.At("2026-11-10T05:00:00Z").ToDateTimeUtc());
    }

    [Fact]
    public void What_was_suspended_before_it_ever_applied_would_apply_for_the_first_time()
    {
        CalendarEvent[] read = [.. Read("--known", October2026, "--at", October2026).Events];
        string TitleOf(string key) => read.First(one => one.Uid!.StartsWith(key + ".", StringComparison.Ordinal)).Summary!;

        foreach (string never in new[] { "cn/batteries/2025-10", "cn/rare-earth-equipment/2025-10", "cn/rare-earths/2025-10",
            "cn/superhard/2025-10" })
            TitleOf(never).Should().StartWith("China: suspension ends, in force for the first time: ");
        foreach (string before in new[] { "cn/rare-earth-technology/2025-10", "cn/port-fees", "us/affiliates/2025-09" })
            TitleOf(before).Should().Contain(": suspension ends: ");
    }

    [Fact]
    public void A_publication_is_told_as_exactly_as_it_is_known()
    {
        string[] said =
        [
            .. Read("--known", October2026, "--at", October2026).Events.SelectMany(one => one.Description!.Split('\n'))
                .Where(line => line.StartsWith("By ", StringComparison.Ordinal))
        ];

        said.Should()
            .Contain(line => line.StartsWith("By Suspension of the expansion of end-user controls to affiliates", StringComparison.Ordinal)
                && line.Contains(", published between 2025-11-01T04:00:00Z and 2025-11-", StringComparison.Ordinal));
        said.Should().Contain(line => line.EndsWith(", published 2025-11-07.", StringComparison.Ordinal), "no more than the day is known");
        said.Should().Contain(line => line.EndsWith(", published 2025-11-04T22:53:40Z.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--known", June2025, "--at", June2025)]
    [InlineData("--known", October2026, "--at", June2025)]
    [InlineData("--what-if", "extend")]
    [InlineData("--at", "0001-01-01T00:00:00Z")]
    public void Every_deadline_comes_back_at_its_instant_once(params string[] args)
    {
        Calendar calendar = Read(args);
        Outlook outlook = OutlookOf(args);

        calendar.Events.Select(one => one.Uid).Should().OnlyHaveUniqueItems();
        Instant[] due = [.. outlook.Enacted.DeadlinesAfter(outlook.After).Select(deadline => deadline.At.Earliest)];
        CalendarEvent[] read =
        [
            .. calendar.Events.Where(
                one => !one.Uid!.Contains("-before.", StringComparison.Ordinal) && !one.Uid.StartsWith("if-", StringComparison.Ordinal))
        ];
        read.Should().HaveCount(due.Length)
            .And.OnlyContain(one => one.DtStamp!.TzId == "UTC" && one.DtStamp.AsUtc <= UnitedStatesChina.CompleteThrough.ToDateTimeUtc());
        read.Select(InstantOf).Should().BeSubsetOf(due);
    }

    [Fact]
    public void The_zones_are_described_in_the_file()
    {
        Calendar calendar = Read("--known", October2026, "--at", June2025);

        calendar.TimeZones.Select(zone => zone.TzId).Should().Equal("America/New_York", "Asia/Shanghai");
        calendar.TimeZones[1]!.TimeZoneInfos.Should().ContainSingle()
            .Which.Should()
            .Match<VTimeZoneInfo>(
                info => info.OffsetTo!.Offset == TimeSpan.FromHours(8) && info.OffsetFrom!.Offset == TimeSpan.FromHours(8)
                    && info.RecurrenceRule == null);
        calendar.TimeZones[0]!.TimeZoneInfos.Select(info => info!.OffsetTo!.Offset.Hours).Should().BeEquivalentTo([-5, -4]);
    }

    [Fact]
    public void Days_before_the_expiry_are_told_on_the_same_clock_face()
    {
        string[] asked = ["--known", October2026, "--at", October2026];
        Event("us-cn-2025.US.30-days-before.20261011T040100Z", asked)
            .Should().Be(("2026-10-11T00:01 America/New_York", null, Tracker.At("2026-10-11T04:01:00Z")), "summer time ends on 1 November");
        Event("us-cn-2025.US.7-days-before.20261103T050100Z", asked)
            .Should().Be(("2026-11-03T00:01 America/New_York", null, Tracker.At("2026-11-03T05:01:00Z")));
    }

    [Fact]
    public void What_is_supposed_stands_beside_what_is_enacted_and_says_that_it_is_hypothetical()
    {
        Calendar calendar = Read("--known", October2026, "--at", October2026, "--what-if", "extend");

        CalendarEvent[] supposed = [.. calendar.Events.Where(one => one.Categories.Contains("hypothetical"))];
        supposed.Should()
            .OnlyContain(one => one.Summary!.StartsWith("HYPOTHETICAL: ", StringComparison.Ordinal) && one.Status == EventStatus.Tentative
                && one.Description!
                    .StartsWith(
                        "HYPOTHETICAL: if the truce is extended by 90 days. Nothing of this is enacted.", StringComparison.Ordinal));
        supposed.Select(one => one.Uid).Should().Contain("if-extend.us-cn-2025.US.20270208T050100Z@tradepolicy");
        calendar.Events.Except(supposed).Select(one => one.Uid)
            .Should().Equal(Read("--known", October2026, "--at", October2026).Events.Select(one => one.Uid));
    }

    [Fact]
    public void The_clock_does_not_change_the_file_where_the_sources_end_before()
    {
        Text("2026-10-08T00:00:00Z").Should().Be(Text("2031-01-01T07:08:09.5Z"));
        Text("2026-10-08T00:00:00Z", "--what-if", "extend").Should().Be(Text("2031-01-01T07:08:09.5Z", "--what-if", "extend"));
        Read().Events.Should().OnlyContain(one => one.DtStamp!.AsUtc == UnitedStatesChina.CompleteThrough.ToDateTimeUtc())
            .And.OnlyContain(
                one => one.Start!.AsUtc < UnitedStatesChina.CompleteThrough.ToDateTimeUtc()
                    || one.Description!.Contains("As far as known"));
    }

    [Fact]
    public void The_calendar_is_what_was_accepted() =>
        Golden.ShouldBe(Text(Tracker.Today, "--known", June2025, "--at", June2025), "calendar-june-2025");

    [Fact]
    public void Lines_are_folded_and_end_as_the_standard_wants()
    {
        string[] lines = Text(Tracker.Today).Split("\r\n");

        lines.Should().OnlyContain(line => System.Text.Encoding.UTF8.GetByteCount(line) <= 75 && !line.Contains('\n'));
    }

    [Fact]
    public void Says_where_a_calendar_cannot_be_written_or_has_nothing_in_it()
    {
        Tracker nowhere = Tracker.Run("--calendar", "/no/such/folder/truce.ics");
        nowhere.ExitCode.Should().Be(TruceTrackerApp.CannotWrite);
        nowhere.Error.Should().StartWith("The calendar cannot be written to '/no/such/folder/truce.ics': ")
            .And.EndWith(Environment.NewLine);

        using TemporaryFolder folder = new();
        Tracker nothing = Tracker.Run("--at", "2040-01-01T00:00:00Z", "--known", June2025, "--calendar", folder.File("truce.ics"));
        nothing.ExitCode.Should().Be(TruceTrackerApp.CannotWrite);
        nothing.Error.TrimEnd().Should().EndWith("as known at 2025-06-09T12:00:00Z, nothing is due after 2040-01-01T00:00:00Z.");
    }

    private static (string From, string? Until, Instant Instant) Event(string uid, params string[] args)
    {
        CalendarEvent read = Read(args).Events.Single(one => one.Uid == uid + "@tradepolicy");
        return (Local(read.Start!), read.End is { } end ? Local(end) : null, InstantOf(read));
    }

    private static string Local(CalDateTime time) => FormattableString.Invariant($"{time.Value:yyyy-MM-dd'T'HH:mm} {time.TzId}");

    private static Instant InstantOf(CalendarEvent read) => Instant.FromDateTimeUtc(read.Start!.AsUtc);

    private static Calendar Read(params string[] args) => Calendar.Load(Text(Tracker.Today, args))!;

    private static string Text(string clock, params string[] args)
    {
        using TemporaryFolder folder = new();
        string file = folder.File("truce.ics");
        Tracker run = Tracker.RunAt(clock, null, [.. args, "--calendar", file]);
        (run.ExitCode, run.Error).Should().Be((TruceTrackerApp.Success, ""));
        return File.ReadAllText(file);
    }

    private static Outlook OutlookOf(string[] args)
    {
        Instant? Given(string option) => Array.IndexOf(args, option) is >= 0 and int index ? Tracker.At(args[index + 1]) : null;
        Instant now = Tracker.At("2026-11-23T12:00:00Z");
        return Outlook.Of(
            UnitedStatesChina.Register, Given("--at") ?? now, Given("--known") ?? now, LegalView.AsWritten, null, Given("--at"));
    }
}
