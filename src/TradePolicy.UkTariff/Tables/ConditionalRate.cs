using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.UkTariff;

/// <summary>A rate as the text of a quota states it: the rate, and the documents of which one must be presented for it.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record ConditionalRate
{
    internal ConditionalRate(DutyRate rate, IEnumerable<string> documents)
    {
        Rate = rate;
        Documents = ValueList.From(documents);
    }

    /// <summary>The rate.</summary>
    public DutyRate Rate { get; }

    /// <summary>
    /// The codes of the documents as a declaration has them, "N990": one of them must be presented, or the goods do not have the rate.
    /// Empty if the text asks for none.
    /// </summary>
    public ValueList<string> Documents { get; }

    /// <summary>"2.5%", "2.5% with N990".</summary>
    public override string ToString() => Documents.Count == 0 ? Rate.ToString() : $"{Rate} with {string.Join(" or ", Documents)}";
}
