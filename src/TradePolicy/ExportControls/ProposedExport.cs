using System.Collections.ObjectModel;
using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy.ExportControls;

/// <summary>
/// An export as it is planned: what, from where, to where, to whom and for what, with the facts that controls depend on. A
/// fact that is not stated is not assumed.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// ProposedExport planned = ProposedExport.Of(magnets, Economy.China, Economy.UnitedStates)
///     .WithEndUse("motors of passenger cars", "Example Motors Inc.")
///     .WithFact("military end use", false);
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record ProposedExport : IStatedFacts
{
    private ProposedExport(ExportItem item, Economy from, Economy to)
    {
        Item = item;
        From = from;
        To = to;
    }

    /// <summary>What is exported.</summary>
    public ExportItem Item { get; }

    /// <summary>The economy that it leaves; that within which it is released or transferred.</summary>
    public Economy From { get; }

    /// <summary>The destination: the economy of the end user; the nationality of whom technology is released to.</summary>
    public Economy To { get; }

    /// <summary>Whether it is a release of technology to a foreign national, without an export.</summary>
    public bool IsDeemed { get; private init; }

    /// <summary>The end use in words; null if none is stated.</summary>
    public string? EndUse { get; private init; }

    /// <summary>The end user; null if none is stated.</summary>
    public string? EndUser { get; private init; }

    /// <summary>Facts that are stated as true or false, by name: "military end use".</summary>
    public IReadOnlyDictionary<string, bool> Facts { get; private init; } = ReadOnlyDictionary<string, bool>.Empty;

    /// <summary>Shares that are stated, by name, such as the controlled content of an economy in the value of the item.</summary>
    public IReadOnlyDictionary<string, Percentage> Shares { get; private init; } = ReadOnlyDictionary<string, Percentage>.Empty;

    /// <summary>A planned export.</summary>
    /// <param name="item">What is exported.</param>
    /// <param name="from">The economy that it leaves.</param>
    /// <param name="to">The destination.</param>
    public static ProposedExport Of(ExportItem item, Economy from, Economy to) =>
        new(Require.Given(item), Require.Given(from), Require.Given(to));

    /// <summary>A planned release of technology to a foreign national.</summary>
    /// <param name="item">The technology.</param>
    /// <param name="within">The economy within which it is released.</param>
    /// <param name="nationality">The nationality of whom it is released to.</param>
    /// <exception cref="ArgumentException">The national is none of a foreign economy.</exception>
    public static ProposedExport DeemedExport(ExportItem item, Economy within, Economy nationality)
    {
        ArgumentNullException.ThrowIfNull(within);
        ArgumentNullException.ThrowIfNull(nationality);
        if (within.Equals(nationality))
            throw new ArgumentException(
                $"A release of technology that is controlled is one to a foreign national; {nationality} is where it is released.",
                nameof(nationality));
        return Of(item, within, nationality) with { IsDeemed = true };
    }

    /// <summary>The same export for an end use, to an end user.</summary>
    /// <param name="endUse">The end use in words.</param>
    /// <param name="endUser">The end user; null leaves it as it is.</param>
    /// <exception cref="ArgumentException">A text is empty or too long.</exception>
    public ProposedExport WithEndUse(string endUse, string? endUser = null) =>
        this with { EndUse = Require.Text(endUse), EndUser = Require.TextOrNone(endUser) ?? EndUser };

    /// <summary>The same export with a fact stated as true or false.</summary>
    /// <param name="name">The circumstance by the name that a condition gives it.</param>
    /// <param name="isTrue">Whether it is true.</param>
    /// <exception cref="ArgumentException">The name is empty or too long.</exception>
    public ProposedExport WithFact(string name, bool isTrue) =>
        this with { Facts = new Dictionary<string, bool>(Facts, StringComparer.Ordinal) { [Require.Text(name)] = isTrue }.AsReadOnly() };

    /// <summary>The same export with a share stated by name.</summary>
    /// <param name="name">The share by the name that a condition gives it.</param>
    /// <param name="share">The share; 0 to 100 %.</param>
    /// <exception cref="ArgumentException">The name is empty or too long.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The share is below 0 or above 100 %.</exception>
    public ProposedExport WithShare(string name, Percentage share)
    {
        Require.Share(share);
        Dictionary<string, Percentage> all = new(Shares, StringComparer.Ordinal) { [Require.Text(name)] = share };
        return this with { Shares = all.AsReadOnly() };
    }

    /// <summary>The same export with the share of its value that content controlled by an economy makes up.</summary>
    /// <param name="economy">The economy that controls the content.</param>
    /// <param name="share">The share of the value; 0 to 100 %.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is below 0 or above 100 %.</exception>
    public ProposedExport WithContentOf(Economy economy, Percentage share) =>
        WithShare(ExportFactNames.ContentOf(Require.Given(economy)), share);

    /// <summary>The same export, made with the controlled technology of an economy or not.</summary>
    /// <param name="economy">The economy that controls the technology.</param>
    /// <param name="isMadeWithIt">Whether it is made with it.</param>
    public ProposedExport WithTechnologyOf(Economy economy, bool isMadeWithIt = true) =>
        WithFact(ExportFactNames.TechnologyOf(Require.Given(economy)), isMadeWithIt);

    /// <summary>The same export, its end user stated to be, or not to be, on a list of parties.</summary>
    /// <param name="list">The list by the name that a condition gives it: "Entity List".</param>
    /// <param name="isOn">Whether the end user is on it.</param>
    /// <exception cref="ArgumentException">The name is empty or too long.</exception>
    public ProposedExport WithEndUserOn(string list, bool isOn = true) => WithFact(ExportFactNames.EndUserOn(list), isOn);

    /// <summary>The same export with the share of its end user that parties on a list own together, directly or indirectly.</summary>
    /// <param name="list">The list by the name that a condition gives it.</param>
    /// <param name="share">The share; 0 to 100 %.</param>
    /// <exception cref="ArgumentException">The name is empty or too long.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The share is below 0 or above 100 %.</exception>
    public ProposedExport WithEndUserOwnedBy(string list, Percentage share) => WithShare(ExportFactNames.EndUserOwnedBy(list), share);

    /// <summary>
    /// What the export is to an economy that controls exports; null if the origin of the item decides and is not stated.
    /// </summary>
    /// <param name="economy">The economy. The territory of the European Union is that of its members at the instant.</param>
    /// <param name="at">The instant.</param>
    public ExportKind? KindFor(Economy economy, Instant at)
    {
        EconomyScope territory = EconomyScope.Of(Require.Given(economy));
        if (territory.Covers(To, at))
            return ExportKind.ToOwnTerritory;
        if (territory.Covers(From, at))
            return IsDeemed ? ExportKind.DeemedExport : ExportKind.Export;
        if (Item.Origin is null)
            return null;
        return !territory.Covers(Item.Origin, at)
            ? ExportKind.ForeignMade
            : From.Equals(To) ? ExportKind.InCountryTransfer : ExportKind.Reexport;
    }

    /// <summary>
    /// The instant at which a condition is asked about, by which groups of economies have their members; null if none is.
    /// </summary>
    internal Instant? AskedAt { get; private init; }

    internal ProposedExport At(Instant at) => this with { AskedAt = at };

    OpenFact IStatedFacts.NotStated(string name, string message) => OpenFact.OfExport(name, message);

    ConditionAnswer IStatedFacts.HasShareOfAtLeast(string name, Percentage minimum) => Shares.TryGetValue(name, out Percentage share)
        ? ConditionAnswer.Of(share >= minimum)
        : ConditionAnswer.Open(OpenFact.OfExport(name, $"the {name} is not stated"));

    // By hand: dictionaries compare by reference, and the instant that is asked about is no part of the plan.
    /// <summary>Whether both plan the same.</summary>
    /// <param name="other">The other export.</param>
    public bool Equals(ProposedExport? other) =>
        other is not null && Item.Equals(other.Item) && From.Equals(other.From) && To.Equals(other.To) && IsDeemed == other.IsDeemed
            && EndUse == other.EndUse
        && EndUser == other.EndUser && Facts.HasSameEntriesAs(other.Facts) && Shares.HasSameEntriesAs(other.Shares);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Item, From, To, EndUse);

    /// <summary>"sintered NdFeB magnets (1C905.a.4) from CN to US for motors of passenger cars".</summary>
    public override string ToString() =>
        $"{Item} {(IsDeemed ? "released in" : "from")} {From} to {To}{(EndUse is null ? "" : $" for {EndUse}")}";
}
