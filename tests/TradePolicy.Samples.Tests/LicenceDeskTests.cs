using System.Globalization;
using System.Text.RegularExpressions;
using LicenceDesk;
using TradePolicy.Licences;
using TradePolicy.Serialization;

namespace TradePolicy.Samples.Tests;

public partial class LicenceDeskTests
{
    private const string ApplicationHeader =
        "application,regime,kind,code,description,quantity,unit,value,currency,exporter,consignee,end_user,destination,end_use,documents";
    private const string EventHeader = "application,at,event,reference,quantity,unit,value,currency,through,corrects,reported,text";
    private const string Documents =
        "proof of identity of the applicant;contract or agreement;technical description;end-user and end-use certificate;profile of the " +
        "importer and the end user";
    private const string Magnets = "A,cn/dual-use,single,1C905.a.4,magnets,100,kg,,,Exporter,Consignee,End User,DE,motors," + Documents;

    [Theory]
    [InlineData("desk-without-options")]
    [InlineData("desk-end-of-the-year", "--at", "2025-12-31T12:00:00Z", "--within", "30")]
    [InlineData("desk-before-all", "--at", "2025-03-01T00:00:00Z")]
    public void Prints_what_was_accepted(string name, params string[] args)
    {
        (int exitCode, string output, string error) = Run(null, args);
        (exitCode, error).Should().Be((LicenceDeskApp.SomethingToDo, ""));
        output.Split('\n').Should().OnlyContain(line => line == line.TrimEnd());
        Golden.ShouldBe(output, name);
    }

    [Fact]
    public void On_9_June_2025_no_application_under_the_April_regime_is_late_in_law_though_May_was_below_the_agreed_pace()
    {
        string output = Run(null).Output;
        output.Should().Contain("none is late in law; no pending application can be late before 2025-06-12 (45 working days)");
        output.Should().MatchRegex("t in 2025-05: above the 1.2 t in 2025-04, below the 30 t a month");
    }

    [Theory]
    [InlineData("2025-06-11T15:59:59Z", "none is late in law")]
    [InlineData("2025-06-11T16:00:00Z", "1 is late in law")]
    public void An_application_is_late_when_the_45th_working_day_is_over_in_Beijing(string at, string late) =>
        WithFiles(
            $"{ApplicationHeader}\n{Magnets}\n",
            $"{EventHeader}\nA,2025-04-04T09:00,filed,,,,,,,,,\nA,2025-04-04T15:00,accepted,,,,,,,,,\n", files =>
                Run(null, [.. files, "--at", at]).Output.Should().Contain(late));

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void A_terminal_gets_lines_that_fit_its_width(int width) =>
        Colours().Replace(Run(width).Output, "").Split('\n')
            .Should().OnlyContain(line => line.Length <= width).And.Contain(line => line.Contains("CN-2025-001", StringComparison.Ordinal));

    [Theory]
    [InlineData("2025-06-08T03:59:59Z", false)]
    [InlineData("2025-06-08T04:00:00Z", true)]
    public void A_suspension_that_was_announced_stops_no_shipment_before_it(string at, bool isSuspended) =>
        WithFiles(
            $"{ApplicationHeader}\n{Magnets.Replace("single", "general", StringComparison.Ordinal)}\n",
            "application,at,event,reference,quantity,unit,through,known,text\nA,2025-04-04T09:00,filed,,,,,,\n"
            + "A,2025-04-04T15:00,accepted,,,,,,\nA,2025-05-20T10:00,approved,,,,,,\nA,2025-05-20T11:00,issued,L-1,,,2025-06-12,,\n"
            + "A,2025-06-08T12:00,suspended,,,,,2025-06-05T09:00,Notice No. 98\nA,2025-06-06T09:00,shipped,m-1,10,kg,,,\n", files =>
            {
                string output = Run(null, [.. files, "--at", at]).Output;
                output.Should().Contain("10% of 100 kg used").And.NotContain("could not be used");
                output.Contains("; suspended", StringComparison.Ordinal).Should().Be(isSuspended);
            });

    [Fact]
    public void Where_nothing_asks_for_action_the_exit_code_is_zero() =>
        WithFiles(
            $"{ApplicationHeader}\n{Magnets}\n",
            $"{EventHeader}\nA,2025-06-02T09:00,filed,,,,,,,,,\nA,2025-06-03T15:00,accepted,,,,,,,,,\n", files =>
            {
                (int exitCode, string output, _) = Run(null, files);
                exitCode.Should().Be(LicenceDeskApp.NothingToDo);
                output.Should().Contain("Nothing requires action.");
            });

    [Fact]
    public void Writes_the_matters_that_require_action_as_CSV_and_the_records_as_JSON() =>
        WithFiles(
            $"{ApplicationHeader}\n{Magnets}\n",
            $"{EventHeader}\nA,2025-04-04T09:00,filed,,,,,,,,,\nA,2025-04-04T15:00,accepted,,,,,,,,,\nA,soon,approved,,,,,,,,,\n", files =>
            {
                string csv = files[1] + ".csv", json = files[1] + ".json";
                Run(null, [.. files, "--csv", csv, "--json", json]).ExitCode.Should().Be(LicenceDeskApp.SomethingToDo);
                File.ReadAllLines(csv).Should().Equal(
                    "what,date,regime,application,licence,end_users,remark",
                    "due,2025-06-11,cn/dual-use,A,,End User (DE),42 of 45 working days passed",
                    "malformed,,,A,,,\"events, line 4: at: 'soon' is not a local time such as 2025-08-12T09:00\"");
                using StreamReader reader = new(json);
                LicensingRecord record = TradePolicyJson.ReadLicensingRecords(reader).Should().ContainSingle().Which;
                record.Regime.Should().Be(LicensingRegimes.ChinaDualUse);
                record.Licences[0].Events.Should().HaveCount(2);
            });

