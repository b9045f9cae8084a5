using System.Text.Json;
using System.Text.Json.Nodes;
using Newtonsoft.Json;
using TradePolicy.Serialization.SystemTextJson;

namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>Lists of goods, and what else <c>tradepolicy/1.1</c> added.</summary>
public sealed class ListTest
{
    private static readonly Instant July = Instant.FromUtc(2025, 7, 1, 0, 0);
    private static readonly string Text = TradePolicyJson.Write(ListSamples.Register);

    private static readonly Dictionary<string, PolicyRegister> Registers = new(StringComparer.Ordinal)
    {
        ["lists.json"] = ListSamples.Register,
        ["lists-as-known.json"] = ListSamples.Register.AsKnownAt(July),
    };

    public static TheoryData<string> Files => [.. Registers.Keys];

    internal static PolicyDiff Difference =>
        ListSamples.Register.At(July).DiffTo(ListSamples.Register.At(Instant.FromUtc(2025, 10, 1, 0, 0)));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_register_with_lists_has_the_published_form_and_reads_back_as_the_same_register(string file)
    {
        GoldenFile.Holds(file, TradePolicyJson.Write(Registers[file]));
        PolicyRegister back = TradePolicyJson.ReadRegister(GoldenFile.Read(file));

        back.Should().Be(Registers[file]);
        back.CommodityLists.Should().Equal(Registers[file].CommodityLists);
        TradePolicyJson.Write(back).Should().Be(GoldenFile.Read(file));
    }

    [Fact]
    public void A_snapshot_with_conditions_on_lists_has_the_published_form_and_reads_back_as_the_same_snapshot()
    {
        PolicySnapshot snapshot = ListSamples.Register.At(Instant.FromUtc(2025, 10, 1, 0, 0));
        GoldenFile.Holds("snapshot-lists.json", TradePolicyJson.Write(snapshot));

        TradePolicyJson.ReadSnapshot(GoldenFile.Read("snapshot-lists.json")).Should().Be(snapshot);
        GoldenFile.Holds("diff-lists.json", TradePolicyJson.Write(Difference));
    }

    [Fact]
    public void An_update_of_lists_has_the_published_form_and_reads_back_in_its_register()
    {
        LegalInstrument order = LegalInstrument.Create(
            "us/made-up-lists", "President of the United States", "Executive Order", Publication.At(Instant.FromUtc(2026, 1, 5, 12, 0)));
        LegalMoment from = LegalMoment.At(new LocalDateTime(2026, 1, 10, 0, 1), DateTimeZoneProviders.Tzdb["America/New_York"]);
        CommodityList copper = CommodityList.Create(
            "us/goods/copper", "the list of copper", CommodityListChange.Of(order, from, [CommodityCode.Hs("7408")]));
        RegisterUpdate update = RegisterUpdate.Of("lists").WithCommodityLists(copper)
            .WithListChanges(
                ListSamples.Annex.Key, CommodityListChange.Of(order, from, [CommodityCode.Hs("8541")], [CommodityCode.Hs("7108")]))
            .WithTariffs(On("us/copper", copper), On("us/annex", ListSamples.Annex));
        GoldenFile.Holds("update-lists.json", TradePolicyJson.Write(update));

        RegisterUpdate back = TradePolicyJson.ReadUpdate(GoldenFile.Read("update-lists.json"), GoldenTest.Covered);
        TradePolicyJson.Write(back).Should().Be(GoldenFile.Read("update-lists.json"));
        PolicyRegister updated = GoldenTest.Covered.With(update);
        GoldenTest.Covered.With(back).Should().Be(updated);
        TradePolicyJson.ReadRegister(TradePolicyJson.Write(updated)).Should().Be(updated);

        Tariff On(string key, CommodityList list) => Tariff.Create(
            key, DutyProgramme.Of(key, key, DutyKind.Additional), Economy.UnitedStates, EconomyScope.All,
            [LegalAct.Enact<DutyRate>(key + "/enacted", key, order, LegalWindow.Starting(from), AdValorem.Of(50m))])
            .WithCommodities(list);
    }

    [Theory]
    [InlineData(
        "\"list\": \"us/goods/annex-ii\"", "\"list\": \"us/goods/annex-iii\"", "*us/goods/annex-ii*commodityListChanges[0]*")]
    [InlineData("\"hs:7108\"", "\"hs:7109\"", "*removes 7109*commodityListChanges[0]*")]
    [InlineData(
        "\"adds\": [", "\"added\": [", "A change of a list has no member 'added'*commodityLists[0].changes[0]*")]
    public void A_change_of_a_list_that_does_not_fit_is_refused_at_its_place(string old, string changed, string message) =>
        Refusal.Of<PolicyJsonException>(() => TradePolicyJson.ReadUpdate(
            GoldenFile.Read("update-lists.json").Replace(old, changed, StringComparison.Ordinal), GoldenTest.Covered))
            .WithMessage(message);

