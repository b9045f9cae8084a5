using System.Text;
using System.Text.Json.Nodes;

namespace TradePolicy.UkTariff.Tests;

/// <summary>What is read of answers that are made by hand, measure by measure.</summary>
public sealed class SmallAnswersTest
{
    private static readonly LocalDate Day = SmallAnswer.Day;

    [Fact]
    public void Each_measure_is_a_tariff_a_control_a_unit_on_exports_or_not_read()
    {
        string[] expected =
        [
            "Tariff 103/1 1: 103 (Type 103), 1011, 12% + 147.00 GBP / 100 kg, from 2021-01-01",
            "Tariff 142/2 2: 142 (Type 142), 1013, 0%, from 2021-01-01",
            "Tariff 143/3 3: 143 (Type 143), NZ, 0%, from 2021-01-01",
            "Tariff 552/4 4: 552 (Type 552), CN, 144.10 GBP / t biodiesel content, from 2021-01-01",
            "Tariff 552/5 5: 552 (Type 552), CN, 48.5%, from 2021-01-01",
            "Tariff 695/6 6: 695 (Type 695), RU, 35%, from 2021-01-01",
            "Tariff 306/-7 -7: 306 (Type 306), 1011, 28.74 GBP / l alc. 100%, from 2021-01-01",
            "Tariff 305/-8 -8: 305 (Type 305), 1011, 0%, from 2021-01-01",
            "Tariff 305/-9 -9: 305 (Type 305), 1011, 20%, from 2021-01-01",
            "ImportControl 410/10 10: 410 (Type 410), 1008, from 2021-01-01",
            "ImportControl 277/11 11: 277 (Type 277), KP, from 2021-01-01",
            "Tariff 142/12 12: 142 (Type 142), MA, by price, from 2021-01-01 through 2025-09-30",
            "SupplementaryUnit 109/13 13: 109 (Type 109), 1011, from 2021-01-01",
            "NotRead 999/14 14: 999 (Type 999), 1011, 1%, from 2021-01-01",
            "Export 715/15 15: 715 (Type 715), 1011, from 2021-01-01",
        ];
        foreach (JsonObject form in new[] { SmallAnswer.Of(), AnswerForms.Linked(SmallAnswer.Of()) })
        {
            GoodsAnswer answer = SmallAnswer.Read(form);
            answer.Measures.Select(Shown).Should().Equal(expected);
            answer.Measures.Select(measure => measure.Reason).OfType<string>().Should().Equal(
                "the type 999 is not one whose law is known here", "it is on exports");
            answer.ToString().Should().Be("0201.10.00.21 (GB) on 2025-07-14: 15 measures");
            answer.Descriptions.Should().Equal("Meat of bovine animals", "Other");
            answer.IsDeclarable.Should().BeTrue();
        }

        static string Shown(TariffMeasure measure) => measure.Rate is EntryPriceDuty ladder
            ? $"{measure.Use} {measure.Place} {measure}".Replace($"{ladder}", "by price", StringComparison.Ordinal)
            : $"{measure.Use} {measure.Place} {measure}";
    }

    [Fact]
    public void A_measure_keeps_its_codes_acts_and_rows()
    {
        GoodsAnswer answer = SmallAnswer.Read(AnswerForms.Linked(SmallAnswer.Of()));
        answer.Measures.Select(measure => measure.AdditionalCode).OfType<string>().Should().Equal("B107", "B999", "X451", "VATZ");
        answer.Measures.Select(measure => measure.OrderNumber).OfType<string>().Should().Equal("050343");
        answer.Measures.Select(measure => string.Join(',', measure.PreferenceCodes)).Where(codes => codes.Length > 0)
            .Should().Equal("300", "320", "300");
        answer.Measures.Should().OnlyContain(measure => measure.Acts.Count == 1 && measure.Acts[0] == "S.I. 2020/1430");
        answer.Measures.SelectMany(measure => measure.Conditions).Select(row => row.ToString()).Should().Equal(
            "B: document 9081, applies", "B: otherwise, does not apply", "B: document 9041, applies", "B: otherwise, does not apply",
            "C: document 9001, applies", "C: otherwise, does not apply",
            "A: document D008, 0.00 GBP / t biodiesel content, applies", "A: otherwise, 144.10 GBP / t biodiesel content, applies",
            "B: document 9014, does not apply", "B: otherwise, applies", "E: document N853, applies", "E: 10.0 KGM, applies",
            "E: otherwise, does not apply", "V: 52.6 EUR DTN, 5.7%, applies", "V: 0.0 EUR DTN, 5.7% + 29.80 EUR / 100 kg, applies");
        answer.Measures[9].Origins!.Covers(Economy.Parse("US"), SmallAnswer.Goods("US").TimeOf(EntryEvent.Entry)!.Value).Should().BeTrue();
        answer.Measures[9].Origins!.Covers(Economy.Parse("NZ"), SmallAnswer.Goods("US").TimeOf(EntryEvent.Entry)!.Value).Should().BeFalse();
    }

    [Fact]
    public void The_tariffs_of_an_answer_have_keys_programmes_and_headings_of_their_measures()
    {
        SmallAnswer.Read(SmallAnswer.Of()).Tariffs.Select(Shown).Should().Equal(
            "uk/0201100021/103/1 of uk/103 (Type 103)",
            "uk/0201100021/142/2 of uk/142/1013 (Type 142, 1013) if (300 claimed and document 9081)",
            "uk/0201100021/143/3 of uk/143/050343 (Type 143 050343) as 050343 if (320 claimed and 050343 claimed and within quota 050343 "
            + "and document 9041 and document 9001)",
            "uk/0201100021/552/4 of uk/552/b107 (Type 552, B107) if additional code B107",
            "uk/0201100021/552/5 of uk/552/b999 (Type 552, B999) if additional code B999",
            "uk/0201100021/695/6 of uk/695 (Type 695) if unless document 9014",
            "uk/0201100021/306/-7 of uk/306 (Type 306) as X451 if additional code X451",
            "uk/0201100021/305/-8 of uk/305 (Type 305) as VATZ if additional code VATZ",
            "uk/0201100021/305/-9 of uk/305 (Type 305) if unless additional code VATZ",
            "uk/0201100021/142/12 of uk/142/ma (Type 142, MA) if 300 claimed",
            "uk/0201100021/552/4/no-code of uk/552/no-code (Type 552, no code) if unless (additional code B107 or additional code B999)");

        static string Shown(Tariff tariff) => $"{tariff.Key} of {tariff.Programme.Key} ({tariff.Programme.Name})"
            + (tariff.Headings.At(Instant.MinValue) is { IsInForce: true } heading ? $" as {heading.Value}" : "")
            + (tariff.Requirement is { } requirement ? $" if {requirement}" : "");
    }

