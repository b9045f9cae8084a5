namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>Export licences, records of licensing, planned exports and licence requirements as JSON.</summary>
public sealed class LicenceTest
{
    public static TheoryData<string, string, string, string> Refusals => new()
    {
        { "\"event\": \"accepted\"", "\"event\": \"admitted\"",
            "'admitted' is not an event of a licence; an event is one of accepted, amended, applicationAmended, approved,",
            "licence.events[1]" },
        { "\"event\": \"accepted\"", "\"event\": \"filed\"", "'A-1' is filed; \"filed\" is not allowed then, allowed are accepted, ",
            "licence.events[1]" },
        { "\"number\": \"L-1\",", "", "The event issued lacks the member 'number'.", "licence.events[7]" },
        { "\"by\": \"L-2\",", "\"by\": \"L-2\", \"grounds\": [\"x\"],", "The event replaced has no member 'grounds'.",
            "licence.events[16]" },
        { "\"amount\": \"100.5\"", "\"amount\": \"600.5\"", "600.5 kg", "licence.events[8]" },
        { "\"length\": \"P3Y\"", "\"length\": \"P3X\"", "'P3X' is not a calendar length", "licence.events[7].validity.length" },
        { "\"at\": \"2025-04-08T01:30:00Z\"", "\"at\": \"2025-04-06T01:30:00Z\"", "are appended in the order in which they become known",
            "licence.events[1]" },
        { "\"role\": \"exporter\"", "\"role\": \"owner\"", "'owner' is not one of agent, consignee, endUser,",
            "licence.application.parties[0].role" },
        { "\"line\": 2,\n            \"value\": \"250 EUR\"", "\"line\": 2", "The use of a line states a quantity, a value or both.",
            "licence.events[9].lines[0]" },
        { "\"kind\": \"general\",\n      \"goods\"", "\"kind\": \"single\",\n      \"goods\"", "art. 1", "licence.events[7]" },
        { "\"line\": 2,", "\"line\": 0,", "Lines are numbered from 1.", "licence.application.goods[1]" },
        { "\"controlCode\": \"cn:1C905.a.4\"", "\"controlCode\": \"1C905.a.4\"", "'1C905.a.4' is not a control code such as cn:1C905.a.4",
            "licence.application.goods[0].controlCode" },
        { "\"statutory\": false", "\"statutory\": \"no\"", "Expected true or false; found 'no'.", "licence.regime.limit.statutory" },
        { "\"version\": \"2025-04\"", "\"version\": \"April 2025\"", "'April 2025' is not a key", "licence.regime" },
        { "\"zone\": \"Asia/Shanghai\"", "\"zone\": \"Asia/Nowhere\"", "'Asia/Nowhere' is not a time zone", "licence.regime.zone" },
        { "\"longest\": \"P1Y\"", "\"longest\": \"P1Y\", \"usual\": \"P1Y\"",
            "A term states the longest validity or the usual one, not both.", "licence.regime.terms[0]" },
        { "\"onValue\": \"25%\"", "\"onValue\": \"-25%\"", "A tolerance is not negative.", "licence.regime.tolerance" },
    };

    [Fact]
    public void A_licence_has_the_published_form_and_reads_back_as_the_same_licence()
    {
        GoldenFile.Holds("licence.json", TradePolicyJson.Write(LicenceSamples.Long));
        ExportLicence back = TradePolicyJson.ReadLicence(GoldenFile.Read("licence.json"));
        back.Should().Be(LicenceSamples.Long);
        back.Balances.Should().Equal(LicenceSamples.Long.Balances);
        TradePolicyJson.Write(back).Should().Be(GoldenFile.Read("licence.json"));
    }

    [Fact]
    public void A_record_has_the_published_form_with_its_regime_once_and_reads_back_as_the_same_record()
    {
        GoldenFile.Holds("licensing-record.json", TradePolicyJson.Write(LicenceSamples.Record));
        LicensingRecord back = TradePolicyJson.ReadLicensingRecord(GoldenFile.Read("licensing-record.json"));
        back.Should().Be(LicenceSamples.Record);
        TradePolicyJson.Write(back).Should().Be(GoldenFile.Read("licensing-record.json"));
        GoldenFile.Read("licensing-record.json").Split("\"regime\"").Should().HaveCount(2);
    }

    [Fact]
    public void The_samples_have_every_kind_of_event()
    {
        LicenceSamples.Ends.Append(LicenceSamples.Long).SelectMany(licence => licence.Events).Select(happening => happening.Kind).Distinct()
            .Should()
            .BeEquivalentTo(Enum.GetValues<LicenceEventKind>());
    }

