using System.Globalization;

namespace TradePolicy.UkTariff.Tests;

/// <summary>Goods of a recorded answer as they are declared, in short words: "kg=2000 claims=320,050343 docs=9041,9001".</summary>
internal static class Goods
{
    /// <summary>An entry at noon of London on the day of the answer.</summary>
    /// <param name="file">The answer.</param>
    /// <param name="origin">The origin.</param>
    /// <param name="value">The customs value: "10000 GBP".</param>
    /// <param name="stated">
    /// What else is stated: quantities (kg, t, hl, strength, lpa, biodiesel in tonnes), claims, docs, codes (none after the sign: that
    /// there is none), within and beyond (quotas), price in EUR for 100 kg, fx (GBP for one EUR), expenses.
    /// </param>
    public static CustomsEntry Of(string file, string origin, string value, string stated)
    {
        string[] money = value.Split(' ');
        CustomsEntry goods = CustomsEntry.Of(
                RecordedAnswers.Of(file).Code, Economy.Parse(origin), Money.Of(Number(money[0]), money[1]), RecordedAnswers.TariffOf(file))
            .EnteredAt(Noon(file));
        return stated.Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(goods, (made, one) => With(made, one, file));
    }

    /// <summary>Noon of London on the day of the answer.</summary>
    public static Instant Noon(string file) => London(RecordedAnswers.Days[file].At(new(12, 0)));

    /// <summary>A local time of London.</summary>
    public static Instant London(LocalDateTime local) => local.InZoneStrictly(DateTimeZoneProviders.Tzdb["Europe/London"]).ToInstant();

    private static CustomsEntry With(CustomsEntry goods, string one, string file)
    {
        string[] parts = one.Split('=');
        string[] list = parts[1].Split(',', StringSplitOptions.RemoveEmptyEntries);
        return parts[0] switch
        {
            "kg" => goods.With(Quantity.Of(Number(parts[1]), MeasurementUnit.Kilogram)),
            "t" => goods.With(Quantity.Of(Number(parts[1]), MeasurementUnit.Tonne)),
            "hl" => goods.With(Quantity.Of(Number(parts[1]), MeasurementUnit.Hectolitre)),
            "strength" => goods.With(Quantity.Of(Number(parts[1]), MeasurementUnit.PercentVolume)),
            "lpa" => goods.With(Quantity.Of(Number(parts[1]), MeasurementUnit.LitreOfPureAlcohol)),
            "biodiesel" => goods.With(Quantity.Of(Number(parts[1]), MeasurementUnit.Tonne, "biodiesel content")),
            "claims" => list.Aggregate(goods, (made, claim) => made.WithClaim(claim)),
            "docs" => goods.WithDocuments(list),
            "codes" => goods.WithAdditionalCodes(list),
            "within" => list.Aggregate(goods, (made, number) => made.WithFact($"within quota {number}")),
            "beyond" => list.Aggregate(goods, (made, number) => made.WithFact($"within quota {number}", false)),
            "price" => goods.WithEntryPrice(Money.Of(Number(parts[1]), "EUR"), Quantity.Of(100m, MeasurementUnit.Kilogram)),
            "fx" => goods.With(ExchangeRate.Of(
                Currency.Euro, Currency.PoundSterling, Number(parts[1]), RecordedAnswers.Days[file], "stated for the test")),
            "expenses" => goods.WithComponent(DutyBasis.IncidentalExpenses, Money.Of(Number(parts[1]), goods.CustomsValue.Currency)),
            _ => throw new ArgumentException($"There is no word '{parts[0]}'.", nameof(one)),
        };
    }

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
