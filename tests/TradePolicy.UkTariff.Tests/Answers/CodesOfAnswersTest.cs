using System.Text.Json;
using System.Text.Json.Nodes;

namespace TradePolicy.UkTariff.Tests;

/// <summary>The codes of the integrated tariffs: of types of measures, of actions, and of the parts of a duty.</summary>
public sealed class CodesOfAnswersTest
{
    // The preference that is declared for it: of an agreement, or of the general preferences (area 2020).
    [Theory]
    [InlineData("103", DutyKind.Ordinary, "", "")]
    [InlineData("105", DutyKind.Preferential, "140", "140")]
    [InlineData("106", DutyKind.Preferential, "400", "400")]
    [InlineData("112", DutyKind.Preferential, "110", "110")]
    [InlineData("115", DutyKind.Preferential, "115", "115")]
    [InlineData("117", DutyKind.Preferential, "140", "140")]
    [InlineData("119", DutyKind.Preferential, "119", "119")]
    [InlineData("122", DutyKind.Preferential, "120", "120")]
    [InlineData("123", DutyKind.Preferential, "123", "123")]
    [InlineData("141", DutyKind.Preferential, "310", "210")]
    [InlineData("142", DutyKind.Preferential, "300", "200")]
    [InlineData("143", DutyKind.Preferential, "320", "220")]
    [InlineData("145", DutyKind.Preferential, "340", "240")]
    [InlineData("146", DutyKind.Preferential, "323", "223")]
    [InlineData("147", DutyKind.Preferential, "420", "420")]
    [InlineData("551", DutyKind.AntiDumping, "", "")]
    [InlineData("552", DutyKind.AntiDumping, "", "")]
    [InlineData("553", DutyKind.Countervailing, "", "")]
    [InlineData("554", DutyKind.Countervailing, "", "")]
    [InlineData("695", DutyKind.Additional, "", "")]
    [InlineData("696", DutyKind.Additional, "", "")]
    [InlineData("306", DutyKind.Excise, "", "")]
    [InlineData("305", DutyKind.ValueAddedTax, "", "")]
    [InlineData("VTA", DutyKind.ValueAddedTax, "", "")]
    [InlineData("VTE", DutyKind.ValueAddedTax, "", "")]
    [InlineData("VTS", DutyKind.ValueAddedTax, "", "")]
    [InlineData("VTZ", DutyKind.ValueAddedTax, "", "")]
    public void A_type_of_duty_has_its_kind_and_the_preference_that_is_declared_for_it(
        string type, DutyKind kind, string ofAgreement, string general)
    {
        GoodsAnswer answer = SmallAnswer.Read(SmallAnswer.Of(
            SmallAnswer.Measure("1", $"{type}/C", "CL", "1.0 %"), SmallAnswer.Measure("2", $"{type}/C", "2020", "1.0 %", members: ["IN"])));
        answer.Measures.Take(2).Select(measure => string.Join(',', measure.PreferenceCodes)).Should().Equal(ofAgreement, general);
        answer.Tariffs.Select(tariff => tariff.Programme.Kind).Should().Equal(kind, kind);
    }

    [Theory]
    [InlineData("1060", "200")]
    [InlineData("1061", "200")]
    [InlineData("1062", "200")]
    [InlineData("2005", "200")]
    [InlineData("2020", "200")]
    [InlineData("2027", "200")]
    [InlineData("1033", "300")]
    public void The_general_preferences_are_those_of_six_areas(string area, string preference) =>
        SmallAnswer.Read(SmallAnswer.Of(SmallAnswer.Measure("1", "142/C", area, "1.0 %", members: ["IN"]))).Measures[0].PreferenceCodes
            .Should().Equal(preference);

