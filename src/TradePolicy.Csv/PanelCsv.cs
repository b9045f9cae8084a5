using CsvHelper;
using TradePolicy.Panels;

namespace TradePolicy.Csv;

/// <summary>
/// A panel as CSV by RFC 4180, to be joined to trade data: a first row with the names of the columns of
/// <see cref="PanelColumns"/>, then a row for each commodity and origin.
/// </summary>
/// <remarks>
/// Rates are percentages of the customs value, exact and not rounded, with a point and without a percent sign: <c>7.5</c>.
/// An empty field is an unknown rate, and the last column names the missing facts; <c>0</c> is no duty. Lines end with a
/// carriage return and a line feed; there is no byte order mark. A whole schedule mostly repeats itself: as Parquet (<c>PanelParquet</c> in
/// the package TradePolicy.Parquet) it takes less than a hundredth of the space, and its columns are typed. Safe for use from
/// several threads, each with a writer of its own.
/// </remarks>
/// <example><code>
/// using StreamWriter file = new("panel.csv");
/// PanelCsv.Write(file, panel);
/// </code></example>
public static class PanelCsv
{
    /// <summary>Writes a panel.</summary>
    /// <param name="writer">The writer; it stays open.</param>
    /// <param name="panel">The panel.</param>
    /// <exception cref="ArgumentException">
    /// The panel states facts about its goods that it may not state (<see cref="DutyPanel.Rows()"/>).
    /// </exception>
    public static void Write(TextWriter writer, DutyPanel panel)
    {
        ArgumentNullException.ThrowIfNull(writer);
        PanelColumns columns = PanelColumns.Of(panel);
        using CsvWriter csv = CsvWriter.Create(writer, leaveOpen: true);
        csv.WriteRecord([.. columns.All]);

        // Rows share their rates, so the missing facts are put into words once for each rate.
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
