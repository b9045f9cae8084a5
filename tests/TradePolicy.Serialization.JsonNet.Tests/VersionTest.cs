using System.Text.Json;
using TradePolicy.Serialization.SystemTextJson;

namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>Documents of later versions of the schema: refused with what to do, or read with what was skipped.</summary>
public sealed class VersionTest
{
    private const string Hint = "The document is of tradepolicy/1.3, and this version reads up to tradepolicy/1.1; a later version of the "
        + "package TradePolicy.Serialization may read it.";

    private static readonly string Text = SmallRegister.Text;
    private static readonly string Later = Text.Replace("tradepolicy/1", "tradepolicy/1.3", StringComparison.Ordinal);
    private static readonly string WithQuota = Later.Replace(
        "\"imposedBy\": \"US\",", "\"imposedBy\": \"US\", \"quota\": { \"imposedBy\": [1, {}] },", StringComparison.Ordinal);

    [Fact]
    public void A_document_of_a_later_version_is_read_if_all_of_it_is_known()
    {
        TradePolicyJson.ReadRegister(Later).Should().Be(TradePolicyJson.ReadRegister(Text));
        TradePolicyJson.Write(TradePolicyJson.ReadRegister(Later)).Should().Be(Text, "it states the lowest version that has its members");
    }

    [Fact]
    public void A_newer_member_is_refused_with_both_versions_and_what_to_do() =>
        SmallRegister.RefusalOf(WithQuota).Message.Should()
            .StartWith("A tariff has no member 'quota' in tradepolicy/1.1; its members are key,")
            .And.Contain("exemptions. ReadingOptions.SkippingNewerMembers skips such members. " + Hint)
            .And.EndWith("(at register.tariffs[0].quota, line 36, position 28)");

    [Fact]
    public void A_newer_word_is_refused_with_both_versions_and_what_to_do() =>
        SmallRegister.RefusalOf(Later.Replace("\"asPromulgated\"", "\"asRumoured\"", StringComparison.Ordinal)).Message.Should()
            .StartWith("'asRumoured' is not one of asAdjudged, asCollected, asPromulgated.").And.Contain(Hint);

    [Fact]
    public void Newer_members_are_skipped_and_listed_if_that_is_wanted_and_not_written_again()
    {
        List<SkippedMember> skipped = [];
        ReadingOptions options = ReadingOptions.Default.SkippingNewerMembers(skipped.Add);
        PolicyRegister register = PolicyDocuments.Register.Read(WithQuota, options);

        register.Should().Be(TradePolicyJson.ReadRegister(Text));
        skipped.Select(member => member.ToString()).Should().Equal("register.tariffs[0].quota (line 36, position 28)");
        (skipped[0].Path, skipped[0].LineNumber, skipped[0].LinePosition).Should().Be(("register.tariffs[0].quota", 36, 28));
        TradePolicyJson.Write(register).Should().Be(Text);
    }

    [Fact]
    public void They_are_skipped_within_other_documents_too()
    {
        List<SkippedMember> skipped = [];
        ReadingOptions options = ReadingOptions.Default.SkippingNewerMembers(skipped.Add);
        string within = $$"""{"Law": {{WithQuota}}}""";

        JsonSerializer.Deserialize<Holder>(within, new JsonSerializerOptions().ConfigureForTradePolicy(options))!.Law
            .Should().Be(TradePolicyJson.ReadRegister(Text));
        Newtonsoft.Json.JsonConvert.DeserializeObject<Holder>(
            within, new Newtonsoft.Json.JsonSerializerSettings().ConfigureForTradePolicy(options))!.Law
            .Should().Be(TradePolicyJson.ReadRegister(Text));
        skipped.Select(member => member.ToString()).Should().Equal(
            "register.tariffs[0].quota", "Law.register.tariffs[0].quota (line 36, position 35)");
    }

    [Theory]
    [InlineData("\"ImposedBy\": \"US\"", "A tariff has no member 'ImposedBy' in tradepolicy/1.1; *")]
    [InlineData("\"Key\": \"us/tariff\"", "A tariff has no member 'Key' in tradepolicy/1.1; *")]
    [InlineData("\"quota\": 1, \"quota\": 2", "A tariff has the member 'quota' twice. *")]
    [InlineData("\"quota\": 1, \"Quota\": 2", "A tariff has the member 'Quota' twice. *")]
    public void What_no_version_has_is_a_slip_in_a_later_document_too(string members, string message) =>
        Refusal.Of<PolicyJsonException>(() => PolicyDocuments.Register.Read(
                Later.Replace("\"imposedBy\": \"US\",", $"\"imposedBy\": \"US\", {members},", StringComparison.Ordinal),
                ReadingOptions.Default.SkippingNewerMembers(_ => { })))
            .WithMessage(message);

    [Fact]
    public void Many_newer_members_are_listed_in_one_walk_and_no_more_than_the_options_allow()
    {
        string many = string.Join(", ", Enumerable.Range(0, 60_000).Select(number => $"\"é{number}\": [{{}}, 1]"));
        string entry = "{\"schema\": \"tradepolicy/1.3\",\n\"entry\": {\"commodity\": \"hts:9506.62.40\", \"origin\": \"CN\",\n"
            + $"\"into\": \"US\", {many}, \"customsValue\": \"5 USD\"}}}}";
        List<SkippedMember> skipped = [];
        ReadingOptions options = ReadingOptions.Default.SkippingNewerMembers(skipped.Add);
        PolicyDocuments.Entry.Read(entry, options);

        skipped.Should().HaveCount(60_000);
        skipped[1].ToString().Should().Be("entry.é1 (line 3, position 30)");
        Refusal.Of<PolicyJsonException>(() => PolicyDocuments.Entry.Read(entry, options.WithMostItems(59_999)))
            .WithMessage("The document has more than 59999 members that this version does not know. *");
    }