    [Fact]
    public void A_supplied_regime_is_written_in_full_and_reads_back_as_the_supplied_one()
    {
        foreach (LicensingRegime regime in LicensingRegimes.All)
        {
            ExportLicence licence = ExportLicence.Apply(
                LicenceApplication.Create(
                    "A-1", regime, regime.ValidityRules[0].Kind, [LicensedGoods.WithoutLimit(1, ControlCode.China("1C902"))]),
                LicenceSamples.Filed);
            string text = TradePolicyJson.Write(licence);
            text.Should().Contain(regime.Name).And.Contain(regime.Limit!.Citation);
            TradePolicyJson.ReadLicence(text).Regime.Should().Be(regime);
        }
    }

    [Fact]
    public void A_licence_may_name_a_supplied_regime_instead_of_carrying_it()
    {
        foreach (LicensingRegime regime in LicensingRegimes.All)
        {
            ExportLicence licence = ExportLicence.Apply(
                LicenceApplication.Create(
                    "A-1", regime, regime.ValidityRules[0].Kind, [LicensedGoods.WithoutLimit(1, ControlCode.China("1C902"))]),
                LicenceSamples.Filed);
            string text = TradePolicyJson.WriteNamingRegime(licence);
            text.Should().Contain($"\"regime\": \"{regime.Key}@1\"");
            text.Length.Should().BeLessThan(1_000);
            TradePolicyJson.ReadLicence(text).Should().Be(licence);
            using StringWriter writer = new(System.Globalization.CultureInfo.InvariantCulture);
            TradePolicyJson.WriteNamingRegime(licence, writer);
            writer.ToString().Should().Be(text);
        }
    }

    [Fact]
    public void A_regime_that_is_not_supplied_as_it_is_is_written_in_full_though_it_may_be_named()
    {
        TradePolicyJson.WriteNamingRegime(LicenceSamples.Long).Should().Be(TradePolicyJson.Write(LicenceSamples.Long));
        LicensingRegime own = LicensingRegimes.ChinaDualUse.WithTolerance(ShippingTolerance.None("another reason")).WithVersion("1");
        ExportLicence licence = ExportLicence.Apply(
            LicenceApplication.Create("A-1", own, LicenceKind.Single, [LicensedGoods.WithoutLimit(1, ControlCode.China("1C902"))]),
            LicenceSamples.Filed);
        TradePolicyJson.ReadLicence(TradePolicyJson.WriteNamingRegime(licence)).Regime.Should().Be(own);
    }

    [Fact]
    public void A_record_may_name_a_supplied_regime_too()
    {
        LicensingRegime china = LicensingRegimes.ChinaDualUse;
        string text = "{ \"schema\": \"tradepolicy/1\", \"licensingRecord\": { \"regime\": \"cn/dual-use@1\", "
            + "\"knownAt\": \"2025-12-31T16:00:00Z\", \"licences\": [] } }";
        TradePolicyJson.ReadLicensingRecord(text).Should().Be(LicensingRecord.Of(china, [], LicenceSamples.KnownAt));
    }

    [Theory]
    [InlineData("cn/dual-use@0")]
    [InlineData("cn/dual-use")]
    [InlineData("cn/dual-use@1@1")]
    public void A_regime_that_is_not_supplied_cannot_be_named(string name)
    {
        string text = TradePolicyJson.WriteNamingRegime(ExportLicence.Apply(
            LicenceApplication.Create(
                "A-1", LicensingRegimes.ChinaDualUse, LicenceKind.Single, [LicensedGoods.WithoutLimit(1, ControlCode.China("1C902"))]),
            LicenceSamples.Filed)).Replace("cn/dual-use@1", name, StringComparison.Ordinal);
        PolicyJsonException refusal = Refusal.Of<PolicyJsonException>(() => TradePolicyJson.ReadLicence(text)).Which;
        refusal.Message.Should().Contain($"'{name}' is not the key and version of a regime that is supplied here, such as cn/dual-use@1");
        refusal.Path.Should().Be("licence.regime");
    }

    [Fact]
    public void A_licence_stored_before_regimes_had_versions_is_still_read()
    {
        string old = System.Text.RegularExpressions.Regex.Replace(
            GoldenFile.Read("licence.json").Replace("      \"version\": \"2025-04\",\n", "", StringComparison.Ordinal),
            ",\n      \"actionsOnEnded\": \\[[^]]*\\]", "");
        old.Should().NotContain("actionsOnEnded").And.NotContain("\"version\"");
        ExportLicence back = TradePolicyJson.ReadLicence(old);
        back.Regime.Version.Should().BeNull();
        back.Regime.Matches(LicenceSamples.EveryForm.WithActionsOnEnded()).Should().BeTrue();
        TradePolicyJson.Write(back).Should().Be(old);
        back.Under(LicenceSamples.EveryForm).Should().Be(LicenceSamples.Long);
    }

