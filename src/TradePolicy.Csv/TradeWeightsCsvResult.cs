using System.ComponentModel;
using System.Text.Json.Serialization;
using TradePolicy.Panels;

namespace TradePolicy.Csv;

/// <summary>The result of reading a file of trade: the weights that could be read, and the places that were refused.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed class TradeWeightsCsvResult
{
    internal TradeWeightsCsvResult(TradeWeights weights, IReadOnlyList<CsvError> errors)
    {
        Weights = weights;
        Errors = errors;
    }

    /// <summary>The weights that could be read.</summary>
    public TradeWeights Weights { get; }

    /// <summary>The places that were refused, in the order of the file; reading stops after 1,000.</summary>
    public IReadOnlyList<CsvError> Errors { get; }

    /// <summary>The weights, if nothing in the file was refused.</summary>
    /// <exception cref="CsvException">A place was refused; the exception has all of them.</exception>
    public TradeWeights GetValueOrThrow() => Errors.Count == 0 ? Weights : throw new CsvException(Errors);
}
