using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using TradePolicy.Licences;

namespace TradePolicy.ExportControls;

/// <summary>
/// Whether an export needs a licence at an instant, by all the controls that were asked: required, not required,
/// prohibited, or indeterminate with the facts that are missing.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record LicenceRequirement
{
    internal LicenceRequirement(ProposedExport export, Instant at, LegalView view, Economy imposedBy, ValueList<ControlAnswer> controls)
    {
        Export = export;
        At = at;
        View = view;
        Controls = controls;
        if (controls.Count == 0)
        {
            // That no control is in the data says nothing of the law.
            Possible = [LicenceNeed.NotRequired, LicenceNeed.Required, LicenceNeed.Prohibited];
            Reasons =
            [
                OpenFact.Of(OpenFactKind.NotInData, $"export controls of {imposedBy}", $"no export control of {imposedBy} is in the data"),
            ];
            return;
        }

        Possible = controls.Aggregate<ControlAnswer, ValueList<LicenceNeed>>(
            [LicenceNeed.NotRequired], static (all, control) => Heavier(all, control.Possible));
        Reasons = Possible.Count == 1 ? [] : [.. controls.SelectMany(control => control.Reasons).Distinct()];
    }

    /// <summary>The export.</summary>
    public ProposedExport Export { get; }

    /// <summary>The instant.</summary>
    public Instant At { get; }

    /// <summary>The view of the law.</summary>
    public LegalView View { get; }

    /// <summary>What each control asks for.</summary>
    public ValueList<ControlAnswer> Controls { get; }

    /// <summary>
    /// What may be asked for, from the least to the most; one if that is certain. Never <see cref="LicenceNeed.Indeterminate"/>.
    /// </summary>
    public ValueList<LicenceNeed> Possible { get; }

    /// <summary>The heaviest of what the controls ask for.</summary>
    public LicenceNeed Need => Possible.Count == 1 ? Possible[0] : LicenceNeed.Indeterminate;

    /// <summary>Whether the answer is certain.</summary>
    public bool IsCertain => Possible.Count == 1;

    /// <summary>The facts that are missing for a certain answer, each once; none if it is certain.</summary>
    public ValueList<OpenFact> Reasons { get; }

    /// <summary>The controls that certainly ask for a licence.</summary>
    public IReadOnlyList<ControlAnswer> RequiringControls => [.. Controls.Where(control => control.Need == LicenceNeed.Required)];

    /// <summary>
    /// The kinds of licence that all controls accept which certainly ask for one and say which they accept, in order.
    /// </summary>
    public IReadOnlyList<LicenceKind> AcceptedLicences
    {
        get
        {
            ControlTerms[] terms =
            [
                .. RequiringControls.Select(control => control.Terms).OfType<ControlTerms>().Where(own => own.AcceptedLicences.Count > 0)
            ];
            return terms.Length == 0
                ? []
                : [.. terms[0].AcceptedLicences.Where(kind => Array.TrueForAll(terms, own => own.AcceptedLicences.Contains(kind)))];
        }
    }

    /// <summary>The documents that an application must have, by the controls that certainly ask for a licence, each once.</summary>
    public IReadOnlyList<string> Documents =>
        [.. RequiringControls.SelectMany(control => control.Terms?.Documents ?? []).Distinct(StringComparer.Ordinal)];

    /// <summary>Finds the need, if it is certain.</summary>
    /// <param name="need">The need; <see cref="LicenceNeed.Indeterminate"/> if it is not certain.</param>
    /// <returns>Whether the need is certain.</returns>
    public bool TryGetNeed(out LicenceNeed need)
    {
        need = Need;
        return IsCertain;
    }

    /// <summary>The answer in text: a line for the whole, and one for each control that asks for something or may.</summary>
    public string Explain()
    {
        IEnumerable<string> lines = Controls.Where(control => control.Need != LicenceNeed.NotRequired || control.Exemption is not null)
            .Select(control => control.Exemption is null
                ? $"  {control}"
                : $"  {control}, by the exception {control.Exemption}");
        IEnumerable<string> unheld = Controls.Count == 0 ? Reasons.Select(missing => $"  {missing}") : [];
        return string.Join('\n', lines.Concat(unheld).Prepend(ToString()));
    }

    /// <summary>"licence required for magnets (1C905.a.4) from CN to US at 2025-06-10T00:00:00Z".</summary>
    public override string ToString()
    {
        string need = Need switch
        {
            LicenceNeed.NotRequired => "no licence required",
            LicenceNeed.Required => "licence required",
            LicenceNeed.Prohibited => "prohibited:",
            _ => $"open whether {string.Join(" or ", Possible.Select(Words))}",
        };
        return $"{need} {(Need == LicenceNeed.Prohibited ? "" : "for ")}{Export} at {InstantPattern.ExtendedIso.Format(At)}";
    }

    private static string Words(LicenceNeed need) => need switch
    {
        LicenceNeed.NotRequired => "no licence is required",
        LicenceNeed.Required => "a licence is required",
        _ => "it is prohibited",
    };

    // Of two controls the heavier counts, on every reading of each.
    private static ValueList<LicenceNeed> Heavier(ValueList<LicenceNeed> left, ValueList<LicenceNeed> right) =>
        [.. left.SelectMany(one => right.Select(other => one > other ? one : other)).Distinct().Order()];
}
