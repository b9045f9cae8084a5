using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// An exemption from a tariff, with the history of its terms, such as a list of products that is amended or an in-transit clause
/// that expires.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record Exemption
{
    private Exemption(string name, Timeline<ExemptionTerms> terms)
    {
        Name = name;
        Terms = terms;
    }

    /// <summary>The key, which is the provision of the acts: <c>us/reciprocal/cn/annex-ii</c>.</summary>
    public string Key => Terms.Provision;

    /// <summary>The exemption in words: "Annex II".</summary>
    public string Name { get; }

    /// <summary>The history of its terms. If they are not in force, there is no exemption.</summary>
    public Timeline<ExemptionTerms> Terms { get; }

    /// <summary>An exemption that acts create.</summary>
    /// <param name="key">The key.</param>
    /// <param name="name">The exemption in words.</param>
    /// <param name="acts">The acts on its terms.</param>
    /// <exception cref="UnknownTargetException">An act names a target that is not among them.</exception>
    /// <exception cref="ArgumentException">The key is not a key, the name is empty, or an act does not fit.</exception>
    public static Exemption Create(string key, string name, params IEnumerable<LegalAct> acts) =>
        new(Require.Text(name), Timeline<ExemptionTerms>.Of(Require.Key(key), Require.Given(acts)));

    /// <summary>An exemption that exists as long as the tariff does.</summary>
    /// <param name="key">The key.</param>
    /// <param name="name">The exemption in words.</param>
    /// <param name="terms">Its terms without any act.</param>
    /// <param name="acts">The acts that amended the terms.</param>
    /// <exception cref="UnknownTargetException">An act names a target that is not among them.</exception>
    /// <exception cref="ArgumentException">The key is not a key, the name is empty, or an act does not fit.</exception>
    public static Exemption Create(string key, string name, ExemptionTerms terms, params IEnumerable<LegalAct> acts) =>
        new(Require.Text(name), Timeline<ExemptionTerms>.WithInitialValue(Require.Key(key), Require.Given(terms), Require.Given(acts)));

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    internal Exemption Under(Knowledge knowledge) => new(Name, Terms.InRegister(knowledge, []));

    internal Exemption UnderLawOf(Economy economy) => new(Name, Terms.UnderLawOf(economy));

    internal Exemption Revised(ActRevision revision) => new(Name, revision.Of(Terms));

    internal Exemption AsKnownAt(NodaTime.Instant known) => new(Name, Terms.AsKnownAt(known));
}
