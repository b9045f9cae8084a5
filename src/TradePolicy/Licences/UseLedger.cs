using NodaTime;

namespace TradePolicy.Licences;

/// <summary>
/// The messages on the use of one licence and their totals. It is filled while the events of a licence are replayed, and does
/// not change afterwards.
/// </summary>
internal sealed class UseLedger(LicenceKind kind, ShippingTolerance tolerance)
{
    private readonly Dictionary<string, UseReport> messages = new(StringComparer.Ordinal);
    private readonly List<(UseReport Message, ValueList<LineUse> Lines)> entries = [];
    private ValueList<LicensedGoods> goods = [];
    private LineUseTotal[] tallies = [];
    private int exports;
    private Instant latest = Instant.MinValue;

    /// <summary>Whether the message has been recorded already; another message under its reference is refused.</summary>
    internal bool HasRecorded(UseReport message, string licence)
    {
        if (!messages.TryGetValue(message.Reference, out UseReport? recorded))
            return false;
        return recorded.HasSameContentAs(message)
            ? true
            : throw new ArgumentException(
                $"Message '{QuotedText.Cut(message.Reference)}' on '{QuotedText.Cut(licence)}' has been recorded with other content "
                + $"({recorded}). Send a correction with its own reference.");
    }

    /// <summary>Takes the goods of the licence, as issued or as last amended, and calculates its use again.</summary>
    internal void LicensedFrom(ValueList<LicensedGoods> licensed)
    {
        if (ReferenceEquals(licensed, goods))
            return;
        goods = licensed;
        (tallies, exports) = Calculate(licensed, Instant.MaxValue, []);
    }

    /// <summary>
    /// Adds the problems of an amendment of the goods: a line that was used is gone, or is licensed so that its use cannot be
    /// calculated, or for less than was used. Shipments that a tolerance allowed before are no reason to refuse an amendment that
    /// does not lower the limit.
    /// </summary>
    internal void CheckAmended(ValueList<LicensedGoods> before, ValueList<LicensedGoods> licensed, List<ShipmentProblem> problems)
    {
        List<ShipmentProblem> found = [];
        LineUseTotal[] next = Calculate(licensed, Instant.MaxValue, found).Tallies;
        foreach (LineUseTotal tally in AllOf(before).Where(tally => tally.InBase > 0m || tally.Value > 0m))
        {
            if (found.Find(problem => problem.Line == tally.Line && IsNotComputable(problem.Kind)) is { } notComputable)
                problems.Add(new(
                    notComputable.Kind,
                    $"line {tally.Line} has been used, and must stay licensed so that its use can be calculated: {notComputable}",
                    tally.Line));
            else
                CheckLowered(tally.Line, before, licensed, next, problems);
        }
    }

    /// <summary>
    /// Records a shipment or a total of the goods as they are licensed when it is reported, or adds its problems. The caller checks
    /// whether the licence is in force.
    /// </summary>
    internal void Record(
        UseReport message, ValueList<LicensedGoods> licensed, Func<ShipmentProblem?> notInForce, List<ShipmentProblem> problems)
    {
        bool isTotal = message.Kind == LicenceEventKind.TotalUseRecorded;
        if (entries.Count > 0 && entries[0].Message.Kind != message.Kind)
            problems.Add(new(
                ShipmentProblemKind.TotalsAndShipmentsMixed,
                isTotal
                    ? "shipments are reported for this licence, one by one; a total would count them twice"
                    : "totals are reported for this licence; a shipment would be counted twice"));
        else if (isTotal && message.At < latest)
            problems.Add(new(
                ShipmentProblemKind.TotalDecreases,
                FormattableString.Invariant($"a total through {latest} is recorded, and this one counts through {message.At}")
                + "; only a correction changes the past"));
        LineUseTotal[] next = [.. AllOf(licensed)];
        bool isExport = Add(next, licensed, message.Lines, isTotal, problems);
        if (isExport && notInForce() is { } problem)
            problems.Add(problem);
        if (isExport && kind == LicenceKind.Single && exports > 0)
            problems.Add(ExportMade());
        if (problems.Count > 0)
            return;
        entries.Add((message, message.Lines));
        tallies = ReferenceEquals(licensed, goods) ? next : Calculate(goods, Instant.MaxValue, []).Tallies;
        exports += isExport ? 1 : 0;
        latest = Instant.Max(latest, message.At);
        messages.Add(message.Reference, message);
    }