    [Fact]
    public void A_value_that_may_also_be_a_text_states_the_version_of_what_is_in_it()
    {
        VersionOf(AdValorem.Of(15m)).Should().Be("tradepolicy/1");
        VersionOf(TopUpDuty.ToWithGeneralRate(Percentage.Of(15m))).Should().Be("tradepolicy/1.1");

        static string VersionOf(DutyRate rate) => (string)System.Text.Json.Nodes.JsonNode.Parse(TradePolicyJson.Write(PolicyRegister.Create(
            Knowledge.Complete,
            [
                Tariff.Create(
                    "us/x", DutyProgramme.Of("us/x", "x", DutyKind.Additional), Economy.UnitedStates, EconomyScope.All,
                    [LegalAct.Enact(
                        "us/x/enacted", "us/x",
                        LegalInstrument.Create("us/act", "Congress", "Act", Publication.At(Instant.FromUtc(2020, 1, 1, 0, 0))),
                        LegalWindow.Starting(LegalMoment.StartOf(new(2020, 2, 1), DateTimeZone.Utc)), rate)]),
            ],
            [])))!["schema"]!;
    }

    [Fact]
    public void No_more_newer_members_are_skipped_than_an_array_may_have_items()
    {
        const string Entry = """
            {"schema": "tradepolicy/1.3", "entry": {"commodity": "hts:9506.62.40", "origin": "CN", "into": "US", "customsValue": "5 USD",
             "quota": 1, "season": {"kind": "summer"}}}
            """;
        List<SkippedMember> skipped = [];
        ReadingOptions options = ReadingOptions.Default.SkippingNewerMembers(skipped.Add);
        PolicyDocuments.Entry.Read(Entry, options.WithMostItems(2)).CustomsValue.Should().Be(Money.Of(5m, "USD"));
        skipped.Select(member => member.Path).Should().Equal("entry.quota", "entry.season");
        Refusal.Of<PolicyJsonException>(() => PolicyDocuments.Entry.Read(Entry, options.WithMostItems(1)))
            .WithMessage("The document has more than 1 members that this version does not know. *(at entry.season, line 2, *");
    }

    [Fact]
    public void The_envelope_of_a_later_version_is_read_by_the_same_options()
    {
        List<SkippedMember> skipped = [];
        string later = GoldenFile.Read("enveloped-entry.json").Replace("tradepolicy/1", "tradepolicy/1.3", StringComparison.Ordinal)
            .Replace("\"producedBy\"", "\"signedBy\": \"x\", \"producedBy\"", StringComparison.Ordinal);

        Refusal.Of<PolicyJsonException>(() => PolicyDocuments.Entry.ReadEnvelope(later)).WithMessage("*no member 'signedBy'*");
        PolicyDocuments.Entry.ReadEnvelope(later, ReadingOptions.Default.SkippingNewerMembers(skipped.Add))
            .Should().Be(PolicyDocuments.Entry.ReadEnvelope(GoldenFile.Read("enveloped-entry.json")));
        using StringReader reader = new(later), strict = new(later);
        PolicyDocuments.Entry.ReadEnvelope(reader, ReadingOptions.Default.SkippingNewerMembers(skipped.Add))
            .Should().Be(PolicyDocuments.Entry.ReadEnvelope(GoldenFile.Read("enveloped-entry.json")));
        Refusal.Of<PolicyJsonException>(() => PolicyDocuments.Entry.ReadEnvelope(strict)).WithMessage("*no member 'signedBy'*");
        skipped.Select(member => member.Path).Should().Equal("envelope.signedBy", "envelope.signedBy");
        foreach (string none in new[] { "{}", "[]", "\"x\"", "{\"schema\": \"tradepolicy/1\"}" })
            Refusal.Of<PolicyJsonException>(() => PolicyDocuments.Entry.ReadEnvelope(none)).WithMessage("Expected a customs entry, *");
    }

    [Fact]
    public void A_member_that_the_version_of_the_document_does_not_have_is_a_slip_and_never_skipped()
    {
        List<SkippedMember> skipped = [];
        Refusal.Of<PolicyJsonException>(() => PolicyDocuments.Register.Read(
                WithQuota.Replace("tradepolicy/1.3", "tradepolicy/1", StringComparison.Ordinal),
                ReadingOptions.Default.SkippingNewerMembers(skipped.Add)))
            .WithMessage("A tariff has no member 'quota' in tradepolicy/1.1; its members are *, exemptions. (at register*");
        skipped.Should().BeEmpty();
    }

    [Theory]
    [InlineData("tradepolicy/2", " A later version of the package TradePolicy.Serialization reads it.")]
    [InlineData("tradepolicy/12.5", " A later version of the package TradePolicy.Serialization reads it.")]
    [InlineData("tradepolicy/0", "")]
    [InlineData("tradepolicy/1.0", "")]
    [InlineData("tradepolicy/1.03", "")]
    [InlineData("tradepolicy/1.-3", "")]
    [InlineData("tradepolicy/1.", "")]
    [InlineData("tradepolicy/", "")]
    [InlineData("tradepolicy/1.99999999999", "")]
    [InlineData("another/2", "")]
    [InlineData("", "")]
    public void Another_schema_is_refused_and_told_what_to_do_if_it_is_a_later_one(string schema, string advice) =>
        SmallRegister.RefusalOf(Text.Replace("tradepolicy/1", schema, StringComparison.Ordinal)).Message.Should()
            .StartWith($"The document is of the schema '{schema}'; this version reads up to tradepolicy/1.1.{advice} (at schema, line 2");

    private sealed record Holder(PolicyRegister Law);
}