    [Theory]
    [InlineData("109/O", MeasureUse.SupplementaryUnit)]
    [InlineData("110/O", MeasureUse.SupplementaryUnit)]
    [InlineData("111/O", MeasureUse.SupplementaryUnit)]
    [InlineData("490/C", MeasureUse.Price)]
    [InlineData("277/A", MeasureUse.ImportControl)]
    [InlineData("750/B", MeasureUse.ImportControl)]
    [InlineData("750/C", MeasureUse.NotRead)]
    public void A_measure_that_is_no_duty_is_a_unit_a_price_or_a_control_by_its_type_and_series(string type, MeasureUse use) =>
        SmallAnswer.Read(SmallAnswer.Of(SmallAnswer.Measure("1", type, "1011", type == "490/C" ? "1.0 %" : ""))).Measures[0].Use
            .Should().Be(use);

    [Fact]
    public void The_preference_that_the_answer_states_goes_before_that_of_the_type() =>
        SmallAnswer.Read(SmallAnswer.Of(SmallAnswer.Measure("1", "142/C", "CL", "1.0 %", preference: "325"))).Measures[0].PreferenceCodes
            .Should().Equal("325");

    [Theory]
    [InlineData("01", "Apply the amount of the action (see components)", MeasureAction.Applies)]
    [InlineData("04", "The entry into free circulation is not allowed", MeasureAction.DoesNotApply)]
    [InlineData("05", "Export is not allowed", MeasureAction.DoesNotApply)]
    [InlineData("06", "Import is not allowed", MeasureAction.DoesNotApply)]
    [InlineData("07", "Measure not applicable", MeasureAction.DoesNotApply)]
    [InlineData("08", "Declared subheading not allowed", MeasureAction.DoesNotApply)]
    [InlineData("09", "Import/export not allowed after control", MeasureAction.DoesNotApply)]
    [InlineData("10", "Declaration to be corrected - box 33, 37, 38, 41 or 46 incorrect", MeasureAction.DoesNotApply)]
    [InlineData("24", "Entry into free circulation allowed", MeasureAction.Applies)]
    [InlineData("25", "Export allowed", MeasureAction.Applies)]
    [InlineData("26", "Import allowed", MeasureAction.Applies)]
    [InlineData("27", "Apply the mentioned duty", MeasureAction.Applies)]
    [InlineData("28", "Declared subheading allowed", MeasureAction.Applies)]
    [InlineData("29", "Import/export allowed after control", MeasureAction.Applies)]
    [InlineData("99", "Something else", MeasureAction.NotStated)]
    public void An_action_is_known_by_its_code_or_by_its_words(string code, string words, MeasureAction action)
    {
        Row(new() { ["condition_code"] = "B", ["document_code"] = "X", ["action_code"] = code }).Action.Should().Be(action);
        Row(new() { ["condition_code"] = "B", ["document_code"] = "X", ["action"] = words.ToUpperInvariant() }).Action.Should().Be(action);
        Row(new() { ["condition_code"] = "B", ["document_code"] = "X", ["action_code"] = "99", ["action"] = words }).Action
            .Should().Be(MeasureAction.NotStated, "a code goes before words");
    }

    [Fact]
    public void A_document_without_an_action_is_all_that_is_demanded()
    {
        Row(new() { ["condition_code"] = "B", ["document_code"] = "X" }).ToString().Should().Be("B: document X, applies");
        Row(new() { ["condition_code"] = "B" }).ToString().Should().Be("B: otherwise, action not stated");
        Row([]).ToString().Should().Be(": otherwise, action not stated");
        Row(new() { ["condition_code"] = "B", ["action_code"] = "27" }).Condition.Should().BeNull("nothing has to be met otherwise");
    }

    [Theory]
    [InlineData("condition_code", "12345678901234567890", true)]
    [InlineData("condition_code", "123456789012345678901", false)]
    [InlineData("document_code", "12345678901234567890", true)]
    [InlineData("document_code", "123456789012345678901", false)]
    public void A_code_of_a_row_has_20_characters_at_most(string member, string code, bool isRead)
    {
        MeasureConditionRow row = Row(new() { ["condition_code"] = "B", ["document_code"] = "X", ["action_code"] = "27", [member] = code });
        row.Action.Should().Be(isRead ? MeasureAction.Applies : MeasureAction.NotStated);
        (row.Condition is not null).Should().Be(isRead);
    }

