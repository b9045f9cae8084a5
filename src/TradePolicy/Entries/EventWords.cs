namespace TradePolicy;

/// <summary>The events of an entry in words.</summary>
internal static class EventWords
{
    internal static string Of(EntryEvent happened) => happened switch
    {
        EntryEvent.Loading => "loading",
        EntryEvent.Export => "export",
        EntryEvent.Release => "release",
        EntryEvent.ImmediateTransportation => "acceptance for immediate transportation",
        EntryEvent.WithdrawalFromWarehouse => "withdrawal from warehouse",
        EntryEvent.PrivilegedForeignStatus => "the grant of privileged foreign status",
        _ => "entry",
    };
}
