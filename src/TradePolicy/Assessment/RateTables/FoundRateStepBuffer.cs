using System.Runtime.CompilerServices;

namespace TradePolicy;

/// <summary>Room for the steps that are found for most goods.</summary>
[InlineArray(Length)]
internal struct FoundRateStepBuffer
{
    private const int Length = 12;

    private FoundRateStep first;
}
