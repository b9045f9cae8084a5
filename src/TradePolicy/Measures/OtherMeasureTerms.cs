using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>What a measure says, as the texts have it at a time: in words, with the fee it charges and the parties it names.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// OtherMeasureTerms.Of("special port fee on ships of the United States").WithFee(Money.Of(400m, "CNY"), "net ton and voyage")
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record OtherMeasureTerms
{
    private OtherMeasureTerms(string text) => Text = text;

    /// <summary>The measure in words.</summary>
    public string Text { get; }

    /// <summary>The fee that it charges; null if it charges none.</summary>
    public Money? Fee { get; private init; }

    /// <summary>What the fee is charged for each of: "net ton and voyage"; null exactly where there is no fee.</summary>
    public string? FeePer { get; private init; }

    /// <summary>The parties that it names, in the order given; none if it names none, or if its list is not in the data.</summary>
    public ValueList<string> Parties { get; private init; } = [];

    /// <summary>The terms in words.</summary>
    /// <param name="text">The measure in words.</param>
    /// <exception cref="ArgumentException">The text is empty or too long.</exception>
    public static OtherMeasureTerms Of(string text) => new(Require.Text(text));

    /// <summary>The same terms with a fee.</summary>
    /// <param name="fee">The fee; not negative.</param>
    /// <param name="per">What it is charged for each of.</param>
    /// <exception cref="ArgumentException"><paramref name="per"/> is empty or too long.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The fee is negative.</exception>
    public OtherMeasureTerms WithFee(Money fee, string per) => Require.Given(fee).Amount >= 0m
        ? this with { Fee = fee, FeePer = Require.Text(per) }
        : throw new ArgumentOutOfRangeException(nameof(fee), fee, "A fee is not negative.");

    /// <summary>The same terms, naming parties.</summary>
    /// <param name="parties">The parties, by the names that the text gives them; each once.</param>
    /// <exception cref="ArgumentException">A name is empty or occurs twice.</exception>
    public OtherMeasureTerms WithParties(params IEnumerable<string> parties)
    {
        var own = ValueList.From(Require.Given(parties).Select(party => Require.Text(party, nameof(parties))));
        return own.Distinct(StringComparer.Ordinal).Count() == own.Count
            ? this with { Parties = own }
            : throw new ArgumentException("A party is named once.", nameof(parties));
    }

    /// <summary>"special port fee …: 400.00 CNY per net ton and voyage".</summary>
    public override string ToString()
    {
        string fee = Fee is null ? "" : $": {Fee} per {FeePer}";
        string parties = Parties.Count == 0 ? "" : $" ({string.Join(", ", Parties)})";
        return $"{Text}{fee}{parties}";
    }
}
