using NodaTime.Text;

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

    [Theory]
    [InlineData("2025 basic", "2025-01-01", EvidenceGrade.Confirmed)]
    [InlineData("2025 rev 9", "2025-04-11", EvidenceGrade.Confirmed)]
    [InlineData("2025 rev 10", "2025-04-15", EvidenceGrade.Confirmed)]
    [InlineData("2025 rev 32", "2025-12-05", EvidenceGrade.Confirmed)]
    [InlineData("2026 rev 8", "2026-05-22", EvidenceGrade.Confirmed)]
    [InlineData("2026 rev 9", "2026-05-28", EvidenceGrade.Confirmed)]
    [InlineData("2026 rev 10", "2026-06-08", EvidenceGrade.Inferred)]
    [InlineData("2026 rev 20", "2026-09-28", EvidenceGrade.Inferred)]
    public void The_day_of_an_edition_is_that_of_its_change_record_or_of_one_reading_of_it(string name, string day, EvidenceGrade grade)
    {
        HtsEdition edition = HtsEditions.All.Single(one => one.Name == name);
        edition.PublishedOn.Should().Be(LocalDatePattern.Iso.Parse(day).Value);
        edition.Evidence.Should().Be(Evidence.Of(
            grade, grade == EvidenceGrade.Confirmed ? "the heading of the change record" : "one reading of the change record"));
        edition.Instrument.Evidence.Should().Be(edition.Evidence);
        edition.ToString().Should().Be(name);
    }

    [Fact]
    public void An_edition_is_in_force_until_the_start_of_the_day_of_the_next()
    {
        HtsEdition rev18 = HtsEditions.At(Washington("2025-08-06T00:00:00"));
        rev18.InForce.Start.Value.ToInstant().Should().Be(Washington("2025-08-06T00:00:00"));
        rev18.InForce.End.Value.ToInstant().Should().Be(Washington("2025-08-18T00:00:00"));
        HtsEditions.All[^1].InForce.Start.Value.ToInstant().Should().Be(Washington("2026-09-28T00:00:00"));
        HtsEditions.All[^1].InForce.End.IsDated.Should().BeFalse();
    }

    [Fact]
    public void A_folder_reads_the_edition_of_a_day_and_its_base_duties()
    {
        using Folder folder = new(
            ("hts_2025_rev_18.json", Shirts("16.5%")), ("rev19_2025.json", Shirts("12%")), ("notes_2025.json", ""),
            ("chapter99_2025_rev_20.txt", ""), ("revised_2025.json", ""));
        HtsFolder schedules = HtsFolder.Open(folder.Path);
        schedules.ToString().Should().Be("2 editions, 2025 rev 18 to 2025 rev 19");
        Instant late = Washington("2025-08-17T23:59:59"), next = Washington("2025-08-18T00:00:00");
        schedules.Load(late).Name.Should().Be("hts_2025_rev_18");
        schedules.Load(next).Name.Should().Be("rev19_2025");
        Rate(schedules.BaseDutiesAt(late), late).Should().Be("16.5%");
        Rate(schedules.BaseDutiesAt(late), next).Should().Be("open", "the next edition is not in these duties");
        Rate(schedules.BaseDutiesAt(next), next).Should().Be("12%");
        Rate(schedules.BaseDutiesAt(next, late), next).Should().Be("16.5%", "the day before, nothing else was known of the day");
        Rate(schedules.BaseDutiesAt(late, late), next).Should().Be("open", "it is the edition of its day");

        static string Rate(IReadOnlyList<Tariff> duties, Instant at)
        {
            StatutoryRate rate = DutySchedule.Compile(duties).StatutoryRateFor(
                CommodityCode.Hts("6109.10.00.12"), Economy.Parse("VN"), at);
            return rate.IsCertain ? rate.Value.ToString() : "open";
        }
    }

    [Fact]
    public void A_folder_without_editions_says_so()
    {
        using Folder folder = new(("notes.json", ""));
        HtsFolder schedules = HtsFolder.Open(folder.Path);
        schedules.ToString().Should().Be("no editions");
        schedules.Editions.Should().BeEmpty();
        Refusal.Of<FileNotFoundException>(() => schedules.Load(HtsEditions.All[^1])).WithMessage(
            "The folder has no export of 2026 rev 20, which is in force from 2026-09-28. It has no export whose name says its year and "
            + "revision.");
        Refusal.Of<ArgumentNullException>(() => schedules.Load(null!)).WithParameterName("edition");
    }

    [Fact]
    public void Two_files_of_one_edition_are_named_in_their_order()
    {
        using Folder folder = new(("b_2026_rev_4.json", ""), ("a_2026_rev_4.json", ""), ("c_2026_basic.json", ""));
        Refusal.Of<ArgumentException>(() => HtsFolder.Open(folder.Path))
            .WithMessage("a_2026_rev_4.json and b_2026_rev_4.json are both of 2026 rev 4; leave one in the folder.*");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("schedules\0")]
    public void What_is_no_path_is_refused(string path)
    {
        Refusal.Of<ArgumentException>(() => HtsFolder.Open(path));
        Refusal.Of<ArgumentException>(() => HtsRevision.Load(path));
    }

    [Fact]
    public void A_path_is_as_long_as_a_file_system_allows()
    {
        const string Told = "A path has at most 32767 characters, none of them U+0000.*";
        Refusal.Of<ArgumentException>(() => HtsRevision.Load(new string('x', 32_768))).WithMessage(Told);
        Refusal.Of<ArgumentException>(() => HtsRevision.Load("a\0b")).WithMessage(Told);
        FluentActions.Invoking(() => HtsRevision.Load(new string('x', 32_767))).Should().Throw<IOException>("no file has that name");
        Refusal.Of<ArgumentNullException>(() => HtsRevision.Load(null!));
        Refusal.Of<ArgumentNullException>(() => HtsFolder.Open(null!));
    }

    private static string Shirts(string rate) => Export.Text(Export.Line("6109.10.00", 0, rate, "", "90%"));

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

    /// <summary>A folder with small files, which is deleted in the end.</summary>
    private sealed class Folder : IDisposable
    {
        public Folder(params (string Name, string Text)[] files)
        {
            foreach ((string name, string text) in files)
                File.WriteAllText(System.IO.Path.Combine(Path, name), text);
        }

        public string Path { get; } = Directory.CreateTempSubdirectory("editions").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
