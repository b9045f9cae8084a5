namespace TradePolicy.Csv;

/// <summary>The names of the columns of SDMX-CSV.</summary>
internal static class SdmxColumn
{
    internal const string Dataflow = "DATAFLOW";
    internal const string Action = "ACTION";
    internal const string TimePeriod = "TIME_PERIOD";
    internal const string ObsValue = "OBS_VALUE";
    internal const string ObsStatus = "OBS_STATUS";
    internal const string ObsFlag = "OBS_FLAG";
    internal const string Confidentiality = "CONF_STATUS";
    internal const string Decimals = "DECIMALS";
    internal const string UnitMultiplier = "UNIT_MULT";
    internal const string Comment = "COMMENT_OBS";

    /// <summary>The columns that name the structure, with a colon of their own: <c>NBS:PRICES(1.0)</c>.</summary>
    internal static readonly string[] Structural = [Dataflow, "STRUCTURE_ID", "STRUCTURE_NAME"];
}
