using System.Net;

namespace TradePolicy.PolicyApi.Tests;

/// <summary>Every value that has a text binds from the route and the query of a minimal API with nothing but its type.</summary>
public class BindingTests(BoundValues service) : IClassFixture<BoundValues>
{
    public static TheoryData<string> Names => [.. BoundValues.All.Select(value => value.Type.Name)];

    [Fact]
    public void Every_public_type_that_is_parsable_is_tried() =>
        BoundValues.All.Select(value => value.Type).Should().BeEquivalentTo(typeof(CommodityCode).Assembly.GetExportedTypes()
            .Where(type => type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IParsable<>)
                && one.GenericTypeArguments[0] == type)));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_value_binds_from_the_route_the_query_and_a_list_in_the_query(string name)
    {
        (_, string right, _) = BoundValues.All.Single(value => value.Type.Name == name);
        string escaped = Uri.EscapeDataString(right);

        // The server leaves %2F in a route as it is; a text with a slash takes the rest of the route.
        await Answers($"/{name}/route/{escaped.Replace("%2F", "/", StringComparison.Ordinal)}", right);
        await Answers($"/{name}/query?value={escaped}", right);
        await Answers($"/{name}/list?value={escaped}&value={escaped}", $"{right}; {right}");
        await Answers($"/{name}/optional", "none");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_text_that_is_not_the_value_is_a_bad_request(string name)
    {
        (_, _, string wrong) = BoundValues.All.Single(value => value.Type.Name == name);
        string escaped = Uri.EscapeDataString(wrong);
        if (wrong.Length > 0)
            (await Answer.To(service.Client, $"/{name}/route/{escaped}")).Status.Should().Be(HttpStatusCode.BadRequest);
        foreach (string path in new[] { "query", "list", "optional" })
            (await Answer.To(service.Client, $"/{name}/{path}?value={escaped}")).Status.Should().Be(HttpStatusCode.BadRequest, path);
        (await Answer.To(service.Client, $"/{name}/query")).Status.Should().Be(HttpStatusCode.BadRequest, "it is missing");
    }

    private async Task Answers(string path, string text)
    {
        Answer answer = await Answer.To(service.Client, path);
        (answer.Status, answer.Text).Should().Be((HttpStatusCode.OK, text), path);
    }
}