    [Fact]
    public void Goods_with_none_of_the_codes_of_an_additional_duty_bear_some_row_and_it_is_open_which()
    {
        DutySchedule schedule = SmallAnswer.Read(SmallAnswer.Of()).Compile();
        DutyAssessment none = schedule.Assess(SmallAnswer.Goods("CN").WithAdditionalCodes().WithDocuments());
        none.OtherCharges.IsCertain.Should().BeFalse();
        string.Join("; ", none.OtherCharges.Reasons).Should().Contain("that of the additional code that fits the goods, of B107, B999");
    }

    [Fact]
    public void An_import_control_of_an_answer_says_what_it_needs()
    {
        GoodsAnswer answer = SmallAnswer.Read(SmallAnswer.Of());
        answer.Controls.Select(control => (control.Key, control.Name)).Should().Equal(
            ("uk/0201100021/410/10", "Type 410"), ("uk/0201100021/277/11", "Type 277"));
        Papers("US", "").Should().Equal("Type 410: refused, needs (document N853 or at most 10 kg)");
        Papers("US", "N853").Should().Equal("Type 410: allowed");
        Papers("KP", "").Should().Equal("Type 277: refused");
        Papers("NZ", "").Should().BeEmpty("it is excluded");
        Refusal.Of<ArgumentNullException>(() => answer.PapersFor(null!));
        Refusal.Of<ArgumentNullException>(() => SmallAnswer.Read(SmallAnswer.Of([])).PapersFor(null!));

        IEnumerable<string> Papers(string origin, string documents) => answer.PapersFor(
            SmallAnswer.Goods(origin).WithDocuments(documents.Split(',', StringSplitOptions.RemoveEmptyEntries)))
            .Select(paper => paper.ToString());
    }

    // A code of goods that is refused, whatever is presented; one that needs a paper; and goods that come in without any.
    [Fact]
    public void A_control_on_an_additional_code_leaves_other_goods_alone()
    {
        GoodsAnswer answer = SmallAnswer.Read(SmallAnswer.Of(
            SmallAnswer.Measure("1", "465/B", "IQ", "", code: "4048", conditions: ["B - 06"]),
            SmallAnswer.Measure("2", "465/B", "IR", "", code: "4099", conditions: ["B Y920 26", "B - 06"]),
            SmallAnswer.Measure("3", "465/B", "KP", "", code: "4048"),
            SmallAnswer.Measure("4", "465/B", "SY", "", conditions: ["B - 26"]),
            SmallAnswer.Measure("5", "465/B", "BY", "", code: "4048", conditions: ["B - 26"])));
        States("IQ", "4048", "Y920").Should().Equal("Type 465: refused, needs unless additional code 4048");
        States("IQ", "4050", "").Should().Equal("Type 465: allowed");
        States("IR", "4099", "").Should().Equal("Type 465: refused, needs (unless additional code 4099 or document Y920)");
        States("IR", "4099", "Y920").Should().Equal("Type 465: allowed");
        States("IR", "4050", "").Should().Equal("Type 465: allowed");
        States("KP", "4048", "").Should().Equal("Type 465: refused, needs unless additional code 4048");
        States("SY", "4048", "").Should().Equal("Type 465: allowed");
        States("BY", "4048", "").Should().Equal("Type 465: allowed");

        IEnumerable<string> States(string origin, string code, string document) => answer.PapersFor(
            SmallAnswer.Goods(origin).WithAdditionalCodes(code).WithDocuments(document.Length == 0 ? [] : [document]))
            .Select(paper => paper.ToString());
    }

    // In each a measure of 12 % is changed in one place, and then is not read for this reason.
    [Theory]
    [InlineData("effective_start_date", null, "no first day is stated")]
    [InlineData("effective_start_date", "\"soon\"", "'soon' is not a first day such as 2025-07-14")]
    [InlineData("effective_end_date", "\"2025-02-30\"", "'2025-02-30' is not a last day such as 2025-07-14")]
    [InlineData("effective_end_date", "\"2020-12-31\"", "its last day is before its first")]
    [InlineData("id", "\"20 1\"", "'103' and '20 1' are no type and id such as 103 and 20000065")]
    [InlineData("id", "\"123456789012345678901\"", "'103' and '123456789012345678901' are no type and id such as 103 and 20000065")]
    [InlineData("id", null, "'103' and '' are no type and id such as 103 and 20000065")]
    [InlineData("additional_code", "{ \"code\": \"B 99\" }", "'B 99' is not an additional code such as B999")]
    [InlineData("order_number", "{ \"number\": \"05-0343\" }", "'05-0343' is not an order number such as 050343")]
    [InlineData("order_number", "{ \"id\": \"05-0343\" }", "'05-0343' is not an order number such as 050343")]
    [InlineData("preference_code", "{ \"id\": \"3.0\" }", "'3.0' is not a code of preference such as 300")]
    [InlineData("measure_type", "{ \"id\": \"998\" }", "the type 998 is not one whose law is known here")]
    [InlineData("measure_type", "{ \"id\": \"\" }",
        "the type  is not one whose law is known here; '' and '1' are no type and id such as 103 and 20000065")]
    [InlineData("measure_type", null,
        "the type  is not one whose law is known here; '' and '1' are no type and id such as 103 and 20000065")]
    [InlineData("geographical_area", null, "the area is '', which is no economy of ISO 3166-1 and no area that is known")]
    [InlineData("geographical_area", "{ \"id\": \"XC\" }", "the area is XC (Ceuta), which is no economy of ISO 3166-1")]
    [InlineData("geographical_area", "{ \"id\": \"1033\" }", "the members of the area 1033 are not given")]
    [InlineData("measure_components", "[ { \"duty_expression_id\": \"01\", \"duty_amount\": 1234567890123 } ]",
        "'1234567890123 %' has a number that no rate has")]
    [InlineData("measure_components", "[ { \"duty_expression_id\": \"77\", \"duty_amount\": 1 } ]",
        "'expression 77 1 %' is not a rate: MissingAmount at index 0: Expected a number in plain digits.")]
    [InlineData("measure_components", "[]", "no rate is stated")]
    [InlineData("measure_conditions", "[ { \"condition_code\": \"B\", \"document_code\": \"X\", \"action_code\": \"99\" } ]",
        "the action of a condition is not stated in a way that is known")]
    [InlineData("measure_conditions", "[ { \"condition_code\": \"B\", \"action_code\": \"06\" } ]", "its conditions never let it apply")]
    [InlineData("measure_conditions",
        "[ { \"condition_code\": \"B\", \"action_code\": \"06\" }, { \"condition_code\": \"C\", \"action_code\": \"06\" } ]",
        "its conditions never let it apply")]
    [InlineData("measure_conditions",
        "[ { \"condition_code\": \"B\", \"document_code\": \"X\", \"action_code\": \"07\" }, "
        + "{ \"condition_code\": \"B\", \"action_code\": \"07\" } ]",
        "its conditions never let it apply")]
    [InlineData("measure_conditions",
        "[ { \"condition_code\": \"A\", \"document_code\": \"X\", \"action_code\": \"99\", \"duty_expression\": \"5.0 %\" } ]",
        "the action of a condition is not stated in a way that is known")]
    public void A_measure_that_is_not_understood_is_not_read_and_says_why(string member, string? value, string reason)
    {
        JsonObject measure = SmallAnswer.Measure("1", "103/C", "1011", "12.0 %");
        measure[member] = value is null ? null : JsonNode.Parse(value);
        TariffMeasure read = SmallAnswer.Read(SmallAnswer.Of(measure)).Measures[0];
        (read.Use, read.Reason).Should().Be((MeasureUse.NotRead, reason));
    }

