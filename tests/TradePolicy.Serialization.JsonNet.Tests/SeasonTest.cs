namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>Acts that apply in a season of each year, in documents.</summary>
public sealed class SeasonTest
{
    [Theory]
    [InlineData("\"through\": \"10-31\",", "", "A season ends with one of through, before and to.*")]
    [InlineData(
        "\"through\": \"10-31\",", "\"through\": \"10-31\", \"to\": \"10-31\",", "A season ends with one of through, before and to.*")]
    [InlineData("\"10-31\"", "\"2025-10-31\"", "'2025-10-31' is not a day of the year such as 05-01.*")]
    [InlineData("\"10-31\"", "\"06-31\"", "'06-31' is not a day of the year such as 05-01.*")]
    [InlineData("\"through\": \"10-31\"", "\"before\": \"05-01\"", "A season has at least one day; from 05-01 before 05-01 it has none.*")]
    public void A_season_that_has_no_end_two_ends_or_no_days_is_refused_at_its_place(string there, string instead, string message)
    {
        string text = GoldenFile.Read("register.json");
        string changed = text.Replace(there, instead, StringComparison.Ordinal);
        changed.Should().NotBe(text);
        Refusal.Of<PolicyJsonException>(() => TradePolicyJson.ReadRegister(changed)).WithMessage(message)
            .Which.Path.Should().Contain(".eachYear");
    }

    [Fact]
    public void A_document_of_acts_without_a_season_is_read_as_before() =>
        TradePolicyJson.ReadRegister(GoldenFile.Read("register.json")).Tariffs["us/tariff"].Rates.Acts
            .OfType<Enactment<DutyRate>>().Single(act => act.Key == "enact/plain").Season.Should().BeNull();
}