    [Theory]
    [InlineData("E", "10.0", null, "KGM", null, "10.0 KGM", "at most 10 kg")]
    [InlineData("I", "0.5", null, "DTN", null, "0.5 DTN", "at most 50 kg")]
    [InlineData("E", "10.0", null, "KGM", "E", "10.0 KGM E", "at most 10 kg drained net weight")]
    [InlineData("E", "10.0", "EUR", "DTN", null, "10.0 EUR DTN", "price at most 10.0 EUR DTN")]
    [InlineData("I", "10.0", null, "XYZ", null, "10.0 XYZ", "price at most 10.0 XYZ")]
    [InlineData("R", "2.5", null, "KGM", null, "2.5 KGM", "net weight for each supplementary unit at least 2.5 KGM")]
    [InlineData("F", "2.5", "EUR", null, null, "2.5 EUR", "condition F: at least 2.5 EUR")]
    [InlineData("F", "1000000000000", "EUR", null, null, "1000000000000 EUR", "condition F: at least 1000000000000 EUR")]
    [InlineData("F", "0", null, null, null, "0", "condition F: at least 0")]
    [InlineData("F", "1000000000000.01", "EUR", null, null, "? EUR", null)]
    [InlineData("F", "-1", "EUR", null, null, "? EUR", null)]
    [InlineData("F", null, "EUR", null, null, "? EUR", null)]
    [InlineData("F", null, null, "KGM", null, "? KGM", null)]
    public void A_threshold_is_a_quantity_or_a_fact_that_the_entry_states(
        string code, string? amount, string? currency, string? unit, string? qualifier, string threshold, string? condition)
    {
        MeasureConditionRow row = Row(new()
        {
            ["condition_code"] = code,
            ["condition_duty_amount"] = amount,
            ["condition_monetary_unit_code"] = currency,
            ["condition_measurement_unit_code"] = unit,
            ["condition_measurement_unit_qualifier_code"] = qualifier,
            ["action_code"] = "27",
        });
        row.Threshold.Should().Be(threshold);
        (row.Condition?.ToString()).Should().Be(condition);
        row.Action.Should().Be(condition is null ? MeasureAction.NotStated : MeasureAction.Applies);
    }

    [Fact]
    public void A_row_by_a_document_or_a_threshold_is_met_by_either() =>
        Row(new()
        {
            ["condition_code"] = "E",
            ["document_code"] = "X",
            ["condition_duty_amount"] = "10",
            ["condition_measurement_unit_code"] = "KGM",
            ["action_code"] = "29",
        }).Condition!.ToString().Should().Be("(document X or at most 10 kg)");

    [Fact]
    public void The_duty_of_a_row_is_that_of_its_components_or_of_its_sentence()
    {
        JsonObject row = new()
        {
            ["condition_code"] = "A",
            ["document_code"] = "X",
            ["action_code"] = "01",
            ["duty_expression"] = "<span title='5'>5.00</span> <abbr>%</abbr> + 1.00 EUR / <b>100 kg</b>",
        };
        Row(row).ToString().Should().Be("A: document X, 5.00 % + 1.00 EUR / 100 kg as read, applies");
        row["measure_condition_components"] = new JsonArray(Component("01", "7.5"));
        Row(row).ToString().Should().Be("A: document X, 7.5 % as read, applies");
        row.Remove("measure_condition_components");
        row.Remove("duty_expression");
        Row(row).Duty.Should().BeNull();
    }

