namespace TradePolicy.Hts.Tests;

public class HtsEditionsTest
{
    [Fact]
    public void There_are_54_editions_each_in_force_until_the_next()
    {
        HtsEditions.All.Should().HaveCount(54);
        HtsEditions.All[0].Name.Should().Be("2025 basic");
        HtsEditions.All[33].Name.Should().Be("2026 basic");
        HtsEditions.All[^1].Name.Should().Be("2026 rev 20");
        HtsEditions.All[^1].SupersededOn.Should().BeNull();
        HtsEditions.All.Zip(HtsEditions.All.Skip(1)).Should().OnlyContain(pair =>
            pair.First.SupersededOn == pair.Second.PublishedOn && pair.First.PublishedOn < pair.Second.PublishedOn);
        HtsEditions.All.Select(edition => edition.Instrument.Key).Should().OnlyHaveUniqueItems()
            .And.Contain("us/hts-2025-rev-18").And.Contain("us/hts-2026-basic");
    }

    [Theory]
    [InlineData("2025-08-05T23:59:59", "2025 rev 17")]
    [InlineData("2025-08-06T00:00:00", "2025 rev 18")]
    [InlineData("2025-12-31T23:59:59", "2025 rev 32")]
    [InlineData("2026-01-01T00:00:00", "2026 basic")]
    [InlineData("2026-12-01T00:00:00", "2026 rev 20")]
    public void An_edition_is_in_force_from_the_start_of_its_day_in_Washington(string local, string edition) =>
        HtsEditions.At(Washington(local)).Name.Should().Be(edition);

    [Theory]
    [InlineData("2025-08-06T23:59:59", "2025 rev 17")]
    [InlineData("2025-08-07T00:00:00", "2025 rev 18")]
    public void An_edition_is_known_from_the_end_of_the_day_of_its_publication(string knownAt, string edition) =>
        HtsEditions.At(Washington("2025-08-12T12:00:00"), Washington(knownAt)).Name.Should().Be(edition);

    [Fact]
    public void Before_the_first_edition_no_edition_is_guessed() =>
        FluentActions.Invoking(() => HtsEditions.At(Washington("2024-12-31T23:59:59")))
            .Should().Throw<ArgumentOutOfRangeException>().WithMessage("*2025 basic, of 2025-01-01*");

    [Fact]
    public void Nor_is_one_of_which_none_was_known_and_the_instant_of_knowledge_is_what_is_named() =>
        FluentActions.Invoking(() => HtsEditions.At(Washington("2026-01-01T00:00:00"), Washington("2024-12-31T23:59:59")))
            .Should().Throw<ArgumentOutOfRangeException>().WithMessage("*2025 basic, of 2025-01-01*").WithParameterName("knownAt");

    [Fact]
    public void The_list_of_editions_ends_with_the_day_of_the_last() =>
        HtsEditions.CompleteThrough.Should().Be(Washington("2026-09-29T00:00:00"));

    [Fact]
    public void A_folder_finds_editions_by_the_names_of_its_files_and_names_one_that_it_lacks()
    {
        string folder = Directory.CreateTempSubdirectory("editions").FullName;
        try
        {
            foreach (string name in new[]
                { "hts_2025_basic.json", "2025_HTS_Revision_18.json.gz", "2026HTSRev4.json", "chapter99_2026_rev_6.txt" })
                File.WriteAllText(Path.Combine(folder, name), "[]");
            HtsFolder schedules = HtsFolder.Open(folder);
            schedules.Editions.Select(edition => edition.Name).Should().Equal("2025 basic", "2025 rev 18", "2026 rev 4");
            schedules.ToString().Should().Be("3 editions, 2025 basic to 2026 rev 4");
            FluentActions.Invoking(() => schedules.Load(Washington("2025-09-01T12:00:00"))).Should().Throw<FileNotFoundException>()
                .WithMessage("The folder has no export of 2025 rev 20, which is in force from 2025-08-27 to 2025-09-02. "
                    + "It has 2025 basic, 2025 rev 18, 2026 rev 4.");
            File.WriteAllText(Path.Combine(folder, "other_2026_rev_4.json"), "[]");
            FluentActions.Invoking(() => HtsFolder.Open(folder)).Should().Throw<ArgumentException>().WithMessage("*both of 2026 rev 4*");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [PublishedScheduleFact]
    public void The_base_duty_of_the_day_of_entry_comes_from_its_edition_by_one_call()
    {
        HtsFolder schedules = HtsFolder.Open(PublishedSchedule.Folder!);
        Instant entered = Washington("2025-08-12T12:00:00");
        DutySchedule duties = DutySchedule.Compile(schedules.BaseDutiesAt(entered));
        duties.StatutoryRateFor(CommodityCode.Hts("6109.10.00.12"), Economy.Parse("VN"), entered).Value
            .Should().Be(Percentage.Of(16.5m));
        duties.StatutoryRateFor(CommodityCode.Hts("6109.10.00.12"), Economy.Parse("VN"), Washington("2025-08-19T12:00:00")).IsCertain
            .Should().BeFalse("the next edition, of 18 August, is not in this schedule");
        DutySchedule.Compile(schedules.BaseDutiesAt(Washington("2025-08-19T12:00:00"), Washington("2025-08-08T12:00:00")))
            .StatutoryRateFor(CommodityCode.Hts("6109.10.00.12"), Economy.Parse("VN"), Washington("2025-08-19T12:00:00")).Value
            .Should().Be(Percentage.Of(16.5m), "on 8 August nothing else was known of the day");
    }

    private static Instant Washington(string local) => LegalMoment.Parse($"{local} America/New_York").Earliest;
}
