using CsCheck;

namespace TradePolicy.Tests.Texts;

public class TextPropertyTest
{
    private static readonly string[] Zones =
        ["America/New_York", "Asia/Shanghai", "Europe/London", "America/Sao_Paulo", "Australia/Lord_Howe"];

    private static readonly Gen<LegalMoment> Moment = Gen.Select(
        Gen.Int[0, 40_000], Gen.Int[0, (24 * 60 * 60) - 1], Gen.Int[0, 4].Select(zone => Zones[zone]), Gen.Int[0, 5], Gen.Int[-50, 50])
        .Select((day, second, zone, kind, quarters) =>
        {
            LocalDate date = new LocalDate(1950, 1, 1).PlusDays(day);
            LocalDateTime local = date.AtMidnight().PlusSeconds(second);
            DateTimeZone own = DateTimeZoneProviders.Tzdb[zone];
            return kind switch
            {
                0 => LegalMoment.StartOf(date, own),
                1 => LegalMoment.EndOf(date, own),
                2 => LegalMoment.SomeTimeOn(date, own),
                3 => LegalMoment.At(local, own, Offset.FromSeconds(quarters * 900)),
                4 => LegalMoment.At(date.AtMidnight().PlusHours(second / 3600), own),
                _ => LegalMoment.At(local, own),
            };
        });

    [Fact]
    public void Every_moment_reads_back() => Moment.Sample(moment => LegalMoment.Parse(moment.ToString()).Equals(moment));

    [Fact]
    public void Every_amount_of_money_reads_back() => Gen.Select(Gen.Decimal, Any("USD", "JPY", "KWD"))
        .Sample((amount, currency) => Money.Parse(Money.Of(amount, currency).ToString()).Equals(Money.Of(amount, currency)));

    [Fact]
    public void Every_quantity_reads_back_or_says_that_it_does_not() => Gen.Select(
        Gen.Decimal[0m, 1_000_000m], Any([.. MeasurementUnit.Predefined]),
        Any<string?>(null, "drained weight", "alc. 100%", "vol", " x")).Sample((amount, unit, part) =>
        {
            Quantity quantity = Quantity.Of(amount, unit, part);
            try
            {
                return Quantity.Parse(quantity.ToString("R", null)).Equals(quantity);
            }
            catch (NotSupportedException)
            {
                return unit == MeasurementUnit.Litre && part == "alc. 100%";
            }
        });

    [Fact]
    public void No_text_makes_reading_throw_anything_but_its_own_exception() => Gen.OneOf(
        Gen.String, Gen.String["0123456789.:%@ -/TPDkgUSD()"]).Sample(text =>
        {
            CommodityCode.TryParse(text, provider: null, out _);
            ControlCode.TryParse(text, provider: null, out _);
            Money.TryParse(text, provider: null, out _);
            Quantity.TryParse(text, provider: null, out _);
            MeasurementUnit.TryParse(text, provider: null, out _);
            LegalMoment.TryParse(text, provider: null, out _);
            LegalLength.TryParse(text, provider: null, out _);
            DutyRate.TryParse(text, provider: null, out _);
            return true;
        });

    private static Gen<T> Any<T>(params T[] choices) => Gen.Int[0, choices.Length - 1].Select(index => choices[index]);
}
