using System.Text.Json.Nodes;

namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>What an assessment says of duties that are not charged, and of the entry.</summary>
public sealed class LayersInJsonTest
{
    private static readonly LegalInstrument Act =
        LegalInstrument.Create("us/act", "Congress", "Act", Publication.At(Instant.FromUtc(2020, 1, 1, 0, 0)));

    private static readonly CustomsEntry Entry = CustomsEntry
        .Of(CommodityCode.Hts("9102"), Economy.Japan, Money.Of(100m, "USD")).EnteredAt(Instant.FromUtc(2025, 6, 1, 12, 0));

    private static readonly JsonNode Assessment = JsonNode.Parse(TradePolicyJson.Write(DutySchedule
        .Compile(
        [
            Charged("us/replaced").WithStacking(Stacking.ReplacedBy("us/other").DeclaredUnder("9903.01.33")),
            Charged("us/other"),
            Charged("us/conditional").WithRequirement(EntryCondition.Claim("JP")),
        ])
        .Assess(Entry, LegalView.AsWritten)))!["assessment"]!;

    [Fact]
    public void A_layer_says_why_it_is_not_charged_and_what_is_declared_instead() =>
        Assessment["possible"]![0]!["layers"]!.AsArray()
            .Select(layer => $"{layer!["tariff"]}: {layer["state"]}, {layer["headingIfReplaced"]}").Should().BeEquivalentTo(
                "us/replaced: displaced, 9903.01.33", "us/other: charged, ", "us/conditional: notRequired, ");

    [Fact]
    public void A_note_tells_what_a_careful_reader_of_the_entry_should_know() =>
        Assessment["notes"]!.AsArray().Should().ContainSingle().Which!.ToString().Should().Be(Entry.Validate().Single().Message);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_unit_of_ones_own_is_written_by_its_name_or_by_the_units_whose_product_it_is(bool isProduct)
    {
        MeasurementUnit unit = isProduct
            ? MeasurementUnit.Product("kg-day", MeasurementUnit.Kilogram, MeasurementUnit.Count("day", "days"))
            : MeasurementUnit.Count("part", "parts");
        CustomsEntry entry = Entry.With(Quantity.Of(2m, unit));
        string json = TradePolicyJson.Write(entry);
        JsonObject written = JsonNode.Parse(json)!["entry"]!["quantities"]![0]!["unit"]!.AsObject();
        written.Select(member => member.Key).Should().Equal(isProduct ? ["symbol", "left", "right"] : ["symbol", "name"]);
        TradePolicyJson.ReadEntry(json).Should().Be(entry);
    }

    [Fact]
    public void A_court_ruling_that_names_views_is_refused_as_it_counts_only_as_ruled()
    {
        JsonNode register = JsonNode.Parse(GoldenFile.Read("register.json"))!;
        JsonObject ruling = Objects(register).First(own => own["act"]?.ToString() == "holdInvalid");
        ruling["views"] = new JsonArray("asAdjudged");
        Refusal.Of<PolicyJsonException>(() => TradePolicyJson.ReadRegister(register.ToJsonString()))
            .WithMessage("A court ruling counts only as ruled and names no views.*");
    }

    private static IEnumerable<JsonObject> Objects(JsonNode node) => node switch
    {
        JsonObject members => members.SelectMany(member => Objects(member.Value!)).Prepend(members),
        JsonArray items => items.SelectMany(item => Objects(item!)),
        _ => [],
    };

    private static Tariff Charged(string key) => Tariff.Create(
        key, DutyProgramme.Of(key, key, DutyKind.Additional), Economy.UnitedStates, EconomyScope.All,
        [LegalAct.Enact<DutyRate>(
            key + "/enacted", key, Act, LegalWindow.Starting(LegalMoment.StartOf(new(2020, 2, 1), DateTimeZone.Utc)), AdValorem.Of(10m))]);
}
