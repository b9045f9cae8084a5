using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy.UkTariff;

/// <summary>A measure of an answer: who, what, which rate, when, on which conditions, by which act; and what became of it.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record TariffMeasure
{
    internal TariffMeasure(string id, string typeId, string typeName, string areaId)
    {
        Id = id;
        TypeId = typeId;
        TypeName = typeName;
        AreaId = areaId;
    }

    /// <summary>Its id as it is written; that of a national measure is negative.</summary>
    public string Id { get; }

    /// <summary>Its type: "103" for the third country duty.</summary>
    public string TypeId { get; }

    /// <summary>Its type in words.</summary>
    public string TypeName { get; }

    /// <summary>The code of its area: "1011" for every origin.</summary>
    public string AreaId { get; }

    /// <summary>The name of its area: "European Union"; its code if none is stated.</summary>
    public string AreaName { get; internal init; } = "";

    /// <summary>The origins of the goods that it is on, on the day of the answer; null if they cannot be said.</summary>
    public EconomyScope? Origins { get; internal init; }

    /// <summary>The first day on which it is in force; null if that was not read.</summary>
    public LocalDate? FirstDay { get; internal init; }

    /// <summary>The last day on which it is in force, which is a whole one; null if it is open.</summary>
    public LocalDate? LastDay { get; internal init; }

    /// <summary>The rate; null if it has none, or if it was not read.</summary>
    public DutyRate? Rate { get; internal init; }

    /// <summary>The additional code with which goods are declared for it; null if there is none.</summary>
    public string? AdditionalCode { get; internal init; }

    /// <summary>The order number of its quota; null if it is in none.</summary>
    public string? OrderNumber { get; internal init; }

    /// <summary>The codes of preference any of which is declared for it: "300"; empty if none is.</summary>
    public ValueList<string> PreferenceCodes { get; internal init; } = [];

    /// <summary>
    /// Which of the reduced amounts of the agricultural components it charges, 1 to 9; null if it states none, which is the first.
    /// </summary>
    public int? ReductionIndicator { get; internal init; }

    /// <summary>The rows of its conditions, in the order of the answer.</summary>
    public ValueList<MeasureConditionRow> Conditions { get; internal init; } = [];

    /// <summary>The codes of the acts that it rests on; the first is cited.</summary>
    public ValueList<string> Acts { get; internal init; } = [];

    /// <summary>What became of it.</summary>
    public MeasureUse Use { get; internal init; }

    /// <summary>Why it was not read, or left out; null if there is no reason to state.</summary>
    public string? Reason { get; internal init; }

    /// <summary>
    /// What its key ends with: "142/20125836"; "measure/7", its place in the answer, if its type and id are none for a key.
    /// </summary>
    internal string Place { get; init; } = "";

    /// <summary>The series of its type: A prohibits, B demands papers; null if none is stated.</summary>
    internal string? Series { get; init; }

    /// <summary>What its type means; null if that is not known here.</summary>
    internal MeasureType? Law => MeasureType.Of(TypeId, Series);

    /// <summary>Whether an entry can have an origin that it may be on: Ceuta is none.</summary>
    internal bool MayConcernAnEntry => Origins is not null || AreaCodes.IsGroup(AreaId);

    /// <summary>"20000065: 103 (Third country duty), 1011, 12% + 147 GBP / 100 kg, from 2021-01-01".</summary>
    public override string ToString()
    {
        string rate = Rate is null ? "" : $", {Rate}";
        string from = FirstDay is { } first ? $", from {LocalDatePattern.Iso.Format(first)}" : "";
        string through = LastDay is { } last ? $" through {LocalDatePattern.Iso.Format(last)}" : "";
        return $"{Id}: {TypeId} ({TypeName}), {AreaId}{rate}{from}{through}";
    }
}
