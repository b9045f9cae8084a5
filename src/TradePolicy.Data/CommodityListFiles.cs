using NodaTime;

namespace TradePolicy.Data;

/// <summary>
/// The lists of goods of the package: <c>lists.csv</c> has their names, <c>changes.csv</c> what changed them, and further files the codes,
/// each with the change that added it and the one that removed it. The codes of a file are read when one of its lists is first asked.
/// </summary>
internal static class CommodityListFiles
{
    private const string Names = "lists.csv";
    private const string Changes = "changes.csv";

    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    /// <summary>The lists of a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="instruments">The instruments to which the changes refer.</param>
    internal static IReadOnlyList<CommodityList> In(string folder, KeyedList<LegalInstrument> instruments)
    {
        Lazy<ILookup<string, CsvRow>>[] files = [.. DataFile.NamesIn(folder).Where(name => !name.EndsWith(Names, StringComparison.Ordinal)
                && !name.EndsWith(Changes, StringComparison.Ordinal))
            .Select(name => new Lazy<ILookup<string, CsvRow>>(
                () => DataFile.RowsOf(name).ToLookup(row => row["list"], StringComparer.Ordinal)))];
        ILookup<string, CsvRow> changes = DataFile.RowsOf(folder + Changes).ToLookup(row => row["list"], StringComparer.Ordinal);
        return [.. DataFile.RowsOf(folder + Names).Select(list => CommodityList.Create(
            list["list"], list["name"], changes[list["list"]].Select(change => ChangeOf(change, instruments, files))))];
    }

    private static CommodityListChange ChangeOf(
        CsvRow row, KeyedList<LegalInstrument> instruments, Lazy<ILookup<string, CsvRow>>[] files)
    {
        string list = row["list"], change = row["change"];
        CommodityListChange own = CommodityListChange.Deferred(
            instruments[row["instrument"]], row.Moment("from", NewYork), () => (Codes("added"), Codes("removed")),
            row.Optional("pinpoint"));
        return row.Optional("basis") is { } basis
            ? own.With(Evidence.Of(Enum.Parse<EvidenceGrade>(row["grade"], ignoreCase: true), basis))
            : own;

        IEnumerable<CommodityCode> Codes(string how) =>
            files.SelectMany(file => file.Value[list]).Where(code => code[how] == change).Select(code => CommodityCode.Hts(code["code"]));
    }
}