    [Fact]
    public void A_stored_licence_that_was_revoked_after_it_had_lapsed_says_which_member_of_its_regime_lets_it_be_read()
    {
        LicensingRegime regime = LicenceSamples.Bare.WithActionsOnEnded(EndedLicenceAction.Revocation);
        ExportLicence licence = LicenceSamples.Issued("A-1").Under(regime).Revoke(Instant.FromUtc(2026, 6, 1, 0, 0));
        string cured = TradePolicyJson.Write(licence);
        string old = System.Text.RegularExpressions.Regex.Replace(cured, ",\\s*\"actionsOnEnded\": \\[[^]]*\\]", "");
        old.Should().NotBe(cured);
        PolicyJsonException refused = Refusal.Of<PolicyJsonException>(() => TradePolicyJson.ReadLicence(old)).Which;
        refused.Path.Should().StartWith("licence.events[");
        refused.Message.Should().Contain("\"revoked\" is not allowed then")
            .And.Contain("the regime says so: WithActionsOnEnded, and actionsOnEnded in JSON.");
        TradePolicyJson.ReadLicence(cured).Should().Be(licence);
    }

    [Fact]
    public void A_licence_stored_before_events_had_an_instant_of_knowledge_is_still_read()
    {
        string old = System.Text.RegularExpressions.Regex.Replace(
            GoldenFile.Read("licence.json"), ",\n        \"knownAt\": \"[^\"]*\"|\n        \"knownAt\": \"[^\"]*\",", "");
        old.Should().NotContain("knownAt");
        ExportLicence back = TradePolicyJson.ReadLicence(old);
        back.Events.Where(happening => happening is not UseReport).Should().OnlyContain(happening => happening.KnownAt == happening.At);
        TradePolicyJson.Write(back).Should().Be(old);
    }

    [Fact]
    public void The_day_on_which_a_licence_was_due_is_the_same_after_the_wire()
    {
        ExportLicence licence = ExportLicence
            .Apply(LicenceApplication.Create(
                "A-1", LicensingRegimes.ChinaDualUse, LicenceKind.Single, [LicensedGoods.WithoutLimit(1, ControlCode.China("1C905.a.4"))]),
                Instant.FromUtc(2025, 4, 4, 1, 0))
            .Accept(Instant.FromUtc(2025, 4, 4, 2, 0));
        TradePolicyJson.ReadLicence(TradePolicyJson.Write(licence)).Processing!.Due.Value.Should().Be(new LocalDate(2025, 6, 11));
    }

