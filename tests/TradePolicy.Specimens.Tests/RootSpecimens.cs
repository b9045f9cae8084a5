namespace TradePolicy.Specimens.Tests;

/// <summary>The words that every room uses.</summary>
public sealed class RootSpecimens : ISpecimens
{
    public IEnumerable<Specimen> All => [.. Words, .. Amounts, .. Sources, .. Lists];

    private static IEnumerable<Specimen> Words =>
    [
        Specimen.Of(() => Economy.China)
            .Differing(nameof(Economy.Code), () => Economy.Japan)
            .Differing(nameof(Economy.Name), () => Economy.Japan)
            .Differing(nameof(Economy.IsGroup), () => Economy.EuropeanUnion),
        Specimen.Of(() => Currency.Parse("USD"))
            .Differing(nameof(Currency.Code), () => Currency.Parse("EUR"))
            .Differing(nameof(Currency.MinorUnitDigits), () => Currency.Parse("JPY")),
        Specimen.Of(() => MeasurementUnit.Product("% vol/hl", MeasurementUnit.PercentVolume, MeasurementUnit.Hectolitre))
            .Deriving("inBase")
            .Differing(
                nameof(MeasurementUnit.Symbol),
                () => MeasurementUnit.Product("%/hl", MeasurementUnit.PercentVolume, MeasurementUnit.Hectolitre))
            .Differing(
                nameof(MeasurementUnit.Name),
                () => MeasurementUnit.Product("% vol/hl", MeasurementUnit.PercentSucrose, MeasurementUnit.Hectolitre))
            .Differing(
                nameof(MeasurementUnit.Factors),
                () => MeasurementUnit.Product("% vol/hl", MeasurementUnit.Hectolitre, MeasurementUnit.PercentVolume)),
    ];

    private static IEnumerable<Specimen> Amounts =>
    [
        Specimen.Of(() => Money.Of(1m, "USD"))
            .Differing(nameof(Money.Amount), () => Money.Of(2m, "USD"))
            .Differing(nameof(Money.Currency), () => Money.Of(1m, "EUR")),
        Specimen.Of(() => MoneyRounding.NearestMinorUnit)
            .Differing(nameof(MoneyRounding.Name), () => MoneyRounding.DownToMinorUnit),
        Specimen.Of(() => UnitPrice.Of(Money.Of(1m, "USD"), Quantity.Of(1m, MeasurementUnit.Kilogram)))
            .Differing(nameof(UnitPrice.Amount), () => UnitPrice.Of(Money.Of(2m, "USD"), Quantity.Of(1m, MeasurementUnit.Kilogram)))
            .Differing(nameof(UnitPrice.Per), () => UnitPrice.Of(Money.Of(1m, "USD"), Quantity.Of(100m, MeasurementUnit.Kilogram))),
        Specimen.Of(() => Quantity.Of(1m, MeasurementUnit.Kilogram, "drained weight"))
            .Differing(nameof(Quantity.Amount), () => Quantity.Of(2m, MeasurementUnit.Kilogram, "drained weight"))
            .Differing(nameof(Quantity.Unit), () => Quantity.Of(1m, MeasurementUnit.Gram, "drained weight"))
            .Differing(nameof(Quantity.Part), () => Quantity.Of(1m, MeasurementUnit.Kilogram)),
        Specimen.Of(() => Percentage.Of(7.50m))
            .Differing(nameof(Percentage.Value), () => Percentage.Of(7.51m)),
        Specimen.Of(() => PercentagePoints.Of(7.50m))
            .Differing(nameof(PercentagePoints.Value), () => PercentagePoints.Of(-7.5m)),
        Specimen.Of(() => Exchange(Currency.Euro, Currency.PoundSterling, 0.8432m, 1, "HMRC"))
            .Differing(nameof(ExchangeRate.From), () => Exchange(Currency.Renminbi, Currency.PoundSterling, 0.8432m, 1, "HMRC"))
            .Differing(nameof(ExchangeRate.To), () => Exchange(Currency.Euro, Currency.Renminbi, 0.8432m, 1, "HMRC"))
            .Differing(nameof(ExchangeRate.Rate), () => Exchange(Currency.Euro, Currency.PoundSterling, 0.8433m, 1, "HMRC"))
            .Differing(nameof(ExchangeRate.On), () => Exchange(Currency.Euro, Currency.PoundSterling, 0.8432m, 2, "HMRC"))
            .Differing(nameof(ExchangeRate.Source), () => Exchange(Currency.Euro, Currency.PoundSterling, 0.8432m, 1, "ECB")),
        Specimen.Of(() => Legal.Missing())
            .Differing(nameof(OpenFact.Message), () => Legal.Missing("copper content"))
            .Deriving(nameof(OpenFact.Kind), nameof(OpenFact.Subject), nameof(OpenFact.Instrument)),
    ];

