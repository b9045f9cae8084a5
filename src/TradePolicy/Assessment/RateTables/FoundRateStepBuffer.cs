using System.Runtime.CompilerServices;

namespace TradePolicy;

/// <summary>A buffer that is large enough for the steps of most goods.</summary>
[InlineArray(Length)]
internal struct FoundRateStepBuffer
{
    private const int Length = 12;

    private FoundRateStep first;
}
