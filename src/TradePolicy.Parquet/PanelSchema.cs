using System.IO.Compression;
using Parquet;
using Parquet.Schema;
using TradePolicy.Panels;

namespace TradePolicy.Parquet;

/// <summary>The fields of a Parquet file of a panel, and how they are stored.</summary>
internal sealed class PanelSchema
{
    /// <summary>The digits of a rate, including its decimals: as many as fit into eight bytes.</summary>
    internal const int Precision = 18;

    /// <summary>The decimals of a rate.</summary>
    internal const int Scale = 10;

    internal PanelSchema(PanelColumns columns)
    {
        Columns = columns;
        Commodity = new(PanelColumns.Commodity, typeof(string), isNullable: false);
        Origin = new(PanelColumns.Origin, typeof(string), isNullable: false);
        Rates = [.. columns.Programmes.Append(PanelColumns.Total).Select(name =>
            new DecimalDataField(name, Precision, Scale, isNullable: true))];
        Missing = new(PanelColumns.Missing, typeof(string), isNullable: true);
        Fields = new([Commodity, Origin, .. Rates, Missing]);
        Options = new() { CompressionMethod = CompressionMethod.Zstd, CompressionLevel = CompressionLevel.Optimal };
        foreach (DataField text in (DataField[])[Commodity, Origin, Missing])
            Options.ColumnEncodingHints.Add(text.Path.ToString(), EncodingHint.Dictionary);
    }

    internal PanelColumns Columns { get; }

    internal DataField Commodity { get; }

    internal DataField Origin { get; }

    /// <summary>The rates of the programmes and then the total.</summary>
    internal IReadOnlyList<DataField> Rates { get; }

    internal DataField Missing { get; }

    internal ParquetSchema Fields { get; }

    internal ParquetOptions Options { get; }
}
