using NodaTime;

namespace TradePolicy.ExportControls;

/// <summary>Whether the terms of a control are on an export.</summary>
internal static class ControlReach
{
    /// <summary>Whether they are or may be, exceptions aside; the facts that are missing to say so for certain are added.</summary>
    internal static bool MayInclude(ControlTerms terms, ProposedExport export, Economy imposedBy, Instant at, List<OpenFact> missing)
    {
        if (!terms.Destinations.Covers(export.To, at))
            return false;
        foreach (ConditionAnswer answer in Parts(terms, export.At(at), imposedBy, at))
        {
            if (answer.State == ConditionState.NotMet)
                return false;
            missing.AddRange(answer.Reasons);
        }

        return true;
    }

    private static IEnumerable<ConditionAnswer> Parts(ControlTerms terms, ProposedExport export, Economy imposedBy, Instant at)
    {
        yield return Territory(terms, export, imposedBy, at);
        yield return Items(terms, export.Item);
        if (terms.Condition is { } condition)
            yield return condition.AnswerFor(export);
    }

    private static ConditionAnswer Territory(ControlTerms terms, ProposedExport export, Economy imposedBy, Instant at) =>
        export.KindFor(imposedBy, at) switch
        {
            ExportKind.ToOwnTerritory => ConditionAnswer.NotMet,
            ExportKind.Export => ConditionAnswer.Met,
            ExportKind.DeemedExport => ConditionAnswer.Of(terms.CoversDeemedExports),
            ExportKind.Reexport => ConditionAnswer.Of(terms.CoversReexports),
            ExportKind.InCountryTransfer => ConditionAnswer.Of(terms.CoversInCountryTransfers),
            ExportKind.ForeignMade => terms.ForeignMade?.ConditionFor(imposedBy).AnswerFor(export) ?? ConditionAnswer.NotMet,
            _ => terms.IsExtraterritorial
                ? ConditionAnswer.Open(
                    OpenFact.OfExport(
                        "origin", $"the origin of {export.Item.Description} is not stated, and the control reaches beyond {imposedBy}"))
                : ConditionAnswer.NotMet,
        };

    private static ConditionAnswer Items(ControlTerms terms, ExportItem item)
    {
        if (terms.IsOnAllItems)
            return ConditionAnswer.Met;
        ControlList list = terms.Items[0].Code.List;
        return item.ControlCodesOn(list) is null
            ? ConditionAnswer.Open(OpenFact.OfExport($"classification on the list {list.Key}", Unclassified(terms, item, list)))
            : ExportCondition.Item(terms.Items.Select(controlled => controlled.Code))
                .AnswerFor(ProposedExport.Of(item, list.Economy, list.Economy));
    }

    // A commodity code points to what an item may be and never decides; that it points nowhere does not excuse either.
    private static string Unclassified(ControlTerms terms, ExportItem item, ControlList list)
    {
        string open = $"how {item.Description} is classified on the {list} is not stated";
        if (item.Commodity is not { } commodity)
            return open;
        ControlCode[] indicated =
        [
            .. terms.Items.Where(controlled => controlled.MayInclude(commodity)).Select(controlled => controlled.Code)
        ];
        return indicated.Length == 0
            ? $"{open}; that the commodity code {commodity} indicates none of its items does not excuse from a licence"
            : $"{open}; the commodity code {commodity} may indicate {string.Join(", ", indicated.Select(code => code.ToString()))}, but " +
                "does not decide";
    }
}