    [Fact]
    public void A_message_that_is_given_twice_counts_once_and_is_written_once()
    {
        string text = TradePolicyJson.Write(
            LicenceSamples.Issued("B-9").RecordShipment("m-1", LicenceSamples.Kilograms(1m), LicenceSamples.Day(4)));
        int from = text.LastIndexOf("      {\n        \"event\"", StringComparison.Ordinal);
        string message = text[from..(text.IndexOf("\n      }\n", from, StringComparison.Ordinal) + 8)];
        string twice = text.Insert(from, message + ",\n");
        ExportLicence back = TradePolicyJson.ReadLicence(twice);
        back.BalanceOf().Used.Should().Be(LicenceSamples.Kilograms(1m));
        TradePolicyJson.Write(back).Should().Be(text);
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public void A_wrong_licence_is_refused_with_the_path_of_the_error(string old, string changed, string problem, string path)
    {
        PolicyJsonException refusal = RefusalOf("licence.json", old, changed, text => TradePolicyJson.ReadLicence(text));
        refusal.Message.Should().Contain(problem).And.Contain($"at {path}");
        refusal.Path.Should().StartWith(path);
        refusal.LineNumber.Should().BePositive();
    }

    [Theory]
    [InlineData(
        "\"knownAt\": \"2025-12-31T16:00:00Z\"", "\"knownAt\": \"2025-04-10T00:00:00Z\"",
        "A record contains only what was known at its instant: an application was not filed by then, or an event became known later. (at ",
        "licensingRecord")]
    [InlineData("\"reference\": \"B-2\"", "\"reference\": \"B-1\"", "There are two applications 'B-1'.", "licensingRecord")]
    [InlineData(
        "\"event\": \"denied\"", "\"event\": \"issued\"", "The event issued lacks the member 'number'",
        "licensingRecord.licences[0].events[2]")]
    public void A_wrong_record_is_refused_with_the_path_of_the_error(string old, string changed, string problem, string path)
    {
        PolicyJsonException refusal = RefusalOf("licensing-record.json", old, changed, text => TradePolicyJson.ReadLicensingRecord(text));
        refusal.Message.Should().Contain(problem);
        refusal.Path.Should().Be(path);
    }

    [Fact]
    public void Records_are_read_as_strictly_as_they_are_asked_to_be()
    {
        using StringWriter written = new();
        TradePolicyJson.Write([LicenceSamples.Record, LicenceSamples.Record], written);
        using StringReader first = new(written.ToString()), again = new(written.ToString());

        TradePolicyJson.ReadLicensingRecords(first).Should().HaveCount(2);
        Refusal.Of<PolicyJsonException>(() => TradePolicyJson.ReadLicensingRecords(again, ReadingOptions.Default.WithLongestDocument(100)))
            .WithMessage("The text is longer than 100 characters.");
    }

    [Fact]
    public void Records_of_several_regimes_are_written_one_after_the_other_and_read_back()
    {
        LicensingRecord[] records =
        [
            LicenceSamples.Record, LicensingRecord.Of(LicenceSamples.EveryForm, [LicenceSamples.Long], LicenceSamples.KnownAt)
        ];
        using StringWriter writer = new(System.Globalization.CultureInfo.InvariantCulture);
        TradePolicyJson.Write(records, writer);
        using StringReader reader = new(writer.ToString());
        TradePolicyJson.ReadLicensingRecords(reader).Should().Equal(records);
    }

    [Fact]
    public void A_licence_without_its_regime_is_refused()
    {
        string text = "{ \"schema\": \"tradepolicy/1\", \"licence\": { \"application\": {}, \"events\": [] } }";
        Refusal.Of<PolicyJsonException>(() => TradePolicyJson.ReadLicence(text))
            .WithMessage("An export licence lacks the member 'regime'.*");
    }

    [Fact]
    public void A_planned_export_has_the_published_form_and_reads_back_as_the_same_export()
    {
        GoldenFile.Holds("export.json", TradePolicyJson.Write(LicenceSamples.Export));
        ProposedExport back = TradePolicyJson.ReadProposedExport(GoldenFile.Read("export.json"));
        back.Should().Be(LicenceSamples.Export);
        TradePolicyJson.Write(back).Should().Be(GoldenFile.Read("export.json"));

        string release = TradePolicyJson.Write(LicenceSamples.Release);
        release.Should().Contain("\"deemed\": true");
        TradePolicyJson.ReadProposedExport(release).Should().Be(LicenceSamples.Release);
    }

    [Theory]
    [InlineData("\"cn:1C905.a.4\"", "\"us:3A090\"", "The item is classified under 3A090, so it is on the list us.", "export.item")]
    [InlineData("\"0.1%\"", "\"101%\"", "A share is 0 to 100 %.", "export")]
    [InlineData("\"endUse\": \"motors of passenger cars\",", "", "An end user is stated together with the end use.", "export")]
    [InlineData(
        "\"military end use\": false", "\"military end use\": \"no\"", "Expected true or false; found 'no'.",
        "export.facts['military end use']")]
    [InlineData("\"from\": \"CN\",", "", "A planned export lacks the member 'from'.", "export")]
    public void A_wrong_planned_export_is_refused_with_its_path(string old, string changed, string problem, string path)
    {
        PolicyJsonException refusal = RefusalOf("export.json", old, changed, text => TradePolicyJson.ReadProposedExport(text));
        refusal.Message.Should().Contain(problem);
        refusal.Path.Should().Be(path);
    }

    [Fact]
    public void Whether_a_licence_is_needed_has_the_published_form()
    {
        GoldenFile.Holds("requirement.json", TradePolicyJson.Write(LicenceSamples.Requirement));
        GoldenFile.Holds("requirement-in-doubt.json", TradePolicyJson.Write(LicenceSamples.InDoubt));
    }

    private static PolicyJsonException RefusalOf(string file, string old, string changed, Action<string> read)
    {
        string text = GoldenFile.Read(file);
        int at = text.IndexOf(old, StringComparison.Ordinal);
        at.Should().BePositive("the file has {0}", old);
        string broken = string.Concat(text.AsSpan(0, at), changed, text.AsSpan(at + old.Length));
        return Refusal.Of<PolicyJsonException>(() => read(broken)).Which;
    }
}