    [Theory]
    [InlineData("A,2025-04-04T09:00,filed,,,,,,,,,", "\"filed\" is not allowed then")]
    [InlineData("A,2025-06-01T09:00,issued,X,,,,,,,,", "through: nothing is given")]
    [InlineData("A,2025-06-01T09:00,shipped,m,1,kg,,,,,,", "\"shipment recorded\" is not allowed then")]
    [InlineData("A,2025-06-01T09:00,shipped,m,1,kgs,,,,,,", "unit: 'kgs' is none of kg, g, t")]
    [InlineData("A,2025-06-01T09:00,shipped,m,,,,,,,,", "quantity: neither a quantity nor a value is given")]
    [InlineData("A,2025-06-01T09:00,admitted,,,,,,,,,", "event: 'admitted' is none of filed, accepted,")]
    [InlineData("B,2025-06-01T09:00,filed,,,,,,,,,", "application: no application 'B' could be read")]
    [InlineData("A,2025-06-01T09:00", "it has 2 fields, and the first line 12")]
    [InlineData("A,\"2025-06-01T09:00,filed,,,,,,,,,", "a quotation mark is not closed on its line")]
    public void An_event_that_is_malformed_or_refused_is_reported_with_its_line_and_does_not_stop_the_rest(string line, string problem) =>
        WithFiles(
            $"{ApplicationHeader}\n{Magnets}\n",
            $"{EventHeader}\nA,2025-04-04T08:00,filed,,,,,,,,,\n{line}\nA,2025-06-02T10:00,accepted,,,,,,,,,\n", files =>
        {
            (int exitCode, string output, string error) = Run(null, files);
            (exitCode, error).Should().Be((LicenceDeskApp.SomethingToDo, ""));
            output.Split('\n').Single(row => row.Contains(problem, StringComparison.Ordinal)).Should().MatchRegex("^ *events +3 ");
            output.Should().Contain("1 line could not be used")
                .And.Contain("1 filed: 0 approved, 0 denied, 0 returned, 0 withdrawn, 1 pending").And.Contain("before 2025-08-");
        });

    [Theory]
    [InlineData("A,cn/dual-use,multiple-use,1C905.a.4,,,,,,Exporter,,,,,", "grants no multiple-use licence")]
    [InlineData("A,cn/other,single,1C905.a.4,,,,,,Exporter,,,,,", "regime: 'cn/other' is none of cn/dual-use, us/ear, gb/siel")]
    [InlineData("A,cn/dual-use,single,1C905.a.4,,-1,kg,,,Exporter,,,,,", "quantity: '-1' is not a plain number")]
    [InlineData("A,cn/dual-use,single,1C905.a.4,,,,,,Exporter,,End User,,,", "destination: nothing is given")]
    [InlineData("B,cn/dual-use,single,1C905.a.4,,,,,,Exporter,,,,,", "application: 'B' is on an earlier line")]
    public void An_application_that_is_malformed_is_reported_with_its_line(string line, string problem) =>
        WithFiles($"{ApplicationHeader}\nB,cn/dual-use,single,1C905.a.4,,,,,,Exporter,,,,,\n{line}\n", $"{EventHeader}\n", files =>
            Run(null, files).Output.Split('\n').Single(row => row.Contains(problem, StringComparison.Ordinal))
                .Should().MatchRegex("^ *applications +3 "));

    [Theory]
    [InlineData(
        "", "The file of events has no column 'application'; its first line names application, at, event and, as needed, reference")]
    [InlineData("application,colour", "The file of events has a column 'colour'")]
    [InlineData("at,at", "The file of events has the column 'at' twice.")]
    public void A_file_that_is_not_of_events_is_refused(string events, string problem) => WithFiles(ApplicationHeader, events, files =>
    {
        (int exitCode, _, string error) = Run(null, files);
        exitCode.Should().Be(LicenceDeskApp.CannotReadOrWrite);
        error.Should().StartWith(problem);
    });

    [Theory]
    [InlineData("--at is given 'tomorrow'. It takes an ISO instant", "--at", "tomorrow")]
    [InlineData("--within is given '-1'.", "--within", "-1")]
    [InlineData("--used is given '101'.", "--used", "101")]
    [InlineData("--baseline is given '2025'. It takes a month such as 2025-04.", "--baseline", "2025")]
    [InlineData("--pace is given '0'.", "--pace", "0")]
    [InlineData("--csv has no value", "--csv")]
    [InlineData("'--colour' is no option", "--colour")]
    public void Says_what_is_wrong_with_an_option(string problem, params string[] args)
    {
        (int exitCode, string output, string error) = Run(null, args);
        (exitCode, output).Should().Be((LicenceDeskApp.BadOptions, ""));
        error.Should().Contain(problem).And.EndWith(".\n");
    }

    private static void WithFiles(string applications, string events, Action<string[]> test)
    {
        string folder = Directory.CreateTempSubdirectory("desk").FullName;
        try
        {
            string first = Path.Combine(folder, "applications"), second = Path.Combine(folder, "events");
            File.WriteAllText(first, applications);
            File.WriteAllText(second, events);
            test(["--applications", first, "--events", second]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (int ExitCode, string Output, string Error) Run(int? width, params string[] args)
    {
        using StringWriter output = new(CultureInfo.InvariantCulture);
        using StringWriter error = new(CultureInfo.InvariantCulture);
        int exitCode = LicenceDeskApp.Run(args, output, error, width);
        return (exitCode, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }

    [GeneratedRegex("\x1b\\[[0-9;]*m")]
    private static partial Regex Colours();
}
