using Samples;
using TradePolicy;

namespace TruceTracker;

/// <summary>What is due at a moment, duties on some goods included.</summary>
/// <param name="At">When.</param>
/// <param name="Happening">What happens then if nothing further is enacted, each thing once.</param>
/// <param name="IsAsFarAsKnown">Whether it is after the horizon of the sources, so that it may have been overtaken.</param>
public sealed record DueReport(LegalBound At, IReadOnlyList<string> Happening, bool IsAsFarAsKnown)
{
    internal static IEnumerable<DueReport> Of(Outlook outlook, PolicyRegister register) => outlook.DueIn(register)
        .GroupBy(deadline => (deadline.At.Earliest, deadline.At.Latest))
        .Select(same => new DueReport(
            same.First().At,
            [
                .. same.Select(deadline => $"{DueWording.Of(deadline, register, outlook.View)}{DueWording.RatesOf(deadline)}")
                    .Distinct(StringComparer.Ordinal),
            ],
            same.Any(deadline => deadline.IsBeyondHorizon)));
}
