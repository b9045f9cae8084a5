using Newtonsoft.Json;

namespace TradePolicy.Specimens.Tests;

/// <summary>A type of the user's own with our values in it, through both serializers as they are out of the box.</summary>
public sealed class OwnTypeTest
{
    private const string Json =
        """
        {"Rate":"34%","Month":"2025-05","Value":"1650.00 USD","Code":"hts:6109.10.00.12","Origin":"CN","None":null,"ByOrigin":{"CN":"20%"}}
        """;

    private static readonly Own Made = new(
        Percentage.Of(34m), ReferencePeriod.Month(2025, 5), Money.Of(1_650m, "USD"), CommodityCode.Hts("6109.10.00.12"), Economy.China,
        null, new() { [Economy.China] = Percentage.Of(20m) });

    public static TheoryData<string> Serializers => [.. By.Keys];

    private static readonly Dictionary<string, (Func<object, string> Write, Func<string, Type, object?> Read)> By = new()
    {
        ["Newtonsoft.Json"] = (JsonConvert.SerializeObject, JsonConvert.DeserializeObject),
        ["System.Text.Json"] = (
            value => System.Text.Json.JsonSerializer.Serialize(value, value.GetType()),
            (json, type) => System.Text.Json.JsonSerializer.Deserialize(json, type)),
    };

    [Theory]
    [MemberData(nameof(Serializers))]
    public void A_rate_of_34_percent_comes_back_as_34_percent_and_every_other_value_as_its_text(string serializer)
    {
        string json = By[serializer].Write(Made);
        Own back = (Own)By[serializer].Read(json, typeof(Own))!;

        json.Should().Be(Json);
        back.Rate.Should().Be(Percentage.Of(34m));
        back.ByOrigin.Should().Equal(Made.ByOrigin);
        (back with { ByOrigin = Made.ByOrigin }).Should().Be(Made);
    }

    [Theory]
    [MemberData(nameof(Serializers))]
    public void A_month_alone_is_a_text_and_ends_no_process(string serializer)
    {
        By[serializer].Write(ReferencePeriod.Month(2025, 5)).Should().Be("\"2025-05\"");
        By[serializer].Read("\"2025-05\"", typeof(ReferencePeriod)).Should().Be(ReferencePeriod.Month(2025, 5));
    }

    [Theory]
    [MemberData(nameof(Serializers))]
    public void An_observation_which_has_no_text_is_an_exception_that_can_be_caught_and_says_what_writes_it(string serializer)
    {
        Release release = new("May", Observation.Of(ReferencePeriod.Month(2025, 5), -3.3m));

        FluentActions.Invoking(() => By[serializer].Write(release)).Should().Throw<Exception>()
            .Which.GetBaseException().Should().BeOfType<NotSupportedException>()
            .Which.Message.Should().StartWith("A serializer cannot write or read a Observation").And.Contain("TradePolicyJson");
    }

    private sealed record Own(
        Percentage Rate,
        ReferencePeriod Month,
        Money Value,
        CommodityCode Code,
        Economy Origin,
        Percentage? None,
        Dictionary<Economy, Percentage> ByOrigin);

    private sealed record Release(string Name, Observation Printed);
}
