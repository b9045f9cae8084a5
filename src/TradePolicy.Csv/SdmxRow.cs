using System.Globalization;
using TradePolicy.Indicators;

namespace TradePolicy.Csv;

/// <summary>The columns of an SDMX-CSV file.</summary>
internal sealed class SdmxRow
{
    private readonly CsvHeader header;
    private readonly (int Column, string Code)[] key;
    private readonly int[] dimensions;
    private readonly int period;
    private readonly int value;
    private readonly int status;
    private readonly int flag;
    private readonly int confidentiality;
    private readonly int decimals;
    private readonly int comment;
    private readonly int action;
    private readonly int multiplier;

    internal SdmxRow(CsvHeader header, IEnumerable<KeyValuePair<string, string>> key)
    {
        this.header = header;
        this.key = [.. key.Select(part => (header.IndexOf(part.Key), part.Value))];
        period = header.IndexOf(SdmxColumn.TimePeriod);
        value = header.IndexOf(SdmxColumn.ObsValue);
        status = header.IndexOf(SdmxColumn.ObsStatus);
        flag = header.IndexOf(SdmxColumn.ObsFlag);
        confidentiality = header.IndexOf(SdmxColumn.Confidentiality);
        decimals = header.IndexOf(SdmxColumn.Decimals);
        comment = header.IndexOf(SdmxColumn.Comment);
        action = header.IndexOf(SdmxColumn.Action);
        multiplier = header.IndexOf(SdmxColumn.UnitMultiplier);
        // The standard puts the dimensions before the measure and the attributes behind it.
        dimensions =
        [
            .. Enumerable.Range(0, header.Count)
                .Where(column => column < value ? column != period && column != action : column == multiplier),
        ];
    }

    internal bool IsOfKey(string[] fields) => key.All(part => fields[part.Column] == part.Code || CodeIn(fields, part.Column) == part.Code);

    internal void RequireOneSeries(int line, string[] first, string[] fields)
    {
        int[] differing = [.. dimensions.Where(column => Differ(column, first, fields))];
        if (differing.Length == 0)
            return;
        string found = CsvHeader.InWords(differing.Select(column =>
            $"{header[column]} ({QuotedText.Cut(first[column])}, {QuotedText.Cut(fields[column])})"));
        throw new CsvException(
        [
            new(
                line,
                differing[0] + 1,
                header[differing[0]],
                $"the file contains several series, which differ in {found}",
                "one series, or a key that names it"),
        ]);
    }

    /// <summary>Ensures that the values are not in millions for a series in billions, if the file states a multiplier.</summary>
    internal void RequireMultiplierOf(IndicatorUnit unit, int line, string[] fields)
    {
        string power = unit.PowerOfTen.ToString(CultureInfo.InvariantCulture);
        if (multiplier < 0 || CodeIn(fields, multiplier) is var stated && (stated.Length == 0 || stated == power))
            return;
        throw new CsvException(
        [
            new(
                line,
                multiplier + 1,
                header[multiplier],
                $"the values are in 10^{QuotedText.Cut(stated)} of the unit, and the series is in {unit}",
                $"{power}, or a series in that multiple"),
        ]);
    }

    // The structure has a colon in its name. A multiplier is not a dimension, but changes the meaning of the number.
    private bool Differ(int column, string[] first, string[] fields) =>
        SdmxColumn.Structural.Contains(header[column], StringComparer.OrdinalIgnoreCase)
            ? first[column] != fields[column]
            : CodeIn(first, column) != CodeIn(fields, column);

    internal Observation? Read(int line, string[] fields, SeriesCells cells)
    {
        if (action >= 0 && fields[action] is "D" or "Delete")
        {
            cells.Refuse(
                line, header, action, "the row deletes an observation", "I, A, M or R: an observation is withdrawn by a later release");
            return null;
        }

        if (cells.Period(line, header, period, fields[period]) is not { } about
            || Said(line, fields, cells) is not { } said)
        {
            return null;
        }

        string text = fields[value];
        if (text is "" or "NaN")
        {
            string reason = said.Reason ?? (said.Remarks.Length > 0 ? string.Join("; ", said.Remarks) : null)
                ?? (text.Length == 0 ? "no value in the file" : "intentionally missing");
            return WithText(line, cells, () => Observation.Missing(about, Comment(fields) ?? reason));
        }

        if (said.Reason is not null)
        {
            string code = CodeIn(fields, status);
            string problem = $"'{QuotedText.Cut(text)}' is given, although the status {code} says that the value is missing";
            cells.Refuse(line, header, value, problem, "nothing, or NaN");
            return null;
        }

        if (cells.Number(line, header, value, text) is not { } number
            || WithDecimals(line, fields, cells, about, number, said.Status) is not { } observation)
        {
            return null;
        }

        string[] remarks = [.. said.Others, .. said.Remarks, .. new[] { Comment(fields) }.OfType<string>()];
        return remarks.Length == 0 ? observation : WithText(line, cells, () => observation.WithRemark(string.Join("; ", remarks)));
    }

