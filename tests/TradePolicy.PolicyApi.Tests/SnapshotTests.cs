using System.Net;
using System.Net.Http.Headers;
using TradePolicy.Data;
using TradePolicy.Serialization;

namespace TradePolicy.PolicyApi.Tests;

public class SnapshotTests(Service service) : IClassFixture<Service>
{
    private const string Path = $"/snapshots?{Service.Lapse}";

    [Fact]
    public async Task A_snapshot_is_the_document_of_the_library()
    {
        PolicySnapshot expected = UnitedStatesChina.Register.AsKnownAt(Service.At("2025-06-09T12:00:00Z"))
            .At(Service.At("2025-08-12T04:01:00Z"));

        Answer answer = await service.Get(Path);

        (answer.Status, answer.MediaType).Should().Be((HttpStatusCode.OK, "application/json"));
        answer.Text.Should().Be(TradePolicyJson.Write(expected));
        TradePolicyJson.ReadSnapshot(answer.Text).Should().Be(expected);
    }

    [Theory]
    [InlineData("written", LegalView.AsWritten)]
    [InlineData("collected", LegalView.AsCollected)]
    [InlineData("ruled", LegalView.AsRuled)]
    public async Task A_snapshot_is_in_the_view_that_is_asked_for(string view, LegalView expected) =>
        TradePolicyJson.ReadSnapshot((await service.Get($"{Path}&view={view}")).Text).View.Should().Be(expected);

    [Fact]
    public async Task An_instant_may_have_an_offset()
    {
        Answer answer = await service.Get("/snapshots?at=2025-08-12T00:01:00-04:00&known=2025-06-09T20:00:00%2B08:00");

        answer.Text.Should().Be((await service.Get(Path)).Text);
    }

    [Fact]
    public async Task The_tag_of_a_snapshot_is_the_hash_of_its_content()
    {
        Answer answer = await service.Get(Path);

        answer.Response.Headers.ETag.Should()
            .Be(new EntityTagHeaderValue($"\"{TradePolicyJson.HashOf(TradePolicyJson.ReadSnapshot(answer.Text))}\""));
        answer.Response.Headers.CacheControl!.NoCache.Should().BeTrue("the data may be corrected");
    }

