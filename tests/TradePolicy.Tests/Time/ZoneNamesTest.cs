namespace TradePolicy.Tests;

public sealed class ZoneNamesTest
{
    private static readonly LocalDateTime Minute = new(2025, 8, 12, 0, 1);

    [Theory]
    [InlineData("US/Eastern", "America/New_York")]
    [InlineData("PRC", "Asia/Shanghai")]
    [InlineData("Canada/Eastern", "America/Toronto")]
    [InlineData("GB", "Europe/London")]
    [InlineData("GB-Eire", "Europe/London")]
    [InlineData("Turkey", "Europe/Istanbul")]
    [InlineData("NZ", "Pacific/Auckland")]
    public void An_old_name_of_a_zone_is_that_of_its_place(string old, string place)
    {
        LegalMoment moment = LegalMoment.At(Minute, DateTimeZoneProviders.Tzdb[old]);
        moment.Should().Be(LegalMoment.At(Minute, DateTimeZoneProviders.Tzdb[place]));
        moment.GetHashCode().Should().Be(LegalMoment.At(Minute, DateTimeZoneProviders.Tzdb[place]).GetHashCode());
        moment.ToString().Should().Be($"2025-08-12T00:01 {place}");
        Publication.On(Minute.Date, DateTimeZoneProviders.Tzdb[old])
            .Should().Be(Publication.On(Minute.Date, DateTimeZoneProviders.Tzdb[place]));
    }

    [Theory]
    [InlineData("Europe/Oslo")]
    [InlineData("Iceland")]
    [InlineData("Asia/Calcutta")]
    [InlineData("EST")]
    [InlineData("UTC")]
    public void The_name_of_a_place_or_of_an_offset_is_kept(string name) =>
        LegalMoment.At(Minute, DateTimeZoneProviders.Tzdb[name]).ToString().Should().Be($"2025-08-12T00:01 {name}");
}
