namespace TradePolicy;

/// <summary>Refuses what an update adds to a register that has it already: most often since the update was given twice.</summary>
internal static class AlreadyThere
{
    /// <summary>Refuses acts on a provision of a register if it has one of their keys.</summary>
    /// <exception cref="ArgumentException">It has; the message names the update that brought the act.</exception>
    internal static void Refuse(PolicyRegister register, ProvisionActs added)
    {
        HashSet<string> keys = new(ActsOn(register, added.Provision).Select(act => act.Key), StringComparer.Ordinal);
        if (added.Acts.FirstOrDefault(act => keys.Contains(act.Key)) is { } twice)
            throw new ArgumentException(
                $"The register has the act '{twice.Key}' on '{added.Provision}' already{By(register, twice.Instrument)}");
    }

    /// <summary>Refuses what is added to a truce of a register if an instrument has a window or an ending for the party already.</summary>
    /// <exception cref="ArgumentException">It has; the message names the update that brought it.</exception>
    internal static void Refuse(PolicyRegister register, TruceUpdate added)
    {
        TradeTruce truce = register.Truces[added.Truce];
        foreach (TruceSide further in added.Sides)
        {
            if (truce.Sides.FirstOrDefault(side => side.Party.Equals(further.Party)) is not { } side)
                continue;
            if (Common(side.Windows.Select(window => window.Instrument), further.Windows.Select(window => window.Instrument)) is { } window)
                throw new ArgumentException(
                    $"The truce '{truce.Key}' has the window of '{window.Key}' for {side.Party} already{By(register, window)}");
            if (Common(side.Endings.Select(end => end.Instrument), further.Endings.Select(end => end.Instrument)) is { } ending)
                throw new ArgumentException(
                    $"The truce '{truce.Key}' has been ended by '{ending.Key}' for {side.Party} already{By(register, ending)}");
        }
    }

    /// <summary>Refuses a change of a list of goods of a register if the list has it.</summary>
    /// <exception cref="ArgumentException">It has; the message names the update that brought it.</exception>
    internal static void Refuse(PolicyRegister register, CommodityListUpdate added)
    {
        CommodityList list = register.CommodityLists[added.List];
        if (added.Changes.FirstOrDefault(change => list.Changes.AsSpan().Contains(change)) is { } twice)
            throw new ArgumentException(
                $"The list '{list.Key}' has the change of '{twice.Instrument.Key}' from {twice.From} already"
                + By(register, twice.Instrument));
    }

    private static LegalInstrument? Common(IEnumerable<LegalInstrument> there, IEnumerable<LegalInstrument> added)
    {
        HashSet<string> keys = new(there.Select(instrument => instrument.Key), StringComparer.Ordinal);
        return added.FirstOrDefault(instrument => keys.Contains(instrument.Key));
    }

    private static string By(PolicyRegister register, LegalInstrument instrument) =>
        register.Updates.LastOrDefault(update => update.Instruments.Contains(instrument.Key)) is { } update
            ? $", by the update '{update.Name}': an update is given once."
            : ": take it out of the update.";

    private static IEnumerable<LegalAct> ActsOn(PolicyRegister register, string provision)
    {
        if (register.ExportControls.TryGetValue(provision, out ExportControls.ExportControl? control))
            return control.History.Acts;
        if (register.OtherMeasures.TryGetValue(provision, out OtherMeasure? measure))
            return measure.History.Acts;
        return register.TariffsWithoutTruces.SelectMany<Tariff, (string Provision, ValueList<LegalAct> Acts)>(tariff =>
            [
                (tariff.Rates.Provision, tariff.Rates.Acts), (tariff.Origins.Provision, tariff.Origins.Acts),
                (tariff.CommodityProvision, tariff.CommodityProvision == provision ? tariff.Commodities.Acts : []),
                (tariff.Stacking.Provision, tariff.Stacking.Acts), (tariff.Headings.Provision, tariff.Headings.Acts),
                .. tariff.Exemptions.Select(exemption => (exemption.Terms.Provision, exemption.Terms.Acts)),
            ])
            .Where(own => own.Provision == provision).SelectMany(own => own.Acts);
    }
}