    [Theory]
    [InlineData("effective_start_date", "\"2025-07-14\"")]
    [InlineData("effective_end_date", "\"2025-07-14T00:00:00.000Z\"")]
    [InlineData("effective_end_date", "\"9999-12-31T00:00:00.000Z\"")]
    [InlineData("id", "\"12345678901234567890\"")]
    [InlineData("id", "\"-7\"")]
    [InlineData("additional_code", "{ \"code\": \"12345678901234567890\" }")]
    [InlineData("order_number", "{ \"id\": \"050343\" }")]
    [InlineData("preference_code", "{ \"id\": \"100\" }")]
    [InlineData("geographical_area", "{ \"id\": \"CN\" }")]
    [InlineData("measure_components", "[ { \"duty_expression_id\": \"01\", \"duty_amount\": 123456789012 } ]")]
    public void What_is_at_its_limit_is_read(string member, string value)
    {
        JsonObject measure = SmallAnswer.Measure("1", "103/C", "1011", "12.0 %");
        measure[member] = JsonNode.Parse(value);
        TariffMeasure read = SmallAnswer.Read(SmallAnswer.Of(measure)).Measures[0];
        (read.Use, read.Reason).Should().Be((MeasureUse.Tariff, null));
        read.LastDay.Should().Be(value.Contains("2025-07-14T", StringComparison.Ordinal) ? Day : null, "the last of all days is no end");
        read.OrderNumber.Should().Be(member == "order_number" ? "050343" : null);
        read.PreferenceCodes.Should().BeEmpty("an ordinary duty is claimed by nobody");
    }

    [Fact]
    public void A_measure_has_the_names_that_the_answer_gives_and_its_codes_where_they_are_too_long()
    {
        JsonObject measure = SmallAnswer.Measure("1", "103/C", "CN", "12.0 %");
        measure["measure_type"]!["description"] = new string('t', 400);
        measure["geographical_area"]!["description"] = new string('a', 400);
        measure["legal_acts"] = JsonNode.Parse($$"""
            [ { "regulation_code": "{{new string('r', 400)}}" }, { "regulation_code": "{{new string('r', 401)}}" }, { } ]
            """);
        measure["reduction_indicator"] = 9;
        TariffMeasure read = SmallAnswer.Read(SmallAnswer.Of(measure)).Measures[0];
        (read.TypeName.Length, read.AreaName.Length, read.Acts.Count, read.ReductionIndicator).Should().Be((400, 400, 1, 9));
        measure = SmallAnswer.Measure("1", "103/C", "CN", "12.0 %");
        measure["measure_type"]!["description"] = new string('t', 401);
        measure["geographical_area"]!["description"] = new string('a', 401);
        measure["reduction_indicator"] = 10;
        read = SmallAnswer.Read(SmallAnswer.Of(measure)).Measures[0];
        (read.TypeName, read.AreaName, read.ReductionIndicator).Should().Be(("type 103", "CN", null));
        measure = SmallAnswer.Measure("1", "103/C", "CN", "12.0 %");
        measure["measure_type"]!["description"] = null;
        SmallAnswer.Read(SmallAnswer.Of(measure)).Measures[0].TypeName.Should().Be("type 103");
    }

    [Fact]
    public void A_measure_with_more_rows_or_members_than_any_has_is_not_read()
    {
        Reason(SmallAnswer.Measure("1", "410/B", "1011", "", conditions: [.. Enumerable.Repeat("B X 26", 200)])).Should().BeNull();
        Reason(SmallAnswer.Measure("1", "410/B", "1011", "", conditions: [.. Enumerable.Repeat("B X 26", 201)]))
            .Should().Be("it has 201 rows of conditions; at most 200 are read");
        Reason(OnMembers(1_999)).Should().BeNull();
        Reason(OnMembers(2_000)).Should().Be("its area has more than 2000 members and exclusions");

        static JsonObject OnMembers(int count) =>
            SmallAnswer.Measure("1", "410/B", "1008", "", members: [.. Enumerable.Repeat("US", count)], excluded: ["NZ"]);

        static string? Reason(JsonObject measure) => SmallAnswer.Read(SmallAnswer.Of(measure)).Measures[0].Reason;
    }

