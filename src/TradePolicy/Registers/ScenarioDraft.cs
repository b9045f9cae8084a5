using System.Globalization;

namespace TradePolicy;

/// <summary>What a scenario makes of a register, gathered supposition by supposition before anything is made of it.</summary>
internal sealed class ScenarioDraft
{
    private const string Prefix = "what-if";

    private readonly PolicyRegister register;
    private readonly ActRevision revision = new();
    private readonly Dictionary<string, TradeTruce> truces;
    private readonly ILookup<string, string> owners;
    private readonly HashSet<string> touched = new(StringComparer.Ordinal);
    private readonly List<LegalInstrument> instruments = [];

    internal ScenarioDraft(PolicyRegister register)
    {
        this.register = register;
        truces = register.Truces.ToDictionary(truce => truce.Key, StringComparer.Ordinal);
        owners = register.OwnersByProvision();
    }

    /// <summary>Whether the register is restricted, so that what is not there may be what was not known yet.</summary>
    internal bool IsRestricted => register.Knowledge.KnownAt is not null;

    internal void Add(string provision, LegalAct act)
    {
        Touch(provision);
        revision.Add(provision, act);
        instruments.Add(act.Instrument);
    }

    internal void LeaveOut(string provision, string act)
    {
        Touch(provision);
        revision.LeaveOut(provision, act);
    }

    /// <summary>Changes the sides of a truce; those of all parties where none is given.</summary>
    internal void Change(string key, Economy? party, Func<TradeTruce, TruceSide, TradeTruce> change)
    {
        if (!truces.TryGetValue(key, out TradeTruce? truce))
            throw new UnknownTargetException("The scenario", key, "the key of a truce of the register", truces.Keys);
        touched.Add(key);
        foreach (Economy own in party is null ? truce.Parties.ToArray() : [party])
        {
            TruceSide side = truce.SideOf(own);
            touched.UnionWith(side.Suspensions.Select(commitment => commitment.Tariff));
            truce = change(truce, side);
        }

        truces[key] = truce;
    }

    internal static TradeTruce WithWindows(TradeTruce truce, TruceSide side, IEnumerable<TruceWindow> windows) => TradeTruce.Create(
        truce.Key,
        truce.Name,
        truce.Sides.Select(
            other => other.Party.Equals(side.Party) ? TruceSide.Create(side.Party, side.Suspensions, windows, side.Endings) : other),
        truce.Announcements,
        truce.Knowledge);

    /// <summary>A tariff without the suspensions of truces, with what has been supposed of it so far.</summary>
    internal Tariff TariffNow(string key) =>
        (register.TariffsWithoutTruces.FirstOrDefault(tariff => tariff.Key == key)
            ?? throw new UnknownTargetException(
                "The scenario", key, "the key of a tariff of the register", register.Tariffs.Keys)).Revised(revision);

    internal void CheckControl(string key)
    {
        if (!register.ExportControls.ContainsKey(key))
            throw new UnknownTargetException(
                "The scenario", key, "the key of an export control of the register", register.ExportControls.Keys);
    }

    /// <summary>A hypothetical instrument with a key of its own.</summary>
    internal LegalInstrument NewInstrument(string title)
    {
        int number = 1;
        while (IsTaken(KeyOf(number)))
            number++;
        LegalInstrument instrument = LegalInstrument.Hypothetical(KeyOf(number), title);
        instruments.Add(instrument);
        return instrument;
    }

    internal PolicyRegister ToRegister(string name) => PolicyRegister.Of(new(
        TruceBinding.Of(
            register.Knowledge,
            register.TariffsWithoutTruces.Select(tariff => tariff.Revised(revision)),
            register.Truces.Select(truce => truces[truce.Key])),
        [.. register.ExportControls.Select(control => control.Revised(revision))],
        [.. register.OtherMeasures.Select(measure => measure.Revised(revision))],
        [.. register.Instruments, .. instruments],
        [.. register.Scenarios, AppliedScenario.Create(name, touched.Concat(TrucesOverTouched()))],
        register.Updates,
        register.Coverage,
        ValueList.From(register.CommodityLists)));

    // The status of a truce depends on whether what it suspends is in force.
    private IEnumerable<string> TrucesOverTouched() => register.Truces
        .Where(truce => truce.Sides.Any(side => side.Suspensions.Any(commitment => touched.Contains(commitment.Tariff))))
        .Select(truce => truce.Key);

    private bool IsTaken(string key) => register.Instruments.ContainsKey(key) || instruments.Exists(instrument => instrument.Key == key);

    private static string KeyOf(int number) => $"{Prefix}/{number.ToString(CultureInfo.InvariantCulture)}";

    private void Touch(string provision)
    {
        if (!owners.Contains(provision))
            throw new UnknownTargetException(
                "The scenario", provision, PolicyRegister.ExpectedProvision, owners.Select(owner => owner.Key));
        touched.UnionWith(owners[provision]);
    }
}
