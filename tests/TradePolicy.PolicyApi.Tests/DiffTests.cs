using System.Net;
using System.Text.Json.Nodes;
using TradePolicy.Data;
using TradePolicy.Serialization;

namespace TradePolicy.PolicyApi.Tests;

public class DiffTests(Service service) : IClassFixture<Service>
{
    private const string Path = "/diff?from=2025-08-12T04:00:59Z&to=2025-08-12T04:01:00Z&known=2025-06-09T12:00:00Z";

    [Fact]
    public async Task A_difference_is_the_document_of_the_library()
    {
        PolicyRegister june = UnitedStatesChina.Register.AsKnownAt(Service.At("2025-06-09T12:00:00Z"));
        PolicyDiff expected = june.At(Service.At("2025-08-12T04:00:59Z")).DiffTo(june.At(Service.At("2025-08-12T04:01:00Z")));

        Answer answer = await service.Get(Path);

        (answer.Status, answer.MediaType).Should().Be((HttpStatusCode.OK, "application/json"));
        answer.Text.Should().Be(TradePolicyJson.Write(expected));
        answer.Json["diff"]!["changes"]!.AsArray().Select(change => change!["key"]!.GetValue<string>())
            .Should().Contain("us/reciprocal/cn");
    }

    [Theory]
    [InlineData("/diff", "from")]
    [InlineData("/diff?from=2025-08-12T04:00:59Z", "to")]
    public async Task Both_instants_have_to_be_stated(string path, string missing)
    {
        JsonNode problem = (await service.Get(path)).Problem(HttpStatusCode.BadRequest);

        problem["parameter"]!.GetValue<string>().Should().Be(missing);
        problem["detail"]!.GetValue<string>().Should().Be($"The parameter '{missing}' is missing.");
    }
}