    [Fact]
    public void An_area_has_the_members_that_another_measure_of_the_answer_gives()
    {
        GoodsAnswer answer = SmallAnswer.Read(SmallAnswer.Of(
            SmallAnswer.Measure("1", "142/C", "1033", "0.0 %"), SmallAnswer.Measure("2", "142/C", "1033", "0.0 %", members: ["JM"]),
            SmallAnswer.Measure("3", "142/C", "1033", "0.0 %", members: ["HT"])));
        answer.Measures.Take(3).Select(measure => measure.Origins!.Covers(Economy.Parse("JM"), Instant.FromUtc(2025, 7, 14, 12, 0)))
            .Should().OnlyContain(isMember => isMember, "the first members that are given count for all");
        JsonObject ofExports = SmallAnswer.Of(SmallAnswer.Measure("1", "142/C", "1033", "0.0 %"));
        ofExports["export_measures"] = new JsonArray(SmallAnswer.Measure("2", "715/B", "1033", "", members: ["JM"]));
        SmallAnswer.Read(ofExports).Measures[0].Origins!.Covers(Economy.Parse("JM"), Instant.FromUtc(2025, 7, 14, 12, 0))
            .Should().BeTrue();
    }

    [Fact]
    public void The_number_of_a_quota_goes_before_the_id_of_its_object_and_an_empty_id_is_none()
    {
        JsonObject measure = SmallAnswer.Measure("1", "143/C", "CL", "1.0 %");
        measure["order_number"] = new JsonObject { ["id"] = "27952", ["number"] = "050343" };
        measure["preference_code"] = new JsonObject { ["id"] = "" };
        Requirement().Should().Be("(320 claimed and 050343 claimed and within quota 050343)");
        measure = SmallAnswer.Measure("1", "142/C", "CL", "1.0 %");
        measure["order_number"] = new JsonObject { ["id"] = "" };
        Requirement().Should().Be("300 claimed");

        string Requirement()
        {
            GoodsAnswer answer = SmallAnswer.Read(SmallAnswer.Of(measure));
            answer.Measures[0].Reason.Should().BeNull();
            return answer.Tariffs[0].Requirement!.ToString();
        }
    }

    [Fact]
    public void A_supplementary_unit_has_no_rate_however_it_is_written()
    {
        JsonObject unit = SmallAnswer.Measure("1", "109/O", "1011", "");
        unit["measure_components"] = JsonNode.Parse("""[ { "duty_expression_id": "01", "measurement_unit_code": "NAR" } ]""");
        TariffMeasure read = SmallAnswer.Read(SmallAnswer.Of(unit)).Measures[0];
        (read.Use, read.Rate, read.Reason).Should().Be((MeasureUse.SupplementaryUnit, null, null));
    }

    [Fact]
    public void A_measure_without_a_first_day_is_shown_without_one()
    {
        JsonObject measure = SmallAnswer.Measure("1", "103/C", "1011", "12.0 %");
        measure["effective_start_date"] = null;
        SmallAnswer.Read(SmallAnswer.Of(measure)).Measures[0].ToString().Should().Be("1: 103 (Type 103), 1011, 12%");
    }

    [Fact]
    public void An_answer_has_10_000_measures_at_most()
    {
        const string goods = "{ \"goods_nomenclature_item_id\": \"0201100021\", \"import_measures\": [{}";
        string most = $"{goods}{string.Concat(Enumerable.Repeat(",{}", 9_998))}], \"export_measures\": [{{}}] }}";
        SmallAnswer.Read(most).Measures.Should().HaveCount(10_000);
        Refusal.Of<FormatException>(() => SmallAnswer.Read(most.Replace("[{}]", "[{},{}]", StringComparison.Ordinal)))
            .WithMessage("*: it has more than 10000 measures.");
    }

    [Fact]
    public void An_answer_has_64_MB_at_most()
    {
        byte[] bytes = new byte[GoodsAnswer.MostBytes + 1];
        Array.Fill(bytes, (byte)' ');
        Encoding.UTF8.GetBytes("{ \"goods_nomenclature_item_id\": \"0201100021\" }").CopyTo(bytes, 0);
        GoodsAnswer.Read(new MemoryStream(bytes, 0, GoodsAnswer.MostBytes), Economy.UnitedKingdom, Day).Measures.Should().BeEmpty();
        Refusal.Of<FormatException>(() => GoodsAnswer.Read(new MemoryStream(bytes), Economy.UnitedKingdom, Day))
            .WithMessage("*: it has more than 64 MB.");
    }

    [Fact]
    public void Of_two_measures_with_one_type_and_id_the_second_is_not_read()
    {
        GoodsAnswer answer = SmallAnswer.Read(SmallAnswer.Of(
            SmallAnswer.Measure("1", "103/C", "1011", "12.0 %"), SmallAnswer.Measure("1", "103/C", "1011", "13.0 %")));
        answer.Measures.Take(2).Select(measure => (measure.Place, measure.Use, measure.Reason)).Should().Equal(
            ("103/1", MeasureUse.Tariff, null), ("measure/2", MeasureUse.NotRead, "its type and id are those of a measure before it"));
        answer.Compile().Assess(SmallAnswer.Goods("CN")).Total.ToString().Should().Contain(
            "the measure 1 (Type 103) was not read: its type and id are those of a measure before it");
    }

    [Theory]
    [InlineData("999/Z", "1011", "CN", true)]
    [InlineData("999/Z", "US", "CN", false)]
    [InlineData("999/Z", "1033", "CN", true)]
    [InlineData("999/Z", "XC", "CN", false)]
    [InlineData("105/C", "1011", "CN", false)]
    [InlineData("465/B", "1011", "CN", false)]
    public void A_measure_that_was_not_read_leaves_the_duty_of_its_origins_open(string type, string area, string origin, bool isOpen)
    {
        GoodsAnswer answer = SmallAnswer.Read(SmallAnswer.Of(
            SmallAnswer.Measure("1", "103/C", "1011", "12.0 %"),
            SmallAnswer.Measure("2", type, area, type == "999/Z" ? "1.0 %" : "", conditions: type[0] == '9' ? [] : ["B X 99"])));
        answer.Measures[1].Use.Should().Be(MeasureUse.NotRead);
        answer.Compile().Assess(SmallAnswer.Goods(origin).WithDocuments()).Total.IsCertain.Should().Be(!isOpen);
    }

