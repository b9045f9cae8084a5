namespace TradePolicy.Architecture.Tests;

/// <summary>The rooms from the lowest to the highest, each with the rooms it uses.</summary>
internal static class Arrows
{
    /// <summary>The table: exactly the arrows there are. A room stands below every room that uses it.</summary>
    public static IReadOnlyList<(string Room, string[] MayUse)> Table { get; } =
    [
        ("(root)", []),
        ("Time/WorkingDays", ["(root)"]),
        ("Time", ["(root)", "Time/WorkingDays"]),
        ("Time/Timelines", ["(root)", "Time"]),
        ("Time/Processing", ["(root)", "Time/WorkingDays", "Time"]),
        ("Rates", ["(root)", "Time/Timelines"]),
        ("Scopes", ["(root)"]),
        ("Quotas", ["(root)", "Scopes"]),
        ("GoodsTrees", ["(root)", "Scopes"]),
        ("Conditions", ["(root)"]),
        ("Entries", ["(root)", "Time", "Rates", "Scopes", "Conditions"]),
        ("Measures", ["(root)", "Time", "Time/Timelines", "Scopes"]),
        ("Tariffs", ["(root)", "Time", "Time/Timelines", "Rates", "Scopes", "Conditions", "Entries", "Measures"]),
        ("Assessment/RateTables", ["(root)", "Time/Timelines", "Rates", "Scopes", "Conditions", "Entries", "Tariffs"]),
        ("Assessment",
        [
            "(root)", "Time", "Time/Timelines", "Rates", "Scopes", "Conditions", "Entries", "Tariffs",
            "Assessment/RateTables"
        ]),
        ("Declarations", ["(root)", "Time/Timelines", "Rates", "Tariffs", "Entries", "Assessment"]),
        ("Panels",
        [
            "(root)", "Time/Timelines", "Rates", "Scopes", "Conditions", "Entries", "Tariffs", "Assessment/RateTables",
            "Assessment"
        ]),
        ("Licences/Applications", ["(root)", "Time/WorkingDays", "Time", "Time/Processing", "Scopes"]),
        ("Licences/Events", ["(root)", "Time", "Licences/Applications"]),
        ("Licences", ["(root)", "Time", "Time/Processing", "Licences/Applications", "Licences/Events"]),
        ("Licences/Records",
        [
            "(root)", "Time/WorkingDays", "Time", "Time/Processing", "Scopes", "Licences/Applications", "Licences/Events",
            "Licences"
        ]),
        ("ExportControls", ["(root)", "Time/Timelines", "Scopes", "Conditions", "Licences/Applications", "Measures"]),
        ("Valuation", ["(root)", "Rates"]),
        ("ImportControls", ["(root)", "Time/Timelines", "Scopes", "Conditions", "Entries"]),
        ("Truces", ["(root)", "Time", "Time/Timelines", "Rates"]),
        ("Indicators/Series", ["(root)"]),
        ("Indicators/Statements", ["(root)", "Indicators/Series"]),
        ("Indicators", ["(root)", "Time/Timelines", "Indicators/Series", "Indicators/Statements"]),
        ("Negotiations", ["(root)", "Time", "Time/Timelines"]),
        ("Registers",
        [
            "(root)", "Time", "Time/Timelines", "Rates", "Scopes", "Conditions", "Entries", "Tariffs", "Assessment",
            "Measures", "ExportControls", "Truces", "Negotiations"
        ]),
        ("Serialization/Tokens", ["(root)"]),
        ("Serialization/Forms", ["(root)", "Serialization/Tokens"]),
        ("Serialization/Acts",
        [
            "(root)", "Time/WorkingDays", "Time", "Time/Timelines", "Rates", "Scopes", "Conditions", "Measures",
            "Registers", "Serialization/Tokens", "Serialization/Forms"
        ]),
        ("Serialization/Duties",
        [
            "(root)", "Time/Timelines", "Rates", "Scopes", "Conditions", "Entries", "Tariffs", "Assessment",
            "Declarations", "Serialization/Forms", "Serialization/Acts"
        ]),
        ("Serialization/Licences",
        [
            "(root)", "Time/Timelines", "Time/Processing", "Scopes", "Conditions", "Licences/Applications",
            "Licences/Events", "Licences", "Licences/Records", "ExportControls", "Serialization/Tokens",
            "Serialization/Forms", "Serialization/Acts"
        ]),
        ("Serialization/Indicators",
        [
            "Indicators/Series", "Indicators/Statements", "Indicators", "Serialization/Tokens", "Serialization/Forms",
            "Serialization/Acts"
        ]),
        ("Serialization/Negotiations", ["Time", "Negotiations", "Serialization/Forms", "Serialization/Acts"]),
        ("Serialization/Registers",
        [
            "(root)", "Time/Timelines", "Rates", "Scopes", "Tariffs", "Measures", "ExportControls", "Truces",
            "Registers", "Serialization/Tokens", "Serialization/Forms", "Serialization/Acts", "Serialization/Duties",
            "Serialization/Licences"
        ]),
        ("Serialization",
        [
            "(root)", "Entries", "Assessment", "Declarations", "Licences", "Licences/Records", "ExportControls", "Indicators",
            "Negotiations", "Registers", "Serialization/Tokens", "Serialization/Forms", "Serialization/Duties",
            "Serialization/Licences", "Serialization/Indicators", "Serialization/Negotiations",
            "Serialization/Registers"
        ]),
        ("Serialization.JsonNet", ["Serialization/Tokens", "Serialization"]),
        ("Serialization.SystemTextJson", ["Serialization/Tokens", "Serialization"]),
        ("Csv", ["(root)", "Scopes", "Assessment", "Panels", "Indicators/Series"]),
        ("Parquet", ["(root)", "Time/Timelines", "Scopes", "Tariffs", "Assessment", "Panels"]),
        ("Hts/Lines", ["(root)", "Rates", "Scopes"]),
        ("Hts/Chapter99", ["(root)", "Time", "Scopes", "Entries", "Hts/Lines"]),
        ("Hts",
        [
            "(root)", "Time", "Time/Timelines", "Rates", "Scopes", "GoodsTrees", "Conditions", "Entries",
            "Tariffs", "Hts/Lines", "Hts/Chapter99"
        ]),
        ("Hts/Section301",
        [
            "(root)", "Time", "Time/Timelines", "Scopes", "Conditions", "Entries", "Tariffs", "Hts/Lines",
            "Hts/Chapter99", "Hts"
        ]),
        ("Hts/Editions", ["(root)", "Time", "Time/Timelines", "Tariffs", "Hts"]),
        ("UkTariff", ["(root)", "Scopes"]),
        ("UkTariff/Areas", ["(root)", "Scopes", "UkTariff"]),
        ("UkTariff/Quotas", ["(root)", "Time", "Scopes", "Quotas", "UkTariff", "UkTariff/Areas"]),
        ("UkTariff/Tables",
        [
            "(root)", "Time", "Time/Timelines", "Rates", "Scopes", "GoodsTrees", "Valuation", "Tariffs", "UkTariff", "UkTariff/Areas"
        ]),
        ("UkTariff/Answers",
        [
            "(root)", "Time", "Time/Timelines", "Rates", "Scopes", "Conditions", "Entries", "Tariffs", "Assessment", "ImportControls",
            "UkTariff", "UkTariff/Areas", "UkTariff/Tables"
        ]),
        ("Data",
        [
            "(root)", "Time", "Time/Timelines", "Rates", "Scopes", "Quotas", "Conditions", "Entries", "Tariffs", "Assessment",
            "Indicators", "Negotiations", "Registers", "Serialization"
        ]),
    ];

    /// <summary>Whether the table lets a room use another.</summary>
    public static bool Allow(string from, string to) => Table.Any(row => row.Room == from && row.MayUse.Contains(to));

    /// <summary>Where a room stands, counted from the lowest; the end for one that is not in the table.</summary>
    public static int HeightOf(string room) => Table.TakeWhile(row => row.Room != room).Count();
}