    // The expressions of the integrated tariffs: a first part, then what is added, subtracted, or the least or the most.
    [Theory]
    [InlineData("01 12.0", "12.0 %")]
    [InlineData("01 12.0|04 147.0 GBP DTN", "12.0 % + 147.0 GBP DTN")]
    [InlineData("01 12.0|19 147.0 GBP DTN", "12.0 % + 147.0 GBP DTN")]
    [InlineData("01 12.0|20 147.0 GBP DTN", "12.0 % + 147.0 GBP DTN")]
    [InlineData("01 12.0|02 1.0 GBP DTN", "12.0 % - 1.0 GBP DTN")]
    [InlineData("01 12.0|15 1.0 GBP DTN", "12.0 % MIN 1.0 GBP DTN")]
    [InlineData("01 12.0|17 1.0 GBP DTN", "12.0 % MAX 1.0 GBP DTN")]
    [InlineData("01 12.0|35 1.0 GBP DTN", "12.0 % MAX 1.0 GBP DTN")]
    [InlineData("01 9.0|12|17 18.7|21", "9.0 % + AC MAX 18.7 % + SD")]
    [InlineData("01 9.0|14|17 18.7|25", "9.0 % + AC (reduced) MAX 18.7 % + SD (reduced)")]
    [InlineData("01 9.0|12|17 18.7|27", "9.0 % + AC MAX 18.7 % + FD")]
    [InlineData("01 9.0|12|17 18.7|29", "9.0 % + AC MAX 18.7 % + FD (reduced)")]
    [InlineData("37", "NIHIL")]
    [InlineData("99 - - NAR", "")]
    [InlineData("01 28.74 GBP LPA X", "28.74 GBP LPA X")]
    [InlineData("01 28.74 GBP", "28.74 GBP")]
    [InlineData("01 28.74 - LPA", "28.74 LPA")]
    [InlineData("01", "'' %")]
    [InlineData("01 much", "'much' %")]
    [InlineData("88 5.0", "expression 88 5.0 %")]
    [InlineData(" 5.0", "expression  5.0 %")]
    [InlineData("", "")]
    public void A_duty_is_a_sentence_of_its_components(string components, string sentence)
    {
        JsonObject owner = new()
        {
            ["components"] = new JsonArray([.. components.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(text => Part(text))]),
        };
        RateSentence.Of(Resource(owner).Many("components")).Should().Be(sentence);

        static JsonNode Part(string text)
        {
            string[] words = text.Split(' ');
            return Component(words[0], Word(1), Word(2), Word(3), Word(4));

            string? Word(int index) => words.ElementAtOrDefault(index) is { } word && word != "-" ? word : null;
        }
    }

    [Theory]
    [InlineData("123456789012 %", false)]
    [InlineData("1234567890123 %", true)]
    [InlineData("123,456,789,012 %", false)]
    [InlineData("1,234,567,890,123 %", true)]
    [InlineData("123456 + 7890123", false)]
    [InlineData(",,1234567890123", true)]
    [InlineData("123456789012.123456789012", false)]
    [InlineData("", false)]
    public void A_number_of_more_than_twelve_digits_is_no_rate(string sentence, bool isHuge) =>
        RateSentence.HasHugeNumber(sentence).Should().Be(isHuge);

    [Theory]
    [InlineData("<b>5 %</b>", "5 %")]
    [InlineData(" 5 % ", "5 %")]
    [InlineData("5 <abbr title='a'>%</abbr> > 2", "5 %  2")]
    [InlineData("<b", "")]
    [InlineData(null, "")]
    public void Mark_up_is_left_out(string? text, string plain) => RateSentence.OfMarkUp(text).Should().Be(plain);

    [Theory]
    [InlineData("DTN", null, "100 kg")]
    [InlineData("DTN", "E", "100 kg drained net weight")]
    [InlineData("XYZ", null, null)]
    [InlineData(null, "E", null)]
    public void A_unit_is_a_quantity(string? unit, string? qualifier, string? quantity) =>
        (RateSentence.UnitOf(unit, qualifier)?.ToString()).Should().Be(quantity);

    private static JsonObject Component(string expression, string? amount = null, string? currency = null, string? unit = null,
        string? qualifier = null) => new()
        {
            ["duty_expression_id"] = expression,
            ["duty_amount"] = amount,
            ["monetary_unit_code"] = currency,
            ["measurement_unit_code"] = unit,
            ["measurement_unit_qualifier_code"] = qualifier,
        };

    private static MeasureConditionRow Row(JsonObject row) =>
        ConditionRows.Read(Resource(row), sentence => TextOnlyDuty.Of($"{sentence} as read"));

    private static Resource Resource(JsonObject row)
    {
        JsonElement element = JsonDocument.Parse(row.ToJsonString()).RootElement;
        return new(element, new ResourceIndex(element));
    }
}