    [Theory]
    [InlineData("1011", null, "140", "110", true)]
    [InlineData("CN", null, "140", "110", true)]
    [InlineData("US", null, "140", "110", false)]
    [InlineData("CN", "145", "145", "140", true)]
    public void Whoever_claims_a_preference_that_was_not_read_has_no_certain_duty(
        string area, string? stated, string claim, string other, bool isOpen)
    {
        DutySchedule schedule = SmallAnswer.Read(SmallAnswer.Of(
            SmallAnswer.Measure("1", "103/C", "1011", "12.0 %"),
            SmallAnswer.Measure("2", "105/C", area, "", preference: stated))).Compile();
        DutyAmount claimed = schedule.Assess(SmallAnswer.Goods("CN").WithClaim(claim)).Total;
        claimed.IsCertain.Should().Be(!isOpen);
        if (isOpen)
            claimed.ToString().Should().Contain("not read: no rate is stated");
        schedule.Assess(SmallAnswer.Goods("CN").WithClaim(other)).Total.ToString().Should().Be("1200.00 GBP");
        schedule.Assess(SmallAnswer.Goods("CN")).Total.ToString().Should().Be("1200.00 GBP");
    }

    // Steel: 0 %, and 25 % as a safeguard of area 5050 on what is beyond its quota 058048, which leaves Turkey out.
    [Theory]
    [InlineData("KR", "", "2500.00 GBP")]
    [InlineData("KR", "120 058048 +", "0.00 GBP")]
    [InlineData("KR", "120 058048 -", "2500.00 GBP")]
    [InlineData("TR", "", "2500.00 GBP")]
    [InlineData("TR", "120 058048 +", "2500.00 GBP")]
    [InlineData("KR", "120 050001 +", "2500.00 GBP")] // a quota of another area
    [InlineData("BD", "", "0.00 GBP")]
    public void A_safeguard_is_on_what_is_beyond_its_quotas(string origin, string claims, string duty)
    {
        foreach (string[] excluded in new[] { new[] { "TR" }, [] })
        {
            DutySchedule schedule = SmallAnswer.Read(SmallAnswer.Of(
                SmallAnswer.Measure("1", "103/C", "1011", "0.0 %"),
                SmallAnswer.Measure("2", "696/C", "5050", "25.0 %", members: ["KR", "TR"]),
                SmallAnswer.Measure("3", "122/C", "5050", "0.0 %", quota: "058048", members: ["KR", "TR"], excluded: excluded),
                SmallAnswer.Measure("4", "122/C", "1011", "0.0 %", quota: "050001"),
                SmallAnswer.Measure("5", "142/C", "5050", "0.0 %", members: ["KR", "TR"]))).Compile();
            CustomsEntry goods = SmallAnswer.Goods(origin);
            if (claims.Length > 0)
                goods = goods.WithClaim("120").WithClaim(claims[4..10]).WithFact($"within quota {claims[4..10]}", claims.EndsWith('+'));
            bool isOfQuota = excluded.Length == 0 && origin == "TR" && claims.EndsWith('+');
            schedule.Assess(goods).Total.ToString().Should().Be(isOfQuota ? "0.00 GBP" : duty);
        }
    }

    [Fact]
    public void A_safeguard_names_the_origins_of_a_quota_that_are_not_its_own()
    {
        Requirement([]).Should().Be("unless (120 claimed and 058048 claimed and within quota 058048)");
        Requirement(["TR"]).Should().Be(
            "unless (origin in 5050 (area 5050) except TR and 120 claimed and 058048 claimed and within quota 058048)");

        static string Requirement(string[] excluded) => SmallAnswer.Read(SmallAnswer.Of(
            SmallAnswer.Measure("2", "696/C", "5050", "25.0 %", members: ["KR", "TR"]),
            SmallAnswer.Measure("3", "122/C", "5050", "0.0 %", quota: "058048", members: ["KR", "TR"], excluded: excluded)))
            .Tariffs[0].Requirement!.ToString();
    }

    // Of two ordinary duties the one on fewer origins goes before: the Channel Islands have a row of their own.
    [Theory]
    [InlineData("JE", "", "0.00 GBP")]
    [InlineData("GG", "", "0.00 GBP")]
    [InlineData("CN", "", "1200.00 GBP")]
    [InlineData("CN", "2500", "100.00 GBP")]
    public void An_ordinary_duty_on_all_origins_leaves_out_those_with_one_of_their_own(string origin, string code, string duty) =>
        SmallAnswer.Read(SmallAnswer.Of(
            SmallAnswer.Measure("1", "103/C", "1011", "12.0 %"),
            SmallAnswer.Measure("2", "103/C", "1080", "0.0 %", members: ["GG", "JE"]),
            SmallAnswer.Measure("3", "103/C", "1011", "1.0 %", code: "2500"),
            SmallAnswer.Measure("4", "105/C", "CN", "5.0 %")))
            .Compile().Assess(SmallAnswer.Goods(origin).WithAdditionalCodes(code.Length == 0 ? [] : [code])).Total.ToString()
            .Should().Be(duty);

    [Fact]
    public void A_row_with_a_duty_of_its_own_is_a_numbered_exemption()
    {
        Tariff dumping = SmallAnswer.Read(SmallAnswer.Of(
            SmallAnswer.Measure("2", "552/D", "CN", "30.0 %", conditions: ["A X 01 5.0 %", "A Y 01 7.0 %", "A - 01 40.0 %"]))).Tariffs[0];
        dumping.Exemptions.Select(exemption => (exemption.Key, exemption.Name)).Should().Equal(
            ("uk/0201100021/552/2/rows/1", "document X"), ("uk/0201100021/552/2/rows/2", "document Y"));
        dumping.Programme.Key.Should().Be("uk/552");
    }

