namespace TradePolicy.Panels;

/// <summary>What a panel states of goods: of those of some lines, and of the origins for whose goods the same is claimed.</summary>
internal sealed class PanelFacts
{
    private const byte NotAsked = 0;
    private const byte MayCharge = 1;
    private const byte ChargesNothing = 2;

    // Answers are kept where several lines ask.
    private byte[]? answers;

    /// <summary>A statement.</summary>
    /// <param name="entry">The goods.</param>
    /// <param name="number">Its number among the statements of the panel.</param>
    internal PanelFacts(CustomsEntry entry, int number)
    {
        Entry = entry;
        Untaxed = PanelGoodsGroup.Untaxed(this, number);
    }

    /// <summary>The goods, whose commodity and origin say nothing.</summary>
    internal CustomsEntry Entry { get; }

    /// <summary>Such goods before any tariff is on them.</summary>
    internal PanelGoodsGroup Untaxed { get; }

    /// <summary>Prepares for the questions of several lines.</summary>
    /// <param name="tariffs">How many tariffs there are.</param>
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
