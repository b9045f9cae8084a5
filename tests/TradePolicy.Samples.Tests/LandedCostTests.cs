using System.Globalization;
using System.Text.RegularExpressions;
using LandedCost;
using Newtonsoft.Json.Linq;

namespace TradePolicy.Samples.Tests;

public partial class LandedCostTests
{
    private const string Header = "entry,commodity,origin,value,currency,entered,loaded,quantity,unit,claims,parts,facts";
    private const string Footballs = "9506.62.40.40,CN,10000,USD,2025-06-30T12:00,2025-06-01T12:00,,,,,";

    private const string FootballsOf3000 = "9506.62.40.40,CN,3000,USD,2025-06-30T12:00,2025-06-01T12:00,,,,,";


    private static readonly Lazy<string[]> Declared = new(() => Run(null, "--declare").Output.Split('\n'));

    [Theory]
    [InlineData("landed-without-options")]
    [InlineData("landed-known-in-june", "--known", "2025-06-09T12:00:00Z", "--compare-known", "2026-10-01T00:00:00Z")]
    [InlineData("landed-adjudged", "--view", "ruled", "--compare-view", "written")]
    [InlineData("landed-explained", "--explain")]
    [InlineData("landed-declared", "--declare")]
    public void Prints_what_was_accepted(string name, params string[] args)
    {
        (int exitCode, string output, string error) = Run(null, args);
        exitCode.Should().Be(LandedCostApp.SomeLinesOpen);
        error.Should().BeEmpty();
        output.Split('\n').Should().OnlyContain(line => line == line.TrimEnd());
        Golden.ShouldBe(output, name);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    [InlineData(80, "--explain", "--declare")]
    [InlineData(120, "--explain", "--declare")]
    public void A_terminal_gets_lines_that_fit_its_width(int width, params string[] args) =>
        Colours().Replace(Run(width, args).Output, "").Split('\n')
            .Should().OnlyContain(line => line.Length <= width).And.Contain(line => line.Contains("VN-shirts-1", StringComparison.Ordinal));

    [Fact]
    public void A_narrow_terminal_gets_what_is_missing_below_the_figures()
    {
        string[] lines = Colours().Replace(Run(80).Output, "").Split('\n');
        lines.Should().Contain(
            line => line.Contains("VN-shirts-1       6109.10.00.12 VN    26.5%    2650.00 USD", StringComparison.Ordinal));
        lines.Should().ContainInOrder(
            "line 6, VN-shirts-5: the time of loading is not stated",
            "line 22, GB-cars-1: it is not stated whether \"within the quota of 9903.94.31\"",
            "        is true");
    }

    // EO 14257 and its notes, EO 14323, EO 14329, Proclamations 10908, 10976 and 11012; the order is that of the message of customs of
    // 5 February 2025: Section 301, the emergency statute, Section 232, other headings, the goods.
    [Theory]
    [InlineData("VN-shirts-3", "9903.01.28", "6109.10.00.12")]
    [InlineData("VN-shirts-4", "9903.01.25", "6109.10.00.12")]
    [InlineData("VN-shirts-5", "6109.10.00.12")]
    [InlineData("VN-sofas-2", "9903.01.33", "9903.76.02", "9401.61.60.11")]
    [InlineData("VN-mixers", "9903.02.69", "9903.01.34", "8509.40.00.25")]
    [InlineData("DE-cars-3", "9903.01.33", "9903.94.51", "8703.23.01.40")]
    [InlineData("GB-cars-2", "9903.01.33", "9903.94.31", "8703.23.01.40")]
    [InlineData("KR-gearboxes-3", "9903.01.33", "9903.94.63", "8708.40.11.10")]
    [InlineData("MX-gearboxes", "9903.01.04", "9903.94.06", "8708.40.11.10")]
    [InlineData("CA-crude", "9903.01.13", "2709.00.20.90")]
    [InlineData("BR-coffee-1", "9903.01.77", "9903.02.09", "0901.11.00.25")]
    [InlineData("BR-coffee-2", "9903.01.81", "9903.01.32", "0901.11.00.25")]
    [InlineData("IN-phones", "9903.01.86", "9903.01.32", "8517.13.00.00")]
    [InlineData("CN-soccer-balls", "9903.88.15", "9903.01.24", "9903.01.25", "9506.62.40.80")]
    [InlineData("CN-phones", "9903.01.24", "9903.01.32", "8517.13.00.00")]
    [InlineData("CN-toys", "9903.03.01", "9503.00.00.73")]
    [InlineData("RU-lumber", "9903.90.08", "4407.12.00.01")]
    public void An_entry_is_filed_under_the_headings_of_what_it_owes_and_of_what_is_not_owed(string entry, params string[] headings)
    {
        Declared.Value.SkipWhile(line => !line.Contains($", {entry}, ", StringComparison.Ordinal)).Skip(2)
            .TakeWhile(line => line.StartsWith("  ", StringComparison.Ordinal) && !line.StartsWith("  open: ", StringComparison.Ordinal))
            .Select(line => line.Trim().Split(' ')[0]).Should().Equal(headings);
    }

    // EO 14326 s. 3(b): 10 on what was on a vessel before 7 August. Of the 10,000, 6,000 are steel, on which that duty is not charged.
    [Fact]
    public void Each_heading_of_divided_goods_is_printed_with_what_it_is_filed_for() =>
        WithFile($"{Header},mode\nX,7326.90.86.88,VN,10000,USD,2025-08-20T12:00,2025-08-01T12:00,,,,steel content=6000,,vessel\n", file =>
        {
            (_, string output, _) = Run(null, "--entries", file, "--declare");
            output.Should().MatchRegex(@"  9903\.01\.25 +IEEPA, reciprocal: 10%, 400\.00 USD \(")
                .And.MatchRegex(@"  9903\.01\.33 +IEEPA, reciprocal: not on the part on which another duty is charged in its place\n")
                .And.MatchRegex(@"  9903\.81\.90 +Section 232, steel: 50%, 3000\.00 USD \(")
                .And.NotContain("not on the rest");
        });

    [Fact]
    public void Lines_that_are_all_known_end_with_zero() => WithFile($"{Header}\nX,{Footballs}\n", file =>
    {
        (int exitCode, string output, _) = Run(null, "--entries", file);
        exitCode.Should().Be(LandedCostApp.Success);
        output.Should().EndWith("1 lines, 3750.00 USD in duties.\n");
    });

    [Theory]
    [InlineData("goods=1000 kg;listed metal=400 kg", "no ordinary rate on the goods is in force in the data")]
    [InlineData("listed metal=400 kg", "the quantity in kg is not stated")]
    [InlineData("goods=1000 kg", "the quantity in kg listed metal is not stated")]
    public void The_weight_of_a_part_is_stated_with_its_unit(string parts, string missing) =>
        WithFile($"{Header}\nX,8427.20.40.00,DE,10000,USD,2026-07-01T12:00,2026-06-20T12:00,,,,{parts},\n", file =>
        {
            (_, string output, _) = Run(null, "--entries", file);
            output.Should().Contain(missing);
            if (parts.Contains("metal=", StringComparison.Ordinal) && parts.Contains("goods=", StringComparison.Ordinal))
                output.Should().NotContain("is not stated");
        });

    // The schedule reports wine in liters, shoes in prs., garments in doz.; wine of 2204.21.50 pays 6.3 cents a litre and 15 in all.
    [Theory]
    [InlineData("liters")]
    [InlineData("Litres")]
    [InlineData("l")]
    [InlineData("L.")]
    public void Units_are_read_as_the_schedule_and_people_write_them(string unit) =>
        WithFile($"{Header},mode\nX,2204.21.50.40,FR,60000,USD,2025-08-20T12:00,2025-08-08T12:00,9000,{unit},,,,vessel\n", file =>
            Run(null, "--entries", file).Output.Should().EndWith("1 lines, 9000.00 USD in duties.\n"));

    [Theory]
    [InlineData("No.", "item")]
    [InlineData("doz.", "doz.")]
    [InlineData("dozen", "doz.")]
    [InlineData("prs.", "pr.")]
    [InlineData("kg.", "kg")]
    [InlineData("m²", "m2")]
    [InlineData("pf.liters", "pf. liter")]
    public void A_unit_of_the_schedule_is_a_unit_of_the_library(string written, string symbol) =>
        WithFile($"{Header}\nX,9506.62.40.40,CN,10000,USD,2025-06-30T12:00,2025-06-01T12:00,3,{written},,,\n", file =>
        {
            string json = file + ".json";
            Run(null, "--entries", file, "--json", json).ExitCode.Should().Be(LandedCostApp.Success);
            ((string?)JObject.Parse(File.ReadAllText(json))["assessments"]![0]!["entry"]!["quantities"]![0]!["unit"]).Should().Be(symbol);
        });

    [Theory]
    [InlineData("aluminium content=2000", "primary aluminium of Russia=no")]
    [InlineData("aluminum content=2000", "primary aluminum of Russia=no")]
    public void Aluminium_may_be_written_as_in_America(string part, string fact) => WithFile(
        $"{Header},mode\nX,9403.20.00.50,VN,10000,USD,2025-07-01T12:00,2025-06-20T12:00,,,,steel content=0;{part},{fact},vessel\n", file =>
        {
            (_, string output, _) = Run(null, "--entries", file, "--declare");
            // 50 on the aluminium of 2,000 (9903.85.08), and 10 on the rest.
            output.Should().MatchRegex(@"  9903\.85\.08 .*: 50%, 1000\.00 USD").And.MatchRegex(@"  9903\.01\.25 .*: 10%, 800\.00 USD")
                .And.NotContain("not heeded");
        });

    [Theory]
    [InlineData("", "the fact 'sitting on a shelf' is stated, and no duty on these goods turns on it")]
    [InlineData("--declare", "  not heeded: the claim 'S' is stated, and no duty on these goods turns on it")]
    public void What_no_duty_turns_on_is_told_with_every_output(string option, string told) => WithFile(
        $"{Header}\nX,9506.62.40.40,CN,10000,USD,2025-06-30T12:00,2025-06-01T12:00,,,S,,sitting on a shelf\n", file =>
            Run(null, ["--entries", file, .. option.Length == 0 ? Array.Empty<string>() : [option]]).Output.Should().Contain(told));

    [Fact]
    public void The_official_schedule_joins_the_register() =>
        WithFile($"{Header}\nX,{Footballs}\nY,6109.10.00.12,CN,10000,USD,2025-06-30T12:00,2025-06-01T12:00,,,,,\n",
            file =>
            {
                string schedule = file + ".json";
                File.WriteAllText(schedule, "[ " + string.Join(", ",
                    OfScheduleLine("9506.62.40", "Free", "See 9903.88.15. "),
                    OfScheduleLine("6109.10.00", "16.5%", "See 9903.88.15. "),
                    OfScheduleLine(
                        "9903.88.15", "The duty provided in the applicable subheading + 7.5%", "See chapter 99 statistical note 1."))
                            + " ]");
                (int exitCode, string output, string error) = Run(null, "--entries", file, "--hts", schedule, "--hts-from", "2025-01-01");
                error.Should().BeEmpty();
                exitCode.Should().Be(LandedCostApp.Success);
                output.Should().Contain("37.5%").And.Contain("54%").And.Contain("2 lines, 9150.00 USD in duties.")
                    .And.Contain(
                        "Not modelled, and could touch X, Y: Goods of China transshipped to evade duties are in the data as a measure and "
                            + "not as a tariff");
                File.WriteAllText(schedule, "[ {");
                (exitCode, _, error) = Run(null, "--entries", file, "--hts", schedule, "--hts-from", "2025-01-01");
                exitCode.Should().Be(LandedCostApp.CannotReadOrWrite);
                error.Should().Contain("line 1, position 4: the file ends here, within the export");
            });

    [Fact]
    public void Writes_every_layer_as_CSV_and_JSON() => WithFile(
        $"{Header}\nX,{Footballs}\nY,nonsense,CN,1,USD,2025-06-30T12:00,,,,,,\n", file =>
    {
        string csv = file + ".csv", json = file + ".json";
        Run(null, "--entries", file, "--csv", csv, "--json", json).ExitCode.Should().Be(LandedCostApp.SomeLinesOpen);
        string[] rows = File.ReadAllLines(csv);
        rows.Should()
            .Contain("2,X,9506.62.40.40,1,us/301/list-4a,\"Section 301, technology transfer\",Charged,7.5%,10000,750,USD,9903.88.15," +
                "Section 301 action on technology transfer: list 4A at 7.5 percent,,");
        rows.Should()
            .Contain(row =>
                row.StartsWith("3,Y,,,,,malformed,", StringComparison.Ordinal)
                    && row.Contains("is not a commodity code", StringComparison.Ordinal));
        JObject document = JObject.Parse(File.ReadAllText(json));
        document["assessments"]!.Should().ContainSingle();
        ((string?)document["assessments"]![0]!["total"]).Should().Be("3750 USD");
    });

    [Fact]
    public void Lines_of_one_declaration_bear_its_fees_once() => WithFile(
        $"{Header},mode,declaration\nX,{FootballsOf3000},vessel,100-7\nZ,{Footballs},air,\nY,{FootballsOf3000},vessel,100-7\n", file =>
    {
        string csv = file + ".csv";
        (int exitCode, string output, string error) = Run(null, "--entries", file, "--csv", csv);
        (exitCode, error).Should().Be((LandedCostApp.Success, ""));
        // The floor of fiscal year 2025 is 32.71, and 0.125 % of 6,000 dollars that came by sea is 7.50.
        output.Should().MatchRegex(@"\n +100-7 +2, 4 +2250\.00 USD +40\.21 USD +2290\.21 USD\n")
            .And.MatchRegex(@"\n +Z +3 +3750\.00 USD +34\.64 USD +3784\.64 USD\n")
            .And.EndWith("3 lines, 6000.00 USD in duties.\n2 declarations, 74.85 USD in fees.\n");
        File.ReadAllLines(csv).Should().ContainInOrder(
            ",100-7,,,us/harbor-maintenance-fee,Harbor maintenance fee,Charged,0.125%,6000,7.5,USD,,"
                + "Harbor maintenance tax of 0.125 % [not confirmed: the first day of the rate],,",
            ",100-7,,,us/merchandise-processing-fee,Merchandise processing fee,Charged,0.3464% MIN 32.71 USD MAX 634.62 USD,6000,32.71,"
                + "USD,,Customs user fees adjusted for inflation in fiscal year 2025,,",
            ",100-7,,,,fees,charged,,,40.21,USD,,,,",
            ",100-7,,,,duties,charged,,,2250,USD,,,,",
            ",100-7,,,,owed,charged,,,2290.21,USD,,,,");
        Run(null, "--entries", file, "--explain").Output.Should().Contain(
            "declaration 100-7, lines 2, 4: fees 40.21 USD\n  us/harbor-maintenance-fee: 0.125%, 7.50 USD\n");
    });

    [Theory]
    [InlineData("nonsense,CN,3000,USD,2025-06-30T12:00,,,,,,,,100-7", "line 3 is malformed")]
    [InlineData(
        "9506.62.40.40,CN,3000,USD,2025-06-30T12:01,2025-06-01T12:00,,,,,,vessel,100-7",
        "line 3 does not belong with line 2: it states 2025-06-30T16:01:00Z as the time of entry, and line 2 2025-06-30T16:00:00Z as "
            + "the time of entry; a declaration is entered at one instant")]
    [InlineData(
        "9506.62.40.40,CN,3000,USD,2025-06-30T12:00,2025-06-01T12:00,,,,,,,100-7",
        "the mode of transport by which the goods arrive is not stated")]
    public void A_declaration_whose_lines_do_not_say_all_is_open_and_the_duties_on_its_other_lines_are_not(string line, string missing) =>
        WithFile($"{Header},mode,declaration\nX,{FootballsOf3000},vessel,100-7\nY,{line}\n", file =>
        {
            (int exitCode, string output, string error) = Run(null, "--entries", file);
            (exitCode, error).Should().Be((LandedCostApp.SomeLinesOpen, ""));
            output.Should().Contain(missing).And.MatchRegex(@"\n +2 +X +9506\.62\.40\.40 CN +37\.5% +1125\.00 USD")
                .And.EndWith("1 declarations, nothing in fees; of 1 of them it is not known what is owed.\n");
        });

    [Theory]
    [InlineData(
        "X,9506.62.40.40,CN,10000,USD,2025-03-09T02:30,,,,,,",
        "entered: 2025-03-09T02:30 does not exist in America/New_York, where the clocks are changed")]
    [InlineData(
        "X,9506.62.40.40,CN,10000,USD,2025-11-02T01:30,,,,,,",
        "entered: 2025-11-02T01:30 occurs twice in America/New_York, where the clocks are changed")]
    [InlineData("X,9506.62.40.40,CN,10000,USD,yesterday,,,,,,", "entered: 'yesterday' is not a local time such as 2025-08-12T09:00")]
    [InlineData("X,9506.62.40.40,UK,10000,USD,2025-06-30T12:00,,,,,,", "'UK' is not the code of an economy")]
    [InlineData("X,9506.62.40.40,CN,-1,USD,2025-06-30T12:00,,,,,,", "value: '-1' is not a plain number")]
    [InlineData("X,9506.62.40.40,CN,1,USX,2025-06-30T12:00,,,,,,", "USX")]
    [InlineData("X,9506.62.40.40,CN,1,USD,2025-06-30T12:00,,3,stone,,,", "unit: 'stone' is none of kg, g, t")]
    [InlineData("X,9506.62.40.40,CN,1,USD,2025-06-30T12:00,,,,,steel,", "parts: 'steel' is not of the form 'steel content=250'")]
    [InlineData("X,9506.62.40.40,CN", "it has 3 fields, and the first line 12")]
    [InlineData("X,\"9506,CN,1,USD,2025-06-30T12:00,,,,,,", "a quotation mark is not closed on its line")]
    public void A_malformed_line_is_reported_with_its_number_and_does_not_stop_the_rest(string line, string problem) =>
        WithFile($"{Header}\n{line}\nY,{Footballs}\n", file =>
        {
            (int exitCode, string output, string error) = Run(null, "--entries", file);
            (exitCode, error).Should().Be((LandedCostApp.SomeLinesOpen, ""));
            output.Split('\n').Single(row => row.Contains(problem, StringComparison.Ordinal)).TrimStart().Should().StartWith("2 ");
            output.Should().EndWith("2 lines, 3750.00 USD in duties; 1 of them malformed or without a known total.\n");
        });

    [Theory]
    [InlineData(
        "", "The file of entries has no column 'entry'; its first line names entry, commodity, origin, value, currency, entered and, as " +
            "needed, loaded")]
    [InlineData("entry,colour", "The file of entries has a column 'colour'")]
    [InlineData("entry,entry", "The file of entries has the column 'entry' twice.")]
    public void A_file_that_is_none_of_entries_is_refused(string text, string problem) => WithFile(text, file =>
    {
        (int exitCode, _, string error) = Run(null, "--entries", file);
        exitCode.Should().Be(LandedCostApp.CannotReadOrWrite);
        error.Should().StartWith(problem);
    });

    [Fact]
    public void Tariffs_of_ones_own_are_read_and_refused_with_their_place() => WithFile(
        "{ \"schema\": \"tradepolicy/1\", \"register\": { \"knowledge\": {}, \"instruments\": [], \"tariffs\": [ 1 ], \"truces\": [] } }",
        file =>
        {
            (int exitCode, _, string error) = Run(null, "--tariffs", file);
            exitCode.Should().Be(LandedCostApp.CannotReadOrWrite);
            error.Should().Contain("register.tariffs[0]").And.EndWith("\n");
        });

    [Fact]
    public void A_long_file_shows_progress_and_only_the_lines_that_are_open()
    {
        string lines = string.Concat(
            Enumerable.Range(0, 1_200).Select(index => string.Create(CultureInfo.InvariantCulture, $"E{index},{Footballs}\n")));
        WithFile($"{Header}\n{lines}bad\n", file =>
        {
            (int exitCode, string output, string error) = Run(null, true, "--entries", file);
            exitCode.Should().Be(LandedCostApp.SomeLinesOpen);
            error.Should().Be("\r500 lines\r1,000 lines\r1,201 lines\n");
            output.Should().NotContain("E17").And.Contain("it has 1 fields").And.Contain("1201 lines, 4500000.00 USD in duties; 1 of them")
                .And.Contain("--csv writes all lines");
        });
    }

    [Theory]
    [InlineData("'tomorrow'", "--known", "tomorrow")]
    [InlineData("--hts and --hts-from go together", "--hts", "hts.json")]
    [InlineData("'spring'", "--hts", "hts.json", "--hts-from", "spring")]
    [InlineData("'legal'", "--view", "legal")]
    [InlineData("'Gotham'", "--zone", "Gotham")]
    [InlineData("--csv has no value", "--csv")]
    [InlineData("'--colour' is no option", "--colour")]
    public void Says_what_is_wrong_with_an_option(string problem, params string[] args)
    {
        (int exitCode, string output, string error) = Run(null, args);
        (exitCode, output).Should().Be((LandedCostApp.BadOptions, ""));
        error.Should().Contain(problem).And.EndWith(".\n");
    }

    [Fact]
    public void The_README_shows_what_is_printed()
    {
        string readme = Golden.ReadmeOf(nameof(LandedCost));
        readme = readme[..readme.IndexOf("## What is owed on this shipment", StringComparison.Ordinal)];
        string[] blocks = [.. Block().Matches(readme).Select(match => match.Groups[2].Value)];
        string[] kinds = [.. Block().Matches(readme).Select(match => match.Groups[1].Value)];
        kinds.Should().Equal("sh", "text", "text", "csv", "text");
        Run(null).Output.Split('\n').Should().Contain(Lines(blocks[1]));
        Run(null, "--explain", "--declare").Output.Should().Contain(blocks[2]);
        WithFile(blocks[3], file => Run(null, "--entries", file).Output.Should().EndWith(blocks[4]));

        // The rule below the names is as long as the longest row.
        static IEnumerable<string> Lines(string block) => block.Split('\n').Where(line => line.Length > 0 && line[0] == ' ');
    }

    private static void WithFile(string text, Action<string> test)
    {
        string folder = Directory.CreateTempSubdirectory("landed").FullName;
        try
        {
            string file = Path.Combine(folder, "file");
            File.WriteAllText(file, text);
            test(file);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (int ExitCode, string Output, string Error) Run(int? width, params string[] args) => Run(width, false, args);

    private static (int ExitCode, string Output, string Error) Run(int? width, bool showsProgress, params string[] args)
    {
        using StringWriter output = new(CultureInfo.InvariantCulture);
        using StringWriter error = new(CultureInfo.InvariantCulture);
        int exitCode = LandedCostApp.Run(args, output, error, width, showsProgress);
        return (exitCode, output.ToString().ReplaceLineEndings("\n"), error.ToString().Replace("\r\n", "\n", StringComparison.Ordinal));
    }

    [GeneratedRegex("```(sh|text|csv)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("\x1b\\[[0-9;]*m")]
    private static partial Regex Colours();

    private static string OfScheduleLine(string number, string general, string footnote) => $$"""
        { "htsno" : "{{number}}", "indent" : "0", "description" : "Goods", "superior" : null, "units" : [ ],
          "general" : "{{general}}", "special" : "", "other" : "",
          "footnotes" : [ { "columns" : [ "general" ], "value" : "{{footnote}}", "type" : "endnote" } ] }
        """;
}
