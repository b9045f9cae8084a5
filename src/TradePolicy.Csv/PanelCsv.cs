using System.Globalization;
using CsvHelper;
using TradePolicy.Panels;

namespace TradePolicy.Csv;

/// <summary>
/// A panel as CSV by RFC 4180, to be joined to trade data: a first row that names the columns of <see cref="PanelColumns"/>, then a row for
/// each commodity and origin.
/// </summary>
/// <remarks>
/// Rates are percentages of the customs value, exact and not rounded, with a point and without a percent sign: <c>7.5</c>. An empty field is a rate that is not
/// known, of which the last column says what is missing; <c>0</c> is nothing charged. Lines end with a carriage return and a line feed; there is no
/// byte order mark. Most of a whole schedule is repetition: as Parquet (<c>PanelParquet</c> in the package TradePolicy.Parquet) it takes less than
/// a hundredth of the room, and its columns have their types.
/// </remarks>
/// <example><code>
/// using StreamWriter file = new("panel.csv");
/// PanelCsv.Write(file, panel);
/// </code></example>
public static class PanelCsv
{
    /// <summary>Writes a panel.</summary>
    /// <param name="writer">Where to; it stays open.</param>
    /// <param name="panel">The panel.</param>
    /// <exception cref="ArgumentException">The panel states of its goods what it may not (<see cref="DutyPanel.Rows()"/>).</exception>
    public static void Write(TextWriter writer, DutyPanel panel)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(panel);
        PanelColumns columns = PanelColumns.Of(panel);
        using CsvWriter csv = CsvWriter.Create(writer, new CsvWriterOptions { FormatProvider = CultureInfo.InvariantCulture }, leaveOpen: true);
        csv.WriteRecord([.. columns.All]);

        // By the rate itself, which rows share: what is missing is put into words once for each.
        Dictionary<StatutoryRate, string> missing = new(ReferenceEqualityComparer.Instance);
        foreach (PanelRow row in panel.Rows())
        {
            csv.WriteField(row.Commodity.Digits);
            csv.WriteField(row.Origin.Code);
            foreach (StatutoryRate rate in row.Rates)
                WriteRate(csv, rate);
            WriteRate(csv, row.Total);
            csv.WriteField(row.Total.IsCertain ? "" : InWords(row.Total, missing));
            csv.EndRecord();
        }
    }

    private static void WriteRate(CsvWriter csv, StatutoryRate rate)
    {
        if (rate.IsCertain)
            csv.WriteField(rate.Value.Value);
        else
            csv.WriteField("");
    }

    private static string InWords(StatutoryRate rate, Dictionary<StatutoryRate, string> missing)
    {
        if (!missing.TryGetValue(rate, out string? words))
            missing.Add(rate, words = string.Join("; ", rate.Reasons));
        return words;
    }
}
