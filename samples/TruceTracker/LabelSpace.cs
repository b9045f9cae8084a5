using ScottPlot;

namespace TruceTracker;

/// <summary>The space in which labels are placed, so that none lies on another, on a line, or outside.</summary>
internal sealed class LabelSpace(PixelRect area)
{
    // Words that are closer to each other are read as one.
    private const float Gap = 6;

    private readonly List<PixelRect> taken = [];
    private readonly List<PixelRect> labels = [];
    private readonly List<PixelRect> rather = [];

    /// <summary>Keeps labels off a place.</summary>
    internal void Take(PixelRect place) => taken.Add(place);

    /// <summary>Keeps labels off a place as long as there is another.</summary>
    internal void RatherNot(PixelRect place) => rather.Add(place);

    /// <summary>Takes the first of some places at which nothing is; null where there is none.</summary>
    internal PixelRect? TakeFirst(IEnumerable<PixelRect> places)
    {
        PixelRect[] free = [.. places.Where(place => IsInside(place) && !taken.Any(other => Overlap(place, other))
            && !labels.Any(other => Overlap(Around(place), other)))];
        if (free.Length == 0)
            return null;
        PixelRect[] best = [.. free.Where(place => !rather.Any(other => Overlap(place, other)))];
        PixelRect chosen = best.Length > 0 ? best[0] : free[0];
        labels.Add(chosen);
        return chosen;
    }

    private bool IsInside(PixelRect place) =>
        place.Left >= area.Left && place.Right <= area.Right && place.Top >= area.Top && place.Bottom <= area.Bottom;

    private static PixelRect Around(PixelRect place) =>
        new(place.Left - Gap, place.Right + Gap, place.Bottom + Gap, place.Top - Gap);

    private static bool Overlap(PixelRect one, PixelRect other) =>
        one.Left < other.Right && other.Left < one.Right && one.Top < other.Bottom && other.Top < one.Bottom;
}
