using System.Globalization;
using System.Text.Json;
using NodaTime;
using TradePolicy.Quotas;

namespace TradePolicy.UkTariff;

/// <summary>Reads the quotas of the service's answers.</summary>
internal static class QuotaAnswers
{
    /// <summary>The state that a status names; null if it names none.</summary>
    internal static QuotaState? State(string? status) => status switch
    {
        "Open" => QuotaState.Open,
        "Critical" => QuotaState.Critical,
        "Exhausted" => QuotaState.Exhausted,
        "Closed" => QuotaState.Closed,
        "Suspended" => QuotaState.Suspended,
        "Blocked" => QuotaState.Blocked,
        _ => null,
    };

    internal static string NoState(string status) =>
        $"'{QuotedText.Cut(status)}' is not a status that is known: Open, Critical, Exhausted, Closed, Suspended or Blocked";

    internal static QuotaRecords Read(Stream answer, Economy tariffOf, Instant? readAt)
    {
        DateTimeZone zone = ServiceTariff.Of(tariffOf).Zone;
        using JsonDocument document = JsonApi.Parse(answer);
        List<TariffFinding> findings = [];
        List<QuotaRecord> records = [];
        JsonElement root = document.RootElement;
        if (!root.TryGet("data", out JsonElement data) || data.ValueKind != JsonValueKind.Array)
        {
            findings.Add(new("the answer", "there is no list 'data'; an answer of the search for quotas has one"));
            return new(records, findings);
        }

        NotePage(root, data.GetArrayLength(), findings);
        QuotaLinks links = new(root, tariffOf, findings);
        HashSet<string> ids = new(StringComparer.Ordinal);
        foreach (JsonElement definition in data.EnumerateArray())
        {
            string id = JsonApi.Text(definition, "id") ?? "";
            string number = JsonApi.Attribute(definition, "quota_order_number_id")
                ?? JsonApi.Linked(definition, "order_number").FirstOrDefault() ?? "";
            if (id.Length > 0 && ids.Contains(id))
                findings.Add(new(Place(id), "it is in the answer already, and is left out here"));
            else if (Definition(definition, number, zone, readAt, findings) is { } record)
            {
                ids.Add(id);
                records.Add(new(record.Place, links.Complete(record.Quota, definition))
                {
                    Reading = record.Reading,
                    LastAllocation = record.LastAllocation,
                    Remark = record.Remark,
                });
            }
        }

        return new(records, findings);
    }

    /// <summary>
    /// A definition of a quota, as an object of JSON:API or with its attributes as members; null if its number or its days are not read.
    /// </summary>
    /// <param name="definition">The object.</param>
    /// <param name="number">The order number.</param>
    /// <param name="zone">The zone whose clocks count.</param>
    /// <param name="readAt">When the answer was given; null if that is not known.</param>
    /// <param name="findings">What was not read.</param>
    internal static QuotaRecord? Definition(
        JsonElement definition, string number, DateTimeZone zone, Instant? readAt, ICollection<TariffFinding> findings)
    {
        string place = Place(JsonApi.Text(definition, "id") ?? "");
        Cell cell = new(definition, place, findings);
        if (!OrderNumbers.IsOne(number))
        {
            cell.Note($"'{QuotedText.Cut(number)}' is not an order number of six digits; it is left out");
            return null;
        }

        if (cell.Day("validity_start_date") is not { } first)
        {
            if (cell.Text("validity_start_date") is null)
                cell.Note("it has no first day, and is left out");
            return null;
        }

        LocalDate? last = cell.Day("validity_end_date");
        if (last is null && cell.Text("validity_end_date") is not null)
            return null;
        if (last < first)
        {
            cell.Note("its last day is before its first; it is left out");
            return null;
        }

        QuotaPeriod period = Pauses(cell, QuotaPeriod.Of(first, last, zone));
        if (cell.Volume("initial_volume") is { } volume)
            period = period.WithInitialVolume(volume);
        // A definition is of a quota that is drawn in the order of entries, whatever its number.
        TariffQuota quota = TariffQuota.Of(number).WithPeriods(period);
        string? status = cell.Text("status");
        QuotaState? state = State(status);
        if (status is not null && state is null)
            cell.Note(NoState(status));
        return new(place, quota)
        {
            Reading = state is { } read ? QuotaReading.Of(read, readAt, cell.Volume("balance")) : null,
            LastAllocation = cell.Day("last_allocation_date"),
            Remark = cell.Text("description"),
        };
    }

    private static QuotaPeriod Pauses(Cell cell, QuotaPeriod period)
    {
        foreach ((QuotaPauseKind kind, string name) in
            new[] { (QuotaPauseKind.Suspended, "suspension"), (QuotaPauseKind.Blocked, "blocking") })
        {
            if (cell.Day($"{name}_period_start_date") is not { } first)
                continue;
            if ((cell.Day($"{name}_period_end_date") ?? period.LastDay) is not { } last || last < first || first < period.FirstDay
                || last > period.LastDay)
                cell.Note($"the {name} is not of days within the period, and is left out; whether the quota can be drawn is open");
            else
                period = period.WithPauses(QuotaPause.Of(kind, first, last));
        }

        return period;
    }

    private static void NotePage(JsonElement root, int shown, List<TariffFinding> findings)
    {
        if (root.TryGet("meta", out JsonElement meta) && meta.TryGet("pagination", out JsonElement pages)
            && int.TryParse(JsonApi.Text(pages, "total_count"), NumberStyles.None, CultureInfo.InvariantCulture, out int total)
            && total > shown)
        {
            findings.Add(new("the answer", string.Create(
                CultureInfo.InvariantCulture, $"it has {shown} of {total} definitions; the others are on further pages")));
        }
    }

    private static string Place(string id) => $"definition {QuotedText.Cut(id)}";

    /// <summary>The attributes of one object.</summary>
    private readonly record struct Cell(JsonElement Owner, string Place, ICollection<TariffFinding> Findings)
    {
        internal string? Text(string name) => JsonApi.Attribute(Owner, name) is { Length: > 0 } text ? text : null;

        internal void Note(string message) => Findings.Add(new(Place, message));

        internal LocalDate? Day(string name)
        {
            if (Text(name) is not { } text)
                return null;
            LocalDate? day = JsonApi.Day(text);
            if (day is null)
                Note($"'{QuotedText.Cut(text)}' ({name}) is not a day such as 2025-12-31T23:59:59.000Z");
            return day;
        }

        internal QuotaVolume? Volume(string name)
        {
            if (Text(name) is not { } amount)
                return null;
            string? problem = null;
            QuotaVolume? volume = null;
            if (Text("measurement_unit_qualifier") is { } qualifier)
                problem = $"'{QuotedText.Cut(qualifier)}' is a qualifier of a unit, of which none is known in a quota";
            else if (Text("monetary_unit") is { } currency)
                volume = QuotaUnits.Value(amount, currency, out problem);
            else
                volume = QuotaUnits.Volume(amount, Text("measurement_unit") ?? "", out problem);
            if (problem is not null)
                Note($"{name}: {problem}; it is not known");
            return volume;
        }
    }
}
