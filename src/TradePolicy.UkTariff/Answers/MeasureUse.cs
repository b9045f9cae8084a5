namespace TradePolicy.UkTariff;

/// <summary>What became of a measure of an answer.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum MeasureUse
{
    /// <summary>It is a tariff: a duty, an excise, value-added tax.</summary>
    Tariff,

    /// <summary>It is an import control: a prohibition, or papers that are demanded.</summary>
    ImportControl,

    /// <summary>It says in which further unit the goods are declared.</summary>
    SupplementaryUnit,

    /// <summary>It states a price that customs use for a day, such as a standard import value.</summary>
    Price,

    /// <summary>It is on exports, which the answer is not asked about.</summary>
    Export,

    /// <summary>It was not read; <see cref="TariffMeasure.Reason"/> says why.</summary>
    NotRead,
}
