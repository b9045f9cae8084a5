using System.Globalization;
using NodaTime;
using TradePolicy.Serialization;

namespace TradePolicy.Benchmarks;

/// <summary>A register of many dated rates, with its document and the same as plain classes.</summary>
public sealed class DocumentSample
{
    private const int RatesOfATariff = 10;

    private readonly int rates;

    private DocumentSample(int rates)
    {
        this.rates = rates;
        Register = Synthetic(rates / RatesOfATariff);
        Text = TradePolicyJson.Write(Register);
        Utf8 = System.Text.Encoding.UTF8.GetBytes(Text);
        Plain = System.Text.Json.JsonSerializer.Deserialize(Utf8, PlainContext.Default.PlainDocument)!;
    }

    /// <summary>50,000 rates, or as many as the environment says for a dry run.</summary>
    public static DocumentSample Usual { get; } = new(int.Min(50_000, SyntheticSchedule.Measures));

    public PolicyRegister Register { get; }

    public string Text { get; }

    public byte[] Utf8 { get; }

    internal PlainDocument Plain { get; }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{rates} rates, {Utf8.Length / 1e6:F1} MB");

    private static PolicyRegister Synthetic(int tariffs)
    {
        DateTimeZone newYork = DateTimeZoneProviders.Tzdb["America/New_York"];
        LegalInstrument order = LegalInstrument.Create(
            "us/order", "President of the United States", "Executive Order", Publication.At(Instant.FromUtc(2025, 4, 2, 0, 0)), "14257");
        LegalMoment[] starts =
        [
            .. Enumerable.Range(0, RatesOfATariff).Select(step =>
                LegalMoment.At(new LocalDateTime(2016 + step, 1, 1, 0, 1), newYork)),
        ];
        DutyProgramme programme = DutyProgramme.Of("us/additional", "A programme of additional duties", DutyKind.Additional);
        EconomyScope origins = EconomyScope.Of(Economy.China, Economy.HongKong);
        return PolicyRegister.Create(
            Knowledge.Through(Instant.FromUtc(2026, 10, 7, 0, 0)),
            Enumerable.Range(0, tariffs).Select(index =>
            {
                string key = string.Create(CultureInfo.InvariantCulture, $"us/additional/{index:D6}");
                return Tariff.Create(
                    key, programme, Economy.UnitedStates, origins,
                    starts.Select((start, step) => LegalAct.Enact<DutyRate>(
                        string.Create(CultureInfo.InvariantCulture, $"{key}/{step}"), key, order, LegalWindow.Starting(start),
                        AdValorem.Of(1m + ((index + step) % 40)))));
            }),
            []);
    }
}
