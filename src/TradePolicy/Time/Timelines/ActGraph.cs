namespace TradePolicy;

/// <summary>The acts of one provision, checked to refer to each other as they may.</summary>
/// <typeparam name="T">The type of the values of the provision.</typeparam>
internal sealed class ActGraph<T>
    where T : notnull
{
    private const int LongestChain = 16;

    private readonly Dictionary<string, LegalAct> byKey;
    private readonly string provision;

    internal ActGraph(string provision, IEnumerable<LegalAct> acts)
    {
        this.provision = provision;
        Acts = ValueList.From(acts);
        byKey = new(Acts.Count, StringComparer.Ordinal);
        foreach (LegalAct act in Acts)
        {
            ArgumentNullException.ThrowIfNull(act, nameof(acts));
            if (!byKey.TryAdd(act.Key, act))
                throw new ArgumentException(
                    $"Two acts of '{provision}' have the key '{act.Key}'. Each act has a key of its own.", nameof(acts));
        }

        foreach (LegalAct act in Acts)
            Check(act);
        if (Acts.Count > 1)
            CheckInstruments();
    }

    /// <summary>The acts in the order given.</summary>
    internal ValueList<LegalAct> Acts { get; }

    private void Check(LegalAct act)
    {
        switch (act)
        {
            case Enactment<T> or Suspension<T> or Ending:
                if (act.Target != provision)
                    throw new UnknownTargetException(
                        $"The act '{act.Key}'", act.Target, $"the provision '{provision}', to which it was given");
                break;
            case Withdrawal or Postponement:
                CheckChain(act, Target(act, "the key of an earlier act of the same provision"));
                break;
            case HeldInvalid:
                if (act.Target != provision)
                    CheckChain(act, Target(act, $"the provision '{provision}' or the key of one of its acts"));
                break;
            default:
                throw new ArgumentException(NotOf(provision, act));
        }
    }

    // An enactment of a derived type is not one of its base: the type has to be written.
    private static string NotOf(string provision, LegalAct act)
    {
        string held = typeof(T).Name;
        return act.GetType() is { IsGenericType: true } type && typeof(T).IsAssignableFrom(type.GenericTypeArguments[0])
            ? $"The act '{act.Key}' is of {type.GenericTypeArguments[0].Name}, and '{provision}' holds {held}: " +
                $"write LegalAct.{(type.GetGenericTypeDefinition() == typeof(Enactment<>) ? "Enact" : "Suspend")}<{held}>(…)."
            : $"The act '{act.Key}' does not deal in {held}, which '{provision}' holds.";
    }

    private LegalAct Target(LegalAct act, string expected)
    {
        if (!byKey.TryGetValue(act.Target, out LegalAct? target))
            throw new UnknownTargetException($"The act '{act.Key}'", act.Target, expected, byKey.Keys);
        if (target.Instrument.Published.Earliest > act.Instrument.Published.Latest && !act.Instrument.IsHypothetical)
        {
            throw new ArgumentException(
                $"The act '{act.Key}' {act.Verb} '{target.Key}', but that act was published later: "
                    + $"{act.Instrument.Published} against {target.Instrument.Published}.");
        }

        if (act is Postponement postponement)
            CheckStartIsToCome(postponement, target);
        return target;
    }

    private void CheckStartIsToCome(Postponement postponement, LegalAct target)
    {
        if (target is Postponement or Withdrawal or HeldInvalid)
            throw new ArgumentException(
                $"The act '{postponement.Key}' postpones '{target.Key}', which has no start of its own to postpone.");

        IEnumerable<LegalBound> starts = Acts.OfType<Postponement>()
            .Where(other => other.Target == target.Key && other != postponement
                && other.Instrument.Published.Earliest < postponement.Instrument.Published.Latest)
            .Select(other => other.Until.Bound)
            .Append(target.Begin);
        if (starts.All(start => start.PassedAt(postponement.Instrument.Published.Earliest) == Certainty.Yes))
        {
            throw new ArgumentException(
                $"The act '{postponement.Key}' postpones the start of '{target.Key}' once it has come: it was published " +
                $"{postponement.Instrument.Published}, the start was {target.Begin}.");
        }
    }

    private void CheckChain(LegalAct first, LegalAct target)
    {
        LegalAct? next = target;
        for (int links = 1; next is Withdrawal or Postponement or HeldInvalid; links++)
        {
            if (next == first || links > LongestChain)
                throw new ArgumentException(
                    $"The act '{first.Key}' leads back to itself, or through more than {LongestChain} acts that withdraw each other.");
            next = byKey.GetValueOrDefault(next.Target);
        }
    }

    private void CheckInstruments()
    {
        Dictionary<string, LegalInstrument> instruments = new(StringComparer.Ordinal);
        foreach (LegalAct act in Acts)
        {
            LegalInstrument instrument = act.Instrument;
            if (!instruments.TryAdd(instrument.Key, instrument) && !instruments[instrument.Key].Equals(instrument))
                throw new ArgumentException($"Two different instruments have the key '{instrument.Key}'.");
        }
    }
}