    [Fact]
    public async Task A_snapshot_was_last_modified_when_the_last_act_that_was_known_was_published()
    {
        DateTimeOffset modified = (await service.Get(Path)).Response.Content.Headers.LastModified!.Value;

        modified.Should().Be(DateTimeOffset.Parse("2025-06-03T20:56:46Z", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task An_act_that_was_published_on_a_day_is_not_told_as_later_than_the_instant_of_knowledge()
    {
        foreach (string known in new[] { "2025-05-13T02:00:00Z", "2025-04-04T12:00:00Z" })
        {
            Answer answer = await service.Get($"/snapshots?at={known}&known={known}");
            answer.Response.Content.Headers.LastModified!.Value.Should().BeOnOrBefore(Service.At(known).ToDateTimeOffset());
        }
    }

    [Fact]
    public async Task Before_anything_was_published_nothing_was_last_modified() =>
        (await service.Get("/snapshots?known=1900-01-01T00:00:00Z")).Response.Content.Headers.LastModified.Should().BeNull();

    [Theory]
    [InlineData("{0}")]
    [InlineData("W/{0}")]
    [InlineData("\"another\", {0}")]
    [InlineData("*")]
    public async Task Who_has_the_snapshot_is_told_that_it_has_not_changed(string kept)
    {
        EntityTagHeaderValue tag = (await service.Get(Path)).Response.Headers.ETag!;

        Answer answer = await Asking(
            Path, ("If-None-Match", string.Format(System.Globalization.CultureInfo.InvariantCulture, kept, tag)));

        (answer.Status, answer.Text).Should().Be((HttpStatusCode.NotModified, ""));
        answer.Response.Headers.ETag.Should().Be(tag);
    }

    [Theory]
    [InlineData("\"sha256:0000\"")]
    [InlineData("no tag")]
    public async Task Who_has_another_snapshot_gets_this_one(string kept) =>
        (await Asking(Path, ("If-None-Match", kept))).Text.Should().StartWith("{\n  \"schema\": \"tradepolicy/1.1\"");

    [Theory]
    [InlineData("2025-06-03T20:56:46Z", HttpStatusCode.NotModified)]
    [InlineData("2025-06-03T20:56:47Z", HttpStatusCode.NotModified)]
    [InlineData("2025-06-03T20:56:45Z", HttpStatusCode.OK)]
    public async Task Who_has_it_since_it_was_last_modified_is_told_that_it_has_not_changed(string since, HttpStatusCode status)
    {
        Answer answer = await Asking(Path, ("If-Modified-Since", HttpDate(since)));

        answer.Status.Should().Be(status);
        answer.Response.Headers.ETag.Should().NotBeNull();
        answer.Response.Content.Headers.LastModified!.Value.Should().Be(Service.At("2025-06-03T20:56:46Z").ToDateTimeOffset());
        answer.Text.Length.Should().Be(status == HttpStatusCode.OK ? (await service.Get(Path)).Text.Length : 0);
    }

    [Fact]
    public async Task A_date_counts_only_if_it_is_one_and_no_tag_is_stated()
    {
        string later = HttpDate("2026-01-01T00:00:00Z");

        (await Asking(Path, ("If-Modified-Since", later), ("If-None-Match", "\"sha256:0000\""))).Status.Should().Be(HttpStatusCode.OK);
        (await Asking(Path, ("If-Modified-Since", "lately"))).Status.Should().Be(HttpStatusCode.OK);
        (await Asking("/snapshots", ("If-Modified-Since", HttpDate("2027-01-01T00:00:00Z")))).Status.Should()
            .Be(HttpStatusCode.OK, "as of now it is another snapshot each minute");
    }

    [Theory]
    [InlineData(Path)]
    [InlineData($"/diff?from=2025-08-12T04:00:59Z&to=2025-08-12T04:01:00Z")]
    [InlineData($"/truces/us-cn-2025?{Service.Lapse}")]
    [InlineData($"/calendar.ics?known=2025-06-09T12:00:00Z")]
    [InlineData("/snapshots?at=never")]
    public async Task What_is_asked_for_by_its_headers_alone_has_those_that_it_has_with_its_body(string path)
    {
        Answer whole = await service.Get(path);
        using HttpRequestMessage request = new(HttpMethod.Head, path);

        Answer head = await Answer.Of(service.Client, request);

        head.Text.Should().BeEmpty();
        (head.Status, head.MediaType).Should().Be((whole.Status, whole.MediaType));
        head.Response.Headers.ETag.Should().Be(whole.Response.Headers.ETag);
        head.Response.Content.Headers.LastModified.Should().Be(whole.Response.Content.Headers.LastModified);
    }

    [Fact]
    public async Task What_is_posted_has_no_headers_alone()
    {
        using HttpRequestMessage request = new(HttpMethod.Head, "/duties");

        (await Answer.Of(service.Client, request)).Status.Should().Be(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task The_questions_of_a_minute_have_one_answer_and_those_of_the_next_another()
    {
        await using ServiceOfItsOwn own = await ServiceOfItsOwn.Start();
        EntityTagHeaderValue tag = (await own.Service.Get("/snapshots")).Response.Headers.ETag!;

        own.Service.Clock.AdvanceMilliseconds(249);
        (await own.Service.Get("/snapshots")).Response.Headers.ETag.Should().Be(tag);
        own.Service.Clock.AdvanceMilliseconds(1);
        (await own.Service.Get("/snapshots")).Response.Headers.ETag.Should().NotBe(tag);
    }

    private static string HttpDate(string instant) =>
        Service.At(instant).ToDateTimeOffset().ToString("R", System.Globalization.CultureInfo.InvariantCulture);

    private async Task<Answer> Asking(string path, params (string Name, string Value)[] headers)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, path);
        foreach ((string name, string value) in headers)
            request.Headers.TryAddWithoutValidation(name, value).Should().BeTrue();
        return await Answer.Of(service.Client, request);
    }
}
