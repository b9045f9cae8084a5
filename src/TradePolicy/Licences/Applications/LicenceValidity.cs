namespace TradePolicy.Licences;

/// <summary>What the validity of a licence has to be.</summary>
internal static class LicenceValidity
{
    internal static LegalWindow Checked(LegalWindow validity) => validity.Start.IsDated
        ? validity
        : throw new ArgumentException($"The validity of a licence has a start in time: {validity}.", nameof(validity));

    /// <summary>Refuses a validity that outlasts what the regime lets a licence of its kind last, counted by every rule that may apply.</summary>
    internal static void CheckAgainst(LegalWindow validity, LicensingRegime regime, LicenceKind kind)
    {
        LicenceValidityRule term = regime.ValidityRuleFor(kind);
        if (term.Longest is not { } longest)
            return;
        LegalMoment start = validity.StatedStart ?? LegalMoment.At(validity.Start.Possible[^1].Moment);
        LegalBound latest = LegalWindow.Starting(start).Lasting(LegalLength.Of(longest), term.CountedBy).End;
        if (!validity.End.IsDated || validity.End.Latest > latest.Latest)
            throw new ArgumentException($"A {LicenceWords.Of(kind)} licence is valid for at most {LegalLength.Of(longest)} ({term.Citation}), which here ends {latest}; the validity given ends {validity.End}.", nameof(validity));
    }
}