    /// <summary>
    /// Replaces the content of an earlier message and calculates the use after it again; or adds the problems. If a message
    /// reported no export and is corrected to report one, the licence must have been in force. That more was shipped than is licensed
    /// by now, since an announced amendment has taken effect, is no reason to refuse a correction that does not raise it.
    /// </summary>
    internal void Correct(
        UseCorrected correction,
        ValueList<LicensedGoods> licensed,
        Func<Instant, ShipmentProblem?> notInForceAt,
        List<ShipmentProblem> problems)
    {
        int index = entries.FindIndex(entry => entry.Message.Reference == correction.CorrectedReference);
        if (index < 0)
        {
            string recorded = entries.Count == 0
                ? "none"
                : string.Join(", ", entries.Select(entry => $"'{QuotedText.Cut(entry.Message.Reference)}'").Take(10));
            problems.Add(new(
                ShipmentProblemKind.NothingToCorrect,
                $"'{QuotedText.Cut(correction.CorrectedReference)}' is not a shipment or total of this licence; recorded: {recorded}"));
            return;
        }

        UseReport message = entries[index].Message;
        bool wasExport = IsExport(index, licensed);
        List<ShipmentProblem> before = [], after = [];
        LineUseTotal[] was = Calculate(licensed, Instant.MaxValue, before).Tallies;
        entries[index] = (message, correction.Lines);
        (LineUseTotal[] next, int made) = Calculate(licensed, Instant.MaxValue, after);
        problems.AddRange(after.Where(problem => !StoodBefore(problem)));
        if (!wasExport && IsExport(index, licensed) && notInForceAt(message.At) is { } problem)
            problems.Add(problem);
        if (kind == LicenceKind.Single && made > 1)
            problems.Add(ExportMade());

        // Whoever finds problems refuses the correction, and this ledger with it.
        tallies = ReferenceEquals(licensed, goods) ? next : Calculate(goods, Instant.MaxValue, []).Tallies;
        exports = made;
        messages.Add(correction.Reference, correction);

        bool StoodBefore(ShipmentProblem problem)
        {
            if (!before.Exists(one => one.Kind == problem.Kind && one.Line == problem.Line) || problem.Line is not { } line)
                return false;
            int at = IndexOf(licensed, line);
            return problem.Kind switch
            {
                ShipmentProblemKind.OverQuantity => next[at].InBase <= was[at].InBase,
                ShipmentProblemKind.OverValue => next[at].Value <= was[at].Value,
                ShipmentProblemKind.NoSuchLine => correction.Lines.All(use => use.Line != line),
                _ => false,
            };
        }
    }

    /// <summary>Adds the problems that a shipment would have because of the shipments before it.</summary>
    internal void Check(ValueList<LineUse> lines, ValueList<LicensedGoods> licensed, List<ShipmentProblem> problems)
    {
        if (kind == LicenceKind.Single && exports > 0)
            problems.Add(ExportMade());
        Add([.. AllOf(licensed)], licensed, lines, isTotal: false, problems);
    }

    /// <summary>
    /// Adds the problems of a shipment or a total that was reported after an amendment, measured against the goods as they were licensed
    /// at its own instant: what is licensed later does not allow more before.
    /// </summary>
    internal void CheckAt(UseReport message, ValueList<LicensedGoods> licensed, List<ShipmentProblem> problems) => Add(
        Calculate(licensed, message.At, []).Tallies, licensed, message.Lines, message.Kind == LicenceEventKind.TotalUseRecorded, problems);

    internal static void CheckEndUser(TradeParty? to, ValueList<TradeParty> parties, List<ShipmentProblem> problems)
    {
        if (to is null)
            return;
        TradeParty[] endUsers = [.. parties.Where(party => party.Role == TradePartyRole.EndUser)];
        if (endUsers.Length > 0 && !endUsers.Contains(to))
            problems.Add(new(
                ShipmentProblemKind.WrongEndUser,
                $"the licence is for {string.Join(" and ", endUsers.Select(party => party.ToString()))}, and not for {to}"));
    }

    /// <summary>Whether by an instant the licensed amounts had been shipped in full, or the one export of a single licence made.</summary>
    internal bool IsExhaustedAt(Instant at, ValueList<LicensedGoods> licensed)
    {
        (LineUseTotal[] counted, int made) = At(at, licensed);
        if (kind == LicenceKind.Single && made > 0)
            return true;
        for (int index = 0; index < licensed.Count; index++)
        {
            if (!counted[index].IsExhausted(licensed[index]))
                return false;
        }

        return true;
    }

