using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy.UkTariff;

/// <summary>
/// The areas of the tariffs as they were read on one or more days, and the groups of economies with dated members that follow from them.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// TariffAreas areas = TariffAreas.ReadTable(File.OpenRead("geographical-areas-with-members.csv"));
/// EconomyGroup? caribbean = areas.Group(Economy.UnitedKingdom, "1033");
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record TariffAreas
{
    private TariffAreas(IEnumerable<TariffArea> areas, IEnumerable<TariffFinding> findings)
    {
        Areas = ValueList.From(areas);
        Findings = ValueList.From(findings);
    }

    /// <summary>The areas, in the order of the file; a group as often as it was read.</summary>
    public ValueList<TariffArea> Areas { get; }

    /// <summary>What was not read, and codes that are those of no economy.</summary>
    public ValueList<TariffFinding> Findings { get; }

    /// <summary>
    /// Reads a table of areas with the columns document (<c>uk</c> or <c>xi</c>, and the day: <c>uk 2025-07-14</c>), area, description and
    /// members (codes with a vertical bar between them).
    /// </summary>
    /// <param name="table">The table; it is not closed.</param>
    /// <returns>The areas.</returns>
    /// <remarks>A document dated by a month or a year only is kept without a day, and is in no group.</remarks>
    public static TariffAreas ReadTable(Stream table)
    {
        ArgumentNullException.ThrowIfNull(table);
        List<TariffFinding> findings = [];
        List<TariffArea> areas = [];
        foreach (TableRow row in TableReader.Rows(table, ["document", "area", "description", "members"], [], findings))
        {
            if (Read(row) is { } area)
                areas.Add(area);
        }

        return new(areas, findings);
    }

    /// <summary>Reads an answer of the service: one area with its members, or the list of countries.</summary>
    /// <param name="answer">The answer, JSON; it is not closed.</param>
    /// <param name="tariffOf">Whose tariff was asked: the United Kingdom, or the European Union (for Northern Ireland).</param>
    /// <param name="on">The day that was asked about, or on which it was asked.</param>
    /// <returns>The areas.</returns>
    /// <exception cref="ArgumentException">The economy has no such tariff.</exception>
    /// <exception cref="FormatException">The answer is not JSON.</exception>
    public static TariffAreas ReadAnswer(Stream answer, Economy tariffOf, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(answer);
        Require.Iso(on);
        _ = ServiceTariff.Of(tariffOf);
        using JsonDocument document = JsonApi.Parse(answer);
        List<TariffFinding> findings = [];
        List<TariffArea> areas = [];
        if (document.RootElement.TryGet("data", out JsonElement data))
        {
            foreach (JsonElement one in data.ValueKind == JsonValueKind.Array ? [.. data.EnumerateArray()] : new[] { data })
            {
                if (Read(one, tariffOf, on, findings) is { } area)
                    areas.Add(area);
            }
        }
        else
        {
            findings.Add(new("the answer", "there is no member 'data'; an answer of the service has one"));
        }

        return new(areas, findings);
    }

    /// <summary>
    /// The members of a group with their times, from the days on which it was read: who is a member on two of them in a row is one in
    /// between; of who joined or left, the time between two readings is left out, as is all time before the first and after the last.
    /// </summary>
    /// <param name="tariffOf">Whose tariff: the United Kingdom, or the European Union (for Northern Ireland).</param>
    /// <param name="code">The code of the group: <c>1033</c>.</param>
    /// <returns>
    /// The group; null if the code is that of no group, or the group was read on no known day, or had no member that is an economy.
    /// </returns>
    /// <exception cref="ArgumentException">The economy has no such tariff.</exception>
    public EconomyGroup? Group(Economy tariffOf, string code)
    {
        DateTimeZone zone = ServiceTariff.Of(tariffOf).Zone;
        ArgumentNullException.ThrowIfNull(code);
        if (!AreaCodes.IsGroup(code))
            return null;
        (LocalDate Day, TariffArea Area, HashSet<Economy> Members)[] readings =
        [
            .. Areas.Where(area => area.TariffOf == tariffOf && area.Code == code && area.On is not null)
                .Select(static area => (area.On!.Value, area, Economies(area)))
                .OrderBy(static reading => reading.Item1),
        ];
        GroupMembership[] memberships =
        [
            .. readings.SelectMany(static reading => reading.Members).Distinct().Order().SelectMany(
                economy => Stretches([.. readings.Select(reading => (reading.Day, reading.Members.Contains(economy)))])
                    .Select(days => GroupMembership.Of(economy, WholeDays(days.First, days.Last, zone)))),
        ];
        return memberships.Length == 0
            ? null
            : EconomyGroup.Of(AreaScope.KeyOf(code), AreaScope.NameOf(code, readings[^1].Area.Name), memberships);
    }

    /// <summary>"647 areas, 12 findings".</summary>
    public override string ToString() => FormattableString.Invariant($"{Areas.Count} areas, {Findings.Count} findings");

    private static IEnumerable<(LocalDate First, LocalDate Last)> Stretches((LocalDate Day, bool IsMember)[] readings)
    {
        for (int first = 0; first < readings.Length; first++)
        {
            if (!readings[first].IsMember)
                continue;
            int last = first;
            while (last + 1 < readings.Length && readings[last + 1].IsMember)
                last++;
            yield return (readings[first].Day, readings[last].Day);
            first = last;
        }
    }

    private static Interval WholeDays(LocalDate first, LocalDate last, DateTimeZone zone) =>
        new(zone.AtStartOfDay(first).ToInstant(), zone.AtStartOfDay(last.PlusDays(1)).ToInstant());

    private static HashSet<Economy> Economies(TariffArea area) =>
        [.. AreaScope.GroupOf(area.Code, area.Members, area.Name)?.Memberships.Select(static membership => membership.Economy) ?? []];

    private static TariffArea? Read(TableRow row)
    {
        string[] document = row["document"].Split(' ', 2);
        Economy? tariffOf = document[0] switch { "uk" => Economy.UnitedKingdom, "xi" => Economy.EuropeanUnion, _ => null };
        if (tariffOf is null)
        {
            row.Note("document", $"'{QuotedText.Cut(row["document"])}' is not uk or xi, with or without a day; the row is left out");
            return null;
        }

        LocalDate? on = null;
        if (document.Length > 1)
        {
            ParseResult<LocalDate> day = LocalDatePattern.Iso.Parse(document[1]);
            on = day.Success ? day.Value : null;
            if (!day.Success)
                row.Note("document", $"'{QuotedText.Cut(document[1])}' is not a day such as 2025-07-14; the area is kept without a day");
        }

        string[] members = row["members"].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return Checked(row["area"], members, problem => row.Note("area", problem), message => row.Note("members", message))
            ? new(tariffOf, row["area"], row["description"], on, members)
            : null;
    }

    private static TariffArea? Read(JsonElement data, Economy tariffOf, LocalDate on, List<TariffFinding> findings)
    {
        string code = JsonApi.Text(data, "id") ?? "";
        string place = $"geographical_area {QuotedText.Cut(code)}";
        string[] members = [.. JsonApi.Linked(data, "children_geographical_areas")];
        return Checked(code, members, problem => findings.Add(new(place, problem)), message => findings.Add(new(place, message)))
            ? new(tariffOf, code, JsonApi.Attribute(data, "description") ?? "", on, members)
            : null;
    }

    private static bool Checked(string code, string[] members, Action<string> refuse, Action<string> note)
    {
        if (!AreaCodes.IsGroup(code) && code is not [>= 'A' and <= 'Z', >= 'A' and <= 'Z'])
        {
            refuse($"'{QuotedText.Cut(code)}' is not the code of an area: two capital letters, or four digits; it is left out");
            return false;
        }

        foreach (string none in members.Append(code).Where(one => !AreaCodes.IsGroup(one) && !AreaCodes.IsEconomy(one, out _)))
            note($"{AreaCodes.NotAnEconomy(none)}; no origin of an entry can be it");
        return true;
    }
}
