namespace TradePolicy.Panels;

/// <summary>The facts that a panel states about goods: those of some lines, from the origins with the same claims.</summary>
internal sealed class PanelFacts
{
    private const byte NotAsked = 0;
    private const byte MayCharge = 1;
    private const byte ChargesNothing = 2;

    // Answers are kept if several lines need them.
    private byte[]? answers;

    /// <summary>A statement.</summary>
    /// <param name="entry">The goods.</param>
    /// <param name="number">Its number among the statements of the panel.</param>
    internal PanelFacts(CustomsEntry entry, int number)
    {
        Entry = entry;
        Untaxed = PanelGoodsGroup.Untaxed(this, number);
    }

    /// <summary>The goods; their commodity and origin have no meaning.</summary>
    internal CustomsEntry Entry { get; }

    /// <summary>Such goods without any tariff.</summary>
    internal PanelGoodsGroup Untaxed { get; }

    /// <summary>Prepares to keep the answers for several lines.</summary>
    /// <param name="tariffs">The number of tariffs.</param>
    internal void Share(int tariffs) => answers ??= new byte[tariffs];

    /// <summary>Whether a tariff can charge such goods.</summary>
    internal bool IsCharged(PanelTariff tariff)
    {
        if (answers is null)
            return tariff.MayCharge(Entry);
        ref byte answer = ref answers[tariff.Number];
        if (answer == NotAsked)
            answer = tariff.MayCharge(Entry) ? MayCharge : ChargesNothing;
        return answer == MayCharge;
    }
}