    /// <summary>The use up to an instant of the goods as they were licensed then, as it is known now.</summary>
    internal (LineUseTotal[] Tallies, int Exports) At(Instant at, ValueList<LicensedGoods> licensed) =>
        at >= latest && ReferenceEquals(licensed, goods) ? (tallies, exports) : Calculate(licensed, at, []);

    private static ShipmentProblem ExportMade() =>
        new(ShipmentProblemKind.AlreadyUsed, "a single licence is for one export, which has been made");

    private static bool IsNotComputable(ShipmentProblemKind kind) => kind is ShipmentProblemKind.NoSuchLine
        or ShipmentProblemKind.NotStated or ShipmentProblemKind.UnitNotConvertible or ShipmentProblemKind.CurrencyDiffers;

    private static void CheckLowered(
        int line,
        ValueList<LicensedGoods> amended,
        ValueList<LicensedGoods> licensed,
        LineUseTotal[] next,
        List<ShipmentProblem> problems)
    {
        LicensedGoods before = amended[IndexOf(amended, line)], after = licensed[IndexOf(licensed, line)];
        LineUseTotal use = next[IndexOf(licensed, line)];
        if (after.Quantity is { } limit && use.InBase > InBase(limit) && !(before.Quantity is { } was && InBase(was) <= InBase(limit)))
            problems.Add(new(
                ShipmentProblemKind.OverQuantity,
                $"{limit.Unit.Of(DecimalText.Normalise(limit.Unit.FromBase(use.InBase)))} of line {use.Line} have been shipped, "
                + $"which is more than {limit}",
                use.Line));
        if (after.Value is { } most && use.Value > most.Amount
            && !(before.Value is { } worth && worth.Currency.Equals(most.Currency) && worth.Amount <= most.Amount))
            problems.Add(new(
                ShipmentProblemKind.OverValue,
                $"shipments of line {use.Line} have been worth {Money.Of(use.Value, most.Currency)}, which is more than {most}",
                use.Line));
    }

    private static decimal InBase(Quantity quantity) => quantity.Unit.InBase(quantity.Amount);

    /// <summary>All the known use of goods.</summary>
    private LineUseTotal[] AllOf(ValueList<LicensedGoods> licensed) =>
        ReferenceEquals(licensed, goods) ? tallies : Calculate(licensed, Instant.MaxValue, []).Tallies;

    private bool IsExport(int index, ValueList<LicensedGoods> licensed)
    {
        LineUseTotal[] before = LineUseTotal.NothingOf(licensed);
        for (int entry = 0; entry < index; entry++)
            Add(before, licensed, entry, []);
        return Add(before, licensed, index, []);
    }

    private (LineUseTotal[] Tallies, int Exports) Calculate(
        ValueList<LicensedGoods> licensed, Instant through, List<ShipmentProblem> problems)
    {
        LineUseTotal[] totals = LineUseTotal.NothingOf(licensed);
        int made = 0;
        for (int entry = 0; entry < entries.Count; entry++)
        {
            if (entries[entry].Message.At <= through && Add(totals, licensed, entry, problems))
                made++;
        }

        return (totals, made);
    }

    private bool Add(LineUseTotal[] to, ValueList<LicensedGoods> licensed, int entry, List<ShipmentProblem> problems) => Add(
        to, licensed, entries[entry].Lines, entries[entry].Message.Kind == LicenceEventKind.TotalUseRecorded, problems);

    /// <summary>Adds lines to totals, or problems to the list.</summary>
    /// <returns>Whether anything was exported.</returns>
    private bool Add(
        LineUseTotal[] to, ValueList<LicensedGoods> licensed, ValueList<LineUse> lines, bool isTotal, List<ShipmentProblem> problems)
    {
        bool isExport = false;
        foreach (LineUse use in lines)
        {
            int index = IndexOf(licensed, use.Line);
            if (index < 0)
            {
                problems.Add(new(
                    ShipmentProblemKind.NoSuchLine,
                    $"the licence has no line {use.Line}, only {string.Join(", ", licensed.Select(line => line.Line))}",
                    use.Line));
                continue;
            }

            LineUseTotal before = to[index];
            to[index] = before.After(use, isTotal, licensed[index], tolerance, problems);
            isExport |= to[index].InBase > before.InBase || to[index].Value > before.Value;
        }

        return isExport;
    }

    private static int IndexOf(ValueList<LicensedGoods> licensed, int line)
    {
        for (int index = 0; index < licensed.Count; index++)
        {
            if (licensed[index].Line == line)
                return index;
        }

        return -1;
    }
}
