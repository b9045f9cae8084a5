using TradePolicy.Csv;

namespace TradePolicy.Specimens.Tests;

/// <summary>Forms of CSV files and what is read from them.</summary>
public sealed class CsvSpecimens : ISpecimens
{
    public IEnumerable<Specimen> All =>
    [
        Specimen.Of(() => Error("2025-05,1\n2025-06,x"))
            .Differing(nameof(CsvError.Line), () => Error("2025-06,x"))
            .Differing(nameof(CsvError.Column), () => Error("2025-05,1\nx,1"))
            .Differing(nameof(CsvError.ColumnName), () => Error("2025-05,1\n2025-06,x", "number"))
            .Differing(nameof(CsvError.Problem), () => Error("2025-05,1\n2025-06,y"))
            .Differing(nameof(CsvError.Expected), () => Error("2025-05,1\n2025,1")),
        Specimen.Of(() => Read("2025-05,1")),
        Specimen.Of(() => PlainSeriesCsv.Columns("period", "value").WithSeparator(';'))
            .Differing(nameof(PlainSeriesCsv.PeriodColumn), () => PlainSeriesCsv.Columns("month", "value").WithSeparator(';'))
            .Differing(nameof(PlainSeriesCsv.ValueColumn), () => PlainSeriesCsv.Columns("period", "rate").WithSeparator(';'))
            .Differing(nameof(PlainSeriesCsv.Separator), () => PlainSeriesCsv.Columns("period", "value"))
            .Differing(nameof(PlainSeriesCsv.HasDecimalComma), () =>
                PlainSeriesCsv.Columns("period", "value").WithSeparator(';').WithDecimalComma())
            .Differing(nameof(PlainSeriesCsv.MissingMarks), () =>
                PlainSeriesCsv.Columns("period", "value").WithSeparator(';').WithMissingMarks("NA")),
        Specimen.Of(() => SdmxSeriesCsv.Any.WithDimension("REF_AREA", "CN"))
            .Differing(nameof(SdmxSeriesCsv.Key), () => SdmxSeriesCsv.Any.WithDimension("REF_AREA", "US"))
            .Differing(nameof(SdmxSeriesCsv.Separator), () => SdmxSeriesCsv.Any.WithDimension("REF_AREA", "CN").WithSeparator(';'))
            .Differing(nameof(SdmxSeriesCsv.HasDecimalComma), () =>
                SdmxSeriesCsv.Any.WithDimension("REF_AREA", "CN").WithDecimalComma()),
        Specimen.Of(() => TradeWeightsCsv.Of(Nomenclature.UnitedStates))
            .Differing(nameof(TradeWeightsCsv.Nomenclature), () => TradeWeightsCsv.Of(Nomenclature.China))
            .Differing(nameof(TradeWeightsCsv.CodeColumn), () =>
                TradeWeightsCsv.Of(Nomenclature.UnitedStates).WithColumns("hts", "economy", "value"))
            .Differing(nameof(TradeWeightsCsv.EconomyColumn), () =>
                TradeWeightsCsv.Of(Nomenclature.UnitedStates).WithColumns("code", "origin", "value"))
            .Differing(nameof(TradeWeightsCsv.ValueColumn), () =>
                TradeWeightsCsv.Of(Nomenclature.UnitedStates).WithColumns("code", "economy", "usd"))
            .Differing(nameof(TradeWeightsCsv.Separator), () => TradeWeightsCsv.Of(Nomenclature.UnitedStates).WithSeparator(';'))
            .Differing(nameof(TradeWeightsCsv.HasDecimalComma), () => TradeWeightsCsv.Of(Nomenclature.UnitedStates).WithDecimalComma()),
        Specimen.Of(() => TradeWeightsCsv.Of(Nomenclature.UnitedStates).Read(new StringReader("code,economy,value\n6109,CN,1"))),
    ];

    private static SeriesCsvResult Read(string rows, string valueColumn = "value") =>
        PlainSeriesCsv.TwoColumns.Read(new StringReader($"period,{valueColumn}\n{rows}"), IndicatorSpecimens.Definition());

    private static CsvError Error(string rows, string valueColumn = "value") => Read(rows, valueColumn).Errors[0];
}
