using System.ComponentModel;
using System.Text.Json.Serialization;
using TradePolicy.Indicators;

namespace TradePolicy.Csv;

/// <summary>
/// The result of reading a CSV file: the observations that could be read, the places that were refused, and findings
/// among the observations.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed class SeriesCsvResult
{
    internal SeriesCsvResult(SeriesDefinition definition, IReadOnlyList<Observation> observations, IReadOnlyList<CsvError> errors)
    {
        Definition = definition;
        Observations = observations;
        Errors = errors;
        Findings = definition.Validate(observations);
    }

    /// <summary>The meaning of the values.</summary>
    public SeriesDefinition Definition { get; }

    /// <summary>The observations that could be read, in the order of the file.</summary>
    public IReadOnlyList<Observation> Observations { get; }

    /// <summary>The places that were refused, in the order of the file; reading stops after 1,000.</summary>
    public IReadOnlyList<CsvError> Errors { get; }

    /// <summary>Gaps, duplicates, periods out of order, and values that are probably wrong.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The observations, if nothing in the file was refused. Findings do not matter.</summary>
    /// <exception cref="CsvException">A place was refused; the exception has all of them.</exception>
    public IReadOnlyList<Observation> GetValueOrThrow() => Errors.Count == 0 ? Observations : throw new CsvException(Errors);
}