    private static IEnumerable<Specimen> Sources =>
    [
        Specimen.Of(() => Publication.On(new LocalDate(2025, 1, 15), Legal.Utc))
            .Differing(nameof(Publication.Earliest), () => Publication.On(new LocalDate(2025, 1, 14), Legal.Utc))
            .Differing(nameof(Publication.Latest), () => Publication.On(new LocalDate(2025, 1, 14), Legal.Utc))
            .Differing(
                nameof(Publication.Zone),
                () => Publication.On(new LocalDate(2025, 1, 15), DateTimeZoneProviders.Tzdb["Europe/London"]))
            .Differing(nameof(Publication.Date), () => Publication.Between(Legal.Midnight(15), Legal.Midnight(16)))
            .Differing(nameof(Publication.IsHypothetical), () => Publication.Hypothetical),
        Specimen.Of(() => Publication.At(Instant.MinValue))
            .Differing(nameof(Publication.Earliest), () => Publication.At(Legal.Midnight(1)))
            .Differing(nameof(Publication.Latest), () => Publication.Between(Instant.MinValue, Legal.Midnight(1)))
            .Differing(nameof(Publication.Zone), () => Publication.On(new LocalDate(2025, 1, 15), Legal.Utc))
            .Differing(nameof(Publication.Date), () => Publication.On(new LocalDate(2025, 1, 15), Legal.Utc))
            .Differing(nameof(Publication.IsHypothetical), () => Publication.Hypothetical),
        Specimen.Of(() => Disclosure.Of(DisclosureKind.WebPage, Publication.At(Legal.Midnight(1))))
            .Differing(nameof(Disclosure.Kind), () => Disclosure.Of(DisclosureKind.Announcement, Publication.At(Legal.Midnight(1))))
            .Differing(nameof(Disclosure.Time), () => Disclosure.Of(DisclosureKind.WebPage, Publication.At(Legal.Midnight(2)))),
        Specimen.Of(() => Evidence.Of(EvidenceGrade.Confirmed, "the text").WithExceptions("its number"))
            .Differing(nameof(Evidence.Grade), () => Evidence.Of(EvidenceGrade.Inferred, "the text").WithExceptions("its number"))
            .Differing(nameof(Evidence.Basis), () => Evidence.Of(EvidenceGrade.Confirmed, "reports").WithExceptions("its number"))
            .Differing(nameof(Evidence.Exceptions), () => Evidence.Of(EvidenceGrade.Confirmed, "the text").WithExceptions("its date")),
        Specimen.Of(() => Instrument())
            .Differing(nameof(LegalInstrument.Key), () => Instrument(key: "us/other"))
            .Differing(nameof(LegalInstrument.Issuer), () => Instrument(issuer: "Congress"))
            .Differing(nameof(LegalInstrument.Kind), () => Instrument(kind: "Proclamation"))
            .Differing(nameof(LegalInstrument.Number), () => Instrument(number: "2"))
            .Differing(nameof(LegalInstrument.Title), () => Instrument(title: "Another"))
            .Differing(nameof(LegalInstrument.Citation), () => Instrument(citation: "90 FR 2"))
            .Differing(nameof(LegalInstrument.Signed), () => Instrument(signed: 2))
            .Differing(nameof(LegalInstrument.Published), () => Instrument(published: 2))
            .Differing(nameof(LegalInstrument.Source), () => Instrument(source: "another page"))
            .Differing(
                nameof(LegalInstrument.Disclosures),
                () => Instrument().With(Disclosure.Of(DisclosureKind.WebPage, Publication.At(Legal.Midnight(1)))))
            .Differing(nameof(LegalInstrument.Evidence), () => Instrument().With(Evidence.Of(EvidenceGrade.Confirmed, "the text"))),
    ];

    private static IEnumerable<Specimen> Lists =>
    [
        Specimen.Of(() => ValueList.From([1, 2]))
            .Differing(nameof(ValueList<int>.Count), () => ValueList.From([1])),
        Specimen.Of(() => Tariffs("us/tariff"))
            .Deriving("what")
            .Differing(nameof(KeyedList<Tariff>.Count), () => Tariffs())
            .Differing(nameof(KeyedList<Tariff>.Keys), () => Tariffs("us/other")),
        Specimen.Of(() => Overlap("us/one", Legal.From(2)))
            .Differing(
                nameof(Finding.Kind),
                () => Found(Legal.Tariff("us/one", Legal.Rate("us/one", Legal.Between(2, 3)), Later("us/one"))))
            .Differing(
                nameof(Finding.IsCertain),
                () => Overlap(
                    "us/one",
                    LegalWindow.Starting(LegalMoment.SomeTimeOn(new LocalDate(2025, 1, 2), Legal.Utc))
                        .WithStatedEnd(LegalEnd.OnDay(new LocalDate(2025, 1, 2), Legal.Utc, DayInclusion.Included))))
            .Differing(nameof(Finding.Message), () => Overlap("us/one", Legal.From(3)))
            .Differing(nameof(Finding.Records), () => Overlap("us/other", Legal.From(2))),
    ];

    private static ExchangeRate Exchange(Currency from, Currency to, decimal rate, int day, string source) =>
        ExchangeRate.Of(from, to, rate, new LocalDate(2025, 6, day), source);

    private static LegalInstrument Instrument(
        string key = "us/order",
        string issuer = "President",
        string kind = "Executive Order",
        int published = 1,
        string number = "1",
        string title = "Title",
        string citation = "90 FR 1",
        int signed = 1,
        string source = "a page") =>
        LegalInstrument.Create(
            key, issuer, kind, Publication.At(Legal.Midnight(published)), number, title, citation, new LocalDate(2025, 1, signed), source);

    private static KeyedList<Tariff> Tariffs(params string[] keys) =>
        PolicyRegister.Create(Knowledge.Complete, keys.Select(key => Legal.Tariff(key)), []).Tariffs;

    private static Finding Overlap(string key, LegalWindow window) =>
        Found(Legal.Tariff(key, Legal.Rate(key, window)), Legal.Tariff("us/second", Legal.Rate("us/second", Legal.From(1))));

    private static Finding Found(params Tariff[] tariffs) => PolicyRegister.Create(Knowledge.Complete, tariffs, []).Validate()[0];

    private static Enactment<DutyRate> Later(string key) =>
        LegalAct.Enact<DutyRate>("later", key, Legal.Order(), Legal.From(5), AdValorem.Of(20m));
}
