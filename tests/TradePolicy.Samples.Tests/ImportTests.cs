using System.Globalization;
using LandedCost;

namespace TradePolicy.Samples.Tests;

/// <summary>The page of LandedCost on goods into the United Kingdom, from answers of the service that are written here.</summary>
public class ImportTests
{
    // Pineapples at 4 %, free from Costa Rica with a certificate of origin; a plant-health certificate from anywhere; no rate of tax.
    private const string Pineapples = """
        { "goods_nomenclature_item_id": "0804300090", "description": "Pineapples", "declarable": true, "import_measures": [
          { "id": 1, "effective_start_date": "2021-01-01", "measure_type": { "id": "103", "description": "Third country duty" },
            "geographical_area": { "id": "1011" }, "measure_components": [ { "duty_expression_id": "01", "duty_amount": 4.0 } ] },
          { "id": 2, "effective_start_date": "2021-01-01", "measure_type": { "id": "142", "description": "Tariff preference" },
            "geographical_area": { "id": "CR", "description": "Costa Rica" },
            "measure_components": [ { "duty_expression_id": "01", "duty_amount": 0.0 } ],
            "measure_conditions": [
              { "condition_code": "B", "document_code": "U116", "action_code": "27" }, { "condition_code": "B", "action_code": "07" } ] },
          { "id": 3, "effective_start_date": "2021-01-01", "geographical_area": { "id": "1011" },
            "measure_type": { "id": "360", "description": "Phytosanitary certificate", "measure_type_series_id": "B" },
            "measure_conditions": [
              { "condition_code": "B", "document_code": "N851", "action_code": "29" }, { "condition_code": "B", "action_code": "09" } ] },
          { "id": -4, "effective_start_date": "2021-01-01", "measure_type": { "id": "305", "description": "Value added tax" },
            "geographical_area": { "id": "1011" }, "measure_components": [ { "duty_expression_id": "01", "duty_amount": 0.0 } ] } ] }
        """;

    // Beer: a class of excise of 21.78 GBP for each litre of alcohol, and 20 % of tax on all of it.
    private const string Beer = """
        { "goods_nomenclature_item_id": "2203000100", "description": "Beer in bottles", "declarable": true, "import_measures": [
          { "id": 5, "effective_start_date": "2021-01-01", "measure_type": { "id": "103", "description": "Third country duty" },
            "geographical_area": { "id": "1011" }, "measure_components": [ { "duty_expression_id": "01", "duty_amount": 0.0 } ] },
          { "id": -6, "effective_start_date": "2023-08-01", "measure_type": { "id": "306", "description": "Excises" },
            "geographical_area": { "id": "1011" }, "additional_code": { "code": "X351" },
            "measure_components": [
              { "duty_expression_id": "01", "duty_amount": 21.78, "monetary_unit_code": "GBP", "measurement_unit_code": "LPA" } ] },
          { "id": -7, "effective_start_date": "2021-01-01", "measure_type": { "id": "305", "description": "Value added tax" },
            "geographical_area": { "id": "1011" }, "measure_components": [ { "duty_expression_id": "01", "duty_amount": 20.0 } ] } ] }
        """;

    private const string Entries = """
        entry,commodity,origin,value,currency,entered,quantity,unit,claims,parts,documents,codes
        CR-fruit,0804300090,CR,5000,GBP,2025-07-14T00:00,,,300,,U116;N851,
        CR-not-stated,0804300090,CR,5000,GBP,2025-07-14T23:59:59,,,,,,
        GH-no-papers,0804300090,GH,5000,GBP,2025-07-14T12:00,,,,,-,
        CR-day-after,0804300090,CR,5000,GBP,2025-07-15T00:00,,,300,,U116;N851,
        BE-beer,2203000100,BE,1000,GBP,2025-07-14T12:00,25,l alc. 100%,,incidental expenses=55.50,-,X351
        no-answer,0804300010,CR,5000,GBP,2025-07-14T12:00,,,,,,
        wrong,0804300090,Costa Rica,5000,GBP,2025-07-14T12:00,,,,,,
        """;

    [Fact]
    public void Prints_what_was_accepted()
    {
        (int exitCode, string output, string error) = Run(Entries);
        error.Should().BeEmpty();
        exitCode.Should().Be(LandedCostApp.SomeLinesOpen);
        Golden.ShouldBe(output, "import-answers");
    }

    // 25 litres of alcohol at 21.78 are 544.50 of excise; the tax is 20 % of 1000 + 544.50 + 55.50.
    [Fact]
    public void Charges_tax_on_the_excise_and_the_expenses() => Run(Entries).Output.Should()
        .Contain("544.50 GBP  X351").And.Contain("320.00 GBP").And.Contain("864.50 GBP  ");

    [Theory]
    [InlineData("--tariff and --tariff-on go together", "--tariff", "x.json", "--entries", "y.csv")]
    [InlineData("--tariff-of goes with --tariff", "--tariff-of", "EU")]
    [InlineData("--tariff takes --entries", "--tariff", "x.json", "--tariff-on", "2025-07-14")]
    [InlineData("--explain is not for it", "--tariff", "x.json", "--tariff-on", "2025-07-14", "--entries", "y.csv", "--explain")]
    [InlineData("--tariff-of is given 'US'", "--tariff", "x.json", "--tariff-on", "2025-07-14", "--entries", "y.csv", "--tariff-of", "US")]
    public void Says_which_options_do_not_go_together(string problem, params string[] args)
    {
        using StringWriter output = new(CultureInfo.InvariantCulture), error = new(CultureInfo.InvariantCulture);
        LandedCostApp.Run(args, output, error, null, false).Should().Be(LandedCostApp.BadOptions);
        error.ToString().Should().Contain(problem);
    }

    [Fact]
    public void Names_the_file_that_is_no_answer()
    {
        using TemporaryFolder folder = new();
        string answer = Written(folder, "answer.json", """{ "data": [] }"""), entries = Written(folder, "entries.csv", Entries);
        using StringWriter output = new(CultureInfo.InvariantCulture), error = new(CultureInfo.InvariantCulture);
        LandedCostApp.Run(["--tariff", answer, "--tariff-on", "2025-07-14", "--entries", entries], output, error, null, false)
            .Should().Be(LandedCostApp.CannotReadOrWrite);
        error.ToString().Should().Contain("answer.json").And.Contain("goods_nomenclature_item_id");
    }

    private static string Written(TemporaryFolder folder, string name, string text)
    {
        File.WriteAllText(folder.File(name), text);
        return folder.File(name);
    }

    private static (int ExitCode, string Output, string Error) Run(string csv)
    {
        using TemporaryFolder folder = new();
        string entries = Written(folder, "entries.csv", csv), answers = Path.GetDirectoryName(Written(folder, "fruit.json", Pineapples))!;
        Written(folder, "beer.json", Beer);
        using StringWriter output = new(CultureInfo.InvariantCulture), error = new(CultureInfo.InvariantCulture);
        int exitCode = LandedCostApp.Run(
            ["--tariff", answers, "--tariff-on", "2025-07-14", "--entries", entries], output, error, terminalWidth: null,
            showsProgress: false);
        return (exitCode, output.ToString(), error.ToString());
    }
}
