using TradePolicy.ExportControls;
using TradePolicy.Indicators;
using TradePolicy.Licences;
using TradePolicy.Negotiations;

namespace TradePolicy.Serialization;

/// <summary>The documents of this library, for serializers that embed them in their own.</summary>
/// <remarks>The documents are immutable, and safe for use from several threads.</remarks>
public static class PolicyDocuments
{
    /// <summary>A register: its acts, not the results calculated from them.</summary>
    public static PolicyDocument<PolicyRegister> Register { get; } = new("register", () => RegisterForms.Register);

    /// <summary>A snapshot.</summary>
    public static PolicyDocument<PolicySnapshot> Snapshot { get; } = new("snapshot", () => SnapshotForms.Snapshot);

    /// <summary>An indicator: its definition, releases and consensuses.</summary>
    public static PolicyDocument<EconomicIndicator> Indicator { get; } = new("indicator", () => IndicatorForms.Indicator);

    /// <summary>A record of negotiations.</summary>
    public static PolicyDocument<NegotiationLog> Negotiations { get; } = new("negotiations", () => NegotiationForms.Log);

    /// <summary>A customs entry.</summary>
    public static PolicyDocument<CustomsEntry> Entry { get; } = new("entry", () => EntryForms.Entry);

    /// <summary>A customs declaration of several lines.</summary>
    public static PolicyDocument<CustomsDeclaration> Declaration { get; } = new("declaration", () => EntryForms.Declaration);

    /// <summary>A planned export.</summary>
    public static PolicyDocument<ProposedExport> Export { get; } = new("export", () => ExportForms.Export);

    /// <summary>An export licence: its regime in full, the application and the events.</summary>
    public static PolicyDocument<ExportLicence> Licence { get; } = new("licence", () => LicenceForms.Licence);

    /// <summary>
    /// An export licence that names its regime by key and version, if the library supplies it: <c>"regime": "cn/dual-use@1"</c>. Read, it
    /// is under the regime as it is supplied then. <see cref="Licence"/> reads it too.
    /// </summary>
    public static PolicyDocument<ExportLicence> LicenceNamingRegime { get; } = new("licence", () => LicenceForms.LicenceNamingRegime);

    /// <summary>A record of licensing.</summary>
    public static PolicyDocument<LicensingRecord> LicensingRecord { get; } = new("licensingRecord", () => LicenceForms.Record);

    /// <summary>What differs between two snapshots; written only.</summary>
    public static PolicyDocument<PolicyDiff> Diff { get; } = new("diff", () => DiffForms.Diff, isRead: false);

    /// <summary>What is owed on a customs entry; written only.</summary>
    public static PolicyDocument<DutyAssessment> Assessment { get; } = new("assessment", () => AssessmentForms.Assessment, isRead: false);

    /// <summary>What is owed on a customs declaration; written only.</summary>
    public static PolicyDocument<DeclarationAssessment> DeclarationAssessment { get; } = new(
        "declarationAssessment", () => AssessmentForms.Declaration, isRead: false);

    /// <summary>Whether an export needs a licence; written only.</summary>
    public static PolicyDocument<LicenceRequirement> Requirement { get; } = new(
        "requirement", () => RequirementForms.Requirement, isRead: false);

    /// <summary>
    /// Adds a converter for each type of document to those of a serializer. Differences, assessments and requirements are written and
    /// not read, and so are updates, which <see cref="TradePolicyJson.ReadUpdate(string, PolicyRegister)"/> reads with their register.
    /// </summary>
    /// <param name="converters">The converters.</param>
    public static void AddTo(IDocumentConverters converters)
    {
        ArgumentNullException.ThrowIfNull(converters);
        converters.Add(Register);
        converters.Add(Snapshot);
        converters.Add(Indicator);
        converters.Add(Negotiations);
        converters.Add(Entry);
        converters.Add(Declaration);
        converters.Add(Export);
        converters.Add(Licence);
        converters.Add(LicensingRecord);
        converters.Add(Diff);
        converters.Add(Assessment);
        converters.Add(DeclarationAssessment);
        converters.Add(Requirement);
        converters.Add(Update);
    }

    internal static PolicyDocument<RegisterContent> Part { get; } = new("registerPart", () => RegisterForms.Part);

    internal static PolicyDocument<RegisterUpdate> Update { get; } = new(
        "registerUpdate", () => UpdateForms.Update,
        readBy: "An update is read together with the register that it is for, by TradePolicyJson.ReadUpdate.");

    internal static PolicyDocument<IEnumerable<DutyAssessment>> Assessments { get; } = new(
        "assessments", () => Form.Sequence(AssessmentForms.Assessment, SchemaVersion.Highest));

    internal static PolicyDocument<IEnumerable<LicensingRecord>> LicensingRecords { get; } = new(
        "licensingRecords", () => Form.Sequence(LicenceForms.Record));
}
