namespace TradePolicy;

/// <summary>Why a value is not written by a serializer that knows nothing of it, and what writes it.</summary>
internal static class DefaultSerialization
{
    internal const string Advice =
        "Registers, snapshots, licences, indicators, entries and assessments are written by TradePolicyJson of the package "
        + "TradePolicy.Serialization; inside types of your own, call ConfigureForTradePolicy() of TradePolicy.Serialization.JsonNet or of "
        + "TradePolicy.Serialization.SystemTextJson. Of any other value, put the members that you need into a type of your own.";

    internal static NotSupportedException Refused(Type type) =>
        new($"A serializer cannot write or read a {NameOf(type)} by its default settings. {Advice}");

    private static string NameOf(Type type) => type.Name.Split('`')[0];
}
