namespace TradePolicy.UkTariff;

/// <summary>What a row of a condition does if it is met.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum MeasureAction
{
    /// <summary>The measure applies: its duty is charged, its goods may be imported.</summary>
    Applies,

    /// <summary>The measure does not apply: the duty or preference falls away, the import is refused.</summary>
    DoesNotApply,

    /// <summary>The answer does not say it in a way that is known.</summary>
    NotStated,
}
