using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy.UkTariff;

/// <summary>
/// An area of a tariff with its members as they were read: a country, a territory, or a group of them such as 1033 (CARIFORUM). Members are
/// those of the day of the reading and of no other.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record TariffArea
{
    internal TariffArea(Economy tariffOf, string code, string name, LocalDate? on, IEnumerable<string> members)
    {
        TariffOf = tariffOf;
        Code = code;
        Name = name;
        On = on;
        Members = ValueList.From(members);
    }

    /// <summary>Whose tariff names it: the United Kingdom, or the European Union (for Northern Ireland).</summary>
    public Economy TariffOf { get; }

    /// <summary>The code: two letters, or four digits of a group.</summary>
    public string Code { get; }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The day on which the members were read, as the tariff's own clock shows it; null if that day is not known.</summary>
    public LocalDate? On { get; }

    /// <summary>The codes of its members, as they are written; empty for a single area.</summary>
    public ValueList<string> Members { get; }

    /// <summary>The economy that it is: Serbia for <c>XS</c>; null for a group, and for what is no economy (<c>XC</c>, Ceuta).</summary>
    public Economy? Economy => !AreaCodes.IsGroup(Code) && AreaCodes.IsEconomy(Code, out Economy? economy) ? economy : null;

    /// <summary>
    /// The origins that it covers, by the members of its day; null if none of them is an economy of ISO 3166-1, or none is given.
    /// Area 1011 without members is every origin, 1013 the European Union.
    /// </summary>
    public EconomyScope? Origins => AreaScope.Of(Code, Members, [], out _, out _, Name);

    /// <summary>"1033 (CARIFORUM) on 2025-07-14: 14 members".</summary>
    public override string ToString() =>
        $"{Code} ({Name}){(On is { } day ? $" on {NodaTime.Text.LocalDatePattern.Iso.Format(day)}" : "")}"
        + (Members.Count == 0 ? "" : FormattableString.Invariant($": {Members.Count} members"));
}