    [Theory]
    [InlineData("S.I. 2020/1430", "uk/act/s-i--2020-1430", "Act S.I. 2020/1430")]
    [InlineData("", "uk/act/none", "Act that is not stated")]
    [InlineData("///", "uk/act/none", "Act ///")]
    [InlineData("12345678901234567890123456789012345678901", "uk/act/1234567890123456789012345678901234567890",
        "Act 12345678901234567890123456789012345678901")]
    public void A_tariff_rests_on_the_act_of_its_measure(string act, string key, string shown)
    {
        JsonObject measure = SmallAnswer.Measure("1", "103/C", "1011", "12.0 %");
        measure["legal_acts"] = act.Length == 0 ? new JsonArray() : JsonNode.Parse($$"""[ { "regulation_code": "{{act}}" } ]""");
        LegalInstrument instrument = SmallAnswer.Read(SmallAnswer.Of(measure)).Tariffs[0].Rates.Acts[0].Instrument;
        (instrument.Key, instrument.ToString(), instrument.Issuer).Should().Be((key, shown, "United Kingdom"));
    }

    [Fact]
    public void A_tariff_is_in_force_while_its_measure_is()
    {
        GoodsAnswer answer = SmallAnswer.Read(SmallAnswer.Of(
            SmallAnswer.Measure("1", "103/C", "1011", "12.0 %", from: "2025-07-14"),
            SmallAnswer.Measure("2", "142/C", "MA", "0.0 %", until: "2025-07-14")));
        WindowOf(0).ToString().Should().StartWith("from 2025-07-14").And.EndWith("until further notice");
        WindowOf(1).Should().Be(LegalWindow.OfDays(new(2021, 1, 1), Day, DateTimeZoneProviders.Tzdb["Europe/London"]));

        LegalWindow WindowOf(int index) => answer.Tariffs[index].Rates.Acts.OfType<Enactment<DutyRate>>().Single().Window;
    }

    [Theory]
    [InlineData("[]", "it is no JSON object")]
    [InlineData("{}", "it states no goods_nomenclature_item_id")]
    [InlineData("{ \"data\": { \"attributes\": { } } }", "it states no goods_nomenclature_item_id")]
    [InlineData("{ \"goods_nomenclature_item_id\": \"02011000\" }", "'02011000' is not a code of ten digits")]
    [InlineData("{ \"goods_nomenclature_item_id\": \"02011000211\" }", "'02011000211' is not a code of ten digits")]
    [InlineData("{ \"goods_nomenclature_item_id\": \"020110002x\" }", "'020110002x' is not a code of ten digits")]
    [InlineData("{ \"goods_nomenclature_item_id\": \"0201.10.00\" }", "'0201.10.00' is not a code of ten digits")]
    [InlineData("{ \"goods_nomenclature_item_id\": \"0000000000\" }", "'0000000000' is not a code of ten digits")]
    public void What_is_no_answer_on_goods_is_refused(string json, string reason) =>
        Refusal.Of<FormatException>(() => SmallAnswer.Read(json))
            .WithMessage($"This is not an answer of the trade tariff service on goods: {reason}.");

    [Fact]
    public void What_is_no_JSON_or_is_not_given_is_refused()
    {
        Refusal.Of<FormatException>(() => SmallAnswer.Read("<html>")).WithMessage("This is not an answer of the trade tariff service: *");
        Refusal.Of<ArgumentNullException>(() => GoodsAnswer.Read(null!, Economy.UnitedKingdom, Day));
        Refusal.Of<ArgumentException>(
            () => GoodsAnswer.Read(Stream.Null, Economy.UnitedKingdom, Day.WithCalendar(CalendarSystem.Julian))).WithParameterName("asOf");
        Refusal.Of<ArgumentNullException>(() => SmallAnswer.Read(SmallAnswer.Of()).ForOnly(null!));
        Refusal.Of<ArgumentNullException>(() => SmallAnswer.Read(SmallAnswer.Of()).OfComposition("7001", null!));
    }

    [Theory]
    [InlineData("2025-07-14", "2025-07-14", true)]
    [InlineData("2025-07-15", null, false)]
    [InlineData("2021-01-01", "2025-07-13", false)]
    public void An_answer_is_about_a_day_on_which_its_measures_are_in_force(string first, string? last, bool isAbout)
    {
        JsonObject answer = SmallAnswer.Of(SmallAnswer.Measure("1", "103/C", "1011", "12.0 %", from: first, until: last));
        if (isAbout)
            SmallAnswer.Read(answer).Should().Match<GoodsAnswer>(read => read.AsOf == Day && read.Measures[0].Use == MeasureUse.Tariff);
        else
            Refusal.Of<ArgumentException>(() => SmallAnswer.Read(answer)).WithMessage(
                "The answer is not about 2025-07-14, on which a measure of it is not in force (1: 103 (Type 103), 1011, 12%, from "
                + $"{first}{(last is null ? "" : $" through {last}")}): give the day that was asked about.*");
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData(null, true)]
    public void Goods_are_declared_under_their_code_unless_the_answer_denies_it(string? declarable, bool isDeclarable)
    {
        JsonObject answer = SmallAnswer.Of();
        answer["declarable"] = declarable is null ? null : JsonNode.Parse(declarable);
        SmallAnswer.Read(answer).IsDeclarable.Should().Be(isDeclarable);
    }

    [Fact]
    public void The_descriptions_go_from_the_heading_to_the_goods()
    {
        JsonObject answer = SmallAnswer.Of();
        answer["description_plain"] = "Other, plain";
        answer["ancestors"] = new JsonArray(
            new JsonObject { ["description"] = "Carcases", ["description_plain"] = "Carcases, plain" }, new JsonObject { ["id"] = "1" });
        SmallAnswer.Read(answer).Descriptions.Should().Equal("Meat of bovine animals", "Carcases, plain", "Other, plain");
    }

    [Fact]
    public void An_answer_says_nothing_of_another_day_nor_of_another_origin_than_that_asked_about()
    {
        GoodsAnswer answer = SmallAnswer.Read(SmallAnswer.Of(SmallAnswer.Measure("1", "103/C", "1011", "12.0 %")));
        CustomsEntry goods = SmallAnswer.Goods("NZ");
        Total(answer, goods.EnteredAt(Instant.FromUtc(2025, 7, 13, 23, 0))).Should().Be("1200.00 GBP");
        Total(answer, goods.EnteredAt(Instant.FromUtc(2025, 7, 14, 22, 59, 59))).Should().Be("1200.00 GBP");
        foreach (Instant at in new[] { Instant.FromUtc(2025, 7, 13, 22, 59, 59), Instant.FromUtc(2025, 7, 14, 23, 0) })
            Total(answer, goods.EnteredAt(at)).Should().Contain("the answer of the service is about 2025-07-14 and no other day");
        Total(answer.ForOnly(Economy.Parse("NZ")), goods).Should().Be("1200.00 GBP");
        Total(answer.ForOnly(Economy.Parse("CN")), goods).Should().Contain("the service was asked about goods of CN alone");
        Total(answer.PerhapsCut(), goods).Should().Contain("measures may have been cut out of the answer of the service");

        static string Total(GoodsAnswer answer, CustomsEntry goods) => answer.Compile().Assess(goods).Total.ToString();
    }