    [Fact]
    public void A_register_answers_alike_before_and_after_the_wire_at_every_stage_of_knowledge()
    {
        foreach (Instant known in ListSamples.Register.Instruments.Select(instrument => instrument.Published.Earliest)
            .SelectMany(published => new[] { published - Duration.FromSeconds(1), published }))
        {
            PolicyRegister restricted = ListSamples.Register.AsKnownAt(known);
            PolicyRegister back = TradePolicyJson.ReadRegister(TradePolicyJson.Write(restricted));
            back.Should().Be(restricted);
            back.At(July).Should().Be(restricted.At(July));
            TradePolicyJson.ReadSnapshot(TradePolicyJson.Write(back.At(July))).Should().Be(back.At(July));
        }
    }

    [Fact]
    public void All_three_packages_write_the_same_version_and_the_same_members()
    {
        string within = System.Text.Json.JsonSerializer.Serialize(
            ListSamples.Register, new JsonSerializerOptions().ConfigureForTradePolicy());
        string other = JsonConvert.SerializeObject(ListSamples.Register, new JsonSerializerSettings().ConfigureForTradePolicy());

        Text.Should().StartWith("{\n  \"schema\": \"tradepolicy/1.1\"");
        string canonical = System.Text.Encoding.UTF8.GetString(PolicyDocuments.Register.Canonical(ListSamples.Register));
        foreach (string json in (string[])[within, other, canonical])
            JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(Text)).Should().BeTrue();
        using StringWriter writer = new();
        PolicyDocuments.Register.Write(ListSamples.Register, writer);
        writer.ToString().Should().Be(Text);
    }

    [Fact]
    public void A_document_states_the_later_version_only_if_it_has_one_of_its_members()
    {
        Tariff plain = ListSamples.Register.TariffsWithoutTruces[2];
        PolicyRegister without = PolicyRegister.Create(Knowledge.Complete, [plain.WithRequirement(EntryCondition.Fact("x"))], []);
        VersionOf(TradePolicyJson.Write(without)).Should().Be("tradepolicy/1");
        VersionOf(TradePolicyJson.Write(without.At(July))).Should().Be("tradepolicy/1");

        foreach (PolicyRegister with in (PolicyRegister[])
        [
            without.WithCommodityLists(CommodityList.Create("us/goods/none", "nothing yet")),
            without.Replace(plain.WithRequirement(ListSamples.OnAnnex)),
            without.Replace(plain.WithStacking(Stacking.WhollyReplacedBy("us/232"))),
            without.Replace(plain.WithHeadingIfReached("9903.02.19")),
            without.Replace(plain.WithRequirement(EntryCondition.Fact("x")).WithExemptions(ListSamples.Approved)),
            without.With(ListSamples.Register.TariffsWithoutTruces[0].WithStacking(Stacking.Cumulative).WithExemptions()),
        ])
        {
            VersionOf(TradePolicyJson.Write(with)).Should().Be("tradepolicy/1.1");
        }
    }

    [Fact]
    public void A_register_keeps_through_when_a_tariff_is_known_that_ends_before()
    {
        Instant end = Instant.FromUtc(2026, 9, 29, 4, 0);
        PolicyRegister register = PolicyRegister.Create(
            Knowledge.Through(end + Duration.FromDays(8)),
            [ListSamples.Imposed("us/general", AdValorem.Of(3m), Knowledge.Through(end)), ListSamples.Imposed("us/a", AdValorem.Of(1m))],
            []);
        string json = TradePolicyJson.Write(register);
        json.Should().Contain("\"completeThrough\": \"2026-09-29T04:00:00Z\"").And.StartWith("{\n  \"schema\": \"tradepolicy/1.1\"");
        PolicyRegister read = TradePolicyJson.ReadRegister(json);
        read.Should().Be(register);
        read.At(end + Duration.FromSeconds(1)).Tariffs["us/general"].IsCertain.Should().BeFalse();
        read.At(end + Duration.FromSeconds(1)).Tariffs["us/a"].IsCertain.Should().BeTrue();
    }

    [Fact]
    public void Assessments_that_are_written_as_they_are_made_state_the_version_that_their_members_may_be_of()
    {
        DutyAssessment plain = DutySamples.Certain;
        VersionOf(TradePolicyJson.Write(plain)).Should().Be("tradepolicy/1");
        VersionOf(Written([plain])).Should().Be("tradepolicy/1");
        VersionOf(Written(OneByOne())).Should().Be("tradepolicy/1.1");

        IEnumerable<DutyAssessment> OneByOne()
        {
            yield return plain;
        }

        static string Written(IEnumerable<DutyAssessment> assessments)
        {
            using StringWriter writer = new();
            TradePolicyJson.Write(assessments, writer);
            return writer.ToString();
        }
    }

    [Fact]
    public void A_document_that_states_the_first_version_has_none_of_the_members_that_were_added() =>
        SmallRegister.RefusalOf(Text.Replace("tradepolicy/1.1", "tradepolicy/1", StringComparison.Ordinal)).Message.Should()
            .Be("A register has the member 'commodityLists' since tradepolicy/1.1; the document states tradepolicy/1. State "
                + "\"schema\": \"tradepolicy/1.1\", or leave the member out. (at register.commodityLists, line 35, position 5)");

    [Theory]
    [InlineData("\"requirement\": { \"onList\": \"us/goods/x\" }", "A condition has the member 'onList' since tradepolicy/1.1; *")]
    [InlineData("\"stacking\": { \"yieldsWhollyTo\": [\"us/232\"] }", "A way of stacking has the member 'yieldsWhollyTo' since *")]
    [InlineData("\"commodityList\": \"us/goods/x\"", "A tariff has the member 'commodityList' since tradepolicy/1.1; *")]
    public void Nor_has_a_condition_a_tariff_or_a_way_of_stacking(string member, string message)
    {
        string json = SmallRegister.With("\"imposedBy\": \"US\",", $"\"imposedBy\": \"US\", {member},");
        Refusal.Of<PolicyJsonException>(() => TradePolicyJson.ReadRegister(json)).WithMessage(message);
        // It is no newer member for a reader that knows it, so that it is not skipped either.
        Refusal.Of<PolicyJsonException>(() => PolicyDocuments.Register.Read(
            json, ReadingOptions.Default.SkippingNewerMembers(_ => { }))).WithMessage(message);
    }

    [Theory]
    [InlineData(
        "\"commodityList\": \"us/goods/annex-ii\"", "\"commodityList\": \"us/goods/annex-iii\"",
        "There is no list 'us/goods/annex-iii' among the lists.", "register.tariffs[1].commodityList")]
    [InlineData(
        "\"commodityList\": \"us/goods/annex-ii\"", "\"commodityList\": \"us/goods/annex-ii\", \"commodities\": [\"hs:8542\"]",
        "A tariff has the goods of commodityList, or those of commodities and commodityActs.", "register.tariffs[1]")]
    [InlineData(
        "\"commodityList\": \"us/goods/annex-ii\"", "\"commodityList\": \"us/goods/annex-ii\", \"commodityActs\": []",
        "A tariff has the goods of commodityList, or those of commodities and commodityActs.", "register.tariffs[1]")]
    [InlineData(
        "\"hs:8471\"", "", "A change of a list adds or removes at least one code.", "register.commodityLists[0].changes[1]")]
    [InlineData(
        "\"adds\": [\n              \"hs:8471\"\n            ]", "\"pinpoint\": \"x\"",
        "A change of a list has adds, removes or both.", "register.commodityLists[0].changes[1]")]
    [InlineData(
        "\"hts:8542.31.00.10\"\n", "\"hts:8541.10.00\"\n",
        "Executive Order 14346 removes 8541.10.00 from 2025-09-08T00:01 America/New_York, which is not on the list then. Remove a code "
            + "that was added before, or a longer one that begins with it.", "register.commodityLists[0]")]
    [InlineData(
        "\"hts:8542.31.00.10\"\n", "\"hts:7108\"\n",
        "Executive Order 14346 both adds 7108 to the list and removes it.", "register.commodityLists[0].changes[2]")]
    [InlineData(
        "\"key\": \"us/goods/announced\"", "\"key\": \"us/goods/annex-ii\"",
        "There are two lists with the key 'us/goods/annex-ii'.", "register.commodityLists[1]")]
    public void A_list_that_is_none_is_refused_at_its_place(string old, string changed, string problem, string place)
    {
        Text.Split(old).Should().HaveCountGreaterThan(1);
        Refusal.Of<PolicyJsonException>(() => TradePolicyJson.ReadRegister(Text.Replace(old, changed, StringComparison.Ordinal)))
            .WithMessage($"{problem} (at {place}, line *");
    }

    private static string VersionOf(string json) => JsonNode.Parse(json)!["schema"]!.GetValue<string>();
}