    /// <summary>
    /// What the status, the flags and the confidentiality say; null if one of them is refused. The other statuses of several are said of
    /// a value, and never why it is missing.
    /// </summary>
    private (ObservationStatus Status, string[] Others, string[] Remarks, string? Reason)? Said(
        int line, string[] fields, SeriesCells cells)
    {
        string code = status < 0 ? "" : CodeIn(fields, status);
        string? reason = ObservationStatusCode.ReasonOf(code);
        List<(ObservationStatus Status, string? Remark)> said = [];
        if (reason is null)
        {
            if (ObservationStatusCode.Of(code) is not { } known)
            {
                cells.Refuse(line, header, status, $"'{QuotedText.Cut(code)}' is a status that is not read", ObservationStatusCode.Known);
                return null;
            }

            said.Add(known);
        }

        string flags = flag < 0 ? "" : CodeIn(fields, flag).Trim();
        foreach (char letter in flags)
        {
            if (ObservationStatusCode.OfFlag(letter) is not { } known)
            {
                string problem = $"'{QuotedText.Cut(flags)}' has a flag that is not read";
                cells.Refuse(line, header, flag, problem, ObservationStatusCode.KnownFlags);
                return null;
            }

            said.Add(known);
        }

        string restriction = confidentiality < 0 ? "" : CodeIn(fields, confidentiality);
        if (ObservationStatusCode.OfConfidentiality(restriction) is not { } restricted)
        {
            string problem = $"'{QuotedText.Cut(restriction)}' is a confidentiality that is not read";
            cells.Refuse(line, header, confidentiality, problem, ObservationStatusCode.KnownConfidentiality);
            return null;
        }

        said.Add(restricted);
        ObservationStatus first = ObservationStatusCode.First(said.Select(one => one.Status));
        IEnumerable<string> others = said.Select(one => one.Status).Distinct()
            .Where(other => other != first && other != ObservationStatus.Normal)
            .Select(ObservationStatusCode.WordOf);
        return (first, [.. others], [.. said.Select(one => one.Remark).OfType<string>().Distinct()], reason);
    }

    private string? Comment(string[] fields) =>
        comment >= 0 && fields[comment] is var text && text.Trim() is not ("" or "#N/A") ? text : null;

    /// <summary>An observation with a text of the file, unless the text cannot be kept.</summary>
    private Observation? WithText(int line, SeriesCells cells, Func<Observation> make)
    {
        try
        {
            return make();
        }
        catch (ArgumentException)
        {
            cells.Refuse(
                line, header, comment, "the comment cannot be kept",
                "a text of at most 4,000 characters, without half a surrogate pair");
            return null;
        }
    }

    private Observation? WithDecimals(
        int line, string[] fields, SeriesCells cells, ReferencePeriod about, decimal number, ObservationStatus known)
    {
        string text = decimals < 0 ? "" : fields[decimals];
        int? given = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int parsed) ? parsed : null;
        int finest = given ?? 0;
        if ((text.Length > 0 && given is null) || finest > 10 || (given is not null && decimal.Round(number, finest) != number))
        {
            cells.Refuse(
                line,
                header,
                decimals,
                $"'{QuotedText.Cut(text)}' is not the number of decimals of {fields[value]}",
                "a number from 0 to 10, and a value with no more decimals");
            return null;
        }

        return Observation.Of(about, number, known, given);
    }

    /// <summary>A code without the label that may follow it ("CN: China").</summary>
    private static string CodeIn(string[] fields, int column)
    {
        string text = fields[column];
        int colon = text.IndexOf(':');
        return colon < 0 ? text : text[..colon];
    }
}