    [Theory]
    [InlineData("52.60", "570.00 GBP")]
    [InlineData("52.59", "unknown")]
    public void A_ladder_of_prices_is_the_rate_of_a_measure(string price, string duty)
    {
        DutySchedule schedule = SmallAnswer.Read(SmallAnswer.Of(
            SmallAnswer.Measure("1", "103/C", "1011", "12.0 %"),
            SmallAnswer.Measure(
                "12", "142/C", "MA", "",
                conditions: ["V >52.6 EUR DTN 01 5.7 %", "V >0.0 EUR DTN 01 5.7 % + 29.8 EUR DTN"]))).Compile();
        schedule.Assess(SmallAnswer.Goods("MA").WithClaim("300").WithDocuments().WithAdditionalCodes()
            .WithEntryPrice(Money.Parse($"{price} EUR"), Quantity.Of(100m, MeasurementUnit.Kilogram))).Total.ToString()
            .Should().StartWith(duty, "29.80 EUR for 100 kg need an exchange rate");
    }

    [Fact]
    public void A_ladder_is_no_requirement_whatever_is_said_of_its_steps()
    {
        foreach (string[] rows in new[] { ["V >52.6 EUR DTN 01 5.7 %", "V - 07"], new[] { "V >52.6 EUR DTN 99 5.7 %" } })
        {
            GoodsAnswer answer = SmallAnswer.Read(SmallAnswer.Of(SmallAnswer.Measure("12", "142/C", "MA", "", conditions: rows)));
            answer.Measures[0].Reason.Should().BeNull();
            answer.Tariffs.Should().ContainSingle().Which.Requirement!.ToString().Should().Be("300 claimed");
        }

        SmallAnswer.Read(SmallAnswer.Of(SmallAnswer.Measure("1", "410/B", "1011", "", conditions: ["V >52.6 EUR DTN 99 5.7 %"])))
            .Measures[0].Reason.Should().Be(
                "the action of a condition is not stated in a way that is known", "a control is not charged by its steps");
    }

    [Fact]
    public void A_ladder_whose_prices_are_for_no_quantity_is_not_read()
    {
        JsonObject measure = SmallAnswer.Measure("12", "142/C", "MA", "", conditions: ["V >52.6 EUR DTN 01 5.7 %"]);
        measure["measure_conditions"]![0]!["condition_measurement_unit_code"] = null;
        SmallAnswer.Read(SmallAnswer.Of(measure)).Measures[0].Reason.Should().Be(
            "'Cond: V 52.6 EUR(01):5.700%' is not a rate: MissingUnit at index 16: Expected '/' and the quantity that the price is of, "
            + "such as DTN.");
    }

    [Fact]
    public void A_rate_beside_a_ladder_is_not_read() =>
        SmallAnswer.Read(SmallAnswer.Of(SmallAnswer.Measure(
            "12", "142/C", "MA", "5.0 %", conditions: ["V >52.6 EUR DTN 01 5.7 %"]))).Measures[0].Reason
            .Should().Be("it has a rate and an entry-price ladder");

    [Fact]
    public void A_composition_resolves_the_rates_of_its_area_and_indicator()
    {
        JsonObject measure = SmallAnswer.Measure("1", "142/C", "CL", "");
        measure["measure_components"] = JsonNode.Parse(
            """[ { "duty_expression_id": "01", "duty_amount": 9.0 }, { "duty_expression_id": "14" } ]""");
        measure["reduction_indicator"] = 2;
        JsonObject control = SmallAnswer.Measure("2", "410/B", "1011", "");
        AgriculturalComponents components = AgriculturalComponents.ReadTable(Tables.Of(
            "geographical_area_id,measure_type_id,additional_code_id,duty_amount,reduction_indicator", "CL,674,001,10.00,1",
            "CL,674,001,20.00,2"));
        RateOf(measure).Should().Be("9% + 20.00 EUR / 100 kg");
        measure.Remove("reduction_indicator");
        RateOf(measure).Should().Be("9% + 10.00 EUR / 100 kg", "without an indicator it is the first");

        string RateOf(JsonObject one)
        {
            GoodsAnswer answer = SmallAnswer.Read(SmallAnswer.Of(one.DeepClone().AsObject(), control.DeepClone().AsObject()))
                .OfComposition("7001", components);
            answer.Measures[1].Rate.Should().BeNull();
            return answer.Measures[0].Rate!.ToString();
        }
    }

    // Half a surrogate pair is valid JSON and no text.
    [Fact]
    public void What_is_no_text_is_passed_over()
    {
        string answer = SmallAnswer.Of(SmallAnswer.Measure("1", "103/C", "1011", "12.0 %")).ToJsonString();
        string beside = answer.Insert(answer.IndexOf("\"id\"", StringComparison.Ordinal), "\"\\uD800\": 1, ");
        SmallAnswer.Read(beside).Measures[0].ToString().Should().Be("1: 103 (Type 103), 1011, 12%, from 2021-01-01");
        SmallAnswer.Read(answer.Replace("\"Type 103\"", "\"\\uD800\"", StringComparison.Ordinal)).Measures[0].TypeName
            .Should().Be("type 103");
        TariffAreas areas = TariffAreas.ReadAnswer(
            new MemoryStream("""{ "data": { "\uD800": 1, "id": "CN", "\uD800": 2 }, "\uD800": 3 }"""u8.ToArray()),
            Economy.UnitedKingdom, Day);
        areas.Areas.Should().ContainSingle().Which.Code.Should().Be("CN");
        TariffAreas.ReadAnswer(new MemoryStream("""{ "\uD800": 1, "other": 1 }"""u8.ToArray()), Economy.UnitedKingdom, Day).Findings
            .Select(finding => finding.ToString()).Should().Equal(
                "the answer: there is no member 'data'; an answer of the service has one");
    }

