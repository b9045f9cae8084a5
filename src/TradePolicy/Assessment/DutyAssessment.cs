using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy;

/// <summary>
/// The duty on an entry, layer by layer, with its sources; or the facts that are missing. If the texts can be read in several ways, all
/// possible duties are listed, and the total is known only if every reading gives the same total.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record DutyAssessment
{
    internal DutyAssessment(
        CustomsEntry entry,
        LegalView view,
        MoneyRounding rounding,
        Instant? determinedAt,
        Interval? validDuring,
        IReadOnlyList<PossibleDuty> possible,
        ValueList<OpenFact> open,
        ValueList<Finding> notHeeded)
    {
        Entry = entry;
        View = view;
        Rounding = rounding;
        DeterminedAt = determinedAt;
        ValidDuring = validDuring;
        Possible = possible;
        CommonReasons = open;
        NotHeeded = notHeeded;
        Total = Agreed(one => one.Total);
        OtherCharges = Agreed(one => one.OtherCharges);
        Taxes = Agreed(one => one.Taxes);
    }

    /// <summary>The entry.</summary>
    public CustomsEntry Entry { get; }

    /// <summary>The view of the law.</summary>
    public LegalView View { get; }

    /// <summary>How each layer is rounded.</summary>
    public MoneyRounding Rounding { get; }

    /// <summary>
    /// The instant at which the rates of duty are determined; null if the entry states the time of no event that decides them. What is
    /// outside the total of the tariff is determined at the time of entry (<see cref="RateInstantRule.ForOtherCharges"/>); its layers say
    /// so if that is another instant.
    /// </summary>
    public Instant? DeterminedAt { get; }

    /// <summary>
    /// The interval around that instant in which the assessment stays the same, including its instruments, if only the instant changes. The
    /// start is included, the end is not. Null if there is no instant.
    /// </summary>
    public Interval? ValidDuring { get; }

    /// <summary>
    /// The duties that are possible: one if the law is certain, several if the texts can be read in several ways, none if no instant is
    /// stated. The list need not be complete if a reason is of kind <see cref="OpenFactKind.Horizon"/> or
    /// <see cref="OpenFactKind.Unlisted"/>.
    /// </summary>
    public IReadOnlyList<PossibleDuty> Possible { get; }

    /// <summary>
    /// Whether the assessment is certain: one duty is possible, and its total is known. <see cref="OtherCharges"/> can lack a fact, and
    /// has reasons of its own.
    /// </summary>
    public bool IsCertain => IsLawCertain && Total.IsCertain;

    /// <summary>The duty: its layers and their total.</summary>
    /// <exception cref="InvalidOperationException">The assessment is not certain.</exception>
    public PossibleDuty Value => IsCertain
        ? Possible[0]
        : throw new InvalidOperationException(
            $"The duty is not certain: {string.Join("; ", Reasons)}. Ask IsCertain, then Possible and Reasons.");

    /// <summary>
    /// The facts that leave the assessment open, each once: first those that concern all of it (no instant, an instant beyond the horizon,
    /// more readings than are listed), then those missing for the total, then those that the possible duties assume. Empty if it is
    /// certain.
    /// </summary>
    public ValueList<OpenFact> Reasons
    {
        get
        {
            if (IsCertain)
                return [];
            var all = ValueList.From(CommonReasons.Concat(Total.Reasons).Concat(Possible.SelectMany(Assumed)).Distinct());
            return all.Count > 0 ? all : [OpenFact.OfLaw("reading of the texts", "the texts leave open which duties are charged")];
        }
    }

    /// <summary>
    /// What the entry states and no duty on these goods turns on at this instant: claims, facts and values of parts, most often a slip.
    /// Nothing is owed or spared for it, and without it the assessment is the same. What a duty asks of other goods, or where its
    /// requirement is not met, or before or after it is in force, is not heeded. A fact that is stated false and that another duty of the
    /// schedule asks for is not among them.
    /// </summary>
    public ValueList<Finding> NotHeeded { get; }

    /// <summary>
    /// What a careful reader of the assessment should know, beside the facts that leave it open: what <see cref="CustomsEntry.Validate"/>
    /// finds, such as goods that are declared at a whole heading, then what is <see cref="NotHeeded"/>. If duties differ between the parts
    /// of such a heading, the total is open too, and <see cref="Reasons"/> name them.
    /// </summary>
    public ValueList<Finding> Findings => [.. Entry.Validate(), .. NotHeeded];

    /// <summary>The ordinary or preferential duty and the additional ones; not known if a fact is missing or readings differ.</summary>
    public DutyAmount Total { get; }

    /// <summary>Duties on dumping and subsidies, and fees, outside the total.</summary>
    public DutyAmount OtherCharges { get; }

    /// <summary>
    /// Excises and value-added tax, outside the total; not known if a fact is missing or readings differ. Nothing where the tariffs have
    /// no taxes, as those of the United States.
    /// </summary>
    public DutyAmount Taxes { get; }

    /// <summary>The total as a percentage of the customs value; null if it is not known or the goods are worth nothing.</summary>
    public AdValoremEquivalent? AdValoremEquivalent => Total.IsCertain && Entry.CustomsValue.Amount > 0m
        ? TradePolicy.AdValoremEquivalent.Of(Total.Value, Entry.CustomsValue)
        : null;

    /// <summary>
    /// Those of <see cref="Reasons"/> that leave the assessment open as a whole, whichever duty of <see cref="Possible"/> it is: no
    /// instant, an instant beyond the horizon, a duty on the goods that is not in the data, more readings than are listed. With one of
    /// them the total of a possible duty is that of its layers alone.
    /// </summary>
    public ValueList<OpenFact> CommonReasons { get; }

    /// <summary>
    /// Whether the law is certain: there is one reading, and its layers are those of the goods. An amount can lack a fact of the entry.
    /// </summary>
    internal bool IsLawCertain => Possible.Count == 1 && CommonReasons.Count == 0;

    /// <summary>Gets the duty if it is certain.</summary>
    /// <param name="value">The duty; null if the assessment is not certain.</param>
    /// <returns>Whether the assessment is certain.</returns>
    public bool TryGetValue([NotNullWhen(true)] out PossibleDuty? value) => (value = IsCertain ? Possible[0] : null) is not null;

    /// <summary>
    /// The headings under which the goods are declared: those of the layers that are charged, those of exemptions that apply, those of
    /// tariffs that others replace, then the commodity's own. For the United States they are in the order in which customs wants them:
    /// chapter 98, Section 301, IEEPA, Section 232 or 201, others of chapter 99, quotas, chapters 1 to 97 (message of
    /// 5 February 2025). Section 122, to which no message that was read gives a place, stands where IEEPA stood. Duties on dumping and
    /// subsidies and fees have none. <see cref="HeadingsMissing"/> names those that are not in the data. A layer of which it is open
    /// whether it is charged has no heading here: its facts are in <see cref="Reasons"/>.
    /// </summary>
    /// <param name="duty">The duty, one of <see cref="Possible"/>.</param>
    public IReadOnlyList<string> HeadingsToDeclare(PossibleDuty duty) =>
    [
        .. ReportingOrder.Of(
            Entry.ImportingEconomy,
            Require.Given(duty).Layers.Where(layer => layer.Programme.IsInTariffTotal)
                .SelectMany(layer => layer.HeadingsDeclared).Distinct(StringComparer.Ordinal)),
        Entry.Commodity.ToString(),
    ];

    /// <summary>
    /// The headings that <see cref="HeadingsToDeclare"/> lacks: of additional duties of the United States that are, or may be, charged and
    /// whose heading is not in the data. Other economies need not have a heading for each duty.
    /// </summary>
    /// <param name="duty">The duty, one of <see cref="Possible"/>.</param>
    public IReadOnlyList<OpenFact> HeadingsMissing(PossibleDuty duty) =>
    [
        .. Require.Given(duty).Layers.Where(_ => Entry.ImportingEconomy == Economy.UnitedStates)
            .Where(layer => layer is { Programme.Kind: DutyKind.Additional, MayBeCharged: true }
                && (layer.IsCharged ? layer.HeadingCharged : layer.Heading ?? layer.ExemptionHeading) is null)
            .Select(layer => OpenFact.Of(
                OpenFactKind.NotInData, layer.Tariff, $"the heading under which {layer.Tariff} is declared is not in the data")),
    ];

    /// <summary>The changes from another assessment of the same goods to this one.</summary>
    /// <param name="before">The other assessment.</param>
    /// <exception cref="ArgumentException">
    /// The other assessment is of other goods: the commodity, origin, importing economy or basis differs.
    /// </exception>
    public DutyComparison ComparedWith(DutyAssessment before) => DutyComparison.Of(before, this);

    /// <summary>
    /// The assessment in text: a line for each layer that is charged, may be, or would be but for a reason, which it states, with the
    /// headings to declare; the total; how many tariffs do not touch the goods; and the missing facts. A tariff does not touch the goods
    /// if it has no rate at the time and no act took one from it, or if it is on other goods or for a claim that the entry does not make.
    /// </summary>
    /// <example><code lang="text">
    /// 6109.10.00.12 from China into United States of America, 24500.50 USD, as written, rates of 2025-08-12T13:00:00Z
    ///   16.5%  4042.5825 USD  6109.10.00.12  General rate                      Harmonized Tariff Schedule 2025 rev 18
    ///     20%    4900.10 USD  9903.01.24     IEEPA, synthetic opioids          Executive Order 14228
    ///     10%    2450.05 USD  9903.01.25     IEEPA, reciprocal                 Executive Order 14298; Executive Order 14334; 34% but …
    ///    7.5%  1837.5375 USD  9903.88.15     Section 301, technology transfer  Section 301 action on technology transfer: list 4A …
    ///     54%   13230.27 USD                 total
    ///   not listed, since they do not touch these goods: 8 not in force then, 9 on other goods
    /// </code></example>
    public string Explain() => AssessmentText.Of(this);

    // By hand: there is nearly always one possible duty, and it is stored without a ValueList around it.
    /// <summary>Whether both assess the same entry with the same result.</summary>
    /// <param name="other">The other assessment.</param>
    public bool Equals(DutyAssessment? other) =>
        other is not null && Entry.Equals(other.Entry) && View == other.View && Rounding.Equals(other.Rounding)
            && DeterminedAt == other.DeterminedAt
        && ValidDuring == other.ValidDuring && Possible.SequenceEqual(other.Possible) && CommonReasons == other.CommonReasons
        && NotHeeded == other.NotHeeded;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Entry, View, Total);

    /// <summary>"78% (7800.00 USD on 10000.00 USD)", "unknown: …".</summary>
    public override string ToString() => AdValoremEquivalent?.ToString() ?? Total.ToString();

    /// <summary>An amount in which all possible duties agree; not known if they do not.</summary>
    internal DutyAmount Agreed(Func<PossibleDuty, DutyAmount> amount)
    {
        if (Possible.Count == 0)
            return DutyAmount.Unknown(CommonReasons);
        DutyAmount first = amount(Possible[0]);
        if (IsLawCertain)
            return first;
        DutyAmount[] all = [.. Possible.Select(amount).Distinct()];
        if (CommonReasons.Count == 0 && all.Length == 1)
            return first;
        List<OpenFact> missing = [.. CommonReasons, .. all.SelectMany(one => one.Reasons)];
        if (missing is [])
            missing.Add(
                OpenFact.OfLaw(
                    "reading of the texts",
                    $"the texts leave open which duty is owed: {string.Join(" or ", all.Select(one => one.ToString()))}"));
        return DutyAmount.Unknown(missing, Array.TrueForAll(all, one => one.IsCertain) ? ValueList.From(all.Select(one => one.Value)) : []);
    }

    private static IEnumerable<OpenFact> Assumed(PossibleDuty duty) => duty.Assuming.Select(assumption => assumption.Fact);
}
