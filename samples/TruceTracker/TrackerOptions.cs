using NodaTime;
using Samples;
using TradePolicy;

namespace TruceTracker;

/// <summary>What the user asks for.</summary>
/// <param name="Origin">The economy whose goods are asked about.</param>
/// <param name="At">The instant that is asked about; null where none is given.</param>
/// <param name="Known">The instant of knowledge; null where none is given.</param>
/// <param name="View">The view.</param>
/// <param name="UpdateFiles">The update documents that are added to the register, in their order.</param>
/// <param name="Diff">The two instants whose policies are compared; null where that is not asked for.</param>
/// <param name="WhatIf">What is supposed of the truce; null where nothing is.</param>
/// <param name="JsonFile">Where the snapshot is written to, "-" for standard output; null where it is not asked for.</param>
/// <param name="ChartFile">Where the chart is written to, a PNG or SVG; null where it is not asked for.</param>
/// <param name="CalendarFile">Where the calendar is written to, an iCalendar file; null where it is not asked for.</param>
public sealed record TrackerOptions(
    Economy Origin,
    Instant? At,
    Instant? Known,
    LegalView View,
    IReadOnlyList<string> UpdateFiles,
    ComparedInstants? Diff,
    WhatIf? WhatIf,
    string? JsonFile,
    string? ChartFile,
    string? CalendarFile);