    [Fact]
    public void A_link_leads_to_the_first_object_of_its_type_and_id_and_to_none_that_is_left_out()
    {
        JsonObject linked = AnswerForms.Linked(SmallAnswer.Of(SmallAnswer.Measure("1", "103/C", "1011", "12.0 %")));
        JsonArray included = linked["included"]!.AsArray();
        JsonNode type = included.First(one => one!["attributes"]?["description"]?.ToString() == "Type 103")!;
        JsonNode second = type.DeepClone();
        second["attributes"]!["description"] = "Another";
        included.Add(second);
        included.Add(JsonNode.Parse("7"));
        included.Add(new JsonObject { ["id"] = "1" });
        SmallAnswer.Read(linked).Measures[0].TypeName.Should().Be("Type 103");
        SmallAnswer.Read(linked).MayBeCut.Should().BeFalse();
        linked["included"] = new JsonObject();
        GoodsAnswer empty = SmallAnswer.Read(linked);
        empty.Measures.Should().BeEmpty();
        empty.MayBeCut.Should().BeTrue();
        empty.Compile().Assess(SmallAnswer.Goods("CN")).Total.IsCertain.Should().BeFalse("the measure that is linked may be a duty");
        empty.Descriptions.Should().Equal("Other");
    }

    [Theory]
    [InlineData("\"relationships\": 7")]
    [InlineData("\"relationships\": { \"quota_order_number_origins\": 7 }")]
    [InlineData("\"relationships\": { \"quota_order_number_origins\": { } }")]
    [InlineData("\"relationships\": { \"quota_order_number_origins\": { \"data\": null } }")]
    [InlineData("\"other\": 7")]
    public void A_link_of_another_form_leads_nowhere(string links) => Quotas(
        $$"""{ "data": [ { "id": "1", "quota_order_number_id": "050671", "validity_start_date": "2025-01-01", {{links}} } ] }""")
        .Records.Should().ContainSingle().Which.Quota.Origins.Should().BeNull();

    private static QuotaRecords Quotas(string json) =>
        QuotaRecords.ReadAnswer(new MemoryStream(Encoding.UTF8.GetBytes(json)), Economy.UnitedKingdom, null);

    // A code that may not be declared without its document is no code of the goods; one of a measure that does not apply without it is.
    [Theory]
    [InlineData("552/D", "B - 08", "8835", "D019", "0.00 GBP")]
    [InlineData("552/D", "B - 08", "8835", "", "open")]
    [InlineData("552/D", "B - 07", "8835", "D019", "0.00 GBP")]
    [InlineData("552/D", "B - 07", "8835", "", "0.00 GBP")]
    [InlineData("552/D", "B - 07", "8900", "", "4850.00 GBP")]
    [InlineData("552/D", "B - 07", "", "", "open")]
    [InlineData("554/D", "B - 07", "", "", "open")]
    [InlineData("695/J", "B - 07", "", "", "open")]
    [InlineData("695/J", "B - 07", "8900", "", "4850.00 GBP")]
    public void Goods_whose_code_is_in_no_row_or_may_not_be_declared_bear_an_open_duty(
        string type, string otherwise, string code, string document, string charged)
    {
        DutyAssessment assessed = SmallAnswer.Read(SmallAnswer.Of(
            SmallAnswer.Measure("1", "103/C", "1011", "0.0 %"),
            SmallAnswer.Measure("2", type, "CN", "0.0 %", code: "8835", conditions: ["B D019 27", otherwise]),
            SmallAnswer.Measure("3", type, "CN", "48.5 %", code: "8900"))).Compile().Assess(
                SmallAnswer.Goods("CN").WithAdditionalCodes(code.Length == 0 ? [] : [code])
                    .WithDocuments(document.Length == 0 ? [] : [document]));
        DutyAmount amount = type == "695/J" ? assessed.Total : assessed.OtherCharges;
        (amount.IsCertain ? amount.ToString() : "open").Should().Be(charged);
    }

    // Beside the code 8835, which may not be declared without D019, a row is for goods with no code.
    [Theory]
    [InlineData("8835", "D019", "0.00 GBP")]
    [InlineData("8835", "", "open")]
    [InlineData("", "", "4850.00 GBP")]
    public void A_row_for_goods_without_a_code_is_not_for_a_code_that_may_not_be_declared(string code, string document, string charged)
    {
        DutyAmount amount = SmallAnswer.Read(SmallAnswer.Of(
            SmallAnswer.Measure("1", "103/C", "1011", "0.0 %"),
            SmallAnswer.Measure("2", "552/D", "CN", "0.0 %", code: "8835", conditions: ["B D019 27", "B - 08"]),
            SmallAnswer.Measure("3", "552/D", "CN", "48.5 %"))).Compile().Assess(
                SmallAnswer.Goods("CN").WithAdditionalCodes(code.Length == 0 ? [] : [code])
                    .WithDocuments(document.Length == 0 ? [] : [document])).OtherCharges;
        (amount.IsCertain ? amount.ToString() : "open").Should().Be(charged);
    }

    [Fact]
    public void A_paper_that_two_rows_name_is_needed_once() =>
        SmallAnswer.Read(SmallAnswer.Of(SmallAnswer.Measure("1", "410/B", "1011", "", conditions: ["B X 26", "B X 26", "B - 06"])))
            .PapersFor(SmallAnswer.Goods("CN").WithDocuments()).Select(paper => paper.ToString())
            .Should().Equal("Type 410: refused, needs document X");

    [Fact]
    public void A_measure_without_a_type_or_id_for_a_key_is_told_by_its_place()
    {
        JsonObject answer = SmallAnswer.Of(
            SmallAnswer.Measure("1", "103/C", "1011", "12.0 %"), SmallAnswer.Measure("", "103/C", "1011", "1 %"));
        answer["export_measures"] = new JsonArray(SmallAnswer.Measure("", "715/B", "1011", ""));
        SmallAnswer.Read(answer).Measures.Select(measure => measure.Place).Should().Equal("103/1", "measure/2", "measure/1");
    }
}
