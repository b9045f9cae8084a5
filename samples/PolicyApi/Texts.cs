using NodaTime;
using NodaTime.Text;

namespace PolicyApi;

/// <summary>The texts of the values of NodaTime, which are none by themselves in JSON.</summary>
internal static class Texts
{
    internal static string Of(Instant instant) => InstantPattern.ExtendedIso.Format(instant);

    internal static string Of(Duration duration) => DurationPattern.JsonRoundtrip.Format(duration);
}
