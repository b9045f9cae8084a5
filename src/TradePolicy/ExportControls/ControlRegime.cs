using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy.ExportControls;

/// <summary>The export controls of one economy together.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// register.ExportControlsOf(Economy.China).RequirementFor(magnets, Economy.UnitedStates, "motors of passenger cars", at).Need
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed class ControlRegime
{
    internal ControlRegime(Economy economy, IReadOnlyList<ExportControl> controls)
    {
        Economy = economy;
        Controls = controls;
    }

    /// <summary>The economy.</summary>
    public Economy Economy { get; }

    /// <summary>Its controls, as far as they are in the data.</summary>
    public IReadOnlyList<ExportControl> Controls { get; }

    /// <summary>The controls of one economy.</summary>
    /// <param name="economy">The economy.</param>
    /// <param name="controls">The controls.</param>
    /// <exception cref="ArgumentException">A control is imposed by another economy.</exception>
    public static ControlRegime Of(Economy economy, params IEnumerable<ExportControl> controls)
    {
        ArgumentNullException.ThrowIfNull(economy);
        ExportControl[] own = [.. Require.Each(controls)];
        return Array.Find(own, control => !control.ImposedBy.Equals(economy)) is { } foreign
            ? throw new ArgumentException($"'{foreign.Key}' is imposed by {foreign.ImposedBy}, not by {economy}.", nameof(controls))
            : new(economy, Array.AsReadOnly(own));
    }

    /// <summary>Whether an export from the economy needs a licence by any of its controls in the data.</summary>
    /// <param name="item">What is exported.</param>
    /// <param name="destination">The destination.</param>
    /// <param name="endUse">The end use in words. What a control depends on is stated with a <see cref="ProposedExport"/>.</param>
    /// <param name="at">The instant.</param>
    /// <param name="view">The view of the law; by default the texts as written.</param>
    /// <exception cref="ArgumentException"><paramref name="endUse"/> is empty, too long or not well-formed.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="view"/> is not defined.</exception>
    public LicenceRequirement RequirementFor(
        ExportItem item, Economy destination, string endUse, Instant at, LegalView view = LegalView.AsWritten) =>
            RequirementFor(ProposedExport.Of(item, Economy, Require.Given(destination)).WithEndUse(endUse), at, view);

    /// <summary>
    /// Whether an export needs a licence by any of the controls in the data. One that is not in the data asks for nothing here; if there
    /// is none at all, the need is indeterminate.
    /// </summary>
    /// <param name="export">The export.</param>
    /// <param name="at">The instant.</param>
    public LicenceRequirement RequirementFor(ProposedExport export, Instant at) => RequirementFor(export, at, LegalView.AsWritten);

    /// <inheritdoc cref="RequirementFor(ProposedExport, Instant)" />
    /// <param name="export">The export.</param>
    /// <param name="at">The instant.</param>
    /// <param name="view">The view of the law.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="view"/> is not defined.</exception>
    public LicenceRequirement RequirementFor(ProposedExport export, Instant at, LegalView view) =>
        new(Require.Given(export), at, view, Economy, [.. Controls.Select(control => control.AnswerFor(export, at, view))]);

    /// <summary>The minerals that items under control at an instant are of.</summary>
    /// <param name="at">The instant.</param>
    /// <param name="view">The view of the law; by default the texts as written.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="view"/> is not defined.</exception>
    public ControlledMinerals MineralsControlledAt(Instant at, LegalView view = LegalView.AsWritten) =>
        ControlledMinerals.Of(Controls, at, view);

    /// <summary>"export controls of CN: cn/rare-earths/2025-04, …".</summary>
    public override string ToString() => $"export controls of {Economy}: {string.Join(", ", Controls.Select(control => control.Key))}";
}
