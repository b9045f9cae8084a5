namespace TradePolicy.Hts;

/// <summary>The members of an object of the export.</summary>
[Flags]
internal enum HtsMember
{
    None = 0,
    Number = 1,
    Indent = 2,
    Description = 4,
    Superior = 8,
    Units = 16,
    General = 32,
    Special = 64,
    Other = 128,
    Footnotes = 256,
    QuotaQuantity = 512,
    AdditionalDuties = 1_024,
    MisspeltAdditionalDuties = 2_048,
    Unknown = 4_096,
    Required = Number | Indent | Description | Units | General | Special | Other | Footnotes,
}
